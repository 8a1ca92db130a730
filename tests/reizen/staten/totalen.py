# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The totals: of the team leader, and of somebody who sees nothing else."""

from playwright.sync_api import Page

from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat


@staat("totalen", "gewoon", "saskia", "eva")
def _totalen(plek: Plek) -> Page:
    return plek.open("/totalen/")


@staat("totalen", "leeg", "eva")
def _leeg(plek: Plek) -> Page:
    return plek.open("/totalen/", plek.huis.leeg)
