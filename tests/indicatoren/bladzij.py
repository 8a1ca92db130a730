# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody who reads a report and wants to know what was kept back: takes every count that is printed of a population,
also those that stand beside a percentage, and looks which populations fit.

Knows what the figures mean; knows nothing of how they were kept back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

import numpy as np
import polars as pl
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from regie.kern.indicatoren.tellingen import dimensies_van
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.vorm import AANTAL

Cel = frozenset[tuple[str, str]]
"""What is counted: values of dimensions, the hidden ones too."""
ONBEKEND = ""


def cel_van(cijfer: Cijfer) -> Cel:
    maat = cijfer.maat
    gewoon = {naam: code or ONBEKEND for naam, code in cijfer.dimensies.items() if naam not in maat.toont}
    return frozenset({**gewoon, **maat.telt}.items())


def geheel_van(cijfer: Cijfer) -> Cel:
    maat = cijfer.maat
    over = {*maat.toont, *maat.over}
    gewoon = {naam: code or ONBEKEND for naam, code in cijfer.dimensies.items() if naam not in over}
    return frozenset({**gewoon, **maat.geheel}.items())


def gelezen(cijfers: Iterable[Cijfer]) -> dict[Cel, int]:
    """Every count of people that can be read somewhere."""
    bekend: dict[Cel, int] = {}
    for cijfer in cijfers:
        if cijfer.onderdrukt or cijfer.nog_niet:
            continue
        if cijfer.maat.soort == "aantal":
            bekend[cel_van(cijfer)] = int(cijfer.waarde or 0)
        elif cijfer.maat.soort == "aandeel":
            bekend[cel_van(cijfer)] = int(cijfer.teller or 0)
            bekend[geheel_van(cijfer)] = int(cijfer.noemer or 0)
        elif cijfer.noemer is not None:
            bekend[cel_van(cijfer)] = cijfer.noemer
    return bekend


@dataclass(frozen=True)
class Lezer:
    """`telling`: gives the values that the dimensions have, and what is true. `grens`: the largest small number."""

    telling: pl.DataFrame
    cijfers: list[Cijfer]
    grens: int

    @cached_property
    def dims(self) -> list[str]:
        return dimensies_van(self.telling)

    @cached_property
    def soorten(self) -> list[Mapping[str, str]]:
        """Every kind of person that could be."""
        waarden = [
            {*(kolom.dtype.categories if isinstance(kolom.dtype, pl.Enum) else kolom.drop_nulls()), ONBEKEND}
            for kolom in (self.telling[naam] for naam in self.dims)
        ]
        return [dict(zip(self.dims, soort, strict=True)) for soort in product(*map(sorted, waarden))]

    def past(self, cel: Cel) -> list[bool]:
        return [all(soort[naam] == code for naam, code in cel) for soort in self.soorten]

    @cached_property
    def echt(self) -> list[int]:
        gewoon = self.telling.with_columns(pl.col(naam).cast(pl.String).fill_null(ONBEKEND) for naam in self.dims)
        geteld = {tuple(rij[:-1]): rij[-1] for rij in gewoon.group_by(self.dims).agg(pl.col(AANTAL).sum()).iter_rows()}
        return [geteld.get(tuple(soort[naam] for naam in self.dims), 0) for soort in self.soorten]

    def verraden(self) -> Iterator[Cel]:
        """Cells that were kept back of which only the truth fits what is printed."""
        bekend = gelezen(self.cijfers)
        weg = {cel_van(cijfer) for cijfer in self.cijfers if cijfer.onderdrukt and cijfer.maat.soort == "aantal"}
        vast = csr_array(np.array([self.past(cel) for cel in bekend] or [[False] * len(self.soorten)], dtype=float))
        som = np.array(list(bekend.values()) or [0], dtype=float)
        waar = np.array(self.echt)
        assert np.array_equal(vast @ waar, som), "wat er staat, klopt niet met wat er is"
        tekens = self._tekens()
        for cel in sorted(weg, key=sorted):
            rij = np.array(self.past(cel), dtype=float)
            aantal = int(rij @ waar)
            anders = ((aantal + 1, np.inf), (0, aantal - 1))
            if not any(_kan([LinearConstraint(vast, som, som), *tekens], rij, onder, boven) for onder, boven in anders):
                yield cel

    def _tekens(self) -> list[LinearConstraint]:
        """What the signs say: a small number is from 1 up to the limit, and another that is not shown is no zero."""
        grenzen = {
            cel_van(cijfer): (1, self.grens if cijfer.stand == "klein" else np.inf)
            for cijfer in self.cijfers if cijfer.onderdrukt and cijfer.maat.soort == "aantal"
        }  # fmt: skip
        if not grenzen:
            return []
        rijen = csr_array(np.array([self.past(cel) for cel in grenzen], dtype=float))
        onder, boven = zip(*grenzen.values(), strict=True)
        return [LinearConstraint(rijen, onder, boven)]


def _kan(bekend: list[LinearConstraint], rij: "np.ndarray[tuple[int], Any]", onder: float, boven: float) -> bool:
    """Whether people can be thought of that give this page, and another number in a cell."""
    antwoord = milp(
        np.zeros(len(rij)),
        constraints=[*bekend, LinearConstraint(rij, onder, boven)],
        integrality=np.ones(len(rij)),
        bounds=Bounds(0, np.inf),
    )
    return bool(antwoord.success)
