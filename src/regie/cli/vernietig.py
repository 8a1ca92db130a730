# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie vernietig`: the one exit of the register, for an administrator with an approved list (Bi 9.9)."""

import argparse
import getpass

from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import keur, laad_django
from regie.postgres import met_databank


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        keur("regie_databank")
        from regie.register.vernietigen import vernietig
        from regie.toegang.gemeenten import gemeenten
        from regie.toegang.wie import systeem

        code = gekozen.gemeente.removeprefix("GM")
        gemeente = gemeenten().get(code)
        if gemeente is None:
            fout_console.print(f"Gemeente {code} staat niet in dit register. Er is niets vernietigd.", markup=False)
            return FOUTE_INVOER
        wie = systeem(code, gemeente.beleid, f"systeem:{getpass.getuser()}")
        vraag = (wie, gekozen.dossier, gekozen.grond, gekozen.vandaag)
        weg = vernietig(*vraag, "teksten") if gekozen.teksten else vernietig(*vraag, "dossier")
    wat = "vrije teksten gewist" if gekozen.teksten else "gebeurtenissen vernietigd, met alles wat erbij hoorde"
    toon(f"Dossier {gekozen.dossier}: {weg} {wat}. Het staat in het logboek van vernietigingen.")
    return 0
