# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie organisatie`: who works for a gemeente, beside the gemeente itself."""

import argparse
import re
from typing import Final

from regie.cli.scherm import toon
from regie.cli.voorbereiding import NietKlaar, keur, laad_django
from regie.postgres import met_databank

SLEUTEL: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.toegang.gemeenten import gemeenten
        from regie.toegang.organisaties import voeg_organisatie_toe

        if gekozen.gemeente not in (bekend := gemeenten()):
            raise NietKlaar(f"Gemeente '{gekozen.gemeente}' staat niet in dit register. Kies uit: {', '.join(bekend)}.")
        if not SLEUTEL.fullmatch(gekozen.id):
            raise NietKlaar(f"De sleutel '{gekozen.id}' kan niet: schrijf kleine letters, cijfers en streepjes.")
        voeg_organisatie_toe(gekozen.gemeente, gekozen.id, gekozen.naam, gekozen.soort)
    toon(f"{gekozen.naam} ({gekozen.soort}) staat bij gemeente {gekozen.gemeente}, met de sleutel {gekozen.id}.")
    return 0
