# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of an appointment: for what, when, how long, where, and whether there is an interpreter."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.toegang.sleutel import uuid7
from regie.web.agenda.velden import (
    GEEN_KEUZE,
    TAALKEUZES,
    Minutenveld,
    Productveld,
    Regelveld,
    Tijdstipveld,
    uit_producten,
)
from regie.web.formulieren.widgets import invoer, lijst
from regie.werk.agenda.plannen import Plan
from regie.werk.agenda.producten import Product
from regie.werk.agenda.ruimtes import Ruimte


class Afspraakformulier(forms.Form):
    """`stempel` is made when the page is opened: sent twice is planned once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    product = Productveld(
        gettext_lazy("Waarvoor is de afspraak?"),
        gettext_lazy("Hier is nog niets gekozen. Kies waarvoor de afspraak is."),
    )
    begin = Tijdstipveld(gettext_lazy("Wanneer begint de afspraak?"))
    minuten = Minutenveld(gettext_lazy("Hoeveel minuten duurt het?"), required=False)
    ruimte = forms.ChoiceField(
        label=gettext_lazy("Ruimte"), widget=lijst(()), required=False, error_messages={"invalid_choice": GEEN_KEUZE}
    )
    plaats = Regelveld(
        gettext_lazy("Andere plaats"),
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld: op het azc, of telefonisch. Schrijf hier geen geheim adres."),
    )
    tolktaal = forms.ChoiceField(
        label=gettext_lazy("Taal van de tolk"), widget=lijst(()), required=False,
        error_messages={"invalid_choice": GEEN_KEUZE},
    )  # fmt: skip

    def __init__(
        self, *args: Any, producten: Mapping[str, Product], ruimtes: Sequence[Ruimte], moment: datetime, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.producten, self.ruimtes, self.moment = producten, {str(een.id): een for een in ruimtes}, moment
        self.fields["product"].choices = uit_producten(producten, eerst_kiezen=True)
        self.fields["ruimte"].choices = [("", _("Geen ruimte")), *((str(een.id), _ruimte(een)) for een in ruimtes)]
        self.fields["tolktaal"].choices = [("", _("Geen tolk")), *TAALKEUZES]
        gewoon = ", ".join(f"{een.naam} {een.minuten}" for een in producten.values())
        self.fields["minuten"].help_text = _("Leeg is de gewone duur: %(gewoon)s.") % {"gewoon": gewoon}

    def clean_begin(self) -> datetime:
        begin: datetime = self.cleaned_data["begin"]
        if begin <= self.moment:
            raise ValidationError(_("Deze tijd is al voorbij. Kies een tijd die nog komt."))
        return begin

    def plan(self, medewerker: str) -> Plan:
        gelezen: dict[str, Any] = self.cleaned_data
        product = self.producten[gelezen["product"]]
        ruimte = self.ruimtes.get(gelezen["ruimte"])
        waar = ", ".join(deel for deel in (ruimte.naam if ruimte else "", gelezen["plaats"]) if deel)
        return Plan(
            product.id,
            gelezen["begin"],
            gelezen["minuten"] or product.minuten,
            medewerker,
            None if ruimte is None else ruimte.id,
            waar,
            gelezen["tolktaal"],
        )


class Verzetformulier(Afspraakformulier):
    """The same with a reason."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom verzet u de afspraak?"),
        required=False,
        widget=invoer("vrije_tekst"),
        max_length=2000,
        help_text=gettext_lazy("Kort en zakelijk. Schrijf hier niets over gezondheid."),
    )


class Afzegformulier(forms.Form):
    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    reden = forms.CharField(
        label=gettext_lazy("Waarom gaat de afspraak niet door?"),
        required=False,
        widget=invoer("vrije_tekst"),
        max_length=2000,
        help_text=gettext_lazy("Kort en zakelijk. Schrijf hier niets over gezondheid."),
    )


class Geweestformulier(forms.Form):
    """Another product or another time than was planned."""

    product = Productveld(gettext_lazy("Waar ging de tijd naartoe?"), GEEN_KEUZE)
    minuten = Minutenveld(gettext_lazy("Hoeveel minuten duurde het?"))

    def __init__(self, *args: Any, producten: Mapping[str, Product], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["product"].choices = uit_producten(producten, eerst_kiezen=False)


def _ruimte(ruimte: Ruimte) -> str:
    toegang = _("met rolstoel te bereiken") if ruimte.toegankelijk else _("niet met een rolstoel te bereiken")
    return _("%(naam)s, %(plekken)s plekken, %(toegang)s") % {
        "naam": ruimte.naam, "plekken": ruimte.plekken, "toegang": toegang
    }  # fmt: skip
