# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What templates say in Dutch (dates, days) and how a form field and its errors are drawn (onderdelen/veld.html)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple

from django import forms, template
from django.forms.boundfield import BoundField, BoundWidget
from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regie.instellingen.omgeving import lees
from regie.kern.termijnen import herleiding
from regie.web import mal

register = template.Library()


class Meldingsvorm(NamedTuple):
    """How a message looks and the word that says the same to who does not see it."""

    klasse: str
    pictogram: str
    woord: str | Promise


INFO: Final = Meldingsvorm("info", "info", gettext_lazy("Informatie"))
GOED: Final = Meldingsvorm("ok", "goed", gettext_lazy("Gelukt"))
VORMEN: Final = {
    "debug": INFO,
    "info": INFO,
    "ok": GOED,
    "success": GOED,
    "warning": Meldingsvorm("warning", "letop", gettext_lazy("Let op")),
    "error": Meldingsvorm("error", "fout", gettext_lazy("Fout")),
}
KLASSEN: Final = (
    (forms.Textarea, "tekstvak", "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "lijst", "utrecht-select utrecht-select--html-select"),
    (forms.DateInput, "datum", "utrecht-textbox utrecht-textbox--html-input"),
    (forms.NumberInput, "getal", "utrecht-textbox utrecht-textbox--html-input"),
    (forms.FileInput, "bestand", "bestand"),
    (forms.Widget, "regel", "utrecht-textbox utrecht-textbox--html-input"),
)
KEUZEKLASSEN: Final = {
    "radio": "utrecht-radio-button utrecht-radio-button--html-input",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input",
}


@register.filter
def voluit(dag: date | None) -> str:
    """22 november 2026; nothing for no date."""
    return herleiding.voluit(dag) if dag else ""


@register.filter
def nog(dagen: int | None) -> str:
    """How far off a day is: nog 3 dagen, vandaag, 3 dagen voorbij."""
    if dagen is None:
        return ""
    if dagen == 0:
        return _("vandaag")
    if dagen > 0:
        return ngettext("nog %(dagen)d dag", "nog %(dagen)d dagen", dagen) % {"dagen": dagen}
    return ngettext("%(dagen)d dag voorbij", "%(dagen)d dagen voorbij", -dagen) % {"dagen": -dagen}


@register.filter
def meldingsvorm(soort: str) -> Meldingsvorm:
    """The look of a message; an unknown kind is refused."""
    return VORMEN[soort or "info"]


@register.simple_tag
def gemeentethema() -> str:
    """The address of the gemeente's own stylesheet, if one is set (REGIE_THEMA)."""
    return static("thema/gemeente.css") if lees("REGIE_THEMA") else ""


@register.simple_tag
def giet(sjabloon: str, naam: str, rijen: Iterable[Any]) -> SafeString:
    """All rows of a list, for which the template is drawn once (see mal.py): {% giet "x/rij.html" "rij" rijen %}."""
    return mal.giet(sjabloon, naam, rijen)


@register.filter
def veldsoort(veld: BoundField) -> str:
    """Which form a field takes: verborgen, groep (fieldset), vink (one checkbox) or the name in KLASSEN."""
    widget = veld.field.widget
    if widget.is_hidden:
        return "verborgen"
    if isinstance(widget, forms.CheckboxInput):
        return "vink"
    if widget.use_fieldset:
        return "groep"
    return next(naam for soort, naam, _klasse in KLASSEN if isinstance(widget, soort))


@register.filter
def invoer(veld: BoundField) -> SafeString:
    """The control of a field, with the classes of its component; Django adds what it is described by."""
    widget = veld.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return veld.as_widget(attrs={"class": KEUZEKLASSEN["checkbox"]})
    basis = next(klasse for soort, _naam, klasse in KLASSEN if isinstance(widget, soort))
    fout = f" {basis.split()[0]}--invalid" if veld.errors else ""
    eigen = widget.attrs.get("class", "")
    return veld.as_widget(attrs={"class": f"{basis}{fout} {eigen}".strip()})


class Keuze(NamedTuple):
    """One button or box of a group."""

    invoer: SafeString
    id: str
    label: str


@register.filter
def keuzes(veld: BoundField) -> list[Keuze]:
    """The buttons or boxes of a group, each with its label."""
    soort = veld.field.widget.input_type
    return [Keuze(_een(soort, deel), deel.id_for_label, deel.choice_label) for deel in veld.subwidgets]


def _een(soort: str, deel: BoundWidget) -> SafeString:
    """A button or box; what has choices of its own (a level per part of the exam) keeps its own looks."""
    return deel.tag() if "optgroups" in deel.data else _knop(soort, deel.data)


def _knop(soort: str, deel: dict[str, Any]) -> SafeString:
    """As Django writes one, without a template for each: a page of a school has a hundred of them."""
    eigen = flatatt({**deel["attrs"], "class": KEUZEKLASSEN[soort]})
    return format_html('<input type="{}" name="{}" value="{}"{}>', soort, deel["name"], deel["value"], eigen)


class Fout(NamedTuple):
    """A line of the summary, with the id of the field that it is about."""

    tekst: str
    anker: str


@register.filter
def fouten(formulier: forms.BaseForm) -> list[Fout]:
    """All errors of a form, in the order of its fields, for onderdelen/foutenlijst.html."""
    los = [Fout(str(tekst), "") for tekst in formulier.non_field_errors()]
    verborgen = [Fout(_met_naam(veld, tekst), "") for veld in formulier.hidden_fields() for tekst in veld.errors]
    zichtbaar = [
        Fout(_met_naam(veld, tekst), _anker(veld)) for veld in formulier.visible_fields() for tekst in veld.errors
    ]
    return los + verborgen + zichtbaar


def _met_naam(veld: BoundField, tekst: str) -> str:
    """The error after the name of its field; a question keeps its own mark."""
    return f"{veld.label} {tekst}" if str(veld.label).endswith("?") else f"{veld.label}: {tekst}"


def _anker(veld: BoundField) -> str:
    """A group has no control of its own: its first button or box stands for it."""
    return f"{veld.auto_id}_0" if veld.use_fieldset else veld.id_for_label
