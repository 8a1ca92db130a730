# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of a week: added, changed, taken away, and moved by a proposal that somebody looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.register.beperken import keur_onbeperkt
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.weekplan.fouten import IsVeranderd, StaatErAl, WeekFout

VERANDERD: Final = gettext_lazy("Deze week is intussen veranderd. Er is niets bewaard. Kijk wat er nu staat.")
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
    """With its first choice, which holds when it is fixed. False: the same was sent before. Raises StaatErAl,
    WeekFout or Beperkt."""
    keur_onbeperkt(wie, {dossier})
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO weekblok (gemeente, id, dossier, soort, wat, waar, vast, reis, gekozen, bron, van_op, tot_op,"
            " revisie, door) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (gemeente, id) DO NOTHING",
            [wie.gemeente, id_, dossier, wat.soort, wat.wat, wat.waar, wat.vast, wat.reis,
             1 if wat.vast else None, wat.bron, wat.van_op, wat.tot_op, uuid7(), wie.medewerker],
        )  # fmt: skip
        if not cursor.rowcount:
            _keur_zelfde(cursor, wie, dossier, id_, wat, keuze)
            return False
        cursor.execute("SELECT count(*) FROM weekblok WHERE gemeente = %s AND dossier = %s", [wie.gemeente, dossier])
        if cursor.fetchone()[0] > MEESTE_BLOKKEN:
            raise WeekFout(_("In deze week staan al heel veel blokken. Haal eerst weg wat niet meer geldt."))
        _schrijf_keuze(cursor, wie, id_, 1, keuze)
    return True


def _keur_zelfde(cursor: Any, wie: Wie, dossier: str, id_: UUID, wat: Blokgegevens, keuze: Keuzegegevens) -> None:
    """A block that is there already says the same, or what was typed now is lost: then it is refused."""
    cursor.execute(
        "SELECT b.dossier, b.soort, b.wat, b.waar, b.vast, b.reis, b.bron, b.van_op, b.tot_op, k.dagen, k.van, k.tot,"
        " k.naam, k.plaatsen FROM weekblok b"
        " LEFT JOIN weekkeuze k ON k.gemeente = b.gemeente AND k.blok = b.id AND k.nummer = 1"
        " WHERE b.gemeente = %s AND b.id = %s",
        [wie.gemeente, id_],
    )
    nu = (dossier, wat.soort, wat.wat, wat.waar, wat.vast, wat.reis, wat.bron, wat.van_op, wat.tot_op,
          sorted(set(keuze.dagen)), keuze.van, keuze.tot, keuze.naam, keuze.plaatsen)  # fmt: skip
    if cursor.fetchone() != nu:
        raise StaatErAl(_("Dit formulier is al bewaard, maar wat u nu typte is anders. Dat staat nog nergens. Is het"
                          " een ander blok? Bewaar het dan nog een keer. Is het een verbetering? Wijzig dan het blok"
                          " dat al in de week staat."))  # fmt: skip


def wijzig(wie: Wie, dossier: str, id_: UUID, revisie: UUID, wat: Blokgegevens) -> None:
    """Everything but its kind. Raises IsVeranderd, WeekFout or Beperkt."""
    keur_onbeperkt(wie, {dossier})
    velden = {"wat": wat.wat, "waar": wat.waar, "vast": wat.vast, "reis": wat.reis, "bron": wat.bron,
              "van_op": wat.van_op, "tot_op": wat.tot_op}  # fmt: skip
    _zet(wie, dossier, id_, revisie, velden)


