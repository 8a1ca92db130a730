# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a target of the budget."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.prestaties.soorten import SOORTEN
from regie.kern.recht import Recht
from regie.monitor.prestaties import Prestatie, Versie
from regie.web.prestaties.versieformulier import KIES, Geheel, Tekst, Versieformulier, keuze

TELT_NIET: Final = "geen"
HONDERD: Final = 100
EENHEDEN: Final[Mapping[str, Promise]] = {
    "personen": gettext_lazy("mensen"),
    "procent": gettext_lazy("procent"),
    "euro": gettext_lazy("euro"),
}
DOELGROEPEN: Final[Mapping[str, Promise]] = {
    "asiel": gettext_lazy("statushouders"),
    "hervestiger": gettext_lazy("hervestigers"),
    "gezin": gettext_lazy("gezinsmigranten en overige migranten"),
    "oude_wet": gettext_lazy("mensen onder de oude wet"),
}


class Prestatieformulier(Versieformulier):
    """What the budget of a year asks. The unit follows from what is counted."""

    jaar = Geheel(gettext_lazy("Jaar"), minst=2000, meest=2099)
    naam = Tekst(
        gettext_lazy("Prestatie"),
        200,
        help_text=gettext_lazy("Zoals het in de begroting staat. Geen namen van mensen."),
    )
    indicator = keuze(
        gettext_lazy("Wat telt Regie?"),
        (
            KIES,
            *((id_, soort.naam) for id_, soort in SOORTEN.items()),
            (TELT_NIET, gettext_lazy("Regie telt dit niet")),
        ),
    )
    doelgroep = forms.MultipleChoiceField(
        label=gettext_lazy("Voor wie?"), choices=tuple(DOELGROEPEN.items()), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("Kies niets als iedereen meetelt."),
    )  # fmt: skip
    leerroute = keuze(
        gettext_lazy("Welke leerroute?"), (KIES,), required=False,
        help_text=gettext_lazy("Alleen bij: volgt deze leerroute."),
    )  # fmt: skip
    eenheid = keuze(
        gettext_lazy("Eenheid"), (KIES, *EENHEDEN.items()), required=False,
        help_text=gettext_lazy("Alleen als Regie dit niet telt."),
    )  # fmt: skip
    doel = Geheel(gettext_lazy("Begroot"), help_text=gettext_lazy("Een aantal mensen, een percentage of hele euro's."))
    overloop = Geheel(
        gettext_lazy("Van vorig jaar"), minst=-100_000, meest=100_000, nodig=False,
        help_text=gettext_lazy("Wat vorig jaar te veel was. Een achterstand met een min ervoor."),
    )  # fmt: skip
    volgens_verslag = Geheel(
        gettext_lazy("Volgens een verslag"), nodig=False,
        help_text=gettext_lazy("Wat een verslag als uitkomst noemt. Het komt naast de telling van Regie te staan."),
    )  # fmt: skip
    bron = Tekst(
        gettext_lazy("Waar staat dit?"), 200, help_text=gettext_lazy("Bijvoorbeeld: begroting 2026, bladzijde 12.")
    )
    reden = Tekst(gettext_lazy("Waarom wijzigt u dit?"), 500, soort="vrije_tekst")
    vervallen = forms.BooleanField(label=gettext_lazy("Deze prestatie telt niet meer mee"), required=False)

    def __init__(self, *args: Any, recht: Recht, nieuw: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        routes = recht.codelijsten["leerroute"].codes
        veld = self.fields["leerroute"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [KIES, *((code, rij.label) for code, rij in routes.items())]
        if nieuw:
            del self.fields["reden"], self.fields["vervallen"]

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        soort = SOORTEN.get(velden.get("indicator", ""))
        if velden.get("indicator") == TELT_NIET and not velden.get("eenheid"):
            self.add_error("eenheid", ValidationError(_("Kies in welke eenheid dit is begroot.")))
        met_route = soort is not None and "leerroute" in soort.dimensies
        if met_route and not velden.get("leerroute"):
            self.add_error("leerroute", ValidationError(_("Kies om welke leerroute het gaat.")))
        if soort is not None and not met_route and velden.get("leerroute"):
            self.add_error("leerroute", ValidationError(_("Hierbij hoort geen leerroute. Maak dit veld leeg.")))
        eenheid = velden.get("eenheid") if soort is None else soort.eenheid
        if eenheid == "procent" and (velden.get("doel") or 0) > HONDERD:
            self.add_error("doel", ValidationError(_("Een percentage is hooguit 100.")))
        return velden

    def prestatie(self, id_: UUID | None) -> Prestatie:
        """`id_`: what is changed; None for a new one, which takes its id from the form."""
        velden = self.cleaned_data
        soort = SOORTEN.get(velden["indicator"])
        waar = {"doelgroep": velden["doelgroep"], "leerroute": [velden["leerroute"]] if velden["leerroute"] else []}
        return Prestatie(
            id_ or velden["stempel"],
            velden["jaar"],
            velden["naam"],
            None if soort is None else velden["indicator"],
            velden["eenheid"] if soort is None else soort.eenheid,
            velden["doel"],
            velden["bron"],
            {dimensie: codes for dimensie, codes in waar.items() if codes and soort is not None},
            velden["overloop"] or 0,
            velden["volgens_verslag"],
            velden.get("vervallen", False),
        )


def begin(versie: Versie) -> dict[str, Any]:
    """The form as it opens on what is there."""
    een = versie.prestatie
    return {
        "gezien": versie.moment.isoformat(),
        "jaar": een.jaar, "naam": een.naam, "indicator": een.indicator or TELT_NIET,
        "doelgroep": list(een.waar.get("doelgroep", ())),
        "leerroute": next(iter(een.waar.get("leerroute", ())), ""),
        "eenheid": "" if een.indicator else een.eenheid,
        "doel": een.doel, "overloop": een.overloop or None, "volgens_verslag": een.volgens_verslag, "bron": een.bron,
    }  # fmt: skip
