# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An appointment is planned and moved in the agenda: there its room and its people are kept free. The plain form is for
who has no agenda, and takes no room of the gemeente."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from regie.dossiers.afspraak import afspraak
from regie.dossiers.woorden import in_amsterdam
from regie.kern.recht import GeenVersie
from regie.web.dossier.bezoek import Bezoek
from regie.web.formulieren import naar_gegevens
from regie.web.rechten import heeft
from regie.werk.agenda.producten import producten
from regie.werk.agenda.ruimtes import ruimte_in

GEPLAND: Final = "afspraak_gepland"
_HEET_DAAR: Final = {"begin": "begin", "duur_minuten": "minuten", "tolktaal": "tolktaal"}
"""Not the place: somebody's home stands in no address of a page."""


def planpagina(hier: Bezoek, type_naam: str, vraag: Mapping[str, str]) -> str:
    """The address in the agenda for what was going to be recorded, with what is known already; "" where it is not for
    the agenda of this person."""
    if type_naam != GEPLAND or not _heeft_agenda(hier):
        return ""
    bekend = {daar: vraag[naam] for naam, daar in _HEET_DAAR.items() if vraag.get(naam)}
    return hier.plek("afspraak_nieuw") + (f"?{urlencode(bekend)}" if bekend else "")


def verzetpagina(hier: Bezoek, id_: UUID) -> str:
    """Of an appointment that is still to come; "" for any other event: that is corrected as always."""
    if not _heeft_agenda(hier):
        return ""
    gevonden = afspraak(hier.dossier, id_)
    if gevonden is None or gevonden["vervallen_op"] is not None or not _komt_nog(hier, gevonden["gegevens"]):
        return ""
    return hier.plek("afspraak_verzetten", str(id_))


def bezwaar_ruimte(hier: Bezoek, form: Any) -> str:
    """Why the plain form does not do: it says a room, and would not keep it free."""
    if form.type_naam != GEPLAND:
        return ""
    gegevens = naar_gegevens(form)
    ruimte = ruimte_in(hier.wie, gegevens.get("plaats", "")) if _komt_nog(hier, gegevens) else None
    if ruimte is None:
        return ""
    wat = _("%(naam)s is een ruimte van de gemeente. Alleen in de agenda blijft die vrij voor deze afspraak.")
    nu = _("Laat de consulent de afspraak in de agenda zetten, of schrijf een andere plaats.")
    return f"{wat % {'naam': ruimte.naam}} {nu}"


def _heeft_agenda(hier: Bezoek) -> bool:
    """Without products in the policy there is no planning page."""
    if not heeft(hier.wie, "afspraak_nieuw"):
        return False
    try:
        return bool(producten(hier.recht, hier.wie.beleid, hier.vandaag))
    except GeenVersie:
        return False


def _komt_nog(hier: Bezoek, gegevens: Mapping[str, Any]) -> bool:
    return in_amsterdam(gegevens["begin"]).date() >= hier.vandaag
