# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The question for a person: a name, a date of birth, a number; several narrow together."""

import re
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from regie.dossiers.zoeken import Zoekvraag
from regie.personen.geboren import GeenGeboortedatum, lees_geboortedatum
from regie.personen.namen import woorden
from regie.personen.nummers import GeenNummer, zoeknummers
from regie.web.formulieren.widgets import UIT

LANGST: Final = 100
MINSTENS: Final = 2  # letters of a name
TE_LANG: Final = _("Dit is te lang. Gebruik hooguit %(limit_value)d tekens.")
_DATUM: Final = re.compile(r"\d{4}|\d{1,4}([-/.]\d{1,2}){1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[-/.]\d{4}")
_SLEUTEL: Final = re.compile(r"(?=.*[A-Za-z])(?=.*\d)[A-Za-z0-9][A-Za-z0-9._-]{0,63}")  # of a dossier


class Zoekformulier(forms.Form):
    """At least one of the three; `vraag` after it was checked. `na` goes on after a dossier."""

    naam = forms.CharField(
        label=_("Naam"),
        help_text=_("Zoals u hem hoort, of in het eigen schrift. Een deel mag ook."),
        widget=forms.TextInput(attrs={**UIT, "dir": "auto", "spellcheck": "false", "data-zoek": ""}),
    )
    geboortedatum = forms.CharField(
        label=_("Geboortedatum"),
        help_text=_("1-5-1988, of alleen het jaar."),
        widget=forms.TextInput(attrs=UIT),
    )
    nummer = forms.CharField(
        label=_("Nummer"),
        help_text=_("BSN, V-nummer, telefoon of dossiernummer."),
        widget=forms.TextInput(attrs={**UIT, "spellcheck": "false", "autocapitalize": "off"}),
    )
    na = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        for veld in self.visible_fields():
            veld.field.required = False
            veld.field.validators.insert(0, MaxLengthValidator(LANGST, TE_LANG))

    @property
    def vraag(self) -> Zoekvraag:
        gelezen = self.cleaned_data
        nummers, dossier = gelezen["nummer"] or ((), "")
        return Zoekvraag(gelezen["naam"], gelezen["geboortedatum"], nummers, dossier)

    def clean_naam(self) -> str:
        naam = str(self.cleaned_data["naam"])
        if naam and sum(map(len, woorden(naam))) < MINSTENS:
            raise ValidationError(_("Typ minstens twee letters van de naam."))
        return naam

    def clean_geboortedatum(self) -> str:
        getypt = str(self.cleaned_data["geboortedatum"])
        try:
            return lees_geboortedatum(getypt, self.vandaag) if getypt else ""
        except GeenGeboortedatum as fout:
            raise ValidationError(str(fout)) from None

    def clean_nummer(self) -> tuple[tuple[str, ...], str] | None:
        """The digits that it can be, or else the key of a dossier."""
        getypt = str(self.cleaned_data["nummer"])
        if not getypt:
            return None
        try:
            return tuple(zoeknummers(getypt)), ""
        except GeenNummer as fout:
            if _SLEUTEL.fullmatch(getypt):
                return (), getypt
            raise ValidationError(str(fout)) from None

    def clean(self) -> dict[str, Any]:
        if not self.errors and not any(self.cleaned_data.get(veld.name) for veld in self.visible_fields()):
            self.add_error("naam", _("Vul minstens een van de drie in: naam, geboortedatum of nummer."))
        return self.cleaned_data


def uit_een_vak(getypt: str) -> dict[str, str]:
    """What was typed in the one box at the top of a page, in the field where it belongs."""
    kaal = getypt.strip()
    if _DATUM.fullmatch(kaal):
        return {"geboortedatum": kaal}
    return {"nummer" if any(teken.isdigit() for teken in kaal) else "naam": kaal}
