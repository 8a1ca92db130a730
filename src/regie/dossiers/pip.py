# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The PIP of one dossier: what happened, what is being typed, who looked at it, and the documents, as the reader may
see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from regie.dossiers.berichten import BERICHT
from regie.dossiers.dossier import van_type
from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.pip.verleden import TYPES

_VAN: Final = "WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s"


@dataclass(frozen=True, slots=True)
class Conceptveld:
    """One field of the draft. `waarde`: the texts as they were typed."""

    waarde: tuple[str, ...]
    revisie: int
    door: str
    moment: datetime


def verleden(dossier: str) -> list[Gebeurd]:
    """Oldest first. A reader who may not see a part gets events without it, and must decide nothing on them."""
    gevonden = reversed(van_type(dossier, sorted(TYPES)))
    return [Gebeurd(een["id"], een["type"], een["datum"], een["gegevens"]) for een in gevonden]


def vastgelegd_door(dossier: str) -> Mapping[str, str]:
    """Event → who recorded it, for the decisions of a PIP."""
    gevonden = rijen(
        f"SELECT id::text, door FROM gebeurtenis {_VAN} AND type IN ('pip_vastgesteld', 'pip_gewijzigd')", [dossier]
    )
    return {een["id"]: een["door"] for een in gevonden}


def concept(dossier: str) -> dict[str, Conceptveld]:
    gevonden = rijen(f"SELECT veld, waarde, revisie, door, moment FROM pip_concept {_VAN}", [dossier])
    return {
        een["veld"]: Conceptveld(tuple(een["waarde"]), een["revisie"], een["door"], een["moment"]) for een in gevonden
    }


def voorlegging(dossier: str) -> Rij | None:
    """The last time that a draft was laid before somebody else."""
    return rij(
        "SELECT id::text, afdruk, gevraagd_door, gevraagd_op, oordeel, toelichting, door, op"
        f" FROM pip_voorlegging {_VAN} ORDER BY gevraagd_op DESC LIMIT 1",
        [dossier],
    )


def documenten(dossier: str) -> list[Rij]:
    """Without their content, the newest version first."""
    return rijen(
        "SELECT id::text, gebeurtenis::text, soort, taal, versie, sha256, gemaakt_op, length(inhoud) AS bytes"
        f" FROM pip_document {_VAN} ORDER BY versie DESC, soort, taal",
        [dossier],
    )


def document(dossier: str, id_: str) -> Rij | None:
    return rij(
        f"SELECT id::text, gebeurtenis::text, soort, taal, versie, inhoud FROM pip_document {_VAN} AND id = %s::uuid",
        [dossier, id_],
    )


def handtekeningen(dossier: str) -> Mapping[str, str]:
    """Event of a signature → the name that was typed on the screen."""
    gevonden = rijen(f"SELECT gebeurtenis::text, naam FROM pip_handtekening {_VAN}", [dossier])
    return {een["gebeurtenis"]: een["naam"] for een in gevonden}


def onderweg(dossier: str) -> list[Rij]:
    """Partners whose task runs: who is told that there is a PIP."""
    return rijen(
        "SELECT r.verwijzing, r.organisatie, r.taak, coalesce(o.naam, r.organisatie) AS naam FROM relatie r"
        " LEFT JOIN organisatie o ON o.gemeente = r.gemeente AND o.id = r.organisatie"
        " WHERE r.gemeente = current_setting('regie.gemeente') AND r.dossier = %s AND r.stand = 'aangenomen'"
        " ORDER BY naam, r.verwijzing",
        [dossier],
    )


def op_de_hoogte(dossier: str, teksten: Sequence[str]) -> Mapping[str, date]:
    """Verwijzing → the day of the last message with one of these texts."""
    return {
        een["gegevens"]["verwijzing_id"]: een["datum"]
        for een in reversed(van_type(dossier, [BERICHT]))
        if een["gegevens"].get("bericht") in teksten
    }
