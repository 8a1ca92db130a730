# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two pages: six key figures, what they say, and who inburgeren, wait and learn."""

from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.huisstijl import Huisstijl
from regie.documenten.monitor.gegevens import figuur, kerncijfer, rondom
from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.opzet import SMAL, factsheettafels, kerncijfers
from regie.documenten.monitor.teksten import raadsteksten
from regie.documenten.monitor.woorden import periode
from regie.documenten.pdf import maak_pdf
from regie.kern.kalender.amsterdam import dag_in_amsterdam

SJABLOON: Final = "monitor/factsheet.typ"
ZINNEN: Final = 8


def factsheet_pdf(levering: Levering, stijl: Huisstijl) -> bytes:
    """The same rows and stamp give the same bytes. Raises DocumentFout."""
    titel = _("Factsheet inburgering %(gemeente)s") % {"gemeente": levering.gemeente_naam}
    figuren = {
        plaats: [figuur(levering, tafel, plaats, plaats in SMAL)] if tafel else []
        for plaats, tafel in factsheettafels(levering).items()
    }
    gegevens = rondom(levering, stijl, titel) | {
        "ondertitel": periode(levering.van, levering.tot),
        "koppen": {"cijfers": _("De cijfers"), "tekst": _("In woorden"), "verantwoording": _("Waar dit uit komt")},
        "kerncijfers": [kerncijfer(levering, rij) for rij in kerncijfers(levering)],
        "teksten": [blok.tekst for blok in raadsteksten(levering)[:ZINNEN]],
        "figuren": figuren,
        "definities": _("Wat een cijfer precies telt, staat in het jaarverslag en in het werkboek."),
    }
    return maak_pdf(SJABLOON, gegevens, dag_in_amsterdam(levering.gemaakt_op))
