# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What would bring a threshold nearer, or made it later: the rows of the table that hold for one dossier, with their
figures. Facts only; whether something should be done is for people to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT
from regie.kern.feiten.momenten import bronrijen
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import dag
from regie.kern.kalender.kalender import later
from regie.kern.recht import Regels
from regie.kern.recht.typen.traject import Vertraging, Vertragingsvorm
from regie.kern.recht.versies import versie_op
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.drempels import Drempel
from regie.kern.traject.opgaven import lessen
from regie.kern.traject.pauzes import PAUZE
from regie.kern.traject.tempo import WEEK

STILTE: Final = "verzuim_stilte_weken"
AANBOD: Final = "aanbod_gedaan"
Cijfers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reden:
    rij: Vertraging
    zin: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """One threshold of one dossier: the place `d` in the columns."""

    feiten: Feiten
    regels: Regels
    drempel: Drempel
    d: int

    def sinds_weken(self, van: int) -> int:
        return (self.feiten.peildatum - van) // WEEK


def redenen(feiten: Feiten, regels: Regels, drempel: Drempel, d: int = 0) -> list[Reden]:
    """In the order of the table; none for a threshold that was reached."""
    if drempel.bereikt_op[d] != NOOIT or not drempel.geldt[d]:
        return []
    vraag, gevonden = Vraag(feiten, regels, drempel, d), list[Reden]()
    for rij in _geldend(feiten):
        if drempel.id not in rij.drempel or not _van_groep(vraag, rij):
            continue
        if (cijfers := REKEN[rij.reken](vraag, rij)) is not None:
            gevonden.append(Reden(rij, rij.zin.format_map(cijfers)))
    return gevonden


def _geldend(feiten: Feiten) -> list[Vertraging]:
    per_id: dict[str, list[Vertraging]] = {}
    for rij in feiten.recht.vertragingen:
        per_id.setdefault(rij.id, []).append(rij)
    op = dag(feiten.peildatum)
    return [versie_op(versies, max(op, versies[0].geldt_vanaf), f"vertraging {id_}") for id_, versies in per_id.items()]


def _van_groep(vraag: Vraag, rij: Vertraging) -> bool:
    nummer = int(vraag.feiten.code("groep")[vraag.d])
    return not rij.groep or (nummer >= 0 and vraag.feiten.codes("groep")[nummer] in rij.groep)


