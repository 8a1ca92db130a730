# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For whom and when a rule arises, and on which day it lapses."""

from collections.abc import Iterable

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.termijnen.datums import Rijen, en
from regie.kern.termijnen.regel import Regel

BUITEN_DE_PLICHT = ("vrijgesteld_geheel", "ontheven_geheel", "buiten_plicht")
"""While one of these holds no row arises, and rows that run lapse; rows with `na_sluiten` go on."""

ONTBREEKT = "ontbreekt"


class Doelgroepen:
    """Which dossiers a rule is for at the peildatum; each combination is worked out once."""

    def __init__(self, feiten: Feiten) -> None:
        self._feiten = feiten
        self._maskers: dict[tuple[str, tuple[str, ...]], Masker] = {}
        self._gekozen: dict[tuple[tuple[str, ...], ...], tuple[Masker, Index]] = {}

    def van(self, regel: Regel) -> tuple[Masker, Index]:
        """The dossiers of a rule, as a mask and as their numbers."""
        sleutel = (regel.wie, regel.rij.wet, regel.rij.leerroute)
        if sleutel not in self._gekozen:
            masker = self.in_codes("groep", regel.wie) & self.in_codes("wet", regel.rij.wet)
            if regel.rij.leerroute:
                masker = masker & self.in_codes("leerroute", regel.rij.leerroute)
            self._gekozen[sleutel] = masker, self._feiten.alle if masker.all() else np.flatnonzero(masker)
        return self._gekozen[sleutel]

    def in_codes(self, stand: str, codes: tuple[str, ...]) -> Masker:
        if (stand, codes) not in self._maskers:
            self._maskers[stand, codes] = self._feiten.in_codes(stand, codes)
        return self._maskers[stand, codes]


def past_variant(rijen: Rijen, regel: Regel, doelgroepen: Doelgroepen) -> Masker | None:
    """Whether the rule's variant is the one for each row."""
    return en(*(_in_codes(rijen, dimensie, codes, doelgroepen) for dimensie, codes in regel.als))


def _in_codes(rijen: Rijen, dimensie: str, codes: tuple[str, ...], doelgroepen: Doelgroepen) -> Masker:
    if dimensie in rijen.feiten.recht.standen:
        return doelgroepen.in_codes(dimensie, codes)[rijen.d]
    assert rijen.aanleiding is not None
    kolom = rijen.aanleiding.kolom(dimensie).cast(str).fill_null(ONTBREEKT)
    return kolom.is_in(list(codes)).to_numpy()


def ontstaat(rijen: Rijen, regel: Regel, dag: Dagen) -> Masker | None:
    """Whether the rule arises, judged on a day per row (2-kern §3: the day of `vanaf`)."""
    rij, feiten, d = regel.rij, rijen.feiten, rijen.d
    wel = [feiten.geldt(naam, d, dag) for naam in rij.als]
    niet = [~feiten.geldt(naam, d, dag) for naam in (*rij.niet, *_vervalt_bij(feiten, regel))]
    plicht = None if rij.na_sluiten else rijen.feit("voldaan") >= dag
    return en(*wel, *niet, plicht)


def vervalt_op(rijen: Rijen, regel: Regel, dag: Dagen) -> Dagen:
    """The first day on which an open row lapses; NOOIT while nothing of the kind is known."""
    rij, feiten = regel.rij, rijen.feiten
    einden = [feiten.stand(naam).houdt_op(rijen.d, dag) for naam in rij.zolang]
    einden += [feiten.stand(naam).begint_na(rijen.d, dag) for naam in _vervalt_bij(feiten, regel)]
    if not rij.na_sluiten:
        einden += [rijen.feit("voldaan"), gesloten_op(feiten)[rijen.d]]
    return _vroegste(einden, len(rijen))


def _vervalt_bij(feiten: Feiten, regel: Regel) -> list[str]:
    """The standen that end a row, as far as they hold for anyone here."""
    standen = regel.rij.vervalt_bij if regel.rij.na_sluiten else (*BUITEN_DE_PLICHT, *regel.rij.vervalt_bij)
    return [naam for naam in standen if not feiten.stand(naam).is_leeg]


def _vroegste(einden: Iterable[Dagen], aantal: int) -> Dagen:
    vroegste: Dagen = np.broadcast_to(NOOIT, aantal)
    for einde in einden:
        vroegste = np.minimum(vroegste, einde)
    return vroegste
