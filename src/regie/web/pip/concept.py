# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Saving a draft: by itself while somebody types, or with the button. Where two typed in one field, both see both."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.dossiers.woorden import tijdstip_voluit
from regie.web.pip.besluitknop import besluitknop
from regie.web.pip.formulier import REVISIE, WAS, Conceptformulier, categorieen, lees, maak, verborgen
from regie.web.pip.pagina import bewaard_in_woorden, rondom
from regie.web.pip.plan import Plan, plan_van
from regie.werk.pip.concept import Bewaard, Botsing, Getypt, bewaar

BOTST: Final = 422  # two texts are an answer to a form
KIES, SAMEN = "kies-", "samen-"
NEEM: Final = "neem"  # the button beside a proposal
VERDER: Final = "verder"  # the button that goes on to the preview


@besluitknop
def concept(request: HttpRequest, plan: Plan) -> HttpResponse:
    form = maak(plan)
    getypt = _gekozen(form, request.POST) or _met_voorstel(plan, form, request.POST)
    gedaan = bewaar(plan.hier.wie, plan.hier.dossier, getypt, categorieen(form, plan.hier.recht))
    plan = plan_van(plan.hier)
    if request.headers.get("HX-Request"):
        return render(request, "pip/bewaard.html", _stand(plan, form, gedaan, request.POST))
    if gedaan.botsingen:
        return render(request, "pip/botsing.html", _naast_elkaar(plan, form, gedaan.botsingen), status=BOTST)
    return _verder(request, plan, gedaan)


def _verder(request: HttpRequest, plan: Plan, gedaan: Bewaard) -> HttpResponse:
    if VERDER in request.POST:
        return HttpResponseRedirect(plan.hier.plek("pip_voorvertoning"), status=303)
    zin = ngettext(
        "Concept bewaard: %(n)d veld is anders.", "Concept bewaard: %(n)d velden zijn anders.", gedaan.aantal
    )
    messages.success(request, zin % {"n": gedaan.aantal} if gedaan.aantal else _("Alles stond al in het concept."))
    return HttpResponseRedirect(f"{plan.hier.plek('pip')}#concept", status=303)


def _met_voorstel(plan: Plan, form: Conceptformulier, post: QueryDict) -> dict[str, Getypt]:
    """What was typed; with the button of a proposal, that one taken over."""
    getypt, veld = lees(form, post), post.get(NEEM, "")
    voorstel = plan.voorstellen().get(veld)
    if voorstel is not None and veld in getypt:
        getypt[veld] = Getypt((voorstel.waarde,), getypt[veld].was, getypt[veld].revisie)
    return getypt


def _gekozen(form: Conceptformulier, post: QueryDict) -> dict[str, Getypt]:
    """Of the page with both texts: what somebody chose per field, on top of what the other wrote."""
    getypt = lees(form, post)
    return {veld: _keuze(post, veld, getypt[veld]) for veld in getypt if f"{KIES}{veld}" in post}


def _keuze(post: QueryDict, veld: str, mijn: Getypt) -> Getypt:
    match post[f"{KIES}{veld}"]:
        case "hun":
            return Getypt(mijn.was, mijn.was, mijn.revisie)
        case "samen":
            tekst = post.get(f"{SAMEN}{veld}", "").replace("\r\n", "\n")
            return Getypt((tekst,) if tekst else (), mijn.was, mijn.revisie)
    return mijn


def _stand(plan: Plan, form: Conceptformulier, gedaan: Bewaard, post: QueryDict) -> dict[str, Any]:
    """A field on which two clash keeps the revision that it was made from, until somebody chose."""
    botst = [een.veld for een in gedaan.botsingen]
    paren = verborgen([veld for veld in form.fields if veld not in botst], plan.concept)
    paren += [(f"{soort}{veld}", post.get(f"{soort}{veld}", "")) for veld in botst for soort in (REVISIE, WAS)]
    namen = [str(form.fields[veld].label) for veld in botst]
    return {"bewaard": bewaard_in_woorden(plan), "botst": namen, "verborgen": paren, "oob": True}


def _naast_elkaar(plan: Plan, form: Conceptformulier, botsingen: tuple[Botsing, ...]) -> dict[str, Any]:
    return rondom(plan.hier) | {
        "botsingen": [_botsing(plan, form, een) for een in botsingen],
        "verborgen": verborgen([een.veld for een in botsingen], plan.concept),
    }


def _botsing(plan: Plan, form: Conceptformulier, een: Botsing) -> dict[str, Any]:
    veld = form.fields[een.veld]
    keuzes = dict(getattr(veld.widget, "choices", ()))
    mijn, hun = (", ".join(str(keuzes.get(deel, deel)) for deel in waarde if deel) for waarde in (een.mijn, een.hun))
    return {
        "veld": een.veld, "label": veld.label, "mijn": mijn, "hun": hun, "wie": plan.hier.collega(een.door),
        "wanneer": tijdstip_voluit(een.moment.isoformat()), "vrij": not keuzes and len(een.hun) <= 1,
        "samen": "\n\n".join(deel for deel in (hun, mijn) if deel),
        "getypt": _als_verzonden(form, een),
    }  # fmt: skip


def _als_verzonden(form: Conceptformulier, een: Botsing) -> list[tuple[str, str]]:
    """My value in hidden fields, as the form of the draft would send it."""
    widget = form.fields[een.veld].widget
    delen = getattr(widget, "widgets_names", None)
    if delen:
        return [(f"{een.veld}{deel}", waarde) for deel, waarde in zip(delen, een.mijn, strict=False)]
    return [(een.veld, waarde) for waarde in een.mijn]
