# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A number that is of another person here: where, but only to who may see it."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regie.dossiers.dossier import kop
from regie.register.personen_wijzigen import NummerBezet
from regie.web.adressen import adres


def waar_bezet(fout: NummerBezet) -> SafeString | str:
    """In words, with a link to the dossier that is there."""
    if kop(fout.dossier) is None:
        return _("%(wat)s Het is niet van u. Vraag uw teamleider.") % {"wat": fout}
    tekst = _("Bekijk dat dossier")
    return format_html('{} <a class="nl-link" href="{}">{}</a>.', str(fout), adres("dossier", fout.dossier), tekst)
