# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A place of the register: what the routes of places are about."""

from functools import cache
from uuid import UUID

from tests.register.cast import Cast
from tests.web.meedoen.plekken import plek


def plek_van(cast: Cast, route: str) -> dict[str, str]:
    """The `id` or `plek` of a route of places; nothing for another route."""
    if route in ("plekken_plek", "plekken_wijzigen"):
        return {"id": str(_gemaakt(cast.gemeente, cast.dossier))}
    return (
        {"plek": str(_gemaakt(cast.gemeente, cast.dossier))} if route in ("meedoen_kiezen", "keten_plek_kiezen") else {}
    )


@cache
def _gemaakt(gemeente: str, dossier: str) -> UUID:
    return plek(Cast(gemeente, dossier))
