# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows that count at (peildatum, bekend_op): 2-kern §1.

A row counts when it happened on or before the peildatum, was recorded on or before bekend_op and is not
withdrawn by a row that is itself known then. Of equal rows of a type that happens once a day by nature one
counts, and a row that another row replaces (`vervangt`) does not.
"""

from functools import cached_property
from typing import Any, TypeVar, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Index, Masker, als_dagen, als_getallen
from regie.kern.gebeurtenissen.typerijen import Tabel, kies
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.gebeurtenissen.vervangen import is_onvervangen
from regie.kern.recht.typen.register import Gebeurtenistype, Waar

K = TypeVar("K", bound=NDArray[Any])


class Geteld:
    """The counted rows of one event type; columns are cut to those rows when they are asked for."""

    def __init__(self, naam: str, type_: Gebeurtenistype, tabel: Tabel, rijen: Index) -> None:
        self.naam = naam
        self.type = type_
        self.tabel = tabel
        self.rijen = rijen  # positions in `tabel`, in the order of (dossier, datum, vastgelegd, id)
        self._geheel = len(rijen) == tabel.height
        self._codenummers: dict[str, Getallen] = {}

    def __len__(self) -> int:
        return len(self.rijen)

    def _knip(self, waarden: K) -> K:
        return waarden if self._geheel else cast(K, waarden[self.rijen])

    @cached_property
    def d(self) -> Index:
        return self._knip(self.tabel["d"].to_numpy())

    @cached_property
    def datum(self) -> Dagen:
        return self._knip(self.tabel["datum"].to_numpy())

    def vast(self, kolom: str) -> Getallen:
        """One of the columns that every event has: `bekend`, `vastgelegd`."""
        return self._knip(self.tabel[kolom].to_numpy())

    def kolom(self, veld: str) -> pl.Series:
        """A field as a Polars column, null where it is not filled."""
        return self.tabel[veld] if self._geheel else self.tabel[veld].gather(self.rijen)

    def dag(self, veld: str | None) -> Dagen:
        """A date field (with the field that stands in for it when it is absent), or the date of the event."""
        if veld is None or veld == "datum":
            return self.datum
        dagen = self._knip(als_dagen(self.tabel[veld]))
        anders = self.type.velden[veld].anders
        return dagen if anders is None else np.where(dagen == NOOIT, self.dag(anders), dagen)

    def getal(self, veld: str) -> Getallen:
        """A number field: whole units, minutes for hours, cents for money; GEEN where it is not filled."""
        return self._knip(als_getallen(self.tabel[veld]))

    def masker(self, waar: Waar | None) -> Masker:
        """Which rows meet the condition."""
        if waar is None:
            return np.ones(len(self), dtype=np.bool_)
        kolom = self.kolom(waar.veld)
        if waar.gevuld is not None:
            return (kolom.is_not_null() if waar.gevuld else kolom.is_null()).to_numpy()
        if waar.is_ is not None:
            return (kolom.fill_null(False) == waar.is_).to_numpy()
        if waar.minstens is not None:
            eenheid = MINUTEN_PER_UUR if self.type.velden[waar.veld].soort == "uren" else 1
            return (kolom >= waar.minstens * eenheid).fill_null(False).to_numpy()
        codes = waar.in_ or waar.niet_in
        erin = _bevat(kolom, codes) if isinstance(kolom.dtype, pl.List) else self._is_een_van(waar.veld, codes)
        return erin if waar.in_ else ~erin

    def _is_een_van(self, veld: str, codes: tuple[str, ...]) -> Masker:
        dtype = self.tabel[veld].dtype
        if not isinstance(dtype, pl.Enum):
            return self.kolom(veld).is_in(list(codes)).fill_null(False).to_numpy()
        namen = dtype.categories.to_list()
        return np.isin(self.codenummers(veld), [namen.index(code) for code in codes])

    def codenummers(self, veld: str) -> Getallen:
        """A code field as places in its list; GEEN where it is not filled."""
        if veld not in self._codenummers:
            self._codenummers[veld] = self._knip(als_getallen(self.tabel[veld].to_physical().cast(pl.Int64)))
        return self._codenummers[veld]

    def waar(self, waar: Waar | None) -> "Geteld":
        """The rows that meet the condition, as counted rows of their own."""
        if waar is None or not len(self):
            return self
        return Geteld(self.naam, self.type, self.tabel, self.rijen[self.masker(waar)])


def _bevat(kolom: pl.Series, codes: tuple[str, ...]) -> Masker:
    """Whether a list of codes holds one of these."""
    erin = kolom.list.eval(pl.element().cast(pl.String).is_in(list(codes))).list.any()
    return erin.fill_null(False).to_numpy()


def tel(naam: str, type_: Gebeurtenistype, tabel: Tabel, peildatum: int, bekend_op: int) -> Geteld:
    """The counted rows of one type."""
    erbij = (tabel["datum"].to_numpy() <= peildatum) & (tabel["bekend"].to_numpy() <= bekend_op)
    erbij &= als_dagen(tabel["herroepen_op"]) > bekend_op
    rijen = np.flatnonzero(erbij)
    if type_.dubbel == "een":
        rijen = _een_van_gelijke(tabel, rijen, list(type_.velden))
    for veld, beschrijving in type_.velden.items():
        if beschrijving.vervangt:
            rijen = _zonder_vervangen(tabel, rijen, veld)
    return Geteld(naam, type_, tabel, rijen)


def _een_van_gelijke(tabel: Tabel, rijen: Index, velden: list[str]) -> Index:
    d, datum = tabel["d"].to_numpy()[rijen], tabel["datum"].to_numpy()[rijen]
    zelfde_dag = (d[1:] == d[:-1]) & (datum[1:] == datum[:-1])
    if not zelfde_dag.any():
        return rijen
    geteld = kies(tabel, "d", "datum", *velden)[rijen].with_columns(_rij=pl.Series(rijen))
    return geteld.unique(["d", "datum", *velden], keep="first", maintain_order=True)["_rij"].to_numpy()


def _zonder_vervangen(tabel: Tabel, rijen: Index, veld: str) -> Index:
    if tabel[veld].null_count() == tabel.height:
        return rijen
    blijft = is_onvervangen(tabel["id"].gather(rijen), tabel[veld].gather(rijen))
    gebleven: Index = rijen[blijft.to_numpy()]
    return gebleven
