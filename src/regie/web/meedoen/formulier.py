# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a place, and of choosing one for somebody."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from regie.dossiers.plekken import Plek
from regie.kern.meedoen.passen import NIVEAUS
from regie.toegang.sleutel import uuid7
from regie.web.formulieren.formulier import Dossierformulier
from regie.web.formulieren.teksten import PAGINA_KAPOT
from regie.web.formulieren.widgets import Lijst, invoer
from regie.web.groepen.formulieren import Aantal, Dag, Postcode
from regie.web.groepen.woorden import uurkeuzes
from regie.web.kaart.formulier import Tekstveld
from regie.web.meedoen.woorden import BEGELEIDING, VOOR

KIES: Final = ("", gettext_lazy("Maak een keuze"))
NIETS_GEKOZEN: Final = gettext_lazy("Hier is nog niets gekozen. Maak een keuze.")
MEESTE_UREN: Final = 40


class Uren(forms.DecimalField):
    """Hours a week, with a Dutch comma."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        woorden = {
            "required": gettext_lazy("Dit veld is leeg. Schrijf hoeveel uur per week."),
            "invalid": gettext_lazy("Dit is geen getal. Schrijf bijvoorbeeld 7,5."),
            "min_value": gettext_lazy("Dit moet meer dan 0 zijn."),
            "max_value": gettext_lazy("Dit kan niet meer dan 40 zijn."),
            "max_decimal_places": gettext_lazy("Gebruik hooguit één cijfer achter de komma."),
        }
        super().__init__(
            label=label, min_value=0.5, max_value=MEESTE_UREN, decimal_places=1, widget=invoer("uren"),
            error_messages=woorden, **kwargs,
        )  # fmt: skip

    def to_python(self, value: Any) -> Any:
        return super().to_python(str(value).replace(",", ".") if value is not None else value)


def _keuze(label: Promise, keuzes: Sequence[tuple[str, Any]], **kwargs: Any) -> forms.ChoiceField:
    woorden = {"required": NIETS_GEKOZEN, "invalid_choice": NIETS_GEKOZEN}
    return forms.ChoiceField(label=label, choices=keuzes, widget=Lijst, error_messages=woorden, **kwargs)


class Plekformulier(forms.Form):
    """A place. `id` is made when the form is opened: sending twice adds once."""

    id = forms.CharField(widget=forms.HiddenInput, required=False)
    revisie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    soort = _keuze(gettext_lazy("Soort plek"), (KIES,))
    naam = Tekstveld(gettext_lazy("Wat doet iemand er?"), nodig=True, maxlength="60")
    organisatie = Tekstveld(gettext_lazy("Werkgever of organisatie"), nodig=True, maxlength="80")
    sector = _keuze(gettext_lazy("Soort werk"), (KIES,))
    uren_van = Uren(gettext_lazy("Uren per week, ten minste"))
    uren_tot = Uren(gettext_lazy("Uren per week, ten hoogste"))
    dagdelen = forms.MultipleChoiceField(
        label=gettext_lazy("Wanneer kan het?"), widget=forms.CheckboxSelectMultiple, choices=uurkeuzes,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies een of meer dagdelen.")},
    )  # fmt: skip
    taalniveau = _keuze(
        gettext_lazy("Welk taalniveau is nodig?"),
        (("", gettext_lazy("nog niet gevraagd")), *((code, code.upper()) for code in NIVEAUS)),
        required=False, help_text=gettext_lazy("A0: iemand hoeft nog geen Nederlands te kunnen."),
    )  # fmt: skip
    nederlandstalig = _keuze(
        gettext_lazy("Wordt er Nederlands gesproken?"),
        (("", gettext_lazy("nog niet gevraagd")), ("ja", gettext_lazy("ja")), ("nee", gettext_lazy("nee"))),
        required=False,
        help_text=gettext_lazy("In de Z-route vraagt de wet uren op een plek waar Nederlands wordt gesproken."),
    )  # fmt: skip
    begeleiding = _keuze(gettext_lazy("Wie begeleidt?"), (KIES, *BEGELEIDING.items()))
    capaciteit = Aantal(gettext_lazy("Voor hoeveel mensen is er plaats?"))
    postcode4 = Postcode(gettext_lazy("Postcode van de plek"))
    van = Dag(gettext_lazy("Vanaf"))
    tot = Dag(gettext_lazy("Tot en met"), required=False, help_text=gettext_lazy("Leeg: er is nog geen laatste dag."))
    voor = _keuze(gettext_lazy("Voor wie is de plek?"), (KIES, *VOOR.items()))

    def __init__(
        self, *args: Any, soorten: Sequence[tuple[str, str]], sectoren: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [KIES, *soorten]
        self.fields["sector"].choices = [KIES, *sectoren]
        for naam, langst in (("naam", 60), ("organisatie", 80)):
            self.fields[naam].max_length = langst

    def clean_naam(self) -> str:
        return self._kort("naam", 60)

    def clean_organisatie(self) -> str:
        return self._kort("organisatie", 80)

    def _kort(self, veld: str, langst: int) -> str:
        tekst = str(self.cleaned_data[veld]).strip()
        if len(tekst) > langst:
            raise ValidationError(gettext_lazy("Dit is te lang. Gebruik hooguit %(n)s tekens."), params={"n": langst})
        return tekst

    def clean(self) -> dict[str, Any]:
        wat = self.cleaned_data
        try:
            wat["id"] = UUID(wat.get("id", ""))
        except ValueError:
            raise ValidationError(str(PAGINA_KAPOT), code="pagina") from None
        if wat.get("uren_van") and wat.get("uren_tot") and wat["uren_tot"] < wat["uren_van"]:
            self.add_error("uren_tot", gettext_lazy("Dit is minder dan het eerste getal."))
        if wat.get("van") and wat.get("tot") and wat["tot"] < wat["van"]:
            self.add_error("tot", gettext_lazy("De laatste dag ligt voor de eerste dag."))
        return wat

    @property
    def plek(self) -> Plek:
        wat = dict(self.cleaned_data)
        talig = {"ja": True, "nee": False}.get(wat["nederlandstalig"])
        vorm = {"uren_van": float(wat["uren_van"]), "uren_tot": float(wat["uren_tot"])}
        return Plek(**wat | vorm | {
            "dagdelen": tuple(wat["dagdelen"]), "taalniveau": wat["taalniveau"] or None, "nederlandstalig": talig,
            "revisie": wat["revisie"] or 0,
        })  # fmt: skip


def begin(plek: Plek | None) -> dict[str, Any]:
    """What the form shows when it is opened."""
    if plek is None:
        return {"id": str(uuid7()), "voor": "eigen"}
    talig = {True: "ja", False: "nee", None: ""}[plek.nederlandstalig]
    waarden = {naam: getattr(plek, naam) for naam in Plekformulier.base_fields}
    dagen = {naam: waarden[naam].isoformat() if waarden[naam] else "" for naam in ("van", "tot")}
    uren = {naam: f"{waarden[naam]:g}".replace(".", ",") for naam in ("uren_van", "uren_tot")}
    return waarden | dagen | uren | {"id": str(plek.id), "nederlandstalig": talig, "dagdelen": list(plek.dagdelen)}


class Kiesformulier(Dossierformulier):
    """From when somebody goes to a place, and for how many hours."""

    vanaf = Dag(gettext_lazy("Vanaf welke dag?"))
    uren_per_week = Uren(gettext_lazy("Uren per week"))
    gekoppeld_aan_taal = _keuze(
        gettext_lazy("Verband met de taalles"), (), required=False,
        help_text=gettext_lazy("Los, op elkaar afgestemd, of samen in één programma."),
    )  # fmt: skip

    def __init__(self, *args: Any, verband: Sequence[tuple[str, str]], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["gekoppeld_aan_taal"].choices = [("", gettext_lazy("nog niet bekend")), *verband]

    def clean_vanaf(self) -> date:
        dag: date = self.cleaned_data["vanaf"]
        if dag > self.vandaag:
            zin = gettext_lazy("Deze dag is nog niet geweest. Spreek de plek af, en leg haar vast op de eerste dag.")
            raise ValidationError(zin)
        return dag
