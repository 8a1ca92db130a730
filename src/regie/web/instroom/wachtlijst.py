# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The wait lists: who is next, and why. The order is the policy's, and every place says in words what decided it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, cast
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from regie.dossiers.kinderen import GEZIN
from regie.dossiers.vraag import Rij
from regie.dossiers.wachtlijst import Begin, begin_van_wachten, dagen_tot
from regie.dossiers.wachtrij import ONDERDELEN, Onderdeel, namen, wachtenden
from regie.dossiers.woorden import getal, taal
from regie.kern.aankomst.wachtrij import Plaats, Wachtende, wachtrij
from regie.kern.kalender import Duur
from regie.kern.kalender.leeftijd import laatst_geboren
from regie.kern.recht import Recht, Regels
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.widgets import lijst
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.web.team.lijsten import wacht_voluit

PER_BLADZIJDE: Final = 200
VOLGORDE, KINDEREN = "wachtlijst_volgorde", "kinderen"
ZONDER_BELEID: Final = ("wacht_sinds",)
NAMEN: Final[Mapping[Onderdeel, str | Promise]] = {
    "intake": gettext_lazy("brede intake"),
    "brugklas": gettext_lazy("brugklas"),
    "leerroute": gettext_lazy("leerroute"),
    "mb": gettext_lazy("maatschappelijke begeleiding"),
    "training": gettext_lazy("training"),
    "kinderopvang": gettext_lazy("kinderopvang"),
    "toets": gettext_lazy("toets"),
}
BEGIN: Final[Mapping[Begin, str | Promise]] = {
    "kennisgeving": gettext_lazy("de dag van de kennisgeving van DUO"),
    "brp": gettext_lazy("de dag van inschrijving in de gemeente"),
    "uitkering_aangevraagd": gettext_lazy("de dag waarop de uitkering is aangevraagd"),
}
SLEUTELS: Final = {
    "termijn_pip": gettext_lazy("wie het eerst een PIP moet hebben"),
    "wacht_sinds": gettext_lazy("wie het langst wacht"),
    "kinderen": gettext_lazy("gezinnen met kinderen onder 18 jaar"),
    "groep": gettext_lazy("de groep: eerst statushouders, dan hun gezin, dan gezinsmigranten, dan overige migranten"),
}


class Filterformulier(forms.Form):
    """For what somebody waits, and of which group."""

    voor = forms.ChoiceField(label=gettext_lazy("Wacht op"), required=False, widget=lijst(()))
    groep = forms.ChoiceField(label=gettext_lazy("Groep"), required=False, widget=lijst(()))

    def __init__(self, gegevens: QueryDict, recht: Recht) -> None:
        super().__init__(gegevens, auto_id="filter-%s")
        groepen = recht.codelijsten["groep"].codes
        self.fields["voor"].choices = [(voor, NAMEN[voor]) for voor in ONDERDELEN]
        self.fields["groep"].choices = [("", _("alle")), *((code, rij.label) for code, rij in groepen.items())]
        self.full_clean()
        self.gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        self.data = self.gekozen
        self._errors.clear()

    def adres(self, **anders: str) -> str:
        return f"{reverse('instroom_wachtlijst')}?{urlencode(self.gekozen | anders)}"


class Regel(NamedTuple):
    """`kinderen`: how many there are, where that counts; `waarom`: what decided this place, in words;
    `is_intake`: calls are counted instead of a reason."""

    plaats: str
    naam: str
    adres: str
    groep: str
    taal: str
    kinderen: str
    wacht: str
    sinds: str
    reden: str
    oproepen: str
    pip: str
    waarom: str
    consulent: str
    is_intake: bool


@require_safe
def wachtlijst(request: HttpRequest) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    form = Filterformulier(request.GET, recht)
    voor = cast(Onderdeel, form.gekozen.get("voor", ONDERDELEN[0]))
    regels = recht.regels(wie.beleid)
    vanaf, volgorde = begin_van_wachten(regels, verzoek.vandaag), _volgorde(regels, verzoek.vandaag)
    grens = _meerderjarig(recht, verzoek.vandaag) if KINDEREN in volgorde else None
    wacht = wachtenden(wie, voor, vanaf, form.gekozen.get("groep", ""), grens)
    rij = wachtrij((een for een, _erbij in wacht), volgorde or ZONDER_BELEID)
    eerste = _eerste(request.GET.get("vanaf", ""), len(rij))
    deel = rij[eerste - 1 : eerste - 1 + PER_BLADZIJDE]
    verzoek.inzage.lees(plaats.wie.dossier for plaats in deel)
    bladzijde = Bladzijde(wie, recht, verzoek.vandaag, {een.dossier: erbij for een, erbij in wacht}, rij)
    inhoud = {
        "form": form,
        "voor": NAMEN[voor],
        "is_intake": voor == "intake",
        "aantal": len(rij),
        "geteld": getal(len(rij)),
        "nog_niet": sum(plaats.wie.sinds is None for plaats in rij),
        "begin_van_wachten": BEGIN[vanaf] if vanaf and voor == "intake" else "",
        "volgorde": [SLEUTELS[naam] for naam in volgorde],
        "zonder_kinderen": KINDEREN in volgorde and GEZIN not in wie.categorieen,
        "regels": bladzijde.regels(deel, is_intake=voor == "intake"),
        "volgende": _verder(form, eerste + PER_BLADZIJDE, len(rij)),
        "vorige": form.adres(vanaf=str(max(1, eerste - PER_BLADZIJDE))) if eerste > 1 else "",
    }
    return render(request, "instroom/wachtlijst.html", inhoud)


