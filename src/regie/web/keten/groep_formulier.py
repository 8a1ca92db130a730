# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of groups: a new one, its members, and a lesson."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2s
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.formulieren.widgets import UIT, invoer, lijst
from regie.web.keten.uren_formulier import Maandveld
from regie.web.team.toewijzen import Dagveld
from regie.werk.keten.groep.groepen import DAGDELEN, KORTST, KWARTIER, LANGST
from regie.werk.keten.groep.les import AANWEZIG, AFGEMELD, AFWEZIG
from regie.werk.keten.leerlingen import Leerling

_PER_UUR: Final = 60
_CIJFERS_ACHTER_ELKAAR: Final = re.compile(r"[0-9]{8}")
DAGDEEL_LABELS: Final = {
    "ochtend": gettext_lazy("ochtend"),
    "middag": gettext_lazy("middag"),
    "avond": gettext_lazy("avond"),
}
AANWEZIG_LABELS: Final = {
    AANWEZIG: gettext_lazy("aanwezig"),
    AFGEMELD: gettext_lazy("afgemeld"),
    AFWEZIG: gettext_lazy("niet gekomen"),
}


class Lesduur(forms.CharField):
    """Typed in hours, kept in minutes."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Schrijf hoe lang de les duurt, bijvoorbeeld 2,5.")}
        hulp = gettext_lazy("In uren, per kwartier: 2,5 is tweeënhalf uur.")
        super().__init__(label=label, help_text=hulp, widget=invoer("uren"), error_messages=leeg, **kwargs)

    def clean(self, value: Any) -> int:
        tekst = str(super().clean(value))
        try:
            minuten = LEESWIJZEN["uren"].lees(tekst) * _PER_UUR
        except ValueError:
            raise ValidationError(_("Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5.")) from None
        if not KORTST <= minuten <= LANGST or minuten % KWARTIER:
            raise ValidationError(_("Deze duur kan niet. Schrijf 0,25 tot en met 8 uur, in kwartieren."))
        return int(minuten)


def als_uren(minuten: int) -> str:
    return LEESWIJZEN["uren"].toon(minuten / _PER_UUR)


class Groepsformulier(forms.Form):
    """A new group. `stempel` is made when the page is opened: sent twice is one group."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    naam = forms.CharField(
        label=gettext_lazy("Naam van de groep"),
        help_text=gettext_lazy("Bijvoorbeeld NT2 dinsdag. Zet er geen namen van mensen in."),
        max_length=60,
        widget=forms.TextInput(attrs=UIT),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Geef de groep een naam.")},
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Soort les"),
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies de soort les.")},
        widget=lijst(()),
    )
    dagdelen = forms.MultipleChoiceField(
        label=gettext_lazy("Wanneer is er les?"),
        choices=tuple((dagdeel, DAGDEEL_LABELS[dagdeel]) for dagdeel in DAGDELEN),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies een of meer dagdelen.")},
    )
    minuten = Lesduur(gettext_lazy("Hoe lang duurt een les?"), initial="2,5")

    def __init__(self, *args: Any, recht: Recht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = ((code, wat.label) for code, wat in recht.codelijsten["soort_lesuren"].codes.items())
        self.fields["soort"].choices = [("", gettext_lazy("Maak een keuze")), *soorten]

    def clean_naam(self) -> str:
        naam = str(self.cleaned_data["naam"]).strip()
        if _CIJFERS_ACHTER_ELKAAR.search(naam) or not naam.isprintable():
            raise ValidationError(_("Deze naam kan niet. Zet er geen nummer van een persoon in."))
        return naam


class Ledenformulier(forms.Form):
    """Who is in the group from a day on."""

    leden = forms.MultipleChoiceField(
        label=gettext_lazy("Wie zit er in de groep?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, mensen: Iterable[Leerling], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vanaf"] = Dagveld(gettext_lazy("Vanaf welke dag geldt dit?"), vandaag)
        self.order_fields(("vanaf", "leden"))
        self.fields["leden"].choices = [(een.dossier, een.naam) for een in mensen]


class Lesformulier(forms.Form):
    """A field for everybody who takes part; who was there is what is filled in beforehand."""

    def __init__(self, *args: Any, mensen: Sequence[Leerling], duur: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["minuten"] = Lesduur(gettext_lazy("Hoe lang duurde de les?"), initial=als_uren(duur))
        self._velden = {leerling.dossier: _veldnaam(leerling.dossier) for leerling in mensen}
        for leerling in mensen:
            self.fields[self._velden[leerling.dossier]] = forms.ChoiceField(
                label=leerling.naam,
                choices=tuple(AANWEZIG_LABELS.items()),
                initial=AANWEZIG,
                widget=forms.RadioSelect,
                error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies of deze leerling er was.")},
            )

    def vul(self, aanwezig: Mapping[str, str]) -> None:
        """What is recorded already, instead of what is filled in beforehand."""
        for dossier, code in aanwezig.items():
            if dossier in self._velden:
                self.initial[self._velden[dossier]] = code

    @property
    def wie(self) -> list[BoundField]:
        """The fields of the people."""
        return [self[naam] for naam in self._velden.values()]

    @property
    def aanwezig(self) -> dict[str, str]:
        """Dossier → code."""
        return {dossier: self.cleaned_data[naam] for dossier, naam in self._velden.items()}


def _veldnaam(dossier: str) -> str:
    """Of one person, whoever else is in the list by the time that it is sent."""
    return f"wie_{blake2s(dossier.encode(), digest_size=8).hexdigest()}"


class Maandformulier(forms.Form):
    """The month of which the lessons become hours."""

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["maand"] = Maandveld(gettext_lazy("Maand"), vandaag)
