# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The few facts that need an expression of their own; each is named in feiten.toml with its article."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen, Masker
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import Duur, dag, dagnummer
from regie.kern.kalender.kolommen import dagen_tussen, laatste_dagen, plus_dagen
from regie.kern.recht.typen.regels import Parameter, Termijnrij
from regie.kern.recht.versies import V, versie_op

if TYPE_CHECKING:
    from regie.kern.feiten.feiten import Feiten

FASEN: Final = ("gesloten", "afgerond", "verlengd", "traject", "pip", "intake", "aankomst")
"""Phases in the order in which they are tested: the first one that fits."""

TERMIJN: Final = "inburgeringstermijn"


def onderbreking_dagen(f: "Feiten") -> Getallen:
    """Days of ended interruptions: the first day counts, the last does not (Wi 3 lid 4, Bi 4.2)."""
    vakken = f.stand("onderbreking")
    dagen = np.zeros(f.aantal, dtype=np.int64)
    van, tot = vakken.van, vakken.tot
    np.add.at(dagen, vakken.d, dagen_tussen(van, tot))
    return dagen


def termijn_zonder_verlenging(f: "Feiten") -> Dagen:
    """Three years from the day after the dagtekening of the first PIP (Wi 11 lid 1 en 2)."""
    duur = _geldend(f, _termijnversies(f)).duur
    assert isinstance(duur, Duur)
    return laatste_dagen(f.kalender, f.dag("pip_eerste"), duur)


def _geldend(f: "Feiten", versies: Sequence[V]) -> V:
    """The version at the peildatum; a peildatum before the law is read with its first version."""
    return versie_op(versies, max(dag(f.peildatum), versies[0].geldt_vanaf), "de regel voor een afgeleid feit")


def _termijnversies(f: "Feiten") -> list[Termijnrij]:
    return [rij for rij in f.recht.termijnen if rij.id == TERMIJN]


def _mapversies(f: "Feiten") -> list[Parameter]:
    return [rij for rij in f.recht.parameters if rij.id == "map_praktijkuren"]


def versiewissels(f: "Feiten") -> list[int]:
    """The days on which a derived fact is read with another version of the law."""
    return [dagnummer(rij.geldt_vanaf) for rij in (*_termijnversies(f), *_mapversies(f))]


def termijn_einde(f: "Feiten") -> Dagen:
    """The end that DUO last set; without one the three years plus extension and interruption in days (Bi 4.2–4.5)."""
    dagen = f.getal("verlenging_dagen") + onderbreking_dagen(f)
    gerekend = plus_dagen(termijn_zonder_verlenging(f), dagen)
    nieuw = f.dag("nieuw_einde")
    return np.where(nieuw == NOOIT, gerekend, nieuw)


def pvt_voldaan(f: "Feiten") -> Dagen:
    """PVT done on or after the first PIP, or before it and then counted by a decision (Bi 3.1 lid 3–5)."""
    pip = f.dag("pip_eerste")
    na_pip = f.reeks("pvt_afgerond").vanaf(f.alle, pip).dag
    verrekend = np.maximum(np.maximum(f.dag("pvt_afgerond"), f.dag("pvt_verrekend")), pip)
    return np.minimum(np.minimum(na_pip, verrekend), f.dag("pvt_elders"))


def map_voldaan(f: "Feiten") -> Dagen:
    """The day on which both the practical hours and the eindgesprek of the MAP are there (Bi 3.2 lid 2, Ri 3.1)."""
    norm = _geldend(f, _mapversies(f)).waarde * MINUTEN_PER_UUR
    uren = f.som("uren_map_praktijk").bereikt(f.alle, np.full(f.aantal, norm)).dag
    gesprek = f.reeks("map_afgerond").vanaf(f.alle, f.dag("pip_eerste")).dag
    return np.minimum(np.maximum(uren, gesprek), f.dag("map_elders"))


