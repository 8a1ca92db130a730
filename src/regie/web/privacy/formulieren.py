# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms: a request, finding whose it is, a decision with its reason, and a list of what may go."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.verzoeken import identiteit_in_woorden, soort_in_woorden, stap_in_woorden
from regie.personen.geboren import GeenGeboortedatum, lees_geboortedatum
from regie.personen.nummers import GeenNummer, lees_nummer
from regie.register.verzoeken import BESLUITEN, KORTSTE_REDEN
from regie.web.formulieren.leeswijzen import te_bewaren
from regie.web.formulieren.widgets import UIT
from regie.web.team.toewijzen import Dagveld

LANGSTE: Final = 2000
SOORTEN: Final = ("inzage", "correctie", "beperking", "wissing", "overdracht")
IDENTITEITEN: Final = ("balie", "digid", "bekend", "gemachtigde")
_DOSSIER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KIES: Final = {
    naam: gettext_lazy("Hier is nog niets gekozen. Kies een van de mogelijkheden.")
    for naam in ("required", "invalid_choice")
}
_LEEG: Final = {"required": gettext_lazy("Dit veld is leeg. Vul het in.")}
_CODE: Final = {**UIT, "spellcheck": "false", "autocapitalize": "off"}


class Tekstveld(forms.CharField):
    """A short text; `kortste`: fewer signs say nothing."""

    def __init__(self, label: str | Promise, hulp: str | Promise = "", *, kortste: int = 0, regels: int = 3) -> None:
        super().__init__(
            label=label,
            help_text=hulp,
            required=bool(kortste),
            widget=forms.Textarea(attrs={**UIT, "dir": "auto", "rows": regels}),
            error_messages=_LEEG,
        )
        self.validators.clear()  # one message per mistake: see `clean`
        self.kortste = kortste

    def clean(self, value: Any) -> str:
        tekst = str(super().clean(value)).strip()
        if not te_bewaren(tekst):
            raise ValidationError(_("Hier staat een teken dat niet bewaard kan worden. Typ de tekst opnieuw."))
        if len(tekst) < self.kortste:
            raise ValidationError(_("Dit is te kort. Schrijf in een zin op waarom."))
        if len(tekst) > LANGSTE:
            raise ValidationError(_("Deze tekst is te lang. Maak er hooguit %d tekens van.") % LANGSTE)
        return tekst


