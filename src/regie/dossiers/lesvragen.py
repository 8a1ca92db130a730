# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons that must move: what the school was asked and whether it answered, and which groups that school has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.doelen import ACTIE, STAND
from regie.dossiers.dossier import van_type
from regie.dossiers.verwijzen import OPEN, verwijzingen
from regie.dossiers.vraag import Rij, rij, rijen
from regie.toegang.context import als_rekenaar

TAAK: Final = "leerroute"
SLEUTEL: Final = "lestijd-"
"""With which the key of such a task begins."""


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """`verwijzing`: through which it was asked; "": the gemeente calls. `stand`: "" as long as nobody answered."""

    actie: str
    op: date
    uiterlijk: date | None
    wat: str
    verwijzing: str
    stand: str


def gevraagd(dossier: str) -> list[Gevraagd]:
    """The last one first."""
    gebeurd = van_type(dossier, [ACTIE, STAND])
    standen: dict[str, str] = {}
    for een in gebeurd:
        if een["type"] == STAND:
            standen.setdefault(een["gegevens"]["actie_id"], een["gegevens"]["stand"])
    return [
        _gevraagd(een, standen)
        for een in gebeurd
        if een["type"] == ACTIE and een["gegevens"]["actie_id"].startswith(SLEUTEL)
    ]


def _gevraagd(een: Rij, standen: dict[str, str]) -> Gevraagd:
    wat, uiterlijk = een["gegevens"], een["gegevens"].get("uiterlijk")
    return Gevraagd(
        wat["actie_id"], een["datum"], date.fromisoformat(uiterlijk) if uiterlijk else None, wat.get("wat", ""),
        wat.get("verwijzing_id", ""), standen.get(wat["actie_id"], ""),
    )  # fmt: skip


def scholen_van(dossier: str) -> list[Rij]:
    """The verwijzingen to a school that are open."""
    return [een for een in verwijzingen(dossier) if een["taak"] == TAAK and een["stand"] in OPEN]


def groepen_van_scholen(organisaties: Sequence[str]) -> list[Rij]:
    """As regie_rekenaar, of schools where somebody is whom the caller may see: when their groups are, not who is in."""
    if not organisaties:
        return []
    with als_rekenaar():
        return rijen(
            "SELECT g.id::text, g.organisatie, g.naam, g.dagdelen FROM lesgroep g"
            " WHERE g.gemeente = current_setting('regie.gemeente') AND g.organisatie = ANY(%s)"
            " AND g.soort IN ('nt2', 'alfabetisering') ORDER BY g.organisatie, g.naam, g.id",
            [list(organisaties)],
        )


def eerste_werkdag(dossier: str, vandaag: date) -> date:
    """The first day of work that is still to begin, or else today: from then on lessons must fit beside it."""
    gevonden = rij(
        "SELECT min(van_op) AS dag FROM weekblok WHERE gemeente = current_setting('regie.gemeente')"
        " AND dossier = %s AND soort = 'werk' AND van_op > %s",
        [dossier, vandaag],
    )
    return vandaag if gevonden is None or gevonden["dag"] is None else gevonden["dag"]
