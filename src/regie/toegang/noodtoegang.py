# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noodtoegang: for a short while into one dossier that is not one's own, with a typed reason and a judgement after it.

Only staff with a caseload has it: a team leader sees the gemeente already, a partner only what was referred. Whoever
opens keeps the data categories of the own role. Nothing tells whether a number exists that does not belong here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal, get_args
from uuid import UUID

from django.db import connection

from regie.toegang.context import als_rekenaar, zet
from regie.toegang.sleutel import uuid7
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

Waarvoor = Literal["vervanging", "crisis", "veiligheid", "termijn", "anders"]
WAARVOOR: Final[tuple[Waarvoor, ...]] = get_args(Waarvoor)
Oordeel = Literal["terecht", "niet_terecht"]
OORDELEN: Final[tuple[Oordeel, ...]] = get_args(Oordeel)
KORTSTE_REDEN: Final = 20
KORTSTE_TOELICHTING: Final = 10
POGINGEN_PER_UUR: Final = 3


class GeenNoodtoegang(Exception):
    """It was not opened."""


class OnbekendNummer(GeenNoodtoegang):
    """No dossier of this gemeente has this number."""


class TeVaakGeprobeerd(GeenNoodtoegang):
    """Too many numbers that gave nothing, in one hour."""


class AlOpen(GeenNoodtoegang):
    """Who asks can see it already."""


class NietTeBeoordelen(Exception):
    """It does not exist here, it was judged before, or it was opened by who would judge it."""


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """What somebody asks to open, and why."""

    dossier: str
    waarvoor: Waarvoor
    reden: str


def met_nood(wie: Wie, moment: datetime) -> Wie:
    """Who asks, with what is open now; the policies know it too. After `zet_wie`."""
    if wie.bereik != "caseload":
        return wie
    nood = open_voor(wie.gemeente, wie.medewerker, moment)
    if not nood:
        return wie
    zet({"nood": ",".join(nood)})
    return replace(wie, nood=nood)


def open_voor(gemeente: str, medewerker: str, moment: datetime) -> tuple[str, ...]:
    """The dossiers that are open to somebody at this moment."""
    rijen = _rijen(
        "SELECT DISTINCT dossier FROM noodtoegang WHERE gemeente = %s AND medewerker = %s AND tot > %s AND van <= %s"
        " ORDER BY dossier",
        [gemeente, medewerker, moment, moment],
    )
    return tuple(str(dossier) for (dossier,) in rijen)


def open_tot(wie: Wie, dossier: str, moment: datetime) -> datetime | None:
    """Until when this dossier is open to who asks; None when it is not, or when it is theirs anyway."""
    if dossier not in wie.nood:
        return None
    rijen = _rijen(
        "SELECT max(tot) FROM noodtoegang WHERE gemeente = %s AND medewerker = %s AND dossier = %s AND tot > %s",
        [wie.gemeente, wie.medewerker, dossier, moment],
    )
    return rijen[0][0] if rijen else None


def verleen(wie: Wie, gevraagd: Aanvraag, moment: datetime, minuten: int) -> UUID:
    """Opens a dossier from now. Raises GeenNoodtoegang; then nothing is open.

    One after the other for each person: otherwise many numbers could be tried at the same moment.
    """
    _om_beurten(wie.gemeente, wie.medewerker)
    if pogingen(wie, moment) >= POGINGEN_PER_UUR:
        raise TeVaakGeprobeerd
    if _is_er(gevraagd.dossier):
        raise AlOpen
    if not _bestaat(gevraagd.dossier):
        _doe(
            "INSERT INTO noodtoegang_poging (gemeente, id, medewerker, moment) VALUES (%s, %s, %s, %s)",
            [wie.gemeente, uuid7(), wie.medewerker, moment],
        )
        raise OnbekendNummer
    id_ = uuid7()
    _doe(
        "INSERT INTO noodtoegang (gemeente, id, medewerker, organisatie, dossier, waarvoor, reden, van, tot)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s::timestamptz + make_interval(mins => %s))",
        [wie.gemeente, id_, wie.medewerker, wie.organisatie, gevraagd.dossier, gevraagd.waarvoor, gevraagd.reden,
         moment, moment, minuten],
    )  # fmt: skip
    return id_


def pogingen(wie: Wie, moment: datetime) -> int:
    """How many numbers gave nothing in the hour before this moment."""
    rijen = _rijen(
        "SELECT count(*) FROM noodtoegang_poging WHERE gemeente = %s AND medewerker = %s"
        " AND moment > %s::timestamptz - interval '1 hour'",
        [wie.gemeente, wie.medewerker, moment],
    )
    return int(rijen[0][0])


def beoordeel(wie: Wie, id_: UUID, oordeel: Oordeel, toelichting: str) -> None:
    """Marks as seen, once. Raises NietTeBeoordelen."""
    _om_beurten(wie.gemeente, str(id_))
    if not _rijen(_TE_BEOORDELEN, [wie.gemeente, id_, wie.medewerker]):
        raise NietTeBeoordelen
    _doe(
        "INSERT INTO noodtoegang_oordeel (gemeente, noodtoegang, oordeel, toelichting, door)"
        " VALUES (%s, %s, %s, %s, %s)",
        [wie.gemeente, id_, oordeel, toelichting, wie.medewerker],
    )


# as the policy on noodtoegang_oordeel asks, so that a refusal is said in words
_TE_BEOORDELEN: Final = """
    SELECT n.id FROM noodtoegang n
    WHERE n.gemeente = %s AND n.id = %s
      AND NOT EXISTS (SELECT 1 FROM noodtoegang_oordeel o WHERE o.gemeente = n.gemeente AND o.noodtoegang = n.id)
      AND NOT EXISTS (SELECT 1 FROM medewerker opende
                      JOIN medewerker ik ON ik.gemeente = opende.gemeente AND ik.account = opende.account
                      WHERE opende.gemeente = n.gemeente AND opende.id = n.medewerker AND ik.id = %s)
"""


def _bestaat(dossier: str) -> bool:
    """Whether the gemeente has it; as the register itself, since who asks may not see it (yet)."""
    with als_rekenaar():
        return _is_er(dossier)


def _is_er(dossier: str) -> bool:
    """For who asks now."""
    return bool(
        _rijen("SELECT 1 FROM dossier WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [dossier])
    )


def _om_beurten(*wat: str) -> None:
    """Until the end of this transaction nobody else does the same."""
    _rijen("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", ["/".join(("noodtoegang", *wat))])


def _rijen(sql: str, waarden: Sequence[object]) -> list[tuple[Any, ...]]:
    with voorbereid() as cursor:
        cursor.execute(sql, waarden)
        return list(cursor.fetchall())


def _doe(sql: str, waarden: Sequence[object]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
