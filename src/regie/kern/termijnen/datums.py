# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names of dates (2-kern §3): what `vanaf`, `klaar`, `wat`, `tot` and `niet_voor` say, computed for many rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from regie.kern.feiten import DATUMSOORTEN, Feiten
from regie.kern.feiten.afgeleid import AFGELEID
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker, leeg
from regie.kern.feiten.geteld import Geteld
from regie.kern.feiten.reeks import Reeks
from regie.kern.kalender.kolommen import dagen_terug, laatste_dagen
from regie.kern.recht.typen.regels import Datum, EersteVan, EindeVan, LaatsteVan, VanAanleiding, VanType, Verschoven
from regie.kern.termijnen.deuren import GEEN_DEUR, Deuren


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Days and where they came from, one per row."""

    dag: Dagen
    deur: Index

    def waar(self, masker: Masker) -> "Gevonden":
        """The same, unknown where the mask is false."""
        return Gevonden(np.where(masker, self.dag, NOOIT), self.deur)


@dataclass(frozen=True, slots=True)
class Typereeks:
    """A dated series over rows of one or more types."""

    reeks: Reeks
    deur: Index  # per row of the sources

    def gevonden(self, dag: Dagen, positie: Index) -> Gevonden:
        deur = np.append(self.deur[self.reeks.rij], GEEN_DEUR)  # position -1 (nothing found) is the last place
        return Gevonden(dag, deur[positie])


@dataclass(frozen=True)
class Rijen:
    """The rows for which a rule is computed: dossiers, or events of one type that each give a row."""

    feiten: Feiten
    deuren: Deuren
    d: Index
    aanleiding: Geteld | None = None
    einden: Callable[["Rijen", EindeVan], Dagen] | None = None
    _reeksen: dict[tuple[VanType, ...], Typereeks] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.d)

    def deel(self, masker: Masker | None) -> "Rijen":
        """The rows that meet the mask."""
        if masker is None or masker.all():
            return self
        d = np.flatnonzero(masker) if self.d is self.feiten.alle else self.d[masker]
        g = self.aanleiding
        gekozen = None if g is None else Geteld(g.naam, g.type, g.tabel, g.rijen[masker])
        return Rijen(self.feiten, self.deuren, d, gekozen, self.einden, self._reeksen)

    def feit(self, naam: str) -> Dagen:
        return self._van_dossier(self.feiten.dag(naam))

    def _van_dossier(self, kolom: Dagen) -> Dagen:
        return kolom if self.d is self.feiten.alle else kolom[self.d]

    # --------------------------------------------------------------------------------- a date by its name

    def datum(self, naam: Datum) -> Gevonden:
        """The date that a name stands for; NOOIT where it is unknown."""
        if isinstance(naam, str):
            return Gevonden(self.feit(naam), self._deur(self.deuren.feit(naam)))
        return _VORMEN[type(naam)](self, naam)

    def _deur(self, nummer: int) -> Index:
        return zelfde(nummer, len(self))

    def _eerste_van(self, naam: EersteVan) -> Gevonden:
        return eerste(*(self.datum(deel) for deel in naam.eerste_van))

    def _laatste_van(self, naam: LaatsteVan) -> Gevonden:
        delen = [self.datum(deel) for deel in naam.laatste_van]
        alle = laatste(*delen)
        if not naam.genoeg:
            return alle
        genoeg = np.logical_and.reduce([self.feit(feit) != NOOIT for feit in naam.genoeg])
        bekend = laatste(*(Gevonden(np.where(deel.dag == NOOIT, 0, deel.dag), deel.deur) for deel in delen))
        return bekend.waar(genoeg | (alle.dag != NOOIT))

    def _van_type(self, naam: VanType) -> Gevonden:
        reeks = self.typereeks(naam)
        treffer = reeks.reeks.nummer(self.d, naam.nummer or 1)
        return reeks.gevonden(treffer.dag, treffer.positie)

    def _van_aanleiding(self, naam: VanAanleiding) -> Gevonden:
        assert self.aanleiding is not None
        return Gevonden(self.aanleiding.dag(naam.veld), self.deuren.gebeurtenissen(self.aanleiding))

    def _verschoven(self, naam: Verschoven) -> Gevonden:
        van = self.datum(naam.van)
        dag = van.dag
        if naam.plus is not None:
            dag = laatste_dagen(self.feiten.kalender, dag, naam.plus)
        if naam.min is not None:
            dag = dagen_terug(self.feiten.kalender, dag, naam.min)
        return Gevonden(dag, van.deur)

    def _einde_van(self, naam: EindeVan) -> Gevonden:
        assert self.einden is not None
        return Gevonden(self.einden(self, naam), self._deur(self.deuren.feit(naam.einde_van)))

    # --------------------------------------------------------------------------- first on or after a day

    def eerste_vanaf(self, naam: Datum, vanaf: Dagen) -> Gevonden:
        """The first date of that name on or after a day (per row)."""
        if isinstance(naam, EersteVan):
            return eerste(*(self.eerste_vanaf(deel, vanaf) for deel in naam.eerste_van))
        if isinstance(naam, VanType):
            reeks = self.typereeks(naam)
            treffer = reeks.reeks.vanaf(self.d, vanaf)
            return reeks.gevonden(treffer.dag, treffer.positie)
        if isinstance(naam, str) and self._is_datumfeit(naam):
            treffer = self.feiten.reeks(naam).vanaf(self.d, vanaf)
            return Gevonden(treffer.dag, self._deur(self.deuren.feit(naam)))
        gevonden = self.datum(naam)
        return gevonden.waar((gevonden.dag >= vanaf) & (vanaf != NOOIT))

    def eerste_ooit(self, naam: Datum) -> Gevonden:
        """The first date of that name, whenever it was."""
        if isinstance(naam, EersteVan):
            return eerste(*(self.eerste_ooit(deel) for deel in naam.eerste_van))
        if (
            isinstance(naam, str)
            and self._is_datumfeit(naam)
            and self.feiten.recht.feiten[naam].soort != "eerste_datum"
        ):
            return self.eerste_vanaf(naam, np.zeros(len(self), dtype=np.int32))
        return self.datum(naam)

    def laatste_vanaf(self, naam: Datum, vanaf: Dagen) -> Gevonden:
        """The last event of that name, if it lies on or after a day (per row)."""
        assert isinstance(naam, VanType)
        reeks = self.typereeks(naam)
        treffer = reeks.reeks.laatste(self.d)
        return reeks.gevonden(treffer.dag, treffer.positie).waar(treffer.dag >= vanaf)

    def _is_datumfeit(self, naam: str) -> bool:
        feit = None if naam in AFGELEID else self.feiten.recht.feiten.get(naam)
        return feit is not None and feit.soort in DATUMSOORTEN

    def typereeks(self, *namen: VanType) -> Typereeks:
        """All rows of the named types that meet their condition, in order of the named date field."""
        if namen not in self._reeksen:
            self._reeksen[namen] = self._maak_typereeks(namen)
        return self._reeksen[namen]

    def _maak_typereeks(self, namen: tuple[VanType, ...]) -> Typereeks:
        delen = [
            (rijen.waar(naam.waar), naam.veld)
            for naam in namen
            for type_ in naam.types
            if (rijen := self.feiten.tel(type_)) is not None
        ]
        if not delen:
            return Typereeks(Reeks.van(np.empty(0, np.int64), leeg(0)), np.empty(0, np.int64))
        d = np.concatenate([rijen.d for rijen, _ in delen]).astype(np.int64)
        dag = np.concatenate([rijen.dag(veld) for rijen, veld in delen])
        return Typereeks(Reeks.van(d, dag), np.concatenate([self.deuren.gebeurtenissen(rijen) for rijen, _ in delen]))


_VORMEN: dict[type, Callable[[Rijen, Any], Gevonden]] = {
    EersteVan: Rijen._eerste_van,
    LaatsteVan: Rijen._laatste_van,
    VanType: Rijen._van_type,
    VanAanleiding: Rijen._van_aanleiding,
    Verschoven: Rijen._verschoven,
    EindeVan: Rijen._einde_van,
}


def en(*maskers: Masker | None) -> Masker | None:
    """Rows that meet every mask; None stands for all rows."""
    echt = [masker for masker in maskers if masker is not None]
    return np.logical_and.reduce(echt) if len(echt) > 1 else next(iter(echt), None)


def zelfde(nummer: int, aantal: int) -> Index:
    """The same number for every row, without filling memory."""
    return np.broadcast_to(np.int64(nummer), aantal)


def eerste(*delen: Gevonden) -> Gevonden:
    """The earliest of several dates per row."""
    return _kies(delen, np.less)


def laatste(*delen: Gevonden) -> Gevonden:
    """The latest of several dates per row; unknown where one of them is."""
    return _kies(delen, np.greater)


def _kies(delen: tuple[Gevonden, ...], beter: np.ufunc) -> Gevonden:
    gekozen, *rest = delen
    for ander in rest:
        wint = beter(ander.dag, gekozen.dag)
        gekozen = Gevonden(np.where(wint, ander.dag, gekozen.dag), np.where(wint, ander.deur, gekozen.deur))
    return gekozen
