# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with persons on its way in: read by columns that somebody chose, looked at line by line, taken in as a whole.

It waits in a table of its own, seen only by who brought it, and goes when it is taken in, thrown away, or a week old.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import connection
from django.utils.translation import gettext as _

from regie.dossiers.dubbelen import Gelijkende, gelijkenden, kenmerken
from regie.dossiers.vraag import Rij, rij, rijen
from regie.dossiers.woorden import TALEN
from regie.kern.recht import Recht
from regie.personen.csvbestand import Tabel
from regie.personen.kolommen import CODES, Leeswijzer, Regel
from regie.personen.overeenkomst import MELDEN, overeenkomst
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

BEWAARD: Final = "7 days"
NIEUW, OVERSLAAN, KOPPEL = "nieuw", "overslaan", "koppel:"


@dataclass(frozen=True, slots=True)
class Levering:
    """`keuzes`: kolommen (what → column), altijd (what holds for all lines), rijen (line → what to do)."""

    id: UUID
    kop: list[str]
    rijen: list[tuple[int, list[str]]]
    breed: list[int]
    keuzes: dict[str, Any]

    @property
    def kolommen(self) -> dict[str, int] | None:
        """None until somebody chose them."""
        return self.keuzes.get("kolommen")


@dataclass
class Oordeel:
    """A line beside the register and the other lines. `mag`: what may be done with it, in the order of the page."""

    regel: Regel
    lijken: Sequence[Gelijkende] = ()
    zoals: int = 0  # the number of an earlier line that may be the same person
    mag: list[str] = field(default_factory=list)
    keus: str = ""

    @property
    def soort(self) -> str:
        if self.regel.mis:
            return "fout"
        return "lijkt" if self.lijken or self.zoals else "nieuw"


def bewaar(wie: Wie, tabel: Tabel) -> UUID:
    """A file that waits; what this person left for a week goes."""
    id_ = uuid7()
    inhoud = {"rijen": tabel.rijen, "breed": tabel.breed}
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM persoonslevering WHERE moment < clock_timestamp() - interval '{BEWAARD}'")
        cursor.execute(
            "INSERT INTO persoonslevering (gemeente, id, door, kop, rijen) VALUES (%s, %s, %s, %s, %s)",
            [wie.gemeente, id_, wie.medewerker, tabel.kop, json.dumps(inhoud)],
        )
    return id_


def wachtend() -> list[Rij]:
    """What this person still has waiting, newest first."""
    return rijen(
        "SELECT id, moment, jsonb_array_length(rijen -> 'rijen') AS aantal FROM persoonslevering"
        " WHERE gemeente = current_setting('regie.gemeente') ORDER BY moment DESC"
    )


def lees(id_: UUID) -> Levering | None:
    """None for one that is not there, or not of who asks."""
    gevonden = rij(
        "SELECT kop, rijen, keuzes FROM persoonslevering"
        " WHERE gemeente = current_setting('regie.gemeente') AND id = %s",
        [id_],
    )
    if gevonden is None:
        return None
    inhoud = gevonden["rijen"]
    regels = [(int(nummer), list(cellen)) for nummer, cellen in inhoud["rijen"]]
    return Levering(id_, gevonden["kop"], regels, inhoud["breed"], gevonden["keuzes"])


def kies(id_: UUID, **keuzes: Any) -> None:
    """Keeps what somebody chose; what is not named stays."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE persoonslevering SET keuzes = keuzes || %s::jsonb"
            " WHERE gemeente = current_setting('regie.gemeente') AND id = %s",
            [json.dumps(keuzes), id_],
        )


def gooi_weg(id_: UUID) -> bool:
    """Whether it was still there: of two who take it in at once, one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM persoonslevering WHERE gemeente = current_setting('regie.gemeente') AND id = %s", [id_]
        )
        return bool(cursor.rowcount)


def beoordeel(wie: Wie, levering: Levering, recht: Recht, vandaag: date) -> list[Oordeel]:
    """Every line, in the order of the file."""
    wijzer = Leeswijzer(
        levering.kolommen or {}, levering.keuzes.get("altijd", {}),
        {lijst: {code: wat.label for code, wat in recht.codelijsten[lijst].codes.items()} for lijst in CODES},
        {naam.lower(): code for code, naam in TALEN.items()}, vandaag,
    )  # fmt: skip
    regels = [wijzer.lees(nummer, cellen) for nummer, cellen in levering.rijen]
    regels += [Regel(nummer, mis=[(_("Regel"), _breed(levering))]) for nummer in levering.breed]
    oordelen: list[Oordeel] = []
    for regel in sorted(regels, key=lambda een: een.rij):
        oordeel = _oordeel(wie, regel, oordelen)
        gekozen = levering.keuzes.get("rijen", {}).get(str(regel.rij), "")
        oordeel.keus = gekozen if gekozen in oordeel.mag else NIEUW if oordeel.soort == "nieuw" else ""
        oordelen.append(oordeel)
    return oordelen


def _breed(levering: Levering) -> str:
    return _("Deze regel heeft niet zoveel kolommen als de kop: %d. Verbeter het bestand.") % len(levering.kop)


def _oordeel(wie: Wie, regel: Regel, eerder: Sequence[Oordeel]) -> Oordeel:
    if regel.mis:
        return Oordeel(regel, mag=[OVERSLAAN])
    zoals = next((een for een in eerder if _lijken(een.regel, regel) >= MELDEN), None)
    if zoals is not None and _zelfde_bsn(zoals.regel, regel):
        zin = _("Hetzelfde burgerservicenummer staat ook op regel %d.") % zoals.regel.rij
        regel.mis.append((_("Burgerservicenummer"), zin))
        return Oordeel(regel, mag=[OVERSLAAN])
    lijken = gelijkenden(wie, regel.velden)
    koppel = [f"{KOPPEL}{een.dossier}" for een in lijken if een.zichtbaar]
    nieuw = [] if any(een.zelfde_bsn for een in lijken) else [NIEUW]
    return Oordeel(regel, lijken, zoals.regel.rij if zoals else 0, [*nieuw, *koppel, OVERSLAAN])


def _lijken(een: Regel, ander: Regel) -> int:
    return 0 if een.mis else overeenkomst(kenmerken(een.velden), kenmerken(ander.velden)).score


def _zelfde_bsn(een: Regel, ander: Regel) -> bool:
    return bool(een.velden.get("bsn")) and een.velden["bsn"] == ander.velden.get("bsn")


def merk(oordelen: Sequence[Oordeel]) -> str:
    """Of what was shown: what changed meanwhile is looked at again before it is taken in."""
    beeld = [
        (een.regel.rij, een.soort, een.zoals, [(ander.score, ander.dossier) for ander in een.lijken])
        for een in oordelen
    ]
    return hashlib.sha256(repr(beeld).encode()).hexdigest()


def sleutel(levering: UUID, regel: int) -> str:
    """The key of the dossier of a line: the same however often it is sent."""
    return str(uuid5(levering, str(regel)))


def dossiers_in(oordelen: Sequence[Oordeel]) -> set[str]:
    """Who is shown beside the lines."""
    return {ander.dossier for een in oordelen for ander in een.lijken if ander.zichtbaar}


def telling(oordelen: Sequence[Oordeel]) -> Mapping[str, int]:
    return {
        "nieuw": sum(een.keus == NIEUW for een in oordelen),
        "koppel": sum(een.keus.startswith(KOPPEL) for een in oordelen),
        "overslaan": sum(een.keus == OVERSLAAN for een in oordelen),
        "open": sum(not een.keus for een in oordelen),
    }
