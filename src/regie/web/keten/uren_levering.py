# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One delivery: every line, what is wrong, what changes; and then taken in, or thrown away."""

from typing import Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.woorden import getal, maand_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.keten.uren import ONJUIST, zeg_opgelost
from regie.web.keten.uren_beeld import PER_BLAD, foutrijen, staande, totalen, urenrijen
from regie.web.keten.uren_bezig import toon_bezig, ververs, voortgang_van
from regie.web.keten.uren_formulier import Bevestigformulier
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.werk.keten.uren import opslag
from regie.werk.keten.uren.levering import Blik, Verschoven, bekijk
from regie.werk.keten.uren.opdracht import laat_vastleggen

GETOOND: Final = 100  # problems, or rows of the register


@require_http_methods(["GET", "HEAD", "POST"])
def keten_uren_levering(request: HttpRequest, id: UUID) -> HttpResponse:
    wie = bezoeker(request)
    bezig = voortgang_van(wie, id)
    if request.method == "POST" and request.POST.get("doe") == "weg":
        return _gooi_weg(request, id)
    if bezig is not None and (bezig.loopt or not bezig.nagekeken):
        return toon_bezig(request, _levering_of_404(wie, id), bezig)
    if getattr(request, "htmx", False):
        return ververs()
    blik = _blik(request, id)
    if request.method != "POST" or blik.levering.status != "proef":
        return _toon(request, blik, _formulier(blik))
    form = Bevestigformulier(request.POST, vraagt=bool(blik.plan.ontbreekt))
    if not form.is_valid():
        return _toon(request, blik, form, ONJUIST)
    return _neem_op(request, blik, form)


def _gooi_weg(request: HttpRequest, id_: UUID) -> HttpResponse:
    _levering_of_404(bezoeker(request), id_)
    if not opslag.gooi_weg(bezoeker(request), id_):
        return HttpResponseRedirect(reverse("keten_uren_levering", args=[id_]), status=303)
    messages.success(request, _("Deze aanlevering is weggegooid. Er is niets vastgelegd."))
    return HttpResponseRedirect(reverse("keten_uren"), status=303)


def _levering_of_404(wie: Wie, id_: UUID) -> opslag.Levering:
    levering = opslag.lees_levering(wie, id_)
    if levering is None:
        raise Http404
    return levering


def _neem_op(request: HttpRequest, blik: Blik, form: Bevestigformulier) -> HttpResponse:
    velden, id_ = form.cleaned_data, blik.levering.id
    try:
        aantal = laat_vastleggen(
            bezoeker(request), geldend_recht(request), id_, velden["merk"], velden.get("ontbrekende", "laten")
        )
    except Verschoven:
        return _opnieuw(request, id_, _("Intussen is er iets anders vastgelegd. Kijk het nog een keer na."))
    except RegisterFout as fout:
        return _opnieuw(request, id_, str(fout))
    if aantal is None:
        return HttpResponseRedirect(reverse("keten_uren_levering", args=[id_]), status=303)
    wat = ngettext(
        "De uren van %(maand)s zijn opgenomen: %(aantal)s regel is veranderd.",
        "De uren van %(maand)s zijn opgenomen: %(aantal)s regels zijn veranderd.",
        aantal,
    )
    messages.success(request, wat % {"maand": maand_voluit(str(blik.levering.maand)), "aantal": getal(aantal)})
    return HttpResponseRedirect(reverse("keten_uren_levering", args=[id_]), status=303)


def _opnieuw(request: HttpRequest, id_: UUID, waarom: str) -> HttpResponse:
    """With what is recorded by now."""
    messages.warning(request, waarom)
    blik = _blik(request, id_)
    return _toon(request, blik, _formulier(blik), ONJUIST)


def _blik(request: HttpRequest, id_: UUID) -> Blik:
    blik = bekijk(bezoeker(request), geldend_recht(request), id_)
    if blik is None:
        raise Http404
    return blik


def _formulier(blik: Blik) -> Bevestigformulier:
    return Bevestigformulier(initial={"merk": blik.plan.merk}, vraagt=bool(blik.plan.ontbreekt))


