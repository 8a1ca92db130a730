# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a PIP says, in words for the page: its content, the checklist, what a next version changes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from regie.dossiers.zinnen import in_woorden, zichtbaar
from regie.kern.pip.delen import Deelstand
from regie.kern.pip.inhoud import Verschil
from regie.kern.pip.verleden import GEWIJZIGD, KEUZE, VASTGESTELD
from regie.kern.pip.versies import INHOUD
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.web.dossier.aankomst import ZEKERHEID
from regie.web.dossier.bezoek import Bezoek


class Deel(NamedTuple):
    """A line of the checklist. `stand`: the picture."""

    naam: str
    stand: str
    tekst: str
    uitleg: str
    bron: str
    zekerheid: str


class Anders(NamedTuple):
    naam: str
    was: str
    wordt: str


def veld_van(naam: str, recht: Recht) -> Veld | None:
    """The field of a PIP, or of the choice that it rests on."""
    for soort in (VASTGESTELD, KEUZE, GEWIJZIGD):
        if (veld := recht.gebeurtenissen[soort].velden.get(naam)) is not None:
            return veld
    return None


def inhoud(hier: Bezoek, bekend: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What the reader may see, in the order of the document."""
    return [(veld.label, woorden) for naam in INHOUD if (veld := veld_van(naam, hier.recht)) is not None
            and (woorden := _woorden(hier, veld, bekend.get(naam)))]  # fmt: skip


def waarom(hier: Bezoek, gezegd: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Of a change: the reason and its ground, as far as they were filled in."""
    velden = hier.recht.gebeurtenissen[GEWIJZIGD].velden
    return [(velden[naam].label, woorden) for naam in ("reden", "uitzondering", "grond")
            if (woorden := _woorden(hier, velden[naam], gezegd.get(naam)))]  # fmt: skip


def _woorden(hier: Bezoek, veld: Veld, waarde: Any) -> str:
    return in_woorden(veld, zichtbaar(veld, waarde, hier.recht, hier.wie.categorieen), hier.recht)


def anders(hier: Bezoek, verschillen: Iterable[Verschil]) -> list[Anders]:
    regels = []
    for een in verschillen:
        veld = veld_van(een.veld, hier.recht)
        if veld is not None and veld.categorie in hier.wie.categorieen:
            niet = _("niet in het plan")
            was, wordt = (_woorden(hier, veld, waarde) or niet for waarde in (een.was, een.wordt))
            regels.append(Anders(veld.label, was, wordt))
    return regels


def checklijst(hier: Bezoek, delen: Sequence[Deelstand]) -> list[Deel]:
    """Only the parts that this reader may know of."""
    return [_deel(een) for een in delen if _mag(hier, een)]


def _mag(hier: Bezoek, een: Deelstand) -> bool:
    return hier.recht.gebeurtenissen[een.deel.type].velden[een.deel.veld].categorie in hier.wie.categorieen


def _deel(een: Deelstand) -> Deel:
    woorden = {
        "aanwezig": _("staat erin"), "ontbreekt": _("ontbreekt nog"), "mag_niet": _("staat erin en mag er niet in"),
        "open": _("mag, hoeft niet"), "nvt": _("hoort hier niet"),
    }  # fmt: skip
    plaatjes = {"aanwezig": "gehaald", "ontbreekt": "bijna", "mag_niet": "verlopen", "open": "open", "nvt": "dicht"}
    tekst, stand = woorden[een.stand], plaatjes[een.stand]
    if een.krap:
        tekst, stand = _("staat erin, met minder uren dan de wet noemt"), "bijna"
    niet = een.antwoord == "mag_niet" and een.deel.waarom_niet
    uitleg = niet or een.deel.strekking
    if een.stand == "ontbreekt":
        uitleg = f"{een.deel.strekking} {een.deel.nu}"
    bron = ", ".join(map(str, een.deel.bron))
    return Deel(een.deel.naam, stand, tekst, uitleg, bron, str(ZEKERHEID[een.deel.zekerheid]))
