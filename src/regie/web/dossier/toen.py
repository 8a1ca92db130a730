# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bekijk op: which day to look at, and what was known on which day."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regie.kern.kalender import EERSTE_DAG
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.web.formulieren.velden import Typveld


@dataclass(frozen=True)
class Moment:
    """`bekend_op`: None for everything that is known now."""

    peildatum: date
    bekend_op: date | None

    def kende(self, vastgelegd_op: datetime) -> bool:
        return self.bekend_op is None or dag_in_amsterdam(vastgelegd_op) <= self.bekend_op

    def __str__(self) -> str:
        if self.bekend_op is None:
            zin = _("U ziet dit dossier zoals het was op %(dag)s, met wat we nu weten.")
            return zin % {"dag": voluit(self.peildatum)}
        zin = _("U ziet dit dossier zoals het was op %(dag)s, met wat bekend was op %(bekend)s.")
        return zin % {"dag": voluit(self.peildatum), "bekend": voluit(self.bekend_op)}


def _dagveld(label: str, uitleg: str, *, verplicht: bool) -> Typveld:
    leeg = {"required": _("Dit veld is leeg. Kies de dag die u wilt bekijken.")}
    veld = Veld(label=label, soort="datum", categorie="gewoon", verplicht=verplicht)
    return Typveld(veld, help_text=uitleg, error_messages=leeg)


class BekijkOp(forms.Form):
    """Asks for the day, and for the day of which the knowledge counts. Both may not lie in the future."""

    def __init__(self, vandaag: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["op"] = _dagveld(_("Zoals het was op"), "", verplicht=True)
        self.fields["bekend"] = _dagveld(
            _("Met wat bekend was op"), _("Leeg: met alles wat we nu weten."), verplicht=False
        )

    def clean_op(self) -> date | None:
        return self._dag("op")

    def clean_bekend(self) -> date | None:
        return self._dag("bekend")

    def _dag(self, naam: str) -> date | None:
        tekst = self.cleaned_data[naam]
        if tekst is None:
            return None
        dag = date.fromisoformat(tekst)
        if dag > self.vandaag:
            raise ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))
        if dag < EERSTE_DAG:
            raise ValidationError(_("Zo ver terug gaat het register niet. Kies een dag vanaf %(dag)s.") % {
                "dag": voluit(EERSTE_DAG)
            })  # fmt: skip
        return dag

    @property
    def vers(self) -> SafeString:
        """The fields as nobody typed in them yet; "" where somebody did."""
        return SafeString() if self.is_bound else _vers(get_language())

    def moment(self) -> Moment:
        """Of a form that is right."""
        return Moment(self.cleaned_data["op"], self.cleaned_data["bekend"])


@lru_cache(maxsize=8)
def _vers(_taal: str | None) -> SafeString:
    """The same for everybody on every day: drawn once for each language."""
    velden = BekijkOp(EERSTE_DAG)
    return mark_safe("".join(render_to_string("onderdelen/veld.html", {"veld": veld}) for veld in velden))  # noqa: S308
