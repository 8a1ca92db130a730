# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Django fields for the kinds of the registry. Their cleaned value is the value as it stands in a file, or None.

A field may hold a stored value (`bewaard`, when a registration is corrected). Sent back as it was shown it stays as it
was stored, to the letter: a correction changes only what a person changed.
"""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from regie.kern.gebeurtenissen.velden import NIVEAUS, ONDERDELEN
from regie.kern.recht.typen.register import Veld
from regie.web.formulieren.leeswijzen import LEESWIJZEN, KlokVerzet, regels, te_bewaren
from regie.web.formulieren.teksten import FOUT, KLOK_NOOIT, KLOK_TWEEMAAL, NIET_TE_BEWAREN, uitleg, verplicht
from regie.web.formulieren.widgets import Keuzes, Niveaus, invoer, lijst

JA_NEE: Final = {"ja": True, "nee": False}
LEEG: Final[tuple[object, ...]] = ("", [], {})


class Bewaarveld(forms.Field):
    """A field of an event type, with the value that was stored before."""

    def __init__(self, veld: Veld, bewaard: Any = None, **rest: Any) -> None:
        super().__init__(
            **{
                "label": veld.label,
                "help_text": uitleg(veld),
                "required": veld.verplicht,
                "initial": bewaard,
                "error_messages": {"required": verplicht(veld)},
            }
            | rest
        )
        self.soort, self.bewaard = veld.soort, bewaard

    def clean(self, value: Any) -> Any:
        if self.bewaard is not None and self.verzonden(value) == self.verzonden(self.prepare_value(self.bewaard)):
            return self.bewaard
        gelezen = super().clean(value)
        return None if gelezen in LEEG else gelezen

    def verzonden(self, value: Any) -> Any:
        """A value in the form in which a browser sends it, to compare."""
        return value

    def mis(self) -> ValidationError:
        return ValidationError(str(FOUT[self.soort]), code="invalid")


class Typveld(Bewaarveld):
    """A field in which one types."""

    def __init__(self, veld: Veld, bewaard: Any = None, **rest: Any) -> None:
        super().__init__(veld, bewaard, widget=invoer(veld.soort), **rest)
        self.leeswijze = LEESWIJZEN[veld.soort]

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field: the stored value in the form of the screen, or what was typed."""
        if value is None or (isinstance(value, str) and value != self.bewaard):
            return value
        return self.leeswijze.toon(value)

    def verzonden(self, value: Any) -> Any:
        tekst = regels(str(value or ""))
        return tekst if isinstance(self.widget, forms.Textarea) else tekst.replace("\n", "")

    def to_python(self, value: Any) -> Any:
        tekst = regels(str(value or "")).strip()
        if not tekst:
            return None
        if not te_bewaren(tekst):
            raise ValidationError(str(NIET_TE_BEWAREN), code="teken")
        try:
            return self.leeswijze.lees(tekst)
        except KlokVerzet as fout:
            raise ValidationError(str(KLOK_TWEEMAAL if fout.bestaat else KLOK_NOOIT), code="klok") from None
        except (ValueError, OverflowError):
            raise self.mis() from None


class Keuzeveld(Bewaarveld):
    """One of the choices: radio buttons when there are few, else a select."""

    def __init__(self, veld: Veld, bewaard: Any, keuzes: Keuzes, radio: bool = False, **rest: Any) -> None:
        widget = forms.RadioSelect(choices=keuzes) if radio else lijst(keuzes)
        super().__init__(veld, bewaard, widget=widget, **rest)
        self.mogelijk = {waarde for waarde, _naam in keuzes if waarde}

    def prepare_value(self, value: Any) -> Any:
        return value.lower() if self.soort == "verwijzing" and isinstance(value, str) else value

    def verzonden(self, value: Any) -> Any:
        return value or ""

    def to_python(self, value: Any) -> Any:
        if value in (None, ""):
            return None
        if not isinstance(value, str) or value not in self.mogelijk:
            raise self.mis()
        return value


class JaNeeveld(Keuzeveld):
    """Yes or no, and for a field that may stay empty: neither."""

    def prepare_value(self, value: Any) -> Any:
        return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else value

    def to_python(self, value: Any) -> Any:
        gekozen = super().to_python(value)
        return None if gekozen is None else JA_NEE[gekozen]


class Keuzesveld(Bewaarveld):
    """Any number of choices, as checkboxes."""

    def __init__(self, veld: Veld, bewaard: Any, keuzes: Keuzes) -> None:
        super().__init__(veld, bewaard, widget=forms.CheckboxSelectMultiple(choices=keuzes))
        self.mogelijk = {waarde for waarde, _naam in keuzes}

    def verzonden(self, value: Any) -> Any:
        return sorted({str(deel) for deel in value}) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        if not value:
            return None
        if not isinstance(value, list | tuple) or not self.mogelijk.issuperset(map(str, value)):
            raise self.mis()
        return list(dict.fromkeys(value))


class Niveausveld(Bewaarveld):
    """A level per part of the exam."""

    def __init__(self, veld: Veld, bewaard: Any) -> None:
        super().__init__(veld, bewaard, widget=Niveaus())

    def verzonden(self, value: Any) -> Any:
        delen = [value.get(deel) for deel in ONDERDELEN] if isinstance(value, Mapping) else value
        return [deel or "" for deel in delen or ()]

    def to_python(self, value: Any) -> Any:
        gekozen = {deel: niveau for deel, niveau in zip(ONDERDELEN, value or (), strict=False) if niveau}
        if not set(NIVEAUS).issuperset(gekozen.values()):
            raise self.mis()
        return gekozen or None
