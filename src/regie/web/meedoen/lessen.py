# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons beside work: which do not fit any more, what else there is and why it fits or not, and asking the school."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from regie.dossiers.lesvragen import Gevraagd, eerste_werkdag, gevraagd, groepen_van_scholen, scholen_van
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import opsomming
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import leg_vast
from regie.web import bewaard
from regie.web.agenda.weekkeuze import week_van
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.formulieren.formulier import VERSIE, versie_in_tekst
from regie.web.meedoen import woorden
from regie.web.meedoen.plekken import METHODEN, ONJUIST
from regie.web.meedoen.werkformulier import Vraagformulier, zet_fout
from regie.web.weekplan.bezoek import Weekbezoek, weekbezoek
from regie.web.weekplan.woorden import Namen, dag, keuze_voluit, wat
from regie.werk.meedoen.lesvraag import Lesvraag, te_vragen
from regie.werk.weekplan.lessen import DELEN, Les, lessen_van, naast_werk
from regie.werk.weekplan.model import WERK, Blok

TOT_EEN_HELE_WEEK: Final = Duur(6, "dagen")  # later than any day it is in a week that is whole from that day on
WACHTEN: Final = Duur(1, "weken")  # what the form begins with; who asks chooses the day
TEGELIJK: Final = ("tegelijk", "reis")
"""What a school may hear of what does not fit: never who is with the children."""
DEELNAAM: Final[Mapping[str, str | Promise]] = {
    "ochtend": gettext_lazy("in de ochtend"),
    "middag": gettext_lazy("in de middag"),
    "avond": gettext_lazy("in de avond"),
}


@dataclass(frozen=True)
class Keus:
    """Something to ask a school for, in words, with why it fits or not. `code`: "" for what does not fit."""

    code: str
    tekst: str
    weging: str
    redenen: Sequence[str]

    @property
    def teken(self) -> str:
        return str(woorden.TEKEN[self.weging])


@dataclass(frozen=True)
class Lesregel:
    """A block of lessons as it is now. `heeft_tijd`: whether a choice holds; `adres`: where it is changed."""

    naam: str
    nu: str
    heeft_tijd: bool
    botst: Sequence[str]
    anders: Sequence[Keus]
    adres: str


@dataclass(frozen=True)
class Beeld:
    """The lessons of somebody beside work, in the first week in which all of it goes on."""

    hier: Weekbezoek

    @cached_property
    def namen(self) -> Namen:
        return Namen(self.hier.gezin)

    @cached_property
    def lessen(self) -> tuple[Les, ...]:
        return lessen_van(self.hier.gezin, self.hier.dossier)

    @cached_property
    def werk(self) -> list[Blok]:
        eigen = (blok for blok in self.hier.gezin.blokken if blok.wie == self.hier.dossier and blok.soort == WERK)
        return [blok for blok in eigen if blok.gekozen is not None]

    @cached_property
    def scholen(self) -> list[Rij]:
        return scholen_van(self.hier.dossier)

    @cached_property
    def regels(self) -> list[Lesregel]:
        return [self._regel(les) for les in self.lessen]

    def _regel(self, les: Les) -> Lesregel:
        blok = les.blok
        anders = [
            _keus(f"{blok.id}:{kans.nummer}", keuze_voluit(blok.keuze(kans.nummer)),
                  [self.namen.botsing(een) for een in kans.botsingen])
            for kans in les.anders
        ]  # fmt: skip
        nu = keuze_voluit(blok.keuze(blok.gekozen)) if blok.gekozen is not None else _("nog geen tijd")
        botst = [self.namen.botsing(een) for een in les.botsingen]
        return Lesregel(
            wat(blok),
            nu,
            blok.gekozen is not None,
            botst,
            anders,
            self.hier.plek("week_blok", blok.id) + self.hier.vraag,
        )

    @cached_property
    def groepen(self) -> list[Keus]:
        """Of the schools: a group is on some part of the day, and on which day is not known here."""
        rijen = groepen_van_scholen(sorted({een["organisatie"] for een in self.scholen}))
        vrij = naast_werk(self.hier.gezin, self.hier.dossier, tuple(DELEN))
        return [self._groep(een, vrij) for een in rijen]

    def _groep(self, een: Rij, vrij: dict[str, Sequence[int]]) -> Keus:
        school = next(rij["naam"] for rij in self.scholen if rij["organisatie"] == een["organisatie"])
        tekst = _("%(groep)s van %(school)s") % {"groep": een["naam"], "school": school}
        past = [deel for deel in een["dagdelen"] if vrij[deel]]
        if not past:
            waarom = [_("Het werk is dan elke dag: %(deel)s.") % {"deel": DEELNAAM[deel]} for deel in een["dagdelen"]]
            return Keus("", tekst, "tegen", waarom)
        zin = _("%(deel)s is er geen werk op %(dagen)s.")
        redenen = [
            zin
            % {
                "deel": str(DEELNAAM[deel]).capitalize(),
                "dagen": opsomming([dag(een_) for een_ in vrij[deel]], _("en")),
            }
            for deel in past
        ]
        return Keus(f"groep:{een['id']}", tekst, "voor", redenen)

    @cached_property
    def keuzes(self) -> list[tuple[str, str]]:
        """What can be asked: what fits, and otherwise a part of the week."""
        passend = [keus for regel in self.regels for keus in regel.anders] + list(self.groepen)
        overig = [("avond", _("les in de avond")), ("weekend", _("les in het weekend")),
                  ("anders", _("andere lestijden, in overleg"))]  # fmt: skip
        return [(keus.code, keus.tekst) for keus in passend if keus.code] + overig

    def bericht(self, gekozen: str, uiterlijk: str, erbij: str) -> str:
        """What the school reads: times of work and of lessons, and nothing of the family."""
        delen = []
        if self.werk:
            tijden = opsomming([keuze_voluit(blok.keuze(blok.gekozen or 1)) for blok in self.werk], _("en"))
            delen.append(_("Deze leerling werkt: %(tijden)s.") % {"tijden": tijden})
        botst = [les for les in self.lessen if any(een.code in TEGELIJK for een in les.botsingen)]
        if botst:
            lessen = opsomming([keuze_voluit(les.blok.keuze(les.blok.gekozen or 1)) for les in botst], _("en"))
            delen.append(_("Deze lessen passen niet meer: %(lessen)s.") % {"lessen": lessen})
        delen.append(_("De lessen blijven verplicht. Kan de leerling naar: %(keuze)s?") % {"keuze": gekozen})
        delen.append(_("Wilt u uiterlijk %(dag)s antwoorden?") % {"dag": uiterlijk})
        return " ".join([*delen, erbij]).strip()


