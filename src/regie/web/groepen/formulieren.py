# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of groups: a new one, a meeting, when somebody can come, who was there, and how it ended."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from hashlib import blake2s
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import TALEN
from regie.kern.kalender.amsterdam import ZONE
from regie.kern.recht import Recht
from regie.toegang.sleutel import uuid7
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.leeswijzen import LEESWIJZEN, te_bewaren
from regie.web.formulieren.widgets import UIT, Soortinvoer, invoer, lijst
from regie.web.groepen.plaats import Plaatsvelden, vars_van
from regie.web.groepen.woorden import soort, uurkeuzes
from regie.web.keten.groep_formulier import AANWEZIG_LABELS, Lesduur
from regie.werk.groepen.aanwezig import JA
from regie.werk.groepen.model import NIVEAUS
from regie.werk.groepen.opslag import Groepsgegevens
from regie.werk.groepen.soorten import SOORTEN, VOORWAARDEN

KIES: Final = ("", gettext_lazy("Maak een keuze"))
_CIJFERS_ACHTER_ELKAAR: Final = re.compile(r"[0-9]{8}")
_TIJD: Final = re.compile(r"(?P<uur>[0-9]{1,2})[.:](?P<minuut>[0-9]{2})")


class Dag(forms.CharField):
    """A day, past or to come."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Kies de dag.")}
        super().__init__(label=label, widget=invoer("datum"), error_messages=leeg, **kwargs)

    def clean(self, value: Any) -> date | None:
        tekst = str(super().clean(value))
        if not tekst:
            return None
        try:
            return date.fromisoformat(LEESWIJZEN["datum"].lees(tekst))
        except ValueError:
            raise ValidationError(_("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.")) from None


class Klok(forms.CharField):
    """A time of the day."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        leeg = {"required": gettext_lazy("Dit veld is leeg. Schrijf bijvoorbeeld 9.30.")}
        super().__init__(label=label, widget=Soortinvoer("time"), error_messages=leeg, **kwargs)

    def clean(self, value: Any) -> time:
        gevonden = _TIJD.fullmatch(str(super().clean(value)).strip())
        try:
            return time(int(gevonden["uur"]), int(gevonden["minuut"])) if gevonden else _geen_tijd()
        except ValueError:
            raise ValidationError(_("Deze tijd bestaat niet. Schrijf bijvoorbeeld 9.30.")) from None


def _geen_tijd() -> time:
    raise ValueError


