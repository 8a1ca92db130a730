# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A block in the week of Amina, for the route that names one."""

from datetime import time
from functools import cache

from tests.register.cast import Cast


def week_van(cast: Cast, route: str) -> dict[str, str]:
    """The argument `id` of the route of a block; nothing for any other route."""
    return {"id": _blok(cast.gemeente, cast.dossier)} if route == "week_blok" else {}


@cache
def _blok(gemeente: str, dossier: str) -> str:
    from tests.web.weekplan.gezin import zet

    return str(zet(Cast(gemeente, dossier), dossier, "les", "Nederlands", ([1], time(9), time(11))))
