# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A count of a gemeente as the night makes it, and what was kept of it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.register.cast import Cast
from tests.verhaal import recht

NU = datetime(2026, 11, 29, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
VANDAAG = NU.date()
Vak = tuple[str, frozenset[tuple[str, str | None]]]


def gemeente_van(code: str) -> Any:
    from regie.toegang.gemeenten import gemeenten

    return gemeenten()[code]


def vraag(peildatum: date, bekend_op: date | None = None) -> Any:
    from regie.monitor.metingen.vraag import Vraag

    return Vraag.op(peildatum, bekend_op)


def tel(code: str, peildatum: date = VANDAAG, bekend_op: date | None = None, soort: Any = "nacht") -> UUID:
    from regie.monitor.metingen.tellen import tel_nu

    return tel_nu(gemeente_van(code), recht(), vraag(peildatum, bekend_op), soort, NU)


def stand(cast: Cast, meting: UUID) -> Any:
    from regie.monitor.metingen import opslag

    with cast.als_systeem():
        return opslag.lees(meting)


def bewaard(cast: Cast, meting: UUID, zicht: Any, wie: str = "") -> dict[Vak, dict[str, Any]]:
    """The kept rows by indicator and dimensions, as `wie` or as the register."""
    from regie.monitor.metingen import opslag

    with cast.als(wie) if wie else cast.als_systeem():
        gevonden = opslag.cijfers(meting, recht().indicatoren, zicht)
    return per_vak(rij for rijen in gevonden.values() for rij in rijen)


def per_vak(rijen: Any) -> dict[Vak, dict[str, Any]]:
    return {(rij["indicator"], frozenset(rij["dimensies"].items())): rij for rij in rijen}


def sql(vraag: str, *waarden: Any) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden)
        return list(cursor.fetchall()) if cursor.description else []


def onleesbaar(*_: Any) -> Any:
    """Events of which one cannot be read."""
    from regie.kern.gebeurtenissen import InvoerFout, Probleem

    raise InvoerFout([Probleem(3, "groep", "code", '"overig" staat niet in de lijst', "Kies een andere")])
