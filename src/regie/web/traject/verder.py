# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where one goes from the traject: the rooms in which something is decided, spoken or planned."""

from typing import Final, NamedTuple

from django.utils.translation import gettext_lazy

from regie.web.dossier.bezoek import Bezoek
from regie.web.rechten import ROUTES, heeft


class Plek(NamedTuple):
    tekst: str
    uitleg: str
    adres: str


PLEKKEN: Final = (
    ("gesprek", gettext_lazy("Voortgangsgesprek"), gettext_lazy("voorbereiden en vastleggen")),
    ("lessen", gettext_lazy("Lessen"), gettext_lazy("aanmelden, beginnen, wisselen, stoppen")),
    ("meedoen_dossier", gettext_lazy("Meedoen"), gettext_lazy("plan, plek en uren")),
    ("week", gettext_lazy("De week"), gettext_lazy("les, werk en zorg naast elkaar")),
    ("besluiten_afschalen", gettext_lazy("Examen op A2"), gettext_lazy("wat ervoor en ertegen spreekt")),
    ("besluiten_route", gettext_lazy("Andere leerroute"), gettext_lazy("tot wanneer het kan, en welke uren meegaan")),
    ("besluiten_verlenging", gettext_lazy("Meer tijd"), gettext_lazy("gronden om bij DUO verlenging te vragen")),
    ("besluiten_pauze", gettext_lazy("Pauze"), gettext_lazy("beginnen, nakijken en stoppen")),
    ("besluiten_verhuizing", gettext_lazy("Verhuizing"), gettext_lazy("overdragen aan een andere gemeente")),
    ("pip", gettext_lazy("Het plan (PIP)"), gettext_lazy("wat er is afgesproken")),
)
"""Route of a dossier, its words, and what one does there. A room that is not built yet has no route, and no link."""


def verder(hier: Bezoek) -> list[Plek]:
    """Those that exist and that this person has."""
    return [Plek(str(tekst), str(uitleg), hier.plek(route)) for route, tekst, uitleg in PLEKKEN
            if route in ROUTES and heeft(hier.wie, route)]  # fmt: skip
