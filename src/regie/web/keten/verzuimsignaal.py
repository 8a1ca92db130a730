# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A signal of absence in words: the figure, the limit, and the days that it is about."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal
from regie.kern.levering.verzuim import DEEL, ONGEOORLOOFD
from regie.kern.termijnen.herleiding import voluit


def in_woorden(rij: Rij) -> str:
    """What the school reports, as a line."""
    cijfer = {"cijfer": getal(rij["cijfer"])}
    if rij["signaal"] == ONGEOORLOOFD:
        return _("School meldt %(cijfer)s uur verzuim zonder goede reden") % cijfer
    if rij["signaal"] == DEEL:
        return _("School meldt dat %(cijfer)s%% van de lessen is gemist") % cijfer
    wat = ngettext(
        "School meldt al %(cijfer)s week niets", "School meldt al %(cijfer)s weken niets", rij["cijfer"]
    )  # fmt: skip
    return wat % cijfer


def grens_in_woorden(rij: Rij) -> str:
    """From when it is a signal, and about which days the figure is."""
    grens = getal(rij["drempel"])
    soort = {
        ONGEOORLOOFD: _("signaal vanaf %s uur"), DEEL: _("signaal vanaf %s procent"),
    }.get(rij["signaal"], _("signaal vanaf %s weken")) % grens  # fmt: skip
    dagen = _("%(van)s tot en met %(tot)s") % {"van": voluit(rij["van"]), "tot": voluit(rij["tot"])}
    return f"{dagen}; {soort}"
