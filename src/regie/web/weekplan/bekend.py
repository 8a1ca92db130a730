# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened according to the dossier and has no block yet: lessons, a placement, childcare.

Days and times are in no event: those a person asks.
"""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.punt import zichtbare_gegevens
from regie.web.weekplan.bezoek import BEGIN_EN_EINDE, Weekbezoek
from regie.web.weekplan.woorden import Namen
from regie.werk.weekplan.model import OPVANG

NIET_NU: Final = ("niet_nodig", "nodig", "wachtlijst")
"""Of childcare: there is none to put in the week."""


def nog_niet_in_de_week(hier: Weekbezoek, namen: Namen) -> Iterator[str]:
    """Of childcare it is not said for which child it is: any block of it is enough."""
    er_al = {(blok.wie, blok.soort) for blok in hier.gezin.blokken}
    opvang = any(soort == OPVANG for _wie, soort in er_al)
    for lid in hier.huis.leden:
        for soort, types in BEGIN_EN_EINDE.items():
            if (lid.dossier, soort) in er_al or (soort == OPVANG and opvang):
                continue
            laatste = hier.laatste(lid.dossier, types)
            if laatste and laatste["type"] == types[0] and laatste["gegevens"].get("status") not in NIET_NU:
                yield _zin(hier, laatste, namen.mens(lid.dossier))


def _zin(hier: Weekbezoek, rij: Rij, wie: str) -> str:
    velden = velden_leesbaar(rij["type"], zichtbare_gegevens(hier, rij), hier.recht, hier.wie.categorieen)
    erbij = "".join(f" {label}: {waarde}." for label, waarde in velden)
    kop = {"wie": wie, "wat": hier.recht.gebeurtenissen[rij["type"]].label, "dag": voluit(rij["datum"])}
    return _("%(wie)s: %(wat)s op %(dag)s.") % kop + erbij
