# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of a week: added, changed, taken away, and moved by a proposal that somebody looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from regie.register.beperken import keur_onbeperkt
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.weekplan.fouten import IsVeranderd, WeekFout

MEESTE_KEUZES: Final = 20
MEESTE_BLOKKEN: Final = 40  # of one person


@dataclass(frozen=True, slots=True)
class Blokgegevens:
    """What is typed of a block. `reis`: minutes, one way."""

    soort: str
    wat: str
    waar: str
    vast: bool
    reis: int
    bron: str
    van_op: date
    tot_op: date | None


@dataclass(frozen=True, slots=True)
class Keuzegegevens:
    """When it can be: days (1 is Monday) and a time."""

    dagen: Sequence[int]
    van: time
    tot: time
    naam: str = ""
    plaatsen: int | None = None


def voeg_toe(wie: Wie, dossier: str, id_: UUID, wat: Blokgegevens, keuze: Keuzegegevens) -> bool:
    """With its first choice, which holds when it is fixed. False: it was sent before. Raises WeekFout or Beperkt."""
    keur_onbeperkt(wie, {dossier})
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM weekblok WHERE gemeente = %s AND dossier = %s", [wie.gemeente, dossier])
        if cursor.fetchone()[0] >= MEESTE_BLOKKEN:
            raise WeekFout(_("In deze week staan al heel veel blokken. Haal eerst weg wat niet meer geldt."))
        cursor.execute(
            "INSERT INTO weekblok (gemeente, id, dossier, soort, wat, waar, vast, reis, gekozen, bron, van_op, tot_op,"
            " revisie, door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (gemeente, id) DO NOTHING",
            [wie.gemeente, id_, dossier, wat.soort, wat.wat, wat.waar, wat.vast, wat.reis,
             1 if wat.vast else None, wat.bron, wat.van_op, wat.tot_op, uuid7(), wie.medewerker],
        )  # fmt: skip
        if not cursor.rowcount:
            return False
        _schrijf_keuze(cursor, wie, id_, 1, keuze)
    return True


def wijzig(wie: Wie, dossier: str, id_: UUID, revisie: UUID, wat: Blokgegevens) -> None:
    """Everything but its kind. Raises IsVeranderd, WeekFout or Beperkt."""
    keur_onbeperkt(wie, {dossier})
    velden = {"wat": wat.wat, "waar": wat.waar, "vast": wat.vast, "reis": wat.reis, "bron": wat.bron,
              "van_op": wat.van_op, "tot_op": wat.tot_op}  # fmt: skip
    _zet(wie, dossier, id_, revisie, velden)


def kies(wie: Wie, dossier: str, id_: UUID, revisie: UUID, nummer: int) -> None:
    keur_onbeperkt(wie, {dossier})
    _zet(wie, dossier, id_, revisie, {"gekozen": nummer})


def voeg_keuze_toe(wie: Wie, dossier: str, id_: UUID, revisie: UUID, keuze: Keuzegegevens) -> None:
    keur_onbeperkt(wie, {dossier})
    with transaction.atomic(), connection.cursor() as cursor:
        _zet(wie, dossier, id_, revisie, {})
        cursor.execute(
            "SELECT coalesce(max(nummer), 0) FROM weekkeuze WHERE gemeente = %s AND blok = %s", [wie.gemeente, id_]
        )
        nummer = cursor.fetchone()[0] + 1
        if nummer > MEESTE_KEUZES:
            raise WeekFout(_("Dit blok heeft al heel veel keuzes. Maak een nieuw blok."))
        _schrijf_keuze(cursor, wie, id_, nummer, keuze)


def haal_keuze_weg(wie: Wie, dossier: str, id_: UUID, revisie: UUID, nummer: int) -> None:
    """Never the one that holds: first another is chosen."""
    keur_onbeperkt(wie, {dossier})
    with transaction.atomic(), connection.cursor() as cursor:
        _zet(wie, dossier, id_, revisie, {})
        cursor.execute(
            "DELETE FROM weekkeuze k USING weekblok b WHERE k.gemeente = %s AND k.blok = %s AND k.nummer = %s"
            " AND b.gemeente = k.gemeente AND b.id = k.blok AND b.gekozen IS DISTINCT FROM k.nummer"
            " AND EXISTS (SELECT 1 FROM weekkeuze a WHERE a.gemeente = k.gemeente AND a.blok = k.blok"
            " AND a.nummer <> k.nummer)",
            [wie.gemeente, id_, nummer],
        )
        if not cursor.rowcount:
            raise WeekFout(_("Deze tijd geldt nu, of het is de enige. Kies eerst een andere tijd."))


def haal_weg(wie: Wie, dossier: str, id_: UUID) -> bool:
    """False: it was gone."""
    keur_onbeperkt(wie, {dossier})
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM weekblok WHERE gemeente = %s AND dossier = %s AND id = %s", [wie.gemeente, dossier, id_]
        )
        return bool(cursor.rowcount)


def neem_over(wie: Wie, nieuw: Mapping[tuple[str, UUID, UUID], int]) -> None:
    """A proposal: (dossier, block, revision) → the choice that holds from now on. All or none."""
    keur_onbeperkt(wie, {dossier for dossier, _id, _revisie in nieuw})
    with transaction.atomic():
        for (dossier, id_, revisie), nummer in nieuw.items():
            _zet(wie, dossier, id_, revisie, {"gekozen": nummer})


def _zet(wie: Wie, dossier: str, id_: UUID, revisie: UUID, velden: Mapping[str, Any]) -> None:
    """Changes a block that is as it was when it was looked at."""
    alle = {**velden, "revisie": uuid7(), "door": wie.medewerker}
    zetten = ", ".join(f"{naam} = %s" for naam in alle)  # names of this file
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE weekblok SET {zetten}, moment = clock_timestamp()"
            " WHERE gemeente = %s AND dossier = %s AND id = %s AND revisie = %s",
            [*alle.values(), wie.gemeente, dossier, id_, revisie],
        )
        if not cursor.rowcount:
            raise IsVeranderd(_("Deze week is intussen veranderd. Er is niets bewaard. Kijk wat er nu staat."))


def _schrijf_keuze(cursor: Any, wie: Wie, blok: UUID, nummer: int, keuze: Keuzegegevens) -> None:
    cursor.execute(
        "INSERT INTO weekkeuze (gemeente, blok, nummer, naam, dagen, van, tot, plaatsen)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        [wie.gemeente, blok, nummer, keuze.naam, sorted(set(keuze.dagen)), keuze.van, keuze.tot, keuze.plaatsen],
    )
