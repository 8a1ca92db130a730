# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The columns of a file with hours: what they hold, for the reader, the page and the example."""

from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kolom(NamedTuple):
    naam: str
    uitleg: str | Promise
    voorbeeld: str


LEERLING, BSN, NAAM, VAN, TOT, SOORT = "leerling", "bsn", "naam", "van", "tot", "soort"
UREN: Final = ("aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim")

KOLOMMEN: Final = (
    Kolom(LEERLING, _("Het nummer van het dossier, zoals het in uw lijst met leerlingen staat."), "voorbeeld-1"),
    Kolom(BSN, _("Mag in plaats van leerling. Het nummer wordt alleen gebruikt om de leerling te vinden."), ""),
    Kolom(NAAM, _("Mag erin staan, voor uzelf. Regie leest deze kolom niet."), "Voorbeeld"),
    Kolom(VAN, _("De eerste dag waarover de uren gaan, in deze maand."), "01-10-2026"),
    Kolom(TOT, _("De laatste dag waarover de uren gaan, in deze maand."), "31-10-2026"),
    Kolom(SOORT, _("Soort les: nt2, knm, alfabetisering of taalschakel_overig."), "nt2"),
    Kolom("aangeboden", _("Aangeboden uren, in kwartieren: 40 of 37,5."), "40"),
    Kolom("gevolgd", _("Gevolgde uren."), "36,5"),
    Kolom("geoorloofd_verzuim", _("Uren afwezig met een goede reden."), "2,5"),
    Kolom("ongeoorloofd_verzuim", _("Uren afwezig zonder goede reden."), "1"),
)
NAMEN: Final = tuple(kolom.naam for kolom in KOLOMMEN)
VERPLICHT: Final = (SOORT, *UREN)
