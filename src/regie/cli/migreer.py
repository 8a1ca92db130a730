# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie migreer`: the tables of this version, made by the role that owns them."""

import argparse

from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import toon
from regie.cli.voorbereiding import keur, laad_django
from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import lees
from regie.postgres import met_databank


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        if lees("REGIE_EIGENAAR_URL") is None:
            nu = "Geef het adres met de rol regie_eigenaar: alleen die rol mag tabellen maken"
            raise InstellingFout("REGIE_EIGENAAR_URL", "ontbreekt, terwijl DATABASE_URL wel is gegeven", nu)
        laad_django()
        keur("regie")
        return _toon_wat_ontbreekt() if gekozen.controleer else _migreer()


def _toon_wat_ontbreekt() -> int:
    from regie.instellingen.migraties import ontbrekend
    from regie.register.migreren import EIGENAAR

    missend = ontbrekend(EIGENAAR)
    toon("\n".join(missend))
    toon(f"Nog te doen: {len(missend)} migraties. Voer uit: regie migreer" if missend else "De databank is bij.")
    return FOUTE_INVOER if missend else 0


def _migreer() -> int:
    from regie.instellingen.migraties import ontbrekend
    from regie.register.migreren import EIGENAAR, migreer

    aantal = len(ontbrekend(EIGENAAR))
    migreer()
    keur("regie_databank")
    toon(f"De databank is bij: {aantal} migraties gedaan." if aantal else "De databank was al bij.")
    return 0
