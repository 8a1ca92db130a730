# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The overview, a theme, and one figure with its filters."""

from collections.abc import Iterable
from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.themas import THEMAS
from regie.dossiers.woorden import moment_voluit
from regie.monitor.gemeenten import met_cijfers
from regie.monitor.levering import levering
from regie.monitor.metingen import opslag
from regie.monitor.openen import is_te_openen
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.monitor import kerncijfers
from regie.web.monitor.ankers import met_ankers
from regie.web.monitor.blokken import LANG, cijferblok
from regie.web.monitor.filters import dimensies, filters, gefilterd, in_adres
from regie.web.monitor.gedrukt import naast_rapporten
from regie.web.monitor.gevraagd import DAGEN, VAST, Gevraagd, gevraagd
from regie.web.monitor.vergelijken import vergelijking
from regie.web.rechten import bezoeker, heeft


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    vraag = gevraagd(request)
    cijfers = levering_van(request, vraag, kerncijfers.indicatoren(), grof=True)
    inhoud = {
        "themas": kerncijfers.kerncijfers(cijfers) if cijfers else [],
        "meer_gemeenten": len(met_cijfers(cast(Verzoek, request).petten)) > 1,
    }
    return render(request, "monitor/overzicht.html", {**rondom(request, vraag), **inhoud})


@require_safe
def thema(request: HttpRequest, thema: str) -> HttpResponse:
    gekozen = next((een for een in THEMAS if een.id == thema), None)
    if gekozen is None:
        raise Http404
    vraag = gevraagd(request)
    recht = geldend_recht(request)
    namen = [naam for naam, rij in recht.indicatoren.items() if rij.thema == thema]
    cijfers = levering_van(request, vraag, namen, grof=True)
    blokken = [met_ankers(recht, cijferblok(cijfers, naam, LANG)) for naam in cijfers.indicatoren()] if cijfers else []
    return render(request, "monitor/thema.html", {**rondom(request, vraag), "thema": gekozen, "cijfers": blokken})


@require_safe
def cijfer(request: HttpRequest, indicator: str) -> HttpResponse:
    recht = geldend_recht(request)
    if indicator not in recht.indicatoren:
        raise Http404
    vraag, rij = gevraagd(request), recht.indicatoren[indicator]
    geheel = levering_van(request, vraag, [indicator])
    titel = next(een.titel for een in THEMAS if een.id == rij.thema)
    inhoud = {"id": indicator, "rij": rij, "thema": titel, **naast_rapporten(request, vraag, geheel, indicator)}
    if geheel is not None and geheel.indicatoren():
        inhoud |= _met_keuze(request, geheel, indicator)
    return render(request, "monitor/cijfer.html", {**rondom(request, vraag), **inhoud})


def _met_keuze(request: HttpRequest, geheel: Levering, indicator: str) -> dict[str, Any]:
    """The figure as far as it was asked for. Its finest rows come into sight by choosing."""
    wie = bezoeker(request)
    gekozen = filters(geheel, indicator, request.GET)
    deel = gefilterd(geheel, indicator, {een.dimensie: een.gekozen for een in gekozen if een.is_gekozen})
    mag_openen = heeft(wie, "monitor_dossiers")
    return {
        "filters": gekozen,
        "cijfer": cijferblok(deel, indicator),
        "definitie": geheel.definities[indicator],
        "verborgen": [(naam, waarde) for naam, waarde in request.GET.items() if naam in (*DAGEN, VAST)],
        "naast": vergelijking(request, wie, geldend_recht(request), deel, indicator, gekozen),
        "mag_openen": mag_openen,
        "opent": mag_openen and is_te_openen(indicator, dimensies(gekozen)),
        "filterquery": in_adres(gekozen),
    }


def levering_van(
    request: HttpRequest, vraag: Gevraagd, indicatoren: Iterable[str], *, grof: bool = False
) -> Levering | None:
    if vraag.bewaard is None:
        return None
    wie, recht, moment = bezoeker(request), geldend_recht(request), cast(Verzoek, request).moment
    return levering(wie, recht, vraag.bewaard, indicatoren, gemaakt_op=moment, grof=grof)


LABELS: Final[dict[str, tuple[Promise, Promise | str]]] = {
    "peildatum": (gettext_lazy("Stand op"), ""),
    "bekend_op": (gettext_lazy("Zoals bekend op"), gettext_lazy("Leeg: alles wat nu bekend is.")),
    "van": (gettext_lazy("Periode van"), gettext_lazy("Leeg: 1 januari.")),
    "tot": (gettext_lazy("Periode tot en met"), gettext_lazy("Leeg: de dag van de stand.")),
}


def rondom(request: HttpRequest, vraag: Gevraagd) -> dict[str, Any]:
    """What stands above every page with figures."""
    wie = bezoeker(request)
    velden = [
        {"naam": naam, "label": label, "hulp": hulp, "waarde": vraag.getypt[naam], "fout": vraag.fouten.get(naam, "")}
        for naam, (label, hulp) in LABELS.items()
    ]
    bewaard = vraag.bewaard
    return {
        "gevraagd": vraag,
        "dagvelden": velden,
        "foutenlijst": [{"tekst": fout, "anker": f"id-{naam}"} for naam, fout in vraag.fouten.items()],
        "vandaag": cast(Verzoek, request).vandaag,
        "geteld_op": moment_voluit(bewaard.moment) if bewaard else "",
        "bijgewerkt_tot": moment_voluit(bewaard.bijgewerkt_tot) if bewaard else "",
        "bewaard": vraag.bewaard,
        "bezig": vraag.bezig,
        "dagen": opslag.bekende_dagen(),
        "themas_alle": THEMAS,
        "ziet_alles": wie.bereik == "gemeente",
    }
