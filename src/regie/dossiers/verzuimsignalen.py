# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Absence that asks for attention, of the people of who asks: a consulent's caseload, or the pupils of a school."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import polars as pl

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.kalender import Duur, Kalender, dag, dagnummer
from regie.kern.levering.verzuim import LESSEN, MELDINGEN, UREN, Grenzen, grenzen, signalen
from regie.kern.recht import Recht
from regie.toegang.wie import Wie

MAAND: Final = 5  # weeks: the hours of a month begin so long before they end
_MINUTEN: Final = 60


def verzuimsignalen(wie: Wie, recht: Recht, vandaag: date, dossier: str = "", alle: Sequence[str] = ()) -> list[Rij]:
    """dossier, signaal, cijfer, drempel, van and tot (days); with `naam` for staff. Nothing where the policy names no
    limit. `dossier`: of this person only; `alle`: of these."""
    grens = grenzen(recht.regels(wie.beleid), vandaag)
    if not grens.weken:
        return []
    uren, meldingen, lessen = _lees(wie, vandaag, grens, [dossier] if dossier else alle)
    # who chose a school that does not work with Regie: nothing is to be expected of it
    lessen = lessen.filter(pl.col("dossier").is_in(_bij_een_school(lessen["dossier"].to_list(), recht)))
    gevonden = signalen(uren, meldingen, lessen, grens, vandaag).to_dicts()
    namen = _namen(sorted({rij["dossier"] for rij in gevonden})) if gevonden and not wie.is_partner else {}
    return [
        rij | {"van": dag(rij["van"]), "tot": dag(rij["tot"]), "naam": namen.get(rij["dossier"], "")}
        for rij in gevonden
    ]


def _lees(
    wie: Wie, vandaag: date, grens: Grenzen, dossiers: Sequence[str]
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    sinds = Kalender().terug(vandaag, Duur(2 * grens.weken + MAAND, "weken"))
    waar, waarden = _welke(wie, dossiers)
    gevonden = rijen(_GEBEURD.format(waar=waar), waarden | {"sinds": sinds.isoformat()})
    weg = {str(rij["gegevens"].get("vervangt", "")).lower() for rij in gevonden}
    staand = [rij for rij in gevonden if rij["id"] not in weg]
    return _uren(staand), _meldingen(staand), _lessen(gevonden)


def _welke(wie: Wie, dossiers: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """Whose events are looked at: of a school its own, of staff some people or the caseload."""
    if wie.is_partner:
        return "g.organisatie = %(organisatie)s", {"organisatie": wie.organisatie}
    if dossiers:
        return "g.dossier = ANY(%(dossiers)s)", {"dossiers": list(dossiers)}
    eigen = rijen(
        "SELECT dossier FROM toegang WHERE gemeente = current_setting('regie.gemeente') AND medewerker = %s",
        [wie.medewerker],
    )
    return "g.dossier = ANY(%(dossiers)s)", {"dossiers": [rij["dossier"] for rij in eigen]}


# in two parts, each with an index of its own (register/sql/34_levering.sql); of starts and ends every one counts
_GEBEURD: Final = """
    SELECT * FROM (
        SELECT g.id::text, g.dossier, g.type, g.datum, g.gegevens, g.vastgelegd_op
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.herroept IS NULL AND {waar}
          AND g.type IN ('lesuren', 'verzuimmelding', 'aanwezigheid') AND g.datum >= %(sinds)s::date
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
        UNION ALL
        SELECT g.id::text, g.dossier, g.type, g.datum, g.gegevens, g.vastgelegd_op
        FROM gebeurtenis g
        WHERE g.gemeente = current_setting('regie.gemeente') AND g.herroept IS NULL AND {waar}
          AND g.type IN ('start_leerroute', 'einde_leerroute', 'opschorting_start', 'opschorting_einde', 'voldaan',
                         'dossier_gesloten', 'verwijzing_einde')
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ) g ORDER BY g.dossier, g.datum, g.vastgelegd_op
"""


def _uren(staand: Sequence[Rij]) -> pl.DataFrame:
    velden = ("aangeboden", "geoorloofd_verzuim", "ongeoorloofd_verzuim")
    return pl.DataFrame(
        [
            (rij["dossier"], _dag(rij, "van"), _dag(rij, "tot"), *(_minuten(rij, veld) for veld in velden))
            for rij in staand if rij["type"] == "lesuren"
        ],
        schema=UREN, orient="row",
    )  # fmt: skip


def _meldingen(staand: Sequence[Rij]) -> pl.DataFrame:
    return pl.DataFrame(
        [
            (rij["dossier"], _dag(rij, "periode_van"), _dag(rij, "periode_tot"), _minuten(rij, "uren"))
            for rij in staand if rij["type"] == "verzuimmelding" and rij["gegevens"]["soort"] == "ongeoorloofd"
        ],
        schema=MELDINGEN, orient="row",
    )  # fmt: skip


_BEGIN: Final = ("start_leerroute", "opschorting_einde")
_EIND: Final = ("einde_leerroute", "opschorting_start", "voldaan", "dossier_gesloten", "verwijzing_einde")
_OVER: Final = {"lesuren": "tot", "verzuimmelding": "periode_tot"}


def _lessen(gebeurd: Sequence[Rij]) -> pl.DataFrame:
    """Whose lessons run now: they began, and nothing ended or paused them after that."""
    lopend: dict[str, int] = {}
    begonnen: set[str] = set()
    laatst: dict[str, int] = {}
    for rij in gebeurd:
        dossier, op = rij["dossier"], dagnummer(rij["datum"])
        if rij["type"] == "start_leerroute" or (rij["type"] in _BEGIN and dossier in begonnen):
            begonnen.add(dossier)
            lopend[dossier] = op
        elif rij["type"] in _EIND:
            lopend.pop(dossier, None)
        elif rij["type"] in (*_OVER, "aanwezigheid"):
            over = _dag(rij, _OVER[rij["type"]]) if rij["type"] in _OVER else op
            laatst[dossier] = max(over, laatst.get(dossier, over))
    return pl.DataFrame(
        [(dossier, sinds, laatst.get(dossier)) for dossier, sinds in sorted(lopend.items())],
        schema=LESSEN, orient="row",
    )  # fmt: skip


def _dag(rij: Rij, veld: str) -> int:
    return dagnummer(date.fromisoformat(rij["gegevens"][veld]))


def _minuten(rij: Rij, veld: str) -> int:
    waarde: Any = rij["gegevens"][veld]
    return round(float(waarde) * _MINUTEN)


def _bij_een_school(dossiers: Sequence[str], recht: Recht) -> list[str]:
    """Those for whom a school has the task now."""
    if not dossiers:
        return []
    taken = [naam for naam, taak in recht.taken.items() if "lesuren" in taak.legt_vast]
    gevonden = rijen(
        "SELECT DISTINCT dossier FROM relatie WHERE gemeente = current_setting('regie.gemeente') AND taak = ANY(%s)"
        " AND stand = 'aangenomen' AND dossier = ANY(%s)",
        [taken, list(dossiers)],
    )
    return [rij["dossier"] for rij in gevonden]


def _namen(dossiers: Sequence[str]) -> dict[str, str]:
    gevonden = rijen(
        f"SELECT d.id, {NAAM} AS naam FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)",
        [list(dossiers)],
    )
    return {rij["id"]: rij["naam"] for rij in gevonden}
