# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the consulent does with a list: give a code, withdraw it, or begin to fill it in together."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from regie.dossiers.vraag import rij
from regie.register.beperken import keur_onbeperkt
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.vragenlijst.code import Lijst, afdruk_van, nieuwe_code


def open_lijst(wie: Wie, dossier: str, *, vast: bool = False) -> Lijst | None:
    """The list that was not handed in yet."""
    gevonden = rij(
        "SELECT gemeente, id, dossier, taal, samen FROM vragenlijst"
        " WHERE gemeente = %s AND dossier = %s AND ingeleverd_op IS NULL" + (" FOR UPDATE" if vast else ""),
        [wie.gemeente, dossier],
    )
    return None if gevonden is None else Lijst(**gevonden)


def begin(wie: Wie, dossier: str, taal: str) -> Lijst:
    """The open list, made where there is none; in this language from now on. Raises Beperkt."""
    keur_onbeperkt(wie, {dossier})
    if open_lijst(wie, dossier) is None:
        _maak(wie, dossier, taal)
    lijst = open_lijst(wie, dossier, vast=True)
    if lijst is None:
        raise LookupError("De vragenlijst is net ingeleverd. Laad de bladzijde opnieuw.")
    _zet(lijst.id, wie.gemeente, "taal = %s", [taal])
    return lijst


def _maak(wie: Wie, dossier: str, taal: str) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO vragenlijst (gemeente, id, dossier, taal, door) VALUES (%s, %s, %s, %s, %s)",
                [wie.gemeente, uuid7(), dossier, taal, wie.medewerker],
            )
    except IntegrityError:  # a colleague made it at the same moment
        pass


def geef_code(wie: Wie, dossier: str, taal: str, tot: datetime) -> str:
    """The code, told once. An earlier code opens nothing any more; the answers that were given stay."""
    lijst, code = begin(wie, dossier, taal), nieuwe_code()
    _zet(lijst.id, wie.gemeente, "afdruk = %s, geldig_tot = %s", [afdruk_van(code), tot])
    return code


def trek_in(wie: Wie, dossier: str) -> bool:
    """No code opens the list any more; False when none did."""
    lijst = open_lijst(wie, dossier, vast=True)
    return lijst is not None and _zet(lijst.id, wie.gemeente, "afdruk = NULL, geldig_tot = NULL", [])


def _zet(lijst: UUID, gemeente: str, wat: str, waarden: list[object]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE vragenlijst SET {wat} WHERE gemeente = %s AND id = %s AND ingeleverd_op IS NULL",
            [*waarden, gemeente, lijst],
        )
        return bool(cursor.rowcount)
