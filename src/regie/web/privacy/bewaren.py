# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was kept long enough, lists of it and who decides; and somebody who should never have been in the register."""

from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers import bewaren as lezen
from regie.dossiers.verzoeken import vind
from regie.dossiers.vraag import Rij
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.termijnen.herleiding import voluit
from regie.register import vernietiglijsten as doen
from regie.register.fouten import GeenToegang, RegisterFout
from regie.register.verzoeken import OFFICER
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.privacy.formulieren import Lijstbesluit, Voorstelformulier, Wisformulier
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


class Lijstregel(NamedTuple):
    """A list as a line."""

    adres: str
    gemaakt: str
    soort: str
    aantal: int
    stand: str


@require_http_methods(METHODEN)
def bewaren(request: HttpRequest) -> HttpResponse:
    """What may go, what is held back, and the lists. Only the privacy officer proposes."""
    wie, vandaag, recht = bezoeker(request), cast(Verzoek, request).vandaag, geldend_recht(request)
    rijp = lezen.kan_weg(wie, vandaag)
    keuzes = [een.dossier for een in rijp]
    if request.method != "POST":
        return _toon_bewaren(request, rijp, Voorstelformulier(bewaard.neem(request), dossiers=keuzes))
    if OFFICER not in wie.rollen:
        raise Http404
    form = Voorstelformulier(request.POST, dossiers=keuzes)
    if form.is_valid():
        try:
            gekozen, reden = form.cleaned_data["dossiers"], form.cleaned_data["reden"]
            lijst_ = doen.stel_voor(wie, gekozen, reden, recht, vandaag)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            return _naar_lijst(request, lijst_, _("De lijst is gemaakt. Een ander moet haar nu goedkeuren."))
    return _toon_bewaren(request, rijp, form, ONJUIST)


def _naar_lijst(request: HttpRequest, lijst_: UUID, wat: str) -> HttpResponse:
    messages.success(request, wat)
    return HttpResponseRedirect(reverse("privacy_lijst", args=[lijst_]), status=303)


def _toon_bewaren(request: HttpRequest, rijp: list[doen.Rijp], form: Any, status: int = 200) -> HttpResponse:
    wie, vandaag, recht = bezoeker(request), cast(Verzoek, request).vandaag, geldend_recht(request)
    vast = lezen.vastgehouden(wie, recht, vandaag)
    gekozen = set(form.data.getlist("dossiers")) if form.is_bound else set()
    inhoud = {
        "rijp": [
            {"dossier": een.dossier, "grond": doen.grond_van(een, recht), "aan": een.dossier in gekozen} for een in rijp
        ],
        "vast": vast,
        "lijsten": [_lijstregel(rij) for rij in lezen.lijsten()],
        "form": form,
        "officer": OFFICER in wie.rollen,
        "meeste": doen.MEESTE,
    }
    cast(Verzoek, request).inzage.lees([*(een.dossier for een in rijp), *(dossier for dossier, _waarom in vast)])
    return render(request, "privacy/bewaren.html", inhoud, status=status)


def _lijstregel(rij: Rij) -> Lijstregel:
    gemaakt = voluit(dag_in_amsterdam(rij["moment"]))
    return Lijstregel(adres("privacy_lijst", rij["id"]), gemaakt, _soort(rij["soort"]), rij["aantal"], _stand(rij))


def _soort(soort: str) -> str:
    return _("Ten onrechte ontvangen") if soort == "ten_onrechte" else _("Bewaartermijn voorbij")


def _stand(rij: Rij) -> str:
    namen = {None: _("wacht op goedkeuring"), "goedgekeurd": _("goedgekeurd"), "afgewezen": _("niet goedgekeurd")}
    return namen[rij["besluit"]]


# ------------------------------------------------------------------------------------------------ one list


@require_http_methods(METHODEN)
def lijst(request: HttpRequest, id: UUID) -> HttpResponse:
    """What is on it, what stays and what goes. Whoever proposed it sees no form."""
    wie = bezoeker(request)
    gevonden = lezen.lijst(wie, id)
    if gevonden is None:
        raise Http404
    mag = gevonden[0]["besluit"] is None and not doen.BESLISSERS.isdisjoint(wie.rollen)
    if request.method != "POST":
        return _toon_lijst(request, *gevonden, Lijstbesluit(bewaard.neem(request)) if mag else None)
    if doen.BESLISSERS.isdisjoint(wie.rollen):
        raise Http404
    form = Lijstbesluit(request.POST)
    if form.is_valid():
        try:
            doen.beslis(wie, id, form.cleaned_data["besluit"], form.cleaned_data["reden"])
        except GeenToegang:
            raise Http404 from None
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            return _naar_lijst(request, id, _("Het besluit is vastgelegd."))
    return _toon_lijst(request, *gevonden, form, ONJUIST)


def _toon_lijst(request: HttpRequest, rij: Rij, dossiers: list[Rij], form: Any, status: int = 200) -> HttpResponse:
    mensen = collegas()
    inhoud = {
        "lijst": rij,
        "soort": _soort(rij["soort"]),
        "stand": _stand(rij),
        "gemaakt": dag_in_amsterdam(rij["moment"]),
        "door": _naam(mensen, rij["door"]),
        "beslist_op": dag_in_amsterdam(rij["beslist_op"]) if rij["beslist_op"] else None,
        "beslist_door": _naam(mensen, rij["beslist_door"]),
        "dossiers": [een | {"weg": dag_in_amsterdam(een["moment"]) if een["moment"] else None} for een in dossiers],
        "form": form,
    }
    cast(Verzoek, request).inzage.lees(een["dossier"] for een in dossiers if een["moment"] is None)
    return render(request, "privacy/lijst.html", inhoud, status=status)


def _naam(mensen: dict[str, Collega], sleutel: str | None) -> str:
    if sleutel is None:
        return ""
    return mensen[sleutel].naam if sleutel in mensen else sleutel


# ------------------------------------------------------------------------------------------- never ours at all


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def ten_onrechte(request: HttpRequest) -> HttpResponse:
    """Somebody whose data came here by mistake: reason, source, and then a second person."""
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    if request.method != "POST":
        return _toon_wissen(request, Wisformulier(bewaard.neem(request), vandaag=vandaag))
    form = Wisformulier(request.POST, vandaag=vandaag)
    if not form.is_valid():
        return _toon_wissen(request, form, ONJUIST)
    dossier = vind(wie, form.nummers, form.dossier, form.cleaned_data["geboortedatum"])
    if dossier is None:
        form.niemand()
        return _toon_wissen(request, form, ONJUIST)
    cast(Verzoek, request).inzage.soort = "zoeken"
    cast(Verzoek, request).inzage.lees([dossier])
    lijst_ = doen.stel_wissen_voor(wie, dossier, form.cleaned_data["reden"], form.cleaned_data["bron"])
    return _naar_lijst(request, lijst_, _("Het voorstel is gemaakt. Een ander moet het nu goedkeuren."))


def _toon_wissen(request: HttpRequest, form: Any, status: int = 200) -> HttpResponse:
    return render(request, "privacy/ten_onrechte.html", {"form": form}, status=status)
