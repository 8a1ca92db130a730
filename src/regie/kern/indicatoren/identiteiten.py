# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sums that must always be right, worked out on figures that were counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.recht.typen.indicatoren import Deel, Identiteit

Sleutel = tuple[str, frozenset[tuple[str, str | None]]]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One sum for one combination of dimensions. `rechts` is what the parts add up to."""

    id: str
    naam: str
    dimensies: Mapping[str, str | None]
    links: int
    rechts: int

    @property
    def klopt(self) -> bool:
        return self.links == self.rechts


def reken_na(cijfers: Iterable[Cijfer], identiteiten: Mapping[str, Identiteit]) -> list[Uitslag]:
    """Every declared sum, in total and per value of its dimensions, of exact figures."""
    bekend: dict[Sleutel, int] = {
        (cijfer.indicator, frozenset(cijfer.dimensies.items())): int(cijfer.waarde)
        for cijfer in cijfers
        if cijfer.waarde is not None and cijfer.maat.soort == "aantal"
    }
    return [uitslag for id_, rij in identiteiten.items() for uitslag in _van(id_, rij, bekend)]


def _van(id_: str, rij: Identiteit, bekend: Mapping[Sleutel, int]) -> Iterator[Uitslag]:
    for (indicator, dims), links in bekend.items():
        waar = _zonder_onderdeel(rij.links, indicator, dims)
        if waar is not None and waar.keys() <= set(rij.dimensies):
            rechts = sum(bekend.get(_sleutel(deel, waar), 0) for deel in rij.rechts)
            yield Uitslag(id_, rij.naam, waar, links, rechts)


def _zonder_onderdeel(
    deel: Deel, indicator: str, dims: frozenset[tuple[str, str | None]]
) -> dict[str, str | None] | None:
    """The dimensions of a figure that this part of a sum means; None where it means another one."""
    waar = dict(dims)
    if indicator != deel.indicator or waar.pop("onderdeel", None) != deel.onderdeel:
        return None
    return waar


def _sleutel(deel: Deel, waar: Mapping[str, str | None]) -> Sleutel:
    naam = {} if deel.onderdeel is None else {"onderdeel": deel.onderdeel}
    return deel.indicator, frozenset({**waar, **naam}.items())
