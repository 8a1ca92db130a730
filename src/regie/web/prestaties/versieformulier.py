# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A form that keeps a version of something: what was there stays there, and sent twice is once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import tijdstip_voluit
from regie.monitor.versies import IntussenGewijzigd
from regie.toegang.medewerkers import collegas
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.formulieren.teksten import NIET_TE_BEWAREN, PAGINA_KAPOT
from regie.web.formulieren.widgets import Lijst, invoer
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]
MEESTE: Final = 1_000_000_000
KIES: Final = ("", gettext_lazy("Maak een keuze"))
LEEG: Final = gettext_lazy("Dit veld is leeg. Vul het in.")
NIETS_GEKOZEN: Final = gettext_lazy("Hier is nog niets gekozen. Maak een keuze.")
INTUSSEN: Final = gettext_lazy(
    "Iemand anders heeft dit net gewijzigd. Er is niets vastgelegd. Open deze pagina opnieuw en kijk wat er nu staat."
)
_TE_LANG: Final = gettext_lazy("Dit is te lang. Gebruik hooguit %(limit_value)d tekens.")


class Tekst(forms.CharField):
    """A text that can be stored, of at most so many characters."""

    def __init__(self, label: Promise, langst: int, *, soort: str = "tekst", nodig: bool = True, **rest: Any) -> None:
        super().__init__(label=label, required=nodig, widget=invoer(soort), error_messages={"required": LEEG}, **rest)
        self.validators = [MaxLengthValidator(langst, _TE_LANG)]

    def clean(self, value: Any) -> str:
        tekst = str(super().clean(value))
        if not te_bewaren(tekst):
            raise ValidationError(str(NIET_TE_BEWAREN), code="teken")
        return tekst


class Geheel(forms.IntegerField):
    """A whole number, typed with or without points between the thousands."""

    def __init__(self, label: Promise, *, minst: int = 0, meest: int = MEESTE, nodig: bool = True, **rest: Any) -> None:
        woorden = {
            "required": LEEG,
            "invalid": gettext_lazy("Dit is geen heel getal."),
            "min_value": gettext_lazy("Dit moet %(limit_value)d of meer zijn."),
            "max_value": gettext_lazy("Dit kan niet meer dan %(limit_value)d zijn."),
        }
        super().__init__(
            label=label, min_value=minst, max_value=meest, required=nodig,
            widget=invoer("geheel" if minst >= 0 else "tekst"), error_messages=woorden, **rest,
        )  # fmt: skip

    def to_python(self, value: Any) -> int | None:
        return super().to_python(value.replace("−", "-") if isinstance(value, str) else value)


def keuze(label: Promise | str, keuzes: Any, **rest: Any) -> forms.ChoiceField:
    woorden = {"required": NIETS_GEKOZEN, "invalid_choice": NIETS_GEKOZEN}
    return forms.ChoiceField(label=label, choices=keuzes, widget=Lijst, error_messages=woorden, **rest)


class Versieformulier(forms.Form):
    """`stempel` is made when the form is opened: sent twice is once. `gezien`: the version that is changed."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7, error_messages={"invalid": PAGINA_KAPOT})
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_gezien(self) -> datetime | None:
        tekst = self.cleaned_data["gezien"]
        try:
            return datetime.fromisoformat(tekst) if tekst else None
        except ValueError:
            raise ValidationError(str(PAGINA_KAPOT)) from None


@dataclass(frozen=True, slots=True)
class Versieregel:
    """A version as a line of its history."""

    moment: str
    door: str
    wat: str
    reden: str = ""


def versieregel(moment: datetime, door: str, wat: str, reden: str = "") -> Versieregel:
    namen = collegas()
    return Versieregel(tijdstip_voluit(moment.isoformat()), namen[door].naam if door in namen else door, wat, reden)


@dataclass(frozen=True, slots=True)
class Blad:
    """What stands around the form. `terug`: where it leads, kept or not. `erbij`: what else the page shows."""

    titel: str
    terug: str
    terug_tekst: str
    versies: Sequence[Versieregel] = ()
    sjabloon: str = "prestaties/versieformulier.html"
    erbij: Mapping[str, Any] = field(default_factory=dict)


Formulier = Callable[[Mapping[str, Any] | None], Versieformulier]
Versie = TypeVar("Versie")


def te_wijzigen(
    request: HttpRequest, versies: Callable[[Wie, UUID], Sequence[Versie]], id_: UUID | None
) -> tuple[Versie | None, Sequence[Versie]]:
    """What is changed, and all of its versions, the latest first; None and none for something new (`id_` None). Raises
    Http404 where there is nothing to change."""
    if id_ is None:
        return None, ()
    gevonden = versies(bezoeker(request), id_)
    if not gevonden:
        raise Http404
    return gevonden[0], gevonden


def handel_af(request: HttpRequest, blad: Blad, maak: Formulier, bewaar: Callable[[Any], bool]) -> HttpResponse:
    """Shows the form, or keeps what was typed and goes back. `bewaar`: False when it was kept already."""
    if request.method != "POST":
        return _toon(request, blad, maak(bewaard.neem(request)))
    form = maak(request.POST)
    if form.is_valid():
        try:
            nu = bewaar(form)
        except IntussenGewijzigd:
            form.add_error(None, str(INTUSSEN))
        else:
            bewaard.vergeet(request)
            zeg = _("Vastgelegd.") if nu else _("Dit was al vastgelegd. Er is niets dubbel.")
            (messages.success if nu else messages.info)(request, zeg)
            return HttpResponseRedirect(blad.terug, status=303)
    return _toon(request, blad, form, ONJUIST)


def _toon(request: HttpRequest, blad: Blad, form: Versieformulier, status: int = 200) -> HttpResponse:
    inhoud = {
        "form": form,
        "titel": blad.titel,
        "terug": blad.terug,
        "terug_tekst": blad.terug_tekst,
        "versies": blad.versies,
        **blad.erbij,
    }
    return render(request, blad.sjabloon, inhoud, status=status)
