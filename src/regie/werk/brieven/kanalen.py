# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""By which way a letter goes, and in which language besides Dutch."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.documenten.briefsjablonen import Briefsjabloon
from regie.werk.brieven.post import kan_mailen
from regie.werk.brieven.smspoort import ingestelde_poort

EMAIL, SMS, BRIEF, AANGETEKEND = "email", "sms", "brief", "aangetekend"
VANZELF: Final = (EMAIL, SMS)  # sent by the worker; the others go through the printer, and a person says they went
OP_PAPIER: Final = (BRIEF, AANGETEKEND)
NEDERLANDS: Final = "nl"


class KanNietZo(Exception):
    """This way is not open for this person, with a sentence that says why and what now."""


def kies_taal(sjabloon: Briefsjabloon, gevraagd: str | None, van_persoon: str) -> str:
    """What was asked, else the language of the person where the template has it, else Dutch only."""
    if gevraagd is not None:
        if gevraagd not in sjabloon.teksten:
            raise KanNietZo(_("Deze brief is er niet in deze taal. Kies een andere taal."))
        return gevraagd
    eigen = van_persoon.split("-")[0]
    return eigen if eigen in sjabloon.teksten else NEDERLANDS


def kies_kanaal(sjabloon: Briefsjabloon, gevraagd: str | None, ontvanger: Mapping[str, Any]) -> str:
    """What was asked; else the first way of the template that is open: e-mail only to who has an address."""
    if gevraagd is not None:
        if bezwaar := belet(sjabloon, gevraagd, ontvanger):
            raise KanNietZo(bezwaar)
        return gevraagd
    for kanaal in sjabloon.kanalen:
        if not belet(sjabloon, kanaal, ontvanger):
            return kanaal
    raise KanNietZo(
        _("Deze brief kan niet naar deze persoon. Vul een e-mailadres of telefoonnummer in het dossier in.")
    )


def belet(sjabloon: Briefsjabloon, kanaal: str, ontvanger: Mapping[str, Any]) -> str:
    """What stands in the way of this way; empty when nothing does."""
    if kanaal not in sjabloon.kanalen:
        return _("Deze brief kan niet op deze manier worden verstuurd. Kies een andere manier.")
    if kanaal == EMAIL and not ontvanger["email"]:
        return _("Er is geen e-mailadres bekend. Vul het in het dossier in, of kies een andere manier.")
    if kanaal == EMAIL and not kan_mailen():
        return _("Er is nog geen mailserver ingesteld. Kies een andere manier, of vraag het de beheerder.")
    if kanaal == SMS and not ontvanger["telefoon"]:
        return _("Er is geen telefoonnummer bekend. Vul het in het dossier in, of kies een andere manier.")
    if kanaal == SMS and ingestelde_poort() is None:
        return _("Er is nog geen sms-dienst ingesteld. Kies een andere manier, of vraag het de beheerder.")
    return ""
