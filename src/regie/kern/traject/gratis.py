# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who has exams that the state pays (Ri 3.5): group A only. In the B1-route at the level of the PIP or higher, in the
onderwijsroute only KNM, in the Z-route what the PIP says may be done."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from regie.kern.traject.examens import GRATIS, KNM, Examendeel, Poging, minstens

PARAMETER: Final = "examenpogingen_gratis"
KOSTEN: Final = "examenkosten"
Waarom = Literal["geen_asiel", "onderwijsroute", "niet_in_pip"]


def geen_gratis(asiel: bool, inhoud: Mapping[str, Any], onderdeel: str) -> Waarom | None:
    """Why there is no free attempt at a part; None where there is. `inhoud`: of the PIP."""
    if not asiel:
        return "geen_asiel"
    if inhoud.get("leerroute") == "onderwijs" and onderdeel != KNM:
        return "onderwijsroute"
    if inhoud.get("leerroute") == "z" and onderdeel not in (inhoud.get("examens") or ()):
        return "niet_in_pip"
    return None


def onterecht(deel: Examendeel, waarom: Waarom | None, gratis: int) -> tuple[Poging, ...]:
    """The attempts that are written down as free and that the law does not give."""
    vrij = [een for een in deel.pogingen if een.bekostigd == GRATIS]
    if waarom is not None:
        return tuple(vrij)
    te_laag = [een for een in vrij if _onder_het_plan(een, deel.gevraagd)]
    goed = [een for een in vrij if een not in te_laag]
    return tuple(sorted([*te_laag, *goed[gratis:]], key=lambda een: een.nummer))


def _onder_het_plan(poging: Poging, gevraagd: str | None) -> bool:
    return gevraagd is not None and poging.niveau is not None and not minstens(poging.niveau, gevraagd)


def vaste_prijs(deel: Examendeel) -> bool:
    """Whether the law sets what an attempt costs (Ri 3.4): at A2, and of KNM."""
    return deel.onderdeel == KNM or deel.gevraagd == "a2"
