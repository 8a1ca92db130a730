# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why something with a PIP cannot be done now. Nothing was recorded; the words are for the screen."""

from regie.register.fouten import RegisterFout


class NietKlaar(RegisterFout):
    """What must be done first."""
