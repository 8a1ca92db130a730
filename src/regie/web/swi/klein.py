# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Numbers for who works with totals: a small one is not shown, for somebody could be recognised by it."""

from datetime import date

from django.utils.translation import gettext as _

from regie.dossiers.totalen import ziet_alles
from regie.dossiers.woorden import getal
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import GeenVersie, Recht
from regie.toegang.wie import Wie

ALLES_KLEIN = 1_000_000_000


def grens_voor(wie: Wie, recht: Recht, vandaag: date) -> int:
    """Up to where a number is small for this reader; everything where the policy does not say it."""
    if ziet_alles(wie):
        return 0
    try:
        return grens_van(recht, wie.beleid, vandaag)
    except GeenVersie:
        return ALLES_KLEIN


def is_klein(getal_: int, grens: int) -> bool:
    return 0 < getal_ <= grens


def aantal(getal_: int, grens: int) -> str:
    return _("niet te zien") if is_klein(getal_, grens) else getal(getal_)
