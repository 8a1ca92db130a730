# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The formatie: how many fte for regie each consulent has, from which day, and a form to set one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final, NamedTuple, cast

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms import DecimalField
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.dossiers.woorden import getal
from regie.kern.indicatoren.formatie import Formatie
from regie.kern.kalender import EERSTE_DAG, Duur
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit
from regie.monitor.formatie import MEESTE, Versie, leg_vast, versies
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.widgets import invoer
from regie.web.geldend import geldend_recht
from regie.web.groepen.formulieren import Dag
from regie.web.prestaties.versieformulier import (
    LEEG,
    METHODEN,
    Blad,
    Versieformulier,
    Versieregel,
    handel_af,
    keuze,
    versieregel,
)
from regie.web.rechten import bezoeker
from regie.web.team.bord import Last, maak_bord

NOG_NIETS: Final = "2000-01-01T00:00:00+00:00"
"""Seen when no formatie was typed yet: whatever somebody types then is later."""
VOORUIT: Final = Duur(12, "maanden")
KIES: Final = ("", gettext_lazy("Kies een consulent"))
NIET_VAN_HIER: Final = gettext_lazy("Deze consulent werkt niet in uw gemeente. Kies iemand uit de lijst.")


class Fte(DecimalField):
    """From 0 up to one and a half job, with a Dutch comma."""

    def __init__(self, label: Promise, **rest: Any) -> None:
        woorden = {
            "required": LEEG,
            "invalid": gettext_lazy("Dit is geen getal. Schrijf bijvoorbeeld 0,89."),
            "max_decimal_places": gettext_lazy("Gebruik hooguit twee cijfers achter de komma, zoals 0,89."),
        }
        super().__init__(label=label, decimal_places=2, widget=invoer("uren"), error_messages=woorden, **rest)
        self.validators += [
            MinValueValidator(0, gettext_lazy("Dit is minder dan 0. Schrijf 0 voor wie geen uren voor regie heeft.")),
            MaxValueValidator(MEESTE, gettext_lazy("Dit is meer dan 1,5 fte. Een volle baan is 1.")),
        ]

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".").replace("−", "-") if isinstance(value, str) else value)


class Formatieformulier(Versieformulier):
    """Who has how much, from when."""

    medewerker = keuze(gettext_lazy("Consulent"), (KIES,))
    fte = Fte(gettext_lazy("Fte voor regie"), help_text=gettext_lazy("Een volle baan is 1. Drie dagen is 0,6."))
    vanaf = Dag(gettext_lazy("Vanaf welke dag?"), help_text=gettext_lazy("Tot die dag blijft staan wat er staat."))

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medewerker"].choices = [KIES, *keuzes]
        self.fields["medewerker"].error_messages["invalid_choice"] = NIET_VAN_HIER
        self.tot = later(vandaag, VOORUIT)

    def clean_vanaf(self) -> date:
        dag: date = self.cleaned_data["vanaf"]
        if dag < EERSTE_DAG:
            wat = _("Deze dag ligt te ver terug. Kies een dag vanaf %(dag)s.") % {"dag": voluit(EERSTE_DAG)}
            raise ValidationError(wat)
        if dag > self.tot:
            wat = _("Deze dag ligt meer dan een jaar vooruit. Kies een dag tot en met %(dag)s.")
            raise ValidationError(wat % {"dag": voluit(self.tot)})
        return dag


class Rij(NamedTuple):
    """A consulent as texts. `straks`: what holds from a later day."""

    naam: str
    fte: str
    vanaf: str
    straks: list[str]
    per_fte: str
    is_boven_norm: bool


@require_http_methods(METHODEN)
def formatie(request: HttpRequest) -> HttpResponse:
    wie, vandaag, mensen = bezoeker(request), cast(Verzoek, request).vandaag, collegas()
    bord, getypt = maak_bord(wie, geldend_recht(request), vandaag, mensen), versies(wie)
    alle = [een.formatie for een in getypt]
    begin = {"stempel": uuid7(), "vanaf": vandaag.isoformat(), "gezien": _gezien(getypt)}
    keuzes = _keuzes([*(last.sleutel for last in bord.lasten), *(een.medewerker for een in alle)], mensen)
    erbij = {"rijen": _rijen(bord.lasten, alle, vandaag), "samen": _samen(bord.lasten),
             "onbekend": sum(last.fte is None for last in bord.lasten)}  # fmt: skip
    blad = Blad(_("Formatie"), reverse("team_formatie"), "", _regels(getypt, mensen), "team/formatie.html", erbij)

    def bewaar(form: Formatieformulier) -> bool:
        gelezen = form.cleaned_data
        return leg_vast(wie, gelezen["medewerker"], gelezen["vanaf"], gelezen["fte"], gelezen["stempel"],
                        gelezen["gezien"] or datetime.fromisoformat(NOG_NIETS))  # fmt: skip

    return handel_af(request, blad, partial(Formatieformulier, initial=begin, keuzes=keuzes, vandaag=vandaag), bewaar)


def _gezien(getypt: Sequence[Versie]) -> str:
    return getypt[0].formatie.moment.isoformat() if getypt else NOG_NIETS


def _keuzes(sleutels: Collection[str], mensen: Mapping[str, Collega]) -> list[tuple[str, str]]:
    """Everybody who is or was a consulent here, by name; a key in old files that has no name is its own."""
    ooit = {een.id for een in mensen.values() if "consulent" in een.rollen}
    return sorted(((sleutel, _naam(sleutel, mensen)) for sleutel in {*sleutels, *ooit}), key=lambda keus: keus[::-1])


def _naam(sleutel: str, mensen: Mapping[str, Collega]) -> str:
    return mensen[sleutel].naam if sleutel in mensen else sleutel


def _rijen(lasten: Sequence[Last], alle: Sequence[Formatie], vandaag: date) -> list[Rij]:
    op_naam = sorted(lasten, key=lambda last: (last.naam or last.sleutel, last.sleutel))
    return [_rij(last, [een for een in alle if een.medewerker == last.sleutel], vandaag) for last in op_naam]


def _rij(last: Last, van_hem: Sequence[Formatie], vandaag: date) -> Rij:
    """`van_hem`: the latest first."""
    per_dag = {een.vanaf: een.fte for een in reversed(van_hem)}  # of rows for one day the latest holds
    straks = [_("%(fte)s vanaf %(dag)s") % {"fte": _fte(fte), "dag": voluit(dag)}
              for dag, fte in sorted(per_dag.items()) if dag > vandaag]  # fmt: skip
    sinds = max((dag for dag in per_dag if dag <= vandaag), default=None)
    return Rij(
        last.naam or last.sleutel,
        _("niet bekend") if last.fte is None else _fte(last.fte),
        "" if sinds is None else voluit(sinds),
        straks,
        last.per_fte_tekst,
        last.is_boven_norm,
    )


def _samen(lasten: Sequence[Last]) -> str:
    return _fte(sum((last.fte for last in lasten if last.fte is not None), Decimal()))


def _fte(fte: Decimal) -> str:
    return getal(float(fte))


def _regels(getypt: Sequence[Versie], mensen: Mapping[str, Collega]) -> list[Versieregel]:
    return [_regel(een, _naam(een.formatie.medewerker, mensen)) for een in getypt]


def _regel(een: Versie, naam: str) -> Versieregel:
    wat = _("%(naam)s, %(fte)s fte vanaf %(dag)s.")
    velden = {"naam": naam, "fte": _fte(een.formatie.fte), "dag": voluit(een.formatie.vanaf)}
    return versieregel(een.formatie.moment, een.door, wat % velden)
