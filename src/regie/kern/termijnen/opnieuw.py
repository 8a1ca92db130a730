# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When the rows and facts of a dossier must be computed again although nothing new happened in it.

What the kern reads at the peildatum itself changes when the peildatum moves. That is: the rows that count, the
standen with a date of their own (a future `ingang` or `tot`), the versions of law that derived facts are read with,
and what `Berekening` notes while it computes: a next window, another version of a rule, a row that is judged at the
peildatum because its start is unknown. All other dates are kept as dates and compared with the day of looking.
"""

from collections.abc import Set

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.afgeleid import versiewissels
from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Stand
from regie.kern.termijnen.bereken import Berekening


def opnieuw_op(berekening: Berekening, standen: Set[str] | None = None) -> Dagen:
    """Per dossier the first day after the peildatum on which its rows or facts may change; NOOIT if never.

    `standen`: look only at these, where the day of all others is known already.
    """
    for _ in berekening.uitkomsten():  # what is noted while computing is complete when every rule was computed
        pass
    feiten = berekening.feiten
    dagen = np.minimum(berekening.wisselt, feiten.volgende_gebeurtenis())
    dagen = np.minimum(dagen, _na_voldaan(feiten))
    for naam in _standen_met_eigen_dagen(feiten.recht):
        if standen is None or naam in standen:
            _standwissels(feiten, naam, dagen)
    later = [dag for dag in versiewissels(feiten) if dag > feiten.peildatum]
    return np.minimum(dagen, np.int32(min(later))) if later else dagen


def _na_voldaan(feiten: Feiten) -> Dagen:
    """On the day of `voldaan` a row without a start may still arise, a day later it may not."""
    voldaan = feiten.dag("voldaan")
    return np.where((voldaan >= feiten.peildatum) & (voldaan != NOOIT), voldaan + np.int32(1), NOOIT)


def _standen_met_eigen_dagen(recht: Recht) -> list[str]:
    return [naam for naam, stand in recht.standen.items() if _heeft_eigen_dagen(stand)]


def _heeft_eigen_dagen(stand: Stand) -> bool:
    """Whether its periods may begin or end on another day than that of an event."""
    return stand.veld_tot is not None or any(bron.ingang is not None for bron in (*stand.begin, *stand.einde))


def _standwissels(feiten: Feiten, naam: str, dagen: Dagen) -> None:
    vakken = feiten.standrijen(naam).tijdvakken
    if vakken.is_leeg:
        return
    for dag in (vakken.van, vakken.tot):
        np.minimum.at(dagen, vakken.d, np.where(dag > feiten.peildatum, dag, NOOIT))
