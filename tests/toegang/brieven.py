# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter to Amina, the batch that it was made in and a print run with it: what the routes of letters are about."""

from functools import cache

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht


def brief_van(cast: Cast, route: str) -> dict[str, str]:
    """The argument `id` of a route of letters; nothing for any other route."""
    id_ = _ids(cast.gemeente, cast.dossier).get(route) if route.startswith("brie") else None
    return {} if id_ is None else {"id": id_}


@cache
def _ids(gemeente: str, dossier: str) -> dict[str, str]:
    from regie.dossiers.brieven import brieven_in
    from regie.kern.kalender.amsterdam import begin_van_dag
    from regie.werk.brieven.klaarzetten import maak_partij, zet_klaar
    from regie.werk.brieven.opstellen import Geadresseerde
    from regie.werk.brieven.printen import maak_printronde

    voor, moment = [Geadresseerde(dossier)], begin_van_dag(VANDAAG)
    with Cast(gemeente, dossier).als("karin") as karin:
        zet_klaar(karin, "welkom", voor, recht(), moment)
        ronde = maak_printronde(karin, recht(), moment)
        assert ronde is not None
        partij = maak_partij(karin, "welkom", voor, recht(), moment)
        [brief] = brieven_in(partij)
    return {
        **dict.fromkeys(("brieven_printronde", "brieven_printbestand"), str(ronde[0])),
        **dict.fromkeys(("brief_lezen", "brief_pdf"), str(brief["id"])),
        "brieven_partij": str(partij),
    }
