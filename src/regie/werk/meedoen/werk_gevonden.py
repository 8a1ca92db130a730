# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody found work: that it began is an event, and its days and times stand in the week; both or none of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from regie.dossiers.doelen import ACTIE, STAND
from regie.dossiers.gepland_werk import taak_van
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie
from regie.werk.meedoen.kiezen import START
from regie.werk.weekplan.fouten import StaatErAl
from regie.werk.weekplan.model import WERK
from regie.werk.weekplan.opslag import Blokgegevens, Keuzegegevens, begin_op, voeg_toe

BETAALD: Final = "betaald_werk"
LANGSTE_NAAM: Final = 60  # of a block


@dataclass(frozen=True, slots=True)
class Werktijden:
    """When somebody works, and how long the way there is, in minutes. `bron`: who said so."""

    wanneer: Keuzegegevens
    reis: int
    bron: str


@dataclass(frozen=True, slots=True)
class Werk:
    """`id`: of the event that it began, or will begin."""

    id: UUID
    dossier: str
    vanaf: date
    organisatie: str


def blok_van(id_: UUID | str) -> UUID:
    """The block in the week that belongs to this placement."""
    return uuid5(UUID(str(id_)), "week")


def leg_werk_vast(wie: Wie, recht: Recht, werk: Werk, uren: float, tijden: Werktijden, versie: datetime | None) -> None:
    """Sent twice, it is there once. Raises InvoerFout or RegisterFout: then nothing was kept."""
    with transaction.atomic():
        leg_vast(wie, [_begonnen(werk, uren)], recht, versies={werk.dossier: versie})
        zet_in_de_week(wie, werk, tijden)


def plan_werk(
    wie: Wie, recht: Recht, werk: Werk, wat: str, tijden: Werktijden, vandaag: date, versie: datetime | None
) -> None:
    """Work that is still to begin: its times stand in the week, and that it began is a task of that day (`wat`)."""
    taak = {"actie_id": taak_van(werk.id), "wie": "gemeente", "wat": wat, "uiterlijk": werk.vanaf.isoformat()}
    with transaction.atomic():
        nieuw = Nieuw(uuid5(werk.id, ACTIE), werk.dossier, ACTIE, vandaag, taak)
        leg_vast(wie, [nieuw], recht, versies={werk.dossier: versie})
        zet_in_de_week(wie, werk, tijden)


def begin_werk(wie: Wie, recht: Recht, werk: Werk, uren: float, vandaag: date, versie: datetime | None) -> None:
    """What was planned began: recorded, the task is done, and its times stand in the week from that day on."""
    klaar = Nieuw(
        uuid5(werk.id, STAND), werk.dossier, STAND, vandaag, {"actie_id": taak_van(werk.id), "stand": "gedaan"}
    )  # fmt: skip
    with transaction.atomic():
        leg_vast(wie, [_begonnen(werk, uren), klaar], recht, versies={werk.dossier: versie})
        begin_op(wie, werk.dossier, blok_van(werk.id), werk.vanaf)


def _begonnen(werk: Werk, uren: float) -> Nieuw:
    gegevens: dict[str, object] = {
        "soort": BETAALD, "uren_per_week": uren, "plaatsing_id": f"plaatsing-{werk.id.hex[-12:]}",
    }  # fmt: skip
    if werk.organisatie:
        gegevens["organisatie"] = werk.organisatie
    return Nieuw(werk.id, werk.dossier, START, werk.vanaf, gegevens)


def zet_in_de_week(wie: Wie, werk: Werk, tijden: Werktijden) -> None:
    """The times of work. Raises RegisterFout."""
    wat = Blokgegevens(WERK, werk.organisatie[:LANGSTE_NAAM], "", True, tijden.reis, tijden.bron, werk.vanaf, None)
    try:
        voeg_toe(wie, werk.dossier, blok_van(werk.id), wat, tijden.wanneer)
    except StaatErAl:
        raise StaatErAl(_("Van dit werk staan al andere tijden in de week. Wat u nu typte, is niet bewaard. Wijzig het"
                          " blok in de week.")) from None  # fmt: skip
