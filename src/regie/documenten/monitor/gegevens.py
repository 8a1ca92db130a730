# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures and tables as the templates of this folder take them: words only, each beside what it means and when."""

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.monitor.beeld import beeld
from regie.documenten.monitor.levering import Levering, Rij
from regie.documenten.monitor.tafels import METEN, ONDERDEEL, Tafel, namen, woorden
from regie.documenten.monitor.woorden import (
    MENSEN,
    getoond,
    is_getoond,
    is_procent,
    kleine_aantallen,
    met_aantallen,
    moment,
    stempel,
    verantwoording,
)
from regie.dossiers.woorden import opsomming

VANZELF: Final = frozenset((ONDERDEEL, code) for code in ("actief", "aantal", "aandeel"))
"""What a number or a percentage says by itself, so that its name does not repeat it."""


def rondom(levering: Levering, stijl: Huisstijl, titel: str) -> dict[str, Any]:
    """What stands round the figures: of whom it is, from what they come, and the stamp."""
    voet = [stijl.afzender, *stijl.adres, stijl.telefoon, stijl.email, stijl.website]
    return {
        "titel": titel,
        "afzender": stijl.afzender,
        "kleur": stijl.kleur,
        "logo": stijl.logo,
        "logo_tekst": _("Logo van %(afzender)s") % {"afzender": stijl.afzender},
        "voet": [regel for regel in voet if regel],
        "bladzijde": _("Bladzijde"),
        "van": _("van"),
        "stempel": stempel(levering),
        "klein": kleine_aantallen(levering.grens),
        "verantwoording": [list(paar) for paar in verantwoording(levering)],
    }


def kerncijfer(levering: Levering, rij: Rij) -> dict[str, str]:
    """A number with its name, what it counts, and when."""
    definitie = levering.definities[rij["indicator"]]
    delen = [
        levering.naam_van(rij["indicator"], naam, code)
        for naam, code in rij["dimensies"].items()
        if (naam, code) not in VANZELF
    ]
    eenheid = "" if not is_getoond(rij) or is_procent(rij) or rij["eenheid"] in MENSEN else rij["eenheid"]
    achter = met_aantallen(rij, levering.grens).partition(" (")[2].rstrip(")")
    return {
        "getal": getoond(rij, levering.grens),
        "eenheid": eenheid or achter,
        "zichtbaar": "ja" if is_getoond(rij) else "",
        "naam": f"{definitie.naam}: {', '.join(delen)}" if delen else definitie.naam,
        "uitleg": kort(definitie.definitie),
        "moment": moment(rij),
    }


def kort(definitie: str) -> str:
    """Its first sentence, for beside a figure. The rest says how the finer numbers are counted."""
    return definitie.partition(". ")[0].rstrip(".") + "."


def figuur(levering: Levering, tafel: Tafel, id: str, smal: bool = False) -> dict[str, Any]:
    """A table with its chart. `svg` is empty where a chart would not say what the table says."""
    getekend = beeld(tafel, levering.grens, id, smal)
    definitie = levering.definities[tafel.lay.indicator]
    return {
        "kop": tafel.titel,
        "naar": _naar(levering, tafel),
        "uitleg": kort(definitie.definitie),
        "moment": tafel.moment,
        "bron": _("Bron: dossiers in Regie."),
        "svg": getekend.svg if getekend else "",
        "alt": getekend.woorden if getekend else "",
        "kolommen": namen(tafel),
        "rijen": woorden(tafel, levering.grens),
        "totaal": tafel.totaal,
        "noten": list(tafel.noten),
    }


def _naar(levering: Levering, tafel: Tafel) -> str:
    """What a table divides by, for under the name of its indicator."""
    kent = levering.definities[tafel.lay.indicator].dimensies
    dimensies = [kent[naam].lower() for naam in (tafel.lay.rijen, tafel.lay.kolommen) if naam and naam not in METEN]
    vast = [levering.naam_van(tafel.lay.indicator, naam, code) for naam, code in tafel.lay.vast.items()]
    if not dimensies:
        return _("De cijfers")
    naar = _("Naar %(dimensies)s") % {"dimensies": opsomming(dimensies, _("en"))}
    return f"{naar}: {', '.join(vast)}" if vast else naar


def definities(levering: Levering, indicatoren: Sequence[str]) -> list[dict[str, Any]]:
    """What every figure means, for the end of a report."""
    kop = (_("Wat het telt"), _("Over wie"), _("Eenheid"), _("Bron"), _("Versie"))
    return [
        {
            "kop": een.naam,
            "paren": [
                list(paar)
                for paar in zip(kop, (een.definitie, een.populatie, een.eenheid, een.bron, een.versie), strict=True)
            ],
        }
        for een in (levering.definities[naam] for naam in indicatoren)
    ]
