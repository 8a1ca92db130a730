# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Keeping what was answered, question by question. Two devices may have one list open: what did not change on one of
them is not written over what the other said."""

import json
from collections.abc import Iterable

from django.db import connection

from regie.kern.recht import Recht
from regie.kern.recht.intaketabel import CODELIJST
from regie.kern.vragenlijst import Antwoord
from regie.werk.vragenlijst.code import Lijst


def categorie_van(vraag: str, recht: Recht) -> str:
    """Who may see the answer: as the finding that comes of it."""
    return recht.codelijsten[CODELIJST].codes[recht.vragen[vraag].thema].categorie or "gewoon"


def zichtbaar(categorieen: Iterable[str], recht: Recht) -> list[str]:
    """The questions of which somebody may see the answer, in their order."""
    mag = set(categorieen)
    return [naam for naam in recht.vragen if categorie_van(naam, recht) in mag]


def bewaar(lijst: Lijst, vraag: str, antwoord: Antwoord | None, was: Antwoord | None, recht: Recht) -> bool:
    """`was`: what stood on the screen. False where nothing changed there."""
    if antwoord == was:
        return False
    with connection.cursor() as cursor:
        if antwoord is None:
            cursor.execute(
                "DELETE FROM vragenlijst_antwoord WHERE gemeente = %s AND vragenlijst = %s AND vraag = %s",
                [lijst.gemeente, lijst.id, vraag],
            )
            return bool(cursor.rowcount)
        cursor.execute(
            "INSERT INTO vragenlijst_antwoord (gemeente, vragenlijst, vraag, categorie, antwoord)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (gemeente, vragenlijst, vraag)"
            " DO UPDATE SET antwoord = excluded.antwoord, moment = clock_timestamp()",
            [lijst.gemeente, lijst.id, vraag, categorie_van(vraag, recht), json.dumps(antwoord)],
        )
        cursor.execute(
            "UPDATE vragenlijst SET begonnen_op = coalesce(begonnen_op, clock_timestamp())"
            " WHERE gemeente = %s AND id = %s",
            [lijst.gemeente, lijst.id],
        )
    return True


def zet_taal(lijst: Lijst, taal: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE vragenlijst SET taal = %s WHERE gemeente = %s AND id = %s", [taal, lijst.gemeente, lijst.id]
        )


def noteer_samen(lijst: Lijst) -> None:
    """An answer was filled in by the consulent, with the person beside."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE vragenlijst SET samen = true WHERE gemeente = %s AND id = %s", [lijst.gemeente, lijst.id]
        )
