# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows that are never changed: a change is a new row with the same id, and the latest one counts."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final, Literal, TypeVar
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import Rij, rij, rijen
from regie.toegang.wie import Wie

Tabel = Literal[
    "prestatie", "verbeterpunt", "scenario_thema", "scenario", "inrichtingskeuze", "cijfer_gedrukt", "formatie"
]
LEZERS: Final = frozenset({"teamleider", "beleid", "contract", "financien"})
SCHRIJVERS: Final = frozenset({"teamleider", "beleid"})
SLEUTELS: Final[Mapping[Tabel, tuple[str, ...]]] = {
    "prestatie": ("id",),
    "verbeterpunt": ("id",),
    "scenario_thema": ("id",),
    "scenario": ("thema", "letter"),
    "inrichtingskeuze": ("id",),
    "cijfer_gedrukt": ("indicator", "dimensies", "peildatum", "bekend_op", "bron"),
    "formatie": ("medewerker",),
}


class NietVanDezeRol(PermissionError):
    """Somebody asked for targets or actions whose work they are not."""


class IntussenGewijzigd(RuntimeError):
    """Somebody else kept a version after this form was opened."""


def mag_schrijven(wie: Wie) -> bool:
    return not SCHRIJVERS.isdisjoint(wie.rollen)


def eis_rol(wie: Wie, rollen: frozenset[str]) -> None:
    """Raises NietVanDezeRol."""
    if rollen.isdisjoint(wie.rollen):
        raise NietVanDezeRol(f"Dit is niet voor de rol {', '.join(wie.rollen)}.")


Soort = TypeVar("Soort")


def uit_rij(soort: type[Soort], gevonden: Rij) -> Soort:
    """A row as a dataclass whose fields are columns of the table."""
    return soort(**{veld.name: gevonden[veld.name] for veld in fields(soort)})  # type: ignore[arg-type]


def als_velden(een: Any) -> dict[str, Any]:
    """The other way round: what a version of it keeps."""
    return {veld.name: getattr(een, veld.name) for veld in fields(een)}


def laatste(tabel: Tabel) -> list[Rij]:
    """The latest version of everything in a table."""
    sleutel = ", ".join(SLEUTELS[tabel])
    return rijen(
        f"SELECT DISTINCT ON ({sleutel}) * FROM {tabel} WHERE gemeente = current_setting('regie.gemeente')"
        f" ORDER BY {sleutel}, moment DESC"
    )


def alle_versies(tabel: Tabel, id_: UUID) -> Sequence[Rij]:
    """Everything that was ever kept of one id, the latest first."""
    return rijen(
        f"SELECT * FROM {tabel} WHERE gemeente = current_setting('regie.gemeente') AND id = %s ORDER BY moment DESC",
        [id_],
    )


def leg_vast(wie: Wie, tabel: Tabel, stempel: UUID, velden: Mapping[str, Any], gezien: datetime | None = None) -> bool:
    """Keeps a version. `gezien`: the moment of the version that was changed, None for something new.

    False when this form was sent before. Raises NietVanDezeRol, and IntussenGewijzigd where there is a later version.
    """
    eis_rol(wie, SCHRIJVERS)
    waar = "gemeente = current_setting('regie.gemeente')"
    if rij(f"SELECT 1 FROM {tabel} WHERE {waar} AND stempel = %s", [stempel]):
        return False
    dezelfde = " AND ".join(f"{kolom} = %({kolom})s" for kolom in SLEUTELS[tabel])
    later = f"SELECT 1 FROM {tabel} WHERE {waar} AND {dezelfde} AND moment > %(gezien)s"
    if gezien is not None and rij(later, {**velden, "gezien": gezien}):
        raise IntussenGewijzigd(tabel)
    alles = {**velden, "gemeente": wie.gemeente, "door": wie.medewerker, "stempel": stempel}
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {tabel} ({', '.join(alles)}) VALUES ({', '.join('%s' for _ in alles)})"
            " ON CONFLICT (gemeente, stempel) DO NOTHING",
            list(alles.values()),
        )
        return bool(cursor.rowcount)
