# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deventer: who began, and who waits for a start. What is printed twice and does not fit is said where it is read."""

from datetime import date
from typing import Any

import pytest

from tests.indicatoren.gedrukt.deventer import (
    GROEPEN,
    NAAM,
    PEILDATUM,
    WACHTENDEN,
    ZES_MAANDEN_TERUG,
    intakes,
    wachtlijst,
)
from tests.indicatoren.gedrukt.lezer import Cijfers, Vraag, cijfers, geteld, slordig, tabel, van

KOLOMMEN = {**GROEPEN, "totaal": ("",)}
BEIDE_JAREN = Vraag("deventer", PEILDATUM, frozenset({"intake_gestart"}), date(2022, 1, 1), date(2023, 12, 31))
WACHT = Vraag("deventer", PEILDATUM, frozenset({"wachtlijst_intake"}))


def _jaar(jaar: str) -> Vraag:
    begin, einde = date(int(jaar), 1, 1), date(int(jaar), 12, 31)
    return Vraag("deventer", PEILDATUM, BEIDE_JAREN.indicatoren, begin, einde)


def _intakes(rij: dict[str, str], alle: Cijfers) -> dict[str, int]:
    """A printed row, counted."""
    kwartaal = "" if rij["periode"] == "Totaal" else f" kwartaal={rij['jaar']}-{rij['periode']}"
    namen = {
        kolom: [f"intake_gestart{kwartaal}{f' doelgroep={groep}' if groep else ''}" for groep in groepen]
        for kolom, groepen in KOLOMMEN.items()
    }
    return {kolom: van(alle, *per_groep) for kolom, per_groep in namen.items()}


@pytest.mark.parametrize("rij", tabel(NAAM, "start_brede_intake"), ids=lambda rij: f"{rij['jaar']}-{rij['periode']}")
def test_intakes_per_quarter_and_group_are_as_printed(rij: dict[str, str]) -> None:
    alle = cijfers(intakes(), _jaar(rij["jaar"]))
    assert _intakes(rij, alle) == {kolom: int(rij[kolom]) for kolom in KOLOMMEN}


def test_a_careless_reader_gets_another_number_of_intakes_in_every_quarter_and_group() -> None:
    kwartalen = [rij for rij in tabel(NAAM, "start_brede_intake") if rij["periode"] != "Totaal"]
    for fout, alle in slordig(intakes(), BEIDE_JAREN, "intakegesprek").items():
        for rij in kwartalen:
            geeft = _intakes(rij, alle)
            gelijk = {kolom for kolom in KOLOMMEN if geeft[kolom] == int(rij[kolom])}
            assert not gelijk or (fout == "dubbel" and "totaal" not in gelijk), (fout, rij)


def test_the_quarter_that_was_not_printed_has_no_intakes() -> None:
    """The law began on 1 January 2022 and the table begins in April. Read as: nobody began before. The report of Regie
    says 0 where the printed table is silent."""
    assert "2022-Q1" not in {f"{rij['jaar']}-{rij['periode']}" for rij in tabel(NAAM, "start_brede_intake")}
    assert cijfers(intakes(), BEIDE_JAREN)["intake_gestart kwartaal=2022-Q1"] == 0


def _per_groep(jaar: str) -> dict[str, int]:
    alle = cijfers(intakes(), _jaar(jaar))
    return {
        naam.replace("_", " "): van(alle, *(f"intake_gestart doelgroep={groep}" for groep in groepen))
        for naam, groepen in GROEPEN.items()
    }


