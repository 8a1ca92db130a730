# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms: a count that is typed, a file with counts, and a list with numbers of people."""

from datetime import date
from typing import Any, Final, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.kwaliteit.aansluiting import ONDERDELEN, Onderdeel
from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.uitwisseling.aansluiting.bestand import MEESTE
from regie.uitwisseling.aansluiting.tellingen import Telling, Vraag
from regie.web.formulieren.bestand import Bestandformulier, Bestandveld
from regie.web.formulieren.widgets import UIT, invoer, lijst
from regie.web.team.toewijzen import Dagveld

NAMEN: Final[dict[Onderdeel, str | Promise]] = {
    "plichtigen": gettext_lazy("Inburgeringsplichtigen (DUO)"),
    "gekoppelden": gettext_lazy("Gekoppeld, nog niet gehuisvest (COA)"),
    "gehuisvesten": gettext_lazy("Gekoppeld en gehuisvest (COA)"),
}
BRONNEN: Final[dict[str, str | Promise]] = {"duo": gettext_lazy("DUO"), "coa": gettext_lazy("COA")}
_GEEN: Final = gettext_lazy("Er is geen bestand gekozen. Kies een CSV.")
_NIETS: Final = gettext_lazy("Dit bestand is leeg. Kies een ander bestand.")
_LEEG: Final = {"required": gettext_lazy("Dit veld is leeg. Vul een getal in."),
                "invalid": gettext_lazy("Dit is geen heel getal."),
                "min_value": gettext_lazy("Dit kan niet minder dan 0 zijn."),
                "max_value": gettext_lazy("Dit is te veel: hooguit een miljoen.")}  # fmt: skip


def _herkomst() -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Waar staat dit?"), max_length=200, widget=invoer("tekst"),
        help_text=gettext_lazy("Bijvoorbeeld: overzicht van DUO van 5 juli 2026. Schrijf niets over een persoon."),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Schrijf waar u het getal vond.")},
    )  # fmt: skip


class Tellingformulier(forms.Form):
    """One count. What is sent again for the same day, part, group and law takes the place of what was there."""

    stempel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, recht: Recht, vandaag: date) -> None:
        super().__init__(data, initial={"stempel": uuid7()}, prefix="telling")
        codes = {naam: [(code, een.label) for code, een in recht.codelijsten[naam].codes.items()]
                 for naam in ("groep", "wet")}  # fmt: skip
        self.fields["onderdeel"] = forms.ChoiceField(label=_("Wat is geteld?"), choices=[*NAMEN.items()],
                                                     widget=lijst([*NAMEN.items()]))  # fmt: skip
        self.fields["peildatum"] = Dagveld(_("Op welke dag?"), vandaag)
        self.fields["groep"] = _keus(_("Groep"), [("", _("alle groepen samen")), *codes["groep"]])
        self.fields["wet"] = _keus(_("Wet"), [("", _("alle wetten samen")), *codes["wet"]])
        self.fields["aantal"] = forms.IntegerField(
            label=_("Aantal mensen"), min_value=0, max_value=MEESTE, widget=invoer("geheel"), error_messages=_LEEG
        )
        self.fields["herkomst"] = _herkomst()
        verklaringen = [(naam, een.naam) for naam, een in recht.verklaringen.items()]
        self.fields["verklaring"] = _keus(
            _("Waarom is er een verschil?"), [("", _("nog geen verklaring")), *verklaringen]
        )
        self.fields["toelichting"] = forms.CharField(
            label=_("Toelichting"), required=False, max_length=500, widget=invoer("tekst"),
            help_text=_("Schrijf niets over een persoon: iedereen met cijfers leest dit."),
        )  # fmt: skip

    def telling(self) -> Telling:
        velden = self.cleaned_data
        onderdeel = cast(Onderdeel, velden["onderdeel"])
        vraag = Vraag(velden["peildatum"], ONDERDELEN[onderdeel], onderdeel, velden["groep"], velden["wet"])
        return Telling(vraag, velden["aantal"], velden["herkomst"], velden["verklaring"], velden["toelichting"])


def _keus(label: str, keuzes: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=keuzes, widget=lijst(keuzes))


class Tellingenbestand(Bestandformulier):
    """Many counts in one file."""

    stempel = forms.UUIDField(widget=forms.HiddenInput)
    bestand = Bestandveld(
        gettext_lazy("Bestand met tellingen"),
        gettext_lazy(
            "Een CSV met de kolommen peildatum, onderdeel, groep, wet en aantal. Groep en wet mogen leeg zijn."
        ),
        _GEEN, _NIETS,
    )  # fmt: skip
    herkomst = _herkomst()

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, initial={"stempel": uuid7()}, prefix="bestand", **rest)


class Lijstformulier(Bestandformulier):
    """A list with numbers of people, to compare and to forget."""

    bron = forms.ChoiceField(
        label=gettext_lazy("Van wie is de lijst?"), choices=[*BRONNEN.items()], widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies DUO of COA.")},
    )  # fmt: skip
    bestand = Bestandveld(
        gettext_lazy("Lijst met nummers"),
        gettext_lazy("Een CSV met een kop. Van DUO met de kolom bsn, van COA met de kolom v_nummer. Andere kolommen "
                     "leest Regie niet. Hooguit 20.000 regels."),
        _GEEN, _NIETS,
    )  # fmt: skip

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["bron"].widget.attrs |= UIT
