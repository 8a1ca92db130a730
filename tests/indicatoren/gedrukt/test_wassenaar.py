# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wassenaar 2018 to 2021: targets, and which part of the people who were housed had a duty. The years are before the
law of 2021, so a duty is one of the law of 2013.

Printed too: about 20 family and other migrants a year. In these years they had the law of 2013, and of that law Regie
tells no groups apart; so no figure of Regie is that number. Nor is the national forecast of 18,100."""

from datetime import date
from functools import cache

import pytest

from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.indicatoren.uitkomsten import procent
from tests.indicatoren.gedrukt.bouw import Gemeente, Rij, feit, niets, opening, van_groep
from tests.indicatoren.gedrukt.lezer import Cijfers, Vraag, cijfers, slordig, tabel, van

NAAM = "wassenaar-2021"
JAREN = tabel(NAAM, "taakstelling")
INSTROOM = {rij["gegeven"]: int(rij["waarde"]) for rij in tabel(NAAM, "instroom")}


@cache
def gehuisvest(jaar: int, aantal: int) -> list[Rij]:
    """As many people as the target asks, housed through the year."""
    dorp = Gemeente(date(jaar, 12, 31))
    thuis = feit("huisvesting", soort="regulier")
    helft = {"asiel": aantal // 2, "kind": aantal - aantal // 2}
    for maand, (groep, deel) in zip((6, 11), helft.items(), strict=True):
        dagen = [date(jaar, maand, 20), date(jaar, maand - 4, 1)]
        dorp.cel(groep, deel, dagen, van_groep(groep, "koppeling", op=date(jaar - 1, 9, 1)), thuis)
    return dorp.rijen


@cache
def bewoners(jaar: int, aantal: int, plichtig: int) -> list[Rij]:
    """The same number of open dossiers: who has a duty, and children."""
    dorp = Gemeente(date(jaar, 12, 31))
    dagen = [date(jaar, 3, 1), date(jaar, 7, 1), date(jaar, 11, 2)]
    for groep, deel in (("oude_wet", plichtig), ("kind", aantal - plichtig)):
        dorp.cel(groep, deel, dagen, niets, opening(groep), open_nodig=True)
    return dorp.rijen


def _taakstelling(jaar: int, aantal: int) -> Vraag:
    doelen = (Halfjaardoel(f"{jaar}-1", aantal // 2, 0), Halfjaardoel(f"{jaar}-2", aantal - aantal // 2))
    return Vraag("wassenaar", date(jaar, 12, 31), frozenset({"taakstelling"}), doelen=doelen)


def _inburgeraars(jaar: int) -> Vraag:
    return Vraag("wassenaar", date(jaar, 12, 31), frozenset({"inburgeraars"}))


def _som(alle: Cijfers, jaar: int, onderdeel: str) -> int:
    return int(van(alle, *(f"taakstelling halfjaar={jaar}-{half} onderdeel={onderdeel}" for half in (1, 2))))


@pytest.mark.parametrize("rij", JAREN, ids=lambda rij: str(rij["jaar"]))
def test_the_target_of_a_year_is_as_printed_and_who_are_housed_are_people(rij: dict[str, str]) -> None:
    """What was realised was not printed. Read as: as many as the target, so nothing is carried over."""
    jaar, doel = int(rij["jaar"]), int(rij["taakstelling"])
    rijen, vraag = gehuisvest(jaar, doel), _taakstelling(jaar, doel)
    alle = cijfers(rijen, vraag)
    assert (_som(alle, jaar, "doel"), _som(alle, jaar, "gerealiseerd")) == (doel, doel)
    assert alle[f"taakstelling halfjaar={jaar}-2 onderdeel=voorsprong"] == 0
    for fout, anders in slordig(rijen, vraag, "huisvesting").items():
        assert _som(anders, jaar, "gerealiseerd") != doel, fout


@pytest.mark.parametrize("rij", JAREN, ids=lambda rij: str(rij["jaar"]))
def test_who_of_them_has_a_duty_is_as_printed(rij: dict[str, str]) -> None:
    jaar, doel, plichtig = (int(rij[kolom]) for kolom in ("jaar", "taakstelling", "gecorrigeerd_gedrukt"))
    rijen = bewoners(jaar, doel, plichtig)
    alle = cijfers(rijen, _inburgeraars(jaar))
    assert (alle["inburgeraars onderdeel=actief"], alle["inburgeraars onderdeel=wi2013"]) == (doel, plichtig)
    for fout, anders in slordig(rijen, _inburgeraars(jaar), "dossier_geopend").items():
        assert anders["inburgeraars onderdeel=actief"] != doel, fout
        assert anders["inburgeraars onderdeel=wi2013"] != plichtig, fout


NIET_GETELD = {"landelijk moet inburgeren", "gezinsmigranten", "gezins- en overige migranten gemiddeld"}


def test_every_number_of_inflow_is_read_below_or_is_named_as_no_count() -> None:
    hier = {"waarvan inburgeringsplichtig", "niet inburgeringsplichtig (minderjarig/AOW)", "taakstelling verwacht"}
    hier |= {f"taakstelling {wat}" for wat in ("heel jaar volgens tekst", "heel jaar volgens tabel", "eerste helft")}
    assert set(INSTROOM) == hier | NIET_GETELD


def _zonder_plicht(plichtig: int) -> int | None:
    jaar, doel = 2021, INSTROOM["taakstelling verwacht"]
    alle = cijfers(bewoners(jaar, doel, plichtig), _inburgeraars(jaar))
    return procent(alle["inburgeraars doelgroep=? onderdeel=actief"], alle["inburgeraars onderdeel=actief"])


def test_of_2021_the_printed_part_without_a_duty_fits_28_people_and_not_the_27_that_were_printed() -> None:
    """Two thirds of 42 is 28, and 14 of 42 is the 33% of the text. With the printed 27 it is 36%. The figures give
    back both numbers as printed; which of the two was meant only Wassenaar can say."""
    gedrukt = INSTROOM["niet inburgeringsplichtig (minderjarig/AOW)"]
    assert (_zonder_plicht(28), _zonder_plicht(INSTROOM["waarvan inburgeringsplichtig"])) == (gedrukt, 36)


def test_the_target_of_half_of_2021_is_half_of_what_was_expected() -> None:
    eerste = INSTROOM["taakstelling eerste helft"]
    alle = cijfers(gehuisvest(2021, 2 * eerste), _taakstelling(2021, INSTROOM["taakstelling verwacht"]))
    assert alle["taakstelling halfjaar=2021-1 onderdeel=doel"] == eerste
    assert _som(alle, 2021, "doel") == INSTROOM["taakstelling verwacht"] == 42


def test_the_target_of_2020_was_printed_twice_and_the_table_is_followed() -> None:
    """The text says 20, the table 19. The table names its source, so it is what the target of 2020 is read from."""
    (rij,) = (rij for rij in JAREN if rij["jaar"] == "2020")
    tabel_, tekst = (INSTROOM[f"taakstelling heel jaar volgens {waar}"] for waar in ("tabel", "tekst"))
    alle = cijfers(gehuisvest(2020, int(rij["taakstelling"])), _taakstelling(2020, int(rij["taakstelling"])))
    assert _som(alle, 2020, "gerealiseerd") == tabel_ != tekst
