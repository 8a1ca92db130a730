# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the PIP on: registration at a school, with what is still missing for it; who chooses a school alone, does so."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from regie.dossiers.pip import loopt_bij_school
from regie.dossiers.verwijzen import alleen_op_verzoek, heeft_opleiding, nodig_in_woorden, ontbreekt
from regie.dossiers.woorden import opsomming
from regie.web.pip.plan import Plan

TAAK = "leerroute"


@dataclass(frozen=True)
class Stap:
    tekst: str
    erbij: str = ""
    adres: str = ""
    knop: str = ""


def volgende_stap(plan: Plan) -> Stap | None:
    """None before there is a PIP, and once a school works with this person."""
    hier = plan.hier
    if plan.geldend is None or loopt_bij_school(hier.dossier):
        return None
    taak = hier.recht.taken[TAAK]
    adres = reverse("verwijzen", args=[hier.dossier], query={"taak": TAAK})
    if alleen_op_verzoek(taak, hier.kop):
        tekst = _("De inburgeraar kiest en betaalt zelf een school. Lenen kan bij DUO.")
        erbij = _("Help alleen met aanmelden als de inburgeraar daar zelf om vraagt.")
        return Stap(tekst, erbij, adres, _("Aanmelden op verzoek"))
    mist = [nodig_in_woorden(deel) for deel in ontbreekt(taak, hier.kop, heeft_opleiding(hier.dossier))]
    erbij = _("Voor de aanmelding ontbreekt nog: %(mist)s.") % {"mist": opsomming(mist, _("en"))} if mist else _(
        "Alles wat de school nodig heeft, staat in het dossier.")  # fmt: skip
    return Stap(_("Meld de inburgeraar aan bij een school."), erbij, adres, _("Aanmelden bij een school"))
