# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Interpreters: who speaks what, in which way and for how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from regie.dossiers.vraag import rijen
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.agenda.fouten import AgendaFout

Manier = Literal["telefoon", "op_locatie"]
MANIEREN: Final[tuple[Manier, ...]] = ("telefoon", "op_locatie")
VERWANT: Final = {"prs": "fa", "fa": "prs"}
"""Who speaks Dari follows Farsi, and the other way round."""
_KOLOMMEN: Final = (
    "id, naam, bureau, telefoon, talen, manieren, tarief_cent, afzeggen_dagen, niet_gekomen_procent, in_gebruik"
)


@dataclass(frozen=True, slots=True)
class Tolk:
    """`tarief_cent`: of an hour. The two rules: None where that of the gemeente holds."""

    id: UUID
    naam: str
    bureau: bool
    telefoon: str
    talen: tuple[str, ...]
    manieren: tuple[str, ...]
    tarief_cent: int
    afzeggen_dagen: int | None = None
    niet_gekomen_procent: int | None = None
    in_gebruik: bool = True


def tolken(wie: Wie, *, ook_oude: bool = False) -> list[Tolk]:
    sql = f"SELECT {_KOLOMMEN} FROM tolk WHERE gemeente = %s AND (in_gebruik OR %s) ORDER BY naam"
    return [_tolk(rij) for rij in rijen(sql, [wie.gemeente, ook_oude])]


def geschikt(wie: Wie, talen: Sequence[str], begin: datetime, minuten: int) -> list[tuple[Tolk, str]]:
    """Who is free and speaks one of these languages, with that language: in the order of the languages, then the
    cheapest. A language close to the first one counts after those that the person speaks."""
    vrij = {rij["id"] for rij in rijen(_VRIJ, {"gemeente": wie.gemeente, "begin": begin, "minuten": minuten})}
    gewenst = list(dict.fromkeys([*talen, *(VERWANT[taal] for taal in talen[:1] if taal in VERWANT)]))
    gevonden = [
        (gewenst.index(taal), tolk, taal)
        for tolk in tolken(wie)
        if tolk.id in vrij
        for taal in [next((taal for taal in gewenst if taal in tolk.talen), None)]
        if taal is not None
    ]
    gevonden.sort(key=lambda een: (een[0], een[1].tarief_cent, een[1].naam))
    return [(tolk, taal) for _rang, tolk, taal in gevonden]


_VRIJ: Final = """
    SELECT t.id FROM tolk t WHERE t.gemeente = %(gemeente)s AND (t.bureau OR NOT EXISTS (
        SELECT 1 FROM bezet b WHERE b.gemeente = t.gemeente AND b.soort = 'tolk' AND b.sleutel = t.id::text
          AND b.tijdvak && tstzrange(%(begin)s, %(begin)s + make_interval(mins => %(minuten)s))))
"""


def voeg_tolk_toe(wie: Wie, tolk: Tolk) -> UUID:
    """With an id of its own. Raises AgendaFout for a name that is there."""
    id_ = uuid7()
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO tolk (gemeente, {_KOLOMMEN}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [wie.gemeente, id_, tolk.naam, tolk.bureau, tolk.telefoon, list(tolk.talen), list(tolk.manieren),
                 tolk.tarief_cent, tolk.afzeggen_dagen, tolk.niet_gekomen_procent, tolk.in_gebruik],
            )  # fmt: skip
    except IntegrityError:
        raise AgendaFout(_("Er is al een tolk met deze naam of dit nummer. Kies een andere naam.")) from None
    return id_


def _tolk(rij: dict[str, object]) -> Tolk:
    return Tolk(**(rij | {"talen": tuple(rij["talen"]), "manieren": tuple(rij["manieren"])}))  # type: ignore[arg-type]
