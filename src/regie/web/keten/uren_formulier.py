# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a delivery: a month with a file, and the confirmation of what was shown."""

from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.kalender.maand import Maand
from regie.web.formulieren.bestand import Bestandformulier, Bestandveld
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.formulieren.widgets import invoer
from regie.werk.keten.uren.bestand import Bestandsfout

VRAGEN: Final = {
    "windows": gettext_lazy("Het bestand is opgeslagen als Windows-1252. Lees het zo."),
    "hele_maand": gettext_lazy(
        "Alle uren in dit bestand gaan over de hele maand, van de eerste tot en met de laatste dag."
    ),
}


class Maandveld(forms.CharField):
    """A month that has begun."""

    def __init__(self, label: str | Promise, vandaag: date) -> None:
        leeg = {"required": gettext_lazy("Er is geen maand gekozen. Kies de maand van de uren.")}
        vorige = str(Maand.van(vandaag).vorige)
        super().__init__(label=label, widget=invoer("maand"), initial=vorige, error_messages=leeg, max_length=10)
        self.vandaag = vandaag

    def clean(self, value: Any) -> Maand:
        tekst = str(super().clean(value))
        try:
            maand = Maand.lees(LEESWIJZEN["maand"].lees(tekst))
        except ValueError:
            raise ValidationError(_("Deze maand bestaat niet. Schrijf bijvoorbeeld 2026-10.")) from None
        if maand.eerste > self.vandaag:
            raise ValidationError(_("Deze maand is nog niet begonnen. Kies een maand die al begonnen is."))
        return maand


class Uploadformulier(Bestandformulier):
    """`antwoord`: what somebody says of the file; asked only where the file gives reason to."""

    zeg_te_groot = gettext_lazy("Dit bestand is te groot: hooguit 2 MB. Deel het op per klas.")
    bestand = Bestandveld(
        gettext_lazy("Bestand met uren"),
        gettext_lazy("Een CSV, hooguit 5.000 regels."),
        gettext_lazy("Er is geen bestand gekozen. Kies het bestand met de uren."),
        gettext_lazy("Dit bestand is leeg. Kies het bestand met de uren."),
    )
    antwoord = forms.MultipleChoiceField(
        label=gettext_lazy("Wat geldt er voor dit bestand?"),
        choices=tuple(VRAGEN.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("maand", "bestand", "antwoord")

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["maand"] = Maandveld(gettext_lazy("Maand"), vandaag)
        self.order_fields(self.field_order)

    def weiger(self, fout: Bestandsfout) -> None:
        """What is wrong with the file stands at the file, with what can be ticked to go on."""
        self.add_error("bestand", f"{fout.wat} {fout.nu}")
        self._vraag = fout.vraag

    _vraag: str = ""

    def stel_vragen(self) -> None:
        """Only what was asked now or answered before."""
        gegeven = self.data.getlist("antwoord") if self.is_bound else ()
        keuzes = [(code, tekst) for code, tekst in VRAGEN.items() if code == self._vraag or code in gegeven]
        self.fields["antwoord"].choices = keuzes
        if not keuzes:
            del self.fields["antwoord"]


class Bevestigformulier(forms.Form):
    """`merk`: of what was on the screen. What happens with who is missing is asked, never taken for granted."""

    merk = forms.CharField(max_length=64, widget=forms.HiddenInput)
    ontbrekende = forms.ChoiceField(
        label=gettext_lazy("Wat doet u met uren die niet in het bestand staan?"),
        choices=(
            ("laten", gettext_lazy("Laat ze staan. Dit bestand is maar een deel van de school.")),
            ("intrekken", gettext_lazy("Trek ze in. Dit bestand is de hele maand, en deze uren klopten niet.")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies of deze uren blijven staan.")},
    )

    def __init__(self, *args: Any, vraagt: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not vraagt:
            del self.fields["ontbrekende"]
