# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One member of staff: roles, leaving, invitation, qualifications, and everything that was changed."""

from collections.abc import Callable
from typing import Any, Final, cast

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.toegang import personeel, uitnodigingen
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.organisaties import organisaties
from regie.toegang.personeel import EigenRol, Mens
from regie.toegang.wie import Wie
from regie.web.beheer.formulieren import Kwalificatieformulier, UitDienst, Werkplek
from regie.web.beheer.lijst import als_regel
from regie.web.beheer.uitnodigen import ONJUIST, maak_link, neem_link
from regie.web.beheer.woorden import in_woorden
from regie.web.rechten import bezoeker

FORMULIEREN: Final = ("wijzig", "uit", "kwalificatie")


@require_http_methods(["GET", "HEAD", "POST"])
def mens(request: HttpRequest, id: str) -> HttpResponse:
    wie = bezoeker(request)
    if (deze := personeel.mens(wie, id)) is None:
        raise Http404
    doe = request.POST.get("doe", "")
    form = _formulier(doe, deze, request.POST) if doe in FORMULIEREN else None
    if request.method == "POST" and (form is None or form.is_valid()):
        _doe(request, wie, deze, doe, form.cleaned_data if form else {})
        return redirect("beheer_mens", deze.id)
    return _toon(request, wie, deze, {doe: form} if form else {})


def _formulier(doe: str, deze: Mens, velden: Any = None) -> Form:
    match doe:
        case "wijzig":
            nu = {naam: getattr(deze, naam) for naam in Werkplek.base_fields}
            return Werkplek(velden, initial=nu, organisaties=organisaties(), prefix="w")
        case "uit":
            return UitDienst(velden, initial={"tot": deze.tot}, van=deze.van, prefix="u")
    return Kwalificatieformulier(velden, prefix="k")


def _doe(request: HttpRequest, wie: Wie, deze: Mens, doe: str, gelezen: dict[str, Any]) -> None:
    """What a button asks for. A button that is not there does nothing."""
    if (actie := ACTIES.get(doe)) is None:
        return
    if deze.id == wie.medewerker or (deze.account is not None and deze.account == request.user.pk):
        messages.error(request, _("Uw eigen werkplek wijzigt u niet zelf. Vraag een andere functioneel beheerder."))
        return
    try:
        messages.success(request, actie(request, wie, deze, gelezen))
    except EigenRol:
        messages.error(request, _("Dit mag u niet wijzigen. Er is niets veranderd."))


def _wijzig(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    personeel.wijzig(wie, deze.id, **gelezen)
    return _("De gegevens zijn gewijzigd. Ze gelden vanaf de volgende klik van deze medewerker.")


def _uit(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    personeel.wijzig(wie, deze.id, tot=gelezen["tot"])
    if gelezen["tot"] is None:
        return _("Deze medewerker heeft geen laatste werkdag meer.")
    uitnodigingen.trek_in(wie, deze.id)
    return _("De laatste werkdag staat erin. Vraag de teamleider om de dossiers te verdelen.")


def _nodig_uit(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    if deze.account is not None:
        return _("Deze medewerker heeft al een account.")
    maak_link(request, wie, deze.id)
    return _("Er is een nieuwe link. Een eerdere link werkt niet meer.")


def _trek_in(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    uitnodigingen.trek_in(wie, deze.id)
    return _("De uitnodiging is ingetrokken. De link werkt niet meer.")


def _kwalificatie(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    personeel.zet_kwalificatie(wie, deze.id, gelezen["soort"], gelezen["tot"])
    return _("De kwalificatie staat erin.")


def _kwalificatie_weg(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    soort = request.POST.get("soort", "")
    if soort.isprintable():
        personeel.haal_kwalificatie_weg(wie, deze.id, soort)
    return _("De kwalificatie is weggehaald.")


def _herzien(request: HttpRequest, wie: Wie, deze: Mens, gelezen: dict[str, Any]) -> str:
    personeel.wijzig(wie, deze.id, herzien_op=cast(Verzoek, request).vandaag)
    return _("U hebt bevestigd dat %(naam)s deze toegang nog nodig heeft.") % {"naam": deze.naam}


ACTIES: Final[dict[str, Callable[[HttpRequest, Wie, Mens, dict[str, Any]], str]]] = {
    "wijzig": _wijzig,
    "uit": _uit,
    "uitnodigen": _nodig_uit,
    "intrekken": _trek_in,
    "kwalificatie": _kwalificatie,
    "kwalificatie_weg": _kwalificatie_weg,
    "herzien": _herzien,
}


def _toon(request: HttpRequest, wie: Wie, deze: Mens, met_fouten: dict[str, Form]) -> HttpResponse:
    vandaag, namen = cast(Verzoek, request).vandaag, collegas()
    inhoud = {
        "regel": als_regel(deze, vandaag),
        "is_zelf": deze.id == wie.medewerker or deze.account == request.user.pk,
        "formulieren": {doe: met_fouten.get(doe) or _formulier(doe, deze) for doe in FORMULIEREN},
        "met_fouten": bool(met_fouten),
        "link": neem_link(request, deze.id),
        "kwalificaties": [
            (bewijs, bewijs.tot is not None and bewijs.tot < vandaag)
            for bewijs in personeel.kwalificaties(wie, deze.id)
        ],
        "mutaties": [regel for rij in personeel.mutaties(wie, deze.id) if (regel := in_woorden(rij, namen)).wat],
    }
    return render(request, "beheer/mens.html", inhoud, status=ONJUIST if met_fouten else 200)
