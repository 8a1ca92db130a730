# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the routes of test and school open: a form of theirs, and a sitting of a group of Karin's."""

from functools import cache

from tests.register.cast import Cast
from tests.werk.groepen.mensen import groep


def toets_van(cast: Cast, route: str) -> dict[str, str]:
    """The argument of a route of test and school; nothing for any other route."""
    if route == "toets_vastleggen":
        return {"type": "schoolkeuze"}
    return {"id": _zitting(cast.gemeente, cast.dossier)} if route == "toets_zitting" else {}


@cache
def _zitting(gemeente: str, dossier: str) -> str:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.leden import zet_erbij

    cast = Cast(gemeente, dossier)
    groep_ = groep(cast, "Toets", soort="toets")
    with cast.als("karin") as karin:
        zet_erbij(karin, groep_, [dossier])
        return str(bijeenkomsten(groep_)[0]["id"])
