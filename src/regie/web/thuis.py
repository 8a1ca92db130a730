# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody begins, and what stands in the main menu: by role, and only what there is."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.toegang.rollen import ROLLEN
from regie.toegang.wie import Wie
from regie.web.rechten import heeft

ZONDER_THUIS: Final = "account_mijn"
_EIGEN: Final = {
    "beleid": "monitor",
    "contract": "monitor",
    "financien": "monitor",
    "functioneel_beheer": "beheer",
    "privacy_officer": "privacy",
}
_PER_BEREIK: Final = {"gemeente": "vandaag", "caseload": "vandaag", "relatie": "keten", "geen": ZONDER_THUIS}

THUIS: Final = {rol: _EIGEN.get(rol, _PER_BEREIK[wat.bereik]) for rol, wat in ROLLEN.items()}
"""The first page of each role, as the name of a route."""

HOOFDMENU: Final[tuple[tuple[str, Promise], ...]] = (
    ("vandaag", _("Vandaag")),
    ("agenda", _("Agenda")),
    ("keten", _("Mijn werk")),
    ("keten_groep", _("Groepen")),
    ("keten_uren", _("Uren")),
    ("keten_verzuim", _("Verzuim")),
    ("zoeken", _("Zoeken")),
    ("snel", _("Snel")),
    ("instroom", _("Instroom")),
    ("groepen", _("Groepen")),
    ("plekken", _("Plekken")),
    ("brieven", _("Brieven")),
    ("signalen", _("Signalen")),
    ("scholen", _("Scholen")),
    ("team", _("Team")),
    ("totalen", _("Totalen")),
    ("monitor", _("Monitor")),
    ("beheer", _("Beheer")),
    ("privacy", _("Privacy")),
    ("kaart", _("Wie doet wat")),
)


class Menuregel(NamedTuple):
    route: str
    adres: str
    tekst: str | Promise


def thuis(wie: Wie) -> str:
    """The address of the page on which this person begins; one's own account where that page is not built yet."""
    return _adres(THUIS[wie.rollen[0]]) or reverse(ZONDER_THUIS)


def hoofdmenu(wie: Wie) -> Iterator[Menuregel]:
    for route, tekst in HOOFDMENU:
        if heeft(wie, route) and (adres := _adres(route)):
            yield Menuregel(route, adres, tekst)


def _adres(route: str) -> str:
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""
