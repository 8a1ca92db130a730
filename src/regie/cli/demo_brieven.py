# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The letters of the demo: some that wait for the printer, and a batch that somebody still has to look at."""

from datetime import datetime
from typing import Final

from django.db import transaction

from regie.dossiers.brieven import met_stand
from regie.dossiers.team import dossiers_van
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie
from regie.werk.brieven.klaarzetten import maak_partij, zet_klaar
from regie.werk.brieven.opstellen import Geadresseerde

MENSEN: Final = 6
GROEP: Final = {"groep": "Voorlichting over school en werk", "tijd": "09:30", "plaats": "Stadhuis, zaal 2"}


def vul_brieven(wie: Wie, recht: Recht, moment: datetime) -> int:
    """As a consulent writes them; nothing when there are letters already. Gives how many letters there are now."""
    dag = dag_in_amsterdam(moment)
    with transaction.atomic():
        zet_wie(wie, dag)
        mensen = dossiers_van(wie.medewerker)[:MENSEN]
        if not mensen or met_stand(["concept", "klaar", "onderweg", "mislukt"]):
            return 0
        voor = [Geadresseerde(dossier) for dossier in mensen]
        zet_klaar(wie, "welkom", voor[: MENSEN // 2], recht, moment)
        maak_partij(wie, "uitnodiging_groep", voor, recht, moment, GROEP | {"dag": dag.isoformat()})
    return len(voor) + len(voor[: MENSEN // 2])
