# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a household: who joins as what, a new person without a duty, and an end."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.register.dossier_openen import Opening
from regie.register.huishouden import Erbij
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.widgets import UIT, Lijst
from regie.web.personen.nieuw_formulier import Opvang
from regie.web.personen.velden import Persoonsveld
from regie.web.team.toewijzen import Dagveld

WIE = ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum")
_KIES = {"required": gettext_lazy("Hier is nog niets gekozen. Maak een keuze.")}


class _Lidformulier(forms.Form):
    """`stempel` is made when the page is opened: sent twice is recorded once. `eigen_rol`: asked while there is no
    household yet."""

    stempel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, data: QueryDict | None, voor: str, *, recht: Recht, vandaag: date, naam: str, eerste: bool
    ) -> None:
        super().__init__(data, initial={"stempel": uuid7()}, prefix=voor)
        rollen = [(code, wat.label) for code, wat in recht.codelijsten["rol_huishouden"].codes.items()]
        self._begin(vandaag)
        self.fields["rol"] = _rolveld(_("Wie is dit in het huishouden?"), rollen)
        if eerste:
            self.fields["eigen_rol"] = _rolveld(_("En wie is %(naam)s zelf?") % {"naam": naam}, rollen)
        self.fields["van"] = Dagveld(gettext_lazy("Vanaf welke dag?"), vandaag)

    def _begin(self, vandaag: date) -> None:
        """Fields that come first."""

    def erbij(self, bij: str) -> Erbij:
        velden = self.cleaned_data
        return Erbij(velden["stempel"], bij, self.wie, velden["rol"], velden["van"], velden.get("eigen_rol", ""))

    @property
    def wie(self) -> str:
        raise NotImplementedError


class Bekende(_Lidformulier):
    """Somebody with a dossier, out of those that were found."""

    def __init__(self, data: QueryDict | None, gevonden: Sequence[tuple[str, str]], **rest: Any) -> None:
        self.gevonden = gevonden
        super().__init__(data, "bekende", **rest)

    def _begin(self, vandaag: date) -> None:
        self.fields["wie"] = forms.ChoiceField(
            label=gettext_lazy("Wie hoort erbij?"), choices=self.gevonden, widget=forms.RadioSelect,
            error_messages=_KIES | {"invalid_choice": gettext_lazy("Dit dossier bestaat niet, of is niet van u.")},
        )  # fmt: skip

    @property
    def wie(self) -> str:
        return str(self.cleaned_data["wie"])


class Zonder(_Lidformulier):
    """A new person who has no duty: a partner or a child whom nobody guides."""

    def __init__(self, data: QueryDict | None, **rest: Any) -> None:
        super().__init__(data, "zonder", **rest)

    def _begin(self, vandaag: date) -> None:
        for naam in WIE:
            self.fields[naam] = Persoonsveld(naam, vandaag, nodig=naam == "voornamen")

    @property
    def wie(self) -> str:
        return str(self.cleaned_data["stempel"])

    @property
    def opening(self) -> Opening:
        persoon = {naam: self.cleaned_data[naam] for naam in WIE}
        opvang = Opvang("geen_plicht", "geen", "geen", self.cleaned_data["van"])
        return Opening(self.wie, persoon, opvang.gebeurtenissen(persoon))


class Eindeformulier(forms.Form):
    """Who of the household leaves, and when."""

    def __init__(self, data: QueryDict | None, leden: Sequence[tuple[str, str]], vandaag: date) -> None:
        super().__init__(data, prefix="einde")
        self.fields["lid"] = forms.ChoiceField(
            label=gettext_lazy("Wie hoort er niet meer bij?"), choices=[("", _("Kies iemand")), *leden],
            widget=Lijst(attrs=UIT), error_messages=_KIES,
        )  # fmt: skip
        self.fields["op"] = Dagveld(gettext_lazy("Vanaf welke dag?"), vandaag)

    @property
    def lid(self) -> tuple[str, str]:
        """The dossier and the household."""
        dossier, _streep, huishouden = str(self.cleaned_data["lid"]).rpartition("|")
        return dossier, huishouden


def _rolveld(label: str, rollen: Sequence[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=rollen, widget=forms.RadioSelect, error_messages=_KIES)
