# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Making a group with its meetings, and what somebody said about when it suits."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.besluit import is_afgeschermd
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.groepen.fouten import GroepFout
from regie.werk.groepen.model import DAGEN
from regie.werk.groepen.ruimte import houd_ruimte_vrij, keur_ruimte

MEESTE_BIJEENKOMSTEN: Final = 80
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Groepsgegevens:
    """A group as somebody typed it. `plaats`: in words, with the name of the room where there is one."""

    soort: str
    naam: str
    begin: date
    einde: date | None
    uren: tuple[str, ...]
    tijd: time
    minuten: int
    minimum: int
    maximum: int
    start: str
    taal: str | None = None
    alleen_taal: bool = False
    tolk: bool = False
    niveau_van: str | None = None
    niveau_tot: str | None = None
    plaats: str = ""
    ruimte: UUID | None = None
    postcode4: str | None = None
    voorwaarden: tuple[str, ...] = ()
    gaat_door: bool = False


def maak_groep(wie: Wie, wat: Groepsgegevens) -> UUID:
    """The group, and a meeting on each of its days. Raises GroepFout; RuimteBezet where its room is taken on a day."""
    id_, dagen = uuid7(), dagen_van(wat)
    if not dagen:
        raise GroepFout(_("Tussen de eerste en de laatste dag valt geen dag waarop deze groep samenkomt."))
    velden = {naam: list(waarde) if isinstance(waarde, tuple) else waarde for naam, waarde in asdict(wat).items()}
    namen = ("gemeente", "id", "door", *velden)
    momenten = [_moment(een, wat.tijd) for een in dagen]
    if wat.ruimte is not None:
        keur_ruimte(wie, wat.ruimte, momenten, wat.minuten)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO groep ({', '.join(namen)}) VALUES ({', '.join(['%s'] * len(namen))})",
                [wie.gemeente, id_, wie.medewerker, *velden.values()],
            )
        for moment in momenten:
            voeg_bijeenkomst_toe(wie, id_, moment, wat.minuten, wat.plaats, wat.ruimte)
    return id_


def dagen_van(wat: Groepsgegevens) -> list[date]:
    """Every day of these days of the week, in Dutch order; without a last day only the first time."""
    weekdagen = {DAGEN.index(uur.partition("-")[0]) for uur in wat.uren}
    van = dagnummer(wat.begin)
    tot = van + WEEK - 1 if wat.einde is None else dagnummer(wat.einde)
    gevonden = [een for nummer in range(van, tot + 1) if (een := dag(nummer)).weekday() in weekdagen]
    if wat.einde is None:
        return gevonden[:1]
    if len(gevonden) > MEESTE_BIJEENKOMSTEN:
        raise GroepFout(
            _("Dit worden er %(aantal)s bijeenkomsten; hooguit %(meeste)s kan. Kies een eerdere laatste dag.")
            % {"aantal": len(gevonden), "meeste": MEESTE_BIJEENKOMSTEN}
        )
    return gevonden


def _moment(dag_: date, tijd: time) -> datetime:
    return datetime.combine(dag_, tijd, ZoneInfo(ZONE))


def voeg_bijeenkomst_toe(
    wie: Wie, groep: UUID, begin: datetime, minuten: int, plaats: str, ruimte: UUID | None = None
) -> bool:
    """False when there was one at that moment already. Raises RuimteBezet; then there is no meeting either."""
    id_ = uuid7()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO groep_bijeenkomst (gemeente, id, groep, begin, minuten, plaats, ruimte)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s)"
                " ON CONFLICT (gemeente, groep, begin) DO NOTHING",
                [wie.gemeente, id_, groep, begin, minuten, plaats, ruimte],
            )
            nieuw = bool(cursor.rowcount)
        if nieuw and ruimte is not None:
            houd_ruimte_vrij(wie, id_, ruimte, begin, minuten)
    return nieuw


def zet_stand(wie: Wie, groep: UUID, stand: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE groep SET stand = %s WHERE gemeente = %s AND id = %s", [stand, wie.gemeente, groep])


def bewaar_wens(wie: Wie, dossier: str, uren: Sequence[str], postcode4: str | None) -> None:
    """When somebody can come. Where somebody in hiding lives is not kept here."""
    if postcode4 and is_afgeschermd(wie, dossier):
        raise GroepFout(_("Dit dossier is afgeschermd. De postcode wordt hier niet bewaard: laat het veld leeg."))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO groep_wens (gemeente, dossier, uren, postcode4, door) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (gemeente, dossier) DO UPDATE SET uren = excluded.uren, postcode4 = excluded.postcode4,"
            " door = excluded.door, moment = clock_timestamp()",
            [wie.gemeente, dossier, list(uren), postcode4 or None, wie.medewerker],
        )
