# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie importeer`: a file into the register, whole or not at all."""

import argparse
import time
from pathlib import Path

from regie.cli.scherm import toon
from regie.cli.voorbereiding import keur, laad_django
from regie.postgres import met_databank


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.bestanden.recht import lees_met_eigen_beleid
        from regie.register.importeren import importeer

        begin = time.monotonic()
        telling = importeer(
            Path(gekozen.bestand),
            lees_met_eigen_beleid(gekozen.vandaag),
            gekozen.vandaag,
            gemeente=gekozen.gemeente,
            personen=None if gekozen.personen is None else Path(gekozen.personen),
            accepteer=frozenset(gekozen.accepteer),
        )
    toon(f"{telling.nieuw} van {telling.gelezen} gebeurtenissen zijn nieuw, in {telling.dossiers} dossiers.")
    toon(f"Klaar in {time.monotonic() - begin:.0f} seconden. Nog een keer inlezen voegt niets toe.")
    return 0
