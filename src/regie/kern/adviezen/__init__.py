# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Advice: what speaks for and against, what conflicts and what is missing. It never decides (2-kern §4)."""

from regie.kern.adviezen.keten import adviezen_van
from regie.kern.adviezen.tabel import KOLOMMEN, adviezen

__all__ = ["KOLOMMEN", "adviezen", "adviezen_van"]
