# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lessons of Amina: registered with all that the school needs, waiting, to another school, and her proof."""

import io
import re
from typing import Any

import pytest

from tests.register.cast import PIP, SCHOOL, VLUCHTELINGENWERK, Cast
from tests.web.scherm import tekst_van


@pytest.fixture
def amina(cast: Cast) -> str:
    """With a PIP for the B1-route."""
    cast.staf()
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-12", **PIP)
    return f"/dossiers/{cast.dossier}/lessen/"


def verborgen(antwoord: Any) -> dict[str, str]:
    return dict(re.findall(r'name="(gebeurtenis_id|dossierversie)" value="([^"]*)"', antwoord.content.decode()))


def meld_aan(client: Any, pad: str, **velden: str) -> Any:
    leeg = verborgen(client.get(f"{pad}aanmelden/"))
    ingevuld = {
        "datum": "2026-11-28", "aanbieder": SCHOOL, "leerroute": "b1", "lesvorm": "avond", "dagdelen": "3",
        "start_op": "2026-12-07", "onvolledig": "De intake volgt.",
    }  # fmt: skip
    return client.post(f"{pad}aanmelden/", leeg | ingevuld | velden)


def test_registering_sends_the_school_everything_in_one_go(cast: Cast, amina: str) -> None:
    karin, tess = cast.client("karin"), cast.client("tess")
    eerst = tekst_van(karin.get(amina))
    assert "Nog niet aangemeld bij een school." in eerst
    assert "Lesvorm ontbreekt" in eerst
    assert meld_aan(karin, amina).status_code == 303
    na = tekst_van(karin.get(amina))
    assert "Aangemeld bij Taalschool De Brug op 28 november 2026. De lessen zijn nog niet begonnen." in na
    assert "Lesvorm avond" in na
    assert "Taalschool" in tekst_van(karin.get(f"/dossiers/{cast.dossier}/"))
    assert "Amina Tesfay" in tekst_van(tess.get("/keten/"))
    cast.leg_vast("verwijzing_antwoord", "2026-11-29", "tess", verwijzing_id=sleutel(cast), antwoord="aangenomen")
    bij_tess = tekst_van(tess.get(f"/keten/{cast.dossier}/"))
    assert "Aangemeld bij Taalschool De Brug" in bij_tess
    assert "Lezen en schrijven ontbreekt" in bij_tess


def sleutel(cast: Cast) -> str:
    from regie.dossiers.verwijzen import verwijzingen

    with cast.als("karin"):
        return next(een["verwijzing"] for een in verwijzingen(cast.dossier) if een["organisatie"] == SCHOOL)


def test_what_is_missing_must_be_filled_in_or_explained(cast: Cast, amina: str) -> None:
    karin = cast.client("karin")
    assert "Dit ontbreekt nog" in tekst_van(karin.get(f"{amina}aanmelden/"))
    antwoord = meld_aan(karin, amina, onvolledig="", lesvorm="", start_op="")
    assert antwoord.status_code == 422
    fouten = tekst_van(antwoord)
    assert "Er ontbreekt nog iets." in fouten
    assert "Nog niet aangemeld" in tekst_van(karin.get(amina))


def test_the_school_says_why_somebody_waits(cast: Cast, amina: str) -> None:
    karin = cast.client("karin")
    meld_aan(karin, amina)
    cast.leg_vast("verwijzing_antwoord", "2026-11-29", "tess", verwijzing_id=sleutel(cast), antwoord="aangenomen")
    cast.leg_vast("wacht_op_start", "2026-11-29", "tess", onderdeel="leerroute", reden="geen_groep",
                  gepland_op="2027-01-11")  # fmt: skip
    gezien = tekst_van(karin.get(amina))
    assert "Wacht op de start sinds 29 november 2026. Reden: nog geen groep. Gepland op 11 januari 2027." in gezien


def test_another_school_ends_the_first_and_the_hours_stay(cast: Cast, amina: str) -> None:
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    cast.leg_vast("start_leerroute", "2026-11-04", "thea", aanbieder=VLUCHTELINGENWERK, leerroute="b1")
    cast.leg_vast("lesuren", "2026-11-20", "thea", aanbieder=VLUCHTELINGENWERK, van="2026-11-05", tot="2026-11-20",
                  soort="nt2", aangeboden=20, gevolgd=18, geoorloofd_verzuim=1, ongeoorloofd_verzuim=1)  # fmt: skip
    karin = cast.client("karin")
    assert "Heeft les bij VluchtelingenWerk sinds 4 november 2026." in tekst_van(karin.get(amina))
    assert "Met deze aanmelding eindigen de lessen daar" in tekst_van(karin.get(f"{amina}aanmelden/"))
    for laatste, wat in (
        ("", "Laatste les bij de oude school"),
        ("2026-11-30", "Deze dag is nog niet geweest."),
        ("2026-11-29", "De laatste les ligt na de aanmelding."),
        ("2026-11-03", "Dit is voor het begin, op 4 november 2026."),
        ("2026-11-19", "De school gaf uren op tot en met 20 november 2026."),
    ):
        geweigerd = meld_aan(karin, amina, laatste_les=laatste)
        assert (geweigerd.status_code, wat in tekst_van(geweigerd)) == (422, True), laatste
    assert meld_aan(karin, amina, laatste_les="2026-11-22").status_code == 303
    na = tekst_van(karin.get(amina))
    assert "Aangemeld bij Taalschool De Brug op 28 november 2026." in na
    assert "Samen 18 uur gevolgd van 20 uur." in na
    assert "eindigde" not in na
    dossier = tekst_van(karin.get(f"/dossiers/{cast.dossier}/"))
    assert "De lessen zijn gestopt. Reden: overstap" in dossier


