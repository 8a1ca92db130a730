# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A lesson: everybody is there until somebody taps who is not. And the totals of the month, which make themselves."""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.woorden import getal, maand_voluit
from regie.kern.kalender.maand import Maand
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.geldend import geldend_recht
from regie.web.keten.groep import ONJUIST, groep_of_404
from regie.web.keten.groep_formulier import AANWEZIG_LABELS, DAGDEEL_LABELS, Lesformulier, als_uren
from regie.web.rechten import bezoeker
from regie.werk.keten.groep.groepen import Groep
from regie.werk.keten.groep.les import AANWEZIGHEID, Genoteerd, Les, deelnemers, genoteerd, leg_les_vast
from regie.werk.keten.groep.maand import tel_lessen
from regie.werk.keten.leerlingen import Leerling, leerlingen


class Kop(NamedTuple):
    """Which lesson is meant. `fout`: why the day cannot be one."""

    les: Les | None
    dag: str
    dagdeel: str
    fout: str = ""


class Urenrij(NamedTuple):
    """Somebody's month."""

    naam: str
    aangeboden: str
    gevolgd: str
    afgemeld: str
    afwezig: str


@require_http_methods(["GET", "HEAD", "POST"])
def keten_groep_les(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    groep = groep_of_404(wie, id)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    kop = _kop(groep, velden or request.GET, cast(Verzoek, request).vandaag)
    if kop.les is None:
        return _toon(request, groep, kop)
    mensen, buiten = deelnemers(wie, recht, kop.les)
    staat_er = genoteerd(wie, kop.les, [een.dossier for een in mensen])
    form = Lesformulier(velden, mensen=mensen, duur=_duur(groep, staat_er), initial={})
    form.vul({dossier: een.aanwezig for dossier, een in staat_er.items()})
    cast(Verzoek, request).inzage.lees(een.dossier for een in mensen)
    if request.method == "POST" and form.is_valid():
        try:
            leg_les_vast(wie, recht, kop.les, form.cleaned_data["minuten"], form.aanwezig)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            return _klaar(request, kop, form)
    return _toon(request, groep, kop, form=form, staat_er=_in_woorden(staat_er), buiten=buiten, mensen=mensen)


def _kop(groep: Groep, velden: QueryDict, vandaag: date) -> Kop:
    """The day that was asked, today when none was; the part of the day where there is no doubt."""
    dagdeel = velden.get("dagdeel", groep.dagdelen[0] if len(groep.dagdelen) == 1 else "")
    tekst = velden.get("dag", vandaag.isoformat())
    try:
        dag = date.fromisoformat(LEESWIJZEN["datum"].lees(tekst))
    except ValueError:
        return Kop(None, "", dagdeel, _("Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026."))
    if dag > vandaag:
        return Kop(None, dag.isoformat(), dagdeel, _("Deze dag is nog niet geweest. Kies vandaag of een dag daarvoor."))
    les = Les(groep, dag, dagdeel) if dagdeel in groep.dagdelen else None
    return Kop(les, dag.isoformat(), dagdeel if les else "")


def _duur(groep: Groep, staat_er: dict[str, Genoteerd]) -> int:
    """As it was recorded, or as the group has it."""
    return next((een.gegevens["minuten"] for een in staat_er.values() if "minuten" in een.gegevens), groep.minuten)


def _klaar(request: HttpRequest, kop: Kop, form: Lesformulier) -> HttpResponse:
    bewaard.vergeet(request)
    assert kop.les is not None
    telling = Counter(form.aanwezig.values())
    wat = _("Vastgelegd voor %(dag)s: %(telling)s.")
    messages.success(request, wat % {"dag": voluit(kop.les.dag), "telling": _telling(telling)})
    adres = reverse("keten_groep_les", args=[kop.les.groep.id])
    return HttpResponseRedirect(f"{adres}?dag={kop.dag}&dagdeel={kop.dagdeel}", status=303)


def _in_woorden(staat_er: dict[str, Genoteerd]) -> str:
    return _telling(Counter(een.aanwezig for een in staat_er.values()))


def _telling(telling: Counter[str]) -> str:
    return ", ".join(f"{getal(telling[code])} {label}" for code, label in AANWEZIG_LABELS.items() if telling[code])


def _toon(request: HttpRequest, groep: Groep, kop: Kop, **verder: Any) -> HttpResponse:
    maand = Maand.van(date.fromisoformat(kop.dag)) if kop.dag else Maand.van(cast(Verzoek, request).vandaag)
    rest = {
        "groep": groep,
        "uren": als_uren(groep.minuten),
        "welke": kop,
        "dag": voluit(kop.les.dag) if kop.les else "",
        "dagdeel": DAGDEEL_LABELS[kop.dagdeel] if kop.dagdeel else "",
        "dagdelen": [(een, DAGDEEL_LABELS[een]) for een in groep.dagdelen],
        "maand": maand_voluit(str(maand)),
        "samen": _maand(request, groep, maand),
        "met_fouten": request.method == "POST" or bool(kop.fout),
    }
    return render(request, "keten/groep_les.html", rest | verder, status=ONJUIST if request.method == "POST" else 200)


def _maand(request: HttpRequest, groep: Groep, maand: Maand) -> list[Urenrij]:
    mensen: dict[str, Leerling] = leerlingen(AANWEZIGHEID, geldend_recht(request))
    samen = {een.dossier: een for een in tel_lessen(bezoeker(request), maand, mensen, groep.id)}
    cast(Verzoek, request).inzage.lees(samen)
    return [
        Urenrij(een.naam, *(getal(aantal) for aantal in (s.aangeboden, s.gevolgd, s.afgemeld, s.afwezig)))
        for een in mensen.values()
        if (s := samen.get(een.dossier)) is not None
    ]
