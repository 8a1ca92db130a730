# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A new person: first who may be the same, and only then a dossier."""

import hashlib
from collections.abc import Sequence
from typing import Final, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import kop
from regie.dossiers.dubbelen import Gelijkende, gelijkenden
from regie.kern.gebeurtenissen import InvoerFout
from regie.register.dossier_openen import open_dossiers
from regie.register.fouten import MagNiet
from regie.register.personen_wijzigen import NummerBezet
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.adressen import adres
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.personen.bezet import waar_bezet
from regie.web.personen.nieuw_formulier import BEREIKEN, TAAL, WIE, Nieuwformulier
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    getypt = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Nieuwformulier(
        getypt,
        recht=geldend_recht(request),
        vandaag=verzoek.vandaag,
        consulenten=_consulenten(wie),
        categorieen=wie.categorieen,
    )
    if request.method != "POST":
        return _toon(request, form)
    if not form.is_valid():
        return _toon(request, form, status=ONJUIST)
    if kop(str(form.cleaned_data["dossier"])) is not None:  # the form was sent twice
        return HttpResponseRedirect(adres("dossier", str(form.cleaned_data["dossier"])), status=303)
    lijken = gelijkenden(wie, form.persoon)
    verzoek.inzage.lees(een.dossier for een in lijken if een.zichtbaar)
    if lijken and (form.cleaned_data["bekeken"] != merk(lijken) or any(een.zelfde_bsn for een in lijken)):
        return _toon(request, _met_merk(form, lijken), lijken, ONJUIST)
    return _open(request, wie, form)


def _consulenten(wie: Wie) -> list[tuple[str, str]]:
    if not wie.is_teamleider:
        return []
    return sorted(
        ((een.id, een.naam) for een in collegas().values() if "consulent" in een.rollen), key=lambda paar: paar[1]
    )


def merk(lijken: Sequence[Gelijkende]) -> str:
    """Of who was shown: another one who turns up meanwhile is shown too."""
    return hashlib.sha256(repr([(een.score, een.redenen, een.dossier) for een in lijken]).encode()).hexdigest()


def _met_merk(form: Nieuwformulier, lijken: Sequence[Gelijkende]) -> Nieuwformulier:
    """The same form, which says when it is sent again that these people were looked at."""
    velden = form.data.copy()
    velden["bekeken"] = merk(lijken)
    form.data = velden
    if any(een.zelfde_bsn for een in lijken):
        form.add_error("bsn", _("Er is al een dossier met dit nummer. Een tweede dossier kan niet."))
    return form


def _open(request: HttpRequest, wie: Wie, form: Nieuwformulier) -> HttpResponse:
    opening = form.opening
    try:
        open_dossiers(wie, [opening], geldend_recht(request), cast(Verzoek, request).vandaag)
    except MagNiet:
        raise Http404 from None
    except NummerBezet as fout:
        form.add_error(fout.veld, waar_bezet(fout))
    except InvoerFout as fout:
        for probleem in fout.problemen:
            form.add_error(probleem.veld if probleem.veld in form.fields else None, f"{probleem.wat} {probleem.nu}")
    else:
        messages.success(request, _("Het dossier is geopend."))
        return HttpResponseRedirect(adres("dossier", opening.dossier), status=303)
    return _toon(request, form, status=ONJUIST)


def _toon(
    request: HttpRequest, form: Nieuwformulier, lijken: Sequence[Gelijkende] = (), status: int = 200
) -> HttpResponse:
    gevraagd = [
        naam for naam in ("groep", "wet", "bijzonder", "begin", "datum", "azc", "consulent") if naam in form.fields
    ]
    inhoud = {
        "form": form,
        "delen": [
            (kop_, [form[naam] for naam in namen])
            for kop_, namen in (
                (_("Wie"), WIE), (_("Taal"), TAAL), (_("Bereiken"), BEREIKEN), (_("Plicht en begin"), gevraagd)
            )
        ],
        "lijken": beeld(lijken),
        "kan_verder": bool(lijken) and not any(een.zelfde_bsn for een in lijken),
    }  # fmt: skip
    return render(request, "personen/nieuw.html", inhoud, status=status)


def beeld(lijken: Sequence[Gelijkende]) -> list[dict[str, object]]:
    """Who may be the same, in words."""
    return [
        {
            "score": een.score,
            "redenen": ", ".join(een.redenen),
            "naam": naam_of_nummer(een.naam, een.dossier) if een.zichtbaar else "",
            "geboren": geboren_voluit(een.geboortedatum) if een.geboortedatum else "",
            "adres": adres("dossier", een.dossier) if een.zichtbaar else "",
        }
        for een in lijken
    ]
