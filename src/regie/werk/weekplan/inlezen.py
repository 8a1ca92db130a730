# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From what is kept to a week that can be judged: people with their blocks, and the appointments of one week."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from regie.dossiers.vraag import Rij
from regie.dossiers.weekplan import Huis
from regie.kern.kalender.amsterdam import in_amsterdam
from regie.werk.weekplan.model import (
    AFSPRAAK,
    ANDERS,
    DAG_IN_MINUTEN,
    HELE_WEEK,
    OPVANG,
    Blok,
    Gezin,
    Keuze,
    Mens,
    Tijd,
)


class Bezet(NamedTuple):
    """When somebody of the household whose dossier is not here is away from home in one week; `id` is no dossier."""

    id: str
    naam: str
    tijden: tuple[Tijd, ...]


def als_gezin(
    huis: Huis, rijen: Iterable[Rij], dagen: Sequence[date], afspraken: Iterable[Rij] = (), bezet: Iterable[Bezet] = ()
) -> Gezin:
    """`dagen`: of the week that is looked at, Monday first.

    Of who is not seen and has no times here (a week may be empty as nobody typed it) nothing is known: then nothing is
    said of who is with the children."""
    ongezien = list(bezet)
    weten_wie_thuis_is = len(ongezien) == len(huis.ongezien)
    mensen = [
        Mens(een.dossier, een.naam, klein=een.klein and weten_wie_thuis_is, zorgt=een.zorgt) for een in huis.leden
    ]
    mensen += [Mens(een.id, een.naam) for een in ongezien]
    blokken = (
        *(als_blok(rij, _geldt_op(rij, dagen)) for rij in rijen),
        *_per_afspraak(afspraken),
        *map(_als_bezet_blok, ongezien),
    )
    return Gezin(tuple(mensen), blokken)


def _als_bezet_blok(een: Bezet) -> Blok:
    return Blok(een.id, een.id, ANDERS, "", (Keuze(1, "", een.tijden),), 1)


def bezette_tijden(rijen: Iterable[Rij], dagen: Sequence[date]) -> tuple[Tijd, ...]:
    """`dagen`: of one week, Monday first. What overlaps becomes one: that there are two things is not shown."""
    per_dag: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for rij in rijen:
        for dag in _geldt_op(rij, dagen).intersection(rij["dagen"]):
            per_dag[dag].append((max(0, rij["van"]), min(rij["tot"], DAG_IN_MINUTEN)))
    return tuple(Tijd(dag, *stuk) for dag in sorted(per_dag) for stuk in _aaneen(sorted(per_dag[dag])))


def _aaneen(stukken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    uit: list[tuple[int, int]] = []
    for van, tot in stukken:
        if uit and van <= uit[-1][1]:
            uit[-1] = (uit[-1][0], max(uit[-1][1], tot))
        else:
            uit.append((van, tot))
    return uit


def _geldt_op(rij: Rij, dagen: Sequence[date]) -> frozenset[int]:
    return frozenset(
        nummer for nummer, dag in enumerate(dagen, start=1) if rij["van_op"] <= dag <= (rij["tot_op"] or dag)
    )


def als_blok(rij: Rij, dagen: Collection[int] = HELE_WEEK) -> Blok:
    keuzes = tuple(_als_keuze(rij, een) for een in rij["keuzes"])
    return Blok(
        str(rij["id"]), rij["dossier"], rij["soort"], rij["wat"], keuzes, rij["gekozen"], rij["vast"], rij["reis"],
        rij["waar"], frozenset(dagen),
    )  # fmt: skip


def _als_keuze(rij: Rij, keuze: Rij) -> Keuze:
    """Two children with the same childcare at the same time want the same place."""
    van, tot = minuten(keuze["van"]), minuten(keuze["tot"])
    plek = "/".join((rij["soort"], rij["wat"].casefold(), str(sorted(keuze["dagen"])), keuze["van"], keuze["tot"]))
    tijden = tuple(Tijd(dag, van, tot) for dag in sorted(keuze["dagen"]))
    return Keuze(keuze["nummer"], keuze["naam"], tijden, plek, keuze["plaatsen"] if rij["soort"] == OPVANG else None)


def minuten(klok: str) -> int:
    """09:30 → 570."""
    uur, minuut = klok.split(":")
    return int(uur) * 60 + int(minuut)


def _per_afspraak(afspraken: Iterable[Rij]) -> Iterator[Blok]:
    """An appointment is a block that cannot move; one after midnight ends with its day."""
    for rij in afspraken:
        begin = in_amsterdam(rij["begin"])
        van = begin.hour * 60 + begin.minute
        tijd = Tijd(begin.isoweekday(), van, min(van + rij["minuten"], DAG_IN_MINUTEN))
        yield Blok(rij["id"], rij["dossier"], AFSPRAAK, rij["wat"] or "", (Keuze(1, "", (tijd,)),), 1)
