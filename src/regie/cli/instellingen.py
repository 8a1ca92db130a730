# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie instellingen`: what each setting is now and where that comes from; with --controleer also the checks."""

import argparse
from collections.abc import Iterator

from rich.table import Table

from regie.cli.fouten import FOUTE_INVOER
from regie.cli.scherm import console, toon
from regie.cli.voorbereiding import laad_django, meld
from regie.instellingen.apps import meldingen
from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import herkomst, lees
from regie.instellingen.tabel import INSTELLINGEN, Instelling
from regie.postgres import met_databank

GEHEIM = "(geheim)"
JA_NEE = {True: "ja", False: "nee"}


def voer_uit(gekozen: argparse.Namespace) -> int:
    tabel = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for kop in ("Instelling", "Waarde", "Uit"):
        tabel.add_column(kop, overflow="fold")
    for regel in regels():
        tabel.add_row(*regel)
    console.print(tabel)
    toon("Wat elke instelling doet: docs/naslag/instellingen.md")
    return _controleer() if gekozen.controleer else 0


def regels() -> Iterator[tuple[str, str, str]]:
    for rij in INSTELLINGEN:
        yield rij.naam, _waarde(rij), herkomst(rij.naam)


def _waarde(rij: Instelling) -> str:
    try:
        waarde = lees(rij.naam)
    except InstellingFout as fout:
        return f"FOUT: {fout.wat}"
    if waarde is None:
        return "–"
    if rij.geheim:
        return GEHEIM
    if isinstance(waarde, bool):
        return JA_NEE[waarde]
    return ",".join(waarde) if isinstance(waarde, list) else str(waarde)


def _controleer() -> int:
    with met_databank():
        laad_django()
        gevonden = meldingen("regie", "regie_databank")
    for melding in gevonden:
        meld(melding)
    if not gevonden:
        toon("Alle controles zijn goed.")
    return FOUTE_INVOER if any(melding.is_serious() for melding in gevonden) else 0
