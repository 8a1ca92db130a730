# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The numbered checks that ask the database: run by `regie start`, `regie migreer` and `regie instellingen`."""

from collections.abc import Iterator
from typing import Any, Final

from django.db import Error, connections

from regie.instellingen.controles import Controle
from regie.instellingen.migraties import ontbrekend, weergave_is_bij

OUDSTE: Final = 15
ROL = """
    SELECT current_user, rolsuper, rolbypassrls, rolinherit,
           pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE'),
           EXISTS (SELECT FROM pg_roles WHERE rolname = 'regie_rekenaar')
               AND pg_has_role(current_user, 'regie_rekenaar', 'USAGE')
    FROM pg_roles WHERE rolname = current_user
"""


def _rij(vraag: str) -> tuple[Any, ...] | None:
    """One row of an answer; None when the database does not answer, which E010 tells once."""
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute(vraag)
            rij: tuple[Any, ...] = cursor.fetchone()
            return rij
    except Error:
        connections["default"].close()
        return None


def _bereikbaar() -> Iterator[str]:
    if _rij("SELECT 1") is None:
        deel = connections["default"].settings_dict
        yield f"databank {deel['NAME']} op {deel['HOST'] or 'deze server'}, met de rol {deel['USER']}"


def _versie() -> Iterator[str]:
    rij = _rij("SELECT current_setting('server_version_num')::int / 10000")
    if rij is not None and rij[0] < OUDSTE:
        yield f"deze server heeft versie {rij[0]}"


def _rol() -> Iterator[str]:
    rij = _rij(ROL)
    if rij is None:
        return
    rol, *rechten = rij
    woorden = (
        "is superuser",
        "gaat voorbij aan de toegangsregels (BYPASSRLS)",
        "erft rechten (maak de rol met NOINHERIT)",
        "heeft de rechten van de eigenaar van de databank",
        "erft de rechten van regie_rekenaar",
    )
    yield from (f"{rol} {woord}" for recht, woord in zip(rechten, woorden, strict=True) if recht)


def _codering() -> Iterator[str]:
    rij = _rij("SELECT current_setting('server_encoding')")
    if rij is not None and rij[0] != "UTF8":
        yield str(rij[0])


def _migraties() -> Iterator[str]:
    if _rij("SELECT 1") is None:
        return
    if missend := ontbrekend():
        yield f"{len(missend)} ontbreken, de eerste is {missend[0]}"
    elif not weergave_is_bij():
        yield "de weergave van de termijnen is van een andere versie"


DATABANKCONTROLES: Final[tuple[Controle, ...]] = (
    Controle(
        "E010",
        "De databank antwoordt niet",
        "Kijk of PostgreSQL draait en of DATABASE_URL klopt: adres, rol en wachtwoord.",
        _bereikbaar,
        databank=True,
    ),
    Controle(
        "E011",
        f"De versie van PostgreSQL is te oud; nodig is {OUDSTE} of nieuwer",
        "Werk PostgreSQL bij.",
        _versie,
        databank=True,
    ),
    Controle(
        "E012",
        "De rol in DATABASE_URL mag te veel: de toegangsregels van de databank gelden dan niet",
        "Maak de rollen met rollen.sql, en geef in DATABASE_URL de rol regie_app.",
        _rol,
        databank=True,
    ),
    Controle(
        "E013",
        "De databank bewaart tekst niet als UTF8",
        "Maak de databank opnieuw, met rollen.sql.",
        _codering,
        databank=True,
    ),
    Controle(
        "E014",
        "De databank is nog niet bijgewerkt voor deze versie van Regie",
        "Voer uit: regie migreer",
        _migraties,
        databank=True,
    ),
)
