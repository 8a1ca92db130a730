# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noodtoegang as the privacy officer reads it: who, which dossier, why, and what was opened while it lasted."""

from typing import Any, Final
from uuid import UUID

from regie.dossiers.vraag import Rij, rij, rijen

PER_BLADZIJDE: Final = 20
DAGEN_POGINGEN: Final = 30

# What was opened: after the id of the noodtoegang, since both ids begin with the moment on which they were made.
_MELDINGEN: Final = """
    SELECT n.id::text, n.medewerker, coalesce(o.naam, n.organisatie) AS organisatie, n.dossier, n.waarvoor, n.reden,
           n.van, n.tot, b.oordeel, b.toelichting, b.door, b.moment AS beoordeeld_op,
           coalesce((SELECT jsonb_agg(jsonb_build_object('moment', i.moment, 'bladzijde', i.wat) ORDER BY i.moment)
                     FROM inzage_dossier d JOIN inzage i ON i.gemeente = d.gemeente AND i.id = d.inzage
                     WHERE d.gemeente = n.gemeente AND d.dossier = n.dossier AND d.inzage > n.id
                       AND i.medewerker = n.medewerker AND i.moment <= n.tot), '[]') AS geopend
    FROM noodtoegang n
    LEFT JOIN organisatie o ON o.gemeente = n.gemeente AND o.id = n.organisatie
    LEFT JOIN noodtoegang_oordeel b ON b.gemeente = n.gemeente AND b.noodtoegang = n.id
    WHERE n.gemeente = current_setting('regie.gemeente')
"""


def ongezien(aantal: int = PER_BLADZIJDE) -> list[Rij]:
    """What waits for a judgement, the oldest first."""
    return rijen(f"{_MELDINGEN} AND b.noodtoegang IS NULL ORDER BY n.id LIMIT %s", [aantal])


def aantal_ongezien() -> int:
    geteld = rij(
        "SELECT count(*) AS aantal FROM noodtoegang n WHERE n.gemeente = current_setting('regie.gemeente')"
        " AND NOT EXISTS (SELECT 1 FROM noodtoegang_oordeel b"
        " WHERE b.gemeente = n.gemeente AND b.noodtoegang = n.id)"
    )
    return int(geteld["aantal"]) if geteld else 0


def beoordeeld(na: str = "", aantal: int = PER_BLADZIJDE) -> tuple[list[Rij], str]:
    """What was judged, the newest first, and the key to go on from."""
    waarden: dict[str, Any] = {"aantal": aantal + 1}
    verder = ""
    if na:
        verder, waarden["na"] = " AND n.id < %(na)s::uuid", str(UUID(na))
    gevonden = rijen(f"{_MELDINGEN} AND b.noodtoegang IS NOT NULL{verder} ORDER BY n.id DESC LIMIT %(aantal)s", waarden)
    deel = gevonden[:aantal]
    return deel, deel[-1]["id"] if len(gevonden) > aantal else ""


def mislukte_pogingen() -> list[Rij]:
    """Who typed numbers that gave nothing in the last thirty days, and how many."""
    return rijen(
        "SELECT medewerker, count(*)::int AS aantal, max(moment) AS laatste FROM noodtoegang_poging"
        " WHERE gemeente = current_setting('regie.gemeente') AND moment > now() - make_interval(days => %s)"
        " GROUP BY medewerker ORDER BY laatste DESC",
        [DAGEN_POGINGEN],
    )
