# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a figure that an older report printed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.documenten.monitor.levering import Levering
from regie.kern.kalender import EERSTE_DAG
from regie.monitor.gedrukt import Gedrukt
from regie.web.formulieren.widgets import invoer
from regie.web.monitor.filters import ONBEKEND
from regie.web.prestaties.versieformulier import LEEG, MEESTE, Tekst, Versieformulier, keuze

NIET_GEDRUKT: Final = frozenset({"consulent", "gemeente"})
"""Names of colleagues stand in no report, and a register is of one gemeente."""
VOOR: Final = "d_"

Keuzes = Sequence[tuple[str, str]]


class Getal(forms.DecimalField):
    """A number with a Dutch comma."""

    def __init__(self, label: Promise, **rest: Any) -> None:
        woorden = {
            "required": LEEG,
            "invalid": gettext_lazy("Dit is geen getal. Schrijf bijvoorbeeld 4,2."),
            "max_decimal_places": gettext_lazy("Gebruik hooguit drie cijfers achter de komma."),
            "max_value": gettext_lazy("Dit kan niet meer dan 1.000.000.000 zijn."),
            "min_value": gettext_lazy("Dit kan niet minder dan −1.000.000.000 zijn."),
        }
        super().__init__(label=label, min_value=-MEESTE, max_value=MEESTE, decimal_places=3,
                         widget=invoer("tekst"), error_messages=woorden, **rest)  # fmt: skip

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".").replace("−", "-") if isinstance(value, str) else value)


def _dag(label: Promise, *, nodig: bool, hulp: Promise | str = "") -> forms.DateField:
    woorden = {"required": LEEG, "invalid": gettext_lazy("Dit is geen datum.")}
    return forms.DateField(
        label=label, required=nodig, help_text=str(hulp), widget=invoer("datum"), error_messages=woorden,
        input_formats=["%Y-%m-%d"],
    )  # fmt: skip


class Gedruktformulier(Versieformulier):
    """`splitsingen`: of each dimension its label and what can be chosen; nothing chosen is the total over it."""

    peildatum = _dag(gettext_lazy("Stand op"), nodig=True)
    bekend_op = _dag(
        gettext_lazy("Zoals bekend op"), nodig=False, hulp=gettext_lazy("Leeg: dat staat niet in het rapport.")
    )
    waarde = Getal(
        gettext_lazy("Wat staat er?"), help_text=gettext_lazy("Het getal, precies zoals het in het rapport staat.")
    )
    bron = Tekst(
        gettext_lazy("In welk rapport?"), 200,
        help_text=gettext_lazy("Bijvoorbeeld: evaluatie inburgering, maart 2023. Zo staat het bij het cijfer."),
    )  # fmt: skip
    pagina = Tekst(gettext_lazy("Waar in het rapport?"), 100, nodig=False,
                   help_text=gettext_lazy("Bijvoorbeeld: bladzijde 12, figuur 5."))  # fmt: skip
    vervallen = forms.BooleanField(label=gettext_lazy("Dit stond er niet: laat het weg"), required=False)

    def __init__(self, *args: Any, splitsingen: Mapping[str, tuple[str, Keuzes]], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.splitsingen, self.vandaag = splitsingen, vandaag
        for naam, (label, keuzes) in splitsingen.items():
            self.fields[VOOR + naam] = keuze(label.capitalize(), [("", _("totaal")), *keuzes], required=False)
        self.order_fields(
            ["peildatum", "bekend_op", *(VOOR + naam for naam in splitsingen), "waarde", "bron", "pagina", "vervallen"]
        )

    def clean(self) -> dict[str, Any]:
        for naam in ("peildatum", "bekend_op"):
            dag = self.cleaned_data.get(naam)
            if dag is not None and not EERSTE_DAG <= dag <= self.vandaag:
                self.add_error(naam, ValidationError(_("Kies een dag vanaf 2000, en niet na vandaag.")))
        return self.cleaned_data

    def cijfer(self, indicator: str) -> Gedrukt:
        velden = self.cleaned_data
        gekozen = {naam: code for naam in self.splitsingen if (code := velden[VOOR + naam])}
        return Gedrukt(
            indicator, {naam: None if code == ONBEKEND else code for naam, code in gekozen.items()},
            velden["peildatum"], velden["bekend_op"], velden["waarde"], velden["bron"], velden["pagina"],
            velden["vervallen"],
        )  # fmt: skip


def splitsingen(cijfers: Levering, indicator: str) -> dict[str, tuple[str, Keuzes]]:
    """What each dimension can be: the codes that have a name, and whatever else was counted."""
    definitie = cijfers.definities[indicator]
    gevonden: dict[str, tuple[str, Keuzes]] = {}
    for naam, label in definitie.dimensies.items():
        geteld = {rij["dimensies"][naam] for rij in cijfers.van_indicator(indicator) if naam in rij["dimensies"]}
        bekend = list(definitie.codes.get(naam, {}))
        codes = [*bekend, *sorted(geteld - {None, *bekend}), *([None] if None in geteld else [])]
        if codes and naam not in NIET_GEDRUKT:
            keuzes = [(code or ONBEKEND, cijfers.naam_van(indicator, naam, code)) for code in codes]
            gevonden[naam] = (label, keuzes)
    return gevonden
