# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What somebody who sees totals only can find out about a few people: nothing."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import Tellingen, tel
from regie.kern.indicatoren.uitkomsten import Cijfer, cijfers
from regie.kern.indicatoren.verbergen import verberg, verborgen
from regie.kern.indicatoren.verslag import verslag
from tests.indicatoren.bladzij import Lezer, cel_van, gelezen
from tests.indicatoren.gemeente import gemeente
from tests.indicatoren.themas.verhalen import PEILDATUM, TOT, VAN, Rij, geopend, naam_van_cijfer, pip, plichtig, sleutel
from tests.verhaal import gebeurtenis, recht, stroom

GRENS = 5
METING = Meting("voorbeeld", date(2026, 6, 30), None, date(2025, 7, 1), date(2026, 6, 30))


@cache
def tellingen(seed: int) -> Tellingen:
    return tel(gemeente(250, seed), recht(), METING)


@cache
def getoond(seed: int) -> list[Cijfer]:
    geteld = tellingen(seed)
    return list(verberg(geteld, cijfers(geteld), GRENS))


def van_verhaal(bron: Gebeurtenissen, **opties: Any) -> dict[str, dict[str, Any]]:
    """The rows of a report by name."""
    peildatum, van, tot = map(date.fromisoformat, (PEILDATUM, VAN, TOT))
    meting = Meting("voorbeeld", peildatum, None, van, tot)
    rijen = verslag(tel(bron, recht(), meting), recht(), meting, date(2026, 1, 1), **opties)
    return {sleutel(rij["indicator"], rij["dimensies"]): rij for rij in rijen}


# ------------------------------------------------------------------------------------- a whole page of figures


@pytest.mark.parametrize("seed", [1, 2])
def test_no_small_number_is_shown_and_none_beside_a_percentage_a_mean_or_a_median(seed: int) -> None:
    per_tabel = {naam: [een for een in getoond(seed) if een.tabel == naam] for naam in TABELLEN}
    for naam, van_tabel in per_tabel.items():
        klein = {cel: aantal for cel, aantal in gelezen(van_tabel).items() if 1 <= aantal <= GRENS}
        assert not klein, naam


@pytest.mark.parametrize("seed", [1, 2])
def test_a_percentage_tells_of_no_few_people_who_are_not_in_it(seed: int) -> None:
    for cijfer in getoond(seed):
        if cijfer.maat.soort == "aandeel" and cijfer.waarde is not None:
            assert cijfer.teller is not None
            assert cijfer.noemer is not None
            assert not any(1 <= n <= GRENS for n in (cijfer.teller, cijfer.noemer - cijfer.teller)), cijfer


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_kept_back_has_no_number_at_all(seed: int) -> None:
    weg = [cijfer for cijfer in getoond(seed) if cijfer.onderdrukt]
    assert weg
    assert {(cijfer.waarde, cijfer.teller, cijfer.noemer) for cijfer in weg} == {(None, None, None)}


@pytest.mark.parametrize("seed", [1, 2])
def test_the_sign_of_a_small_number_stands_with_small_numbers_of_people_only(seed: int) -> None:
    paren = zip(cijfers(tellingen(seed)), getoond(seed), strict=True)
    klein = [echt for echt, gezien in paren if gezien.stand == "klein"]
    assert klein
    for echt in klein:
        assert echt.maat.soort == "aantal", echt
        assert not TABELLEN[echt.tabel].per_keer, echt
        assert echt.waarde in range(1, GRENS + 1), echt


KLEIN_GENOEG = [
    "pips", "brugklas", "pvt", "aanmeldingen", "participatieplannen", "toets_tegen_keuze", "mb", "ontzorgen_klaar",
    "begin_route", "wachtrij", "intake", "duaal", "niveaus", "gehuisvest",
]  # fmt: skip
"""Populations of which every kind of person can be written down."""


