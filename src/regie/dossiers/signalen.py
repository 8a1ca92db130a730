# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for attention early: of the own caseload, or of one consulent for who leads a team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.feiten import Feiten
from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht
from regie.kern.recht.typen.signalen import Signaal
from regie.kern.signalen import Geldend, geldend, signalen
from regie.kern.signalen.stand import stand
from regie.kern.signalen.verzuim import verzuim
from regie.register.herberekenen import stroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

_EIGEN: Final = """toegang tg JOIN dossier_feiten f ON f.gemeente = tg.gemeente AND f.dossier = tg.dossier
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(van)s"""
_VAN: Final = "dossier_feiten f WHERE f.gemeente = %(gemeente)s AND f.consulent = %(van)s"
# first whose they are, and only then who: together the planner looks at everybody once for each
_MENSEN: Final = f"""
    WITH f AS MATERIALIZED (
        SELECT f.gemeente, f.dossier FROM {{wie}} AND f.is_actief AND f.plichtig AND f.voldaan IS NULL)
    SELECT f.dossier, {NAAM} AS naam
    FROM f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    ORDER BY f.dossier
"""
WEGGELEGD: Final = "signaal_weggelegd"
_WEG: Final = f"""
    SELECT w.id::text, w.dossier, w.gegevens
    FROM gebeurtenis w
    WHERE w.gemeente = current_setting('regie.gemeente') AND w.dossier = ANY(%(dossiers)s) AND w.type = '{WEGGELEGD}'
      AND w.herroept IS NULL AND w.gegevens ->> 'opnieuw_op' > %(vandaag)s::date::text
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = w.gemeente AND x.herroept = w.id)
    ORDER BY w.gegevens ->> 'opnieuw_op', w.vastgelegd_op
"""


@dataclass(frozen=True, slots=True)
class Lijn:
    """One rule that one person meets. `over`: days to the end of the term. `weg`: the note that puts it away now."""

    dossier: str
    naam: str
    rij: Signaal
    zin: str
    over: int | None
    weg: Mapping[str, Any] | None = None


def signalenlijst(wie: Wie, recht: Recht, vandaag: date, consulent: str = "") -> list[Lijn]:
    """Who has least time first. `consulent`: whose people; nothing: those of who asks."""
    van = _VAN if consulent else _EIGEN
    mensen = rijen(_MENSEN.format(wie=van), {"van": consulent or wie.medewerker, "gemeente": wie.gemeente})
    namen = {een["dossier"]: een["naam"] for een in mensen}
    regels = geldend(recht.regels(wie.beleid), vandaag)
    per_vorm = {een.rij.reken: een for een in regels}
    weg = {(nota["dossier"], nota["gegevens"]["signaal"]): nota["gegevens"] for nota in weggelegd(list(namen), vandaag)}
    return [
        Lijn(een["dossier"], namen[een["dossier"]], regel.rij, regel.zin(een), een["over"],
             weg.get((een["dossier"], regel.rij.id)))
        for een in _gevonden(wie, list(namen), recht, regels, vandaag).to_dicts()
        if (regel := per_vorm[een["signaal"]])
    ]  # fmt: skip


def weggelegd(dossiers: Sequence[str], vandaag: date) -> list[Rij]:
    """The notes that put a signal away now; of one signal the one with the latest day comes last."""
    return rijen(_WEG, {"dossiers": list(dossiers), "vandaag": vandaag.isoformat()}) if dossiers else []


def _gevonden(wie: Wie, dossiers: list[str], recht: Recht, gekozen: list[Geldend], vandaag: date) -> pl.DataFrame:
    """Over all events of dossiers that the caller was seen to have: a figure does not depend on who looks."""
    with als_rekenaar():
        feiten = Feiten(stroom(dossiers, wie.gemeente, recht, vandaag), recht, vandaag)
    regels = recht.regels(wie.beleid)
    return signalen(stand(feiten, regels, gekozen), verzuim(feiten, regels), gekozen, dagnummer(vandaag))
