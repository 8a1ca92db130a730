# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form for many people at once: one day, and per type whether it is recorded and with which fields."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.formulieren.widgets import invoer, lijst
from regie.web.rechten import heeft
from regie.web.team.bord import Last
from regie.web.team.toewijzen import REGIE, Dagveld
from regie.werk.aankomst.samen import VOLGORDE, Opdracht

TOEWIJZING: Final = "toewijzing"
KIES: Final = ("", gettext_lazy("Kies"))
# which fields are asked of each type: what is the same for everybody who comes on one day
VELDEN: Final[Mapping[str, Sequence[str]]] = {
    TOEWIJZING: ("medewerker",),
    "koppeling": ("azc",),
    "profiel_ontvangen": ("bron",),
    "huisvesting_verwacht": ("verwacht_op", "soort"),
    "huisvesting": ("soort",),
    "kennismaking": ("vorm", "driegesprek_coa"),
}
LEEG: Final = gettext_lazy("Dit veld is leeg. Vul het in, of haal het vinkje erboven weg.")


def types_voor(wie: Wie, recht: Recht) -> list[str]:
    """What this person can record for many. To give people away one needs the board of the team."""
    return [
        type_
        for type_ in VOLGORDE
        if wie.mag_vastleggen(recht.gebeurtenissen[type_]) and (type_ != TOEWIJZING or heeft(wie, "team_toewijzen"))
    ]


class Komendedag(forms.CharField):
    """A day that may still come."""

    def __init__(self, label: str | Promise, uitleg: str | None) -> None:
        super().__init__(label=label, help_text=uitleg or "", widget=invoer("datum"), required=False)

    def clean(self, value: Any) -> str:
        tekst = str(super().clean(value))
        if not tekst:
            return ""
        try:
            return date.fromisoformat(LEESWIJZEN["datum"].lees(tekst)).isoformat()
        except ValueError:
            raise ValidationError(_("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")) from None


@dataclass(frozen=True)
class Deel:
    """What belongs to one type: the box, and the fields under it."""

    type: str
    vink: BoundField
    velden: list[BoundField]


class Samenformulier(forms.Form):
    """`stempel` is made when the page is opened: sent twice is recorded once."""

    use_required_attribute = False  # what is required depends on the box above it
    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)

    def __init__(
        self,
        gegevens: Any = None,
        *,
        wie: Wie,
        recht: Recht,
        lasten: Sequence[Last],
        vandaag: date,
        alleen: str = "",
        **opties: Any,
    ) -> None:
        super().__init__(gegevens, **opties)
        self.recht, self.alleen = recht, alleen
        self.types = [type_ for type_ in types_voor(wie, recht) if not alleen or type_ == alleen]
        self.fields["datum"] = Dagveld(gettext_lazy("Op welke dag was dit?"), vandaag)
        for type_ in self.types:
            label = recht.gebeurtenissen[type_].label
            self.fields[type_] = forms.BooleanField(label=label, required=False, initial=bool(alleen))
            for naam in VELDEN[type_]:
                veld = self._veld(type_, naam, lasten)
                veld.required = self._is_nodig(type_, naam)
                veld.error_messages["required"] = LEEG
                self.fields[f"{type_}-{naam}"] = veld

    def _is_nodig(self, type_: str, naam: str) -> bool:
        """Of what is not chosen nothing is required; as long as nothing was sent, it is said of every field."""
        verplicht = self.recht.gebeurtenissen[type_].velden[naam].verplicht
        return verplicht and (not self.is_bound or bool(self.alleen or self.data.get(type_)))

    def _veld(self, type_: str, naam: str, lasten: Sequence[Last]) -> forms.Field:
        veld = self.recht.gebeurtenissen[type_].velden[naam]
        if type_ == TOEWIJZING:
            keuzes = [KIES, *((last.sleutel, last.in_keuze) for last in lasten)]
            return forms.ChoiceField(label=gettext_lazy("Aan wie?"), choices=keuzes, widget=lijst(()), required=False)
        if veld.lijst:
            codes = [(code, rij.label) for code, rij in self.recht.codelijsten[veld.lijst].codes.items()]
            return forms.ChoiceField(label=veld.label, choices=[KIES, *codes], widget=lijst(()), required=False)
        if veld.soort == "ja_nee":
            return forms.BooleanField(label=veld.label, required=False)
        if veld.soort == "datum":
            return Komendedag(veld.label, veld.uitleg)
        return forms.CharField(
            label=veld.label, help_text=veld.uitleg or "", widget=invoer("tekst"), required=False, max_length=200
        )

    @property
    def delen(self) -> Iterator[Deel]:
        for type_ in self.types:
            yield Deel(type_, self[type_], [self[f"{type_}-{naam}"] for naam in VELDEN[type_]])

    @property
    def gekozen(self) -> list[str]:
        return [type_ for type_ in self.types if self.alleen or self.cleaned_data.get(type_)]

    def clean(self) -> dict[str, Any]:
        if not self.gekozen:
            raise ValidationError(_("Er is nog niets gekozen. Zet een vinkje bij wat u wilt vastleggen."))
        return self.cleaned_data

    def opdracht(self) -> Opdracht:
        return Opdracht(
            self.cleaned_data["stempel"],
            self.cleaned_data["datum"],
            {type_: self._gegevens(type_) for type_ in self.gekozen},
        )

    def _gegevens(self, type_: str) -> dict[str, Any]:
        """What was filled in; `nee` is said by leaving it out, as in the form of one event."""
        gegevens = {naam: w for naam in VELDEN[type_] if (w := self.cleaned_data.get(f"{type_}-{naam}"))}
        return {"rol": REGIE, **gegevens} if type_ == TOEWIJZING else gegevens
