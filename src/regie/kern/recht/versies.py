# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Versions of one row: each holds from one day to another (both inclusive), without a hole between them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar

from regie.kern.recht.fouten import GeenVersie, Plek, Probleem


class Versie(Protocol):
    @property
    def geldt_vanaf(self) -> date: ...
    @property
    def geldt_tot(self) -> date | None: ...


V = TypeVar("V", bound=Versie)


def periode(rij: Versie) -> str:
    return f"{rij.geldt_vanaf} tot en met {rij.geldt_tot}" if rij.geldt_tot else f"vanaf {rij.geldt_vanaf}"


def geldt_op(rij: Versie, dag: date) -> bool:
    return rij.geldt_vanaf <= dag and (rij.geldt_tot is None or dag <= rij.geldt_tot)


def versie_op(versies: Sequence[V], dag: date, naam: str) -> V:
    """The one version that holds on a day; an ended or later one never stands in."""
    if not versies:
        raise GeenVersie(f"{naam} bestaat niet.")
    for rij in versies:
        if geldt_op(rij, dag):
            return rij
    perioden = "; ".join(periode(rij) for rij in versies)
    raise GeenVersie(f"{naam} heeft geen waarde op {dag}. Bekend: {perioden}.")


def controleer_versies(versies: Iterable[tuple[Plek, Versie]]) -> Iterator[Probleem]:
    """Versions of one id, in any order: no overlap, no gap, and only the last may be open."""
    op_volgorde = sorted(versies, key=lambda paar: paar[1].geldt_vanaf)
    for (_, eerder), (plek, later) in pairwise(op_volgorde):
        if eerder.geldt_tot is None or eerder.geldt_tot >= later.geldt_vanaf:
            yield plek.mis(
                f"de versies {periode(eerder)} en {periode(later)} overlappen",
                "op een dag mag maar één versie gelden",
                f"laat de eerste versie eindigen op de dag voor {later.geldt_vanaf} (geldt_tot)",
            )
        elif later.geldt_vanaf.toordinal() > eerder.geldt_tot.toordinal() + 1:
            yield plek.mis(
                f"tussen {eerder.geldt_tot} en {later.geldt_vanaf} geldt geen versie",
                "in een gat geldt stil geen regel",
                "laat de versies op elkaar aansluiten, of geef de rijen elk een eigen id of sleutel",
            )
