# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of a year beside what was realised: everybody once, and nothing small for who sees totals only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from regie.dossiers.totalen import ziet_alles
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.prestaties.realisatie import UitFeiten
from regie.kern.prestaties.samen import Groep, Samen, tel_samen
from regie.kern.prestaties.soorten import FAMILIES
from regie.kern.prestaties.uitleg import uitleg, uitleg_samen
from regie.kern.prestaties.vergelijken import Realisatie, Uitkomst, vergelijk
from regie.kern.prestaties.verhullen import toont_aandelen, toont_redenen, toont_samen, verborgen
from regie.kern.recht import Recht
from regie.monitor.prestaties import Prestatie, prestaties
from regie.register.typestroom import typestroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

Bron = Callable[[Wie, Recht, date], Realisatie]


@dataclass(frozen=True, slots=True)
class Regel:
    """A target and what was counted. `deel`: how many of how many, for a share. `verhuld`: it is kept back."""

    prestatie: Prestatie
    waarde: int | None
    verschil: int | None
    uitleg: str
    deel: tuple[int, int] | None = None
    verhuld: bool = False


@dataclass(frozen=True, slots=True)
class Som:
    """Targets of one family added up over some years. `samen`: None where it is kept back."""

    naam: str
    jaren: tuple[int, ...]
    doel: int
    overloop: int
    samen: Samen | None
    uitleg: str

    @property
    def verschil(self) -> int | None:
        return None if self.samen is None else self.samen.mensen + self.overloop - self.doel


@dataclass(frozen=True, slots=True)
class Overzicht:
    """`jaren`: those that have targets. `grens`: up to which a number is small; 0 keeps nothing back."""

    jaar: int
    jaren: tuple[int, ...]
    regels: Sequence[Regel]
    sommen: Sequence[Som]
    grens: int


def uit_register(wie: Wie, recht: Recht, vandaag: date) -> Realisatie:
    """Counts over every dossier of the gemeente, as regie_rekenaar: events are read when they are asked for."""
    return UitFeiten(typestroom(recht, ()), recht)


def overzicht(
    wie: Wie, recht: Recht, vandaag: date, jaar: int, *, om_te_delen: bool = False, bron: Bron = uit_register
) -> Overzicht:
    """Raises NietVanDezeRol, and GeenVersie where the policy names no limit for small numbers."""
    alle = prestaties(wie)
    grens = 0 if ziet_alles(wie) and not om_te_delen else grens_van(recht, wie.beleid, vandaag)
    # of every year where numbers are kept back: two pages beside each other tell no more than one
    gevraagd = [een for een in alle if grens or een.jaar in (jaar - 1, jaar)]
    jaren = tuple(sorted({een.jaar for een in alle}))
    if not any(een.jaar == jaar for een in gevraagd):
        return Overzicht(jaar, jaren, (), (), grens)
    with als_rekenaar():  # after the right to see totals was checked
        realisatie = bron(wie, recht, vandaag)
        uitkomsten = [vergelijk(een.als_doel, realisatie, vandaag) for een in gevraagd]
    weg = _weg(uitkomsten, grens)
    regels = [
        _regel(een, uitkomst, plek in weg, grens)
        for plek, (een, uitkomst) in enumerate(zip(gevraagd, uitkomsten, strict=True))
        if een.jaar == jaar
    ]
    return Overzicht(jaar, jaren, regels, _sommen(uitkomsten, jaar, grens), grens)


def _regel(een: Prestatie, uitkomst: Uitkomst, verhuld: bool, grens: int) -> Regel:
    if verhuld or uitkomst.onderdrukt:
        return Regel(een, None, None, "", verhuld=True)
    gerealiseerd = uitkomst.gerealiseerd
    if gerealiseerd is None:
        return Regel(een, uitkomst.waarde, uitkomst.verschil, uitleg(uitkomst))
    deel = None if gerealiseerd.van is None else (len(gerealiseerd.mensen), len(gerealiseerd.van))
    zin = uitleg(uitkomst, met_redenen=not grens or toont_redenen(gerealiseerd, grens))
    return Regel(een, uitkomst.waarde, uitkomst.verschil, zin, deel)


def _weg(uitkomsten: Sequence[Uitkomst], grens: int) -> set[int]:
    """Places of what is kept back: counts per family over all years, shares per indicator and year."""
    if not grens:
        return set()
    weg: set[int] = set()
    for plekken in _per(uitkomsten, lambda uitkomst: uitkomst.familie).values():
        groepen = [_groep(uitkomsten[plek]) for plek in plekken]
        weg |= {plekken[n] for n in verborgen(groepen, grens)}
    aandelen = _per(uitkomsten, lambda een: f"{een.doel.indicator} {een.doel.jaar}" if een.familie is None else None)
    for plekken in aandelen.values():
        if not toont_aandelen(
            [gerealiseerd for plek in plekken if (gerealiseerd := uitkomsten[plek].gerealiseerd)], grens
        ):
            weg |= set(plekken)
    return weg


def _per(uitkomsten: Sequence[Uitkomst], sleutel: Callable[[Uitkomst], str | None]) -> Mapping[str, list[int]]:
    """Places of what was counted, by what it belongs to."""
    per: dict[str, list[int]] = {}
    for plek, uitkomst in enumerate(uitkomsten):
        naam = sleutel(uitkomst)
        if naam is not None and uitkomst.gerealiseerd is not None:
            per.setdefault(naam, []).append(plek)
    return per


def _groep(uitkomst: Uitkomst) -> Groep:
    assert uitkomst.gerealiseerd is not None
    return Groep(f"{uitkomst.doel.naam} {uitkomst.doel.jaar}", uitkomst.gerealiseerd.mensen)


def _sommen(uitkomsten: Sequence[Uitkomst], jaar: int, grens: int) -> list[Som]:
    """Of each family the year, and the year with the one before it; one group alone needs no sum."""
    sommen = []
    for familie, plekken in _per(uitkomsten, lambda uitkomst: uitkomst.familie).items():
        geteld = [een for plek in plekken if (een := uitkomsten[plek]).doel.jaar in (jaar - 1, jaar)]
        dit_jaar = [een for een in geteld if een.doel.jaar == jaar]
        if dit_jaar:
            keuzes = [dit_jaar] if len(dit_jaar) == len(geteld) else [dit_jaar, geteld]
            sommen += [_som(familie, een, grens) for een in keuzes if len(een) > 1]
    return sommen


def _som(familie: str, geteld: Sequence[Uitkomst], grens: int) -> Som:
    groepen = [_groep(een) for een in geteld]
    jaren = tuple(sorted({een.doel.jaar for een in geteld}))
    doel = sum(een.doel.doel for een in geteld)
    overloop = sum(een.doel.overloop for een in geteld if een.doel.jaar == jaren[0])  # the next year's is in the sum
    if grens and not toont_samen(groepen, grens):
        return Som(FAMILIES[familie], jaren, doel, overloop, None, "")
    samen = tel_samen(groepen)
    return Som(FAMILIES[familie], jaren, doel, overloop, samen, uitleg_samen(samen))