def test_a_new_school_is_asked_while_the_old_one_goes_on(cast: Cast, amina: str) -> None:
    """The old school keeps her until the last lesson was given, and can still report of it after that."""
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v1", neem_aan="thea")
    cast.leg_vast("start_leerroute", "2026-11-04", "thea", aanbieder=VLUCHTELINGENWERK, leerroute="b1")
    karin, thea = cast.client("karin"), cast.client("thea")
    vraag = f"/dossiers/{cast.dossier}/verwijzen/?taak=leerroute"
    assert vraag in karin.get(f"{amina}aanmelden/").content.decode()
    pad = f"{vraag}&organisatie={SCHOOL}"
    assert karin.post(pad, verborgen(karin.get(pad)) | {"onvolledig": "De intake volgt."}).status_code == 303
    tot_nu = {"aanbieder": VLUCHTELINGENWERK, "soort": "nt2", "aangeboden": 10, "gevolgd": 10,
              "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}  # fmt: skip
    assert "Amina Tesfay" in tekst_van(thea.get("/keten/"))
    cast.leg_vast("lesuren", "2026-11-27", "thea", van="2026-11-05", tot="2026-11-20", **tot_nu)
    assert meld_aan(karin, amina, datum="2026-11-29", laatste_les="2026-11-29").status_code == 303
    cast.leg_vast("lesuren", "2026-11-29", "thea", van="2026-11-23", tot="2026-11-29", **tot_nu)
    with cast.als("karin"):
        from regie.dossiers.verwijzen import verwijzingen

        stand = {een["organisatie"]: een["stand"] for een in verwijzingen(cast.dossier)}
    assert stand == {VLUCHTELINGENWERK: "beeindigd", SCHOOL: "gevraagd"}


def test_lessons_before_the_pip_are_said_and_not_refused(cast: Cast) -> None:
    """No law forbids them, and the hours may count."""
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/lessen/"
    assert "Er is nog geen PIP." not in tekst_van(karin.get(pad))
    assert "Er is nog geen PIP. Lessen mogen al beginnen" in tekst_van(karin.get(f"{pad}aanmelden/"))
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", aanbieder=SCHOOL, leerroute="b1")
    assert "Er is nog geen PIP. Lessen mogen al beginnen" in tekst_van(karin.get(pad))
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-12", **PIP)
    gezien = tekst_van(karin.get(pad))
    assert "De lessen begonnen op 4 november 2026, voor het PIP van 12 november 2026." in gezien
    assert "Er is nog geen PIP." not in gezien


def test_sending_twice_registers_once(cast: Cast, amina: str) -> None:
    karin = cast.client("karin")
    leeg = verborgen(karin.get(f"{amina}aanmelden/"))
    for _keer in range(2):
        assert meld_aan(karin, amina, **leeg).status_code == 303
    with cast.als("karin"):
        from regie.dossiers.vraag import rijen

        aantal = rijen("SELECT type, count(*)::int AS n FROM gebeurtenis WHERE dossier = %s"
                       " AND type IN ('aanmelding_leerroute', 'verwijzing') GROUP BY type", [cast.dossier])  # fmt: skip
    assert {rij["type"]: rij["n"] for rij in aantal} == {"aanmelding_leerroute": 1, "verwijzing": 1}


def test_hours_of_a_school_that_is_gone_count_and_say_so(cast: Cast, amina: str) -> None:
    from pypdf import PdfReader

    karin = cast.client("karin")
    leeg = verborgen(karin.get(f"{amina}eigen/"))
    uren = {"datum": "2026-11-20", "aanbieder": "anders", "andere_school": "Taalhuis Vroeger",
            "van": "2026-09-01", "tot": "2026-09-30",
            "soort": "nt2", "aangeboden": "40", "gevolgd": "32,5", "geoorloofd_verzuim": "7,5",
            "ongeoorloofd_verzuim": "0"}  # fmt: skip
    for anders, wat in (
        ({"andere_school": ""}, "Schrijf de naam van de school."),
        ({"aanbieder": SCHOOL}, "U koos hierboven al een school."),
        ({"andere_school": "taalschool de brug"}, "Deze school staat in de lijst."),
    ):
        geweigerd = karin.post(f"{amina}eigen/", leeg | uren | anders)
        assert (geweigerd.status_code, wat in tekst_van(geweigerd)) == (422, True)
    assert karin.post(f"{amina}eigen/", leeg | uren).status_code == 303
    gezien = tekst_van(karin.get(amina))
    assert "september 2026 Nederlands (NT2) (eigen verklaring) 40 32,5 7,5 0 19%" in gezien
    eerste, tweede = (karin.get(f"{amina}verklaring/") for _keer in range(2))
    assert eerste["Content-Type"] == "application/pdf"
    assert eerste.content == tweede.content
    tekst = " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(eerste.content)).pages)
    tekst = " ".join(tekst.split())
    for deel in ("Taalhuis Vroeger", "eigen verklaring", "32,5", "Amina Tesfay", "SHA-256"):
        assert deel in tekst


@pytest.mark.parametrize("naam", ["bas", "tess", "eva", "inge", "fenna"])
def test_the_page_is_not_for_others(cast: Cast, amina: str, naam: str) -> None:
    for deel in ("", "aanmelden/", "eigen/", "verklaring/"):
        assert cast.client(naam).get(f"{amina}{deel}").status_code == 404


def test_practice_beside_the_lessons_is_on_the_page(cast: Cast) -> None:
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/lessen/"
    assert "Er is nog geen taalmaatje of buddy." in karin.get(pad).content.decode()
    cast.leg_vast("vrijwilliger_koppeling", "2026-11-20", soort="taalmaatje", stand="gekoppeld")
    assert "taalmaatje: gekoppeld op 20 november 2026" in karin.get(pad).content.decode()
