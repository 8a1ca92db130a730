# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms about a school: one of the schools in the chain, by its key, or another one by its name."""

from typing import Any, Final

from django.utils.translation import gettext as _

from regie.kern.recht.typen.register import Veld
from regie.register.vastleggen import Nieuw
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens
from regie.web.formulieren.keuzes import als_lijst
from regie.web.formulieren.velden import Keuzeveld, Typveld
from regie.web.toets.bezoek import Toetsbezoek

SCHOOLVELD: Final = "aanbieder"
ANDERE: Final = "andere_school"
SCHOOL: Final = "aanbieder"  # the kind of organisation


def formulier(hier: Toetsbezoek, type_: str) -> Any:
    """The form class; where the gemeente has no schools of its own, the name is typed."""
    scholen = [(een.id, een.naam) for een in hier.organisaties.values() if een.soort == SCHOOL]
    veld = hier.recht.gebeurtenissen[type_].velden[SCHOOLVELD]
    extra = {}
    if scholen:
        vrij = veld.model_copy(update={"verplicht": False})
        anders = Veld(
            label=_("Andere school"), soort="tekst", categorie=veld.categorie, verplicht=False,
            uitleg=_("Alleen als de school niet in de lijst staat."),
        )  # fmt: skip
        extra = {SCHOOLVELD: Keuzeveld(vrij, None, als_lijst(scholen, verplicht=False)), ANDERE: Typveld(anders)}
    klasse = gebeurtenisformulier(type_, hier.recht, {}, hier.vandaag, hier.wie.categorieen, extra=extra)
    return klasse


def nieuw(hier: Toetsbezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = naar_gegevens(form)
    if anders := form.cleaned_data.get(ANDERE):
        gegevens[SCHOOLVELD] = anders
    return [Nieuw(form.id, hier.dossier, form.type_naam, form.datum, gegevens)]


def bezwaar(hier: Toetsbezoek, form: Gebeurtenisformulier) -> str:
    """One school, not two and not none."""
    gekozen = [naam for naam in (SCHOOLVELD, ANDERE) if form.cleaned_data.get(naam)]
    if not gekozen:
        form.add_error(SCHOOLVELD, _("Kies een school, of schrijf de naam van een andere school op."))
    elif len(gekozen) > 1:
        form.add_error(ANDERE, _("U koos ook een school uit de lijst. Laat een van de twee leeg."))
    return ""
