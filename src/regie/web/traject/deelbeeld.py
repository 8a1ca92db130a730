# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the duty as a list: done or not, since when, and what can be recorded here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.traject.onderdelen import Onderdeel
from regie.kern.traject.traject import Traject
from regie.web.dossier.bezoek import Bezoek
from regie.web.traject.deelzinnen import EINDGESPREK, nodig, was_niet_voldoende, zinnen

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
VERREKEND, VERLAAGD = "uren_verrekend", "urennorm_verlaagd"
ACTIES: Final[dict[str, tuple[str, ...]]] = {
    "pvt": ("pvt_aanmelding", "pvt_start", "pvt_afgerond", VERREKEND),
    "map": ("map_start", "map_praktijkuren", "map_uren", "map_afgerond", VERREKEND),
    "taalschakel": ("taalschakeldiploma",),
    "z_cursusuren": (VERREKEND, VERLAAGD),
    "z_participatieuren": ("participatie_uren", VERREKEND),
    "z_eindgesprek": (EINDGESPREK,),
}
"""Part → the types of events that bring it further."""
NORM: Final = {
    "pvt": "pvt", "map": "map", "z_cursusuren": "z_cursus", "z_participatieuren": "z_participatie",
    "afschalen_mogelijk": "b1_600",
}  # fmt: skip
"""Part or threshold → the norm on which hours are counted by a decision."""


@dataclass(frozen=True)
class Deelregel:
    naam: str
    code: str
    stand: str
    zinnen: Sequence[str]
    nodig: Sequence[str]
    acties: Sequence[tuple[str, str]]  # words, address


def deelregels(hier: Bezoek, traject: Traject) -> list[Deelregel]:
    return [Deelregel(str(NAMEN[een.id]), _CODE[een.stand], _stand(een), [*zinnen(een, traject, hier.recht)],
                      [*nodig(een, traject, hier.recht)],
                      [*_acties(hier, een)] if _kan_verder(een, traject) else [])
            for een in traject.onderdelen]  # fmt: skip


def _kan_verder(een: Onderdeel, traject: Traject) -> bool:
    """What is done needs nothing more; only a talk that was not enough can be held again."""
    opnieuw = een.id == "z_eindgesprek" and traject.voldaan is None and was_niet_voldoende(traject)
    return not een.klaar or opnieuw


def _stand(een: Onderdeel) -> str:
    return {
        "klaar": _("klaar"), "niet_nodig": _("niet nodig (DUO)"), "wacht": _("wacht op de uitslag"),
        "mis": _("nog niet gehaald"), "bezig": _("bezig"), "open": _("nog niet begonnen"),
    }[een.stand]  # fmt: skip


def _acties(hier: Bezoek, een: Onderdeel) -> Iterator[tuple[str, str]]:
    for naam in ACTIES.get(een.id, ()):
        type_ = hier.recht.gebeurtenissen[naam]
        if hier.mag(type_):
            yield type_.label, leg_vast(hier, naam, een.id)


def leg_vast(hier: Bezoek, type_naam: str, deel: str) -> str:
    """The address of a form that comes back here, with the norm that it is about."""
    vraag = {"norm": NORM[deel]} if type_naam in (VERREKEND, VERLAAGD) else {}
    return hier.vastleggen(type_naam, terug="traject", **vraag)
