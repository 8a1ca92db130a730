# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why something with a group is not done, with words for the screen."""

from regie.register.fouten import RegisterFout


class GroepFout(RegisterFout):
    """Nothing was changed."""


class Vol(GroepFout):
    """The group has no place left."""


class AlBesloten(GroepFout):
    """Somebody else was first."""
