# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts that document.typ knows: a heading, pairs, a table, a list, and a point with its own small heading."""

from collections.abc import Iterable, Sequence
from typing import Any

Blok = dict[str, Any]


def deel(kop: str, uitleg: Sequence[str], blokken: Iterable[Blok]) -> dict[str, Any]:
    return {"kop": kop, "uitleg": list(uitleg), "blokken": list(blokken)}


def kop(tekst: str) -> Blok:
    return {"soort": "kop", "tekst": tekst}


def paren(rijen: Iterable[tuple[str, str]]) -> Blok:
    """Label and value, below each other; without value it is left out."""
    return {"soort": "paren", "rijen": [list(rij) for rij in rijen if rij[1]]}


def tabel(kolommen: Sequence[str], breedtes: Sequence[int], rijen: Iterable[Sequence[str]]) -> Blok:
    return {
        "soort": "tabel", "kolommen": list(kolommen), "breedtes": list(breedtes), "rijen": [list(rij) for rij in rijen]
    }  # fmt: skip


def lijst(regels: Iterable[str]) -> Blok:
    return {"soort": "lijst", "regels": list(regels)}


def punt(
    kop: str,
    regels: Sequence[str],
    paren: Sequence[tuple[str, str]] = (),
    erbij: Sequence[str] = (),
    niveau: int = 2,
) -> Blok:
    """`erbij`: in smaller type below it. `niveau`: of its heading, 3 below a heading within the part."""
    return {
        "soort": "punt", "niveau": niveau, "kop": kop, "regels": [regel for regel in regels if regel],
        "paren": [list(paar) for paar in paren], "erbij": [regel for regel in erbij if regel],
    }  # fmt: skip
