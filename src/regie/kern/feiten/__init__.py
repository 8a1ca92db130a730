# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Facts: what holds at (peildatum, bekend_op), read from the events that count then."""

from regie.kern.feiten.feiten import DATUMSOORTEN, Feiten

__all__ = ["DATUMSOORTEN", "Feiten"]