class Postcode(forms.CharField):
    """The four numbers."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        hulp = gettext_lazy("Alleen de vier cijfers. Zo telt mee hoe ver iemand moet reizen.")
        super().__init__(label=label, required=False, help_text=hulp, widget=invoer("geheel"), **kwargs)

    def clean(self, value: Any) -> str | None:
        tekst = str(super().clean(value)).strip()
        if tekst and not re.fullmatch(r"[1-9][0-9]{3}", tekst):
            raise ValidationError(_("Dit is geen postcode. Schrijf de vier cijfers, bijvoorbeeld 7411."))
        return tekst or None


class Aantal(forms.IntegerField):
    """How many people."""

    def __init__(self, label: str | Promise, **kwargs: Any) -> None:
        woorden = {
            "required": gettext_lazy("Dit veld is leeg. Schrijf hoeveel mensen."),
            "invalid": gettext_lazy("Dit is geen getal. Schrijf bijvoorbeeld 12."),
            "min_value": gettext_lazy("Dit moet 1 of meer zijn."),
            "max_value": gettext_lazy("Dit kan niet meer dan 200 zijn."),
        }
        super().__init__(
            label=label, min_value=1, max_value=200, widget=invoer("geheel"), error_messages=woorden, **kwargs
        )


class Groepsformulier(Plaatsvelden):
    """A new group of one kind. What the policy says of that kind is filled in; without it one must type it."""

    naam = forms.CharField(
        label=gettext_lazy("Naam van de groep"),
        help_text=gettext_lazy("Bijvoorbeeld Brugklas december. Zet er geen namen van mensen in."),
        max_length=60,
        widget=forms.TextInput(attrs=UIT),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Geef de groep een naam.")},
    )
    begin = Dag(gettext_lazy("Eerste dag"))
    einde = Dag(
        gettext_lazy("Laatste dag"), required=False, help_text=gettext_lazy("Leeg: de groep komt één keer samen.")
    )
    uren = forms.MultipleChoiceField(
        label=gettext_lazy("Wanneer komt de groep samen?"),
        widget=forms.CheckboxSelectMultiple,
        choices=uurkeuzes,
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies een of meer dagdelen.")},
    )
    tijd = Klok(gettext_lazy("Hoe laat begint het?"))
    minuten = Lesduur(gettext_lazy("Hoe lang duurt een keer?"))
    postcode4 = Postcode(gettext_lazy("Postcode van de plaats"))
    minimum = Aantal(gettext_lazy("Met hoeveel mensen kan de groep beginnen?"))
    maximum = Aantal(gettext_lazy("Hoeveel mensen passen erin?"))
    taal = forms.ChoiceField(label=gettext_lazy("Taal of tolk"), required=False, widget=lijst(()))
    alleen_taal = forms.BooleanField(label=gettext_lazy("Alleen voor wie deze taal spreekt"), required=False)
    tolk = forms.BooleanField(label=gettext_lazy("Er is een tolk voor deze taal"), required=False)
    niveau_van = forms.ChoiceField(label=gettext_lazy("Taalniveau vanaf"), required=False, widget=lijst(()))
    niveau_tot = forms.ChoiceField(label=gettext_lazy("Taalniveau tot en met"), required=False, widget=lijst(()))
    start = forms.ChoiceField(
        label=gettext_lazy("Hoe begint de groep?"),
        widget=forms.RadioSelect,
        choices=(
            ("vast", gettext_lazy("samen, op de eerste dag")),
            ("doorlopend", gettext_lazy("iemand kan er steeds bij komen")),
        ),
        error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies hoe de groep begint.")},
    )
    voorwaarden = forms.MultipleChoiceField(
        label=gettext_lazy("Wat moet eerst geregeld zijn?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=tuple(VOORWAARDEN.items()),
    )
    gaat_door = forms.BooleanField(
        label=gettext_lazy("Deze groep gaat zeker door"),
        help_text=gettext_lazy("Een voorstel zegt dan dat het niet kan als er te weinig mensen zijn."),
        required=False,
    )

    field_order = ("naam", "begin", "einde", "uren", "tijd", "minuten", "ruimte", "plaats")

    def __init__(self, *args: Any, recht: Recht, beleid: str, soort: str, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort, self.grootst = soort, _norm(recht, beleid, "groep_maximum", soort, vandaag)
        self.fields["minimum"].initial = _norm(recht, beleid, "groep_minimum", soort, vandaag)
        self.fields["maximum"].initial = self.grootst
        if soort in ("brugklas", "startklas"):
            self.fields["start"].initial = _norm(recht, beleid, "brugklas_begin", "", vandaag)
        else:
            self.fields["start"].initial = "vast"
        self.fields["taal"].choices = [
            ("", gettext_lazy("geen vaste taal")),
            *sorted(TALEN.items(), key=lambda t: t[1]),
        ]
        for naam in ("niveau_van", "niveau_tot"):
            self.fields[naam].choices = [("", gettext_lazy("maakt niet uit")), *((n, n.upper()) for n in NIVEAUS)]

    def clean_naam(self) -> str:
        naam = str(self.cleaned_data["naam"]).strip()
        if _CIJFERS_ACHTER_ELKAAR.search(naam) or not naam.isprintable():
            raise ValidationError(_("Deze naam kan niet. Zet er geen nummer van een persoon in."))
        return naam

    def clean_maximum(self) -> int:
        maximum = int(self.cleaned_data["maximum"])
        if isinstance(self.grootst, int) and maximum > self.grootst:
            raise ValidationError(
                _("Uw gemeente heeft gekozen voor hooguit %s mensen in deze soort groep.") % self.grootst
            )
        return maximum

    def clean(self) -> dict[str, Any]:
        wat = super().clean()
        if self.gekozen is not None and wat.get("maximum") and wat["maximum"] > self.gekozen.plekken:
            te_klein = _("In %(naam)s passen %(plekken)s mensen, en in de groep meer. Kies een andere ruimte.")
            self.add_error("ruimte", te_klein % vars_van(self.gekozen))
        if wat.get("minimum") and wat.get("maximum") and wat["minimum"] > wat["maximum"]:
            self.add_error("maximum", _("Dit is minder dan waarmee de groep kan beginnen."))
        if wat.get("begin") and wat.get("einde") and wat["einde"] < wat["begin"]:
            self.add_error("einde", _("De laatste dag ligt voor de eerste dag."))
        if wat.get("alleen_taal") and not wat.get("taal"):
            self.add_error("taal", _("Kies de taal waarvoor de groep is."))
        if wat.get("niveau_van") and wat.get("niveau_tot") and wat["niveau_van"] > wat["niveau_tot"]:
            self.add_error("niveau_tot", _("Dit niveau is lager dan het eerste."))
        return wat

    @property
    def gegevens(self) -> Groepsgegevens:
        wat = dict(self.cleaned_data) | {"ruimte": self.ruimte_id, "plaats": self.waar}
        for naam in ("taal", "niveau_van", "niveau_tot"):
            wat[naam] = wat[naam] or None
        return Groepsgegevens(
            self.soort, **wat | {"uren": tuple(wat["uren"]), "voorwaarden": tuple(wat["voorwaarden"])}
        )


def _norm(recht: Recht, beleid: str, norm: str, soort: str, vandaag: date) -> int | str | None:
    """What the policy of this gemeente says; nothing where it says nothing."""
    gekozen = recht.regels(beleid).gekozen(norm, vandaag)
    if gekozen is None:
        return None
    return gekozen.waarde[soort] if isinstance(gekozen.waarde, dict) else str(gekozen.waarde)


class Soortkeuze(forms.Form):
    """Which kind of group."""

    soort = forms.ChoiceField(label=gettext_lazy("Soort groep"), widget=lijst(()))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [KIES, *((code, soort(code)) for code in SOORTEN)]


class Wensformulier(forms.Form):
    """When somebody can come."""

    uren = forms.MultipleChoiceField(
        label=gettext_lazy("Wanneer kan deze persoon?"),
        help_text=gettext_lazy("Niets gekozen: het is niet gevraagd. Een voorstel kan dan elk moment kiezen."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=uurkeuzes,
    )
    postcode4 = Postcode(gettext_lazy("Postcode"))


class Bijeenkomstformulier(Plaatsvelden):
    """One more meeting."""

    dag = Dag(gettext_lazy("Dag"))
    tijd = Klok(gettext_lazy("Tijd"))
    minuten = Lesduur(gettext_lazy("Hoe lang duurt het?"))
    field_order = ("dag", "tijd", "minuten", "ruimte", "plaats")

    @property
    def begin(self) -> datetime:
        return datetime.combine(self.cleaned_data["dag"], self.cleaned_data["tijd"], ZoneInfo(ZONE))


class Aanwezigformulier(forms.Form):
    """A field for everybody; who was there is what is filled in beforehand."""

    def __init__(self, *args: Any, mensen: Sequence[Rij], staat_er: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._velden = {rij["dossier"]: veldnaam(rij["dossier"]) for rij in mensen}
        for rij in mensen:
            self.fields[self._velden[rij["dossier"]]] = forms.ChoiceField(
                label=naam_of_nummer(rij["naam"], rij["dossier"]),
                choices=tuple(AANWEZIG_LABELS.items()),
                initial=staat_er.get(rij["dossier"], JA),
                widget=forms.RadioSelect,
                error_messages={"required": gettext_lazy("Hier is nog niets gekozen. Kies of deze persoon er was.")},
            )

    @property
    def wie(self) -> list[BoundField]:
        return [self[naam] for naam in self._velden.values()]

    @property
    def codes(self) -> dict[str, str]:
        """Dossier → code."""
        return {dossier: self.cleaned_data[naam] for dossier, naam in self._velden.items()}


def veldnaam(dossier: str) -> str:
    """Of one person, whoever else is in the list by the time that it is sent."""
    return f"wie_{blake2s(dossier.encode(), digest_size=8).hexdigest()}"


class Eindformulier(forms.Form):
    """How it ended; of the PVT what the law asks to know."""

    datum = Dag(gettext_lazy("Laatste dag"))

    def __init__(self, *args: Any, soort: str, vandaag: date, recht: Recht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vandaag = vandaag
        self.fields["datum"].initial = vandaag.isoformat()
        if soort == "pvt":
            self.fields["themas"] = forms.MultipleChoiceField(
                label=gettext_lazy("Thema's die aan bod kwamen"), required=False, widget=forms.CheckboxSelectMultiple,
                choices=[(naam, code.label) for naam, code in recht.codelijsten["pvt_themas"].codes.items()],
            )  # fmt: skip
            self.fields["uren"] = forms.CharField(
                label=gettext_lazy("Uren"), help_text=gettext_lazy("Het PVT telt vanaf 12 uur."), widget=invoer("uren")
            )
            self.fields["activiteit"] = forms.CharField(
                label=gettext_lazy("Activiteit of excursie"), widget=invoer("tekst")
            )
            self.fields["ondertekend_op"] = Dag(gettext_lazy("Verklaring ondertekend op"))

    def clean_datum(self) -> date:
        dag = self.cleaned_data["datum"]
        if dag > self._vandaag:
            raise ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))
        return dag

    def clean_uren(self) -> float:
        try:
            return LEESWIJZEN["uren"].lees(self.cleaned_data["uren"])
        except ValueError:
            raise ValidationError(_("Dit is geen aantal uren. Schrijf bijvoorbeeld 12.")) from None

    @property
    def inhoud(self) -> dict[str, Any]:
        wat = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "datum" and waarde != []}
        return {naam: waarde.isoformat() if isinstance(waarde, date) else waarde for naam, waarde in wat.items()}


class Rapportformulier(forms.Form):
    """What the brugklas advises."""

    stempel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    advies = forms.ChoiceField(label=gettext_lazy("Advies over de leerroute"), required=False, widget=lijst(()))
    toelichting = forms.CharField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy("Over leren en inzet. Schrijf hier niets over gezondheid."),
        required=False,
        max_length=4000,
        widget=invoer("vrije_tekst"),
    )

    def __init__(self, *args: Any, recht: Recht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = recht.codelijsten["leerroute"].codes
        self.fields["advies"].choices = [("", gettext_lazy("geen advies")), *((c, w.label) for c, w in codes.items())]

    def clean_toelichting(self) -> str:
        tekst = str(self.cleaned_data["toelichting"])
        if not te_bewaren(tekst):
            raise ValidationError(_("In deze tekst staat een teken dat niet bewaard kan worden. Haal het weg."))
        return tekst
