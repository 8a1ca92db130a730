# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is different from the delivery before, what came late, and of whom something is missing."""

import pytest

from tests.register.cast import VANDAAG, Cast, importeer, maak
from tests.uitwisseling.swi.bureau import lever, levering_van, maak_levering, nu_in, vul_berichtgever_in
from tests.verhaal import gebeurtenis, recht


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    vul_berichtgever_in(cast)
    return cast


def nieuwe(cast: Cast, naam: str = "bilal", consulent: str = "bas") -> str:
    dossier = f"{naam}-{cast.gemeente}"
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", dossier, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", dossier, rol="regie", medewerker=consulent),
        gebeurtenis("kennisgeving_plicht", "2026-06-10", dossier),
    ]
    importeer(cast.gemeente, rijen)
    return dossier


def test_the_first_delivery_has_nothing_to_compare_with(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import verschil_met_vorige

    id_ = maak_levering(cast)
    with cast.als("saskia") as saskia:
        assert verschil_met_vorige(saskia, levering_van(id_)) is None


def test_who_came_and_what_changed_since_the_delivery_that_went_out(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import verschil_met_vorige

    lever(cast)
    cast.leg_vast("mb_start", "2026-09-22")
    bilal = nieuwe(cast)
    id_ = maak_levering(cast)
    with cast.als("saskia") as saskia:
        gevonden = verschil_met_vorige(saskia, levering_van(id_))
    assert gevonden is not None
    assert (gevonden.erbij, gevonden.weg) == ((bilal,), ())
    assert gevonden.gewijzigd == {cast.dossier: ("maatschappelijke_begeleiding",)}
    with cast.als("eva") as eva:
        telling = verschil_met_vorige(eva, levering_van(id_))
    assert telling is not None
    assert telling.per_groep == {"maatschappelijke_begeleiding": 1}


def test_what_was_recorded_after_a_delivery_about_its_quarter_is_late(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import late_feiten

    cast.leg_vast("mb_start", "2026-09-22")
    id_ = lever(cast)
    cast.leg_vast("mb_einde", "2026-09-29")
    cast.leg_vast("mb_start", "2026-11-02")  # after the quarter
    cast.leg_vast("contact", "2026-09-29", kanaal="telefoon", richting="in", onderwerp="x")  # not delivered
    gezien = {}
    for naam in ("saskia", "karin", "bas"):
        with cast.als(naam):
            vorige = levering_van(id_)
            gezien[naam] = [(een.dossier, een.type) for een in late_feiten(recht(), vorige)[0]]
    assert gezien == {"saskia": [(cast.dossier, "mb_einde")], "karin": [(cast.dossier, "mb_einde")], "bas": []}


def test_that_something_was_withdrawn_late_is_told_as_such(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import late_feiten
    from tests.reizen.plek import trek_in

    fout = cast.leg_vast("mb_start", "2026-09-22")
    id_ = lever(cast)
    cast.account("karin")
    trek_in(cast, str(fout), "verkeerde dossier")
    with cast.als("saskia"):
        vorige = levering_van(id_)
        assert [(een.type, een.ingetrokken) for een in late_feiten(recht(), vorige)[0]] == [("mb_start", True)]


def test_who_has_no_duty_is_not_among_the_late_ones(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import late_feiten

    id_ = lever(cast)
    importeer(cast.gemeente, [gebeurtenis("dossier_geopend", "2026-06-01", f"kind-{cast.gemeente}",
                                          groep="geen_plicht", wet="geen")])  # fmt: skip
    with cast.als("saskia"):
        vorige = levering_van(id_)
        assert late_feiten(recht(), vorige)[0] == []


def test_late_facts_come_a_page_at_a_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.uitwisseling.swi import vergelijken

    monkeypatch.setattr(vergelijken, "PER_BLADZIJDE", 2)
    id_ = lever(cast)
    for dag in (22, 23, 24):
        cast.leg_vast("voortgangsgesprek", f"2026-09-{dag}", vorm="azc", leefgebieden=["werk"])
    with cast.als("saskia"):
        vorige = levering_van(id_)
        eerste, na = vergelijken.late_feiten(recht(), vorige)
        tweede, einde = vergelijken.late_feiten(recht(), vorige, na)
    assert [een.datum.day for een in (*eerste, *tweede)] == [22, 23, 24]
    assert einde == ""


def test_a_consulent_sees_what_is_missing_of_her_own_people_and_the_team_leader_of_everybody(cast: Cast) -> None:
    from regie.uitwisseling.swi.volledig import volledigheid

    bilal, zonder = nieuwe(cast), nieuwe(cast, "chen", "karin")
    gezien = {}
    for naam in ("karin", "bas", "saskia"):
        with cast.als(naam) as wie:
            gevonden = volledigheid(wie, recht(), nu_in())
        gezien[naam] = {een.dossier: [mis.eis.id for mis in een.bevindingen] for een in gevonden.mensen}
    assert gezien["karin"] == {zonder: ["bsn_er"]}
    assert gezien["bas"] == {bilal: ["bsn_er"]}
    assert gezien["saskia"] == {bilal: ["bsn_er"], zonder: ["bsn_er"]}


def test_the_score_says_of_how_many_everything_is_there(cast: Cast) -> None:
    from regie.uitwisseling.swi.volledig import volledigheid

    nieuwe(cast, "chen", "karin")
    with cast.als("saskia") as saskia:
        (score,) = volledigheid(saskia, recht(), nu_in()).scores
    assert (score.consulent, score.mensen, score.volledig, score.met_fout, score.procent) == ("karin", 2, 1, 1, 50)


@pytest.mark.parametrize("naam", ["eva", "tess", "petra", "inge"])
def test_who_puts_nothing_right_gets_no_list(cast: Cast, naam: str) -> None:
    from regie.uitwisseling.swi.volledig import volledigheid
    from regie.uitwisseling.swi.wie import GeenSwi

    with cast.als(naam) as wie, pytest.raises(GeenSwi):
        volledigheid(wie, recht(), nu_in())


def test_the_quarter_to_work_on_is_the_last_one_until_it_went_out(cast: Cast) -> None:
    from regie.uitwisseling.swi.leveringen import aan_de_beurt

    with cast.als("saskia"):
        assert str(aan_de_beurt(VANDAAG)) == "2026-Q3"
    lever(cast)
    with cast.als("saskia"):
        assert str(aan_de_beurt(VANDAAG)) == "2026-Q4"


def test_every_type_that_the_delivery_reads_is_known(cast: Cast) -> None:
    from regie.uitwisseling.swi.vergelijken import gelezen_typen

    typen = gelezen_typen(recht())
    assert {"intakegesprek", "pip_vastgesteld", "mb_einde", "lesuren", "boete", "map_praktijkuren"} <= set(typen)
    assert "contact" not in typen
