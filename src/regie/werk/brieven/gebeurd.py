# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was really handed over becomes an event, once: it has the id of the letter."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

import structlog
from django.db import connection, transaction

from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.wie import systeem
from regie.werk.brieven.inhoud import kort
from regie.werk.oproep.gevolg import waarschuwing_bij

WELKOM, OPROEP = "welkomstbericht", "oproep_intake"
_NUMMER: Final = re.compile(r"_([0-9]+)$")
log = structlog.get_logger(__name__)


Verzonden = tuple[Rij, bytes | None]
"""A letter, and the document as it went; None for a text message, or where it is kept already."""


def noteer_verzonden(gemeente: str, beleid: str, brieven: Sequence[Verzonden], recht: Recht, moment: datetime) -> None:
    """Letters that were handed over, in the name of who sent them off. Ends as the register itself: `zet_wie` after it.

    That somebody got a letter is true, also where the timeline does not take it: then the letter keeps the reason.
    """
    for rij, document in brieven:
        zet_wie(systeem(gemeente, beleid, rij["door"]), dag_in_amsterdam(moment))
        reden = _leg_vast(gemeente, beleid, rij, recht, dag_in_amsterdam(moment))
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE brief SET stand = 'verzonden', onzeker = false, verzonden_op = %s, aan = %s,"
                " document = coalesce(%s, document), fout = %s, volgende_poging = NULL WHERE gemeente = %s AND id = %s",
                [moment, _aan(rij), document, reden, gemeente, rij["id"]],
            )


def _leg_vast(gemeente: str, beleid: str, rij: Rij, recht: Recht, dag: date) -> str:
    """The reason of refusal, or nothing."""
    nieuw = Nieuw(rij["id"], rij["dossier"], rij["gebeurtenis"], dag, gegevens(rij))
    try:
        with transaction.atomic():
            erbij = waarschuwing_bij(rij["id"], rij["dossier"], dag, nieuw.gegevens) if nieuw.type == OPROEP else []
            leg_vast(systeem(gemeente, beleid, rij["door"]), [*erbij, nieuw], recht)
    except InvoerFout as fout:
        reden = " ".join(f"{probleem.wat} {probleem.nu}".strip() for probleem in fout.problemen)
    except RegisterFout as fout:
        reden = str(fout)
    else:
        return ""
    log.warning("brief niet op de tijdlijn", brief=str(rij["id"]), type=rij["gebeurtenis"])
    return reden


def gegevens(rij: Rij) -> dict[str, Any]:
    """The fields of the event of this letter."""
    match rij["gebeurtenis"]:
        case "welkomstbericht":
            return {"kanaal": rij["kanaal"], "taal": rij["taal"]}
        case "oproep_intake":
            return {
                "nummer": oproepnummer(rij["sjabloon"]),
                "verzendwijze": rij["kanaal"],
                "voor_datum": rij["waarden"]["dag"],
            }
    besluit = {} if rij["besluit"] is None else {"besluit_id": str(rij["besluit"])}
    wat = {"sjabloon": rij["sjabloon"], "taal": rij["taal"], "kanaal": rij["kanaal"], "document": kort(rij["id"])}
    return wat | besluit


def oproepnummer(sjabloon: str) -> int:
    """Which oproep a template is for: its name says so."""
    gevonden = _NUMMER.search(sjabloon)
    return 1 if gevonden is None else int(gevonden[1])


def _aan(rij: Rij) -> str:
    return {"email": rij["email"], "sms": rij["telefoon"] or ""}.get(rij["kanaal"], "")
