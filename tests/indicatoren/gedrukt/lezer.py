# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reads the printed tables, and lets the kern count the rows of a gemeente. Places nothing."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from regie.kern.indicatoren.alle import tabellen_van
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.indicatoren.formatie import Formatie
from regie.kern.indicatoren.tellingen import tel
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.verslag import uitkomsten
from tests.indicatoren.gedrukt.bouw import Rij, elke_rij_een_mens, zonder_intrekkingen
from tests.indicatoren.themas.verhalen import gelezen, naam_van_cijfer
from tests.verhaal import recht, stroom

DATA = Path(__file__).parents[2] / "data"
Cijfers = dict[str, Any]
"""By name, as in tests/indicatoren/themas: `leeftijd leeftijd=18-26`; `?` is the unknown value."""


def tabel(map_: str, naam: str) -> list[dict[str, str]]:
    """A printed table; an empty cell was not printed."""
    return list(csv.DictReader((DATA / map_ / f"{naam}.csv").read_text(encoding="utf-8").splitlines()))


@dataclass(frozen=True)
class Vraag:
    """What is asked of the kern. `bekend_op` is the peildatum, so what was recorded later is not known."""

    beleid: str
    peildatum: date
    indicatoren: frozenset[str]
    van: date | None = None
    tot: date | None = None
    alles_bekend: bool = False
    grens: int = 0
    doelen: tuple[Halfjaardoel, ...] = ()
    formatie: tuple[Formatie, ...] = ()


def geteld(rijen: Iterable[Rij], vraag: Vraag) -> dict[str, Cijfer]:
    """Every figure by name."""
    bekend_op = None if vraag.alles_bekend else vraag.peildatum
    meting = Meting.standaard(vraag.beleid, vraag.peildatum, bekend_op, vraag.van, vraag.tot)
    telling = tel(stroom(rijen), recht(), meting, tabellen_van(set(vraag.indicatoren)))
    uit = uitkomsten(
        telling, meting, grens=vraag.grens, doelen=vraag.doelen, formatie=vraag.formatie, indicatoren=vraag.indicatoren
    )
    return {naam_van_cijfer(cijfer): cijfer for cijfer in uit}


def cijfers(rijen: Iterable[Rij], vraag: Vraag) -> Cijfers:
    return {naam: cijfer.waarde for naam, cijfer in geteld(rijen, vraag).items()}


def van(alle: Cijfers, *namen: str) -> Any:
    """The sum of figures; what does not occur is 0."""
    return sum(alle.get(gelezen(naam)) or 0 for naam in namen)


def slordig(rijen: Sequence[Rij], vraag: Vraag, dubbel_type: str) -> dict[str, Cijfers]:
    """What three careless readers count."""
    return {
        "herroept": cijfers(zonder_intrekkingen(rijen), vraag),
        "bekend_op": cijfers(rijen, replace(vraag, alles_bekend=True)),
        "dubbel": cijfers(elke_rij_een_mens(rijen, dubbel_type), vraag),
    }
