# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Beside the decision: what the person wants to reach, in his own words, and the steps. It has no versions."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.doelen import Actie, doelen
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek


class Doelregel(NamedTuple):
    doel: str
    stand: str
    loopt: bool
    stappen: Sequence[str]


def ontwikkelplan(hier: Bezoek) -> list[Doelregel]:
    """The goals that somebody works at first."""
    lijst = hier.recht.codelijsten["status_doel"].codes
    return [
        Doelregel(een.doel, lijst[een.status].label, een.loopt, [_stap(hier, actie) for actie in een.acties])
        for een in doelen(hier.dossier)
    ]


def _stap(hier: Bezoek, actie: Actie) -> str:
    wie = hier.recht.codelijsten["wie"].codes[actie.wie].label
    delen = [f"{wie}: {actie.wat}" if actie.wat else wie]
    if actie.stand:
        delen.append(hier.recht.codelijsten["stand_afspraak"].codes[actie.stand].label)
    elif actie.uiterlijk is not None:
        delen.append(_("uiterlijk %(dag)s") % {"dag": voluit(actie.uiterlijk)})
    return ", ".join(delen)
