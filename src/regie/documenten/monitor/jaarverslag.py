# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The year report: every figure by subject, in words, charts and tables, with what each means at the end."""

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.monitor.gegevens import definities, figuur, kerncijfer, rondom
from regie.documenten.monitor.levering import NIET_MEETBAAR, Levering
from regie.documenten.monitor.opzet import kerncijfers
from regie.documenten.monitor.tafels import Tafel
from regie.documenten.monitor.teksten import raadsteksten
from regie.documenten.monitor.themas import Thema, ingedeeld
from regie.documenten.monitor.uitsplitsen import hoofdtafels
from regie.documenten.monitor.woorden import periode
from regie.documenten.pdf import maak_pdf
from regie.kern.kalender.amsterdam import dag_in_amsterdam

SJABLOON: Final = "monitor/jaarverslag.typ"


def jaarverslag_pdf(levering: Levering, stijl: Huisstijl) -> bytes:
    """The same rows and stamp give the same bytes. Raises DocumentFout."""
    delen = ingedeeld(levering)
    titel = _("Jaarverslag inburgering %(gemeente)s") % {"gemeente": levering.gemeente_naam}
    gegevens = rondom(levering, stijl, titel) | {
        "ondertitel": periode(levering.van, levering.tot),
        "inhoud": _("Inhoud"),
        "koppen": {
            "kort": _("Het jaar in het kort"), "definities": _("Wat de cijfers betekenen"),
            "verantwoording": _("Waar dit uit komt"),
        },
        "kerncijfers": [kerncijfer(levering, rij) for rij in kerncijfers(levering)],
        "themas": [_thema(levering, thema, namen) for thema, namen in delen],
        "definities": definities(levering, [naam for _thema_, namen in delen for naam in namen]),
    }  # fmt: skip
    return maak_pdf(SJABLOON, gegevens, dag_in_amsterdam(levering.gemaakt_op))


def _thema(levering: Levering, thema: Thema, indicatoren: Sequence[str]) -> dict[str, Any]:
    return {
        "titel": str(thema.titel),
        "inleiding": str(thema.inleiding),
        "teksten": [blok.tekst for blok in raadsteksten(levering, indicatoren)],
        "indicatoren": [_indicator(levering, naam) for naam in indicatoren],
    }


def _indicator(levering: Levering, indicator: str) -> dict[str, Any]:
    """The total over everything, where there is one, and the tables in which something was counted."""
    los = levering.rij(indicator, {})
    definitie = levering.definities[indicator]
    tafels = hoofdtafels(levering, indicator)
    vol = [tafel for tafel in tafels if _is_vol(tafel)]
    return {
        "naam": definitie.naam,
        "uitleg": definitie.definitie,
        "totaal": [kerncijfer(levering, los)] if los else [],
        "niets": _("Hier is niets geteld.") if tafels and not vol else "",
        "figuren": [figuur(levering, tafel, f"{indicator}-{nr}") for nr, tafel in enumerate(vol)],
    }


def _is_vol(tafel: Tafel) -> bool:
    """Whether anything in it is more than none: a number, or one that is kept back or cannot be measured yet."""
    cellen = [cel for rij in tafel.cellen for cel in rij if cel]
    return any(cel["waarde"] or cel["onderdrukt"] or cel["status"] == NIET_MEETBAAR for cel in cellen)
