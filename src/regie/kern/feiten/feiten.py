# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts of all dossiers at (peildatum, bekend_op), each computed once and only when it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import numpy as np
import polars as pl

from regie.kern.feiten import momenten
from regie.kern.feiten.afgeleid import AFGELEID
from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen, Index, Masker, leeg
from regie.kern.feiten.geteld import Geteld, tel
from regie.kern.feiten.reeks import Reeks, Som
from regie.kern.feiten.standen import EINDE, Tijdvakken, samengevoegd
from regie.kern.feiten.tijdvakken import Standrijen, tijdvakken
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.kalender import Kalender, dagnummer
from regie.kern.recht import Recht

DATUMSOORTEN = ("eerste_datum", "laatste_datum")


class Feiten:
    """Facts by name. Columns have one entry per dossier, in the order of `dossiers`."""

    def __init__(
        self, gebeurtenissen: Gebeurtenissen, recht: Recht, peildatum: date, bekend_op: date | None = None
    ) -> None:
        self.recht = recht
        self.kalender = Kalender(recht.gelijkgestelde_dagen)
        self.dossiers = gebeurtenissen.dossiers
        self.aantal = len(self.dossiers)
        self.alle: Index = np.arange(self.aantal)
        self.peildatum = dagnummer(peildatum)
        self.bekend_op = int(NOOIT) - 1 if bekend_op is None else dagnummer(bekend_op)
        self.peildag: Dagen = np.full(self.aantal, self.peildatum, dtype=np.int32)
        self._tabellen = gebeurtenissen.tabellen
        self._tot = gebeurtenissen.tot
        self._geteld: dict[str, Geteld | None] = {}
        self._reeksen: dict[str, Reeks] = {}
        self._dagen: dict[str, Dagen] = {}
        self._sommen: dict[str, Som] = {}
        self._standen: dict[str, Standrijen] = {}
        self._vakken: dict[str, Tijdvakken] = {}
        self._codes: dict[str, Getallen] = {}
        self._kolommen: dict[str, pl.Series] = {}
        self._verloop: dict[str, tuple[Reeks, Getallen]] = {}

    @classmethod
    def uit_kolommen(
        cls,
        dossiers: pl.Series,
        recht: Recht,
        peildatum: date,
        dagen: Mapping[str, Dagen],
        codes: Mapping[str, Getallen],
    ) -> "Feiten":
        """Facts that are known already: dates, and the code numbers of standen at the peildatum."""
        feiten = cls(Gebeurtenissen(dossiers, {}), recht, peildatum)
        feiten._dagen.update(dagen)
        feiten._codes.update(codes)
        return feiten

    # ---------------------------------------------------------------------------------- rows and series

    def tel(self, type_: str) -> Geteld | None:
        """The counted rows of a type; None when there are none."""
        if type_ not in self._geteld:
            tabel = self._tabellen.get(type_)
            geteld = None
            if tabel is not None:
                geteld = tel(type_, self.recht.gebeurtenissen[type_], tabel, self.peildatum, self.bekend_op)
            self._geteld[type_] = geteld if geteld is not None and len(geteld) else None
        return self._geteld[type_]

    def volgende_gebeurtenis(self) -> Dagen:
        """Per dossier the day of the first row after the peildatum: it is there already, but does not count yet."""
        dagen = leeg(self.aantal)
        if self._tot is not None and self._tot <= self.peildatum:
            return dagen
        for tabel in self._tabellen.values():
            datum = tabel["datum"].to_numpy()
            later = datum > self.peildatum
            if later.any():
                np.minimum.at(dagen, tabel["d"].to_numpy()[later], datum[later])
        return dagen

    def reeks(self, naam: str) -> Reeks:
        """All dates of a date fact, in order."""
        if naam not in self._reeksen:
            self._reeksen[naam] = momenten.datumreeks(self.recht.feiten[naam], self.tel, self.aantal)
        return self._reeksen[naam]

    def som(self, naam: str) -> Som:
        if naam not in self._sommen:
            feit = self.recht.feiten[naam]
            vanaf = None if feit.vanaf is None else self.dag(feit.vanaf)
            self._sommen[naam] = momenten.som(feit, self.tel, vanaf)
        return self._sommen[naam]

    def stand(self, naam: str) -> Tijdvakken:
        """Periods that follow each other; those of a stand with a key are joined where they overlap."""
        if naam not in self._vakken:
            vakken = self.standrijen(naam).tijdvakken
            self._vakken[naam] = vakken if self.recht.standen[naam].sleutel is None else samengevoegd(vakken)
        return self._vakken[naam]

    def standrijen(self, naam: str) -> Standrijen:
        """Every period apart, also of each key, with the rows that they begin with."""
        if naam not in self._standen:
            self._standen[naam] = tijdvakken(self.recht.standen[naam], self.tel)
        return self._standen[naam]

    # ------------------------------------------------------------------------------------ one per dossier

    def dag(self, naam: str) -> Dagen:
        """A date per dossier: a date fact, `<stand>_vanaf`, or a derived date."""
        if naam not in self._dagen:
            self._dagen[naam] = self._reken_dag(naam)
        return self._dagen[naam]

    def onthoud(self, naam: str, reken: "Callable[[Feiten], Dagen]") -> Dagen:
        """A column of dates that a floor above works out from the facts, computed once."""
        if naam not in self._dagen:
            self._dagen[naam] = reken(self)
        return self._dagen[naam]

    def _reken_dag(self, naam: str) -> Dagen:
        if naam in AFGELEID:
            dagen: Dagen = AFGELEID[naam](self)
            return dagen
        if naam.endswith("_vanaf") and naam.removesuffix("_vanaf") in self.recht.standen:
            return self.stand(naam.removesuffix("_vanaf")).vanaf(self.alle, self.peildag)[0]
        feit = self.recht.feiten[naam]
        reeks = self.reeks(naam)
        if not len(reeks):
            return leeg(self.aantal)
        return (reeks.nummer(self.alle) if feit.soort == "eerste_datum" else reeks.laatste(self.alle)).dag

    def waarde(self, naam: str) -> pl.Series:
        """The last value of a field (soort laatste_waarde), null where it is unknown."""
        if naam not in self._kolommen:
            self._kolommen[naam] = momenten.laatste_waarde(self.recht.feiten[naam], self.tel, self.aantal)
        return self._kolommen[naam]

    def getal(self, naam: str) -> Getallen:
        """A number per dossier; GEEN where it is unknown."""
        if naam in AFGELEID:
            getallen: Getallen = AFGELEID[naam](self)
            return getallen
        feit = self.recht.feiten[naam]
        match feit.soort:
            case "som":
                return self.som(naam).totaal(self.alle)
            case "aantal":
                return momenten.aantal_rijen(feit, self.tel, self.aantal)
            case "verschillende":
                return momenten.verschillende(feit, self.tel, self.aantal)
        return momenten.in_getallen(self.waarde(naam), self.aantal)

    def waarde_op(self, naam: str, d: Index, dag: Dagen) -> Getallen:
        """The value of a number field as it was on a day; before the first one the first one holds."""
        if naam not in self._verloop:
            self._verloop[naam] = momenten.verloop(self.recht.feiten[naam], self.tel)
        reeks, waarden = self._verloop[naam]
        toen, eerst = reeks.tot_en_met(d, dag).positie, reeks.nummer(d).positie
        plaats = np.where(toen < 0, eerst, toen)
        return np.append(waarden[reeks.rij], GEEN)[plaats]

    def code(self, stand: str) -> Getallen:
        """The value of a stand at the peildatum, as the number of its code; EINDE where none holds."""
        if stand not in self._codes:
            self._codes[stand] = self.stand(stand).waarde_op(self.alle, self.peildag)
        return self._codes[stand]

    def codes(self, stand: str) -> list[str]:
        """The codes that the numbers of a stand stand for."""
        bron = self.recht.standen[stand].begin[0]
        lijst = self.recht.gebeurtenissen[bron.type].velden[bron.waarde or ""].lijst
        return list(self.recht.codelijsten[lijst or ""].codes)

    def geldt(self, naam: str, d: Index, dag: Dagen) -> Masker:
        """Whether a stand holds on a day, or (for any other fact) whether it is known at all."""
        if naam in self.recht.standen:
            return self.stand(naam).geldt_op(d, dag)
        if naam in AFGELEID and self.recht.afgeleid[naam].soort == "ja_nee":
            geldt: Masker = AFGELEID[naam](self)[d]
            return geldt
        return self.bekend(naam)[d]

    def bekend(self, naam: str) -> Masker:
        """Whether a fact is known at (peildatum, bekend_op)."""
        if naam in AFGELEID or self.recht.feiten[naam].soort in DATUMSOORTEN:
            bekend: Masker = self.dag(naam) != NOOIT
            return bekend
        if self.recht.feiten[naam].soort == "laatste_waarde":
            return self.waarde(naam).is_not_null().to_numpy()
        return self.getal(naam) > 0

    def in_codes(self, stand: str, codes: Iterable[str]) -> Masker:
        """Whether the value of a stand at the peildatum is one of the codes."""
        alle = self.codes(stand)
        erin = np.zeros(len(alle) + 1, dtype=np.bool_)  # the last place is that of EINDE (-1)
        erin[[alle.index(code) for code in codes]] = True
        return erin[self.code(stand)]


assert EINDE == -1
