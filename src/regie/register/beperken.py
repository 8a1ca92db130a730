# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Restriction of processing (AVG 18): for as long as it holds nothing is added to a dossier."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.db import connection

from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.verzoeken import OFFICER, keur_reden
from regie.toegang.sleutel import uuid7
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie


class Beperkt(RegisterFout):
    """Nothing may be recorded in this dossier for now."""


# The same question is asked once more by the policy `niet_beperkt` on gebeurtenis.
_NU: Final = """
    SELECT d.id, (SELECT b.soort FROM beperking b WHERE b.gemeente = %s AND b.dossier = d.id
                  ORDER BY b.moment DESC LIMIT 1) AS stand
    FROM unnest(%s::text[]) AS d(id)
"""


def beperkte(wie: Wie, dossiers: Iterable[str]) -> list[str]:
    """Which of these are restricted now, as far as the caller may know."""
    with voorbereid() as cursor:
        cursor.execute(_NU, [wie.gemeente, list(dossiers)])
        return sorted(dossier for dossier, stand in cursor.fetchall() if stand == "beperkt")


def keur_onbeperkt(wie: Wie, dossiers: Iterable[str]) -> None:
    """Raises Beperkt where one of these is restricted. The register itself (a message of DUO, an import) goes on."""
    if not wie.is_systeem and (vast := beperkte(wie, dossiers)):
        raise Beperkt(
            f"In dossier {vast[0]} mag nu niets worden vastgelegd: deze persoon heeft gevraagd om beperking. "
            "Vraag de privacy officer wanneer het weer kan."
        )


def beperk(wie: Wie, verzoek: UUID, dossier: str, reden: str) -> None:
    """From now on nothing is added. Raises RegisterFout when that holds already."""
    if beperkte(wie, [dossier]):
        raise RegisterFout("De verwerking in dit dossier is al beperkt.")
    _zet(wie, verzoek, dossier, "beperkt", reden)


def hef_op(wie: Wie, verzoek: UUID, dossier: str, reden: str) -> None:
    """The person is told before this happens (AVG 18 lid 3)."""
    if not beperkte(wie, [dossier]):
        raise RegisterFout("De verwerking in dit dossier is niet beperkt.")
    _zet(wie, verzoek, dossier, "opgeheven", reden)


def _zet(wie: Wie, verzoek: UUID, dossier: str, soort: str, reden: str) -> None:
    if OFFICER not in wie.rollen:
        raise GeenToegang("Over een beperking besluit de privacy officer.")
    keur_reden(reden)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO beperking (gemeente, id, dossier, soort, reden, verzoek, door)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s)",
            [wie.gemeente, uuid7(), dossier, soort, reden.strip(), verzoek, wie.medewerker],
        )
