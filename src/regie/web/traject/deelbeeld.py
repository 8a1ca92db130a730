# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the duty as a list: done or not, since when, and what can be recorded here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import uren
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import telt_als_examen
from regie.kern.traject.onderdelen import Onderdeel
from regie.kern.traject.traject import Traject
from regie.web.dossier.bezoek import Bezoek

NAMEN: Final = {
    "pvt": gettext_lazy("Participatieverklaringstraject (PVT)"),
    "map": gettext_lazy("Module arbeidsmarkt en participatie (MAP)"),
    "lezen": gettext_lazy("Examen lezen"), "luisteren": gettext_lazy("Examen luisteren"),
    "schrijven": gettext_lazy("Examen schrijven"), "spreken": gettext_lazy("Examen spreken"),
    "knm": gettext_lazy("Examen KNM"),
    "taalschakel": gettext_lazy("Taalschakeltraject"),
    "z_cursusuren": gettext_lazy("Lesuren van de Z-route"),
    "z_participatieuren": gettext_lazy("Uren meedoen van de Z-route"),
    "z_eindgesprek": gettext_lazy("Eindgesprek van de Z-route"),
}  # fmt: skip
_CODE: Final = {
    "klaar": "gehaald", "niet_nodig": "vervallen", "wacht": "wacht", "mis": "verlopen", "bezig": "loopt",
    "open": "open",
}  # fmt: skip
ACTIES: Final[dict[str, tuple[str, ...]]] = {
    "pvt": ("pvt_aanmelding", "pvt_start", "pvt_afgerond"),
    "map": ("map_start", "map_praktijkuren", "map_uren", "map_afgerond"),
    "taalschakel": ("taalschakeldiploma",),
    "z_participatieuren": ("participatie_uren",),
    "z_eindgesprek": ("eindgesprek_z",),
}
"""Part → the types of events that bring it further."""


@dataclass(frozen=True)
class Deelregel:
    naam: str
    code: str
    stand: str
    zinnen: Sequence[str]
    acties: Sequence[tuple[str, str]]  # words, address


def deelregels(hier: Bezoek, traject: Traject) -> list[Deelregel]:
    return [Deelregel(str(NAMEN[een.id]), _CODE[een.stand], _stand(een), [*_zinnen(een, traject)],
                      [] if een.klaar else [*_acties(hier, een)]) for een in traject.onderdelen]  # fmt: skip


def _stand(een: Onderdeel) -> str:
    return {
        "klaar": _("klaar"), "niet_nodig": _("niet nodig (DUO)"), "wacht": _("wacht op de uitslag"),
        "mis": _("nog niet gehaald"), "bezig": _("bezig"), "open": _("nog niet begonnen"),
    }[een.stand]  # fmt: skip


def _zinnen(een: Onderdeel, traject: Traject) -> Iterator[str]:
    if een.gehaald_op is not None:
        yield _("Sinds %(dag)s.") % {"dag": voluit(een.gehaald_op)}
    if een.norm is not None and een.gehaald is not None and not een.klaar:
        yield _("%(gehaald)s van %(norm)s.") % {"gehaald": uren(een.gehaald), "norm": uren(een.norm)}
    if een.id == "map" and not een.klaar:
        yield _("Nodig: de praktijkuren en een eindgesprek met de gemeente.")
    if een.id == "pvt" and not een.klaar:
        yield _("Nodig: minstens twaalf uur, een activiteit, en de verklaring getekend.")
    if een.id == "taalschakel":
        if een.klaar and telt_als_examen(traject.examens):
            yield _("Vier onderdelen op B1 en KNM zijn gehaald: dat telt als inburgeringsexamen (Wi art. 8 lid 4).")
        elif not een.klaar:
            yield _("Vier onderdelen op B1 en KNM tellen ook, in plaats van het diploma (Wi art. 8 lid 4).")


def _acties(hier: Bezoek, een: Onderdeel) -> Iterator[tuple[str, str]]:
    for naam in ACTIES.get(een.id, ()):
        type_ = hier.recht.gebeurtenissen[naam]
        if hier.mag(type_):
            yield type_.label, hier.vastleggen(naam)
