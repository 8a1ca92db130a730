# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of functional management. Which roles go together and where, is decided in `toegang`."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from regie.toegang.organisaties import SOORTEN, Organisatie, RolPastNiet, keur_rollen_bij
from regie.toegang.rollen import ROLLEN, OnbekendeRol, RollenBijElkaar, keur_rollen
from regie.web.formulieren.widgets import UIT, Lijst

ALLES: Final = ("", _("alles"))
ROLKEUZES: Final = [(rol, wat.naam[0].upper() + wat.naam[1:]) for rol, wat in ROLLEN.items()]
STANDKEUZES: Final = [
    ALLES,
    ("in_dienst", _("in dienst")),
    ("uitgenodigd", _("nog geen account")),
    ("uit_dienst", _("uit dienst")),
    ("kwalificatie", _("kwalificatie verlopen")),
]
_VRIJ: Final = {**UIT, "dir": "auto"}


def _dag(**opties: Any) -> forms.DateField:
    """A day as the browser sends it."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={**UIT, "type": "date"})
    fout = {"invalid": _("Dit is geen datum. Schrijf bijvoorbeeld 31-12-2026.")}
    return forms.DateField(widget=widget, input_formats=["%Y-%m-%d", "%d-%m-%Y"], error_messages=fout, **opties)


def _tekst(label: Any, leeg: Any = "", **opties: Any) -> forms.CharField:
    opties = {"max_length": 120, "widget": forms.TextInput(attrs=_VRIJ)} | opties
    return forms.CharField(label=label, error_messages={"required": leeg}, **opties)


class Filter(forms.Form):
    """What of the list of staff is shown. Only keys: an address holds no name."""

    stand = forms.ChoiceField(label=_("Stand"), choices=STANDKEUZES, required=False, widget=Lijst)
    organisatie = forms.ChoiceField(label=_("Organisatie"), required=False, widget=Lijst)
    rol = forms.ChoiceField(label=_("Rol"), choices=[ALLES, *ROLKEUZES], required=False, widget=Lijst)

    def __init__(self, *args: Any, organisaties: Mapping[str, Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].choices = [ALLES, *((deze.id, deze.naam) for deze in organisaties.values())]

    def gekozen(self) -> dict[str, str]:
        """What can be chosen; anything else counts as nothing."""
        return {naam: self.cleaned_data[naam] for naam in self.fields if self.is_valid()}


class Werkplek(forms.Form):
    """Who somebody is, where, and with which roles."""

    naam = _tekst(_("Naam"), _("Vul de naam in."))
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        help_text=_("Logt de organisatie zelf in? Dan moet het hetzelfde adres zijn als daar."),
        error_messages={"required": _("Vul het e-mailadres in."), "invalid": _("Dit is geen e-mailadres.")},
        widget=forms.EmailInput(attrs={**UIT, "spellcheck": "false"}),
    )
    organisatie = forms.ChoiceField(label=_("Organisatie"), widget=Lijst)
    rollen = forms.MultipleChoiceField(
        label=_("Rollen"),
        help_text=_("Rollen die niet dezelfde dossiers zien, gaan niet samen. Nodig iemand dan twee keer uit."),
        choices=ROLKEUZES,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één rol.")},
    )
    team = _tekst(_("Team"), required=False)
    van = _dag(label=_("Eerste werkdag"), required=False, help_text=_("Leeg: vanaf nu."))

    def __init__(self, *args: Any, organisaties: Mapping[str, Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisaties = organisaties
        self.fields["organisatie"].choices = [(deze.id, deze.naam) for deze in organisaties.values()]

    def clean(self) -> dict[str, Any]:
        gelezen = super().clean() or {}
        if gelezen.get("rollen") and gelezen.get("organisatie"):
            try:
                keur_rollen(tuple(gelezen["rollen"]))
                keur_rollen_bij(self.organisaties[gelezen["organisatie"]], gelezen["rollen"])
            except (OnbekendeRol, RollenBijElkaar, RolPastNiet) as fout:
                self.add_error("rollen", str(fout))
        return gelezen


class UitDienst(forms.Form):
    """The last working day; empty: still here."""

    tot = _dag(
        label=_("Laatste werkdag"),
        required=False,
        help_text=_("Na deze dag kan iemand er niet meer in. Moet het nu meteen? Kies de dag van gisteren."),
    )

    def __init__(self, *args: Any, van: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.van = van

    def clean_tot(self) -> date | None:
        tot: date | None = self.cleaned_data["tot"]
        if tot and self.van and tot < self.van:
            raise forms.ValidationError(_("De laatste werkdag ligt voor de eerste."), code="volgorde")
        return tot


class Kwalificatieformulier(forms.Form):
    """What somebody may do, and until when that was proved."""

    soort = _tekst(
        _("Kwalificatie"),
        _("Schrijf welke kwalificatie het is."),
        max_length=60,
        help_text=_("Bijvoorbeeld: bevoegdheid NT2, VOG, registratie SKJ."),
    )
    tot = _dag(label=_("Geldig tot en met"), required=False, help_text=_("Leeg: verloopt niet."))


class NieuweOrganisatie(forms.Form):
    """An organisation that works for this gemeente."""

    naam = _tekst(_("Naam"), _("Vul de naam in."))
    soort = forms.ChoiceField(
        label=_("Soort"),
        choices=[(soort, soort.capitalize()) for soort in SOORTEN if soort != "gemeente"],
        help_text=_("Een uitvoeringsorganisatie doet het werk van de gemeente zelf. De andere krijgen verwijzingen."),
        widget=Lijst,
    )
    sleutel = forms.CharField(
        label=_("Sleutel"),
        help_text=_("Zo heet de organisatie in gebeurtenissen, voorgoed. Kleine letters, cijfers en streepjes."),
        max_length=60,
        validators=[RegexValidator(r"^[a-z0-9][a-z0-9-]*\Z", _("Schrijf kleine letters, cijfers en streepjes."))],
        error_messages={"required": _("Vul een sleutel in.")},
        widget=forms.TextInput(attrs={**UIT, "spellcheck": "false", "autocapitalize": "off"}),
    )

    def __init__(self, *args: Any, bekend: Mapping[str, Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bekend = bekend

    def clean_sleutel(self) -> str:
        sleutel: str = self.cleaned_data["sleutel"]
        if sleutel in self.bekend:
            raise forms.ValidationError(_("Deze sleutel is al in gebruik. Kies een andere."), code="bezet")
        return sleutel
