# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Word to the partners who work with somebody: that there is a PIP, and nothing of what is in it."""

from datetime import date
from typing import Final

from regie.dossiers.berichten import BERICHT
from regie.dossiers.pip import onderweg
from regie.kern.pip.verleden import VASTGESTELD
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

ER_IS: Final = (
    "Het PIP is vastgesteld. Hebt u daarvoor iets nodig, of verandert er iets voor uw taak? Schrijf het hier."
)
ANDERS: Final = "Het PIP is gewijzigd. Hebt u daarvoor iets nodig, of verandert er iets voor uw taak? Schrijf het hier."
TEKSTEN: Final = (ER_IS, ANDERS)


def berichten(wie: Wie, dossier: str, recht: Recht, vandaag: date, soort: str) -> list[Nieuw]:
    """One for each task that runs; none from who may not write to them."""
    if not wie.mag_vastleggen(recht.gebeurtenissen[BERICHT]):
        return []
    tekst = ER_IS if soort == VASTGESTELD else ANDERS
    return [
        Nieuw(
            uuid7(), dossier, BERICHT, vandaag, {"verwijzing_id": een["verwijzing"], "bericht": tekst},
            voor=een["verwijzing"],
        )
        for een in onderweg(dossier)
    ]  # fmt: skip
