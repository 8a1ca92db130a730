# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The shipped tables: every row of the design is there, with its source, its numbers and its dates."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from regie.bestanden.recht import lees_recht
from regie.kern.feiten.afgeleid import FASEN
from regie.kern.recht import GeenVersie
from regie.kern.recht.typen.regels import Norm, Termijnrij, Verschoven

RECHT = Path(__file__).parents[2] / "recht"
WETTEN = {
    "Wi": "BWBR0044770",
    "Bi": "BWBR0045555",
    "Ri": "BWBR0045574",
    "Pw": "BWBR0015703",
    "Awb": "BWBR0005537",
    "Atw": "BWBR0002448",
    "Lpw": "BWBR0002628",
    "BW boek 1": "BWBR0002656",
    "AOW": "BWBR0002221",
}
IDS = {
    "landelijk/cijfers": "",
    "landelijk/pip": "pip pip_na_verhuizing",
    "landelijk/termijn": "inburgeringstermijn nieuwe_termijn routewijziging verlenging_aanvragen verlenging_besluit "
    "ontheffing_besluit vrijstelling_besluit",
    "landelijk/onderdelen": "pvt map afschalen_mogelijk z_cursusuren z_participatieuren z_eindgesprek certificaat",
    "landelijk/begeleiding": "aanbod gesprekken_pip ontzorgen ontzorgen_begin mb_begin "
    "begeleiding_na_werk na_baanverlies na_einde_contract",
    "landelijk/intake": "oproep_intake waarschuwing_intake intake_in_afwezigheid",
    "landelijk/naleving": "zienswijze boete_besluit boete_bevoegd nieuwe_termijn_intake bezwaar bezwaar_besluit "
    "betaling_boete aanmaning",
    "landelijk/bewaren": "bewaartermijn",
    "landelijk/afspraken": "afspraak_inburgeraar afspraak_gemeente afspraak_school afspraak_mb",
    "landelijk/verplichtingen": "",
    "landelijk/pip_inhoud": "",
    "landelijk/traject": "",
    "landelijk/signalen": "",
    "landelijk/swi": "",
    "landelijk/adviezen": "",
    "landelijk/afschaling": "",
    "landelijk/verlengingsgronden": "",
    "landelijk/gelijkgestelde_dagen": "",
    "landelijk/open_normen": "",
    "landelijk/oordelen": "",
    "landelijk/parameters": "",
    "gemeenten/almelo": "kennismaking vragenlijst intakeperiode gesprekken_eerste_jaar ontzorg_beoordeling "
    "vrijwilligerswerk_z mb huisbezoek",
    "gemeenten/deventer": "activiteit_na_huisvesting gesprek training_geld ontzorg_beoordeling proefperiode_onderwijs",
    "gemeenten/haarlem": "brugklas pvt_half_jaar mb mb_eindrapport ontzorg_beoordeling",
    "gemeenten/wassenaar": "brugklas pip_ondertekend gesprekken_traject nazorg",
    "gemeenten/voorbeeld": "kennismaking mb ontzorg_beoordeling verwijzing_antwoord",
}
DUREN = {  # of the newest version; of a row with variants, by the codes of the first dimension
    "pip": "10 weken",
    "pip_na_verhuizing": "10 weken",
    "inburgeringstermijn": "3 jaar",
    "pvt": "3 jaar",
    "map": "3 jaar",
    "z_eindgesprek": "3 jaar",
    "routewijziging": "18 maanden",
    "verlenging_besluit": "8 weken",
    "ontheffing_besluit": "8 weken",
    "vrijstelling_besluit": "8 weken",
    "aanbod": "b1,z: 3 maanden; onderwijs: 6 maanden",
    "gesprekken_pip": "12 maanden",
    "ontzorgen": "6 maanden",
    "ontzorgen_begin": "0 dagen",
    "mb_begin": "0 dagen",
    # no law: what the monitor of KIS and Divosa advises
    "begeleiding_na_werk": "6 maanden",
    "na_baanverlies": "1 weken",
    "na_einde_contract": "1 weken",
    "zienswijze": "zienswijze_dagen",
    "boete_besluit": "13 weken",
    "boete_bevoegd": "22: 3 jaar; 23: 5 jaar",
    "bezwaar": "6 weken",
    "bezwaar_besluit": "commissie: 12 weken; college,rechtbank,raad_van_state,ontbreekt: 6 weken",
    "betaling_boete": "6 weken",
    "aanmaning": "2 weken",
    "bewaartermijn": "5 jaar",
}
ATW = {
    *("pip", "pip_na_verhuizing", "verlenging_besluit", "ontheffing_besluit", "vrijstelling_besluit"),
    *("bezwaar", "bezwaar_besluit", "betaling_boete", "aanmaning"),
}
NA_SLUITEN = {"bezwaar_besluit", "certificaat", "bewaartermijn", "bezwaar", "betaling_boete", "aanmaning"}
ALTIJD = {
    "bezwaar_besluit",
    "intake_in_afwezigheid",
    "pip",
    "inburgeringstermijn",
    "aanbod",
    "ontzorgen_begin",
    "mb_begin",
}


