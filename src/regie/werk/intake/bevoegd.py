# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may take an intake: the law asks no diploma, a gemeente may (norm intake_bevoegdheid)."""

from datetime import date
from typing import Final, Literal

from django.utils.translation import gettext as _

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


def uitleg(oordeel: Oordeel) -> tuple[str, str]:
    """What is missing, and what now; both "" for who may."""
    naam = {"wat": KWALIFICATIE}
    if oordeel == "mag_niet":
        wat = _("In uw gemeente legt alleen iemand met de kwalificatie “%(wat)s” het gesprek vast. U hebt die nu niet.")
        nu = _("Vraag de functioneel beheerder om uw kwalificatie, of vraag een collega. De notities blijven staan.")
        return wat % naam, nu
    if oordeel == "waarschuwing":
        wat = _("Bij u staat geen geldige kwalificatie “%(wat)s”.")
        return wat % naam, _("U kunt het gesprek vastleggen. Vraag de functioneel beheerder om uw kwalificatie.")
    return "", ""


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
