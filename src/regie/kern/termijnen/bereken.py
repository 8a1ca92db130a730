# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Facts and rules in, terms out. The same path for one dossier and for a million (2-kern §3)."""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker, als_dagen, leeg
from regie.kern.feiten.geteld import Geteld
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import dag_na, laatste_dagen
from regie.kern.recht.typen.regels import EindeVan, VanType
from regie.kern.termijnen import eigen
from regie.kern.termijnen.binnen import BeleidTeLaat, controleer
from regie.kern.termijnen.datums import Gevonden, Rijen, Typereeks, en, zelfde
from regie.kern.termijnen.deuren import GEEN_DEUR, Deuren
from regie.kern.termijnen.einde import einde
from regie.kern.termijnen.grenzen import grens
from regie.kern.termijnen.koppelen import sleutels
from regie.kern.termijnen.regel import ALTIJD, ONBEPERKT, Regel, Regelgroep
from regie.kern.termijnen.uitkomst import Uitkomst
from regie.kern.termijnen.voorwaarden import Doelgroepen, ontstaat, past_variant, vervalt_op
from regie.kern.termijnen.vormen import VORMEN, Vormuitkomst, minimaal, nde_in_venster, niet_klaar

Botst = Callable[[BeleidTeLaat], None]


class Berekening:
    """All rules over one set of facts. Rows that a rule does not concern are not computed at all."""

    def __init__(
        self,
        feiten: Feiten,
        groepen: tuple[Regelgroep, ...],
        botst: Botst | None = None,
        alleen: Set[str] | None = None,
    ) -> None:
        """`botst`: told of a policy row that ends later than the law; without it that is raised.

        `alleen`: the ids of the rules that are asked for; others are computed as far as those need them.
        """
        self._botst = botst
        self.feiten = feiten
        self.groepen = {groep.id: groep for groep in groepen}
        self._gevraagd = [id_ for id_ in self.groepen if alleen is None or id_ in alleen]
        self.deuren = Deuren()
        self._doelgroepen = Doelgroepen(feiten)
        self._reeksen: dict[tuple[VanType, ...], Typereeks] = {}
        self._klaar: dict[str, list[Uitkomst]] = {}
        self.wisselt: Dagen = leeg(feiten.aantal)
        """First day after the peildatum on which a row changes because it was judged at the peildatum (see opnieuw)."""

    def uitkomsten(self) -> Iterator[Uitkomst]:
        for id_ in self._gevraagd:
            yield from self.van(id_)

    def van(self, id_: str) -> list[Uitkomst]:
        """The outcomes of one rule, one per version, variant and type of aanleiding that concerns anyone."""
        if id_ not in self._klaar:
            self._klaar[id_] = [
                uitkomst
                for regel in self.groepen[id_].regels
                for rijen in self._kandidaten(regel)
                if (uitkomst := self._reken(rijen, regel)) is not None
            ]
        return self._klaar[id_]

    def _kandidaten(self, regel: Regel) -> Iterator[Rijen]:
        """Dossiers of the right group, law and route at the peildatum, or the events of `per` in them."""
        masker, wie = self._doelgroepen.van(regel)
        if not len(wie):
            return
        if not regel.rij.per:
            yield self._rijen(wie)
            return
        for type_ in regel.rij.per:
            geteld = self.feiten.tel(type_)
            if geteld is None:
                continue
            for waar in regel.rij.per_waar:
                geteld = geteld.waar(waar)
            d = geteld.d.astype(np.int64)
            yield self._rijen(d, geteld).deel(masker[d])

    def _rijen(self, d: Index, aanleiding: Geteld | None = None) -> Rijen:
        return Rijen(self.feiten, self.deuren, d, aanleiding, self._einden, self._reeksen)

    def _reken(self, rijen: Rijen, regel: Regel) -> Uitkomst | None:
        rijen = rijen.deel(en(past_variant(rijen, regel, self._doelgroepen), eigen.ontstaat_eigen(rijen, regel)))
        start = self._start(rijen, regel)
        dag = self._oordeelsdag(rijen, regel, start.dag)
        erbij = en(self._in_versie(rijen, regel, start.dag), ontstaat(rijen, regel, dag))
        if regel.rij.vorm == "aantal":
            erbij = en(erbij, minimaal(rijen, regel, dag) > 0)
        if erbij is not None and not erbij.all():
            rijen, start, dag = rijen.deel(erbij), _deel(start, erbij), dag[erbij]
        if not len(rijen):
            return None
        if regel.rij.elke is not None and regel.rij.vorm == "aantal":
            return self._per_venster(rijen, regel, start)
        reken = eigen.EIGEN.get(regel.rij.functie or "", VORMEN[regel.rij.vorm])
        uitkomst = self._uitkomst(rijen, regel, start, dag, reken(rijen, regel, start.dag))
        if regel.rij.binnen is not None:
            self._controleer_binnen(uitkomst, self._einden(rijen, EindeVan(einde_van=regel.rij.binnen)))
        return uitkomst

    def _controleer_binnen(self, uitkomst: Uitkomst, wet: Dagen) -> None:
        try:
            controleer(uitkomst, wet, self.feiten)
        except BeleidTeLaat as fout:
            if self._botst is None:
                raise
            self._botst(fout)

    def _start(self, rijen: Rijen, regel: Regel) -> Gevonden:
        if regel.rij.functie in eigen.BEGIN:
            return eigen.BEGIN[regel.rij.functie](rijen)
        return niet_klaar(len(rijen)) if regel.vanaf is None else rijen.datum(regel.vanaf)

    def _oordeelsdag(self, rijen: Rijen, regel: Regel, start: Dagen) -> Dagen:
        """The day on which conditions are judged: of `vanaf`, else from which a sum runs, else the peildatum."""
        if regel.zonder_voorwaarden:
            return start
        if regel.rij.som is not None and (vanaf := self.feiten.recht.feiten[regel.rij.som].vanaf) is not None:
            start = rijen.feit(vanaf)
        return np.where(start == NOOIT, np.int32(self.feiten.peildatum), start)

    def _in_versie(self, rijen: Rijen, regel: Regel, start: Dagen) -> Masker | None:
        """Whether this version is the one for the date that chooses it; an unknown date is judged at the peildatum."""
        if regel.van == ALTIJD and regel.tot == ONBEPERKT:
            return None
        dag = start
        for naam in reversed(regel.rij.versie_naar):
            bekend = rijen.feit(naam)
            dag = np.where(bekend == NOOIT, dag, bekend)
        onbekend = dag == NOOIT
        if onbekend.any():
            self._wisselt(rijen.d[onbekend], _na(self.feiten.peildatum, regel.van, regel.tot + 1))
        dag = np.where(onbekend, np.int32(self.feiten.peildatum), dag)
        return (dag >= regel.van) & (dag <= regel.tot)

    def _wisselt(self, d: Index, dag: Dagen | int) -> None:
        np.minimum.at(self.wisselt, d, dag)

    def _uitkomst(
        self, rijen: Rijen, regel: Regel, start: Gevonden, dag: Dagen, vorm: Vormuitkomst, nummer: int = 0
    ) -> Uitkomst:
        vervalt = vervalt_op(rijen, regel, dag)
        if vorm.vervalt_op is not None:
            vervalt = np.minimum(vervalt, vorm.vervalt_op)
        if regel.rij.zolang:  # judged at the peildatum and not met: it lapses today, and tomorrow on that day
            vandaag = (vervalt == self.feiten.peildatum) & (dag == self.feiten.peildatum)
            self._wisselt(rijen.d[vandaag], self.feiten.peildatum + 1)
        niet_voor: Dagen = np.broadcast_to(np.int32(0), len(rijen))
        if regel.rij.niet_voor is not None:
            niet_voor = rijen.datum(regel.rij.niet_voor).dag
        return Uitkomst(
            regel=regel,
            d=rijen.d,
            aanleiding=self._aanleiding(rijen),
            start=start.dag,
            start_deur=start.deur,
            niet_voor=niet_voor,
            uiterlijk=vorm.einde.uiterlijk,
            verlengd=vorm.einde.verlengd,
            gerold=vorm.einde.gerold,
            grens=grens(rijen, regel, vorm.einde),
            gehaald_op=vorm.klaar.dag,
            klaar_deur=vorm.klaar.deur,
            vervalt_op=vervalt,
            venster_nummer=zelfde(nummer, len(rijen)),
        )

    def _aanleiding(self, rijen: Rijen) -> Index:
        if rijen.aanleiding is None:
            return zelfde(GEEN_DEUR, len(rijen))
        return self.deuren.gebeurtenissen(rijen.aanleiding)

    # ----------------------------------------------------------------------------- a row for every window

    def _per_venster(self, rijen: Rijen, regel: Regel, start: Gevonden) -> Uitkomst:
        """`aantal` with `elke`: windows that follow each other from `vanaf`, as far as the peildatum."""
        stop = vervalt_op(rijen, regel, start.dag)
        if regel.einde is not None:
            stop = np.minimum(stop, rijen.datum(regel.einde).dag)
        vensters, nummer, begin = [], 1, start.dag
        open_ = np.ones(len(rijen), dtype=np.bool_)
        while open_.any():
            vensters.append(self._venster(rijen.deel(open_), regel, _deel(start, open_), begin[open_], nummer))
            begin = laatste_dagen(self.feiten.kalender, start.dag, _keer(regel.rij.elke, nummer))
            volgt = begin > self.feiten.peildatum
            self._wisselt(rijen.d, np.where(volgt & (begin < stop), begin, NOOIT))
            open_, nummer = ~volgt & (begin < stop), nummer + 1
        return _samen(vensters)

    def _venster(self, rijen: Rijen, regel: Regel, start: Gevonden, begin: Dagen, nummer: int) -> Uitkomst:
        """One window. Its first day is `vanaf` itself, later ones begin on the day after the one before."""
        assert regel.rij.elke is not None and regel.duur is not None
        nodig = minimaal(rijen, regel, begin)
        gevraagd = nodig > 0  # the PIP may have been changed to no talks at all
        rijen, start, begin, nodig = rijen.deel(gevraagd), _deel(start, gevraagd), begin[gevraagd], nodig[gevraagd]
        # counted on from `vanaf`, so that a day that February lacks comes back in later years
        tot_einde = replace(regel, duur=_samengeteld(_keer(regel.rij.elke, nummer - 1), regel.duur))
        dagen = einde(rijen, tot_einde, start.dag)
        van = begin if nummer == 1 else dag_na(begin)
        klaar = nde_in_venster(rijen, regel, van, dagen.uiterlijk, nodig)
        return self._uitkomst(rijen, regel, Gevonden(begin, start.deur), start.dag, Vormuitkomst(dagen, klaar), nummer)

    # -------------------------------------------------------------------------------- ends of other rows

    def _einden(self, rijen: Rijen, naam: EindeVan) -> Dagen:
        """`uiterlijk` of another row of the same dossier, or of the same aanleiding through a key."""
        uitkomsten = self.van(naam.einde_van)
        if naam.koppel is None:
            dagen = np.full(self.feiten.aantal, NOOIT, dtype=np.int32)
            for uitkomst in uitkomsten:
                dagen[uitkomst.d] = uitkomst.uiterlijk
            return dagen[rijen.d]
        assert rijen.aanleiding is not None
        delen = [
            pl.DataFrame({"sleutel": self.deuren.noem(uitkomst.aanleiding), "dag": uitkomst.uiterlijk})
            for uitkomst in uitkomsten
        ]
        if not delen:
            return np.full(len(rijen), NOOIT, dtype=np.int32)
        links = pl.DataFrame({"sleutel": sleutels(rijen.aanleiding, naam.koppel)})
        rechts = pl.concat(delen).unique("sleutel", keep="first", maintain_order=True)
        return als_dagen(links.join(rechts, on="sleutel", how="left", maintain_order="left")["dag"])


def _na(peildatum: int, *dagen: int) -> int:
    """The first of these days that lies after the peildatum."""
    return min((dag for dag in dagen if dag > peildatum), default=int(NOOIT))


def _deel(gevonden: Gevonden, masker: Masker) -> Gevonden:
    return Gevonden(gevonden.dag[masker], gevonden.deur[masker])


def _keer(duur: Duur | None, aantal: int) -> Duur:
    assert duur is not None
    return Duur(duur.aantal * aantal, duur.eenheid)


def _samengeteld(eerst: Duur, dan: Duur) -> Duur:
    """One duration after another; the loader lets windows and their length be of one unit only."""
    assert eerst.eenheid == dan.eenheid
    return Duur(eerst.aantal + dan.aantal, dan.eenheid)


def _samen(delen: list[Uitkomst]) -> Uitkomst:
    """Windows of one rule as one outcome."""
    kolommen = [naam for naam in Uitkomst.__slots__ if naam != "regel"]
    return Uitkomst(delen[0].regel, *(np.concatenate([getattr(deel, naam) for deel in delen]) for naam in kolommen))
