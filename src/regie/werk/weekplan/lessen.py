# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons beside work: which do not fit any more, what else they could be, and which parts of the week work leaves."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from regie.werk.weekplan.model import DAG_IN_MINUTEN, LES, WERK, Blok, Botsing, Gezin, stukken
from regie.werk.weekplan.regels import botsingen

DELEN: Final[Mapping[str, tuple[int, int]]] = {
    "ochtend": (8 * 60, 12 * 60 + 30),
    "middag": (12 * 60 + 30, 18 * 60),
    "avond": (18 * 60, DAG_IN_MINUTEN),
}
"""Parts of a day, in minutes: a school says in which of them a group has its lessons."""
LESDAGEN: Final = range(1, 7)  # no school teaches on Sunday


@dataclass(frozen=True, slots=True)
class Kans:
    """One choice of a block of lessons, tried with all the rest as it is now."""

    nummer: int
    botsingen: tuple[Botsing, ...]


@dataclass(frozen=True, slots=True)
class Les:
    """`botsingen`: of the choice that holds; `anders`: the other choices."""

    blok: Blok
    botsingen: tuple[Botsing, ...]
    anders: tuple[Kans, ...]


def lessen_van(gezin: Gezin, wie: str) -> tuple[Les, ...]:
    """The lessons of one person."""
    return tuple(_les(gezin, blok) for blok in gezin.blokken if blok.wie == wie and blok.soort == LES)


def _les(gezin: Gezin, blok: Blok) -> Les:
    zonder = gezin.nu | {blok.id: None}
    al = set(botsingen(gezin, zonder))
    per_keuze = {
        keuze.nummer: tuple(een for een in botsingen(gezin, zonder | {blok.id: keuze.nummer}) if een not in al)
        for keuze in blok.keuzes
    }
    nu = per_keuze.pop(blok.gekozen, ()) if blok.gekozen is not None else ()
    return Les(blok, nu, tuple(Kans(nummer, gevonden) for nummer, gevonden in per_keuze.items()))


def naast_werk(gezin: Gezin, wie: str, delen: Collection[str]) -> dict[str, Sequence[int]]:
    """Part of the day → the days on which work, and the way there and back, leave it free; of these parts."""
    bezet = [
        (stuk.tijd.dag, stuk.weg_van, stuk.weg_tot)
        for stuk in stukken(gezin, gezin.nu)
        if stuk.blok.wie == wie and stuk.blok.soort == WERK
    ]
    return {
        deel: [dag for dag in LESDAGEN if not _raakt(dag, deel, bezet)] for deel in DELEN if deel in delen
    }  # fmt: skip


def _raakt(dag: int, deel: str, bezet: Collection[tuple[int, int, int]]) -> bool:
    begin, einde = DELEN[deel]
    return any(op == dag and van < einde and tot > begin for op, van, tot in bezet)
