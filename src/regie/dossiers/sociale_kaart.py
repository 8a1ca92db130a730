# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat: the organisations of a gemeente, what they do and whom one can call. Nothing about who is guided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection

from regie.dossiers.verwijzen import organisaties_per_taak
from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.recht import Recht
from regie.toegang.organisaties import Organisatie, organisaties
from regie.toegang.wie import Wie

BEHEERDERS: Final = frozenset({"functioneel_beheer", "teamleider"})
_KOLOMMEN: Final = "id::text, organisatie, naam, functie, telefoon, email, taken, voor_wie, tot"


@dataclass(frozen=True, slots=True)
class Contactpersoon:
    """Somebody of an organisation whom one can call. `taken`: of recht/taken.toml; `tot`: the last day."""

    id: UUID
    organisatie: str
    naam: str
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    taken: tuple[str, ...] = ()
    voor_wie: str = ""
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Plek:
    """An organisation on the map. `taken`: what its people do here, or what a contact person is there for."""

    organisatie: Organisatie
    taken: Sequence[str]
    mensen: Sequence[Contactpersoon]


def mag_beheren(wie: Wie) -> bool:
    return not BEHEERDERS.isdisjoint(wie.rollen)


def kaart(recht: Recht, vandaag: date) -> list[Plek]:
    """Every organisation by name, with the contact persons of this day."""
    per_taak, mensen = organisaties_per_taak(recht, vandaag), contactpersonen(vandaag)
    plekken = []
    for organisatie in organisaties().values():
        eigen = [mens for mens in mensen if mens.organisatie == organisatie.id]
        genoemd = {taak for mens in eigen for taak in mens.taken}
        taken = [taak for taak, bij in per_taak.items() if taak in genoemd or organisatie.id in {een.id for een in bij}]
        plekken.append(Plek(organisatie, taken, eigen))
    return plekken


def contactpersonen(vandaag: date, organisatie: str = "") -> list[Contactpersoon]:
    """Those of this day, of one organisation or of all, by name."""
    gevonden = rijen(
        f"SELECT {_KOLOMMEN} FROM contactpersoon WHERE gemeente = current_setting('regie.gemeente')"
        f" AND coalesce(tot, %(vandaag)s) >= %(vandaag)s {'AND organisatie = %(wie)s' if organisatie else ''}"
        " ORDER BY naam, id",
        {"vandaag": vandaag, "wie": organisatie},
    )
    return [_contactpersoon(een) for een in gevonden]


def voor_taak(mensen: Sequence[Contactpersoon], taak: str) -> list[Contactpersoon]:
    """Whom to call about a task: who is there for it, or else who is there for no task in particular."""
    return [mens for mens in mensen if taak in mens.taken] or [mens for mens in mensen if not mens.taken]


def contactpersoon(id_: UUID) -> Contactpersoon | None:
    gevonden = rij(
        f"SELECT {_KOLOMMEN} FROM contactpersoon WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [id_]
    )
    return None if gevonden is None else _contactpersoon(gevonden)


def bewaar(wie: Wie, mens: Contactpersoon) -> None:
    """Adds or changes somebody; row-level security asks whether this person may."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO contactpersoon (gemeente, id, organisatie, naam, functie, telefoon, email, taken, voor_wie, tot)
            VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
            ON CONFLICT (gemeente, id) DO UPDATE SET organisatie = excluded.organisatie, naam = excluded.naam,
                functie = excluded.functie, telefoon = excluded.telefoon, email = excluded.email,
                taken = excluded.taken, voor_wie = excluded.voor_wie, tot = excluded.tot
            """,
            [wie.gemeente, mens.id, mens.organisatie, mens.naam, mens.functie, mens.telefoon, mens.email,
             list(mens.taken), mens.voor_wie, mens.tot],
        )  # fmt: skip


def _contactpersoon(gevonden: Rij) -> Contactpersoon:
    return Contactpersoon(**gevonden | {"id": UUID(gevonden["id"]), "taken": tuple(gevonden["taken"])})
