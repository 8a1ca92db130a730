# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was realised, counted from the facts: who counts, as numbers of dossiers. Who waits is not under regie."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.indicatoren.dimensies import ASIEL, GEZIN
from regie.kern.kalender import dagnummer
from regie.kern.prestaties.vergelijken import Gerealiseerd, Waar
from regie.kern.recht import Recht


@dataclass(frozen=True, slots=True)
class Jaar:
    """The facts at the peildatum, and the days of the year up to it."""

    f: Feiten
    eerste: int
    laatste: int

    @property
    def actief(self) -> Masker:
        return self.f.stand("actief").geldt_op(self.f.alle, self.f.peildag)

    @property
    def gezien(self) -> Dagen:
        """The first day on which the gemeente met somebody: under regie from then on."""
        return np.minimum(self.f.dag("kennismaking"), self.f.dag("intake_start"))

    def in_jaar(self, dagen: Dagen) -> Masker:
        erin: Masker = (dagen >= self.eerste) & (dagen <= self.laatste)
        return erin


def _wie(masker: Masker) -> Index:
    return np.flatnonzero(masker)


def _nieuw_onder_regie(jaar: Jaar, wie: Masker, waar: Waar) -> Gerealiseerd:
    f, nooit = jaar.f, jaar.gezien == NOOIT
    gekomen = wie & nooit & (np.minimum(f.dag("koppeling"), f.dag("kennisgeving")) != NOOIT)
    overleden = jaar.in_jaar(f.dag("overlijden"))
    niet = {
        "wacht": _wie(gekomen & jaar.actief),
        "vertrokken": _wie(gekomen & ~jaar.actief & ~overleden & jaar.in_jaar(f.dag("gesloten"))),
        "overleden": _wie(gekomen & ~jaar.actief & overleden),
    }
    return Gerealiseerd(_wie(wie & jaar.in_jaar(jaar.gezien)), niet=niet)


def _onder_regie_vorig_jaar(jaar: Jaar, wie: Masker, waar: Waar) -> Gerealiseerd:
    begin = np.full(jaar.f.aantal, jaar.eerste, dtype=np.int32)
    return Gerealiseerd(_wie(wie & (jaar.gezien < jaar.eerste) & jaar.f.stand("actief").geldt_op(jaar.f.alle, begin)))


def _leerroute_verdeling(jaar: Jaar, wie: Masker, waar: Waar) -> Gerealiseerd:
    """`wie` holds no route; of all who have one the route is asked here."""
    met_route = wie & jaar.actief & jaar.f.in_codes("leerroute", jaar.f.codes("leerroute"))
    return Gerealiseerd(_wie(met_route & jaar.f.in_codes("leerroute", waar.get("leerroute", ()))), _wie(met_route))


def _participeert(jaar: Jaar, wie: Masker, waar: Waar) -> Gerealiseerd:
    onder_regie = wie & jaar.actief & (jaar.gezien != NOOIT)
    return Gerealiseerd(_wie(onder_regie & jaar.f.geldt("plaatsing", jaar.f.alle, jaar.f.peildag)), _wie(onder_regie))


def _woningtoewijzing(jaar: Jaar, wie: Masker, waar: Waar) -> Gerealiseerd:
    f = jaar.f
    wacht = wie & jaar.actief & (f.dag("koppeling") != NOOIT) & (f.dag("huisvesting_regulier") == NOOIT)
    return Gerealiseerd(_wie(wie & jaar.in_jaar(f.dag("huisvesting_regulier"))), niet={"wacht_op_woning": _wie(wacht)})


def _begonnen(feit: str) -> Callable[[Jaar, Masker, Waar], Gerealiseerd]:
    """Who began with something in the year, the first time."""
    return lambda jaar, wie, waar: Gerealiseerd(_wie(wie & jaar.in_jaar(jaar.f.dag(feit))))


TELLERS: Final[Mapping[str, Callable[[Jaar, Masker, Waar], Gerealiseerd]]] = {
    "nieuw_onder_regie": _nieuw_onder_regie,
    "onder_regie_vorig_jaar": _onder_regie_vorig_jaar,
    "leerroute_verdeling": _leerroute_verdeling,
    "participeert": _participeert,
    "woningtoewijzing": _woningtoewijzing,
    "mb_start": _begonnen("mb_begin"),
    "ontzorgen": _begonnen("ontzorgen_gestart"),
}
_EIGEN: Final = {"leerroute_verdeling": ("leerroute",)}
"""Dimensions that an indicator asks itself, of the people that the others leave."""


class UitFeiten:
    """A `Realisatie` out of events. The numbers are the same for every year and peildatum."""

    def __init__(self, gebeurtenissen: Gebeurtenissen, recht: Recht) -> None:
        self._gebeurtenissen = gebeurtenissen
        self._recht = recht
        self._feiten: dict[date, Feiten] = {}

    def __call__(self, indicator: str, waar: Waar, jaar: int, peildatum: date) -> Gerealiseerd | None:
        tel = TELLERS.get(indicator)
        if tel is None:
            return None
        if peildatum not in self._feiten:
            self._feiten[peildatum] = Feiten(self._gebeurtenissen, self._recht, peildatum)
        f = self._feiten[peildatum]
        laatste = min(dagnummer(date(jaar, 12, 31)), f.peildatum)
        rest = {dim: codes for dim, codes in waar.items() if dim not in _EIGEN.get(indicator, ())}
        return tel(Jaar(f, dagnummer(date(jaar, 1, 1)), laatste), voldoet(f, rest), waar)


def voldoet(f: Feiten, waar: Waar) -> Masker:
    """Who has one of the codes in every dimension. Raises KeyError for a dimension that is not there."""
    wie = np.ones(f.aantal, dtype=np.bool_)
    for dimensie, codes in waar.items():
        wie &= _DIMENSIES[dimensie](f, codes)
    return wie


def _doelgroep(f: Feiten, codes: tuple[str, ...]) -> Masker:
    """Exactly one per dossier: the old law first, then who was resettled, asylum, family."""
    oud, nieuw = f.in_codes("wet", ["wi2013"]), f.in_codes("wet", ["wi2021"])
    asiel = nieuw & f.in_codes("groep", ASIEL)
    her = f.waarde("hervestiger").cast(bool).fill_null(False).to_numpy()
    groepen = {
        "oude_wet": oud,
        "hervestiger": asiel & her,
        "asiel": asiel & ~her,
        "gezin": nieuw & f.in_codes("groep", GEZIN),
    }
    samen: Masker = np.logical_or.reduce([groepen[code] for code in codes])
    return samen


_DIMENSIES: Final[Mapping[str, Callable[[Feiten, tuple[str, ...]], Masker]]] = {
    "doelgroep": _doelgroep,
    "leerroute": lambda f, codes: f.in_codes("leerroute", codes),
}