@pytest.mark.parametrize("tabel", KLEIN_GENOEG)
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_that_was_kept_back_follows_from_what_is_shown(seed: int, tabel: str) -> None:
    lezer = Lezer(tellingen(seed)[tabel], [cijfer for cijfer in getoond(seed) if cijfer.tabel == tabel], GRENS)
    assert list(lezer.verraden()) == []


def test_something_was_kept_back_of_most_of_these() -> None:
    weg = {cijfer.tabel for seed in (1, 2) for cijfer in getoond(seed) if cijfer.onderdrukt}
    assert len(weg & set(KLEIN_GENOEG)) >= 8, weg


def test_the_reader_finds_what_was_kept_back_badly() -> None:
    """Otherwise the test above could not fail."""
    geteld = tellingen(1)
    alle = [cijfer for cijfer in cijfers(geteld) if cijfer.tabel == "aanmeldingen"]
    slecht = [verborgen(een) if een.waarde in range(1, GRENS + 1) else een for een in alle]
    assert list(Lezer(geteld["aanmeldingen"], slecht, GRENS).verraden())


@pytest.mark.parametrize("seed", [1, 2])
def test_who_came_follows_from_no_ends_of_months(seed: int) -> None:
    """Of a month without all three numbers no two ends of months are shown on the same level."""
    rijen = [een for een in getoond(seed) if een.indicator == "in_uitstroom" and een.maat.soort == "aantal"]
    for dims in ({"maand"}, {"maand", "leerroute"}):
        niveau = [een for een in rijen if set(een.dimensies) - {"onderdeel"} == dims]
        if any(een.onderdrukt for een in niveau):
            ends = {een.dimensies["maand"] for een in niveau if een.tabel == "open_route" and not een.onderdrukt}
            assert len(ends) <= 1


def test_with_limit_zero_nothing_is_kept_back() -> None:
    geteld = tellingen(1)
    assert list(verberg(geteld, cijfers(geteld), 0)) == list(cijfers(geteld))


# -------------------------------------------------------------------------------------------- faults that were


def wie(n: int, maak: Any) -> list[Rij]:
    return [rij for nummer in range(n) for rij in maak(f"dossier{nummer}")]


def test_a_percentage_of_nobody_does_not_say_of_how_few() -> None:
    """Three people wait, none was summoned: 0 percent, and the three stay unsaid."""
    rijen = van_verhaal(stroom(wie(3, plichtig)), grens=GRENS)
    rij = rijen[sleutel("wachtlijst_intake", {"onderdeel": "aandeel_opgeroepen"})]
    assert (rij["waarde"], rij["noemer"], rij["onderdrukt"]) == (None, None, True)


def test_a_median_of_one_among_many_is_kept_back() -> None:
    """Twenty people have a term, one met it: the median would be the days of that one."""
    rijen = [*wie(20, plichtig), pip("2025-08-01", "dossier0")]
    toen = van_verhaal(stroom(rijen))[sleutel("termijn_naleving", {"termijn": "pip", "onderdeel": "mediaan_dagen"})]
    assert toen["waarde"] is not None
    assert toen["noemer"] == 1
    nu = van_verhaal(stroom(rijen), grens=GRENS)
    rij = nu[sleutel("termijn_naleving", {"termijn": "pip", "onderdeel": "mediaan_dagen"})]
    assert (rij["waarde"], rij["noemer"], rij["onderdrukt"]) == (None, None, True)


def test_many_events_of_one_person_are_one_person() -> None:
    rijen = [
        geopend(),
        *(gebeurtenis("niet_verschenen", f"2025-08-{n:02d}", bij="les", afgemeld=False) for n in range(1, 21)),
    ]
    naam = sleutel("no_show", {"onderdeel": "aantal"})
    assert van_verhaal(stroom(rijen))[naam]["waarde"] == 20
    assert van_verhaal(stroom(rijen), grens=GRENS)[naam]["onderdrukt"]


