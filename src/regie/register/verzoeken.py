# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Requests of people about their own data (AVG 15 to 20): recorded, answered, decided. Each step is a row."""

from datetime import date
from typing import Final, Literal
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.register.fouten import GeenToegang, RegisterFout
from regie.toegang.context import als_rekenaar
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

OFFICER: Final = "privacy_officer"
KORTSTE_REDEN: Final = 10

Soort = Literal["inzage", "correctie", "beperking", "wissing", "overdracht"]
Besluit = Literal["toegewezen", "deels", "afgewezen"]
BESLUITEN: Final = ("toegewezen", "deels", "afgewezen")


def uiterlijk(ontvangen_op: date, recht: Recht) -> date:
    """The last day for an answer (AVG 12 lid 3)."""
    return later(ontvangen_op, Duur(recht.parameter("avg_antwoord", ontvangen_op), "maanden"))


def registreer(
    wie: Wie, dossier: str, soort: Soort, ontvangen_op: date, identiteit: str, toelichting: str, recht: Recht
) -> UUID:
    """Records a request. Raises GeenToegang for a dossier that is not there for who records."""
    if not _bestaat(wie, dossier):
        raise GeenToegang("Dit dossier bestaat niet, of is niet van u.")
    id_ = uuid7()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO privacyverzoek (gemeente, id, dossier, soort, ontvangen_op, uiterlijk, identiteit,"
            " toelichting, door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, id_, dossier, soort, ontvangen_op, uiterlijk(ontvangen_op, recht), identiteit,
             toelichting.strip(), wie.medewerker],
        )  # fmt: skip
    return id_


def _bestaat(wie: Wie, dossier: str) -> bool:
    """A privacy officer sees no dossiers; that there is one with this number is all that is asked."""
    vraag = "SELECT 1 FROM dossier WHERE gemeente = %s AND id = %s"
    with connection.cursor() as cursor:
        if OFFICER in wie.rollen:
            with als_rekenaar():
                cursor.execute(vraag, [wie.gemeente, dossier])
                return cursor.fetchone() is not None
        cursor.execute(vraag, [wie.gemeente, dossier])
        return cursor.fetchone() is not None


def noteer_gegeven(wie: Wie, verzoek: UUID, dossier: str, wat: str) -> None:
    """That the data were made ready: `wat` names the file. Committed with the answer that holds it."""
    _stap(wie, verzoek, dossier, "gegeven", wat)


def verleng(wie: Wie, verzoek: UUID, dossier: str, tot_nu: date, reden: str, recht: Recht, vandaag: date) -> date:
    """Two months more, once, and only before the first month is over (AVG 12 lid 3)."""
    if vandaag > tot_nu:
        raise RegisterFout("De laatste dag is voorbij. Uitstel kan alleen daarvoor.")
    nieuw = later(tot_nu, Duur(recht.parameter("avg_uitstel", vandaag), "maanden"))
    try:
        with transaction.atomic():
            _stap(wie, verzoek, dossier, "verlengd", reden, nieuw)
    except IntegrityError:
        raise RegisterFout("Dit verzoek is al een keer verlengd. Vaker kan niet.") from None
    return nieuw


def besluit(wie: Wie, verzoek: UUID, dossier: str, wat: Besluit, reden: str) -> None:
    """The answer, with its reason. There is one; another is refused."""
    try:
        with transaction.atomic():
            _stap(wie, verzoek, dossier, wat, reden)
    except IntegrityError:
        raise RegisterFout("Over dit verzoek is al besloten. Dat besluit blijft staan.") from None


def _stap(wie: Wie, verzoek: UUID, dossier: str, soort: str, reden: str, tot: date | None = None) -> None:
    if OFFICER not in wie.rollen:
        raise GeenToegang("Over een verzoek besluit de privacy officer.")
    keur_reden(reden, soort)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO privacyverzoek_stap (gemeente, id, verzoek, dossier, soort, reden, uiterlijk, door)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, uuid7(), verzoek, dossier, soort, reden.strip(), tot, wie.medewerker],
        )


def keur_reden(reden: str, soort: str = "") -> None:
    """Raises RegisterFout for a reason that says nothing; that a file was made needs none."""
    if soort != "gegeven" and len(reden.strip()) < KORTSTE_REDEN:
        raise RegisterFout("Schrijf in een zin op waarom. De persoon krijgt deze reden te lezen.")