@pytest.mark.parametrize("jaar", ["2022", "2023"])
def test_under_regie_by_group_is_as_the_factsheet_says_and_the_text_names_as_statushouder_who_is_family_too(
    jaar: str,
) -> None:
    """84 = 48 + 36 and 132 = 117 + 15, in both years: the text counts family migrants among its statushouders. Read
    as: the factsheet is right, and the text has another name for a sum of two of its groups."""
    gedrukt = {rij["groep"]: rij for rij in tabel(NAAM, "realisatie_regie") if rij["jaar"] == jaar}
    onder_regie = _per_groep(jaar)
    assert onder_regie == {groep: int(rij["aantal_volgens_factsheet"]) for groep, rij in gedrukt.items()}
    tekst = {**onder_regie, "statushouders": onder_regie["statushouders"] + onder_regie["gezinsmigranten"]}
    assert tekst == {groep: int(rij["aantal_volgens_tekst"]) for groep, rij in gedrukt.items()}


def test_under_regie_in_two_years_are_251_people_and_not_the_302_of_the_text() -> None:
    """The text adds up groups that share 51 people; a person counts once here."""
    gedrukt = {rij["groep"]: rij for rij in tabel(NAAM, "realisatie_regie_samen")}
    alle = cijfers(intakes(), BEIDE_JAREN)
    statushouders = van(alle, *(f"intake_gestart doelgroep={groep}" for groep in GROEPEN["statushouders"]))
    gezin = van(alle, "intake_gestart doelgroep=gezin")
    totaal, samen = gedrukt["per saldo onder regie"], gedrukt["statushouders samen"]
    assert alle["intake_gestart"] == int(totaal["aantal_volgens_factsheet"]) == 251
    assert alle["intake_gestart"] + gezin == int(totaal["aantal_volgens_tekst"]) == 302
    assert statushouders == int(samen["aantal_volgens_factsheet"])
    assert statushouders + gezin == int(samen["aantal_volgens_tekst"])


def _wacht(alle: Cijfers) -> dict[tuple[str, str], int]:
    return {
        (naam, onderdeel): van(alle, f"wachtlijst_intake onderdeel={onderdeel}{dims}")
        for naam, dims in _WIE.items()
        for onderdeel in ("aantal", "opgeroepen")
    }


_WIE = {**{naam: f" doelgroep={groep}" for naam, groep in WACHTENDEN.items()}, "Totaal": ""}


def _gedrukt() -> dict[tuple[str, str], int]:
    kolommen = {"aantal": "aantal", "waarvan_aangeschreven": "opgeroepen"}
    return {
        (rij["groep"], onderdeel): int(rij[kolom])
        for rij in tabel(NAAM, "wachtlijst")
        for kolom, onderdeel in kolommen.items()
        if rij[kolom]
    }


def test_who_waits_for_an_intake_and_who_was_written_to_are_as_printed() -> None:
    gevonden = _wacht(cijfers(wachtlijst(), WACHT))
    assert {vak: gevonden[vak] for vak in _gedrukt()} == _gedrukt()


def test_sixty_of_seventy_four_is_eighty_one_percent() -> None:
    cijfer = geteld(wachtlijst(), WACHT)["wachtlijst_intake doelgroep=gezin onderdeel=aandeel_opgeroepen"]
    assert (cijfer.waarde, cijfer.teller, cijfer.noemer) == (81, 60, 74)


@pytest.mark.parametrize("groep", WACHTENDEN)
def test_the_waiting_time_is_six_months(groep: str) -> None:
    """Printed as one number for a group, without saying of what. Read as: the median is the days of six months."""
    (maanden,) = (rij["wachttijd_maanden"] for rij in tabel(NAAM, "wachtlijst") if rij["groep"] == groep)
    assert (PEILDATUM.month - ZES_MAANDEN_TERUG.month) % 12 == int(maanden)
    mediaan: Any = cijfers(wachtlijst(), WACHT)[
        f"wachtlijst_intake doelgroep={WACHTENDEN[groep]} onderdeel=mediaan_dagen"
    ]
    assert mediaan == (PEILDATUM - ZES_MAANDEN_TERUG).days


def test_a_careless_reader_gets_another_waiting_list() -> None:
    for fout, alle in slordig(wachtlijst(), WACHT, "kennisgeving_plicht").items():
        assert not {vak for vak, aantal in _gedrukt().items() if _wacht(alle)[vak] == aantal}, fout
