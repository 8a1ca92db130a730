# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a block: what it is, and when it can be."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.toegang.sleutel import uuid7
from regie.web.agenda.velden import GEEN_KEUZE, Minutenveld, Regelveld
from regie.web.agenda.woorden import WEEKDAGEN
from regie.web.formulieren.widgets import lijst
from regie.web.groepen.formulieren import Dag, Klok
from regie.web.weekplan.woorden import BRONNEN, SOORTEN
from regie.werk.weekplan.model import ANDERS, OPVANG
from regie.werk.weekplan.opslag import Blokgegevens, Keuzegegevens

LANGST_REIZEN, MEESTE_PLAATSEN = 180, 50
VAST, SCHUIFT = "vast", "schuift"
KIES = {"required": gettext_lazy("Hier is nog niets gekozen. Kies wat klopt."), "invalid_choice": GEEN_KEUZE}


class Weekformulier(forms.Form):
    """`soorten`: what this person can have; one of it when the block is there already."""

    def __init__(self, *args: Any, soorten: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soorten = soorten


class Blokformulier(Weekformulier):
    """What a block is. `heeft_tijd`: whether a choice holds now."""

    soort = forms.ChoiceField(label=gettext_lazy("Wat is het?"), widget=lijst(()), error_messages=KIES)
    wat = Regelveld(
        gettext_lazy("Naam"), max_length=60, required=False,
        help_text=gettext_lazy("Bijvoorbeeld Nederlands of de naam van de winkel. Schrijf niets over gezondheid."),
    )  # fmt: skip
    waar = Regelveld(
        gettext_lazy("Plaats"), max_length=60, required=False,
        help_text=gettext_lazy("Bij twee blokken op dezelfde plaats telt er geen reistijd tussen."),
    )  # fmt: skip
    reis = Minutenveld(
        gettext_lazy("Hoeveel minuten reizen, enkele reis?"), kortst=0, langst=LANGST_REIZEN, initial="0"
    )  # fmt: skip
    vast = forms.ChoiceField(
        label=gettext_lazy("Kan de tijd nog veranderen?"), widget=forms.RadioSelect, error_messages=KIES,
        choices=(
            (VAST, gettext_lazy("Nee, dit staat vast")),
            (SCHUIFT, gettext_lazy("Ja, er is meer dan een keuze, of er is nog niet gekozen")),
        ),
    )  # fmt: skip
    bron = forms.ChoiceField(
        label=gettext_lazy("Van wie weet u dit?"), error_messages=KIES,
        choices=(("", gettext_lazy("Maak een keuze")), *BRONNEN.items()), widget=lijst(()),
    )  # fmt: skip
    van_op = Dag(gettext_lazy("Vanaf welke dag?"))
    tot_op = Dag(
        gettext_lazy("Tot en met welke dag?"), required=False, help_text=gettext_lazy("Leeg: het is niet bekend.")
    )

    def __init__(self, *args: Any, heeft_tijd: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.heeft_tijd = heeft_tijd
        keuzes = [(soort, SOORTEN[soort]) for soort in self.soorten]
        self.fields["soort"].choices = keuzes if len(keuzes) == 1 else [("", _("Maak een keuze")), *keuzes]

    def clean(self) -> dict[str, Any]:
        wat = super().clean() or {}
        if wat.get("van_op") and wat.get("tot_op") and wat["tot_op"] < wat["van_op"]:
            self.add_error("tot_op", _("De laatste dag ligt voor de eerste dag."))
        if wat.get("soort") == ANDERS and (wat.get("wat") or wat.get("waar")):
            self.add_error("wat", _("Bij bezet schrijft u geen naam of plaats. Maak deze velden leeg."))
        if wat.get("vast") == VAST and not self.heeft_tijd:
            self.add_error("vast", _("Er is nog geen tijd gekozen. Kies eerst hieronder een tijd."))
        return wat

    def blok(self) -> Blokgegevens:
        wat = self.cleaned_data
        return Blokgegevens(
            wat["soort"], wat["wat"], wat["waar"], wat["vast"] == VAST, wat["reis"], wat["bron"], wat["van_op"],
            wat["tot_op"],
        )  # fmt: skip


class Keuzeformulier(Weekformulier):
    """When a block can be; places are asked of childcare only."""

    dagen = forms.MultipleChoiceField(
        label=gettext_lazy("Op welke dagen?"), widget=forms.CheckboxSelectMultiple,
        choices=[(str(nummer), naam) for nummer, naam in enumerate(WEEKDAGEN, start=1)],
        error_messages={"required": gettext_lazy("Kies een of meer dagen."), "invalid_choice": GEEN_KEUZE},
    )  # fmt: skip
    van = Klok(gettext_lazy("Van"))
    tot = Klok(gettext_lazy("Tot"), help_text=gettext_lazy("Gaat het door na middernacht? Maak dan twee blokken."))
    naam = Regelveld(
        gettext_lazy("Naam van deze keuze"), max_length=60, required=False,
        help_text=gettext_lazy("Bijvoorbeeld Groep A of Avondgroep."),
    )  # fmt: skip
    plaatsen = Minutenveld(
        gettext_lazy("Hoeveel plaatsen zijn er vrij?"), kortst=0, langst=MEESTE_PLAATSEN, required=False,
        help_text=gettext_lazy("Leeg: er is geen grens bekend. Vul dit alleen in bij kinderopvang."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if OPVANG not in self.soorten:
            del self.fields["plaatsen"]

    def clean(self) -> dict[str, Any]:
        wat = super().clean() or {}
        if wat.get("van") and wat.get("tot") and wat["tot"] <= wat["van"]:
            self.add_error("tot", _("Deze tijd is niet later dan het begin."))
        return wat

    def tijd(self) -> Keuzegegevens:
        wat = self.cleaned_data
        dagen = [int(dag) for dag in wat["dagen"]]
        return Keuzegegevens(dagen, wat["van"], wat["tot"], wat["naam"], wat.get("plaatsen"))


class Nieuwformulier(Blokformulier, Keuzeformulier):
    """A new block with its first time. `stempel`: made when the page is opened, so that sent twice is kept once."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    field_order = ("soort", "wat", "dagen", "van", "tot", "vast", "naam", "plaatsen", "waar", "reis", "bron", "van_op")
