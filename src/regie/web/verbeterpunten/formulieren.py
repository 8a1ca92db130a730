# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of an action, a topic, a scenario and a choice."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.kern.recht import Recht
from regie.monitor.inrichtingskeuzes import Inrichtingskeuze
from regie.monitor.scenarios import LETTERS, Scenario, Thema
from regie.monitor.verbeterpunten import Verbeterpunt
from regie.web.formulieren.widgets import invoer
from regie.web.groepen.formulieren import Dag
from regie.web.prestaties.versieformulier import KIES, Geheel, Tekst, Versieformulier, keuze
from regie.web.verbeterpunten.woorden import OORDEEL, STAND, actielijnen

MILJARD: Final = 1_000_000_000
_BRON: Final = gettext_lazy("Waar staat dit?")
_KEUZES: Final = (("", gettext_lazy("nog niet gekozen")), *((letter, letter.upper()) for letter in LETTERS))


def _met_actielijnen(form: forms.Form, recht: Recht) -> None:
    veld = form.fields["actielijn"]
    assert isinstance(veld, forms.ChoiceField)
    veld.choices = [KIES, *actielijnen(recht)]


class Puntformulier(Versieformulier):
    """An action to improve."""

    actielijn = keuze(gettext_lazy("Actielijn"), (KIES,))
    wat = Tekst(gettext_lazy("Wat gaat er beter?"), 500, soort="vrije_tekst")
    eigenaar = Tekst(gettext_lazy("Wie zorgt ervoor?"), 100, help_text=gettext_lazy("Een functie of een collega."))
    uiterlijk = Dag(gettext_lazy("Uiterlijk"), required=False)
    stand = keuze(gettext_lazy("Hoe ver is het?"), tuple(STAND.items()), initial="open")
    bewijs = Tekst(
        gettext_lazy("Waaraan is het te zien?"), 500, soort="vrije_tekst", nodig=False,
        help_text=gettext_lazy("Bijvoorbeeld een cijfer, een besluit of een afspraak."),
    )  # fmt: skip
    reden = Tekst(gettext_lazy("Waarom wijzigt u dit?"), 500, soort="vrije_tekst")

    def __init__(self, *args: Any, recht: Recht, nieuw: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _met_actielijnen(self, recht)
        if nieuw:
            del self.fields["reden"]

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        if velden.get("stand") == "klaar" and not velden.get("bewijs"):
            self.add_error("bewijs", ValidationError(_("Schrijf waaraan te zien is dat het klaar is.")))
        return velden

    def punt(self, id_: UUID | None) -> Verbeterpunt:
        velden = self.cleaned_data
        return Verbeterpunt(
            id_ or velden["stempel"], velden["actielijn"], velden["wat"], velden["eigenaar"], velden["uiterlijk"],
            velden["stand"], velden["bewijs"],
        )  # fmt: skip


class Themaformulier(Versieformulier):
    """A topic, and which of its scenarios was chosen. `geschreven`: the letters that can be chosen."""

    actielijn = keuze(gettext_lazy("Actielijn"), (KIES,))
    naam = Tekst(gettext_lazy("Onderwerp"), 200)
    bron = Tekst(_BRON, 200)
    gekozen = keuze(gettext_lazy("Gekozen scenario"), _KEUZES, required=False)
    gekozen_op = Dag(gettext_lazy("Gekozen op"), required=False)
    besluit = Tekst(
        gettext_lazy("Besluit"), 500, nodig=False,
        help_text=gettext_lazy("Wie het besloot, en waar dat staat. Bijvoorbeeld: college, 26 maart 2026."),
    )  # fmt: skip

    def __init__(self, *args: Any, recht: Recht, geschreven: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _met_actielijnen(self, recht)
        self.geschreven = geschreven
        if not geschreven:
            del self.fields["gekozen"], self.fields["gekozen_op"], self.fields["besluit"]

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        gekozen = velden.get("gekozen") or ""
        if gekozen and gekozen not in self.geschreven:
            zin = _("Scenario %(letter)s is nog niet beschreven. Beschrijf het eerst.") % {"letter": gekozen.upper()}
            self.add_error("gekozen", ValidationError(zin))
        for naam in ("gekozen_op", "besluit"):
            self._samen_met_keuze(naam, gekozen)
        return velden

    def _samen_met_keuze(self, naam: str, gekozen: str) -> None:
        if naam not in self.fields or naam in self.errors:
            return
        if gekozen and not self.cleaned_data.get(naam):
            self.add_error(naam, ValidationError(_("Vul dit in bij een gekozen scenario.")))
        if not gekozen and self.cleaned_data.get(naam):
            self.add_error(naam, ValidationError(_("Er is geen scenario gekozen. Kies een scenario of maak dit leeg.")))

    def thema(self, id_: UUID | None) -> Thema:
        velden = self.cleaned_data
        return Thema(
            id_ or velden["stempel"], velden["actielijn"], velden["naam"], velden["bron"],
            velden.get("gekozen") or None, velden.get("gekozen_op"), velden.get("besluit", ""),
        )  # fmt: skip


class Fte(forms.DecimalField):
    """Full-time jobs, with a Dutch comma."""

    def __init__(self, label: Promise, **rest: Any) -> None:
        woorden = {
            "invalid": gettext_lazy("Dit is geen getal. Schrijf bijvoorbeeld 4,2."),
            "max_decimal_places": gettext_lazy("Gebruik hooguit twee cijfers achter de komma."),
            "max_value": gettext_lazy("Dit kan niet meer dan 10000 zijn."),
            "min_value": gettext_lazy("Dit kan niet minder dan -10000 zijn."),
        }
        super().__init__(label=label, min_value=-10_000, max_value=10_000, decimal_places=2, required=False,
                         widget=invoer("tekst"), error_messages=woorden, **rest)  # fmt: skip

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.replace(",", ".").replace("−", "-") if isinstance(value, str) else value)


class Scenarioformulier(Versieformulier):
    """What a scenario is and what it would change: more, or with a minus less."""

    omschrijving = Tekst(gettext_lazy("Wat houdt het in?"), 1000, soort="vrije_tekst")
    mensen = Geheel(
        gettext_lazy("Voor hoeveel mensen?"), minst=-100_000, meest=100_000, nodig=False,
        help_text=gettext_lazy("Laat leeg wat niet bekend is. Voor minder zet u er een min voor."),
    )  # fmt: skip
    fte = Fte(gettext_lazy("Hoeveel fte?"))
    euro = Geheel(gettext_lazy("Hoeveel euro per jaar?"), minst=-MILJARD, meest=MILJARD, nodig=False)
    gevolgen = Tekst(gettext_lazy("Andere gevolgen"), 1000, soort="vrije_tekst", nodig=False)
    bron = Tekst(_BRON, 200)

    def scenario(self, thema: UUID, letter: str) -> Scenario:
        velden = self.cleaned_data
        return Scenario(thema, letter, velden["omschrijving"], velden["bron"], velden["mensen"], velden["fte"],
                        velden["euro"], velden["gevolgen"])  # fmt: skip


class Keuzeformulier(Versieformulier):
    """How the work is set up, and whether it is so. `bekend`: the ids of indicators."""

    naam = Tekst(gettext_lazy("Keuze"), 300, help_text=gettext_lazy("Hoe de gemeente het werk wil inrichten."))
    oordeel = keuze(gettext_lazy("Is het zo?"), tuple(OORDEEL.items()), initial="niet_beoordeeld")
    indicatoren = Tekst(
        gettext_lazy("Indicatoren"), 1000, nodig=False,
        help_text=gettext_lazy("Codes van indicatoren die dit laten zien, met een spatie ertussen."),
    )  # fmt: skip
    toelichting = Tekst(gettext_lazy("Toelichting"), 500, soort="vrije_tekst", nodig=False)
    bron = Tekst(_BRON, 200)

    def __init__(self, *args: Any, bekend: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bekend = bekend

    def clean_indicatoren(self) -> Sequence[str]:
        codes = list(dict.fromkeys(self.cleaned_data["indicatoren"].replace(",", " ").split()))
        vreemd = [code for code in codes if code not in self.bekend]
        if vreemd:
            raise ValidationError(_("Deze code bestaat niet: %(codes)s.") % {"codes": ", ".join(vreemd)})
        return codes

    def keuze(self, id_: UUID | None) -> Inrichtingskeuze:
        velden = self.cleaned_data
        return Inrichtingskeuze(id_ or velden["stempel"], velden["naam"], velden["oordeel"], velden["indicatoren"],
                                velden["bron"], velden["toelichting"])  # fmt: skip
