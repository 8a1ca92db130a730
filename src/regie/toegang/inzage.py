# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reading is an event too: who looked at whose data, written and committed before the reader gets it.

One question to the database writes three things: one row that says who looked (`inzage`), a row for every dossier
(`inzage_dossier`), and for every person a line of the Logboek Dataverwerkingen, without who looked (`dataverwerking`).
The lines belong to the row by `trace_id` and the moment on which it was written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from django.db import OperationalError, connections
from django.db.backends.postgresql.base import ServerBindingCursor

from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.doelen import Soort, doel_van
from regie.toegang.sleutel import uuid7
from regie.toegang.spoor import Spoor, nieuwe_spans, spoor
from regie.toegang.verzegeld import verzegel
from regie.toegang.wie import Wie

VERBINDING: Final = "inzage"  # a connection of its own: no rollback of the page undoes what was written
Status = Literal["Unset", "Ok", "Error"]
CLIENTFOUT, SERVERFOUT = 400, 500


@dataclass
class Inzage:
    """What one request reads. Pages add to it; the middleware writes it before the answer leaves.

    `doel`: without one, that of the work of who asks (see doelen.py).
    """

    begonnen: datetime
    spoor: Spoor = field(default_factory=spoor)
    doel: Doel | None = None
    soort: Soort = "lijst"
    dossiers: set[str] = field(default_factory=set)

    def lees(self, dossiers: Iterable[str]) -> None:
        self.dossiers.update(dossiers)


def status_van(code: int) -> Status:
    """Ok: shown. Unset: the question was not right; what was read was perhaps not shown. Error: we failed."""
    return "Ok" if code < CLIENTFOUT else "Unset" if code < SERVERFOUT else "Error"


def schrijf(wie: Wie, inzage: Inzage, wat: str, verzoek: str, status: Status) -> None:
    """`wat`: the name of the route or command, never what was searched for."""
    for soort, dossiers in _delen(wie, inzage):
        _schrijf(wie, inzage, soort, sorted(dossiers), {"wat": wat, "verzoek": verzoek, "status": status})


def _delen(wie: Wie, inzage: Inzage) -> Iterator[tuple[Soort, set[str]]]:
    """What is open by noodtoegang stands apart, whatever page it was read on."""
    in_nood = inzage.dossiers.intersection(wie.nood)
    if in_nood:
        yield "noodtoegang", in_nood
    if gewoon := inzage.dossiers - in_nood:
        yield inzage.soort, gewoon


# `context` comes first: the rows are taken from it, so the policies find the settings that it made. All of it is one
# statement, and so one transaction: the settings go with it, and it is committed when the database answers.
_SCHRIJF: Final = """
    WITH context AS MATERIALIZED (
        SELECT set_config('regie.gemeente', %(gemeente)s, true), set_config('regie.medewerker', %(medewerker)s, true),
               clock_timestamp() AS nu),
    wie AS (
        INSERT INTO inzage (gemeente, id, moment, medewerker, organisatie, rollen, doel, soort, wat, dossiers, verzoek,
                            status, trace_id)
        SELECT %(gemeente)s, %(id)s, nu, %(medewerker)s, %(organisatie)s, %(rollen)s, %(doel)s, %(soort)s, %(wat)s,
               %(dossiers)s, %(verzoek)s, %(status)s, %(trace)s FROM context),
    wiens AS (
        INSERT INTO inzage_dossier (gemeente, dossier, inzage)
        SELECT %(gemeente)s, dossier, %(id)s FROM context, unnest(%(dossiers)s) AS dossier)
    INSERT INTO dataverwerking (gemeente, trace_id, span_id, parent_span_id, status, name, start_time, end_time,
                                processing_activity, data_subject_id)
    SELECT %(gemeente)s, %(trace)s, span, %(ouder)s, %(status)s, %(wat)s, least(%(begin)s, nu), nu, %(doel)s, betrokkene
    FROM context, unnest(%(spans)s, %(betrokkenen)s) AS regel (span, betrokkene)
"""
_TYPEN: Final = {
    "gemeente": "text", "medewerker": "text", "id": "uuid", "organisatie": "text", "rollen": "text[]", "doel": "text",
    "soort": "text", "wat": "text", "dossiers": "text[]", "verzoek": "text", "status": "text", "trace": "bytea",
    "ouder": "bytea", "begin": "timestamptz", "spans": "bytea[]", "betrokkenen": "bytea[]",
}  # fmt: skip
_MET_TYPEN: Final = _SCHRIJF % {naam: f"%({naam})s::{soort}" for naam, soort in _TYPEN.items()}


def _schrijf(wie: Wie, inzage: Inzage, soort: Soort, dossiers: list[str], over: dict[str, str]) -> None:
    waarden: dict[str, object] = over | {
        "gemeente": wie.gemeente,
        "medewerker": wie.medewerker,
        "id": uuid7(),
        "organisatie": wie.organisatie,
        "rollen": list(wie.rollen),
        "doel": inzage.doel or doel_van(wie),
        "soort": soort,
        "dossiers": dossiers,
        "trace": inzage.spoor.trace_id,
        "ouder": inzage.spoor.ouder,
        "begin": inzage.begonnen,
        "spans": nieuwe_spans(len(dossiers)),
        "betrokkenen": [verzegel(wie.gemeente, dossier) for dossier in dossiers],
    }
    try:
        _vraag(waarden)
    except OperationalError:  # the database was away since the last time: with a new connection it may be back
        if connections[VERBINDING].is_usable():
            raise
        connections[VERBINDING].close()
        _vraag(waarden)


def _vraag(waarden: dict[str, object]) -> None:
    """The server keeps this one question prepared, and commits when it is done: nothing is asked of it but this."""
    verbinding = connections[VERBINDING]
    verbinding.ensure_connection()
    verbinding.connection.prepare_threshold = 0
    with verbinding.make_cursor(ServerBindingCursor(verbinding.connection)) as cursor:
        cursor.execute(_MET_TYPEN, waarden)
