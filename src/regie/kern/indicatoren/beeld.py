# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What indicators are read from: the facts of some dossiers at (peildatum, bekend op), their terms, and a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.indicatoren.dimensies import DIMENSIES, als_codes
from regie.kern.kalender import dagnummer
from regie.kern.kalender.dagnummers import NUL
from regie.kern.kalender.perioden import periode_van, perioden
from regie.kern.recht import Recht, Regels
from regie.kern.termijnen.bereken import Berekening
from regie.kern.termijnen.regel import voorbereid


@dataclass(frozen=True, slots=True)
class Meting:
    """What is asked: as it was on `peildatum`, as it was known on `bekend_op` (None: all that is known), over the
    period from `van` up to and including `tot`. `beleid`: a name, or gemeentecode → name."""

    beleid: str | Mapping[str, str]
    peildatum: date
    bekend_op: date | None
    van: date
    tot: date

    @classmethod
    def standaard(
        cls,
        beleid: str | Mapping[str, str],
        peildatum: date,
        bekend_op: date | None = None,
        van: date | None = None,
        tot: date | None = None,
    ) -> "Meting":
        """Without a period: from 1 January of the year of its end, up to the peildatum. Raises ValueError."""
        tot = tot or peildatum
        van = van or date(tot.year, 1, 1)
        if van > tot:
            raise ValueError(f"De periode loopt van {van} tot {tot}: het begin ligt na het einde. Draai ze om.")
        if tot > peildatum:
            wat = f"De periode loopt tot en met {tot}, na de peildatum {peildatum}: dat is er dan nog niet."
            raise ValueError(f"{wat} Kies een eerder einde of een latere peildatum.")
        return cls(beleid, peildatum, bekend_op, van, tot)


