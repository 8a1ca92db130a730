# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one exit: free text or a whole dossier is destroyed, on a ground, with a log of its own (Bi 9.9).

By an approved list (vernietiglijsten.py), or by an administrator on the command line. Which of the two it is, the
database decides: without a list it listens only to who is logged in as its owner.
"""

from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from django.db import DatabaseError, connections, transaction

from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.grendel import grendel_dossiers
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.wie import Wie

KORTSTE_GROND: Final = 10
EIGENAAR: Final = "eigenaar"
_VERNIETIG: Final = "SELECT vernietig(%s, %s, %s, %s, %s)"


def vernietig(
    wie: Wie,
    dossier: str,
    grond: str,
    vandaag: date,
    omvang: Literal["dossier", "teksten"] = "dossier",
    *,
    lijst: UUID | None = None,
) -> int:
    """Gives the number of events (or texts) that went. Raises RegisterFout or GeenToegang; then nothing went."""
    if lijst is None and not wie.is_systeem:
        raise RegisterFout("Vernietigen kan alleen met een goedgekeurde lijst. Vraag het de functioneel beheerder.")
    if lijst is not None and omvang != "dossier":
        raise RegisterFout("Een lijst gaat over hele dossiers.")
    if len(grond.strip()) < KORTSTE_GROND:
        raise RegisterFout("Schrijf op welke grond dit dossier wordt vernietigd, met het besluit of het artikel.")
    waarden: list[Any] = [dossier, grond.strip(), omvang, wie.medewerker, lijst]
    with transaction.atomic():
        zet_wie(wie, vandaag)
        grendel_dossiers(wie.gemeente, [dossier])
        try:
            return _als_eigenaar(wie, vandaag, waarden) if lijst is None else _volgens_lijst(waarden)
        except DatabaseError as fout:
            raise GeenToegang(f"Dossier {dossier} is niet vernietigd: {fout}") from fout


def _volgens_lijst(waarden: list[Any]) -> int:
    with als_rekenaar(), connections["default"].cursor() as cursor:
        cursor.execute(_VERNIETIG, waarden)
        return int(cursor.fetchone()[0])


def _als_eigenaar(wie: Wie, vandaag: date, waarden: list[Any]) -> int:
    """Over a connection of its own, which ends before the lock on the dossier does."""
    with transaction.atomic(using=EIGENAAR), connections[EIGENAAR].cursor() as cursor:
        cursor.execute(
            "SELECT set_config('regie.gemeente', %s, true), set_config('regie.peildatum', %s, true)",
            [wie.gemeente, vandaag.isoformat()],
        )
        cursor.execute(_VERNIETIG, waarden)
        return int(cursor.fetchone()[0])
