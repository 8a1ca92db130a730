# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Absence that asks for attention, of the people of who asks: a consulent's caseload, or the pupils of a school."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import polars as pl

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.gebeurtenissen.vervangen import VERVANGT, onvervangen
from regie.kern.kalender import Duur, Kalender, dag, dagnummer
from regie.kern.levering.lopend import BEGIN, EIND, STAPPEN, gestopt, lopend
from regie.kern.levering.taakduur import lestaken
from regie.kern.levering.verzuim import LESSEN, MELDINGEN, UREN, Grenzen, grenzen, signalen
from regie.kern.recht import Recht
from regie.toegang.wie import Wie

MAAND: Final = 5  # weeks: the hours of a month begin so long before they end
_MINUTEN: Final = 60


def verzuimsignalen(wie: Wie, recht: Recht, vandaag: date, dossier: str = "") -> list[Rij]:
    """dossier, signaal, cijfer, drempel, van and tot (days); with `naam` for staff. Nothing where the policy names no
    limit. `dossier`: of this person only."""
    grens = grenzen(recht.regels(wie.beleid), vandaag)
    if not grens.weken:
        return []
    uren, meldingen, lessen = _lees(wie, recht, vandaag, grens, [dossier] if dossier else [])
    if not wie.is_partner:  # a school sees only whom it has
        actief = pl.col("dossier").is_in(_actieve([*uren["dossier"], *meldingen["dossier"], *lessen["dossier"]]))
        uren, meldingen, lessen = (rijen_.filter(actief) for rijen_ in (uren, meldingen, lessen))
    # who chose a school that does not work with Regie: nothing is to be expected of it
    lessen = lessen.filter(pl.col("dossier").is_in(_bij_een_school(lessen["dossier"].to_list(), recht)))
    gevonden = signalen(uren, meldingen, lessen, grens, vandaag).to_dicts()
    namen = _namen(sorted({rij["dossier"] for rij in gevonden})) if gevonden and not wie.is_partner else {}
    return [
        rij | {"van": dag(rij["van"]), "tot": dag(rij["tot"]), "naam": namen.get(rij["dossier"], "")}
        for rij in gevonden
    ]


def _lees(
    wie: Wie, recht: Recht, vandaag: date, grens: Grenzen, dossiers: Sequence[str]
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    sinds = Kalender().terug(vandaag, Duur(2 * grens.weken + MAAND, "weken"))
    waar, waarden = _welke(wie, dossiers)
    waarden |= {"sinds": sinds.isoformat(), "stappen": [*BEGIN, *EIND], "taken": lestaken(recht)}
    gevonden = rijen(_GEBEURD.format(waar=waar), waarden)
    stappen = _stappen(gevonden)
    stil = set(gestopt(stappen))
    staand = onvervangen(gevonden, lambda rij: (rij["id"], rij["gegevens"].get(VERVANGT)))
    staand = [rij for rij in staand if rij["dossier"] not in stil]
    return _uren(staand), _meldingen(staand), _lessen(gevonden, stappen)


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
          AND g.type = ANY(%(stappen)s)
          AND (g.type <> 'verwijzing_einde' OR EXISTS (
                  SELECT 1 FROM relatie r
                  WHERE r.gemeente = g.gemeente AND r.dossier = g.dossier AND r.taak = ANY(%(taken)s)
                    AND r.verwijzing = g.gegevens ->> 'verwijzing_id'))
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


_OVER: Final = {"lesuren": "tot", "verzuimmelding": "periode_tot", "aanwezigheid": None}
"""What says how lessons went → the field with the last day that it is about."""


def _stappen(gebeurd: Sequence[Rij]) -> pl.DataFrame:
    stappen = [rij for rij in gebeurd if rij["type"] in (*BEGIN, *EIND)]
    return pl.DataFrame(
        [(rij["dossier"], rij["type"], dagnummer(rij["datum"])) for rij in stappen], schema=STAPPEN, orient="row"
    )


def _lessen(gebeurd: Sequence[Rij], stappen: pl.DataFrame) -> pl.DataFrame:
    gemeld: dict[str, int] = {}
    for rij in gebeurd:
        if rij["type"] in _OVER:
            veld = _OVER[rij["type"]]
            over = dagnummer(rij["datum"]) if veld is None else _dag(rij, veld)
            gemeld[rij["dossier"]] = max(over, gemeld.get(rij["dossier"], over))
    laatst = pl.col("dossier").replace_strict(gemeld or {"": 0}, default=None, return_dtype=pl.Int32)
    return lopend(stappen).sort("dossier").with_columns(laatst=laatst).select(list(LESSEN))


def _actieve(dossiers: Iterable[str]) -> list[str]:
    """Without who died, left, or has a dossier that is closed."""
    gevraagd = sorted(set(dossiers))
    if not gevraagd:
        return []
    gevonden = rijen(
        "SELECT dossier FROM dossier_feiten WHERE gemeente = current_setting('regie.gemeente') AND is_actief"
        " AND dossier = ANY(%s)",
        [gevraagd],
    )
    return [rij["dossier"] for rij in gevonden]


def _dag(rij: Rij, veld: str) -> int:
    return dagnummer(date.fromisoformat(rij["gegevens"][veld]))


def _minuten(rij: Rij, veld: str) -> int:
    waarde: Any = rij["gegevens"][veld]
    return round(float(waarde) * _MINUTEN)


def _bij_een_school(dossiers: Sequence[str], recht: Recht) -> list[str]:
    """Those for whom a school has the task now."""
    if not dossiers:
        return []
    gevonden = rijen(
        "SELECT DISTINCT dossier FROM relatie WHERE gemeente = current_setting('regie.gemeente') AND taak = ANY(%s)"
        " AND stand = 'aangenomen' AND dossier = ANY(%s)",
        [lestaken(recht), list(dossiers)],
    )
    return [rij["dossier"] for rij in gevonden]


def _namen(dossiers: Sequence[str]) -> dict[str, str]:
    gevonden = rijen(
        f"SELECT d.id, {NAAM} AS naam FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)",
        [list(dossiers)],
    )
    return {rij["id"]: rij["naam"] for rij in gevonden}
