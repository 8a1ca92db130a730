# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A second pair of eyes where the policy asks for it, and signing: once for each version, and never required."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.dossier.lezen import stuur, tekst
from tests.web.pip.stappen import VELDEN, druk, pip, stel_vast, typ, verborgen


@pytest.fixture
def klaar(cast: Cast) -> Cast:
    cast.klaar_voor_pip()
    cast.staf()
    return cast


@pytest.fixture
def vier_ogen(klaar: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cast]:
    """The gemeente works by a policy of its own, in which somebody else looks first."""
    from django.db import connections

    from regie.bestanden.recht import EIGEN_BELEID, lees_met_eigen_beleid

    gewoon = Path(__file__).parents[3] / "recht" / "gemeenten" / "voorbeeld.toml"
    van, naar = ('id = "pip_vier_ogen"\nwaarde = "nee"', 'id = "pip_vier_ogen"\nwaarde = "ja"')
    tekst_ = gewoon.read_text(encoding="utf-8").replace(
        "gecontroleerd_op = 2026-11-30", "gecontroleerd_op = 2026-11-29"
    )
    assert van in tekst_  # and looked at before the day of the tests
    (tmp_path / "vierogen.toml").write_text(tekst_.replace(van, naar), encoding="utf-8")
    monkeypatch.setenv(EIGEN_BELEID, str(tmp_path))
    lees_met_eigen_beleid.cache_clear()
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE gemeente SET beleid = 'vierogen' WHERE code = %s", [klaar.gemeente])
    yield klaar
    with connections["eigenaar"].cursor() as cursor:  # a job that goes round all gemeenten must know their policies
        cursor.execute("UPDATE gemeente SET beleid = 'voorbeeld' WHERE code = %s", [klaar.gemeente])
    monkeypatch.undo()
    lees_met_eigen_beleid.cache_clear()


def test_nobody_decides_on_what_nobody_else_looked_at(vier_ogen: Cast) -> None:
    karin = vier_ogen.client("karin")
    typ(karin, vier_ogen, **VELDEN)
    gezien = tekst(karin.get(pip(vier_ogen, "voorvertoning")))
    assert "Eerst kijkt een ander dit plan na" in gezien
    assert "Stel het PIP vast" not in gezien
    velden = verborgen(karin.get(pip(vier_ogen, "voorvertoning")))
    from regie.toegang.sleutel import uuid7

    antwoord = karin.post(pip(vier_ogen, "vaststellen"), {"id": str(uuid7()), "afdruk": afdruk(vier_ogen), **velden})
    assert antwoord.status_code == 409
    assert "Een ander kijkt dit plan eerst na." in tekst(antwoord)


def afdruk(cast: Cast) -> str:
    from regie.dossiers.pip import concept, verleden
    from regie.kern.gebeurtenissen.gebeurd import laatste
    from regie.kern.pip.verleden import KEUZE
    from regie.werk.pip.concept import afdruk as maak

    with cast.als("karin"):
        keuze = laatste(verleden(cast.dossier), KEUZE)
        assert keuze is not None
        return maak(concept(cast.dossier), keuze.id)


def leg_voor(cast: Cast) -> None:
    karin = cast.client("karin")
    typ(karin, cast, **VELDEN)
    assert karin.post(pip(cast, "voorleggen"), {}).status_code == 303


