# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A second pair of eyes, where the policy asks for it: somebody else sees the draft before it is decided."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.toegang.sleutel import uuid7
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie
from regie.werk.pip.fouten import NietKlaar


def leg_voor(wie: Wie, dossier: str, afdruk: str) -> UUID:
    id_ = uuid7()
    with voorbereid() as cursor:
        cursor.execute(
            "INSERT INTO pip_voorlegging (gemeente, id, dossier, afdruk, gevraagd_door) VALUES (%s, %s, %s, %s, %s)",
            [wie.gemeente, id_, dossier, afdruk, wie.medewerker],
        )
    return id_


def oordeel(wie: Wie, dossier: str, voorlegging: Rij, gezegd: str, toelichting: str, moment: datetime) -> None:
    """Raises NietKlaar for one's own draft, for one that was judged meanwhile, and for a no without a reason."""
    if voorlegging["gevraagd_door"] == wie.medewerker:
        raise NietKlaar(_("U hebt dit plan zelf voorgelegd. Een ander kijkt het na."))
    if gezegd == "terug" and not toelichting:
        raise NietKlaar(_("Schrijf wat er anders moet, dan weet uw collega wat er nu moet gebeuren."))
    with voorbereid() as cursor:
        cursor.execute(
            "UPDATE pip_voorlegging SET oordeel = %s, toelichting = %s, door = %s, op = %s"
            " WHERE gemeente = %s AND dossier = %s AND id = %s AND oordeel IS NULL",
            [gezegd, toelichting, wie.medewerker, moment, wie.gemeente, dossier, voorlegging["id"]],
        )
        if not cursor.rowcount:
            raise NietKlaar(_("Dit plan is al nagekeken. Kijk wat er staat."))


def is_akkoord(voorlegging: Rij | None, afdruk: str) -> bool:
    """Somebody else agreed, and with exactly this."""
    return voorlegging is not None and voorlegging["oordeel"] == "akkoord" and voorlegging["afdruk"] == afdruk
