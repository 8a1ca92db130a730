# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie demo`: two gemeenten at work with made-up people, in a folder of its own, and then `regie start`.

What is made the first time stays; the second time starts at once. Nothing of a real installation is touched.
"""

import argparse
import os
import shlex
import sys
from datetime import date
from pathlib import Path

from regie.cli import start
from regie.cli.demo_accounts import ACCOUNTS, WACHTWOORD
from regie.cli.scherm import toon
from regie.instellingen.fouten import NietKlaar
from regie.instellingen.omgeving import datamap, gegeven, lees
from regie.postgres import met_databank
from regie.postgres.plek import standaardmap

ACHTERVOEGSEL = "-demo"
MERK = "alleen-om-te-oefenen"  # a file that tells a folder of the demo from one with real people


def voer_uit(gekozen: argparse.Namespace) -> int:
    kies_omgeving()
    if not is_demo() and any(datamap().glob("*")):
        raise NietKlaar(
            f"In {datamap()} staat al iets dat niet van de demo is. Kies een lege map: REGIE_DATA=... regie demo"
        )
    start.keur_poort(lees("REGIE_HOST"), lees("REGIE_POORT"))
    with met_databank():
        start.bereid_voor(eigen_databank=True)
        (datamap() / MERK).touch()
        _vul(gekozen.dossiers, gekozen.vandaag)
        _leg_uit()
        return start.voer_uit(gekozen)


def kies_omgeving() -> None:
    """The demo, in a folder beside that of a real Regie, unless a folder was given. Never a database of others."""
    if gegeven("DATABASE_URL") is not None:
        raise NietKlaar("De demo maakt een eigen databank. Haal DATABASE_URL weg en doe opnieuw: regie demo")
    os.environ.setdefault("REGIE_DEMO", "ja")
    if gegeven("REGIE_LOGNIVEAU") is None:
        os.environ["REGIE_LOGNIVEAU"] = "waarschuwing"  # what stands on the screen is for people
    if gegeven("REGIE_DATA") is None:
        map_ = standaardmap()
        os.environ["REGIE_DATA"] = str(map_.with_name(map_.name + ACHTERVOEGSEL))


def is_demo() -> bool:
    """Whether the chosen folder was made by the demo."""
    return (datamap() / MERK).exists()


def _vul(dossiers: int, vandaag: date) -> None:
    from django.db import connections

    from regie.cli.demo_cijfers import tel_cijfers
    from regie.cli.demo_vullen import maak_accounts, vul_haarlem, vul_voorbeeld
    from regie.cli.demo_werk import vul_werk

    vul_voorbeeld(dossiers, vandaag, start.zeg)
    vul_haarlem(vandaag, start.zeg)
    maak_accounts(vandaag)
    vul_werk(vandaag)
    start.zeg("De cijfers tellen …")
    tel_cijfers()
    connections.close_all()


def _leg_uit() -> None:
    toon()
    toon(f"  Adres        http://{lees('REGIE_HOST')}:{lees('REGIE_POORT')}/")
    for account in ACCOUNTS:
        toon(f"  {account.naam:<12} {account.uitleg}")
    toon(f"  Wachtwoord   {WACHTWOORD} (voor elk account)")
    toon(f"  Code         {code_opdracht('karin')}")
    toon("               (in een ander venster, met de naam van het account)")
    toon(f"\n  Alle mensen zijn verzonnen. Opnieuw beginnen: haal {datamap()} weg.\n")


def code_opdracht(account: str) -> str:
    """What gives the code of an account: the same program, on the folder of this demo."""
    programma = shlex.quote(sys.argv[0]) if Path(sys.argv[0]).name == "regie" else f"{sys.executable} -m regie"
    map_ = standaardmap()
    elders = (
        "" if datamap() == map_.with_name(map_.name + ACHTERVOEGSEL) else f"REGIE_DATA={shlex.quote(str(datamap()))} "
    )
    return f"{elders}{programma} code {account}"
