# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie backup`: the whole database in one file."""

import argparse
from pathlib import Path

from regie.cli.scherm import toon
from regie.instellingen.omgeving import lees
from regie.postgres import PostgresFout, met_databank
from regie.postgres.kopie import schrijf_kopie


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = Path(gekozen.uit)
    with met_databank() as eigen:
        adres = eigen.kopie if eigen is not None else lees("REGIE_KOPIE_URL")
        if not adres:
            raise PostgresFout(
                "DATABASE_URL is gezet, maar REGIE_KOPIE_URL niet. Een backup moet alle rijen zien en leest daarom als "
                "de rol regie_kopie. Zet REGIE_KOPIE_URL op het adres van die rol."
            )
        schrijf_kopie(adres, uit)
    toon(f"De backup staat in {uit}. Er staan persoonsgegevens in: bewaar hem versleuteld en niet op deze computer.")
    return 0
