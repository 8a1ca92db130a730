# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What law and policy propose for a field of the PIP. A proposal is shown with its source; somebody takes it over."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.kern.pip.delen import antwoord
from regie.kern.pip.situatie import Situatie
from regie.kern.recht import Recht

GESPREKKEN: Final = "pip_gesprekken_per_jaar"
PW_DEEL: Final = "pip_pw_deel"
VIER_OGEN: Final = "pip_vier_ogen"
_NORM_VAN: Final = {"gesprekken_per_jaar": GESPREKKEN, "pw_deel": PW_DEEL}


@dataclass(frozen=True, slots=True)
class Voorstel:
    """`waarde`: as it would be typed."""

    waarde: str
    bron: str


def voorstellen(recht: Recht, beleid: str, wie: Situatie, leerroute: str | None, vandaag: date) -> dict[str, Voorstel]:
    """Per field; of a part that may not stand in this plan nothing is proposed."""
    gevonden = {}
    for rij in recht.pipdelen:
        if antwoord(rij, wie, leerroute) not in ("moet", "mag"):
            continue
        if rij.minstens is not None:
            bron = _("minimum van de wet (%(bron)s)") % {"bron": ", ".join(map(str, rij.bron))}
            gevonden[rij.veld] = Voorstel(str(rij.minstens), bron)
        elif (norm := recht.regels(beleid).gekozen(_NORM_VAN.get(rij.veld, ""), vandaag)) is not None:
            bron = _("beleid van uw gemeente (%(bron)s)") % {"bron": ", ".join(map(str, norm.bron))}
            gevonden[rij.veld] = Voorstel(str(norm.waarde), bron)
    return gevonden


def vraagt_vier_ogen(recht: Recht, beleid: str, vandaag: date) -> bool:
    norm = recht.regels(beleid).gekozen(VIER_OGEN, vandaag)
    return norm is not None and norm.waarde == "ja"
