# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and record what: `toegang.mag(wie, wat, dossier, doel)` is the one decision."""

from regie.toegang.besluit import ZIEN, Wat, lezen, mag, vastleggen

__all__ = ["ZIEN", "Wat", "lezen", "mag", "vastleggen"]
