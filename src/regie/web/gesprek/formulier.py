# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a talk: besides the fields of its type, what came of earlier agreements, and room for new ones."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from regie.kern.gesprek.afspraken import GEMAAKT, STAND, Afspraak
from regie.kern.gesprek.ritme import GESPREK
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier
from regie.web.formulieren.keuzes import als_knoppen, als_lijst, codes_van
from regie.web.formulieren.velden import Keuzeveld, Typveld
from regie.web.gesprek.bezoek import Gespreksbezoek
from regie.werk.gesprek.vastleggen import Nieuweafspraak

NOTITIES: Final = "notities"
ROUTE: Final = "route_past"
WAAROM: Final = "route_waarom"
PLAATS_VOOR: Final = 3  # agreements in one form; more can be made in the dossier
NIET_GEVRAAGD: Final = ("afspraken",)


class MetAfspraken(forms.Form):
    """What is asked of the fields together."""

    def clean(self) -> dict[str, Any]:
        gelezen = super().clean() or {}
        for nummer in range(1, PLAATS_VOOR + 1):
            self._keur_afspraak(nummer, gelezen)
        if gelezen.get(ROUTE) in ("nee", "twijfel") and not gelezen.get(WAAROM):
            self.add_error(WAAROM, _("Schrijf waarom de leerroute misschien niet past."))
        return gelezen

    def _keur_afspraak(self, nummer: int, gelezen: Mapping[str, Any]) -> None:
        wat, wie, tot = (gelezen.get(veldnaam(nummer, deel)) for deel in ("wat", "wie", "uiterlijk"))
        if wat and not wie:
            self.add_error(veldnaam(nummer, "wie"), _("Kies wie dit doet."))
        if not wat and (wie or tot):
            self.add_error(veldnaam(nummer, "wat"), _("Schrijf wat er is afgesproken, of maak deze afspraak leeg."))
        if tot and gelezen.get("datum") and tot < gelezen["datum"]:
            self.add_error(veldnaam(nummer, "uiterlijk"), _("Deze dag is voor het gesprek. Kies een latere dag."))


def formulier(hier: Gespreksbezoek) -> type[Gebeurtenisformulier]:
    extra = {**dict(_standen(hier)), **dict(_afspraken(hier)), NOTITIES: _verborgen()}
    basis = gebeurtenisformulier(GESPREK, hier.recht, {}, hier.vandaag, hier.wie.categorieen, extra=extra)
    route = hier.recht.gebeurtenissen[GESPREK].velden[ROUTE].model_copy(update={"verplicht": True})
    codes = codes_van(route, hier.recht, hier.vandaag, hier.wie.categorieen)
    keuzes = als_knoppen([(naam, code.label) for naam, code in codes.items()], verplicht=True)
    return type("Gespreksformulier", (MetAfspraken, basis), {ROUTE: Keuzeveld(route, None, keuzes, radio=True)})


def veldnaam(nummer: int, deel: str) -> str:
    return f"afspraak_{nummer}_{deel}"


def standnaam(een: Afspraak) -> str:
    """By its key, not by its place in the list: a colleague may settle another one meanwhile."""
    return f"stand_{een.id}"


def nieuwe_afspraken(form: Gebeurtenisformulier) -> list[Nieuweafspraak]:
    gelezen = form.cleaned_data
    per = [[gelezen.get(veldnaam(nummer, deel)) for deel in ("wie", "wat", "uiterlijk")]
           for nummer in range(1, PLAATS_VOOR + 1)]  # fmt: skip
    return [Nieuweafspraak(wie, wat, tot) for wie, wat, tot in per if wat]


def gezegde_standen(hier: Gespreksbezoek, form: Gebeurtenisformulier) -> dict[str, str]:
    """Key of an agreement → what was said of it."""
    gezegd = ((een.id, form.cleaned_data.get(standnaam(een))) for een in hier.open_afspraken)
    return {sleutel: stand for sleutel, stand in gezegd if stand}


def _standen(hier: Gespreksbezoek) -> Iterator[tuple[str, forms.Field]]:
    veld = hier.recht.gebeurtenissen[STAND].velden["stand"].model_copy(update={"verplicht": False})
    codes = codes_van(veld, hier.recht, hier.vandaag, hier.wie.categorieen)
    keuzes = als_lijst([(naam, code.label) for naam, code in codes.items()], verplicht=False)
    wie = hier.recht.codelijsten["wie"].codes
    for een in hier.open_afspraken:
        label = f"{een.wat} ({wie[een.wie].label if een.wie in wie else een.wie})"
        yield standnaam(een), Keuzeveld(veld.model_copy(update={"label": label}), None, keuzes)


def _afspraken(hier: Gespreksbezoek) -> Iterator[tuple[str, forms.Field]]:
    velden = hier.recht.gebeurtenissen[GEMAAKT].velden
    codes = codes_van(velden["wie"], hier.recht, hier.vandaag, hier.wie.categorieen)
    keuzes = als_lijst([(naam, code.label) for naam, code in codes.items()], verplicht=False)
    for nummer in range(1, PLAATS_VOOR + 1):
        vrij = {
            deel: velden[deel].model_copy(update={"verplicht": False, "label": f"{velden[deel].label} {nummer}"})
            for deel in ("wat", "wie", "uiterlijk")
        }
        yield veldnaam(nummer, "wat"), Typveld(vrij["wat"])
        yield veldnaam(nummer, "wie"), Keuzeveld(vrij["wie"], None, keuzes)
        yield veldnaam(nummer, "uiterlijk"), Typveld(vrij["uiterlijk"])


def _verborgen() -> forms.Field:
    return forms.CharField(widget=forms.HiddenInput, required=False)
