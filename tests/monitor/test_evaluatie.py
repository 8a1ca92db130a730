# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study of one's own: what may be asked, what is said of it, and that an attacker isolates nobody."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from regie.kern.feiten.feiten import Feiten
from regie.kern.indicatoren.cohort import Studie, volg
from regie.kern.indicatoren.overleving import LegeGroep
from regie.kern.kalender import Duur
from regie.kern.kalender.kwartaal import Kwartaal
from regie.monitor.evaluatie import ANDEREN, MINIMUM, Antwoord, Bezwaar, Vraag, reken
from tests.indicatoren.test_cohort import Rij, iemand, kennisgeving, pip
from tests.register.cast import VANDAAG, Cast
from tests.verhaal import feiten, recht

GRENS = 5
PEILDATUM = date(2026, 10, 31)
KWARTALEN = tuple(Kwartaal(jaar, nummer) for jaar in (2023, 2024) for nummer in (1, 2, 3, 4))
DAGEN = {kwartaal: f"{kwartaal.maanden[1]}-10" for kwartaal in KWARTALEN}
Aantallen = Mapping[tuple[int, str], int]
"""By place of the quarter and sex: how many began. One in five of them has no PIP."""
GEWOON: Aantallen = {(plek, code): aantal for plek in range(8) for code, aantal in (("v", 24), ("m", 31))}


def bevolking(aantallen: Aantallen) -> Feiten:
    rijen: list[Rij] = []
    for (plek, code), aantal in aantallen.items():
        begin = DAGEN[KWARTALEN[plek]]
        for nummer in range(aantal):
            klaar = [pip(f"2025-{1 + nummer % 9:02d}-15")] if nummer % 5 else []
            rijen += iemand(f"{plek}{code}{nummer}", kennisgeving(begin), *klaar, open_="2023-01-02", geslacht=code)
    return feiten(rijen, PEILDATUM)


def vraag(van: int = 0, tot: int = 7, tegen: str | None = None, **wie: str) -> Vraag:
    ander = ("geslacht", tegen) if tegen else None
    return Vraag("kennisgeving_pip", KWARTALEN[van], KWARTALEN[tot], PEILDATUM, PEILDATUM, wie, ander)


def antwoord(gegevens: Feiten, een: Vraag) -> Antwoord:
    gevonden = reken(gegevens, een, GRENS)
    assert isinstance(gevonden, Antwoord)
    return gevonden


def bezwaar(gegevens: Feiten, een: Vraag) -> Bezwaar:
    gevonden = reken(gegevens, een, GRENS)
    assert isinstance(gevonden, Bezwaar)
    return gevonden


def test_numbers_of_people_are_in_tens_and_there_is_a_line() -> None:
    (groep,) = antwoord(bevolking(GEWOON), vraag()).groepen
    assert (groep.aantal, groep.al_gebeurd, groep.niet_gevolgd) == (440, None, None)
    assert len(groep.curve.punten) > 5
    assert groep.curve.mediaan is not None
    assert groep.status == "voorlopig"


def test_what_is_too_early_to_say_is_not_0() -> None:
    (groep,) = antwoord(bevolking(GEWOON), vraag(van=4)).groepen
    assert {duur: een.status for duur, een in groep.binnen.items()} == {
        Duur(10, "weken"): "definitief", Duur(1, "jaar"): "definitief", Duur(3, "jaar"): "nog_niet_meetbaar",
    }  # fmt: skip


def test_two_groups_are_compared_and_the_others_are_all_others() -> None:
    gegevens = bevolking(GEWOON)
    naast, anderen = (antwoord(gegevens, vraag(geslacht="v", tegen=tegen)) for tegen in ("m", ANDEREN))
    assert [groep.aantal for groep in naast.groepen] == [190, 250]
    assert naast.vergelijking is not None
    assert naast.vergelijking.p is not None
    assert anderen.vergelijking == naast.vergelijking


