# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tables as a file for a spreadsheet: a line for every cell, and nothing in it that a spreadsheet would compute."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Final

from regie.web.totalen.tabellen import Tabel

BOM: Final = "\ufeff"  # without it a Dutch Excel reads another character set
KOPPEN: Final = ("tabel", "rij", "kolom", "aantal", "onderdrukt", "peildatum")
FORMULE: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def als_csv(tabellen: Iterable[Tabel], vandaag: date) -> str:
    """With a semicolon, as a Dutch spreadsheet expects."""
    tekst = StringIO()
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOPPEN)
    for tabel in tabellen:
        for rij in tabel.rijen:
            for cel in rij.cellen:
                waarden = (tabel.titel, rij.kop, cel.kop, cel.voluit, "ja" if cel.onderdrukt else "nee")
                schrijver.writerow([*map(zonder_formule, waarden), vandaag.isoformat()])
    return BOM + tekst.getvalue()


def zonder_formule(tekst: str) -> str:
    """A text that begins like a formula stays a text: the names of rules may come from a file of the gemeente."""
    return f"'{tekst}" if tekst.startswith(FORMULE) else tekst
