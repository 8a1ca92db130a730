# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the logs hold, read as the register itself."""

from datetime import UTC, datetime
from typing import Any

from tests.register.cast import Cast

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
TRACEPARENT = f"00-{TRACE}-{SPAN}-01"


def rijen(cast: Cast, sql: str) -> list[dict[str, Any]]:
    from regie.dossiers.vraag import rijen as vraag

    with cast.als_systeem():
        return vraag(sql)


def inzages(cast: Cast) -> list[dict[str, Any]]:
    return rijen(cast, "SELECT *, encode(trace_id, 'hex') AS trace FROM inzage ORDER BY moment, id")


def verwerkingen(cast: Cast) -> list[dict[str, Any]]:
    return rijen(cast, "SELECT *, encode(trace_id, 'hex') AS trace FROM dataverwerking ORDER BY start_time, span_id")


def lees(cast: Cast, naam: str, *dossiers: str, **over: Any) -> None:
    """Somebody reads: as a page would have it written."""
    from regie.toegang.inzage import Inzage, schrijf

    inzage = Inzage(datetime.now(UTC), **over)
    inzage.lees(dossiers)
    schrijf(cast.wie(naam), inzage, "dossier", "verzoek-1", "Ok")
