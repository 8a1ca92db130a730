# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie code`: what the app of a demo account shows now. Only in the demo: elsewhere it would undo the second step."""

import argparse

from regie.cli.demo import is_demo, kies_omgeving
from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import laad_django
from regie.instellingen.omgeving import gegeven, lees
from regie.postgres import met_databank

FOUTE_INVOER = 1


def voer_uit(gekozen: argparse.Namespace) -> int:
    if not lees("REGIE_DEMO") and not _bij_de_demo():
        fout_console.print("Deze opdracht werkt alleen in de demo (regie demo). Gebruik anders de app op uw telefoon.")
        return FOUTE_INVOER
    with met_databank():
        laad_django()
        from regie.web.inloggen.accounts import GeenApp, OnbekendAccount, account_met, code_van_nu

        try:
            toon(code_van_nu(account_met(gekozen.account)))
        except (OnbekendAccount, GeenApp) as fout:
            fout_console.print(str(fout), markup=False, soft_wrap=True)
            return FOUTE_INVOER
    return 0


def _bij_de_demo() -> bool:
    """Chooses the folder of the demo, and says whether there is one."""
    if gegeven("DATABASE_URL") is not None:
        return False
    kies_omgeving()
    return is_demo()
