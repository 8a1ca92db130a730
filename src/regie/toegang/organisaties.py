# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The organisations that work for a gemeente, and which roles belong there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection, connections

from regie.toegang.rollen import ROLLEN
from regie.toegang.voorbereid import voorbereid

SOORTEN: Final = ("gemeente", "uitvoeringsorganisatie", "aanbieder", "partner")
NAMENS_DE_GEMEENTE: Final = ("gemeente", "uitvoeringsorganisatie")


@dataclass(frozen=True, slots=True)
class Organisatie:
    id: str
    naam: str
    soort: str
    oidc: str | None = None

    @property
    def is_namens_gemeente(self) -> bool:
        """Does the work of the gemeente itself; the others only what was referred to them."""
        return self.soort in NAMENS_DE_GEMEENTE


class OnbekendeOrganisatie(LookupError):
    """This gemeente knows no such organisation."""


class RolPastNiet(ValueError):
    """A role that sees dossiers of the gemeente, at an organisation that gets only what is referred to it."""


def organisaties() -> dict[str, Organisatie]:
    """Those of the gemeente of who asks, by key; itself first."""
    with voorbereid() as cursor:
        cursor.execute("SELECT id, naam, soort, oidc FROM organisatie ORDER BY id <> 'gemeente', naam")
        return {rij[0]: Organisatie(*rij) for rij in cursor.fetchall()}


def voeg_organisatie_toe(gemeente: str, id_: str, naam: str, soort: str, oidc: str | None = None) -> None:
    """Adds or changes an organisation, as the owner of the database."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO organisatie (gemeente, id, naam, soort, oidc) VALUES (%s, %s, %s, %s, %s)
            ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, soort = excluded.soort,
                oidc = coalesce(excluded.oidc, organisatie.oidc)
            """,
            [gemeente, id_, naam, soort, oidc],
        )


def zet_erbij(gemeente: str, id_: str, naam: str, soort: str) -> None:
    """A new organisation, as the functional manager of this gemeente."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO organisatie (gemeente, id, naam, soort) VALUES (%s, %s, %s, %s)", [gemeente, id_, naam, soort]
        )


def keur_plek(cursor: Any, gemeente: str, organisatie: str, rollen: Sequence[str]) -> None:
    """Raises OnbekendeOrganisatie or RolPastNiet."""
    cursor.execute("SELECT id, naam, soort FROM organisatie WHERE gemeente = %s AND id = %s", [gemeente, organisatie])
    if (rij := cursor.fetchone()) is None:
        raise OnbekendeOrganisatie(
            f"De organisatie '{organisatie}' staat niet bij gemeente {gemeente}. "
            "Voeg haar eerst toe met 'regie organisatie'."
        )
    keur_rollen_bij(Organisatie(*rij), rollen)


def keur_rollen_bij(organisatie: Organisatie, rollen: Sequence[str]) -> None:
    """Raises RolPastNiet."""
    van_de_gemeente = [rol for rol in rollen if ROLLEN[rol].bereik != "relatie"]
    if van_de_gemeente and not organisatie.is_namens_gemeente:
        raise RolPastNiet(
            f"De rol {ROLLEN[van_de_gemeente[0]].naam} past niet bij {organisatie.naam}: die werkt alleen met wat de "
            "gemeente naar haar verwijst. Kies een rol van een partner, of maak er een uitvoeringsorganisatie van."
        )
