# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms with which a registration is withdrawn or corrected, with the reason, and the old value beside the new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.zinnen import in_woorden
from regie.kern.gebeurtenissen.velden import KORT
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.web.formulieren.bouwen import Verwijzingen
from regie.web.formulieren.formulier import Dossierformulier, Gebeurtenisformulier, gebeurtenisformulier
from regie.web.formulieren.gegevens import uit_gegevens
from regie.web.formulieren.leeswijzen import regels, te_bewaren
from regie.web.formulieren.teksten import NIET_TE_BEWAREN
from regie.web.formulieren.widgets import invoer

WAAROM: Final = "waarom"
"""The field with the reason. (`reden` is a field of event types.)"""


class Redenveld(forms.Field):
    """Why a registration is wrong: always asked."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Waarom klopt deze registratie niet?"),
            help_text=gettext_lazy("Hooguit 200 tekens. De oude registratie blijft met deze reden te zien."),
            widget=invoer("vrije_tekst"),
            error_messages={"required": gettext_lazy("Hier staat nog niets. Schrijf kort wat er niet klopt.")},
        )

    def to_python(self, value: Any) -> str:
        tekst = regels(str(value or "")).strip()
        if not te_bewaren(tekst):
            raise ValidationError(str(NIET_TE_BEWAREN), code="teken")
        if len(tekst) > KORT:
            wat = _("Deze tekst is te lang: %(aantal)d tekens. Maak er hooguit %(meest)d van.")
            raise ValidationError(wat % {"aantal": len(tekst), "meest": KORT}, code="lengte")
        return tekst


class Intrekken(Dossierformulier):
    """Withdraws one registration."""

    waarom = Redenveld()


def verbeterformulier(
    type_naam: str,
    datum: str,
    gegevens: Mapping[str, Any],
    recht: Recht,
    verwijzingen: Verwijzingen,
    vandaag: date,
    categorieen: frozenset[str],
) -> type[Gebeurtenisformulier]:
    """The form of the type, filled with what was stored, and the reason. Raises FormulierNietMogelijk."""
    type_ = recht.gebeurtenissen.get(type_naam)
    bewaard = uit_gegevens(gegevens, type_) if type_ is not None else {}
    extra = {WAAROM: Redenveld()}
    return gebeurtenisformulier(
        type_naam, recht, verwijzingen, vandaag, categorieen, bewaard=bewaard, datum=datum, extra=extra
    )


@dataclass(frozen=True)
class OudEnNieuw:
    """A field with its old value in words, and the new one when the form was sent and could be read."""

    veld: BoundField
    oud: str
    nieuw: str
    veranderd: bool


def oud_en_nieuw(form: Gebeurtenisformulier, verwijzingen: Mapping[str, str] | None = None) -> Iterator[OudEnNieuw]:
    """Every visible field of a form that corrects, except the reason. `verwijzingen`: id of an event → its words."""
    leeg = _("niet ingevuld")
    dag = Veld(label="datum", soort="datum", categorie="gewoon", verplicht=True)
    for naam, beschrijving in {"datum": dag, **form.type.velden}.items():
        if naam not in form.fields:
            continue
        oud, nieuw = form.fields[naam].bewaard, _nieuw(form, naam)
        woorden = [in_woorden(beschrijving, waarde, form.recht, verwijzingen) or leeg for waarde in (oud, nieuw)]
        yield OudEnNieuw(form[naam], woorden[0], woorden[1], nieuw != oud)


def _nieuw(form: Gebeurtenisformulier, naam: str) -> Any:
    """The value as it was sent; the stored one while nothing (readable) was sent."""
    form.is_valid()
    bewaard = form.fields[naam].bewaard
    return form.cleaned_data.get(naam, bewaard) if form.is_bound else bewaard
