# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the PIP on: which tasks of the chain a plan asks for. It does not say that somebody must be referred: who
refers, and to whom, is for a person."""

from collections.abc import Mapping
from typing import Any

from regie.kern.pip.situatie import Situatie
from regie.kern.recht.typen.taken import Taak, Uitpip

BETAALT = ("begint", "loopt")  # the fixed costs are paid for this person


def gevraagd(inhoud: Mapping[str, Any], wie: Situatie) -> frozenset[Uitpip]:
    """What of this plan asks for the work of somebody else. Of a part that the reader may not see, nothing is said."""
    staat_er: dict[Uitpip, bool] = {
        "route": inhoud.get("leerroute") is not None,
        "pvt": bool(inhoud.get("pvt_uren")),
        "map": bool(inhoud.get("map_uren")),
        "meedoen": inhoud.get("leerroute") == "z" and wie.is_asiel,
        "begeleiding": wie.is_asiel,
        "vaste_lasten": inhoud.get("ontzorgen") in BETAALT,
    }
    return frozenset(deel for deel, is_zo in staat_er.items() if is_zo)


def taken_uit(taken: Mapping[str, Taak], delen: frozenset[Uitpip]) -> dict[str, list[Uitpip]]:
    """Task → what asks for it, in the order of the table of tasks."""
    gevonden = {naam: [deel for deel in taak.uit_pip if deel in delen] for naam, taak in taken.items()}
    return {naam: waarom for naam, waarom in gevonden.items() if waarom}
