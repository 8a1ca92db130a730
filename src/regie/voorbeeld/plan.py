# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The course of each person in dates, decided before anything is written: what closes a dossier is then known."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import laatste_dagen
from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import KALENDER, VROEGSTE, werkdag
from regie.voorbeeld.cijfers import Cijfers
from regie.voorbeeld.loting import Keuze, Loting, Masker, Reeks

NOOIT: Final = 25_000  # 2038: after every end, and inside the calendar
B1, ONDERWIJS, Z = 0, 1, 2
LEERROUTES: Final = ("b1", "onderwijs", "z")
_MAANDEN: Final = ((18, 30), (14, 24), (26, 32))  # length of the lessons per leerroute


@dataclass(frozen=True)
class Plan:
    kennisgeving: Reeks
    huisvesting: Reeks
    brp: Reeks
    bijstand: Masker
    toegekend: Reeks
    intake: Reeks  # first talk
    pip: Reeks
    laat: Masker
    overgenomen: Masker
    dagtekening_elders: Reeks  # of the PIP that was taken over
    leerroute: Keuze  # of the first PIP
    overstap: Masker  # from B1 to Z
    start: Reeks  # first lesson
    gestart: Masker
    maanden: Reeks  # of lessons
    einde: Reeks  # last lesson
    examen: Reeks
    verlengd: Masker
    voldoet: Masker
    voldaan: Reeks
    beboet: Masker
    verhuisd: Masker
    overleden: Masker
    dicht: Reeks

    @property
    def route_nu(self) -> Keuze:
        """The leerroute of the lessons: after the change, where there is one."""
        return np.where(self.overstap, Z, self.leerroute)


def maak_plan(b: Bevolking, cijfers: Cijfers) -> Plan:
    lot = b.loting
    huisvesting = werkdag(b.aankomst + np.where(b.asiel | b.kind, lot.geheel("huisvesting", 14, 120), 0))
    brp = werkdag(huisvesting + lot.geheel("brp", 0, 9))
    kennisgeving = werkdag(
        b.aankomst + np.where(b.asiel, lot.geheel("kennisgeving", 3, 70), lot.geheel("kennis", 0, 30))
    )
    bijstand = b.asielvergunning & lot.treft("bijstand", cijfers.kans("bijstand"))
    laat = lot.treft("pip_laat", cijfers.kans("pip_laat"))
    basis = np.where(b.asielvergunning, np.maximum(brp, kennisgeving), kennisgeving)
    pip = werkdag(basis + np.where(laat, lot.geheel("laat", 75, 200), lot.geheel("op tijd", 56, 66)))
    route = lot.keuze("leerroute", cijfers.gewichten("leerroute"))
    begin = {
        "kennisgeving": kennisgeving,
        "huisvesting": huisvesting,
        "brp": brp,
        "bijstand": bijstand,
        "toegekend": werkdag(brp + lot.geheel("toegekend", 10, 45)),
        "intake": werkdag(pip - lot.geheel("intake", 30, 33)),
        "pip": pip,
        "laat": laat,
        "dagtekening_elders": np.maximum(b.aankomst - lot.geheel("elders", 20, 90), VROEGSTE),
        "overgenomen": b.plichtig & lot.treft("overgenomen", cijfers.kans("overgenomen")),
        "leerroute": np.where((route == ONDERWIJS) & b.migrant, B1, route),
    }
    return _met_traject(b, cijfers, begin)


def _met_traject(b: Bevolking, cijfers: Cijfers, p: dict[str, Any]) -> Plan:
    lot = b.loting
    overstap = (p["leerroute"] == B1) & ~p["overgenomen"] & lot.treft("routewijziging", cijfers.kans("routewijziging"))
    maanden = _lesmaanden(lot, np.where(overstap, Z, p["leerroute"]))
    start = werkdag(p["pip"] + lot.geheel("start", 14, 120))
    einde = na_maanden(start, maanden)
    verlengd = (maanden >= 26) & ~p["overgenomen"] & lot.treft("verlenging", cijfers.kans("verlenging"))
    examen = werkdag(einde + lot.geheel("examen", 20, 60))
    voldaan = werkdag(examen + lot.geheel("voldaan", 130, 160))
    gestart = b.plichtig & ~lot.treft("niet gestart", cijfers.kans("nog_niet_gestart"))
    termijn_van = np.where(p["overgenomen"], p["dagtekening_elders"], p["pip"])
    voldoet = gestart & lot.treft("haalt het", 0.8) & (voldaan <= termijn_van + np.where(verlengd, 1270, 1080))
    beboet = b.plichtig & b.migrant & p["laat"] & lot.treft("boete", cijfers.kans("boete") / cijfers.kans("pip_laat"))
    sluiting = _sluiting(b, cijfers, np.where(voldoet, werkdag(voldaan + 30), NOOIT))
    return Plan(
        **p, overstap=overstap, start=start, gestart=gestart, maanden=maanden, einde=einde, examen=examen,
        verlengd=verlengd, voldoet=voldoet, voldaan=voldaan, beboet=beboet, **sluiting,
    )  # fmt: skip


def _lesmaanden(lot: Loting, route: Keuze) -> Reeks:
    per_route = [lot.geheel("lesmaanden", laagste, hoogste) for laagste, hoogste in _MAANDEN]
    return np.choose(route, per_route).astype(np.int64)


def _sluiting(b: Bevolking, cijfers: Cijfers, klaar: Reeks) -> dict[str, Any]:
    """What ends a dossier first: a move, death, or that the duty is fulfilled."""
    lot = b.loting
    verhuisd = lot.treft("verhuisd", 3 * cijfers.kans("verhuisd"))
    overleden = ~verhuisd & lot.treft("overleden", cijfers.kans("overleden"))
    weg = werkdag(b.aankomst + lot.geheel("weg", 150, 1100))
    eerder = (verhuisd | overleden) & (weg < klaar)
    return {"verhuisd": verhuisd & eerder, "overleden": overleden & eerder, "dicht": np.where(eerder, weg, klaar)}


def na_maanden(begin: NDArray[Any], maanden: NDArray[Any] | int) -> Reeks:
    """The same day so many months later, by the calendar of the kern."""
    if isinstance(maanden, int):
        return laatste_dagen(KALENDER, begin.astype(np.int32), Duur(maanden, "maanden")).astype(np.int64)
    uit = np.empty(len(begin), dtype=np.int64)
    for aantal in np.unique(maanden):
        uit[maanden == aantal] = na_maanden(begin[maanden == aantal], int(aantal))
    return uit
