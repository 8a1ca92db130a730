# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Mijn mensen: by task and state, fifty at a time, or by a name that is sent and never written in an address."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.keten import Bladzijde, Filter, Plaats
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.web.adressen import adres
from regie.web.dossier.organisaties import sinds_in_woorden
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.widgets import UIT, Lijst
from regie.web.zoeken.formulier import LANGST, TE_LANG, Zoekformulier

ANKER: Final = "#mensen"


class Naamformulier(forms.Form):
    """The name of somebody among one's own people; checked as the name in the search of the gemeente."""

    naam = forms.CharField(
        label=gettext_lazy("Zoek op naam"),
        help_text=gettext_lazy("Schrijf de naam zoals u hem hoort. Een deel mag ook."),
        error_messages={"required": gettext_lazy("Dit veld is leeg. Typ een deel van de naam.")},
        widget=forms.TextInput(attrs={**UIT, "dir": "auto", "spellcheck": "false", "data-zoek": ""}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naam"].validators.insert(0, MaxLengthValidator(LANGST, TE_LANG))

    clean_naam = Zoekformulier.clean_naam


class Kiesformulier(forms.Form):
    """Which of one's people: nonsense in an address is no filter."""

    taak = forms.ChoiceField(label=gettext_lazy("Taak"), required=False, widget=Lijst)
    stand = forms.ChoiceField(label=gettext_lazy("Wie"), required=False, widget=Lijst)

    def __init__(self, gegevens: Mapping[str, Any], taken: Sequence[tuple[str, str]]) -> None:
        super().__init__(gegevens, auto_id="kies-%s")
        self.fields["taak"].choices = [("", _("alle")), *taken]
        self.fields["stand"].choices = [
            ("", _("van wie de taak loopt")),
            ("beeindigd", _("van wie de taak voorbij is")),
        ]
        for veld in self.fields.values():
            veld.widget.attrs.update(UIT)
        if len(taken) < 2:
            del self.fields["taak"]
        self.full_clean()
        self.gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        self.data = self.gekozen
        self._errors.clear()

    def filter(self) -> Filter:
        return Filter(**self.gekozen)


class Mens(NamedTuple):
    naam: str
    adres: str
    taak: str
    leerroute: str
    sinds: str


@dataclass(frozen=True)
class Mensenlijst:
    """A page of people. `volgende`, `begin`: addresses, or nothing. `gezocht`: these are who fits a name."""

    mensen: Sequence[Mens]
    volgende: str = ""
    begin: str = ""
    gezocht: bool = False


def als_lijst(blad: Bladzijde, recht: Recht, gekozen: Mapping[str, str], *, verder: bool) -> Mensenlijst:
    volgende = _adres({**gekozen, "na": in_adres(blad.volgende)}) if blad.volgende else ""
    return Mensenlijst(list(_mensen(blad.mensen, recht)), volgende, _adres(gekozen) if verder else "")


def gevonden(blad: Bladzijde, recht: Recht) -> Mensenlijst:
    return Mensenlijst(list(_mensen(blad.mensen, recht)), begin=_adres({}), gezocht=True)


def _adres(vraag: Mapping[str, str]) -> str:
    return f"{reverse('keten')}{'?' if vraag else ''}{urlencode(vraag)}{ANKER}"


def _mensen(rijen: Iterable[Rij], recht: Recht) -> Iterable[Mens]:
    routes = recht.codelijsten["leerroute"].codes
    for rij in rijen:
        yield Mens(
            naam_of_nummer(rij["naam"], rij["dossier"]),
            adres("keten_dossier", rij["dossier"]),
            recht.taken[rij["taak"]].label,
            routes[rij["leerroute"]].label if rij["leerroute"] else "",
            sinds_in_woorden(rij),
        )


def in_adres(plaats: Plaats) -> str:
    """A place as a piece of an address: keys of the register."""
    return urlsafe_b64encode("\x1f".join(plaats).encode()).decode().rstrip("=")


def uit_adres(tekst: str) -> Plaats:
    """Raises Http404 for what was never given out."""
    try:
        dossier, verwijzing = urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4)).decode().split("\x1f")
    except ValueError:
        raise Http404 from None
    if "\x00" in tekst + dossier + verwijzing:
        raise Http404
    return Plaats(dossier, verwijzing)
