# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A group that Amina followed to the end, one of its meetings, and a proposal: what the routes of groups are about."""

from functools import cache
from uuid import UUID

from tests.register.cast import Cast
from tests.werk.groepen.mensen import groep

BIJEENKOMST, VOORSTEL = "groepen_bijeenkomst", ("groepen_voorstel", "groepen_verplaats", "groepen_besluit")


def groep_van(cast: Cast, route: str) -> dict[str, str]:
    """The `id` of a route of groups; nothing for another route."""
    if not route.startswith("groepen_"):
        return {}
    groep_, keer, voorstel = _gemaakt(cast.gemeente, cast.dossier)
    return {"id": str(keer if route == BIJEENKOMST else voorstel if route in VOORSTEL else groep_)}


@cache
def _gemaakt(gemeente: str, dossier: str) -> tuple[UUID, UUID, UUID]:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.leden import schrijf_stand, zet_erbij
    from regie.werk.groepen.uitrekenen import vraag_voorstel

    cast = Cast(gemeente, dossier)
    groep_ = groep(cast, "Over geld", soort="geld")
    with cast.als("karin") as karin:
        zet_erbij(karin, groep_, [dossier])
        schrijf_stand(karin, groep_, dossier, "klaar")
        voorstel = vraag_voorstel(karin, "geld", [groep_], [dossier])
        return groep_, bijeenkomsten(groep_)[0]["id"], voorstel