def test_another_agrees_and_then_it_is_decided(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    saskia = vier_ogen.client("saskia")
    assert "Gevraagd: een tweede paar ogen" in tekst(saskia.get(pip(vier_ogen)))
    for deel in ("Motivering Dit past bij haar werk.", "Uren PVT 12 uur", "Karin belt elke maand."):
        assert deel in tekst(saskia.get(pip(vier_ogen, "nakijken"))), deel
    assert saskia.post(pip(vier_ogen, "nakijken"), {"oordeel": "akkoord"}).status_code == 303
    assert druk(vier_ogen.client("karin"), vier_ogen).status_code == 303
    assert "Wat nu geldt: versie 1" in tekst(saskia.get(pip(vier_ogen)))


def test_an_agreement_is_with_exactly_this_draft(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    vier_ogen.client("saskia").post(pip(vier_ogen, "nakijken"), {"oordeel": "akkoord"})
    karin = vier_ogen.client("karin")
    typ(karin, vier_ogen, pvt_uren="14")
    assert "Eerst kijkt een ander dit plan na" in tekst(karin.get(pip(vier_ogen, "voorvertoning")))


def test_nobody_agrees_with_a_draft_of_his_own(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    antwoord = vier_ogen.client("karin").post(pip(vier_ogen, "nakijken"), {"oordeel": "akkoord"})
    assert antwoord.status_code == 422
    assert "U hebt dit plan zelf voorgelegd." in tekst(antwoord)


def test_who_asked_does_not_come_on_the_page_to_look_at_it(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    karin = vier_ogen.client("karin")
    antwoord = karin.get(pip(vier_ogen, "nakijken"))
    assert (antwoord.status_code, antwoord["Location"]) == (303, pip(vier_ogen))
    assert "U hebt dit plan zelf voorgelegd. Een ander kijkt het na." in tekst(karin.get(pip(vier_ogen)))


def test_it_waits_on_the_list_of_who_may_look_and_the_answer_on_that_of_who_asked(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    karin, saskia = vier_ogen.client("karin"), vier_ogen.client("saskia")
    wacht = "PIP om na te kijken gevraagd door Karin de Vries, 29 november 2026 Kijk het na"
    assert f"Amina Tesfay {wacht}" in tekst(saskia.get("/"))
    assert "PIP om na te kijken" not in tekst(karin.get("/"))
    assert "PIP om na te kijken" not in tekst(vier_ogen.client("bas").get("/"))
    saskia.post(pip(vier_ogen, "nakijken"), {"oordeel": "terug", "toelichting": "Meer uren."})
    assert "PIP om na te kijken" not in tekst(saskia.get("/"))
    terug = "PIP nagekeken: het komt terug door Saskia Bos, 29 november 2026 Lees waarom"
    assert terug in tekst(karin.get("/"))
    assert "Saskia Bos gaf het plan terug: Meer uren." in tekst(karin.get(pip(vier_ogen)))
    typ(karin, vier_ogen, pvt_uren="14")  # she works at it again
    assert "PIP nagekeken" not in tekst(karin.get("/"))


def test_after_the_decision_nobody_is_asked_any_more(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    karin, saskia = vier_ogen.client("karin"), vier_ogen.client("saskia")
    saskia.post(pip(vier_ogen, "nakijken"), {"oordeel": "akkoord"})
    assert "PIP nagekeken: akkoord" in tekst(karin.get("/"))
    assert "Saskia Bos keek dit plan na en is akkoord." in tekst(karin.get(pip(vier_ogen)))
    druk(karin, vier_ogen)
    assert "PIP nagekeken" not in tekst(karin.get("/"))


def test_a_team_leader_reads_why_the_plan_is_not_hers_to_make(klaar: Cast) -> None:
    assert "Een consulent maakt het PIP en stelt het vast" in tekst(klaar.client("saskia").get(pip(klaar)))
    assert "Een consulent maakt het PIP" not in tekst(klaar.client("karin").get(pip(klaar)))


def test_a_draft_goes_back_only_with_a_reason(vier_ogen: Cast) -> None:
    leg_voor(vier_ogen)
    saskia = vier_ogen.client("saskia")
    assert saskia.post(pip(vier_ogen, "nakijken"), {"oordeel": "terug"}).status_code == 422
    assert saskia.post(pip(vier_ogen, "nakijken"), {"oordeel": "terug", "toelichting": "Meer uren."}).status_code == 303
    assert "Uw collega gaf het plan terug: Meer uren." in tekst(
        vier_ogen.client("karin").get(pip(vier_ogen, "voorvertoning"))
    )


def test_the_database_too_lets_nobody_judge_his_own(klaar: Cast) -> None:
    from django.db import connection

    from regie.dossiers.pip import voorlegging
    from regie.werk.pip.fouten import NietKlaar
    from regie.werk.pip.voorleggen import leg_voor as vraag
    from regie.werk.pip.voorleggen import oordeel

    with klaar.als("karin") as karin:
        vraag(karin, klaar.dossier, "x" * 64)
        ligt = voorlegging(klaar.dossier)
        assert ligt is not None
        with connection.cursor() as cursor:
            cursor.execute("UPDATE pip_voorlegging SET oordeel = 'akkoord', door = 'karin', op = now()")
            assert cursor.rowcount == 0
        with pytest.raises(NietKlaar):
            oordeel(karin, klaar.dossier, ligt | {"gevraagd_door": "bas"}, "akkoord", "", datetime.now(UTC))


# ------------------------------------------------------------------------------------------------- signing

SCHERM = {
    "wijze": "scherm", "datum": VANDAAG.isoformat(), "begrepen": "on", "naam": "Amina Tesfay",
    "getypt_door": "inburgeraar",
}  # fmt: skip


def test_signing_on_the_screen_asks_whether_the_plan_was_read(klaar: Cast) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    fout = stuur(karin, pip(klaar, "tekenen"), wijze="scherm", datum=VANDAAG.isoformat())
    assert fout.status_code == 422
    assert "Lees eerst het plan samen" in tekst(fout)
    goed = stuur(karin, pip(klaar, "tekenen"), **SCHERM | {"tolk": "telefonisch"})
    assert goed.status_code == 303
    for bladzijde in (pip(klaar), pip(klaar, "versies")):
        assert "Ondertekend op 29 november 2026, met de naam Amina Tesfay." in tekst(karin.get(bladzijde))


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        ({"naam": " "}, "Er is nog geen naam getypt."),
        ({"getypt_door": ""}, "Kies wie de naam typte."),
        ({"naam": "a" * 201}, "Deze naam is te lang."),
        ({"wijze": "papier"}, "Op papier staat de naam al."),
    ],
)
def test_a_name_is_typed_on_the_screen_and_nowhere_else(klaar: Cast, anders: dict[str, str], zegt: str) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    fout = stuur(karin, pip(klaar, "tekenen"), **SCHERM | anders)
    assert fout.status_code == 422
    assert zegt in tekst(fout)
    assert "Nog niet ondertekend." in tekst(karin.get(pip(klaar)))


def test_the_name_stands_in_no_event_and_is_kept_once(klaar: Cast) -> None:
    from regie.dossiers.dossier import van_type
    from regie.dossiers.pip import handtekeningen

    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    velden = verborgen(karin.get(pip(klaar, "tekenen"))) | SCHERM
    for _keer in range(2):
        karin.post(pip(klaar, "tekenen"), velden)
    with klaar.als("karin"):
        [getekend] = van_type(klaar.dossier, ["pip_ondertekend"])
        assert getekend["gegevens"] == {"wijze": "scherm"}
        assert handtekeningen(klaar.dossier) == {getekend["id"]: "Amina Tesfay"}
    for naam in ("bas", "tess", "milan"):
        with klaar.als(naam):
            assert handtekeningen(klaar.dossier) == {}


def test_a_version_is_signed_once(klaar: Cast) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    open_ = verborgen(karin.get(pip(klaar, "tekenen")))  # in another tab
    stuur(karin, pip(klaar, "tekenen"), wijze="papier", datum=VANDAAG.isoformat())
    assert "Deze versie is al ondertekend." in tekst(karin.get(pip(klaar, "tekenen")))
    nog = karin.post(pip(klaar, "tekenen"), open_ | {"datum": VANDAAG.isoformat(), "wijze": "papier"})
    assert nog.status_code == 422
    assert "Versie 1 van het PIP is al ondertekend, op 29 november 2026." in tekst(nog)


@pytest.mark.parametrize("naam", ["karin", "saskia"])
@pytest.mark.parametrize("type_", ["pip_vastgesteld", "pip_gewijzigd"])
def test_nobody_records_a_pip_without_its_documents(klaar: Cast, naam: str, type_: str) -> None:
    wie, vorm = klaar.client(naam), f"/dossiers/{klaar.dossier}/vastleggen/{type_}/"
    for antwoord in (wie.get(vorm), wie.post(vorm, {"datum": "2026-11-20", "leerroute": "b1"})):
        assert (antwoord.status_code, antwoord["Location"]) == (302, pip(klaar))
