# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The counts that are always there: of today, and of the end of every month as it was known then."""

from datetime import datetime
from typing import Final

from django.db import transaction

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.kalender.maand import Maand
from regie.kern.recht import Recht
from regie.monitor.metingen import opslag
from regie.monitor.metingen.tellen import kenmerk, tel_nu
from regie.monitor.metingen.vraag import Soort, Vraag
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import systeem

BEWAREN: Final = Duur(40, "dagen")
"""How long a count of a night is kept when nothing was published of it."""


def tel_nacht(gemeente: Gemeente, recht: Recht, nu: datetime) -> list[Vraag]:
    """Counts what is not there yet, and clears old nights. Gives what was counted. May run twice."""
    vandaag = nu.date()
    maandeinde = Maand.van(vandaag).vorige.laatste
    nodig: list[tuple[Vraag, Soort]] = [
        (Vraag.op(vandaag), "nacht"),
        (Vraag.op(maandeinde, maandeinde), "maand"),
    ]
    geteld = [vraag for vraag, soort in nodig if tel_als_nodig(gemeente, recht, vraag, soort, nu)]
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            opslag.ruim_op(later(vandaag, Duur(-BEWAREN.aantal, "dagen")))
    return geteld


def tel_als_nodig(gemeente: Gemeente, recht: Recht, vraag: Vraag, soort: Soort, nu: datetime) -> bool:
    """Whether it was counted: what is there already, stays."""
    if _is_er(gemeente, recht, vraag, nu):
        return False
    tel_nu(gemeente, recht, vraag, soort, nu)
    return True


def _is_er(gemeente: Gemeente, recht: Recht, vraag: Vraag, nu: datetime) -> bool:
    """Of a month the first count stays; a night is counted again when rules or policy changed."""
    merk = kenmerk(gemeente, recht) if vraag.bekend_op is None else None
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), nu.date())
        with als_rekenaar():
            return opslag.laatste(vraag, merk) is not None
