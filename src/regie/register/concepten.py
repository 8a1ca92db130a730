# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Drafts: what somebody noted in passing, the maker's own until the day is over, and then an event like any other."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.register.opslaan import als_json
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.medewerkers import Collega
from regie.toegang.wie import Wie, systeem


@dataclass(frozen=True, slots=True)
class Concept:
    """`id` becomes the id of the event. `fout`: why it could not become one."""

    id: UUID
    dossier: str
    maker: str
    type: str
    datum: date
    gegevens: dict[str, Any]
    gemaakt_op: datetime
    fout: str | None

    @property
    def nieuw(self) -> Nieuw:
        return Nieuw(self.id, self.dossier, self.type, self.datum, self.gegevens)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    vastgelegd: int
    geweigerd: int


class Weg(Exception):
    """The draft is no longer there: it was recorded, or thrown away."""


_KOLOMMEN: Final = "id, dossier, medewerker, type, datum, gegevens::text, gemaakt_op, fout"


def bewaar(wie: Wie, nieuw: Nieuw, recht: Recht) -> bool:
    """Keeps a draft that could be recorded now; False when it was kept or recorded before (a form that was sent twice).

    Raises what `leg_vast` raises, so that who types is told, and not in the evening.
    """
    if not _zou_kunnen(wie, nieuw, recht):
        return False
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO concept (gemeente, id, dossier, medewerker, type, datum, gegevens)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, id) DO NOTHING",
            [wie.gemeente, nieuw.id, nieuw.dossier, wie.medewerker, nieuw.type, nieuw.datum, als_json(nieuw.gegevens)],
        )
        return bool(cursor.rowcount)


def wijzig(wie: Wie, nieuw: Nieuw, recht: Recht) -> None:
    """Another text for a draft of one's own. Raises Weg, or what `leg_vast` raises."""
    if not _zou_kunnen(wie, nieuw, recht):
        raise Weg
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE concept SET datum = %s, gegevens = %s, fout = NULL WHERE gemeente = %s AND id = %s AND type = %s"
            " AND dossier = %s",
            [nieuw.datum, als_json(nieuw.gegevens), wie.gemeente, nieuw.id, nieuw.type, nieuw.dossier],
        )
        if not cursor.rowcount:
            raise Weg


def verwijder(wie: Wie, id_: UUID) -> None:
    """Raises Weg."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM concept WHERE gemeente = %s AND id = %s", [wie.gemeente, id_])
        if not cursor.rowcount:
            raise Weg


def mijn(wie: Wie, id_: UUID | None = None) -> list[Concept]:
    """The drafts of who asks (row-level security), newest first; only this one where an id is given."""
    een = "" if id_ is None else " AND id = %s"
    waarden = [wie.medewerker] if id_ is None else [wie.medewerker, id_]
    return _concepten(f"medewerker = %s{een} ORDER BY gemaakt_op DESC, id", waarden)


def leg_nu_vast(wie: Wie, recht: Recht, concepten: Sequence[Concept]) -> Uitkomst:
    """Drafts of one's own, each by itself; what is refused stays, with the reason."""
    redenen = [_leg_een_vast(wie, concept, recht) for concept in concepten]
    with als_rekenaar():  # who lost the dossier may not write about it, not even why it was refused
        for concept, reden in zip(concepten, redenen, strict=True):
            if reden is not None:
                _noteer(concept.id, reden)
    geweigerd = sum(reden is not None for reden in redenen)
    return Uitkomst(len(redenen) - geweigerd, geweigerd)


def leg_concepten_vast(gemeente: Gemeente, recht: Recht, vandaag: date, medewerkers: Mapping[str, Collega]) -> Uitkomst:
    """Every draft of an earlier day that was not refused yet becomes an event, in the name of who made it.

    A transaction for each: one that is refused holds up no other, and stopping halfway loses nothing.
    """
    redenen = [
        reden
        for id_ in _aan_de_beurt(gemeente, vandaag)
        for reden in _verwerk(gemeente, id_, recht, vandaag, medewerkers)
    ]
    geweigerd = sum(reden is not None for reden in redenen)
    return Uitkomst(len(redenen) - geweigerd, geweigerd)


def _zou_kunnen(wie: Wie, nieuw: Nieuw, recht: Recht) -> bool:
    """Goes through the door and back again. False when this very event was recorded before."""
    with transaction.atomic():
        nog_niet = leg_vast(wie, [nieuw], recht) is not None
        transaction.set_rollback(True)
    return nog_niet


def _aan_de_beurt(gemeente: Gemeente, vandaag: date) -> list[UUID]:
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM concept WHERE gemeente = %s AND fout IS NULL"
                " AND gemaakt_op < %s ORDER BY gemaakt_op, id",
                [gemeente.code, begin_van_dag(vandaag)],
            )
            return [id_ for (id_,) in cursor.fetchall()]


def _verwerk(
    gemeente: Gemeente, id_: UUID, recht: Recht, vandaag: date, medewerkers: Mapping[str, Collega]
) -> Iterator[str | None]:
    """The reason of refusal or None; nothing for a draft that its maker recorded or threw away meanwhile."""
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            gevonden = _concepten("id = %s AND fout IS NULL FOR UPDATE SKIP LOCKED", [id_])
        if not gevonden:
            return
        concept = gevonden[0]
        reden = _als_maker(gemeente, concept, medewerkers.get(concept.maker), recht, vandaag)
        if reden is not None:
            zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
            with als_rekenaar():
                _noteer(concept.id, reden)
    yield reden


def _als_maker(gemeente: Gemeente, concept: Concept, maker: Collega | None, recht: Recht, vandaag: date) -> str | None:
    if maker is None:
        return _("Wie dit typte, werkt hier niet meer.")
    wie = Wie(gemeente.code, gemeente.naam, gemeente.beleid, maker.id, maker.naam, maker.rollen, maker.team)
    zet_wie(wie, vandaag)
    return _leg_een_vast(wie, concept, recht)


def _leg_een_vast(wie: Wie, concept: Concept, recht: Recht) -> str | None:
    """As the maker. Recorded and no draft any more, or the reason why not."""
    try:
        with transaction.atomic():
            leg_vast(wie, [concept.nieuw], recht)
            with suppress(Weg):
                verwijder(wie, concept.id)
    except InvoerFout as fout:
        return " ".join(f"{probleem.wat} {probleem.nu}".strip() for probleem in fout.problemen)
    except RegisterFout as fout:
        return str(fout)
    return None


def _concepten(waar: str, waarden: Sequence[object]) -> list[Concept]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_KOLOMMEN} FROM concept WHERE gemeente = current_setting('regie.gemeente') AND {waar}", waarden
        )
        return [
            Concept(id_, dossier, maker, type_, datum, json.loads(gegevens), gemaakt_op, fout)
            for id_, dossier, maker, type_, datum, gegevens, gemaakt_op, fout in cursor.fetchall()
        ]


def _noteer(id_: UUID, reden: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE concept SET fout = %s WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [reden, id_]
        )
