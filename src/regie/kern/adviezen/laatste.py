# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The last word: of the counted events of a type the ones that hold now, and of the findings the last code of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import Dagen, Index
from regie.kern.feiten.geteld import Geteld
from regie.kern.recht.typen.adviezen import Kenmerk
from regie.kern.recht.typen.register import Waar


def gevulde_veld(waar: Iterable[Waar]) -> str | None:
    """The field that must be filled for a row to be the last word: the first that is asked about by its value.

    A later event that leaves it open takes nothing back; that a field is open can itself be asked.
    """
    eerste = next(iter(waar), None)
    return None if eerste is None or eerste.gevuld is not None else eerste.veld


def laatste(geteld: Geteld, veld: str | None, per: str | None) -> Geteld:
    """The last row per dossier (and per value of `per`), of those in which `veld` is filled."""
    if veld is not None:
        geteld = geteld.waar(Waar(veld=veld, gevuld=True))
    return _deel(geteld, _laatste_van(geteld.d, None if per is None else geteld.kolom(per)))


@dataclass(frozen=True, slots=True)
class Codes:
    """Of each dossier and kenmerk the last code, as its number in `van`, with its day."""

    van: Mapping[str, int]
    d: Index
    dag: Dagen
    nummer: Index

    def met(self, codes: Iterable[str]) -> "tuple[Index, Dagen]":
        """The dossiers whose last code is one of these, and since when."""
        past = np.isin(self.nummer, [self.van[code] for code in codes])
        return self.d[past], self.dag[past]


def laatste_codes(geteld: Geteld, kenmerken: Mapping[str, Kenmerk]) -> Codes:
    codes = [(code, plaats) for plaats, kenmerk in enumerate(kenmerken.values()) for code in kenmerk.codes]
    van = {code: nummer for nummer, (code, _) in enumerate(codes)}
    nummers = geteld.kolom("code").replace_strict(van, default=-1, return_dtype=pl.Int64).to_numpy()
    bekend = np.flatnonzero(nummers >= 0)
    nummers, d = nummers[bekend], geteld.d[bekend]
    kenmerk = np.array([plaats for _, plaats in codes])[nummers]
    laatste_ = _laatste_van(d, pl.Series(kenmerk))
    return Codes(van, d[laatste_], geteld.datum[bekend][laatste_], nummers[laatste_])


def _deel(geteld: Geteld, plaatsen: Index) -> Geteld:
    return Geteld(geteld.naam, geteld.type, geteld.tabel, geteld.rijen[plaatsen])


def _laatste_van(d: Index, sleutel: pl.Series | None) -> Index:
    """Places of the last row of each dossier and key; rows come in order of time."""
    if sleutel is None:
        return np.flatnonzero(np.append(d[1:] != d[:-1], True)) if len(d) else np.empty(0, np.int64)
    rijen = pl.DataFrame({"d": d, "sleutel": sleutel.alias("sleutel")}).with_row_index("rij")
    laatste_ = rijen.unique(["d", "sleutel"], keep="last", maintain_order=True)["rij"]
    return laatste_.cast(pl.Int64).to_numpy()
