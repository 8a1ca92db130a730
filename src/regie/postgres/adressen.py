# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of one database: one per role, with its password."""

from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import quote

POORT = 5432  # only part of the name of the socket: the server does not listen on the network
BEHEERDER = "postgres"
ROLLEN = ("regie_app", "regie_eigenaar", "regie_kopie")


@dataclass(frozen=True, repr=False)
class Adressen:
    """postgresql:// addresses. repr() leaves them out: they hold passwords."""

    app: str
    eigenaar: str
    kopie: str
    beheer: str

    def voor(self, databank: str) -> "Adressen":
        """The same server and roles, another database."""
        return Adressen(**{deel.name: _andere_naam(getattr(self, deel.name), databank) for deel in fields(self)})


def maak_adressen(socketmap: Path, wachtwoorden: dict[str, str], databank: str = "regie") -> Adressen:
    def adres(rol: str, naam: str) -> str:
        plek = quote(str(socketmap), safe="/")
        return f"postgresql://{rol}:{quote(wachtwoorden[rol], safe='')}@/{quote(naam)}?host={plek}&port={POORT}"

    app, eigenaar, kopie = (adres(rol, databank) for rol in ROLLEN)
    return Adressen(app=app, eigenaar=eigenaar, kopie=kopie, beheer=adres(BEHEERDER, "postgres"))


def _andere_naam(adres: str, databank: str) -> str:
    voor, _, rest = adres.partition("@/")
    naam, _, vragen = rest.partition("?")
    return adres if naam == "postgres" else f"{voor}@/{quote(databank)}?{vragen}"
