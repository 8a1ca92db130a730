# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the oproepen: one next step with its reasons, and a shut door for the steps that come later."""

from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import stuur, tekst
from tests.werk.brieven.bureau import tijdlijn

AFSPRAAK = {"dag": "2026-12-07", "tijd": "09:30", "plaats": "Stadhuis", "vorige_dag": "2026-11-10"}


def plek(cast: Cast, deel: str = "") -> str:
    return f"/dossiers/{cast.dossier}/oproepen/{deel}"


def lees(cast: Cast, naam: str = "karin") -> str:
    return tekst(cast.client(naam).get(plek(cast)))


def eerste(cast: Cast) -> UUID:
    return cast.leg_vast("oproep_intake", "2026-11-02", nummer=1, verzendwijze="brief", voor_datum="2026-11-10")


def weg(cast: Cast, op: str = "2026-11-10", **velden: Any) -> UUID:
    return cast.leg_vast("niet_verschenen", op, bij="intake", afgemeld=False, **velden)


def drie_keer(cast: Cast) -> None:
    eerste(cast)
    weg(cast, reden="werk")
    cast.leg_vast("waarschuwing", "2026-11-11", aanleiding="Niet gekomen", verzendwijze="brief")
    cast.leg_vast("oproep_intake", "2026-11-11", nummer=2, verzendwijze="brief", voor_datum="2026-11-18")
    weg(cast, "2026-11-18", reden="werk")
    cast.leg_vast("oproep_intake", "2026-11-19", nummer=3, verzendwijze="brief", voor_datum="2026-11-26")


def test_it_begins_with_the_first_and_says_why_the_others_wait(cast: Cast) -> None:
    html = lees(cast)
    assert "Stuur oproep 1" in html
    assert "Kies een dag vanaf 4 december 2026" in html
    assert "Er is nog geen oproep verstuurd." in html
    assert "Dat kan pas na drie oproepen (Wi artikel 14)." in html
    assert "Regie geeft nooit vanzelf een boete." in html
    assert "In uw gemeente staat een boete niet open voor deze groep" in html


def test_who_is_not_of_this_dossier_sees_nothing(cast: Cast) -> None:
    for naam in ("bas", "inge", "milan", "tess", "eva"):
        for deel in ("", "niet-gekomen/", "afronden/"):
            assert cast.client(naam).get(plek(cast, deel)).status_code == 404


def test_a_no_show_asks_first_why(cast: Cast) -> None:
    eerste(cast)
    assert "Is de inburgeraar gekomen?" in lees(cast)
    antwoord = stuur(cast.client("karin"), plek(cast, "niet-gekomen/"), datum="2026-11-10", afgemeld="nee")
    assert antwoord.status_code == 303
    assert "Vraag eerst waarom iemand niet kwam" in lees(cast)
    cast.leg_vast("contact", "2026-11-12", kanaal="app", richting="uit", onderwerp="Waarom niet gekomen?")
    html = lees(cast)
    assert "Stuur oproep 2" in html
    assert "In deze brief staat de schriftelijke waarschuwing" in html


def test_a_reason_of_health_is_not_asked_for_twice(cast: Cast) -> None:
    """A team leader may not see it, and sees that it is there."""
    eerste(cast)
    weg(cast, reden="ziek")
    for naam, ziet, niet in (
        ("saskia", "Er is een reden vastgelegd die u niet mag zien.", "ziek"),
        ("karin", "Reden: ziek.", "niet mag zien"),
    ):  # fmt: skip
        html = lees(cast, naam)
        assert ziet in html, naam
        assert niet not in html, naam
        assert "Vraag eerst waarom" not in html, naam
        assert "Stuur oproep 2" in html, naam


def test_whether_a_reason_is_good_is_asked_before_the_warning(cast: Cast) -> None:
    eerste(cast)
    gemist = weg(cast, reden="werk")
    client = cast.client("karin")
    assert "Er is een reden vastgelegd. Is die goed?" in lees(cast)
    verbeter = f"/dossiers/{cast.dossier}/gebeurtenissen/{gemist}/verbeteren/"
    assert f'href="{verbeter}"' in client.get(plek(cast)).content.decode()
    velden = {"datum": "2026-11-10", "bij": "intake", "afgemeld": "nee", "reden": "werk", "waarom": "Zij belde."}
    assert standen(cast) == ["loopt"]
    assert stuur(client, verbeter, **velden, goede_reden="ja").status_code == 303
    assert "Is die goed?" not in lees(cast)
    assert "het nummer blijft hetzelfde" in lees(cast)
    assert standen(cast) == []


def standen(cast: Cast) -> list[str]:
    from regie.dossiers.dossier import termijnen

    with cast.als("karin"):
        return [rij["status"] for rij in termijnen(cast.dossier) if rij["termijn"] == "waarschuwing_intake"]