def test_a_group_that_is_too_small_for_a_line_says_so_and_is_not_compared() -> None:
    klein = {(0, "v"): MINIMUM - 1, (0, "m"): 60}
    gevonden = antwoord(bevolking(klein), vraag(geslacht="v", tegen="m"))
    assert gevonden.groepen[0].curve.waarschuwing == "te_weinig_mensen"
    assert gevonden.vergelijking is not None
    assert (gevonden.vergelijking.p, gevonden.vergelijking.waarschuwing) == (None, "te_weinig_mensen")


def test_a_group_that_leaves_few_people_over_cannot_be_asked() -> None:
    bijna_allen = {(0, "v"): 60, (0, "m"): GRENS}
    assert bezwaar(bevolking(bijna_allen), vraag(geslacht="v")) == Bezwaar("te_klein", "geslacht")
    assert bezwaar(bevolking(bijna_allen), vraag(geslacht="m")) == Bezwaar("te_klein", "geslacht")
    net_genoeg = {(0, "v"): 60, (0, "m"): GRENS + 1}
    assert antwoord(bevolking(net_genoeg), vraag(geslacht="v")).groepen[0].aantal == 60


def test_a_group_to_compare_with_that_is_too_small_is_said_at_its_own_field() -> None:
    drie = {(0, "v"): 60, (0, "m"): 60, (0, "x"): 8, (0, "onbekend"): 2}
    assert bezwaar(bevolking(drie), vraag(geslacht="v", tegen="x")) == Bezwaar("te_klein", "tegen", codes=("m", "v"))


def test_a_quarter_with_few_people_is_no_end_and_the_quarters_that_can_be_are_named() -> None:
    gegevens = bevolking({**GEWOON, (3, "v"): 2, (3, "m"): 1})
    assert bezwaar(gegevens, vraag(van=4)).soort == "begin_kan_niet"
    gevonden = bezwaar(gegevens, vraag(tot=3))
    assert (gevonden.soort, gevonden.veld) == ("einde_kan_niet", "tot")
    assert KWARTALEN[2] in gevonden.kan
    assert KWARTALEN[3] not in gevonden.kan
    for kwartaal in gevonden.kan:
        assert antwoord(gegevens, vraag(tot=KWARTALEN.index(kwartaal)))


@pytest.mark.parametrize("extra", [{}, {(2, "v"): 1}, {(7, "m"): 3}, {(0, "x"): 4}, {(1, "x"): 7, (5, "onbekend"): 2}])
def test_no_two_studies_that_are_answered_differ_by_a_few_people(extra: dict[tuple[int, str], int]) -> None:
    """The attack: every group of every period, and of each two what is in the one and not in the other."""
    gegevens = bevolking({**{sleutel: n // 3 for sleutel, n in GEWOON.items()}, **extra})
    gezien = set()
    for van, tot, code in product(range(8), range(8), ("", "v", "m", "x", "onbekend")):
        een = vraag(van, tot, **({"geslacht": code} if code else {}))
        if van <= tot and isinstance(reken(gegevens, een, GRENS), Antwoord):
            gezien.add(_mensen(gegevens, een))
    assert len(gezien) > 3
    verschillen = {len(ruim - krap) for ruim in gezien for krap in gezien if krap < ruim}
    assert verschillen.isdisjoint(range(1, GRENS + 1))


def _mensen(gegevens: Feiten, een: Vraag) -> frozenset[int]:
    wie = {naam: [code] for naam, code in een.wie.items()}
    try:
        return frozenset(volg(gegevens, Studie(een.uitkomst, een.van.eerste, een.tot.laatste, wie)).d.tolist())
    except LegeGroep:
        return frozenset()


@pytest.mark.parametrize("naam", ["karin", "fenna"])
def test_a_study_is_not_for_every_role(gemeente: str, naam: str) -> None:
    from regie.dossiers.totalen import GeenTotalen
    from regie.monitor.evaluatie import bestudeer

    with Cast(gemeente, "niemand").als(naam) as wie, pytest.raises(GeenTotalen):
        bestudeer(wie, recht(), vraag(), VANDAAG)
