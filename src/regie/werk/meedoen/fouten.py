# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why something with a place is not done, with words for the screen."""

from regie.register.fouten import RegisterFout


class PlekFout(RegisterFout):
    """Nothing was changed."""


class Vol(PlekFout):
    """The place has no room left."""


class StaatErAl(PlekFout):
    """The same form was kept before, with something else in it."""


class AlGewijzigd(PlekFout):
    """Somebody else changed the place meanwhile."""