def _verzuim(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    minuten = _som(vraag, "ongeoorloofd_verzuim")
    gang = int(vraag.drempel.gang.minuten_per_week[vraag.d])
    if not minuten or not gang:
        return None
    return {"uren": in_uren(minuten), "weken": getal(minuten / gang)}


def _som(vraag: Vraag, veld: str, *, voor_pip: bool = False) -> int:
    """Of the reports that the sum of the threshold reads lessons from: another column of them, since the PIP."""
    feit, totaal, d = vraag.feiten.recht.feiten[vraag.drempel.som], 0, vraag.d
    pip = vraag.feiten.dag("pip_eerste")[d]
    for bron in bronrijen(feit, vraag.feiten.tel):
        if bron.bron.altijd or bron.bron.begin is None or veld not in bron.rijen.type.velden:
            continue
        eigen = (bron.rijen.d == d) & ((bron.rijen.dag(bron.bron.begin) < pip) == voor_pip)
        totaal += int(np.maximum(bron.rijen.getal(veld)[eigen], 0).sum())
    return totaal


def _minder_aanbod(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    """All lessons together against the intensity of the PIP, over the weeks of the pace."""
    afgesproken, gang = int(vraag.feiten.getal("intensiteit")[vraag.d]), vraag.drempel.gang
    if afgesproken <= 0 or not gang.bekend[vraag.d]:
        return None
    aangeboden = lessen(vraag.feiten, "aangeboden").in_periode(vraag.feiten, gang.begin, gang.tot)[vraag.d]
    per_week = int(aangeboden) * WEEK // int(gang.dagen[vraag.d])
    return None if per_week >= afgesproken else {"per_week": in_uren(per_week), "uren": in_uren(afgesproken)}


def _aftrek(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    if _is_beslist(vraag):
        return None
    velden = {bron.veld for bron in vraag.feiten.recht.feiten[vraag.drempel.som].bronnen if bron.begin is not None}
    minuten = sum(_som(vraag, veld, voor_pip=True) for veld in velden if veld is not None)
    return {"uren": in_uren(minuten)} if minuten else None


def _aftrek_vraag(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    gebeurd = (vraag.feiten.tel(type_) for type_ in rij.bij)
    er_was = any(geteld is not None and (geteld.d == vraag.d).any() for geteld in gebeurd)
    return {} if er_was and not _is_beslist(vraag) else None


def _is_beslist(vraag: Vraag) -> bool:
    """Whether it was decided, for this threshold, how many hours count; none is a decision too."""
    feit = vraag.feiten.recht.feiten[vraag.drempel.som]
    return any((bron.rijen.d == vraag.d).any() for bron in bronrijen(feit, vraag.feiten.tel)
               if bron.bron.type == "uren_verrekend")  # fmt: skip


def _stil(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    norm = vraag.regels.gekozen(STILTE, dag(vraag.feiten.peildatum))
    tot = int(vraag.drempel.gang.tot[vraag.d])
    if norm is None or tot == NOOIT or _pauze(vraag, rij) is not None:
        return None
    assert isinstance(norm.waarde, int)
    weken = vraag.sinds_weken(tot)
    return {"dag": voluit(dag(tot)), "weken": str(weken)} if weken >= norm.waarde else None


def _niet_begonnen(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    pip, start = (int(vraag.feiten.dag(naam)[vraag.d]) for naam in ("pip_eerste", "gestart_leerroute"))
    if pip == NOOIT or start != NOOIT or vraag.drempel.gang.tot[vraag.d] != NOOIT:
        return None
    return {"weken": str(vraag.sinds_weken(pip))}


def _laat_begonnen(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    pip, start = (int(vraag.feiten.dag(naam)[vraag.d]) for naam in ("pip_eerste", "gestart_leerroute"))
    assert rij.duur is not None
    if NOOIT in (pip, start) or dag(min(start, _aanbod(vraag, pip))) <= later(dag(pip), rij.duur):
        return None
    return {"weken": str((start - pip) // WEEK)}


def _aanbod(vraag: Vraag, pip: int) -> int:
    """The first day since the PIP on which a place was offered."""
    gedaan = vraag.feiten.tel(AANBOD)
    if gedaan is None:
        return int(NOOIT)
    dagen = gedaan.datum[(gedaan.d == vraag.d) & (gedaan.datum >= pip)]
    return int(dagen.min(initial=NOOIT))


def _pauze(vraag: Vraag, rij: Vertraging) -> Cijfers | None:
    vakken, d = vraag.feiten.stand(PAUZE), np.array([vraag.d])
    dagen = vraag.feiten.peildag[d]
    return {"dag": voluit(dag(int(vakken.vanaf(d, dagen)[0][0])))} if vakken.geldt_op(d, dagen)[0] else None


REKEN: Final[Mapping[Vertragingsvorm, Callable[[Vraag, Vertraging], Cijfers | None]]] = {
    "verzuim": _verzuim, "minder_aanbod": _minder_aanbod, "aftrek": _aftrek, "aftrek_vraag": _aftrek_vraag,
    "stil": _stil, "niet_begonnen": _niet_begonnen, "laat_begonnen": _laat_begonnen, "pauze": _pauze,
}  # fmt: skip


def in_uren(minuten: int) -> str:
    return getal(minuten / MINUTEN_PER_UUR, 2)


def getal(waarde: float, cijfers: int = 1) -> str:
    """As people write it: a comma, and no zeroes at the end."""
    return f"{round(waarde, cijfers):.{cijfers}f}".rstrip("0").rstrip(".").replace(".", ",")
