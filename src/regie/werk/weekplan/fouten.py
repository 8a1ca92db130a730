# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why something with a week is not done, with words for the screen."""

from regie.register.fouten import RegisterFout


class WeekFout(RegisterFout):
    """Nothing was changed."""


class StaatErAl(WeekFout):
    """The same form was kept before, with something else in it."""


class IsVeranderd(WeekFout):
    """Somebody else was first."""