def begin_op(wie: Wie, dossier: str, id_: UUID, dag: date) -> None:
    """What was planned really began on this day; a block that is gone, or ends before that day, stays as it is."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE weekblok SET van_op = %s, revisie = %s, door = %s, moment = clock_timestamp()"
            " WHERE gemeente = %s AND dossier = %s AND id = %s AND van_op <> %s AND coalesce(tot_op, %s) >= %s",
            [dag, uuid7(), wie.medewerker, wie.gemeente, dossier, id_, dag, dag, dag],
        )


def kies(wie: Wie, dossier: str, id_: UUID, revisie: UUID, nummer: int) -> None:
    keur_onbeperkt(wie, {dossier})
    _zet(wie, dossier, id_, revisie, {"gekozen": nummer})


def voeg_keuze_toe(wie: Wie, dossier: str, id_: UUID, revisie: UUID, keuze: Keuzegegevens) -> None:
    keur_onbeperkt(wie, {dossier})
    with transaction.atomic(), connection.cursor() as cursor:
        if not _zet(wie, dossier, id_, revisie, {}, ("erbij", keuze)):
            return
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
        if not _zet(wie, dossier, id_, revisie, {}, ("weg", nummer)):
            return
        cursor.execute(
            "DELETE FROM weekkeuze k USING weekblok b WHERE k.gemeente = %s AND k.blok = %s AND k.nummer = %s"
            " AND b.gemeente = k.gemeente AND b.id = k.blok AND b.gekozen IS DISTINCT FROM k.nummer"
            " AND EXISTS (SELECT 1 FROM weekkeuze a WHERE a.gemeente = k.gemeente AND a.blok = k.blok"
            " AND a.nummer <> k.nummer)",
            [wie.gemeente, id_, nummer],
        )
        if not cursor.rowcount:
            raise WeekFout(_("Deze tijd geldt nu, of het is de enige. Kies eerst een andere tijd."))


def haal_weg(wie: Wie, dossier: str, id_: UUID, revisie: UUID) -> None:
    """As it was when it was looked at. Raises IsVeranderd or Beperkt."""
    keur_onbeperkt(wie, {dossier})
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM weekblok WHERE gemeente = %s AND dossier = %s AND id = %s AND revisie = %s",
            [wie.gemeente, dossier, id_, revisie],
        )
        if not cursor.rowcount:
            raise IsVeranderd(VERANDERD)


def neem_over(wie: Wie, nieuw: Mapping[tuple[str, UUID, UUID], int]) -> None:
    """A proposal: (dossier, block, revision) → the choice that holds from now on. All or none."""
    keur_onbeperkt(wie, {dossier for dossier, _id, _revisie in nieuw})
    with transaction.atomic():
        for (dossier, id_, revisie), nummer in nieuw.items():
            _zet(wie, dossier, id_, revisie, {"gekozen": nummer})


def _zet(
    wie: Wie, dossier: str, id_: UUID, revisie: UUID, velden: Mapping[str, Any], erbij: tuple[str, Any] | None = None
) -> bool:
    """Changes a block that is as it was when it was looked at; `erbij`: what changes besides. False: the same change of
    the same block was made before. Raises IsVeranderd."""
    nieuw = uuid5(revisie, repr((sorted(velden.items()), erbij)))  # of the same change of the same block the same
    alle = {**velden, "revisie": nieuw, "door": wie.medewerker}
    zetten = ", ".join(f"{naam} = %s" for naam in alle)  # names of this file
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE weekblok SET {zetten}, moment = clock_timestamp()"
            " WHERE gemeente = %s AND dossier = %s AND id = %s AND revisie = %s",
            [*alle.values(), wie.gemeente, dossier, id_, revisie],
        )
        if cursor.rowcount:
            return True
        cursor.execute(
            "SELECT 1 FROM weekblok WHERE gemeente = %s AND dossier = %s AND id = %s AND revisie = %s",
            [wie.gemeente, dossier, id_, nieuw],
        )
        if cursor.fetchone() is None:
            raise IsVeranderd(VERANDERD)
        return False


def _schrijf_keuze(cursor: Any, wie: Wie, blok: UUID, nummer: int, keuze: Keuzegegevens) -> None:
    cursor.execute(
        "INSERT INTO weekkeuze (gemeente, blok, nummer, naam, dagen, van, tot, plaatsen)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        [wie.gemeente, blok, nummer, keuze.naam, sorted(set(keuze.dagen)), keuze.van, keuze.tot, keuze.plaatsen],
    )
