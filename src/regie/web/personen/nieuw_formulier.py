# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a new person: who it is, the group and the law, and with what it began."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.register.dossier_openen import OPENING, Eerste, Opening, geboren_in
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.widgets import UIT, Lijst
from regie.web.personen.velden import Persoonsveld
from regie.web.team.toewijzen import Dagveld

WIE: Final = ("voornamen", "tussenvoegsel", "achternaam", "roepnaam", "naam_eigen", "geboortedatum", "bsn", "v_nummer")
TAAL: Final = ("taal", "tolk_nodig", "tolktaal")
BEREIKEN: Final = ("telefoon", "email")
_BEGIN: Final = (
    ("koppeling", gettext_lazy("Het COA koppelde deze persoon aan de gemeente")),
    ("kennisgeving_plicht", gettext_lazy("DUO liet weten dat deze persoon moet inburgeren")),
    ("geen", gettext_lazy("Geen van beide")),
)
_KIES: Final = {"required": gettext_lazy("Hier is nog niets gekozen. Maak een keuze.")}


class Nieuwformulier(forms.Form):
    """`dossier`: the key of the new dossier; `bekeken`: a mark of who may be the same, when they were shown."""

    dossier = forms.UUIDField(widget=forms.HiddenInput)
    bekeken = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(
        self,
        data: QueryDict | None,
        *,
        recht: Recht,
        vandaag: date,
        consulenten: Sequence[tuple[str, str]],
        categorieen: frozenset[str],
    ) -> None:
        """`consulenten`: to whom it can be given; empty where it is one's own. `categorieen`: what one may fill in."""
        super().__init__(data, initial={"dossier": uuid7()})
        self.vandaag = vandaag
        for naam in (*WIE, *TAAL, *BEREIKEN):
            self.fields[naam] = Persoonsveld(naam, vandaag)
        for naam in ("groep", "wet"):
            self.fields[naam] = _codeveld(recht, naam)
        self.fields["bijzonder"] = _bijzonder(recht, categorieen)
        self.fields["begin"] = forms.ChoiceField(
            label=gettext_lazy("Waarmee begon het?"), choices=_BEGIN, widget=forms.RadioSelect, error_messages=_KIES
        )
        self.fields["datum"] = Dagveld(gettext_lazy("Op welke dag was dat?"), vandaag)
        self.fields["azc"] = forms.CharField(
            label=gettext_lazy("Azc"), required=False, max_length=100,
            help_text=gettext_lazy("Alleen bij een koppeling: de plaats van de opvang."),
            widget=forms.TextInput(attrs={**UIT, "dir": "auto"}),
        )  # fmt: skip
        if consulenten:
            self.fields["consulent"] = forms.ChoiceField(
                label=gettext_lazy("Consulent"), required=False, choices=[("", _("Nog niemand")), *consulenten],
                widget=Lijst(attrs=UIT),
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        gevuld = any(velden.get(naam) for naam in ("voornamen", "achternaam", "naam_eigen", "v_nummer", "bsn"))
        if not gevuld and not {"voornamen", "achternaam", "v_nummer", "bsn"} & set(self.errors):
            self.add_error("achternaam", _("Vul een naam of een nummer in, anders weet niemand wie dit is."))
        if velden.get("azc") and velden.get("begin") != "koppeling":
            self.add_error("azc", _("Een azc hoort bij een koppeling. Kies die hierboven, of maak dit veld leeg."))
        if (velden.get("groep") == "geen_plicht") != (velden.get("wet") == "geen") and velden.get("wet"):
            self.add_error("wet", _("Wie geen plicht heeft, valt onder geen wet; en andersom. Kijk groep en wet na."))
        return velden

    @property
    def persoon(self) -> dict[str, str]:
        """Of personen.velden, as they are kept."""
        return {naam: self.cleaned_data[naam] for naam in (*WIE, *TAAL, *BEREIKEN)}

    @property
    def opening(self) -> Opening:
        velden = self.cleaned_data
        opening = Opvang(velden["groep"], velden["wet"], velden["begin"], velden["datum"], velden["azc"],
                         velden["bijzonder"])  # fmt: skip
        eerste = opening.gebeurtenissen(self.persoon)
        if velden.get("consulent"):
            eerste.append(Eerste("toewijzing", self.vandaag, {"rol": "regie", "medewerker": velden["consulent"]}))
        return Opening(str(velden["dossier"]), self.persoon, eerste)


def _bijzonder(recht: Recht, categorieen: frozenset[str]) -> forms.MultipleChoiceField:
    """What of dossier_geopend is asked with yes or no, as far as one may see it."""
    velden = recht.gebeurtenissen[OPENING].velden
    keuzes = [(naam, f"{veld.label}: {veld.uitleg}") for naam, veld in velden.items()
              if veld.soort == "ja_nee" and veld.categorie in categorieen]  # fmt: skip
    return forms.MultipleChoiceField(
        label=gettext_lazy("Geldt dit?"), choices=keuzes, required=False, widget=forms.CheckboxSelectMultiple
    )


def _codeveld(recht: Recht, naam: str) -> forms.ChoiceField:
    lijst = recht.codelijsten[naam]
    keuzes = [(code, f"{wat.label}: {wat.gewoon}" if wat.gewoon else wat.label) for code, wat in lijst.codes.items()]
    return forms.ChoiceField(label=lijst.label, choices=keuzes, widget=forms.RadioSelect, error_messages=_KIES)


class Opvang:
    """With what a dossier begins, as its first events."""

    def __init__(
        self, groep: str, wet: str, begin: str, datum: date, azc: str = "", bijzonder: Sequence[str] = ()
    ) -> None:
        self.groep, self.wet, self.begin, self.datum, self.azc = groep, wet, begin, datum, azc
        self.bijzonder = dict.fromkeys(bijzonder, True)

    def gebeurtenissen(self, persoon: dict[str, str]) -> list[Eerste]:
        taal = {"taal": persoon["taal"]} if persoon.get("taal") else {}
        geopend = {"groep": self.groep, "wet": self.wet} | geboren_in(persoon.get("geboortedatum", "")) | taal
        eerste = [Eerste(OPENING, self.datum, geopend | self.bijzonder)]
        if self.begin != "geen":
            eerste.append(Eerste(self.begin, self.datum, {"azc": self.azc} if self.azc else {}))
        return eerste
