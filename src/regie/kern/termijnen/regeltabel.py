# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a row of the terms table takes from its rule: worked out once per policy, looked up per row."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import polars as pl

from regie.kern.recht import Recht
from regie.kern.recht.categorie import categorie
from regie.kern.termijnen.dringend import AARD_ORDE
from regie.kern.termijnen.regel import Regel, Regelgroep

VOOR_STATUS: Final[dict[str, tuple[Callable[[Regel], Any], type[pl.DataType]]]] = {
    "aandacht": (lambda regel: regel.rij.aandacht, pl.Int32),
    "venster": (lambda regel: regel.rij.vorm == "venster", pl.Boolean),
    "zonder_begin": (lambda regel: regel.vanaf is None and regel.rij.functie is None, pl.Boolean),
}

_KOLOMMEN: Final[dict[str, tuple[Callable[[Regel], Any], type[pl.DataType]]]] = {
    "termijn": (lambda regel: regel.rij.id, pl.String),
    "vorm": (lambda regel: regel.rij.vorm, pl.String),
    "aard": (lambda regel: regel.rij.aard, pl.String),
    "aard_rang": (lambda regel: AARD_ORDE.index(regel.rij.aard), pl.Int16),
    "eigenaar": (lambda regel: regel.rij.eigenaar, pl.String),
    "duur": (lambda regel: _duurtekst(regel), pl.String),
    "grensnaam": (lambda regel: None if regel.rij.grens is None else regel.rij.grens.naam, pl.String),
    "regelversie": (lambda regel: regel.rij.versie, pl.String),
    **VOOR_STATUS,
}


@lru_cache(maxsize=32)
def regeltabel(groepen: tuple[Regelgroep, ...], recht: Recht) -> pl.DataFrame:
    """One row per plain rule, in the order of the tables; `groep` (also the volgnummer) is the number of its id."""
    paren = [(nummer, regel) for nummer, groep in enumerate(groepen) for regel in groep.regels]
    kolommen = {
        naam: pl.Series([waarde(regel) for _, regel in paren], dtype=soort)
        for naam, (waarde, soort) in _KOLOMMEN.items()
    }
    kolommen["groep"] = pl.Series([nummer for nummer, _ in paren], dtype=pl.UInt16)
    kolommen["categorie"] = pl.Series([categorie(regel.rij, recht) for _, regel in paren], dtype=pl.String)
    return pl.DataFrame(kolommen)


@lru_cache(maxsize=128)
def regelkolommen(groepen: tuple[Regelgroep, ...], recht: Recht, kolommen: tuple[str, ...]) -> pl.DataFrame:
    """Some columns of it."""
    return regeltabel(groepen, recht).select(kolommen)


@lru_cache(maxsize=32)
def plaatsen(groepen: tuple[Regelgroep, ...]) -> Mapping[Regel, int]:
    """The place of every plain rule in that table."""
    return {regel: plaats for plaats, regel in enumerate(regel for groep in groepen for regel in groep.regels)}


def _duurtekst(regel: Regel) -> str | None:
    duur = regel.rij.elke if regel.rij.vorm == "herhaling" else regel.duur
    return None if duur is None else str(duur)
