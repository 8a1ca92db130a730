# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may take an intake: the law asks no diploma, a gemeente may (norm intake_bevoegdheid)."""

from datetime import date
from typing import Final, Literal

from regie.kern.recht import GeenVersie, Recht
from regie.toegang.personeel import kwalificaties
from regie.toegang.wie import Wie

NORM: Final = "intake_bevoegdheid"
KWALIFICATIE: Final = "brede intake"
"""As the functional manager writes it with a member of staff, in capitals or not."""

Oordeel = Literal["mag", "waarschuwing", "mag_niet"]


def bevoegd(wie: Wie, recht: Recht, vandaag: date) -> Oordeel:
    eis = _eis(wie, recht, vandaag)
    if eis == "geen_eis" or heeft_kwalificatie(wie, vandaag):
        return "mag"
    return "mag_niet" if eis == "weigeren" else "waarschuwing"


def _eis(wie: Wie, recht: Recht, vandaag: date) -> str:
    try:
        return str(recht.regels(wie.beleid).norm_op(NORM, vandaag))
    except GeenVersie:  # the policy says nothing about it
        return "geen_eis"


def heeft_kwalificatie(wie: Wie, vandaag: date) -> bool:
    """Still valid today."""
    return any(
        een.soort.strip().casefold() == KWALIFICATIE and (een.tot is None or een.tot >= vandaag)
        for een in kwalificaties(wie, wie.medewerker)
    )
