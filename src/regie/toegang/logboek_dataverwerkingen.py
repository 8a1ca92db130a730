# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The Logboek Dataverwerkingen as others read it (standard 1.0): a line for every person that was read, never by whom.

Who it was stands in the log of the gemeente itself (`inzage`), under the same trace_id.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from django.conf import settings
from django.db import connection, transaction

from regie import __version__
from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.kalender.kalender import later
from regie.toegang.context import als_rekenaar, zet

STUK: Final = 5_000  # lines at once
SOORT_BETROKKENE: Final = "dossiernummer"
_BRON: Final = {"attributes": {"service.name": "regie", "service.version": __version__}}
_DAG: Final = Duur(1, "dagen")

_REGELS: Final = """
    SELECT trace_id, span_id, parent_span_id, status, name, start_time, end_time, processing_activity, data_subject_id
    FROM dataverwerking
    WHERE gemeente = %(gemeente)s AND start_time < %(tot)s AND (start_time, trace_id, span_id) > (%(van)s, %(t)s, %(s)s)
    ORDER BY start_time, trace_id, span_id LIMIT %(stuk)s
"""


def regels(gemeente: str, van: date, tot: date) -> Iterator[dict[str, Any]]:
    """Every line of these days, both included, in the order of time."""
    waarden: dict[str, object] = {"gemeente": gemeente, "van": begin_van_dag(van), "t": b"", "s": b"", "stuk": STUK}
    waarden["tot"] = begin_van_dag(later(tot, _DAG))
    while stuk := _stuk(gemeente, waarden):
        yield from (_regel(*rij) for rij in stuk)
        waarden |= {"t": bytes(stuk[-1][0]), "s": bytes(stuk[-1][1]), "van": stuk[-1][5]}


def _stuk(gemeente: str, waarden: dict[str, object]) -> list[tuple[Any, ...]]:
    with transaction.atomic():
        zet({"gemeente": gemeente})
        with als_rekenaar(), connection.cursor() as cursor:
            cursor.execute(_REGELS, waarden)
            return list(cursor.fetchall())


def _regel(
    trace: bytes, span: bytes, ouder: bytes | None, status: str, naam: str, begin: datetime, einde: datetime, doel: str,
    betrokkene: bytes,
) -> dict[str, Any]:  # fmt: skip
    regel: dict[str, Any] = {
        "trace_id": trace.hex(),
        "span_id": span.hex(),
        "status": status,
        "name": naam,
        "start_time": _milliseconden(begin),
        "end_time": _milliseconden(einde),
        "resource": _BRON,
        "attributes": {
            "dpl.core.processing_activity_id": f"{settings.REGIE_VERWERKINGENREGISTER}#{doel}",
            "dpl.core.data_subject_id": betrokkene.hex(),
            "dpl.core.data_subject_id_type": SOORT_BETROKKENE,
        },
    }
    if ouder is None:
        return regel
    van_buiten = {"dpl.core.foreign_operation.span_id": ouder.hex()}
    return {**regel, "parent_span_id": ouder.hex(), "attributes": {**regel["attributes"], **van_buiten}}


def _milliseconden(moment: datetime) -> int:
    """Since the epoch, UTC."""
    return int(moment.timestamp() * 1000)
