# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The named functions for what no form says: the PIP that waits for third parties, and the retention term."""

from collections.abc import Callable, Iterator

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker
from regie.kern.feiten.geteld import Geteld
from regie.kern.kalender.kolommen import dagen_tussen, laatste_dagen
from regie.kern.termijnen.datums import Gevonden, Rijen, eerste
from regie.kern.termijnen.einde import Einde
from regie.kern.termijnen.koppelen import sleutels
from regie.kern.termijnen.regel import Regel
from regie.kern.termijnen.vormen import Vormuitkomst, niet_klaar, termijn


def pip(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Bi 5.3 lid 1 and 2: ten weeks; open while a third party that was asked in time has not answered.

    A question counts when it was recorded on or before the last day as it then was. After the last answer the
    last day is the later of the ten weeks and the answer plus two weeks (`verlengd_door`). Only then there is a second
    date: the last day as it would be without waiting.
    """
    gewoon = termijn(rijen, regel, start)
    uiterlijk, kaal = _met_wachten(rijen, regel, gewoon.einde.uiterlijk)
    erbij = dagen_tussen(gewoon.einde.uiterlijk, uiterlijk)
    gerold = np.where(erbij == 0, gewoon.einde.gerold, dagen_tussen(kaal, uiterlijk))
    zonder = np.where(uiterlijk == gewoon.einde.uiterlijk, NOOIT, gewoon.einde.uiterlijk)
    return Vormuitkomst(Einde(uiterlijk, erbij, gerold, zonder), gewoon.klaar)


def _met_wachten(rijen: Rijen, regel: Regel, uiterlijk: Dagen) -> tuple[Dagen, Dagen]:
    """The last day with the answers of third parties, and what it was before rolling to a working day."""
    feiten, door = rijen.feiten, regel.rij.verlengd_door
    vragen = feiten.standrijen("wacht_op_derde")
    if vragen.tijdvakken.is_leeg or door is None or door.duur is None:
        return uiterlijk, uiterlijk
    plaats = np.full(feiten.aantal, -1)
    plaats[rijen.d] = np.arange(len(rijen))
    hier = plaats[vragen.tijdvakken.d] >= 0
    van_rij, antwoord = plaats[vragen.tijdvakken.d][hier], vragen.tijdvakken.tot[hier]
    gevraagd = vragen.vast("bekend")[hier]
    na_antwoord = laatste_dagen(feiten.kalender, antwoord, door.duur, regel.rij.rol)
    laatste = uiterlijk
    for _ in range(len(van_rij) + 1):  # an answer may move the last day past the next question
        telt = gevraagd <= laatste[van_rij]
        nieuw = _laatste_per_rij(uiterlijk, van_rij[telt], na_antwoord[telt])  # no answer yet: NOOIT, it stays open
        if (nieuw == laatste).all():
            break
        laatste = nieuw
    kaal = laatste_dagen(feiten.kalender, antwoord, door.duur)
    return laatste, _laatste_per_rij(np.zeros_like(uiterlijk), van_rij[telt], kaal[telt])


def _laatste_per_rij(dagen: Dagen, rij: Index, erbij: Dagen) -> Dagen:
    latere = dagen.copy()
    np.maximum.at(latere, rij, erbij)
    return latere


def bewaartermijn(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Bi 9.9: five years after the duty ended, at once on death; held by a bezwaar, beroep or fine that still runs."""
    overleden = rijen.feit("overlijden")
    assert regel.duur is not None
    einde = np.minimum(laatste_dagen(rijen.feiten.kalender, start, regel.duur), overleden)
    einde = np.where(vastgehouden(rijen), NOOIT, einde)
    nul = np.zeros(len(rijen), dtype=np.int64)
    return Vormuitkomst(Einde(einde, nul, nul, einde), niet_klaar(len(rijen)))


def einde_van_de_plicht(rijen: Rijen) -> Gevonden:
    """The day from which the retention term runs: the first of the ways in which a duty ends (Bi 9.9 lid 1)."""
    feiten = rijen.feiten
    wegen = [rijen.datum(naam) for naam in ("voldaan", "overlijden", "aow_leeftijd")]
    for stand in ("buiten_plicht", "ontheven_geheel"):
        nu = feiten.stand(stand).geldt_op(rijen.d, feiten.peildag[rijen.d])
        wegen.append(rijen.datum(f"{stand}_vanaf").waar(nu))
    return eerste(*wegen)


LOPEND = (
    ("bezwaar", "besluit_id", ("bezwaar_besluit",)),
    ("beroep", "besluit_id", ("beroep_uitspraak",)),
    ("boete", "boete_id", ("boete_betaald", "boete_ingetrokken")),
)
"""What holds data back: what begins it, the key it is known by, and what ends it."""


def vastgehouden(rijen: Rijen) -> Masker:
    """Whether a bezwaar or beroep without an answer, or a fine that is neither paid nor withdrawn, still runs."""
    loopt = np.zeros(rijen.feiten.aantal, dtype=np.bool_)
    for _, dossiers in lopende(rijen.feiten):
        loopt[dossiers] = True
    return loopt[rijen.d]


def lopende(feiten: Feiten) -> Iterator[tuple[str, Index]]:
    """Per kind of what holds data back the dossiers in which it still runs."""
    for begin, koppel, einde in LOPEND:
        geteld = feiten.tel(begin)
        if geteld is not None:
            yield begin, geteld.d[~_beeindigd(feiten, geteld, koppel, einde)]


def _beeindigd(feiten: Feiten, begin: Geteld, koppel: str, einde: tuple[str, ...]) -> Masker:
    """Which of these have an end with the same key."""
    bekend = [sleutels(geteld, koppel).cast(pl.String) for type_ in einde if (geteld := feiten.tel(type_)) is not None]
    if not bekend:
        return np.zeros(len(begin), dtype=np.bool_)
    eigen_sleutels = sleutels(begin, koppel).cast(pl.String)
    return eigen_sleutels.is_in(pl.concat(bekend).implode()).fill_null(False).to_numpy()


EIGEN: dict[str, Callable[[Rijen, Regel, Dagen], Vormuitkomst]] = {"pip": pip, "bewaartermijn": bewaartermijn}
"""What these compute instead of their form."""

BEGIN: dict[str, Callable[[Rijen], Gevonden]] = {"bewaartermijn": einde_van_de_plicht}
"""Where `vanaf` itself has no name."""


def ontstaat_eigen(rijen: Rijen, regel: Regel) -> Masker | None:
    """Where a PIP exists elsewhere the row `pip` is not for this person: `pip_na_verhuizing` runs (4-termijnen)."""
    if regel.rij.functie == "pip":
        return ~rijen.feiten.geldt("pip_elders", rijen.d, rijen.feiten.peildag)
    return None
