# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie controleer`: every problem of a file, and the checked (gekeurde) form of it."""

import argparse
from pathlib import Path

from regie.bestanden import controleer, open_bron
from regie.bestanden.recht import lees_recht
from regie.cli.scherm import Voortgang, toon


def voer_uit(gekozen: argparse.Namespace) -> int:
    recht = lees_recht()
    uit = None if gekozen.uit is None else Path(gekozen.uit)
    accepteer = frozenset(gekozen.accepteer)
    with (
        open_bron(Path(gekozen.bestand), recht, gekozen.vandaag, accepteer, None, gekozen.gemeente) as bron,
        Voortgang("Controleren") as voortgang,
    ):
        telling = controleer(bron, uit, voortgang=voortgang)
    toon(f"Goed: {telling.gebeurtenissen} gebeurtenissen van {telling.dossiers} dossiers, geen problemen.")
    if uit is not None:
        toon(f"De gekeurde vorm staat in {uit}.")
    return 0
