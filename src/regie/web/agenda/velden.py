# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Fields of the agenda: a moment on the Dutch clock, a number of minutes, an amount, a language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import TALEN
from regie.web.formulieren.leeswijzen import LEESWIJZEN, KlokVerzet, te_bewaren
from regie.web.formulieren.teksten import KLOK_NOOIT, KLOK_TWEEMAAL
from regie.web.formulieren.widgets import UIT, invoer, lijst
from regie.werk.agenda.producten import Product

KORTST, LANGST = 5, 480
GEEN_KEUZE: Final = gettext_lazy("Deze keuze staat niet in de lijst. Kies opnieuw.")
TAALKEUZES: Final = sorted(((code, naam) for code, naam in TALEN.items() if code != "nl"), key=lambda een: een[1])


class Tijdstipveld(forms.CharField):
    """A day and a time that exist once: not in the hour that the clock jumps over or does twice."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Kies een dag en een tijd.")}
        super().__init__(label=label, widget=invoer("tijdstip"), error_messages=leeg, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return LEESWIJZEN["tijdstip"].toon(value.isoformat()) if isinstance(value, datetime) else value

    def clean(self, value: Any) -> datetime:
        tekst = str(super().clean(value))
        try:
            return datetime.fromisoformat(LEESWIJZEN["tijdstip"].lees(tekst))
        except KlokVerzet as fout:
            raise ValidationError(str(KLOK_TWEEMAAL if fout.bestaat else KLOK_NOOIT)) from None
        except (ValueError, OverflowError):
            raise ValidationError(_("Deze dag of tijd bestaat niet. Schrijf bijvoorbeeld 8-12-2026 10:00.")) from None


class Minutenveld(forms.CharField):
    """A whole number of minutes, or nothing where that is allowed."""

    def __init__(self, label: str | Promise, *, kortst: int = KORTST, langst: int = LANGST, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Schrijf het aantal minuten.")}
        super().__init__(label=label, widget=invoer("geheel"), error_messages=leeg, **kwargs)
        self.kortst, self.langst = kortst, langst

    def clean(self, value: Any) -> int | None:
        tekst = str(super().clean(value))
        if not tekst:
            return None
        try:
            minuten = int(LEESWIJZEN["geheel"].lees(tekst))
        except ValueError:
            raise ValidationError(_("Dit is geen aantal minuten. Schrijf bijvoorbeeld 60.")) from None
        if not self.kortst <= minuten <= self.langst:
            grens = {"kortst": self.kortst, "langst": self.langst}
            raise ValidationError(_("Dit kan niet. Schrijf een getal van %(kortst)s tot en met %(langst)s.") % grens)
        return minuten


class Productveld(forms.ChoiceField):
    """The work that the policy knows."""

    def __init__(self, label: str | Promise, leeg: str | Promise) -> None:
        fouten = {"required": leeg, "invalid_choice": GEEN_KEUZE}
        super().__init__(label=label, widget=lijst(()), error_messages=fouten)


def uit_producten(producten: Mapping[str, Product], *, eerst_kiezen: bool) -> list[tuple[str, str]]:
    """The choices of such a field."""
    leeg = [("", _("Maak een keuze"))] if eerst_kiezen else []
    return [*leeg, *((id_, een.naam) for id_, een in producten.items())]


class Bedragveld(forms.CharField):
    """Typed in euros, kept in cents."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Schrijf een bedrag, bijvoorbeeld 60 of 47,50.")}
        super().__init__(label=label, widget=invoer("cent"), error_messages=leeg, **kwargs)

    def clean(self, value: Any) -> int:
        try:
            cent = int(LEESWIJZEN["cent"].lees(str(super().clean(value))))
        except ValueError:
            raise ValidationError(_("Dit is geen bedrag. Schrijf bijvoorbeeld 60 of 47,50.")) from None
        if not 0 <= cent <= 100_000:
            raise ValidationError(_("Dit bedrag kan niet. Schrijf een bedrag van 0 tot en met 1.000 euro per uur."))
        return cent


class Regelveld(forms.CharField):
    """A short text on one line that the database can keep."""

    def __init__(self, label: str | Promise, *, max_length: int = 120, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Vul het in.")}
        widget = forms.TextInput(attrs={**UIT, "dir": "auto"})
        super().__init__(label=label, max_length=max_length, widget=widget, error_messages=leeg, **kwargs)

    def clean(self, value: Any) -> str:
        tekst = str(super().clean(value)).strip()
        if not te_bewaren(tekst) or not tekst.isprintable():
            raise ValidationError(_("Hier staat een teken in dat niet te bewaren is. Typ de tekst opnieuw."))
        return tekst