def _volgorde(regels: Regels, vandaag: date) -> tuple[str, ...]:
    """Empty where the policy leaves it open: the page says so, and does not act as if it chose."""
    gekozen = regels.gekozen(VOLGORDE, vandaag)
    return () if gekozen is None else cast(tuple[str, ...], gekozen.waarde)


def _meerderjarig(recht: Recht, vandaag: date) -> date:
    return laatst_geboren(Duur(recht.parameter("leeftijd_meerderjarig", vandaag), "jaar"), vandaag)


def _eerste(tekst: str, aantal: int) -> int:
    """The place at which the page begins; nonsense is the begin."""
    nummer = int(tekst) if tekst.isdecimal() and len(tekst) < len("1000000000") else 1
    return nummer if 1 <= nummer <= aantal else 1


def _verder(form: Filterformulier, eerste: int, aantal: int) -> str:
    return form.adres(vanaf=str(eerste)) if eerste <= aantal else ""


class Bladzijde:
    """Makes the lines of one page; `rij`: the whole queue, to say behind whom somebody stands."""

    def __init__(self, wie: Wie, recht: Recht, vandaag: date, erbij: Mapping[str, Rij], rij: Sequence[Plaats]) -> None:
        self.wie, self.recht, self.vandaag, self.erbij, self.rij = wie, recht, vandaag, erbij, rij
        self.collegas = collegas()

    def regels(self, deel: Sequence[Plaats], *, is_intake: bool) -> list[Regel]:
        mensen = namen([plaats.wie.dossier for plaats in deel])
        return [self._regel(plaats, mensen[plaats.wie.dossier], is_intake) for plaats in deel]

    def _regel(self, plaats: Plaats, mens: Rij, is_intake: bool) -> Regel:
        een, erbij = plaats.wie, self.erbij[plaats.wie.dossier]
        dagen = dagen_tot(een.sinds, self.vandaag)
        return Regel(
            str(plaats.nummer),
            naam_of_nummer(mens["naam"], een.dossier),
            adres("dossier", een.dossier),
            self._code("groep", een.groep),
            taal(mens["taal"]) if mens["taal"] else "",
            _kinderen(een.kinderen),
            _("wacht nog niet") if dagen is None else wacht_voluit(dagen),
            voluit(een.sinds) if een.sinds else "",
            self._code("reden_wacht", erbij["reden"]),
            _opgeroepen(erbij["oproepen"]),
            voluit(een.pip) if een.pip else "",
            self._waarom(plaats),
            self._collega(mens["consulent"]),
            is_intake,
        )

    def _waarom(self, plaats: Plaats) -> str:
        """plaats 4: het PIP moet er uiterlijk 3 maart 2026 zijn, later dan bij plaats 3."""
        if plaats.nummer == 1:
            return _("plaats 1: staat vooraan")
        if plaats.beslist is None:
            return _("plaats %(nummer)s: gelijk met plaats %(vorige)s") % {
                "nummer": plaats.nummer,
                "vorige": plaats.nummer - 1,
            }
        wat = WAAROM[plaats.beslist](plaats.wie, self._code("groep", plaats.wie.groep))
        erna = _("na plaats %(vorige)s") % {"vorige": plaats.nummer - 1}
        return _("plaats %(nummer)s: %(wat)s, %(erna)s") % {"nummer": plaats.nummer, "wat": wat, "erna": erna}

    def _code(self, naam: str, code: str | None) -> str:
        codes = self.recht.codelijsten[naam].codes
        return codes[code].label if code in codes else ""

    def _collega(self, sleutel: str | None) -> str:
        if not sleutel:
            return ""
        return self.collegas[sleutel].naam if sleutel in self.collegas else sleutel


def _kinderen(aantal: int) -> str:
    if not aantal:
        return ""
    return ngettext("%(aantal)s kind", "%(aantal)s kinderen", aantal) % {"aantal": getal(aantal)}


def _opgeroepen(aantal: int) -> str:
    if not aantal:
        return ""
    return ngettext("%(aantal)s oproep", "%(aantal)s oproepen", aantal) % {"aantal": getal(aantal)}


def _pip(een: Wachtende, _groep: str) -> str:
    if een.pip is None:
        return _("er loopt geen termijn voor een PIP")
    return _("het PIP moet er zijn op %(dag)s") % {"dag": voluit(een.pip)}


def _sinds(een: Wachtende, _groep: str) -> str:
    return _("wacht sinds %(dag)s") % {"dag": voluit(een.sinds)} if een.sinds else _("wacht nog niet")


WAAROM: Final = {
    "termijn_pip": _pip,
    "wacht_sinds": _sinds,
    "kinderen": lambda _een, _groep: _("geen kinderen onder 18 jaar bekend"),
    "groep": lambda _een, groep: groep or _("groep niet bekend"),
    "wacht_nog_niet": lambda _een, _groep: _("wacht nog niet"),
}
