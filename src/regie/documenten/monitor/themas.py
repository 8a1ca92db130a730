# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The themes in which a report and a workbook are divided, as a reader is told of them."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from regie.documenten.monitor.levering import Levering


@dataclass(frozen=True, slots=True)
class Thema:
    """`id`: as recht/indicatoren.toml has it."""

    id: str
    titel: str
    inleiding: str


THEMAS: Final[tuple[Thema, ...]] = (
    Thema("instroom", _("Wie er inburgeren"), _("Hoeveel mensen er inburgeren, wie zij zijn en wie nog wachten.")),
    Thema("intake", _("Intake en plan"), _("Het eerste gesprek, het plan voor de inburgering (PIP) en de brugklas.")),
    Thema("leerroutes", _("Leerroutes"), _("Welke leerroute mensen volgen, en wie van route verandert.")),
    Thema("meedoen", _("Meedoen en werk"), _("Wie er meedoet: met werk, een stage, vrijwilligerswerk of iets anders.")),
    Thema("ondersteuning", _("Hulp en begeleiding"), _("Hulp in de eerste tijd, met geld en bij andere vragen.")),
    Thema("resultaat", _("Examens en afronden"), _("Wie de inburgering haalde, en hoe lang dat duurde.")),
    Thema("keten", _("Wachten en op tijd zijn"), _("Waar mensen op wachten, en of wij en onze partners op tijd zijn.")),
    Thema("caseload", _("Ons werk"), _("Hoeveel mensen een consulent begeleidt, en wat wij van hen weten.")),
)
OVERIG: Final = Thema("overig", _("Andere cijfers"), _("Cijfers die bij geen ander onderwerp horen."))


def ingedeeld(levering: Levering) -> list[tuple[Thema, list[str]]]:
    """Each theme with its indicators that have rows. No row is left out: what has no theme comes last."""
    over = {naam: levering.definities[naam].thema for naam in levering.indicatoren()}
    delen = [(thema, [naam for naam, van in over.items() if van == thema.id]) for thema in THEMAS]
    bekend = {thema.id for thema in THEMAS}
    delen.append((OVERIG, [naam for naam, van in over.items() if van not in bekend]))
    return [(thema, namen) for thema, namen in delen if namen]
