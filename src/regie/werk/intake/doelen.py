# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Goals in the person's own words, and the steps towards them: all of them events."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from regie.dossiers.doelen import ACTIE, DOEL, Doel
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie

GEKOZEN = "gekozen"


@dataclass(frozen=True, slots=True)
class Stap:
    """Who does what, and by when."""

    wie: str
    wat: str
    uiterlijk: date | None


def kies_doel(wie: Wie, recht: Recht, dossier: str, id_: UUID, doel: str, gebied: str, vandaag: date) -> bool:
    """A new goal. False: it was recorded before. Raises what leg_vast raises, as do the others."""
    gegevens = {"doel": doel, "status": GEKOZEN, "gebied": gebied, "doel_id": _sleutel("doel", id_)}
    return leg_vast(wie, [Nieuw(id_, dossier, DOEL, vandaag, gegevens)], recht) is not None


def zet_stand(wie: Wie, recht: Recht, dossier: str, id_: UUID, doel: Doel, status: str, vandaag: date) -> bool:
    """The same goal, in the same words, with another stand."""
    gegevens = {"doel": doel.doel, "status": status, "doel_id": doel.id}
    if doel.gebied:
        gegevens["gebied"] = doel.gebied
    return leg_vast(wie, [Nieuw(id_, dossier, DOEL, vandaag, gegevens)], recht) is not None


def spreek_af(wie: Wie, recht: Recht, dossier: str, id_: UUID, doel: Doel, stap: Stap, vandaag: date) -> bool:
    gegevens = {"actie_id": _sleutel("actie", id_), "wie": stap.wie, "wat": stap.wat, "doel_id": doel.id}
    if stap.uiterlijk is not None:
        gegevens["uiterlijk"] = stap.uiterlijk.isoformat()
    return leg_vast(wie, [Nieuw(id_, dossier, ACTIE, vandaag, gegevens)], recht) is not None


def _sleutel(soort: str, id_: UUID) -> str:
    """A key that says nothing about anybody, and is the same when a form is sent twice."""
    return f"{soort}-{uuid5(id_, soort).hex[:12]}"
