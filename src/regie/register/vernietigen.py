# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one exit: free text or a whole dossier is destroyed, on a ground, with a log of its own (Bi 9.9)."""

from datetime import date
from typing import Literal

from django.db import DatabaseError, connection, transaction

from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.grendel import grendel_dossiers
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.wie import Wie

KORTSTE_GROND = 10


def vernietig(
    wie: Wie, dossier: str, grond: str, vandaag: date, omvang: Literal["dossier", "teksten"] = "dossier"
) -> int:
    """Gives the number of events (or texts) that went. Raises RegisterFout or GeenToegang; then nothing went.

    Whoever calls has the approval of a list (stap 3 gives this to a role of its own): here only the command line.
    """
    if not wie.is_systeem:
        raise RegisterFout("Vernietigen kan alleen met een goedgekeurde lijst. Vraag het de functioneel beheerder.")
    if len(grond.strip()) < KORTSTE_GROND:
        raise RegisterFout("Schrijf op welke grond dit dossier wordt vernietigd, met het besluit of het artikel.")
    with transaction.atomic():
        zet_wie(wie, vandaag)
        grendel_dossiers(wie.gemeente, [dossier])
        try:
            with als_rekenaar(), connection.cursor() as cursor:
                cursor.execute("SELECT vernietig(%s, %s, %s, %s)", [dossier, grond.strip(), omvang, wie.medewerker])
                return int(cursor.fetchone()[0])
        except DatabaseError as fout:
            raise GeenToegang(f"Dossier {dossier} is niet vernietigd: {fout}") from fout
