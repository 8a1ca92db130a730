# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Letters as Karin writes them, and the worker that hands them over at a moment of our choice."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht

if TYPE_CHECKING:
    from regie.werk.brieven.opstellen import Geadresseerde
    from regie.werk.brieven.versturen import Bezorger, Poging

OCHTEND = datetime(2026, 11, 29, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
LATER = datetime(2099, 1, 1, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))  # whatever waits, is due by now
EMAIL = "amina@post.example"
AFSPRAAK = {"dag": "2026-12-07", "tijd": "09:30", "plaats": "Stadhuis, kamer 3"}


def met_email(cast: Cast, taal: str = "", email: str = EMAIL, dossier: str = "") -> None:
    """Amina, or somebody else, gets an address and a language."""
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE persoon p SET email = %s, taal = coalesce(nullif(%s, ''), taal) FROM dossier d"
            " WHERE d.gemeente = p.gemeente AND d.persoon = p.id AND d.id = %s",
            [email, taal, dossier or cast.dossier],
        )


def aan(dossier: str, **velden: Any) -> "Geadresseerde":
    from regie.werk.brieven.opstellen import Geadresseerde

    return Geadresseerde(dossier, **velden)


def zet_klaar(
    cast: Cast, sjabloon: str, voor: "Sequence[Geadresseerde]", naam: str = "karin", samen: dict[str, Any] | None = None
) -> UUID:
    from regie.werk.brieven.klaarzetten import zet_klaar as zet

    with cast.als(naam) as wie:
        return zet(wie, sjabloon, voor, recht(), OCHTEND, samen)


def brieven(cast: Cast, partij: UUID, naam: str = "karin") -> list[dict[str, Any]]:
    from regie.dossiers.brieven import brieven_in

    with cast.als(naam):
        return brieven_in(partij)


def bezorg(cast: Cast, brief: UUID) -> "Poging | None":
    """As the worker does it, now."""
    return bezorger(cast).bezorg(brief)


def bezorger(cast: Cast, moment: datetime | None = None) -> "Bezorger":
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.brieven.versturen import Bezorger

    return Bezorger(gemeenten()[cast.gemeente], lambda: moment or datetime.now(OCHTEND.tzinfo))


def het_is_later(cast: Cast, brief: UUID) -> None:
    """The wait for the next attempt is over."""
    from django.db import connection

    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("UPDATE brief SET volgende_poging = clock_timestamp() WHERE id = %s", [brief])


def tijdlijn(cast: Cast, type_: str, dossier: str = "") -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("saskia", VANDAAG):
        return van_type(dossier or cast.dossier, [type_])


def taken(cast: Cast) -> list[str]:
    """The letters for which a job waits."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args ->> 'brief' FROM procrastinate_jobs WHERE args ->> 'gemeente' = %s AND status = 'todo'",
            [cast.gemeente],
        )
        return [brief for (brief,) in cursor.fetchall()]
