# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of the choice. What it refuses is asked at the one door (kern.intake.keuzeweigeringen)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.keuzeweigeringen import NIET_GEVRAAGD
from regie.kern.intake.oproepen import niet_gekomen
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek
from regie.web.formulieren import (
    VERSIE,
    Gebeurtenisformulier,
    gebeurtenisformulier,
    naar_gegevens,
    versie_in_tekst,
)
from regie.web.leerroute.bronnen import KEUZE

INSTEMMING: Final = "instemming"
WENS: Final = "wens_inburgeraar"


@dataclass(frozen=True)
class Keuze:
    """A choice that is being made. `weggebleven`: the intake ended without the person, who could be asked nothing."""

    hier: Bezoek
    weggebleven: bool

    def formulier(self, getypt: QueryDict | None) -> Gebeurtenisformulier:
        hier = self.hier
        klasse = gebeurtenisformulier(KEUZE, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
        form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        if not self.weggebleven:
            form.fields[WENS].required = True
            knoppen = form.fields[INSTEMMING].widget
            knoppen.choices = [keuze for keuze in knoppen.choices if keuze[0] != NIET_GEVRAAGD]
        return form

    def nieuw(self, form: Gebeurtenisformulier) -> list[Nieuw]:
        return [Nieuw(form.id, self.hier.dossier, KEUZE, form.datum, naar_gegevens(form))]


def weggebleven(rijen: Iterable[Rij]) -> bool:
    """`rijen`: newest first, as dossiers.adviezen.bronnen gives them."""
    verleden = [Gebeurd(str(rij["id"]), rij["type"], rij["datum"], rij["gegevens"]) for rij in rijen]
    return niet_gekomen(reversed(verleden))
