# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How far the worker is with a large delivery. Written beside the work, on a connection of its own: it is seen before
the work is finished, and stays when the work is undone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from django.db import connection, connections, transaction

from regie.dossiers.vraag import Rij, rijen
from regie.toegang.context import instellingen_van
from regie.toegang.inzage import VERBINDING
from regie.toegang.wie import Wie

Stap = Literal["nakijken", "vastleggen"]
Stand = Literal["wacht", "bezig", "klaar", "mislukt"]
Keuze = Literal["laten", "intrekken"]
"""What happens with hours that are recorded and do not stand in the file."""
_REDEN: Final = 500  # characters


@dataclass(frozen=True, slots=True)
class Voortgang:
    """`gedaan` of `totaal` lines. `merk`, `keuze`: what was confirmed; `reden`: why it did not work out."""

    levering: UUID
    stap: Stap
    stand: Stand
    gedaan: int
    totaal: int
    merk: str
    keuze: Keuze
    reden: str
    door: str

    @property
    def loopt(self) -> bool:
        return self.stand in ("wacht", "bezig")

    @property
    def nagekeken(self) -> bool:
        return self.stap != "nakijken" or self.stand == "klaar"


def vraag(wie: Wie, id_: UUID, stap: Stap, totaal: int, merk: str = "", keuze: Keuze = "laten") -> bool:
    """Asks for a step; False while one is being done."""
    with connection.cursor() as cursor:
        cursor.execute(_VRAAG, [wie.gemeente, id_, stap, totaal, merk, keuze, wie.medewerker])
        return bool(cursor.rowcount)


_VRAAG: Final = """
    INSERT INTO urenvoortgang (gemeente, levering, stap, totaal, merk, keuze, door) VALUES (%s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (gemeente, levering) DO UPDATE
    SET stap = excluded.stap, stand = 'wacht', gedaan = 0, totaal = excluded.totaal, merk = excluded.merk,
        keuze = excluded.keuze, reden = '', door = excluded.door, moment = clock_timestamp()
    WHERE urenvoortgang.stand IN ('klaar', 'mislukt')
"""


def lees(gemeente: str, ids: Collection[UUID]) -> dict[UUID, Voortgang]:
    """By delivery; of one that was small enough to be done at once there is none."""
    gevonden = rijen(
        "SELECT levering, stap, stand, gedaan, totaal, merk, keuze, reden, door FROM urenvoortgang"
        " WHERE gemeente = %s AND levering = ANY(%s)",
        [gemeente, list(ids)],
    )
    return {rij["levering"]: _maak(rij) for rij in gevonden}


def _maak(rij: Rij) -> Voortgang:
    return Voortgang(**rij)


@dataclass
class Balk:
    """The bar of one step, as the worker moves it."""

    wie: Wie
    id: UUID
    vandaag: date
    gedaan: int = 0

    def begin(self, totaal: int) -> None:
        """A worker that was stopped halfway begins anew."""
        self.gedaan = 0
        self._zet(stand="bezig", gedaan=0, totaal=totaal)

    def meld(self, erbij: int) -> None:
        self.gedaan += erbij
        self._zet(gedaan=self.gedaan)

    def mislukt(self, reden: str) -> None:
        self._zet(stand="mislukt", reden=reden[:_REDEN])

    def _zet(self, **waarden: Any) -> None:
        instellingen = instellingen_van(self.wie, self.vandaag)
        zetten = ", ".join("set_config(%s, %s, true)" for _ in instellingen)
        with transaction.atomic(using=VERBINDING), connections[VERBINDING].cursor() as cursor:
            cursor.execute(
                f"SELECT {zetten}",
                [deel for naam, waarde in instellingen.items() for deel in (f"regie.{naam}", waarde)],
            )
            cursor.execute(_ZET % ", ".join(f"{naam} = %s" for naam in waarden),
                           [*waarden.values(), self.wie.gemeente, self.id])  # fmt: skip


_ZET: Final = "UPDATE urenvoortgang SET %s WHERE gemeente = %%s AND levering = %%s AND stand IN ('wacht', 'bezig')"


def klaar(wie: Wie, id_: UUID) -> None:
    """With the work itself: together it is done, or not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE urenvoortgang SET stand = 'klaar', gedaan = totaal WHERE gemeente = %s AND levering = %s",
            [wie.gemeente, id_],
        )