def _toon(request: HttpRequest, blik: Blik, form: Bevestigformulier, status: int = 200) -> HttpResponse:
    recht, plan, is_proef = geldend_recht(request), blik.plan, blik.levering.status == "proef"
    blad = _blad(request.GET.get("blad", ""), len(blik.regels))
    op_blad = blik.regels[blad * PER_BLAD : (blad + 1) * PER_BLAD]
    weg = {naam: getattr(plan, naam)[:GETOOND] if is_proef else [] for naam in ("vervalt", "wacht", "ontbreekt")}
    _lees(request, blik)
    fouten, bezig = foutrijen(blik), voortgang_van(bezoeker(request), blik.levering.id)
    inhoud = {
        "id": blik.levering.id,
        "maand": maand_voluit(str(blik.levering.maand)),
        "status": blik.levering.status,
        "moment": blik.levering.afgerond_op or blik.levering.moment,
        "uit_lessen": blik.levering.herkomst == "lessen",
        "rijen": urenrijen(blik, recht, op_blad),
        "fouten": fouten[:GETOOND],
        "aantal": {naam: getal(len(deel)) for naam, deel in _aantallen(blik).items()},
        "n": {naam: len(deel) for naam, deel in _aantallen(blik).items()},
        "totalen": totalen(blik) if is_proef else [],
        "weg": {naam: staande(rijen, blik, recht) for naam, rijen in weg.items()},
        "form": form,
        "verandert": plan.verandert,
        "meer_fouten": len(fouten) > GETOOND,
        "mislukt": bezig.reden if bezig is not None and is_proef else "",
        "vorige": _bladadres(request, blad - 1) if blad else "",
        "volgende": _bladadres(request, blad + 1) if (blad + 1) * PER_BLAD < len(blik.regels) else "",
        "met_fouten": bool(form.errors),
    }
    return render(request, "keten/uren_levering.html", inhoud, status=status)


def _aantallen(blik: Blik) -> dict[str, list[object]]:
    """What is counted on the page."""
    plan = blik.plan
    soorten = {
        soort: [stap for stap in plan.stappen if stap.soort == soort] for soort in ("nieuw", "gelijk", "vervangt")
    }
    goed = [regel for regel in blik.regels if regel.is_goed]
    lijsten = {"goed": goed, "fout": blik.fout, **soorten}
    return cast(
        dict[str, list[object]],
        lijsten | {"vervalt": plan.vervalt, "wacht": plan.wacht, "ontbreekt": plan.ontbreekt, "regels": blik.regels},
    )


def _lees(request: HttpRequest, blik: Blik) -> None:
    verzoek = cast(Verzoek, request)
    verzoek.inzage.lees(opslag.dossiers(blik.regels))
    if blik.levering.status == "proef":
        verzoek.inzage.lees(rij.dossier for rij in blik.nu)


def _blad(tekst: str, aantal: int) -> int:
    """The page that was asked for, from 0; anything that is no page is the first."""
    blad = int(tekst) - 1 if tekst.isascii() and tekst.isdigit() and len(tekst) < 5 else 0
    return blad if 0 <= blad * PER_BLAD < aantal else 0


def _bladadres(request: HttpRequest, blad: int) -> str:
    return f"{request.path}?blad={blad + 1}#regels"


@require_safe
def keten_uren_fouten(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everything that is wrong, as a file to work through beside the own one."""
    blik = _blik(request, id)
    cast(Verzoek, request).inzage.lees(opslag.dossiers(blik.fout))
    kop = [_("regel"), _("leerling"), _("kolom"), _("wat"), _("wat nu")]
    return csv_antwoord([kop, *(list(rij) for rij in foutrijen(blik))], f"fouten-{blik.levering.maand}")


@alleen_met_knop("keten_uren")
def keten_uren_opgelost(request: HttpRequest, id: UUID) -> HttpResponse:
    """A wrong line that needs nobody any more, whoever put it right and wherever."""
    wie, rij = bezoeker(request), request.POST.get("rij", "")
    if opslag.lees_levering(wie, id) is None:
        raise Http404
    gelukt = rij.isascii() and rij.isdigit() and len(rij) < 8 and opslag.los_op(wie, id, int(rij))
    zeg_opgelost(request, gelukt)
    return HttpResponseRedirect(reverse("keten_uren"), status=303)
