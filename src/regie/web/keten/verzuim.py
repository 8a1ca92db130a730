# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reporting absence in two clicks: the pupil, and the days."""

from datetime import date
from typing import Final, NamedTuple, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.verzuim import VERZUIMMELDING, Melding, dagen_tot_melding, meldingen
from regie.dossiers.verzuimsignalen import verzuimsignalen
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.formulieren.leeswijzen import LEESWIJZEN
from regie.web.geldend import geldend_recht
from regie.web.keten.verzuim_formulier import Verzuimformulier
from regie.web.keten.verzuimsignaal import grens_in_woorden, in_woorden
from regie.web.rechten import bezoeker
from regie.werk.keten.leerlingen import leerlingen
from regie.werk.keten.verzuim import lesduur, meld, perioden, te_melden

ONJUIST: Final = 422
GETOOND: Final = 20  # reports
MELDEN: Final = "verzuim_melden_dagen"


class Rij(NamedTuple):
    """A report as it stands on the page. `dagen`: how long it took."""

    naam: str
    periode: str
    soort: str
    uren: str
    gemeld: str
    dagen: str


@require_safe
def keten_verzuim(request: HttpRequest) -> HttpResponse:
    """The own pupils, each with the one link; and what was reported."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    alle = leerlingen(VERZUIMMELDING, recht)
    mensen = [een for een in alle.values() if een.lopend]
    verzoek.inzage.lees(een.dossier for een in mensen)
    gemeld = meldingen(list(alle), wie.organisatie)[:GETOOND]
    namen = {dossier: een.naam for dossier, een in alle.items()}
    signalen = [
        {
            "naam": namen[rij["dossier"]],
            "dossier": rij["dossier"],
            "wat": in_woorden(rij),
            "grens": grens_in_woorden(rij),
        }
        for rij in verzuimsignalen(wie, recht, verzoek.vandaag)
        if rij["dossier"] in namen
    ]
    inhoud = {"mensen": mensen, "meldingen": _rijen(gemeld, recht, namen), "signalen": signalen}
    return render(request, "keten/verzuim.html", inhoud | {"binnen": _binnen(recht, wie, verzoek.vandaag)})


def _binnen(recht: Recht, wie: Wie, vandaag: date) -> str:
    """Within how many days the gemeente wants a report; "" where it does not say so."""
    norm = recht.regels(wie.beleid).gekozen(MELDEN, vandaag)
    return "" if norm is None else getal(int(str(norm.waarde)))


@require_http_methods(["GET", "HEAD", "POST"])
def keten_verzuim_melden(request: HttpRequest, dossier: str) -> HttpResponse:
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    leerling = te_melden(wie, recht, dossier)
    if leerling is None:
        raise Http404
    verzoek.inzage.lees([dossier])
    duur = lesduur(wie, dossier, verzoek.vandaag)
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    begin = {} if duur is None else {"uren": LEESWIJZEN["uren"].toon(duur)}
    form = Verzuimformulier(velden, leerling=leerling, recht=recht, vandaag=verzoek.vandaag, initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            nu = meld(wie, recht, form.cleaned_data["stempel"], dossier, form.verzuim, verzoek.vandaag)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            return _klaar(request, form, nu)
    inhoud = {
        "leerling": leerling,
        "form": form,
        "knoppen": [(naam, _dagen(*dagen)) for naam, dagen in perioden(verzoek.vandaag).items()],
        "meldingen": _rijen(meldingen([dossier], wie.organisatie), recht, {dossier: leerling.naam}),
        "anders_open": bool(form.errors.get("van") or form.errors.get("tot")),
    }
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "keten/verzuim_melden.html", inhoud, status=status)


def _klaar(request: HttpRequest, form: Verzuimformulier, nu: bool) -> HttpResponse:
    bewaard.vergeet(request)
    if nu:
        dagen = dagen_tot_melding(form.verzuim.tot, cast(Verzoek, request).vandaag)
        wat = _("Het verzuim van %(naam)s is gemeld bij de gemeente, %(dagen)s.")
        messages.success(request, wat % {"naam": form.leerling.naam, "dagen": _na(dagen)})
    else:
        messages.info(request, _("Deze melding was al gedaan. Er is niets dubbel."))
    return HttpResponseRedirect(reverse("keten_verzuim"), status=303)


def _na(dagen: int) -> str:
    """How long after the absence."""
    if dagen == 0:
        return _("op de dag zelf")
    return ngettext("%(dagen)s dag erna", "%(dagen)s dagen erna", dagen) % {"dagen": getal(dagen)}


def _dagen(van: date, tot: date) -> str:
    return voluit(tot) if van == tot else _("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(tot)}


def _rijen(gemeld: list[Melding], recht: Recht, namen: dict[str, str]) -> list[Rij]:
    codes = recht.codelijsten["soort_verzuim"].codes
    return [
        Rij(
            namen[een.dossier],
            _dagen(een.van, een.tot),
            codes[een.soort].label,
            getal(een.uren),
            voluit(een.gemeld_op),
            _na(een.dagen),
        )
        for een in gemeld
    ]
