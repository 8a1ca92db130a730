# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The codes of noodtoegang in words."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.toegang.noodtoegang import Oordeel, Waarvoor

WAARVOOR: Final[dict[Waarvoor, Promise]] = {
    "vervanging": _("De consulent is er niet en het kan niet wachten"),
    "crisis": _("Deze persoon heeft nu hulp nodig"),
    "veiligheid": _("Er is gevaar voor deze persoon of voor iemand anders"),
    "termijn": _("Een termijn van de wet loopt vandaag of morgen af"),
    "anders": _("Iets anders"),
}
OORDELEN: Final[dict[Oordeel, Promise]] = {"terecht": _("Terecht"), "niet_terecht": _("Niet terecht")}
