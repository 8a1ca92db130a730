# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Saskia who makes a delivery, Sanne who releases it, and the day of the stories: quarter 3 is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.timezone import now

from regie.kern.kalender.kwartaal import Kwartaal
from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht

Q3 = Kwartaal(2026, 3)


def sanne(cast: Cast) -> Any:
    """Another team leader."""
    return replace(cast.wie("saskia"), medewerker="sanne", naam="Sanne Vos")


@contextmanager
def als_sanne(cast: Cast) -> Iterator[Any]:
    from regie.toegang.context import zet_wie

    with transaction.atomic():
        zet_wie(sanne(cast), VANDAAG)
        yield sanne(cast)


def vul_berichtgever_in(cast: Cast, code: str = "VB01", stempel: UUID | None = None) -> bool:
    from regie.uitwisseling.swi.berichtgever import Berichtgever, leg_berichtgever_vast

    nieuw = Berichtgever(code, "Gemeente Voorbeeldstad", "12345678", "Saskia Bos", "0123456789", "swi@voorbeeld.nl")
    with cast.als("saskia") as saskia:
        return leg_berichtgever_vast(saskia, nieuw, stempel or uuid4())


def maak_levering(cast: Cast, kwartaal: Kwartaal = Q3, stempel: UUID | None = None, nu: datetime | None = None) -> UUID:
    from regie.uitwisseling.swi.lezen import Blik
    from regie.uitwisseling.swi.maken import maak

    with cast.als("saskia") as saskia:
        return maak(saskia, recht(), Blik(kwartaal, nu or now(), VANDAAG), stempel or uuid4())


def levering_van(id_: UUID) -> Any:
    """The delivery as it is now."""
    from regie.uitwisseling.swi.leveringen import levering

    gevonden = levering(id_)
    assert gevonden is not None
    return gevonden


def geef_vrij(cast: Cast, id_: UUID) -> None:
    from regie.uitwisseling.swi.maken import zet_stap

    with cast.als("saskia") as saskia:
        zet_stap(saskia, levering_van(id_), "nagekeken")
    with als_sanne(cast) as wie:
        zet_stap(wie, levering_van(id_), "vrijgegeven")


def lever(cast: Cast, kwartaal: Kwartaal = Q3) -> UUID:
    """Made, checked and released."""
    id_ = maak_levering(cast, kwartaal)
    geef_vrij(cast, id_)
    return id_


def bestand(cast: Cast, id_: UUID) -> tuple[str, bytes, list[str]]:
    from regie.uitwisseling.swi.maken import haal_bestand

    with cast.als("saskia") as saskia:
        return haal_bestand(saskia, recht(), id_, VANDAAG)


def nu_in(kwartaal: Kwartaal = Q3) -> Any:
    """What is known now."""
    from regie.uitwisseling.swi.lezen import Blik

    return Blik(kwartaal, now(), VANDAAG)


def regels(sql: str, *waarden: Any) -> list[dict[str, Any]]:
    from regie.dossiers.vraag import rijen

    return rijen(sql, waarden)