def _keuze(label: str | Promise, keuzes: Sequence[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=keuzes, widget=forms.RadioSelect, error_messages=_KIES)


def _verzoekvelden(vandaag: date) -> dict[str, forms.Field]:
    """What somebody asks, since when, and how it was seen who it is."""
    return {
        "soort": _keuze(gettext_lazy("Wat vraagt deze persoon?"), [(code, soort_in_woorden(code)) for code in SOORTEN]),
        "ontvangen_op": Dagveld(gettext_lazy("Op welke dag kwam het verzoek binnen?"), vandaag),
        "identiteit": _keuze(
            gettext_lazy("Hoe is vastgesteld wie het is?"),
            [(code, identiteit_in_woorden(code)) for code in IDENTITEITEN],
        ),
        "toelichting": Tekstveld(
            gettext_lazy("Toelichting"),
            gettext_lazy("Kort en zakelijk: waar gaat het over? Zet hier geen namen of nummers in."),
        ),
    }


class Verzoekformulier(forms.Form):
    """A request of somebody whose dossier is open."""

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= _verzoekvelden(vandaag)


class Wie(forms.Form):
    """Two things that must both fit. `nummers` and `dossier` after it was checked."""

    nummer = forms.CharField(
        label=gettext_lazy("Nummer"),
        help_text=gettext_lazy("Burgerservicenummer, V-nummer of dossiernummer."),
        max_length=64,
        widget=forms.TextInput(attrs=_CODE),
        error_messages=_LEEG,
    )
    geboortedatum = forms.CharField(
        label=gettext_lazy("Geboortedatum"),
        help_text=gettext_lazy("1-5-1988, precies zoals die in het dossier staat."),
        max_length=20,
        widget=forms.TextInput(attrs=UIT),
        error_messages=_LEEG,
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag

    def clean_nummer(self) -> str:
        getypt = str(self.cleaned_data["nummer"])
        if _DOSSIER.fullmatch(getypt) or list(_nummers(getypt)):
            return getypt
        raise ValidationError(_("Dit nummer herken ik niet. Kijk het na."))

    def clean_geboortedatum(self) -> str:
        try:
            return lees_geboortedatum(str(self.cleaned_data["geboortedatum"]), self.vandaag)
        except GeenGeboortedatum as fout:
            raise ValidationError(str(fout)) from None

    @property
    def nummers(self) -> list[str]:
        return list(_nummers(str(self.cleaned_data["nummer"])))

    @property
    def dossier(self) -> str:
        return str(self.cleaned_data["nummer"])

    def niemand(self) -> None:
        """There is nobody with both; which of the two is wrong is not said."""
        self.add_error("nummer", _("Dit nummer en deze geboortedatum horen niet bij iemand hier. Kijk ze allebei na."))


def _nummers(getypt: str) -> Sequence[str]:
    """What the typed number can be, as digits."""
    gevonden = []
    for soort in ("bsn", "v_nummer"):
        try:
            gevonden.append(lees_nummer(soort, getypt))
        except GeenNummer:
            continue
    return gevonden


class Nieuwformulier(Wie):
    """A request that comes in at the privacy officer, who sees no dossiers."""

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, vandaag=vandaag, **kwargs)
        self.fields |= _verzoekvelden(vandaag)


class Wisformulier(Wie):
    """Somebody who should never have been in the register."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"] = Tekstveld(
            gettext_lazy("Waarom hoort deze persoon hier niet?"),
            gettext_lazy("Zet hier geen namen of nummers in: deze tekst blijft staan als de persoon weg is."),
            kortste=KORTSTE_REDEN,
        )
        self.fields["bron"] = Tekstveld(
            gettext_lazy("Waar blijkt dat uit?"),
            gettext_lazy("Bijvoorbeeld: bericht van DUO van 27 november 2026, of het verzoek van de persoon zelf."),
            kortste=3,
            regels=2,
        )


class Besluitformulier(forms.Form):
    """The answer to a request."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluit"] = _keuze(
            gettext_lazy("Wat is het besluit?"), [(code, stap_in_woorden(code)) for code in BESLUITEN]
        )
        self.fields["reden"] = Tekstveld(
            gettext_lazy("Reden"), gettext_lazy("De persoon krijgt deze reden te lezen."), kortste=KORTSTE_REDEN
        )


class Redenformulier(forms.Form):
    """Why something is put off, restricted or lifted. `vraag`: how that is asked."""

    def __init__(self, *args: Any, vraag: str | Promise = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"] = Tekstveld(vraag or gettext_lazy("Waarom?"), kortste=KORTSTE_REDEN)


class Voorstelformulier(forms.Form):
    """Which dossiers go on a list, and why now."""

    def __init__(self, *args: Any, dossiers: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dossiers"] = forms.MultipleChoiceField(
            label=gettext_lazy("Dossiers"),
            choices=[(dossier, dossier) for dossier in dossiers],
            widget=forms.CheckboxSelectMultiple,
            error_messages={
                "required": gettext_lazy("Er is nog niets gekozen. Kies minstens een dossier."),
                "invalid_choice": gettext_lazy("Een van deze dossiers kan niet meer op een lijst. Kies opnieuw."),
            },
        )
        self.fields["reden"] = Tekstveld(
            gettext_lazy("Toelichting voor wie beslist"),
            gettext_lazy("Bijvoorbeeld: jaarlijkse opschoning, of op verzoek van het archief."),
            kortste=KORTSTE_REDEN,
        )


class Lijstbesluit(forms.Form):
    """The second signature; who refuses says why."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [("goedgekeurd", _("Ja, vernietig deze dossiers")), ("afgewezen", _("Nee, doe dit niet"))]
        self.fields["besluit"] = _keuze(gettext_lazy("Wat is het besluit?"), keuzes)
        self.fields["reden"] = Tekstveld(gettext_lazy("Reden"), gettext_lazy("Verplicht als u nee zegt."))

    def clean(self) -> dict[str, Any]:
        gelezen = self.cleaned_data
        if gelezen.get("besluit") == "afgewezen" and len(gelezen.get("reden", "")) < KORTSTE_REDEN:
            self.add_error("reden", _("Schrijf in een zin op waarom niet."))
        return gelezen