def pip_elders(f: "Feiten") -> Masker:
    """A PIP was taken over, or a move to this gemeente says that there is one (Wi 15 lid 4, Bi 5.3 lid 3)."""
    bekend: Masker = f.dag("pip_overgenomen") != NOOIT
    verhuizing = f.tel("verhuizing")
    if verhuizing is None:
        return bekend
    naar = _gemeentecode(verhuizing.kolom("naar"))
    hier = _gemeentecode(f.waarde("gemeentecode").cast(pl.String)).gather(verhuizing.d)
    weg = (naar != hier).fill_null(False).to_numpy()
    zegt_iets = verhuizing.kolom("pip_meegekomen").is_not_null().to_numpy()
    bekend[verhuizing.d[zegt_iets & ~weg]] = True
    return bekend


def _gemeentecode(kolom: pl.Series) -> pl.Series:
    """Four digits: GM0392 and 0392 are one gemeente."""
    return kolom.str.strip_prefix("GM")


def plichtig(f: "Feiten") -> Masker:
    """A notice that counts and was not withdrawn later; never from age, permit or nationality (Wi 3: DUO decides)."""
    bekend: Masker = f.dag("kennisgeving") != NOOIT
    return bekend


def is_actief(f: "Feiten") -> Masker:
    return f.stand("actief").geldt_op(f.alle, f.peildag)


def onder_regie(f: "Feiten") -> Masker:
    """Active, and there was a first kennismaking or intakegesprek."""
    gezien = np.minimum(f.dag("kennismaking"), f.dag("intake_start")) != NOOIT
    samen: Masker = is_actief(f) & gezien
    return samen


def leeftijd(f: "Feiten") -> Getallen:
    """Whole years at the peildatum, from the month of birth, else from the year alone (see leeftijd_uit_jaar)."""
    nu = dag(f.peildatum)
    jaar = f.getal("geboortejaar")
    maanden = f.waarde("geboortemaand")
    if maanden.null_count() < f.aantal:
        delen = maanden.cast(str)
        geboren = delen.str.slice(0, 4).cast(int).fill_null(GEEN).to_numpy()
        nog_niet = delen.str.slice(5, 2).cast(int).fill_null(0).to_numpy() > nu.month
        uit_maand = nu.year - geboren - nog_niet
        return np.where(geboren != GEEN, uit_maand, np.where(jaar == GEEN, GEEN, nu.year - jaar))
    return np.where(jaar == GEEN, GEEN, nu.year - jaar)


def leeftijd_uit_jaar(f: "Feiten") -> Masker:
    """Whether the age rests on the year of birth alone."""
    alleen_jaar: Masker = (f.getal("geboortejaar") != GEEN) & f.waarde("geboortemaand").is_null().to_numpy()
    return alleen_jaar


def fase(f: "Feiten") -> Getallen:
    """Where someone is, as place in FASEN."""
    bekend = f.bekend
    verlengd = bekend("pip_eerste") & (f.dag("termijn_einde") > termijn_zonder_verlenging(f))
    gesloten = bekend("dossier_geopend_op") & ~is_actief(f)
    intake = bekend("kennismaking") | bekend("intake_start") | bekend("lbt_datum") | (f.getal("oproepen") > 0)
    klaar_voor_pip = bekend("intake_afgerond") | bekend("leerroutekeuze")
    proeven = (gesloten, bekend("voldaan"), verlengd, bekend("pip_eerste"), klaar_voor_pip, intake)
    return np.select(proeven, range(len(proeven)), default=len(proeven))


AFGELEID: Final[dict[str, Callable[["Feiten"], Any]]] = {
    "onderbreking_dagen": onderbreking_dagen,
    "termijn_einde": termijn_einde,
    "pip_elders": pip_elders,
    "pvt_voldaan": pvt_voldaan,
    "map_voldaan": map_voldaan,
    "plichtig": plichtig,
    "is_actief": is_actief,
    "onder_regie": onder_regie,
    "leeftijd": leeftijd,
    "leeftijd_uit_jaar": leeftijd_uit_jaar,
    "fase": fase,
}