def test_events_of_many_people_are_shown_and_no_events_are_shown_as_none() -> None:
    rijen = wie(
        20, lambda naam: [geopend(naam), gebeurtenis("niet_verschenen", "2025-08-01", naam, bij="les", afgemeld=False)]
    )
    nu = van_verhaal(stroom(rijen), grens=GRENS)
    assert nu[sleutel("no_show", {"onderdeel": "aantal"})]["waarde"] == 20
    assert nu[sleutel("no_show", {"onderdeel": "aantal", "bij": "intake"})]["waarde"] == 0


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("leerroute_aanmeldingen leerroute=b1", "leerroute_gestart leerroute=b1"),
        ("pip_vastgesteld", "eerste_route onderdeel=aantal"),
        ("inburgeraars onderdeel=actief", "betaalachterstanden onderdeel=aantal"),
        ("caseload consulent=? onderdeel=dossiers", "volledigheid mist=consulent"),
        ("wachtlijst_intake onderdeel=aantal", "wachtrij_keten onderdeel=aantal schakel=intake"),
    ],
)
def test_figures_about_the_same_people_are_kept_back_on_one_page(een: str, ander: str) -> None:
    """Otherwise what one of them keeps back, the other gives away."""
    per_naam = {naam_van_cijfer(cijfer): cijfer for cijfer in getoond(1)}
    assert per_naam[een].tabel == per_naam[ander].tabel
    if cel_van(per_naam[een]) == cel_van(per_naam[ander]):
        assert per_naam[een].onderdrukt == per_naam[ander].onderdrukt


def test_a_row_that_is_kept_back_says_so_in_the_report() -> None:
    rijen = van_verhaal(stroom([geopend()]), grens=GRENS)
    rij = rijen[sleutel("inburgeraars", {"onderdeel": "actief"})]
    assert (rij["waarde"], rij["onderdrukt"], rij["teller"], rij["noemer"], rij["noot"]) == (
        None,
        True,
        None,
        None,
        None,
    )


def test_one_group_in_two_figures_is_kept_back_in_both_and_nobody_is_shown_as_nobody() -> None:
    """The old law is a group of its own, and a part of all who are open."""
    rijen = [*wie(20, plichtig), *(geopend(f"oud{n}", wet="wi2013") for n in range(3))]
    nu = van_verhaal(stroom(rijen), grens=GRENS)
    oud = [
        {"onderdeel": "wi2013"},
        {"onderdeel": "wi2013", "doelgroep": "oude_wet"},
        {"onderdeel": "actief", "doelgroep": "oude_wet"},
    ]
    assert all(nu[sleutel("inburgeraars", dims)]["onderdrukt"] for dims in oud)
    asiel = nu[sleutel("inburgeraars", {"onderdeel": "wi2013", "doelgroep": "asiel"})]
    assert (asiel["waarde"], asiel["onderdrukt"]) == (0, False)


def test_hours_of_few_are_kept_back_and_so_is_what_is_left_of_a_total_without_them() -> None:
    """Twenty people at one school, three at another: the total less the one would be the hours of the three."""
    uren = {"aangeboden": 10, "gevolgd": 10, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}
    les: dict[str, Any] = {"van": "2025-08-01", "tot": "2025-08-31", "soort": "nt2", **uren}
    rijen = [
        rij
        for nummer in range(23)
        for naam, school in [(f"dossier{nummer}", "een" if nummer < 20 else "twee")]
        for rij in (geopend(naam), gebeurtenis("lesuren", "2025-09-01", naam, aanbieder=school, **les))
    ]
    nu = van_verhaal(stroom(rijen), grens=GRENS)
    gezien = {
        school: nu[sleutel("verzuim", {"onderdeel": "gevolgd"} | ({"aanbieder": school} if school else {}))]["waarde"]
        for school in ("", "een", "twee")
    }
    assert gezien["twee"] is None
    assert None in (gezien[""], gezien["een"])
