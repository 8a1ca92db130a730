# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie gemeente`: the gemeenten of this register. A policy that does not exist is refused."""

import argparse

from regie.cli.scherm import toon
from regie.cli.voorbereiding import keur, laad_django
from regie.postgres import met_databank


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.bestanden.recht import lees_met_eigen_beleid
        from regie.toegang.gemeenten import gemeenten, voeg_gemeente_toe

        lees_met_eigen_beleid(gekozen.vandaag).regels(gekozen.beleid)  # raises for an unknown name
        code = gekozen.code.removeprefix("GM")
        bekend = gemeenten().get(code)
        voeg_gemeente_toe(code, gekozen.naam, gekozen.beleid)
    toon(f"Gemeente {code} ({gekozen.naam}) staat in het register, met het beleid {gekozen.beleid}.")
    if bekend is not None and bekend.beleid != gekozen.beleid:
        toon(f"Het beleid is veranderd. Reken nu opnieuw: regie herbereken --gemeente {code}")
    return 0