class Beeld:
    """Columns have one entry per dossier; every one is made once, when it is asked for."""

    def __init__(self, stroom: Gebeurtenissen, recht: Recht, beleid: str, meting: Meting) -> None:
        self.meting = meting
        self.recht = recht
        self.f = Feiten(stroom, recht, meting.peildatum, meting.bekend_op)
        self.regels: Regels = recht.regels(beleid)
        self.p = self.f.peildatum
        self.van, self.tot = dagnummer(meting.van), dagnummer(meting.tot)
        self.alle = self.f.alle
        self._kolommen: dict[str, pl.Series] = {}

    # ------------------------------------------------------------------------------------------- columns

    def kolom(self, dimensie: str) -> pl.Series:
        """A dimension of every dossier."""
        if dimensie not in self._kolommen:
            self._kolommen[dimensie] = DIMENSIES[dimensie](self)
        return self._kolommen[dimensie]

    def rijen(self, d: Index, dimensies: Sequence[str] = (), **eigen: pl.Series) -> pl.DataFrame:
        """A row for every member, with the dimensions of its dossier and columns of its own."""
        van_dossier = {naam: self.kolom(naam).gather(d) for naam in dimensies}
        return pl.DataFrame({"d": pl.Series(d, dtype=pl.UInt32), **van_dossier, **eigen})

    def mensen(self, wie: Masker, dimensies: Sequence[str] = (), **eigen: pl.Series) -> pl.DataFrame:
        """A row for every dossier in the mask; `eigen` are columns of all dossiers."""
        d = np.flatnonzero(wie)
        return self.rijen(d, dimensies, **{naam: kolom.gather(d) for naam, kolom in eigen.items()})

    # ---------------------------------------------------------------------------------------------- days

    def in_periode(self, dagen: Dagen) -> Masker:
        erin: Masker = (dagen >= self.van) & (dagen <= self.tot)
        return erin

    def al(self, dagen: Dagen) -> Masker:
        """Whether it has come on the peildatum."""
        gekomen: Masker = dagen <= self.p
        return gekomen

    def periode(self, soort: str, dagen: Dagen) -> pl.Series:
        """The quarter, half year or month of days that lie in the period."""
        return periode_van(soort, dagen, self.periodecodes(soort))

    def jaar(self, dagen: Dagen) -> pl.Series:
        """The year of days up to the peildatum."""
        return periode_van("jaar", dagen, perioden("jaar", NUL, self.p)).cast(pl.String)

    def periodecodes(self, soort: str) -> tuple[str, ...]:
        return perioden(soort, self.van, self.tot)

    def eerste(self, type_: str, veld: str | None = None) -> tuple[Dagen, Index]:
        """Per dossier the day of the first counted row of a type, and which row that is (-1: none)."""
        geteld = self.f.tel(type_)
        dagen, rij = np.full(self.f.aantal, NOOIT, dtype=np.int32), np.full(self.f.aantal, -1, dtype=np.int64)
        if geteld is None:
            return dagen, rij
        dag = geteld.dag(veld)
        achterstevoren = np.lexsort((np.arange(len(dag)), dag, geteld.d))[::-1]  # of several rows the first one stays
        dagen[geteld.d[achterstevoren]] = dag[achterstevoren]
        rij[geteld.d[achterstevoren]] = achterstevoren
        return dagen, rij

    def laatste(self, type_: str) -> tuple[Dagen, Index]:
        """Per dossier the day of the last counted row of a type, and which row that is (-1: none)."""
        geteld = self.f.tel(type_)
        dagen, rij = np.full(self.f.aantal, NOOIT, dtype=np.int32), np.full(self.f.aantal, -1, dtype=np.int64)
        if geteld is not None:
            dagen[geteld.d] = geteld.datum
            rij[geteld.d] = np.arange(len(geteld))
        return dagen, rij

    def veld(self, type_: str, veld: str, rij: Index) -> pl.Series:
        """A field of chosen rows of a type, null where there is none."""
        geteld = self.f.tel(type_)
        if geteld is None:
            return pl.Series([None] * len(rij), dtype=self._dtype(type_, veld))
        return geteld.kolom(veld).gather(pl.Series(rij).set(pl.Series(rij < 0), None))

    def steeds(self, code: str, codes: Sequence[str]) -> pl.Series:
        """The same code for every dossier."""
        return pl.repeat(code, self.f.aantal, dtype=pl.String, eager=True).cast(pl.Enum(list(codes)))

    def heeft(self, type_: str) -> Masker:
        """Whether a dossier has a counted row of a type."""
        geteld = self.f.tel(type_)
        erin = np.zeros(self.f.aantal, dtype=np.bool_)
        if geteld is not None:
            erin[geteld.d] = True
        return erin

    def gebeurd(self, type_: str, *velden: str, ooit: bool = False) -> pl.DataFrame:
        """Counted rows of a type in the period (`ooit`: of all time): `d`, `dag` and fields, in order of happening."""
        geteld = self.f.tel(type_)
        if geteld is None:
            leeg = {veld: self._dtype(type_, veld) for veld in velden}
            return pl.DataFrame(schema={"d": pl.Int64, "dag": pl.Int32, **leeg})
        kolommen = {veld: geteld.kolom(veld).cast(self._dtype(type_, veld)) for veld in velden}
        alle = pl.DataFrame({"d": geteld.d.astype(np.int64), "dag": geteld.datum, **kolommen})
        return alle if ooit else alle.filter(pl.Series(self.in_periode(geteld.datum)))

    def _dtype(self, type_: str, veld: str) -> pl.DataType:
        lijst = self.recht.gebeurtenissen[type_].velden[veld].lijst
        if lijst is not None:
            return pl.Enum(list(self.recht.codelijsten[lijst].codes))
        return _DTYPEN.get(self.recht.gebeurtenissen[type_].velden[veld].soort, pl.String())

    def met(self, rijen: pl.DataFrame, *dimensies: str) -> pl.DataFrame:
        """Rows with the dimensions of their dossier, and without the day."""
        d = rijen["d"]
        erbij = [self.kolom(naam).gather(d).alias(naam) for naam in dimensies]
        return rijen.with_columns(erbij).drop("dag", strict=False)

    # ------------------------------------------------------------------------------------------ who counts

    @cached_property
    def actief(self) -> Masker:
        return self.f.stand("actief").geldt_op(self.alle, self.f.peildag)

    @cached_property
    def plichtig(self) -> Masker:
        """Known to DUO, not withdrawn or fulfilled, not exempt or dispensed as a whole (5-indicatoren)."""
        weg = self.f.stand("vrijgesteld_geheel").geldt_op(self.alle, self.f.peildag)
        weg |= self.f.stand("ontheven_geheel").geldt_op(self.alle, self.f.peildag)
        plichtig: Masker = (self.f.dag("kennisgeving") != NOOIT) & (self.f.dag("voldaan") > self.p) & ~weg
        return plichtig

    @cached_property
    def gesloten(self) -> Dagen:
        """The day on which a dossier that is closed at the peildatum was closed."""
        return gesloten_op(self.f)

    def geldt(self, stand: str) -> Masker:
        return self.f.stand(stand).geldt_op(self.alle, self.f.peildag)

    @cached_property
    def termijnen(self) -> Berekening:
        return Berekening(self.f, voorbereid(self.regels))

    def norm(self, id_: str) -> int | None:
        """A number that the gemeente chose; None where its policy leaves it open."""
        rij = self.regels.gekozen(id_, self.meting.peildatum)
        return None if rij is None else int(str(rij.waarde))


def kies(codes: Sequence[str], *voorwaarden: Masker, anders: str | None = None) -> pl.Series:
    """The first code whose condition holds; `anders` (one of the codes) or null where none does."""
    rest = len(codes) if anders is None else codes.index(anders)
    return als_codes(codes, np.select(voorwaarden, range(len(voorwaarden)), default=rest))


def ja_nee(masker: Masker) -> pl.Series:
    return kies(("ja", "nee"), masker, anders="nee")


def als_ja_nee(kolom: str) -> pl.Expr:
    """A column of true and false as the codes of a hidden dimension."""
    return pl.when(kolom).then(pl.lit("ja")).otherwise(pl.lit("nee")).cast(pl.Enum(("ja", "nee"))).alias(kolom)


_DTYPEN: Final[Mapping[str, pl.DataType]] = {
    "ja_nee": pl.Boolean(),
    "datum": pl.Int32(),
    **dict.fromkeys(("geheel", "uren", "cent"), pl.Int64()),
}
