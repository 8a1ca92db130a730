# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What an older report printed, beside what is counted; and the form to add it."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.woorden import getoond, is_getoond
from regie.dossiers.woorden import VAST_WIT, getal
from regie.kern.termijnen.herleiding import voluit
from regie.monitor.gedrukt import Gedrukt, gedrukt, leg_vast, versies
from regie.monitor.levering import definities, levering
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.monitor.gedruktformulier import Gedruktformulier, splitsingen
from regie.web.monitor.gevraagd import Gevraagd, gevraagd
from regie.web.monitor.vergelijken import TEKENS
from regie.web.prestaties.versieformulier import METHODEN, Blad, Versieregel, handel_af, versieregel
from regie.web.rechten import bezoeker, heeft

PROCENT = "procent"


class Regel(NamedTuple):
    """`verschil`: printed less counted; empty where the counted one is not shown."""

    naam: str
    gedrukt: str
    geteld: str
    verschil: str
    bron: str


def naast_rapporten(request: HttpRequest, vraag: Gevraagd, cijfers: Levering | None, indicator: str) -> dict[str, Any]:
    """Every printed figure of this indicator and day, in the order of the reports; also on a day without a count."""
    wie = bezoeker(request)
    naast = cijfers if cijfers is not None else _zonder_telling(request, vraag, indicator)
    regels = [] if vraag.fouten else [_regel(naast, een) for een in gedrukt(wie, indicator, vraag.vraag.peildatum)]
    return {"gedrukt": regels, "mag_gedrukt": heeft(wie, "monitor_gedrukt")}


def _regel(cijfers: Levering, een: Gedrukt) -> Regel:
    rij = cijfers.rij(een.indicator, een.dimensies)
    eenheid = cijfers.definities[een.indicator].eenheid if rij is None else rij["eenheid"]
    teken = f"{VAST_WIT}%" if eenheid == PROCENT else ""
    return Regel(
        _naam(cijfers, een),
        f"{_getal(een)}{teken}",
        _("niet geteld") if rij is None else getoond(rij, cijfers.grens),
        _verschil(float(een.waarde) - rij["waarde"]) if rij is not None and is_getoond(rij) else "",
        _bron(een),
    )


def _naam(cijfers: Levering, een: Gedrukt) -> str:
    namen = [cijfers.naam_van(een.indicator, naam, code) for naam, code in een.dimensies.items()]
    return ", ".join(namen) or _("totaal")


def _getal(een: Gedrukt) -> str:
    return getal(float(een.waarde)).replace("-", TEKENS[False])


def _verschil(verschil: float) -> str:
    rond = round(verschil, 3)
    return f"{TEKENS[rond > 0]}{getal(abs(rond))}" if rond else "0"


def _bron(een: Gedrukt) -> str:
    delen = [een.bron, een.pagina]
    if een.bekend_op is not None:
        delen.append(_("zoals bekend op %(dag)s") % {"dag": voluit(een.bekend_op)})
    return ", ".join(deel for deel in delen if deel)


# -------------------------------------------------------------------------------------------- the form


@require_http_methods(METHODEN)
def toevoegen(request: HttpRequest, indicator: str) -> HttpResponse:
    """The day stands in the address. What can be chosen is what was counted on it, and every code with a name."""
    recht, wie = geldend_recht(request), bezoeker(request)
    if indicator not in recht.indicatoren:
        raise Http404
    vraag = gevraagd(request)
    cijfers = _cijfers(request, vraag, indicator)
    maak = partial(
        Gedruktformulier,
        initial={"peildatum": _iso(vraag.vraag.peildatum), "bekend_op": _iso(vraag.vraag.bekend_op)},
        splitsingen=splitsingen(cijfers, indicator),
        vandaag=cast(Verzoek, request).vandaag,
    )

    def bewaar(form: Gedruktformulier) -> bool:
        return leg_vast(wie, form.cijfer(indicator), form.cleaned_data["stempel"])

    naam = recht.indicatoren[indicator].naam
    titel = _("%(naam)s: cijfer uit een rapport") % {"naam": naam}
    blad = Blad(titel, _terug(request, vraag, indicator), naam, _eerder(wie, cijfers, indicator))
    return handel_af(request, blad, maak, bewaar)


def _iso(dag: date | None) -> str:
    """As an input of days takes it."""
    return "" if dag is None else dag.isoformat()


def _cijfers(request: HttpRequest, vraag: Gevraagd, indicator: str) -> Levering:
    if vraag.bewaard is None:
        return _zonder_telling(request, vraag, indicator)
    recht, moment = geldend_recht(request), cast(Verzoek, request).moment
    return levering(bezoeker(request), recht, vraag.bewaard, [indicator], gemaakt_op=moment)


def _zonder_telling(request: HttpRequest, vraag: Gevraagd, indicator: str) -> Levering:
    """No rows, but what the figure means and how its codes are called."""
    recht, wie, op = geldend_recht(request), bezoeker(request), vraag.vraag
    return Levering(
        wie.gemeente, wie.gemeente_naam, op.peildatum, op.bekend_op, op.van, op.tot, wie.beleid, 0,
        cast(Verzoek, request).moment, [], definities(recht, wie.beleid, [indicator], {}),
    )  # fmt: skip


def _terug(request: HttpRequest, vraag: Gevraagd, indicator: str) -> str:
    """To the figure on the day that was typed, else that of the address."""
    query = vraag.query
    try:
        getypt = date.fromisoformat(request.POST.get("peildatum", ""))
    except ValueError:
        getypt = vraag.vraag.peildatum
    if getypt != vraag.vraag.peildatum:
        query = f"peildatum={getypt.isoformat()}"
    return f"{adres('monitor_cijfer', indicator)}?{query}"


def _eerder(wie: Wie, cijfers: Levering, indicator: str) -> list[Versieregel]:
    return [versieregel(een.moment, een.door, _zin(cijfers, een.cijfer)) for een in versies(wie, indicator)]


def _zin(cijfers: Levering, een: Gedrukt) -> str:
    vast: Mapping[str, str] = {
        "wat": _naam(cijfers, een), "waarde": _getal(een), "dag": voluit(een.peildatum), "bron": _bron(een)
    }  # fmt: skip
    if een.vervallen:
        return _("%(wat)s op %(dag)s staat niet in: %(bron)s.") % vast
    return _("%(wat)s op %(dag)s: %(waarde)s. Bron: %(bron)s.") % vast
