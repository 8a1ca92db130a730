# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The words of actions, scenarios and choices."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht

STAND: Final[Mapping[str, Promise]] = {
    "open": gettext_lazy("open"),
    "bezig": gettext_lazy("bezig"),
    "klaar": gettext_lazy("klaar"),
    "vervallen": gettext_lazy("vervallen"),
}
OORDEEL: Final[Mapping[str, Promise]] = {
    "voldoet": gettext_lazy("voldoet"),
    "nog_niet": gettext_lazy("nog niet"),
    "niet_beoordeeld": gettext_lazy("niet beoordeeld"),
}


def actielijnen(recht: Recht) -> list[tuple[str, str]]:
    return [(code, rij.label) for code, rij in recht.codelijsten["actielijn"].codes.items()]


def actielijn(recht: Recht, code: str) -> str:
    """The code itself where the list no longer has it."""
    codes = recht.codelijsten["actielijn"].codes
    return codes[code].label if code in codes else code
