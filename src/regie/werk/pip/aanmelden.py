# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a plan says already when somebody is referred for one of its tasks. It is a proposal: who refers reads it, and
changes it before it goes."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.doelen import Doel
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import uren
from regie.kern.recht import Recht
from regie.kern.recht.typen.taken import Taak

SCHOOLTAAK: Final = "leerroute"
_GEBIED: Final = "doelgebied"
_OVERIG: Final = "overig"
_GEWOON: Final = (None, "gewoon")


def vraag_uit_plan(recht: Recht, naam: str, taak: Taak, bekend: Rij, doelen: Sequence[Doel]) -> str:
    """For a school the route and the hours; for every task that works at it, one goal. `bekend`: the head of the
    dossier. Of a goal about money, family or health nothing: the organisation may not know it."""
    zinnen = [_route(recht, bekend)] if naam == SCHOOLTAAK and bekend["leerroute"] else []
    doel = next((een.doel.strip() for een in doelen if een.loopt and _mag_mee(recht, een)), "")
    if doel and "leerroute" in taak.gegevens:
        zinnen.append(_("Doel van de inburgeraar: %(doel)s") % {"doel": doel})
    return " ".join(zinnen)


def _route(recht: Recht, bekend: Rij) -> str:
    waarden = {"route": recht.codelijsten["leerroute"].codes[bekend["leerroute"]].label}
    if bekend["intensiteit"] is None:
        return _("Graag een plek: %(route)s.") % waarden
    return _("Graag een plek: %(route)s, %(uren)s per week.") % (waarden | {"uren": uren(float(bekend["intensiteit"]))})


def _mag_mee(recht: Recht, doel: Doel) -> bool:
    code = recht.codelijsten[_GEBIED].codes.get(doel.gebied)
    return code is not None and doel.gebied != _OVERIG and code.categorie in _GEWOON
