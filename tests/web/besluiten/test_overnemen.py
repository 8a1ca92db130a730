# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking over a PIP: nothing that was reached is lost, nothing counts twice, and somebody asked whose key it was."""

from datetime import date
from typing import Any

import pytest

from regie.kern.besluiten.overdracht import Boete, Examen
from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import SCHOOL, VANDAAG, Cast
from tests.web.besluiten.stappen import plek
from tests.web.besluiten.test_verhuizing import NAGEVRAAGD, NIEUW, bestand, met_bsn, van
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen

LEZEN = (
    Examen(onderdeel="lezen", poging=1, datum=date(2025, 6, 1), niveau="b1", uitslag="gezakt", bekostigd="gratis"),
    Examen(onderdeel="lezen", poging=2, datum=date(2026, 3, 3), niveau="b1", uitslag="geslaagd"),
    Examen(onderdeel="knm", poging=1, datum=date(2026, 3, 4), niveau=None, uitslag="gezakt"),
)
A2 = {"leerroute": "b1", "niveaus": {"schrijven": "a2", "lezen": "b1", "luisteren": "b1", "spreken": "b1"}}


@pytest.fixture
def amina(cast: Cast) -> Cast:
    cast.staf()
    return met_bsn(cast, NIEUW)


def kijk_na(amina: Cast, naam: str = "karin", **anders: Any) -> Any:
    return amina.client(naam).post(plek(amina, "overnemen"), {"bestand": bestand(amina.gemeente, **anders)})


def neem_over(amina: Cast, **anders: Any) -> Any:
    velden = verborgen(kijk_na(amina, **anders)) | NAGEVRAAGD | {"datum": "2026-11-20"}
    return amina.client("karin").post(plek(amina, "overnemen"), velden)


def test_the_exams_come_along_with_their_attempts(amina: Cast) -> None:
    assert "lezen (B1), poging 2, 3 maart 2026: geslaagd" in tekst(kijk_na(amina, examens=LEZEN))
    assert neem_over(amina, examens=LEZEN).status_code == 303
    gezien = {(een["onderdeel"], een["poging"]): een for een in van(amina, "examen")}
    assert set(gezien) == {("lezen", 1), ("lezen", 2), ("knm", 1)}
    assert gezien["lezen", 1]["bekostigd"] == "gratis"
    with amina.als("karin") as wie:
        from regie.dossiers.traject import stand, verleden
        from tests.verhaal import recht

        gevonden = stand(wie, amina.dossier, verleden(amina.dossier), recht(), VANDAAG).traject
    assert {een.onderdeel: een.stand for een in gevonden.examens}["lezen"] == "gehaald"


def test_an_exam_of_elsewhere_can_be_typed_after_lessons_began_here(amina: Cast) -> None:
    neem_over(amina)
    amina.leg_vast("start_leerroute", "2026-11-22", aanbieder=SCHOOL, leerroute="b1")
    amina.leg_vast("examen", "2026-03-03", onderdeel="lezen", niveau="b1", uitslag="geslaagd", poging=1)
    with pytest.raises(InvoerFout, match="Dit is poging 1"):
        amina.leg_vast("examen", "2026-03-03", onderdeel="knm", uitslag="gezakt", poging=2)


def test_the_level_that_was_decided_holds_and_waits_in_the_draft(amina: Cast) -> None:
    from regie.dossiers.pip import concept
    from regie.dossiers.traject import stand, verleden
    from tests.verhaal import recht

    assert neem_over(amina, pip=A2).status_code == 303
    assert van(amina, "pip_overgenomen")[0]["niveaus"]["schrijven"] == "a2"
    with amina.als("karin") as wie:
        gevraagd = {een.onderdeel: een.gevraagd for een in
                    stand(wie, amina.dossier, verleden(amina.dossier), recht(), VANDAAG).traject.examens}  # fmt: skip
        assert concept(amina.dossier)["niveaus"].waarde == ("b1", "b1", "a2", "b1", "")
    assert (gevraagd["schrijven"], gevraagd["spreken"]) == ("a2", "b1")


def test_hours_of_the_map_come_along(amina: Cast) -> None:
    neem_over(amina, uren_map_praktijk=20)
    from regie.dossiers.besluiten import uren
    from tests.verhaal import recht

    with amina.als("karin") as wie:
        assert uren(wie, amina.dossier, recht(), VANDAAG, ["uren_map_praktijk"]) == {"uren_map_praktijk": 20}