def _keus(code: str, tekst: str, botsingen: Sequence[str]) -> Keus:
    if botsingen:
        return Keus("", tekst, "tegen", botsingen)
    return Keus(code, tekst, "voor", [_("Dit past naast het werk en de rest van de week.")])


@require_http_methods(METHODEN)
def lessen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = weekbezoek(request, dossier)
    eerste = eerste_werkdag(dossier, hier.vandaag)
    beeld = Beeld(replace(hier, week=week_van("", later(eerste, TOT_EEN_HELE_WEEK))))
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = _formulier(beeld, velden)
    if request.method == "POST" and form.is_valid() and _gevraagd(beeld, form):
        bewaard.vergeet(request)
        messages.success(request, _("Gevraagd. Tot er een antwoord is, staat dit als taak op de lijst."))
        return HttpResponseRedirect(hier.plek("meedoen_lessen"), status=303)
    inhoud = {
        "hier": beeld.hier, "naam": naam_of_nummer(hier.naam, dossier), "beeld": beeld, "form": form,
        "werk": [(wat(blok), keuze_voluit(blok.keuze(blok.gekozen or 1))) for blok in beeld.werk],
        "vanaf": voluit(eerste) if eerste > hier.vandaag else "", "melding": neem_melding(request, dossier),
        "vragen": [_vraagregel(beeld, een) for een in gevraagd(dossier)],
        "botst": any(regel.botst for regel in beeld.regels),
    }  # fmt: skip
    return render(request, "meedoen/lessen.html", inhoud, status=ONJUIST if request.method == "POST" else 200)


def _formulier(beeld: Beeld, velden: Any) -> Vraagformulier:
    hier = beeld.hier
    begin = {
        VERSIE: versie_in_tekst(hier.kop["laatste"]), "uiterlijk": later(hier.vandaag, WACHTEN).isoformat(),
    }  # fmt: skip
    scholen = [(een["verwijzing"], een["naam"]) for een in beeld.scholen]
    return Vraagformulier(velden, initial=begin, keuzes=beeld.keuzes, scholen=scholen, vandaag=hier.vandaag)


def _gevraagd(beeld: Beeld, form: Vraagformulier) -> bool:
    """Asked and a task; otherwise the form says why not."""
    hier, wat_ = beeld.hier, form.cleaned_data
    school = wat_.get("school", "")
    taak = _("Antwoord op de vraag om andere lessen: %(keuze)s.") if school else (
        _("Bel de school over andere lessen: %(keuze)s."))  # fmt: skip
    tekst = beeld.bericht(form.gekozen, voluit(wat_["uiterlijk"]), wat_.get("erbij", ""))
    vraag = Lesvraag(
        form.id, hier.dossier, school, taak % {"keuze": form.gekozen}, tekst, wat_["uiterlijk"]
    )  # fmt: skip
    try:
        leg_vast(hier.wie, te_vragen(vraag, hier.vandaag), hier.recht, versies=hier.versies(form.versie))
    except (InvoerFout, RegisterFout) as fout:
        zet_fout(form, fout)
        return False
    return True


def _vraagregel(beeld: Beeld, een: Gevraagd) -> dict[str, str]:
    hier = beeld.hier
    school = next((rij["naam"] for rij in beeld.scholen if rij["verwijzing"] == een.verwijzing), "")
    open_ = not een.stand
    wanneer = _("gevraagd op %(dag)s") % {"dag": voluit(een.op)}
    if een.uiterlijk and open_:
        wanneer = _("%(gevraagd)s, antwoord uiterlijk %(dag)s") % {"gevraagd": wanneer, "dag": voluit(een.uiterlijk)}
    return {
        "wat": een.wat, "school": school, "wanneer": wanneer,
        "stand": woorden.label(hier.recht, "stand_afspraak", een.stand) if een.stand else _("nog geen antwoord"),
        "draad": hier.plek("berichten", een.verwijzing) if een.verwijzing and school else "",
        "antwoord": hier.vastleggen("afspraak_stand", actie_id=een.actie) if open_ else "",
    }  # fmt: skip
