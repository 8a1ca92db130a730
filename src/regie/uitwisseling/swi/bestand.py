# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The file of a delivery: canonical JSON, checked against its shape, the same bytes every time that it is made."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from regie import __version__
from regie.kern.kalender.amsterdam import in_amsterdam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht.typen.swi import Swiveld
from regie.kern.swi.record import Record, canoniek, genest
from regie.kern.swi.vorm import VERSIE, keur_vorm
from regie.uitwisseling.swi.berichtgever import Berichtgever

SOFTWARE: Final = "Regie"


@dataclass(frozen=True, slots=True)
class Omslag:
    """What stands around the records. `gemeente`: its code, four digits. `moment`: on which it was made."""

    gemeente: str
    kwartaal: Kwartaal
    berichtgever: Berichtgever
    moment: datetime


def maak_bestand(
    omslag: Omslag, records: Sequence[Record], nummers: Mapping[str, str], velden: tuple[Swiveld, ...]
) -> bytes:
    """Raises pydantic's ValidationError: what is not of the shape does not leave."""
    nummer = next(veld.id for veld in velden if veld.reken == "persoon")
    mensen = [genest({**een.waarden, nummer: nummers.get(een.dossier)}, velden) for een in records]
    # by number: the order in which people got a dossier here is nobody's business
    mensen.sort(key=canoniek)
    inhoud = _om(omslag, mensen)
    keur_vorm(inhoud, velden)
    return canoniek(inhoud)


def sha256(bestand: bytes) -> str:
    return hashlib.sha256(bestand).hexdigest()


def bestandsnaam(omslag: Omslag, nummer: int) -> str:
    return f"swi-{omslag.gemeente}-{omslag.kwartaal}-{nummer}.json"


def _om(omslag: Omslag, mensen: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    van = omslag.berichtgever
    contact = {"naam": van.contact, "telefoon": van.telefoon, "email": van.email}
    organisatie = {"naam": van.naam, "kvkNummer": van.kvk, "contactpersonen": [contact]}
    return {
        "schema": "regie-swi",
        "versie": VERSIE,
        "codeGegevensleverancier": van.code,
        "startdatumLevering": omslag.kwartaal.eerste.isoformat(),
        "einddatumLevering": omslag.kwartaal.laatste.isoformat(),
        "aanleverdatumEnTijd": in_amsterdam(omslag.moment).isoformat(),
        "software": {"naam": SOFTWARE, "versie": __version__},
        "leveringen": [
            {
                "gemeentecode": omslag.gemeente,
                "aanleverendeOrganisatie": organisatie,
                "inburgeraars": list(mensen),
            }
        ],
    }