def test_before_the_day_somebody_can_only_cancel(cast: Cast) -> None:
    cast.leg_vast("oproep_intake", "2026-11-20", nummer=1, verzendwijze="brief", voor_datum="2026-12-07")
    client, adres = cast.client("karin"), plek(cast, "niet-gekomen/")
    antwoord = stuur(client, adres, datum="2026-11-28", afgemeld="nee")
    assert antwoord.status_code == 422
    assert "Voor die dag kan iemand alleen afzeggen." in tekst(antwoord)
    assert stuur(client, adres, datum="2026-11-28", afgemeld="ja", goede_reden="ja").status_code == 303
    assert "het nummer blijft hetzelfde" in lees(cast)


def test_the_letter_of_the_second_warns_and_calls_in_one_go(cast: Cast) -> None:
    eerste(cast)
    niet_gekomen = weg(cast, reden="vervoer")
    client = cast.client("karin")
    antwoord = client.post(f"/dossiers/{cast.dossier}/brief/?sjabloon=oproep_2", AFSPRAAK, follow=True)
    assert antwoord.status_code == 200
    assert "Tweede oproep voor de intake" in lees(cast)
    client.post(str(antwoord.redirect_chain[-1][0]), {"doe": "verstuur"})
    ronde = str(client.post("/brieven/print/", follow=True).redirect_chain[-1][0])
    assert tijdlijn(cast, "waarschuwing") == []
    client.post(ronde, {"doe": "geprint"})
    [waarschuwing] = tijdlijn(cast, "waarschuwing")
    assert waarschuwing["gegevens"]["niet_verschenen_id"] == str(niet_gekomen)
    assert waarschuwing["gegevens"]["aanleiding"] == "Niet gekomen bij de intake op 10 november 2026"
    assert [rij["gegevens"]["nummer"] for rij in tijdlijn(cast, "oproep_intake")] == [2, 1]
    assert "Gewaarschuwd op" in lees(cast)


@pytest.mark.parametrize(
    ("sjabloon", "dag", "zegt"),
    [
        ("oproep_2", "2026-12-07", "staat niet dat de inburgeraar niet kwam"),
        ("oproep_3", "2026-12-07", "Dit nummer is niet aan de beurt."),
        ("oproep_1", "2026-12-01", "Dit is te snel"),
        ("oproep_1", "2026-11-10", "ligt niet na de dag van de oproep"),
    ],
)
def test_a_letter_that_is_not_next_or_too_soon_is_not_made(cast: Cast, sjabloon: str, dag: str, zegt: str) -> None:
    eerste(cast)
    adres = f"/dossiers/{cast.dossier}/brief/?sjabloon={sjabloon}"
    antwoord = cast.client("karin").post(adres, AFSPRAAK | {"dag": dag})
    assert antwoord.status_code == 422
    assert zegt in tekst(antwoord)


def test_the_one_door_refuses_what_is_not_next(cast: Cast) -> None:
    from regie.kern.gebeurtenissen import InvoerFout

    eerste(cast)
    velden = {"verzendwijze": "brief", "voor_datum": "2026-12-20"}
    with pytest.raises(InvoerFout, match="niet kwam"):
        cast.leg_vast("oproep_intake", "2026-11-20", nummer=2, **velden)
    weg(cast)
    with pytest.raises(InvoerFout, match="niet schriftelijk gewaarschuwd"):
        cast.leg_vast("oproep_intake", "2026-11-20", nummer=2, **velden)
    with pytest.raises(InvoerFout, match="zonder de inburgeraar"):
        cast.leg_vast("intake_afgerond", "2026-11-20", in_afwezigheid=True)


def test_the_end_in_absence_waits_for_the_third_and_asks_why(cast: Cast) -> None:
    drie_keer(cast)
    client, adres = cast.client("karin"), plek(cast, "afronden/")
    assert "staat niet dat de inburgeraar niet kwam" in tekst(client.get(adres))
    te_vroeg = stuur(client, adres, datum="2026-11-29", toelichting="Drie keer gebeld.")
    assert te_vroeg.status_code == 422
    weg(cast, "2026-11-26", reden="werk")
    assert "Rond de intake af" in lees(cast)
    assert "Er is een reden vastgelegd. Is die goed?" in lees(cast)
    assert stuur(client, adres, datum="2026-11-29", toelichting="").status_code == 422
    assert stuur(client, adres, datum="2026-11-29", toelichting="Drie keer gebeld, twee keer langs.").status_code == 303
    [klaar] = tijdlijn(cast, "intake_afgerond")
    assert klaar["gegevens"]["in_afwezigheid"] is True
    assert tijdlijn(cast, "voornemen_boete") == tijdlijn(cast, "boete") == []


def test_the_page_is_a_step_from_vandaag_and_from_the_dossier(cast: Cast) -> None:
    oproep = eerste(cast)
    client = cast.client("karin")
    for adres in (f"/dossiers/{cast.dossier}/", f"/vandaag/{cast.dossier}/oproep_intake/{oproep}/"):
        assert f'href="{plek(cast)}"' in client.get(adres).content.decode(), adres
