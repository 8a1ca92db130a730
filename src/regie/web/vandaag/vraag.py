# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the address of the list asks for: filters with their labels, and the place to go on from.

Nonsense in an address is no filter and no place: the page then shows what it shows without it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlencode

from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.vandaag import Filter, Sleutel
from regie.kern.recht import Recht
from regie.kern.recht.categorie import categorie
from regie.toegang.medewerkers import collegas
from regie.toegang.wie import Wie
from regie.web.formulieren.widgets import Lijst

WEGGELEGD: Final = "weggelegd"
VERDER: Final = "na"
_ZOUT: Final = "regie.web.vandaag"
_AANVULLING: Final = {"autocomplete": "off"}


class Filterformulier(forms.Form):
    """The filters of the list, each with the choices that this person has."""

    van = forms.ChoiceField(label=gettext_lazy("Van wie"), required=False, widget=Lijst)
    consulent = forms.ChoiceField(label=gettext_lazy("Consulent"), required=False, widget=Lijst)
    leerroute = forms.ChoiceField(label=gettext_lazy("Leerroute"), required=False, widget=Lijst)
    groep = forms.ChoiceField(label=gettext_lazy("Groep"), required=False, widget=Lijst)
    termijn = forms.ChoiceField(label=gettext_lazy("Onderwerp"), required=False, widget=Lijst)
    toon = forms.ChoiceField(label=gettext_lazy("Wat"), required=False, widget=Lijst)

    def __init__(self, gegevens: Mapping[str, Any], wie: Wie, recht: Recht) -> None:
        super().__init__(gegevens, auto_id="filter-%s")
        for naam, keuzes in _keuzes(wie, recht).items():
            self.fields[naam].choices = keuzes
            self.fields[naam].widget.attrs.update(_AANVULLING)
        if wie.bereik == "caseload":
            del self.fields["consulent"]
        self.full_clean()
        # what is not among the choices is not asked for, and not shown as an error: an address is no form
        self.gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        self.data = self.gekozen
        self._errors.clear()

    def filter(self) -> Filter:
        velden = {naam: waarde for naam, waarde in self.gekozen.items() if naam != "toon"}
        return Filter(**velden, weggelegd=self.gekozen.get("toon") == WEGGELEGD)

    @property
    def vraag(self) -> str:
        """The question as it stands in an address, always in the same order."""
        return urlencode([(naam, self.gekozen[naam]) for naam in self.fields if naam in self.gekozen])

    def in_woorden(self) -> list[str]:
        """The chosen filters, each in the words of its list."""
        return [str(dict(self.fields[naam].choices)[waarde]) for naam, waarde in self.gekozen.items()]


def _keuzes(wie: Wie, recht: Recht) -> dict[str, Sequence[tuple[str, str]]]:
    alle = ("", _("alle"))
    return {
        "van": _van(wie),
        "consulent": [alle, *_consulenten(wie)],
        "leerroute": [alle, *_codes("leerroute", recht)],
        "groep": [alle, *_codes("groep", recht)],
        "termijn": [alle, *_termijnen(recht, wie.beleid, wie.categorieen)],
        "toon": [("", _("wat nu aandacht vraagt")), (WEGGELEGD, _("wat is weggelegd"))],
    }


def _van(wie: Wie) -> list[tuple[str, str]]:
    """A consulent sees the own people and those of a colleague who is away; a team leader everybody."""
    if wie.bereik == "caseload":
        return [("", _("van mij en vervanging")), ("mij", _("alleen van mij"))]
    team = [("team", _("mijn team"))] if wie.team else []
    return [("", _("de hele gemeente")), *team, ("mij", _("van mij"))]


def _consulenten(wie: Wie) -> list[tuple[str, str]]:
    if wie.bereik == "caseload":
        return []
    return [(id_, collega.naam) for id_, collega in collegas().items() if "consulent" in collega.rollen]


def _codes(lijst: str, recht: Recht) -> list[tuple[str, str]]:
    return [(naam, code.label) for naam, code in recht.codelijsten[lijst].codes.items()]


@lru_cache(maxsize=64)
def _termijnen(recht: Recht, beleid: str, categorieen: frozenset[str]) -> list[tuple[str, str]]:
    """The rules of which the reader may see these categories, by the name of their last version."""
    rijen = recht.regels(beleid).rijen
    namen = {rij.id: rij.naam for rij in rijen if categorie(rij, recht) in categorieen}
    return sorted(namen.items(), key=lambda paar: paar[1].lower())


@dataclass(frozen=True)
class Vraag:
    """A reading of one address. `tekst`: the question without the place."""

    formulier: Filterformulier
    filter: Filter
    na: Sleutel | None

    @property
    def tekst(self) -> str:
        return self.formulier.vraag


def lees(gegevens: Mapping[str, Any], wie: Wie, recht: Recht) -> Vraag:
    formulier = Filterformulier(gegevens, wie, recht)
    return Vraag(formulier, formulier.filter(), lees_sleutel(gegevens.get(VERDER, "")))


def met(vraag: str, **erbij: str) -> str:
    """The part of an address after the path."""
    delen = [deel for deel in (vraag, urlencode({naam: waarde for naam, waarde in erbij.items() if waarde})) if deel]
    return f"?{'&'.join(delen)}" if delen else ""


def sleutel_in_tekst(sleutel: Sleutel | None) -> str:
    """A place in the list, signed: only what this server wrote is read again."""
    if sleutel is None:
        return ""
    delen = (sleutel.aard_rang, sleutel.uiterlijk.isoformat(), *sleutel[2:])
    return signing.dumps(delen, salt=_ZOUT)


def lees_sleutel(tekst: str) -> Sleutel | None:
    try:
        aard_rang, uiterlijk, *rest = signing.loads(tekst, salt=_ZOUT)
    except signing.BadSignature:
        return None
    return Sleutel(aard_rang, date.fromisoformat(uiterlijk), *rest)