def bestanden() -> dict[str, Any]:
    paden = [pad for map in ("landelijk", "gemeenten") for pad in sorted((RECHT / map).glob("*.toml"))]
    return {f"{pad.parent.name}/{pad.stem}": tomllib.loads(pad.read_text("utf-8")) for pad in paden}


def test_every_file_holds_the_rules_of_its_subject() -> None:
    gevonden = {naam: {rij["id"] for rij in inhoud.get("termijn", ())} for naam, inhoud in bestanden().items()}
    assert gevonden == {naam: set(ids.split()) for naam, ids in IDS.items()}


def test_every_version_of_a_row_is_there_once() -> None:
    for naam, inhoud in bestanden().items():
        for soort in set(inhoud) - {"gemeente"}:
            sleutels = [(r.get("id", r.get("dag")), r.get("sleutel"), r["geldt_vanaf"]) for r in inhoud[soort]]
            assert len(sleutels) == len(set(sleutels)), f"{naam}: {soort}"


def rechtsrijen() -> Iterator[tuple[str, Any]]:
    for naam, inhoud in bestanden().items():
        for soort in set(inhoud) - {"gemeente"}:
            yield from ((f"{naam} {soort} {rij.get('id', rij.get('dag'))}", rij) for rij in inhoud[soort])


def test_every_source_is_an_article_with_the_right_bwb_number_or_a_place_in_a_document() -> None:
    for plaats, rij in rechtsrijen():
        assert rij["bron"], plaats
        for bron in rij["bron"]:
            if "wet" in bron:
                assert (bron["bwb"], "artikel" in bron) == (WETTEN[bron["wet"]], True), plaats
            else:
                assert {"document", "plaats"} <= set(bron), plaats


def test_every_row_that_rolls_to_a_working_day_names_the_termijnenwet() -> None:
    for plaats, rij in rechtsrijen():
        if rij.get("rol") == "atw":
            assert any(bron.get("wet") == "Atw" for bron in rij["bron"]), plaats


def test_every_row_says_in_plain_words_what_it_is_for() -> None:
    for plaats, rij in rechtsrijen():
        assert rij["strekking"].endswith((".", "?")), plaats
        assert len(rij["strekking"].split()) >= 5, plaats
        if "vorm" in rij:
            assert rij["stappen"].endswith("."), plaats


# ------------------------------------------------------------------------------- the numbers of the law


def landelijk(id_: str) -> Termijnrij:
    return [rij for rij in lees_recht().termijnen if rij.id == id_][-1]


def duur(rij: Termijnrij) -> str | None:
    delen = [f"{','.join(next(iter(v.als.values())))}: {v.duur}" for v in rij.variant if v.duur]
    if delen:
        return "; ".join(delen)
    if rij.duur is None:
        return None
    return rij.duur.norm if isinstance(rij.duur, Norm) else str(rij.duur)


def test_every_statutory_term_is_as_long_as_the_law_says() -> None:
    duren = {rij.id: duur(rij) for rij in lees_recht().termijnen}
    assert {id_: gevonden for id_, gevonden in duren.items() if gevonden} == DUREN


def test_only_the_terms_of_the_termijnenwet_roll_and_the_zienswijze_ends_on_a_working_day() -> None:
    rollen = {rij.id: rij.rol for rij in lees_recht().termijnen}
    assert {id_ for id_, rol in rollen.items() if rol == "atw"} == ATW
    assert {id_ for id_, rol in rollen.items() if rol == "werkdag"} == {"zienswijze"}


def test_only_what_outlives_the_dossier_goes_on_after_closing() -> None:
    assert {rij.id for rij in lees_recht().termijnen if rij.na_sluiten} == NA_SLUITEN


