# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie herstel`: the database back from the file of a backup."""

import argparse
from pathlib import Path

from regie.cli.scherm import toon
from regie.instellingen.omgeving import lees
from regie.postgres import PostgresFout, met_databank
from regie.postgres.kopie import zet_terug
from regie.postgres.verbinding import naam_van


def voer_uit(gekozen: argparse.Namespace) -> int:
    bestand = Path(gekozen.bestand)
    with met_databank() as eigen:
        beheer = eigen.beheer if eigen is not None else lees("REGIE_BEHEER_URL")
        if not beheer:
            raise PostgresFout(
                "DATABASE_URL is gezet, maar REGIE_BEHEER_URL niet. Herstellen maakt een nieuwe databank naast de oude "
                "en verwisselt de namen; dat mag alleen een beheerder (superuser) van PostgreSQL. Zet REGIE_BEHEER_URL "
                "alleen voor deze opdracht."
            )
        naam = naam_van(lees("DATABASE_URL"))
        zet_terug(beheer, naam, bestand, vervang=gekozen.vervang)
    toon(f"De databank '{naam}' is teruggezet uit {bestand}.")
    return 0
