# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who waits for what, with what the order of the policy looks at. The order itself: kern/aankomst/wachtrij.py."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal, get_args

from regie.dossiers.instroom import eigen_of_alle
from regie.dossiers.kinderen import GEZIN, kinderen
from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.dossiers.wachtlijst import WACHT, Begin, sinds
from regie.kern.aankomst.wachtrij import Wachtende
from regie.toegang.wie import Wie

Onderdeel = Literal["intake", "brugklas", "leerroute", "mb", "training", "kinderopvang", "toets"]
ONDERDELEN: Final[tuple[Onderdeel, ...]] = get_args(Onderdeel)
# What ends the waiting, as a condition on an event `s` that is not before the waiting began.
_KLAAR: Final[Mapping[Onderdeel, str]] = {
    "brugklas": "s.type = 'brugklas_start'",
    "leerroute": "s.type = 'start_leerroute'",
    "mb": "s.type = 'mb_start'",
    "training": "s.type = 'training_geld'",
    "kinderopvang": """s.type = 'kinderopvang' AND EXISTS (
        SELECT 1 FROM gebeurtenis_deel sd WHERE sd.gemeente = s.gemeente AND sd.dossier = s.dossier
        AND sd.gebeurtenis = s.id AND sd.gegevens ->> 'status' IN ('geplaatst', 'niet_nodig'))""",
    "toets": "s.type IN ('leerbaarheidstoets', 'lbt_ontheffing')",
}
_STAAT: Final = (
    "{g}.herroept IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = {g}.gemeente AND x.herroept = {g}.id)"
)
_GEVRAAGD: Final = """
    SELECT f.dossier, f.groep, f.oproepen, {sinds} AS sinds, {reden} AS reden, {gepland} AS gepland_op,
           (SELECT min(t.uiterlijk) FROM termijn t
            WHERE t.gemeente = f.gemeente AND t.dossier = f.dossier AND t.termijn = 'pip'
              AND t.gehaald_op = 'infinity' AND t.uiterlijk < 'infinity') AS pip
    FROM {begin} WHERE f.gemeente = current_setting('regie.gemeente') AND {waar}
"""
_WACHT_OP: Final = f"""
    JOIN LATERAL (
        SELECT g.datum, g.gegevens ->> 'gepland_op' AS gepland_op,
               coalesce(g.gegevens ->> 'reden', d.gegevens ->> 'reden') AS reden
        FROM gebeurtenis g
        LEFT JOIN LATERAL (SELECT jsonb_object_agg(v.key, v.value) AS gegevens
                           FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                           WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id) d ON true
        WHERE g.gemeente = f.gemeente AND g.dossier = f.dossier AND g.type = 'wacht_op_start' AND {_STAAT.format(g="g")}
          AND coalesce(g.gegevens ->> 'onderdeel', d.gegevens ->> 'onderdeel') = %(voor)s
        ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1) w ON true
"""


def wachtenden(
    wie: Wie, voor: Onderdeel, begin: Begin | None, groep: str = "", meerderjarig: date | None = None
) -> list[tuple[Wachtende, Rij]]:
    """Everybody who waits, each with the row: oproepen, reden, gepland_op. `begin`: from when one waits for the intake.
    `meerderjarig`: children are counted, up to those born after this day; only for who may know of families."""
    vraag = _intake(wie, begin) if voor == "intake" else _start(wie, voor)
    if groep:
        vraag["waar"] += " AND f.groep = %(groep)s"
    gevonden = rijen(_GEVRAAGD.format(**vraag), {"medewerker": wie.medewerker, "voor": voor, "groep": groep})
    telt = meerderjarig is not None and GEZIN in wie.categorieen
    aantal = kinderen([een["dossier"] for een in gevonden], meerderjarig) if telt and meerderjarig else {}
    return [
        (Wachtende(een["dossier"], een["sinds"], een["pip"], aantal.get(een["dossier"], 0), een["groep"]), een)
        for een in gevonden
    ]


def _intake(wie: Wie, begin: Begin | None) -> dict[str, str]:
    return {"sinds": sinds(begin), "reden": "NULL", "gepland": "NULL", "begin": eigen_of_alle(wie), "waar": WACHT}


def _start(wie: Wie, voor: Onderdeel) -> dict[str, str]:
    """From the last time that somebody said so, unless it has begun since."""
    klaar = f"""NOT EXISTS (SELECT 1 FROM gebeurtenis s WHERE s.gemeente = f.gemeente AND s.dossier = f.dossier
        AND s.datum >= w.datum AND {_KLAAR[voor]} AND {_STAAT.format(g="s")})"""
    return {
        "sinds": "w.datum",
        "reden": "w.reden",
        "gepland": "w.gepland_op",
        "begin": f"{eigen_of_alle(wie)} {_WACHT_OP}",
        "waar": f"f.is_actief AND {klaar}",
    }


def namen(dossiers: Sequence[str]) -> dict[str, Rij]:
    """Name, language and consulent of the people of one page."""
    gevonden = rijen(
        f"""
        SELECT f.dossier, {NAAM} AS naam, p.taal, f.consulent
        FROM dossier_feiten f
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE f.gemeente = current_setting('regie.gemeente') AND f.dossier = ANY(%s)
        """,
        [list(dossiers)],
    )
    return {een["dossier"]: een for een in gevonden}
