# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Actions to improve: an owner, a last day, how far it is, and from what it shows; every change with its reason."""

from uuid import uuid4

import pytest

from tests.register.cast import NAMEN, ROLLEN, Cast
from tests.web.scherm import tekst_van
from tests.web.verbeterpunten.conftest import KEUZES, PUNT, PUNTEN, SCENARIOS, adres_van, gezien_op, vul_in

NIEUW = f"{PUNTEN}nieuw/"


def test_an_action_has_an_owner_a_last_day_and_a_stand(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, NIEUW, **PUNT))
    assert "Nazorg na inburgering nazorg beleid 31 december 2026 open" in tekst


def test_what_is_past_its_last_day_and_not_done_is_late(cast: Cast) -> None:
    vul_in(cast, NIEUW, **PUNT | {"uiterlijk": "2026-11-28", "wat": "Gisteren"})
    vul_in(cast, NIEUW, **PUNT | {"uiterlijk": "2026-11-29", "wat": "Vandaag"})
    klaar = {"uiterlijk": "2026-11-01", "wat": "Gedaan", "stand": "klaar", "bewijs": "besluit van 1 mei"}
    tekst = tekst_van(vul_in(cast, NIEUW, **PUNT | klaar))
    assert tekst.count("te laat") == 1
    assert "28 november 2026 te laat open" in tekst
    assert "Te zien aan: besluit van 1 mei" in tekst
    assert tekst.index("Gisteren") < tekst.index("Vandaag") < tekst.index("Gedaan")


def test_the_list_shows_one_stand_owner_or_line(cast: Cast) -> None:
    vul_in(cast, NIEUW, **PUNT)
    vul_in(cast, NIEUW, **PUNT | {"wat": "Caseload naar 60", "eigenaar": "teamleider", "actielijn": "goede_start"})
    for vraag, zichtbaar in (
        ("stand=open", {"Nazorg na", "Caseload"}), ("stand=klaar", set()), ("eigenaar=beleid", {"Nazorg na"}),
        ("actielijn=goede_start", {"Caseload"}), ("actielijn=goede_start&eigenaar=beleid", set()),
        ("stand=bestaat-niet", set()), ("", {"Nazorg na", "Caseload"}),
    ):  # fmt: skip
        tekst = tekst_van(cast.client("saskia").get(f"{PUNTEN}?{vraag}"))
        assert {wat for wat in ("Nazorg na", "Caseload") if wat in tekst} == zichtbaar, vraag
    assert "Er is geen verbeterpunt dat hierbij past." in tekst_van(cast.client("saskia").get(f"{PUNTEN}?stand=klaar"))


def test_a_change_needs_a_reason_and_keeps_what_was_there(cast: Cast) -> None:
    naar = adres_van(vul_in(cast, NIEUW, **PUNT), PUNTEN)
    anders = PUNT | {"stand": "bezig", "gezien": gezien_op(cast, naar)}
    assert vul_in(cast, naar, **anders).status_code == 422
    vul_in(cast, naar, **anders, reden="de raad stemde in")
    tekst = tekst_van(cast.client("saskia").get(naar))
    assert "Saskia Bos: bezig, beleid. Reden: de raad stemde in" in tekst
    assert "Saskia Bos: open, beleid." in tekst


def test_who_opened_an_older_version_overwrites_nothing(cast: Cast) -> None:
    naar = adres_van(vul_in(cast, NIEUW, **PUNT), PUNTEN)
    gezien = gezien_op(cast, naar)
    vul_in(cast, naar, **PUNT | {"stand": "bezig", "gezien": gezien, "reden": "begonnen"})
    antwoord = vul_in(cast, naar, "eva", **PUNT | {"stand": "vervallen", "gezien": gezien, "reden": "te duur"})
    assert antwoord.status_code == 422
    assert "Iemand anders heeft dit net gewijzigd." in tekst_van(antwoord)


def test_pressed_twice_is_once(cast: Cast) -> None:
    stempel = str(uuid4())
    vul_in(cast, NIEUW, **PUNT | {"stempel": stempel})
    tekst = tekst_van(vul_in(cast, NIEUW, **PUNT | {"stempel": stempel}))
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst
    assert tekst.count("Nazorg na inburgering") == 1


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"actielijn": ""}, "Hier is nog niets gekozen. Maak een keuze."),
        ({"actielijn": "fietsen"}, "Hier is nog niets gekozen. Maak een keuze."),
        ({"wat": ""}, "Dit veld is leeg. Vul het in."),
        ({"eigenaar": "x" * 101}, "Dit is te lang. Gebruik hooguit 100 tekens."),
        ({"uiterlijk": "31-02-2026"}, "Deze datum bestaat niet."),
        ({"stand": "klaar"}, "Schrijf waaraan te zien is dat het klaar is."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(cast: Cast, velden: dict[str, str], zegt: str) -> None:
    antwoord = vul_in(cast, NIEUW, **PUNT | velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)


def test_policy_types_too_contracts_reads_and_nobody_else_has_the_pages(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NAMEN, "dirk", "Dirk Bouma")
    monkeypatch.setitem(ROLLEN, "dirk", ["financien"])
    naar = adres_van(vul_in(cast, NIEUW, "eva", **PUNT), PUNTEN)
    tekst = tekst_van(cast.client("dirk").get(PUNTEN))
    assert "Nazorg na inburgering" in tekst
    assert "Nieuw verbeterpunt" not in tekst
    for adres in (NIEUW, naar, f"{SCENARIOS}nieuw/", f"{KEUZES}nieuw/"):
        assert cast.client("dirk").get(adres).status_code == 404
        assert vul_in(cast, adres, "dirk", **PUNT).status_code == 404
    for wie in ("karin", "tess", "fenna", "petra"):
        for adres in (PUNTEN, NIEUW, naar, SCENARIOS, KEUZES):
            assert cast.client(wie).get(adres).status_code == 404, (wie, adres)


def test_the_database_itself_lets_nobody_else_read_or_change(cast: Cast) -> None:
    from django.db import DatabaseError, connection

    from regie.dossiers.vraag import rijen
    from regie.toegang.gemeenten import voeg_gemeente_toe

    vul_in(cast, NIEUW, **PUNT)
    with cast.als("karin"):
        assert rijen("SELECT * FROM verbeterpunt") == []
    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    with Cast("0999", "x").als("saskia"):
        assert rijen("SELECT * FROM verbeterpunt") == []
    with pytest.raises(DatabaseError), cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute("UPDATE verbeterpunt SET wat = 'x'")
