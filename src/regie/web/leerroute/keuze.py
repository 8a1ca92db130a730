# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of the choice, and what it refuses: an answer that the dossier contradicts, and a route not looked into."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from regie.dossiers.vraag import Rij
from regie.kern.adviezen.toets import Toets, wijkt_af
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek
from regie.web.formulieren import (
    VERSIE,
    Gebeurtenisformulier,
    gebeurtenisformulier,
    naar_gegevens,
    versie_in_tekst,
)
from regie.web.formulieren.velden import Typveld
from regie.web.leerroute.bronnen import KEUZE

AFWIJKING: Final = "waarom_anders"
BEWIJS: Final = {
    "gesprek": ("intakegesprek", "intake_bevinding"),
    "toets": ("leerbaarheidstoets",),
    "school": ("schoolintake", "toelating", "proefles", "proefperiode"),
    "brugklas": ("brugklas_rapport",),
    "tweede_beoordeling": ("tweede_beoordeling",),
}
"""Which events show that a source is there."""


@dataclass(frozen=True)
class Keuze:
    """A choice that is being made. `rijen`: the events on which it can rest."""

    hier: Bezoek
    rijen: Collection[Rij]
    toets: Toets | None

    def formulier(self, getypt: QueryDict | None) -> Gebeurtenisformulier:
        hier, anders = self.hier, Typveld(_anders())
        klasse = gebeurtenisformulier(
            KEUZE, hier.recht, {}, hier.vandaag, hier.wie.categorieen, extra={AFWIJKING: anders}
        )
        form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        form.order_fields(_volgorde(form.fields))
        return form

    def nieuw(self, form: Gebeurtenisformulier) -> list[Nieuw]:
        """The event; why it goes against the test is part of the motivation."""
        gegevens = naar_gegevens(form)
        if anders := form.cleaned_data.get(AFWIJKING):
            kop = _("Waarom anders dan de toets: %(waarom)s") % {"waarom": anders}
            gegevens["motivering"] = f"{gegevens['motivering']}\n\n{kop}"
        return [Nieuw(form.id, self.hier.dossier, KEUZE, form.datum, gegevens)]

    def bezwaar(self, form: Gebeurtenisformulier) -> str:
        """Puts what stands in the way at the fields."""
        gezegd = form.cleaned_data
        self._variant(form, gezegd["leerroute"], gezegd.get("variant"))
        self._bronnen(form, gezegd["bronnen"])
        self._toets(form)
        if not gezegd["onderwijsroute_onderzocht"]:
            form.add_error("onderwijsroute_onderzocht", _niet_onderzocht())
        return ""

    def _variant(self, form: Gebeurtenisformulier, leerroute: str, variant: str | None) -> None:
        hoort_bij = routes_van(self.hier.recht, variant)
        if hoort_bij and leerroute not in hoort_bij:
            labels = self.hier.recht.codelijsten["leerroute"].codes
            route = labels[min(hoort_bij)].label
            form.add_error("variant", _("Deze richting hoort bij de %(route)s. Kies een andere.") % {"route": route})

    def _bronnen(self, form: Gebeurtenisformulier, bronnen: Collection[str]) -> None:
        gezien = {rij["type"] for rij in self.rijen}
        labels = self.hier.recht.codelijsten["bronnen_leerroute"].codes
        mist = [labels[bron].label for bron in bronnen if gezien.isdisjoint(BEWIJS[bron])]
        if mist:
            tekst = _("Hiervan staat nog niets in het dossier: %(mist)s. Leg dat eerst vast, of haal het vinkje weg.")
            form.add_error("bronnen", tekst % {"mist": ", ".join(mist)})

    def _toets(self, form: Gebeurtenisformulier) -> None:
        gezegd = form.cleaned_data
        af, anders = gezegd["wijkt_af_van_toets"], gezegd.get(AFWIJKING)
        echt = wijkt_af(self.toets, gezegd["leerroute"], gezegd.get("variant"))
        if echt is not None and echt != af:
            form.add_error("wijkt_af_van_toets", self._echte_toets(echt))
        elif af and not anders:
            tekst = _("Deze keuze wijkt af van de toets. Schrijf op waarom: de inburgeraar moet dat kunnen lezen.")
            form.add_error(AFWIJKING, tekst)

    def _echte_toets(self, wijkt: bool) -> str:
        if self.toets is None:
            return _("Er is geen toets vastgelegd, dus de keuze kan er niet van afwijken. Kies nee.")
        delen = {"score": self.toets.score, "drempel": self.toets.drempel}
        if wijkt:
            return _("De toets is %(score)d en de grens %(drempel)d: deze keuze wijkt daarvan af. Kies ja.") % delen
        return _("De toets is %(score)d en de grens %(drempel)d: deze keuze past daarbij. Kies nee.") % delen


def _volgorde(velden: Iterable[str]) -> list[str]:
    """Why it differs from the test is asked right after whether it does."""
    volgorde = [veld for veld in velden if veld != AFWIJKING]
    volgorde.insert(volgorde.index("wijkt_af_van_toets") + 1, AFWIJKING)
    return volgorde


def _anders() -> Veld:
    return Veld(
        label=_("Waarom anders dan de toets?"),
        soort="vrije_tekst",
        categorie="gewoon",
        verplicht=False,
        uitleg=_("Alleen als de keuze afwijkt van de toets. Het komt bij de motivering te staan."),
    )


def routes_van(recht: Recht, variant: str | None) -> set[str]:
    """The routes of which it is a direction; none for one that the tables of advice do not name."""
    if variant is None:
        return set()
    return {uit.leerroute for uit in recht.uitkomsten.values() if uit.variant == variant and uit.leerroute}


def _niet_onderzocht() -> str:
    return _(
        "De rechter vraagt dat de onderwijsroute bij iedereen is onderzocht, ook als u een andere route kiest. "
        "Bespreek eerst of iemand wil studeren en wat een school daarvan vindt. Kies daarna ja."
    )