def test_fines_are_shown_with_amount_and_day_and_kept(amina: Cast) -> None:
    boetes = (Boete(artikel="23", bedrag_cent=5000, datum=date(2026, 2, 1)),)
    zin = "artikel 23, € 50,00, 1 februari 2026"
    assert zin in tekst(kijk_na(amina, boetes=boetes))
    assert neem_over(amina, boetes=boetes).status_code == 303
    assert van(amina, "pip_overgenomen")[0]["boetes"] == [zin]


@pytest.mark.parametrize(("weg", "gezegd"), [
    ("nagevraagd", "Zonder navraag weet u niet van wie dit bestand is."), ("gevraagd_bij", "Bij welke afdeling"),
])  # fmt: skip
def test_nothing_is_taken_over_before_somebody_asked_whose_key_it_is(amina: Cast, weg: str, gezegd: str) -> None:
    velden = verborgen(kijk_na(amina)) | NAGEVRAAGD | {"datum": "2026-11-20", weg: ""}
    antwoord = amina.client("karin").post(plek(amina, "overnemen"), velden)
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert "Dit komt mee" in tekst(antwoord)
    assert "Vraag de andere gemeente of dit haar merk is." in tekst(antwoord)
    assert van(amina, "pip_overgenomen") == []


def test_the_dossier_says_where_it_was_asked_and_remembers_the_mark(amina: Cast, monkeypatch: Any) -> None:
    assert neem_over(amina).status_code == 303
    [ontvangen] = van(amina, "contact")
    assert "Merk nagevraagd bij: team inburgering." in ontvangen["onderwerp"]
    assert van(amina, "pip_overgenomen")[0]["merk"] in ontvangen["onderwerp"]
    ander = met_bsn(amina, "ander", "999990020")
    assert "hetzelfde merk als bij de vorige" in tekst(kijk_na(ander, bsn="999990020"))
    assert "vorige overdracht" not in tekst(kijk_na(ander, bsn="999990020", van="0344"))


def test_another_mark_than_the_time_before_is_said(amina: Cast) -> None:
    amina.leg_vast("pip_overgenomen", "2026-11-20", dagtekening="2025-01-10", gemeentecode="0363", leerroute="b1",
                   merk="aaaa bbbb cccc dddd")  # fmt: skip
    ander = met_bsn(amina, "ander", "999990020")
    assert "Het merk is anders dan bij de vorige overdracht van deze gemeente (aaaa bbbb cccc dddd)" in tekst(
        kijk_na(ander, bsn="999990020")
    )


def test_a_page_that_was_kept_does_not_take_over_once_more(amina: Cast) -> None:
    from regie.toegang.sleutel import uuid7

    karin = amina.client("karin")
    velden = verborgen(kijk_na(amina)) | NAGEVRAAGD | {"datum": "2026-11-20"}
    assert karin.post(plek(amina, "overnemen"), velden).status_code == 303
    vers = {
        "dossierversie": verborgen(karin.get(plek(amina, "pauze")))["dossierversie"],
        "gebeurtenis_id": str(uuid7()),
    }
    nog_eens = karin.post(plek(amina, "overnemen"), velden | vers | {"datum": "2026-11-21"})
    assert nog_eens.status_code == 422
    assert "staat al een PIP" in tekst(nog_eens)
    assert len(van(amina, "pip_overgenomen")) == len(van(amina, "verhuizing")) == 1


def test_the_door_takes_no_second_pip_of_elsewhere(amina: Cast) -> None:
    velden = {"dagtekening": "2025-01-10", "gemeentecode": "0363", "leerroute": "b1"}
    amina.leg_vast("pip_overgenomen", "2026-11-20", **velden)
    with pytest.raises(InvoerFout, match="staat al een PIP"):
        amina.leg_vast("pip_overgenomen", "2026-11-21", **velden)


def test_a_page_of_yesterday_is_not_sent_any_more(amina: Cast, monkeypatch: Any) -> None:
    from regie.web.besluiten import overnemen

    velden = verborgen(kijk_na(amina)) | NAGEVRAAGD | {"datum": "2026-11-20"}
    monkeypatch.setattr(overnemen, "GELDIG", -1)
    antwoord = amina.client("karin").post(plek(amina, "overnemen"), velden)
    assert antwoord.status_code == 422
    assert "te oud" in tekst(antwoord)


def test_who_may_not_record_exams_is_told_who_may(amina: Cast) -> None:
    antwoord = kijk_na(amina, "saskia", examens=LEZEN)
    assert antwoord.status_code == 422
    assert "Die legt een consulent vast" in tekst(antwoord)
