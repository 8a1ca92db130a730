# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a contact person."""

import re
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.sociale_kaart import Contactpersoon
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.formulieren.teksten import NIET_TE_BEWAREN, PAGINA_KAPOT
from regie.web.formulieren.widgets import UIT, Lijst

LANGST: Final = 100
_TELEFOON: Final = re.compile(r"\+?[0-9][0-9 ()-]{5,19}")
_TE_LANG: Final = gettext_lazy("Dit is te lang. Gebruik hooguit %(limit_value)d tekens.")


class Tekstveld(forms.CharField):
    """A short text that can be stored."""

    def __init__(self, label: Promise, *, nodig: bool = False, uitleg: Promise | str = "", **attrs: str) -> None:
        leeg = gettext_lazy("Dit veld is leeg. Vul het in.")
        super().__init__(
            label=label, required=nodig, help_text=uitleg, error_messages={"required": leeg},
            widget=forms.TextInput(attrs={**UIT, "dir": "auto", **attrs}),
        )  # fmt: skip
        self.validators = [MaxLengthValidator(LANGST, _TE_LANG)]

    def clean(self, value: Any) -> str:
        tekst = str(super().clean(value))
        if not te_bewaren(tekst):
            raise ValidationError(str(NIET_TE_BEWAREN), code="teken")
        return tekst


class Contactformulier(forms.Form):
    """`id` is made when the form is opened, so that sending twice adds once."""

    id = forms.CharField(widget=forms.HiddenInput, required=False)
    organisatie = forms.ChoiceField(label=gettext_lazy("Organisatie"), widget=Lijst)
    naam = Tekstveld(gettext_lazy("Naam"), nodig=True)
    functie = Tekstveld(gettext_lazy("Functie"))
    telefoon = Tekstveld(gettext_lazy("Telefoon"), inputmode="tel")
    email = Tekstveld(gettext_lazy("E-mail"), inputmode="email", spellcheck="false", autocapitalize="off")
    taken = forms.MultipleChoiceField(
        label=gettext_lazy("Waarvoor"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Kies niets als deze persoon er voor alles is."),
    )  # fmt: skip
    voor_wie = Tekstveld(gettext_lazy("Voor wie"), uitleg=gettext_lazy("Bijvoorbeeld: alleen de Z-route."))
    tot = forms.DateField(
        label=gettext_lazy("Tot en met"), required=False, widget=forms.DateInput(attrs={**UIT, "type": "date"}),
        help_text=gettext_lazy("Vul dit in als deze persoon hier weggaat. Daarna staat de naam niet meer op de lijst."),
        error_messages={"invalid": gettext_lazy("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")},
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
    )  # fmt: skip

    def __init__(
        self, *args: Any, organisaties: Sequence[tuple[str, str]], taken: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].choices = [("", _("Maak een keuze")), *organisaties]
        self.fields["organisatie"].error_messages |= dict.fromkeys(
            ("required", "invalid_choice"), _("Hier is nog niets gekozen. Kies een organisatie.")
        )
        self.fields["taken"].choices = list(taken)

    def clean_telefoon(self) -> str:
        getypt = str(self.cleaned_data["telefoon"])
        if getypt and _TELEFOON.fullmatch(getypt) is None:
            raise ValidationError(_("Dit is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."))
        return getypt

    def clean_email(self) -> str:
        getypt = str(self.cleaned_data["email"])
        if getypt and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", getypt):
            raise ValidationError(_("Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@organisatie.nl."))
        return getypt

    def clean(self) -> dict[str, Any]:
        try:
            self.cleaned_data["id"] = UUID(self.cleaned_data.get("id", ""))
        except ValueError:
            raise ValidationError(str(PAGINA_KAPOT), code="pagina") from None
        return self.cleaned_data

    @property
    def mens(self) -> Contactpersoon:
        return Contactpersoon(**self.cleaned_data | {"taken": tuple(self.cleaned_data["taken"])})


def begin(mens: Contactpersoon | None, organisatie: str = "") -> dict[str, Any]:
    """What the form shows when it is opened."""
    if mens is None:
        return {"id": str(uuid7()), "organisatie": organisatie}
    return {naam: getattr(mens, naam) for naam in Contactformulier.base_fields} | {"id": str(mens.id)}
