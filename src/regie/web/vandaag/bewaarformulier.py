# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The name under which somebody keeps a filter."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.web.formulieren.leeswijzen import te_bewaren

PAGINA: Final = "vandaag"
LANGSTE: Final = 60


class Naamveld(forms.CharField):
    """A short name that can be stored."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Naam van dit filter"),
            help_text=gettext_lazy("Alleen u ziet het. Zet er geen namen van mensen in."),
            widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
            error_messages={"required": gettext_lazy("Dit veld is leeg. Geef het filter een naam.")},
        )
        self.validators.clear()  # one message per mistake: see `clean`

    def clean(self, value: Any) -> str:
        naam = super().clean(value)
        if not te_bewaren(naam):
            raise ValidationError(_("Hier staat een teken dat niet bewaard kan worden. Typ de naam opnieuw."))
        if len(naam) > LANGSTE:
            wat = _("Deze naam is te lang: %(aantal)d tekens. Maak er hooguit %(meest)d van.")
            raise ValidationError(wat % {"aantal": len(naam), "meest": LANGSTE})
        return str(naam)


class Bewaarformulier(forms.Form):
    naam = Naamveld()