def test_what_was_done_early_counts_only_where_the_design_says_so() -> None:
    assert {rij.id for rij in lees_recht().termijnen if rij.klaar_vanaf == "altijd"} == ALTIJD
    vanaf_pip = {rij.id for rij in lees_recht().termijnen if rij.klaar_vanaf == "pip_eerste"}
    assert vanaf_pip == {"pvt", "map", "z_eindgesprek"}


def test_the_pip_counts_from_the_brp_in_2022_and_from_the_notice_after_that() -> None:
    oud, nieuw = [rij for rij in lees_recht().termijnen if rij.id == "pip"]
    assert (oud.vanaf, oud.geldt_tot, nieuw.geldt_vanaf) == ("inschrijving_brp", date(2022, 12, 31), date(2023, 1, 1))
    assert nieuw.variant[1].vanaf == "kennisgeving"
    assert nieuw.verlengd_door is not None
    assert str(nieuw.verlengd_door.duur) == "2 weken"


def test_the_hours_of_the_routes_are_600_and_twice_800() -> None:
    assert landelijk("afschalen_mogelijk").minimaal == "600 uren"
    assert landelijk("z_cursusuren").minimaal.anders == "800 uren"  # type: ignore[union-attr]
    assert landelijk("z_participatieuren").minimaal == "800 uren"
    assert "gezinsmigrant" not in landelijk("z_participatieuren").wie


def test_everything_about_fines_is_shown_only_to_who_may_see_enforcement() -> None:
    over_boetes = {rij.id for rij in lees_recht().termijnen if "boete" in " ".join((rij.id, *rij.per))}
    assert len(over_boetes) == 7
    assert all(landelijk(id_).categorie == "handhaving" for id_ in over_boetes)


@pytest.mark.parametrize(
    ("id_", "sleutel", "op", "waarde"),
    [
        ("lbt_drempel", None, date(2023, 4, 11), 31),
        ("lbt_drempel", None, date(2023, 4, 12), 28),
        ("boete_art22", None, date(2026, 1, 1), 250_00),
        ("verwijtbaarheid", "verminderd", date(2026, 1, 1), 25),
        ("boete_plafond", "termijn", date(2026, 1, 1), 2400_00),
        ("boete_plafond", "nieuwe_termijn 24 maanden", date(2026, 1, 1), 1600_00),
        ("spuk_bedrag", "2025 asiel t", date(2025, 6, 1), 9154_91),
        ("spuk_bedrag", "2026 gezin", date(2026, 6, 1), 706_72),
    ],
)
def test_a_national_value_is_that_of_its_day(id_: str, sleutel: str | None, op: date, waarde: int) -> None:
    assert lees_recht().parameter(id_, op, sleutel) == waarde


def test_a_year_without_a_known_amount_is_refused_and_not_guessed() -> None:
    with pytest.raises(GeenVersie):
        lees_recht().parameter("spuk_bedrag", date(2024, 6, 1), "2024 asiel t")
    with pytest.raises(GeenVersie):
        lees_recht().parameter("spuk_bedrag", date(2026, 6, 1), "2025 asiel t")


# ------------------------------------------------------------------------------------------- policies


def test_no_shipped_policy_lets_the_gemeente_fine_statushouders() -> None:
    for naam, beleid in lees_recht().beleid.items():
        groepen = [norm.waarde for norm in beleid.norm if norm.id == "boetes_groepen"]
        assert groepen == [("gezinsmigrant", "overige_migrant")], naam


def test_the_example_policy_fills_every_open_norm() -> None:
    gevuld = {norm.id for norm in lees_recht().beleid["voorbeeld"].norm}
    assert gevuld == {norm.id for norm in lees_recht().open_normen}


def test_every_phase_of_an_open_dossier_has_a_weight() -> None:
    norm = next(norm for norm in lees_recht().open_normen if norm.id == "zwaarte_per_fase")
    assert set(norm.keuzes) == set(FASEN) - {"gesloten"}


def test_no_policy_rule_rolls_to_a_working_day() -> None:
    for naam, beleid in lees_recht().beleid.items():
        assert {rij.rol for rij in beleid.termijn} == {"geen"}, naam


def test_the_aftercare_of_wassenaar_waits_as_long_as_its_norm_says() -> None:
    """`niet_voor` cannot name a norm, so the same six months stand twice."""
    wassenaar = lees_recht().beleid["wassenaar"]
    norm = next(norm.waarde for norm in wassenaar.norm if norm.id == "nazorg_maanden")
    rij = next(rij for rij in wassenaar.termijn if rij.id == "nazorg")
    assert isinstance(rij.niet_voor, Verschoven)
    assert str(rij.niet_voor.plus) == f"{norm} maanden"
