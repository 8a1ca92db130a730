# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The input of each kind of field; the browser never fills in what it remembers of another person."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from regie.dossiers.zinnen import onderdeel_voluit
from regie.kern.gebeurtenissen.velden import NIVEAUS, ONDERDELEN
from regie.web.formulieren.teksten import NIET_INGEVULD

Keuzes = Sequence[tuple[str, Any]]

UIT: Final = {"autocomplete": "off"}
_TEKST: Final = {**UIT, "dir": "auto"}
_CODE: Final = {**UIT, "spellcheck": "false", "autocapitalize": "off"}
_REGELS: Final = 4
_GEKOZEN: Final = mark_safe(" selected")


class Getal(forms.NumberInput):
    """A number that is typed as text: a number input of a browser refuses the Dutch comma."""

    input_type = "text"


class Soortinvoer(forms.TextInput):
    """An input of another type."""

    def __init__(self, soort: str) -> None:
        super().__init__(attrs=UIT)
        self.input_type = soort


def invoer(soort: str) -> forms.Widget:
    """The widget of a field that is typed."""
    match soort:
        case "vrije_tekst" | "teksten":
            return forms.Textarea(attrs={**_TEKST, "rows": _REGELS})
        case "geheel" | "gemeentecode":
            return Getal(attrs={**UIT, "inputmode": "numeric"})
        case "uren" | "cent":
            return Getal(attrs={**UIT, "inputmode": "decimal"})
        case "datum":
            return forms.DateInput(attrs={**UIT, "type": "date"})
        case "maand":
            return Soortinvoer("month")
        case "tijdstip":
            return Soortinvoer("datetime-local")
        case "tekst":
            return forms.TextInput(attrs=_TEKST)
    return forms.TextInput(attrs=_CODE)


class Lijst(forms.Select):
    """A select of one out of plain choices, drawn in one go: Django draws every option with templates of its own."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        gekozen = set(self.format_value(value))
        opties = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            ((keuze, _GEKOZEN if str(keuze) in gekozen else "", label) for keuze, label in self.choices),
        )
        eigen = flatatt(self.build_attrs(self.attrs, {"name": name, **(attrs or {})}))
        return format_html("<select{}>{}</select>", eigen, opties)


def lijst(keuzes: Keuzes) -> Lijst:
    """A select."""
    return Lijst(attrs=UIT, choices=keuzes)


class Niveau(forms.Select):
    """The select of one part; it keeps its own looks when it is drawn in a group."""

    template_name = "formulieren/niveau.html"


class Niveaus(forms.MultiWidget):
    """A select per part of the exam, each with a label of its own."""

    template_name = "formulieren/niveaus.html"
    use_fieldset = True
    input_type = "checkbox"  # the page draws the group as it draws checkboxes; a select keeps its own looks

    def __init__(self) -> None:
        keuzes = [("", NIET_INGEVULD), *((niveau, niveau.upper()) for niveau in NIVEAUS)]
        super().__init__({deel: Niveau(attrs=UIT, choices=keuzes) for deel in ONDERDELEN})

    def decompress(self, value: Any) -> list[Any]:
        return [value.get(deel) for deel in ONDERDELEN] if isinstance(value, dict) else [None for _deel in ONDERDELEN]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for deel, kind in zip(ONDERDELEN, context["widget"]["subwidgets"], strict=True):
            kind["label"] = onderdeel_voluit(deel) if deel == "knm" else deel.capitalize()
        return context

    def subwidgets(self, name: str, value: Any, attrs: Any = None) -> Iterator[dict[str, Any]]:
        """The selects one by one, as the buttons of a group are."""
        yield from self.get_context(name, value, attrs)["widget"]["subwidgets"]
