# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL: a small launcher of our own, the roles, and backup and restore."""

from regie.postgres.adressen import Adressen
from regie.postgres.databank import databank, met_databank, zet_omgeving
from regie.postgres.fouten import PostgresFout
from regie.postgres.inrichten import maak_databank, verwijder_databank

__all__ = [
    "Adressen",
    "PostgresFout",
    "databank",
    "maak_databank",
    "met_databank",
    "verwijder_databank",
    "zet_omgeving",
]
