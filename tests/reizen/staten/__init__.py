# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every state of every page: the table that test_elke_bladzijde goes along. A file per part of the product."""

import importlib

from tests.reizen.staten.tabel import STATEN, Staat, staat

DELEN = (
    "fouten",
    "inloggen",
    "vandaag",
    "dossier",
    "zoeken",
    "snel",
    "team",
    "totalen",
    "importeren",
    "beheer",
    "privacy",
    "inzage",
    "keten",
    "school",
    "aankomst",
    "aankomst_binnen",
    "intake",
    "pip",
    "traject",
    "besluiten",
    "weekplan",
    "scholen",
    "signalen",
    "gesprek",
    "meedoen",
    "prestaties",
    "kwaliteit",
    "evaluatie",
    "swi",
    "rapporten",
    "monitor",
    "gedrukt",
)
for deel in DELEN:
    importlib.import_module(f"{__name__}.{deel}")

__all__ = ["STATEN", "Staat", "staat"]
