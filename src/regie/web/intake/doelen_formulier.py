# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The small forms of the goals: a new one, where one stands, and a step towards one."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.widgets import UIT, invoer, lijst

LEEG = gettext_lazy("Dit veld is leeg. Vul het in.")
GEEN_KEUZE = gettext_lazy("Deze keuze staat niet in de lijst. Kies er een uit de lijst.")
_FOUT = {"required": LEEG, "invalid_choice": GEEN_KEUZE}


class Stempelformulier(forms.Form):
    """`stempel` is made when the page is opened: sent twice is recorded once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)

    def keuzes(self, recht: Recht, veld: str, codelijst: str, categorieen: frozenset[str]) -> None:
        """The codes that this person may see."""
        self.fields[veld].choices = [
            ("", _("Maak een keuze")),
            *((naam, code.label) for naam, code in recht.codelijsten[codelijst].codes.items()
              if code.categorie is None or code.categorie in categorieen),
        ]  # fmt: skip


class Doelformulier(Stempelformulier):
    doel = forms.CharField(
        label=gettext_lazy("Wat wilt u bereiken?"),
        help_text=gettext_lazy("In de woorden van de inburgeraar."),
        widget=invoer("vrije_tekst"),
        max_length=2000,
        error_messages=_FOUT,
    )
    gebied = forms.ChoiceField(label=gettext_lazy("Waar gaat het over?"), widget=lijst(()), error_messages=_FOUT)

    def __init__(self, *args: Any, recht: Recht, categorieen: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keuzes(recht, "gebied", "doelgebied", categorieen)


class Standformulier(Stempelformulier):
    status = forms.ChoiceField(label=gettext_lazy("Hoe staat het ermee?"), widget=lijst(()), error_messages=_FOUT)

    def __init__(self, *args: Any, recht: Recht, categorieen: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keuzes(recht, "status", "status_doel", categorieen)


class Stapformulier(Stempelformulier):
    wat = forms.CharField(
        label=gettext_lazy("Wat is de volgende stap?"), widget=forms.TextInput(attrs={**UIT, "dir": "auto"}),
        max_length=500, error_messages=_FOUT,
    )  # fmt: skip
    wie = forms.ChoiceField(label=gettext_lazy("Wie doet dat?"), widget=lijst(()), error_messages=_FOUT)
    uiterlijk = forms.DateField(
        label=gettext_lazy("Uiterlijk op"), required=False, widget=invoer("datum"),
        error_messages={"invalid": gettext_lazy("Dit is geen dag. Kies een dag uit de kalender.")},
    )  # fmt: skip

    def __init__(self, *args: Any, recht: Recht, categorieen: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keuzes(recht, "wie", "wie", categorieen)
