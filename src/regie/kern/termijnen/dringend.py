# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The order of urgency in which a worklist shows rows: the command line and the database share it."""

from typing import Final

AARD_ORDE: Final = ("wet", "gevolg", "beleid", "streven")
"""Law first, then what follows by itself, then policy, then targets."""

STATUS_ORDE: Final = ("verlopen", "bijna", "open")
"""Past before almost before what may be done now; every other status comes after these."""
