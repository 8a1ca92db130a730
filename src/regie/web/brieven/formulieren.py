# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of letters: the open places of a template, and the exceptions for one person."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.documenten.briefsjablonen import Briefsjabloon, Variabele
from regie.web.brieven.woorden import keuzes_kanaal, keuzes_taal
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.formulieren.teksten import NIET_TE_BEWAREN
from regie.web.formulieren.widgets import UIT, Lijst, Soortinvoer, invoer
from regie.werk.brieven.fouten import NietKlaar

LANGST: Final = 200
_LEEG: Final = gettext_lazy("Dit veld is leeg. Vul het in.")
_DAG: Final = gettext_lazy("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")
_TIJD: Final = gettext_lazy("Deze tijd bestaat niet. Schrijf bijvoorbeeld 9:30.")
_TE_LANG: Final = gettext_lazy("Dit is te lang. Gebruik hooguit 200 tekens.")


class Briefformulier(forms.Form):
    """What somebody types: the variables of a template that the register does not fill by itself. `uitleg`: said beside
    a field."""

    def __init__(
        self, *args: Any, sjabloon: Briefsjabloon, uitleg: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for naam, variabele in sjabloon.variabelen.items():
            if variabele.bron == "invoer":
                self.fields[naam] = _veld(variabele)
                self.fields[naam].help_text = (uitleg or {}).get(naam, "")

    @property
    def waarden(self) -> dict[str, str]:
        """As they are kept; what was left empty is not there."""
        return {naam: _bewaarbaar(waarde) for naam, waarde in self.cleaned_data.items() if waarde not in (None, "")}

    def neem_over(self, fout: NietKlaar) -> None:
        """What is wrong stands at its field; what is about the person, above the form."""
        for probleem in fout.problemen:
            self.add_error(probleem.naam if probleem.naam in self.fields else None, probleem.wat)


def begin_met(waarden: Mapping[str, Any]) -> dict[str, str]:
    """What was typed before, for the same fields: a time is kept with its seconds, and shown without."""
    return {naam: _KLOK.sub(r"\1", str(waarde)) for naam, waarde in waarden.items()}


_KLOK: Final = re.compile(r"^([0-9]{2}:[0-9]{2}):[0-9]{2}$")


def _bewaarbaar(waarde: Any) -> str:
    return waarde if isinstance(waarde, str) else str(waarde.isoformat())


def _veld(variabele: Variabele) -> forms.Field:
    soort, woorden = variabele.soort, {"required": _LEEG}
    vast = {"label": variabele.label, "required": variabele.verplicht}
    if soort == "datum":
        return forms.DateField(
            **vast, widget=invoer("datum"), input_formats=["%Y-%m-%d", "%d-%m-%Y"],
            error_messages=woorden | {"invalid": _DAG},
        )  # fmt: skip
    if soort == "tijd":
        return forms.TimeField(
            **vast, widget=Soortinvoer("time"), input_formats=["%H:%M", "%H.%M"],
            error_messages=woorden | {"invalid": _TIJD},
        )  # fmt: skip
    tekst = "vrije_tekst" if soort == "adres" else "tekst"
    return forms.CharField(
        **vast, widget=invoer(tekst), max_length=LANGST, validators=[_te_bewaren],
        error_messages=woorden | {"max_length": _TE_LANG},
    )  # fmt: skip


def _te_bewaren(tekst: str) -> None:
    if not te_bewaren(tekst):
        raise ValidationError(str(NIET_TE_BEWAREN), code="teken")


class Uitzondering(forms.Form):
    """One letter: in which language, by which way, or not at all."""

    taal = forms.ChoiceField(label=gettext_lazy("Taal"), widget=Lijst(attrs=UIT))
    kanaal = forms.ChoiceField(label=gettext_lazy("Hoe"), widget=Lijst(attrs=UIT))
    overslaan = forms.CharField(
        label=gettext_lazy("Reden om over te slaan"), required=False, max_length=LANGST, validators=[_te_bewaren],
        widget=invoer("tekst"), help_text=gettext_lazy("Vul dit alleen in als deze persoon de brief niet krijgt."),
        error_messages={"max_length": _TE_LANG},
    )  # fmt: skip

    def __init__(self, *args: Any, sjabloon: Briefsjabloon, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, keuzes in (("taal", keuzes_taal(sjabloon)), ("kanaal", keuzes_kanaal(sjabloon))):
            self.fields[naam].choices = keuzes
            self.fields[naam].error_messages |= dict.fromkeys(
                ("required", "invalid_choice"), _("Deze keuze is er niet. Kies een van de keuzes die er staan.")
            )


def begin_van(rij: Mapping[str, Any]) -> dict[str, Any]:
    return {"taal": rij["taal"], "kanaal": rij["kanaal"], "overslaan": rij["overslaan_reden"]}
