# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One talk, as the events that it becomes: the talk, a finding per note, agreements, what came of earlier ones."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from regie.dossiers.vraag import Rij
from regie.kern.gesprek.afspraken import GEMAAKT, STAND
from regie.kern.gesprek.ritme import GESPREK
from regie.register.vastleggen import Nieuw
from regie.werk.intake.gesprek import bevinding


@dataclass(frozen=True, slots=True)
class Nieuweafspraak:
    wie: str
    wat: str
    uiterlijk: str | None  # ISO


def nieuwe(
    dossier: str, id_: UUID, datum: date, gegevens: Mapping[str, Any], notities: Collection[Rij],
    afspraken: Sequence[Nieuweafspraak], standen: Mapping[str, str],
) -> list[Nieuw]:  # fmt: skip
    """Ids follow from the one of the form: sent twice is recorded once. `standen`: key of an agreement → its stand."""
    return [
        Nieuw(id_, dossier, GESPREK, datum, gegevens),
        *(bevinding(dossier, id_, datum, een) for een in notities),
        *_afspraken(dossier, id_, datum, afspraken),
        *(
            Nieuw(uuid5(id_, f"stand {actie}"), dossier, STAND, datum, {"actie_id": actie, "stand": stand})
            for actie, stand in standen.items()
        ),
    ]


def _afspraken(dossier: str, id_: UUID, datum: date, afspraken: Sequence[Nieuweafspraak]) -> Iterator[Nieuw]:
    for nummer, een in enumerate(afspraken, start=1):
        eigen = uuid5(id_, f"afspraak {nummer}")
        gegevens = {"actie_id": f"actie-{eigen.hex[:12]}", "wie": een.wie, "wat": een.wat}
        yield Nieuw(eigen, dossier, GEMAAKT, datum, gegevens | ({"uiterlijk": een.uiterlijk} if een.uiterlijk else {}))
