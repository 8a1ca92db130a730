# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a report of absence: the days are a button; the kind and the hours are filled in."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.formulieren.widgets import invoer
from regie.web.team.toewijzen import Dagveld
from regie.werk.keten.leerlingen import Leerling
from regie.werk.keten.verzuim import ANDERS, Verzuim, perioden

_KWARTIER = 0.25
_PER_DAG = 24
KIES_DAGEN = gettext_lazy("Er is nog niet gekozen over welke dagen dit gaat. Druk op een van de knoppen.")


class Anderedag(Dagveld):
    """A day that counts only with the button beside it."""

    def __init__(self, label: str | Promise, vandaag: date, *, telt: bool) -> None:
        super().__init__(label, vandaag)
        self.telt, self.initial = telt, None

    def clean(self, value: Any) -> Any:
        return super().clean(value) if self.telt else None


class Verzuimformulier(forms.Form):
    """`stempel` is made when the page is opened: sent twice is reported once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    soort = forms.ChoiceField(
        label=gettext_lazy("Soort verzuim"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies wat voor verzuim het was.")},
    )
    uren = forms.CharField(
        label=gettext_lazy("Gemiste uren"),
        help_text=gettext_lazy("In uren, per kwartier: 2,5 is tweeënhalf uur."),
        widget=invoer("uren"),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Schrijf hoeveel uren er zijn gemist.")},
    )

    def __init__(self, *args: Any, leerling: Leerling, recht: Recht, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.leerling, self.vandaag = leerling, vandaag
        codes = recht.codelijsten["soort_verzuim"].codes
        self.fields["soort"].choices = [(code, f"{wat.label}: {wat.gewoon}") for code, wat in codes.items()]
        for naam, label in (("van", gettext_lazy("Van")), ("tot", gettext_lazy("Tot en met"))):
            self.fields[naam] = Anderedag(label, vandaag, telt=self.data.get("periode") == ANDERS)

    def clean_uren(self) -> float:
        try:
            uren = float(LEESWIJZEN["uren"].lees(str(self.cleaned_data["uren"]).strip()))
        except ValueError:
            raise ValidationError(_("Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5.")) from None
        if uren <= 0 or uren % _KWARTIER:
            raise ValidationError(_("Dit aantal uren kan niet. Schrijf hele uren, of uren met ,25 of ,5 of ,75."))
        return uren

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        keuze = self.data.get("periode", "")
        vast = perioden(self.vandaag)
        dagen = vast.get(keuze) or ((velden.get("van"), velden.get("tot")) if keuze == ANDERS else None)
        if dagen is None:
            raise ValidationError(str(KIES_DAGEN))
        van, tot = dagen
        if van and tot:
            self._keur(van, tot, velden.get("uren"))
            velden |= {"van": van, "tot": tot}
        return velden

    def _keur(self, van: date, tot: date, uren: float | None) -> None:
        if tot < van:
            self.add_error("tot", _("De laatste dag ligt voor de eerste. Verbeter een van de twee."))
        elif not self.leerling.in_taak(van, tot):
            begin = min(taak.van for taak in self.leerling.lopend)
            self.add_error(
                None, _("De taak van uw school liep niet op al deze dagen; zij begon op %s.") % voluit(begin)
            )
        elif uren is not None and uren > (dagnummer(tot) - dagnummer(van) + 1) * _PER_DAG:
            self.add_error("uren", _("Zoveel uren passen niet in deze dagen. Kijk de uren na."))

    @property
    def verzuim(self) -> Verzuim:
        velden = self.cleaned_data
        return Verzuim(velden["van"], velden["tot"], velden["soort"], velden["uren"])
