# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Totals of a gemeente: how many people, never who. What is small is kept back from who may not open dossiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.team import STANDEN
from regie.dossiers.vraag import rijen
from regie.dossiers.wachtlijst import WACHT, begin_van_wachten, sinds
from regie.kern.feiten.afgeleid import FASEN
from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk, toon
from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, Vak, met_totalen
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht, Regels
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

ROLLEN: Final = frozenset({"teamleider", "beleid", "contract", "financien"})
GEEN, ONBEKEND = "geen", "onbekend"
"""No leerroute yet, and a group that the dossier does not name."""
ACTIEF, TERMIJNEN, WACHTLIJST, GESTART = "actief", "termijnen", "wachtlijst", "gestart"
GROEP, LEERROUTE, FASE = 0, 1, 2  # the dimensions of ACTIEF
VOORBIJ, BIJNA = "verlopen", "bijna"
WACHT_AL: Final = {"kort": 4, "tien_weken": 10, "half_jaar": 26, "lang": None}
"""How long somebody waits: shorter than this many weeks."""
NOG_NIET: Final = "nog_niet"
"""The day from which the policy counts has not come."""


class GeenTotalen(PermissionError):
    """Somebody asked for totals whose work they are not."""


@dataclass(frozen=True, slots=True)
class Cijfers:
    """One population: its dimensions, and every cell of its tables as the reader may see it."""

    opzet: Opzet
    vakken: Mapping[Vak, Getoond]


def ziet_alles(wie: Wie) -> bool:
    """Who may open every dossier sees every number: suppression follows the reader."""
    return wie.bereik == "gemeente"


def totalen(wie: Wie, recht: Recht, vandaag: date, *, om_te_delen: bool = False) -> dict[str, Cijfers]:
    """By name of the population. `om_te_delen`: a file can go anywhere, so small numbers are kept back from everybody.

    Raises GeenTotalen, and GeenVersie where the policy names no limit for small numbers.
    """
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTotalen(f"Totalen zijn niet voor de rol {', '.join(wie.rollen)}.")
    regels = recht.regels(wie.beleid)
    grens = 0 if ziet_alles(wie) and not om_te_delen else grens_van(recht, wie.beleid, vandaag)
    with als_rekenaar():
        geteld = dict(_tellingen(recht, regels, vandaag))
    return {
        naam: Cijfers(opzet, onderdruk(mensen, opzet, grens) if grens else toon(mensen, opzet))
        for naam, (mensen, opzet) in geteld.items()
    }


def _tellingen(recht: Recht, regels: Regels, vandaag: date) -> Iterator[tuple[str, tuple[dict[Mens, int], Opzet]]]:
    """Each question gives one row per kind of people: the values of the dimensions, and how many."""
    groepen, routes = (tuple(recht.codelijsten[lijst].codes) for lijst in ("groep", "leerroute"))
    actief = Opzet(((*groepen, ONBEKEND), (*routes, GEEN), FASEN[::-1]), met_totalen([GROEP, LEERROUTE], [FASE]))
    yield ACTIEF, (_tel(_ACTIEF), actief)
    lopend = _tel(_TERMIJNEN, {"vandaag": vandaag, "tot": later(vandaag, Duur(_aandacht(regels), "dagen"))})
    yield TERMIJNEN, (lopend, Opzet((_regels_van(lopend, regels), (VOORBIJ, BIJNA)), frozenset({Kruising({0, 1})})))
    begin = begin_van_wachten(regels, vandaag)
    wacht = _tel(_WACHTLIJST.format(sinds=sinds(begin)), _wachtgrenzen(vandaag))
    duren = (*WACHT_AL, *([NOG_NIET] if begin == "uitkering_aangevraagd" else []))
    yield WACHTLIJST, (wacht, Opzet((duren,), met_totalen([0])))
    eerste, kwartalen = kwartalen_tot(vandaag)
    gestart = _tel(_GESTART, {"begin": eerste, "vandaag": vandaag})
    yield GESTART, (gestart, Opzet((kwartalen,), met_totalen([0])))


def _tel(sql: str, waarden: Mapping[str, object] | None = None) -> dict[Mens, int]:
    return {tuple(str(deel) for deel in list(rij.values())[:-1]): rij["aantal"] for rij in rijen(sql, waarden or {})}


def _regels_van(lopend: Mapping[Mens, int], regels: Regels) -> tuple[str, ...]:
    """The rules that somebody is late with, in the order of the law; one that the policy no longer has comes last."""
    nu = dict.fromkeys(regel for regel, _stand in lopend)
    orde = dict.fromkeys(rij.id for rij in regels.rijen if rij.id in nu)
    return tuple(orde | nu)


def _aandacht(regels: Regels) -> int:
    """How many days before its last day a rule asks for attention at most."""
    return max(rij.aandacht for rij in regels.rijen)


def _wachtgrenzen(vandaag: date) -> dict[str, date]:
    """Who began to wait after this day, waits shorter."""
    return {naam: later(vandaag, Duur(-weken, "weken")) for naam, weken in WACHT_AL.items() if weken is not None}


def kwartalen_tot(vandaag: date) -> tuple[date, tuple[str, ...]]:
    """The first day of last year, and the quarters from there on that have begun (`2026-Q4`)."""
    nu = (vandaag.month - 1) // 3 + 1
    jaar = vandaag.year
    namen = [f"{jaar - 1}-Q{n}" for n in range(1, 5)] + [f"{jaar}-Q{n}" for n in range(1, nu + 1)]
    return date(jaar - 1, 1, 1), tuple(namen)


# ------------------------------------------------------- the questions: fixed, as the register, without a dossier

_ACTIEF: Final = f"""
    SELECT coalesce(groep, '{ONBEKEND}') AS groep, coalesce(leerroute, '{GEEN}') AS leerroute, fase,
           count(*)::int AS aantal
    FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente') AND is_actief
    GROUP BY 1, 2, 3
"""

# a rule counts once for a person, as on the board of the team
_TERMIJNEN: Final = f"""
    WITH {STANDEN},
    regels AS (
        SELECT dossier, termijn, bool_or(status = '{VOORBIJ}') AS voorbij FROM standen
        WHERE status IN ('{VOORBIJ}', '{BIJNA}') GROUP BY dossier, termijn)
    SELECT r.termijn, CASE WHEN r.voorbij THEN '{VOORBIJ}' ELSE '{BIJNA}' END AS stand, count(*)::int AS aantal
    FROM regels r
    JOIN dossier_feiten f ON f.gemeente = current_setting('regie.gemeente') AND f.dossier = r.dossier
    WHERE f.is_actief GROUP BY 1, 2
"""

_WACHTLIJST: Final = f"""
    SELECT CASE WHEN w.sinds IS NULL THEN '{NOG_NIET}'
                WHEN w.sinds > %(kort)s THEN 'kort' WHEN w.sinds > %(tien_weken)s THEN 'tien_weken'
                WHEN w.sinds > %(half_jaar)s THEN 'half_jaar' ELSE 'lang' END AS wacht, count(*)::int AS aantal
    FROM (SELECT {{sinds}} AS sinds FROM dossier_feiten f
          WHERE f.gemeente = current_setting('regie.gemeente') AND {WACHT}) w
    GROUP BY 1
"""

_GESTART: Final = """
    SELECT to_char(gestart_leerroute, 'YYYY-"Q"Q') AS kwartaal, count(*)::int AS aantal
    FROM dossier_feiten
    WHERE gemeente = current_setting('regie.gemeente') AND gestart_leerroute BETWEEN %(begin)s AND %(vandaag)s
    GROUP BY 1
"""
