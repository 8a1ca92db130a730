# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal for the week: old beside new, why, why not otherwise; and taking it over after that look."""

from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.register.fouten import RegisterFout
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.weekplan import woorden
from regie.web.weekplan.bezoek import Weekbezoek, weekbezoek
from regie.werk.weekplan.model import Blok, GeenTijd, Gezin, NietsTeSchuiven, Voorstel
from regie.werk.weekplan.opslag import neem_over
from regie.werk.weekplan.regels import GEWICHTEN, alleen_met_kinderen, botsingen
from regie.werk.weekplan.uitleg import los_van_elkaar


@require_http_methods(["GET", "HEAD", "POST"])
def voorstel(request: HttpRequest, dossier: str) -> HttpResponse:
    """Worked out anew each time, the same each time: what one takes over is what one looked at, or it is refused."""
    hier = weekbezoek(request, dossier)
    if not hier.weet_wie_thuis_is:
        return _niet(request, hier, _("Bij dit huishouden hoort ook iemand van wie u de week niet ziet. Regie weet dan"
                                      " niet wie er bij de kinderen is. Maak dit voorstel samen met de consulent van"
                                      " die persoon."))  # fmt: skip
    from regie.werk.weekplan.voorstel import stel_voor  # the solver is large, and only this page needs it

    try:
        gevonden = stel_voor(hier.gezin)
    except NietsTeSchuiven:
        return _niet(request, hier, _("Er is niets dat kan schuiven. Zet bij een blok dat het nog kan veranderen, en"
                                      " schrijf erbij welke keuzes er zijn."))  # fmt: skip
    except GeenTijd:
        geen = _("Er is binnen de tijd geen voorstel gevonden. Er is niets veranderd.")
        return _niet(
            request, hier, f"{geen} {_('Haal een paar keuzes weg, of zet iets vast, en probeer het opnieuw.')}"
        )
    if request.method == "POST":
        return _neem_over(request, hier, gevonden)
    return render(request, "weekplan/voorstel.html", _inhoud(hier, gevonden))


def _niet(request: HttpRequest, hier: Weekbezoek, waarom: str) -> HttpResponse:
    return render(request, "weekplan/geen_voorstel.html", {"hier": hier, "waarom": waarom, "naam": _naam(hier)})


def _naam(hier: Weekbezoek) -> str:
    return naam_of_nummer(hier.naam, hier.dossier)


def _neem_over(request: HttpRequest, hier: Weekbezoek, gevonden: Voorstel) -> HttpResponse:
    if not gevonden.kan:
        raise Http404
    if all(gevonden.plan[blok.id] == blok.gekozen for blok in hier.gezin.schuifbaar):  # sent twice, for instance
        messages.info(request, _("De week is al zoals het voorstel."))
        return HttpResponseRedirect(hier.weekadres, status=303)
    if request.POST.get("afdruk") != _afdruk(hier, gevonden):
        messages.warning(
            request, _("De week is intussen veranderd. Er is niets bewaard. Kijk opnieuw naar het voorstel.")
        )
        return HttpResponseRedirect(hier.plek("week_voorstel") + hier.vraag, status=303)
    per_id = {str(rij["id"]): rij for rij in hier.rijen}
    nieuw = {
        (blok.wie, per_id[blok.id]["id"], per_id[blok.id]["revisie"]): int(nummer)
        for blok in hier.gezin.schuifbaar
        if (nummer := gevonden.plan[blok.id]) not in (None, blok.gekozen)
    }
    try:
        with transaction.atomic():
            neem_over(hier.wie, nieuw)
    except RegisterFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("Het voorstel staat in de week."))
    return HttpResponseRedirect(hier.weekadres, status=303)


def _afdruk(hier: Weekbezoek, gevonden: Voorstel) -> str:
    """A mark of the week as it is and of the proposal: of another one it differs."""
    staat = sorted((str(rij["id"]), str(rij["revisie"])) for rij in hier.rijen)
    return sha256(repr((hier.week.code, staat, sorted(gevonden.plan.items()))).encode()).hexdigest()


def _inhoud(hier: Weekbezoek, gevonden: Voorstel) -> dict[str, Any]:
    gezin, namen = hier.gezin, woorden.Namen(hier.gezin)
    vast = {
        "hier": hier, "naam": _naam(hier), "week": hier.week, "kan": gevonden.kan,
        "met_kinderen": bool(gezin.kleintjes),
        "gewichten": [(gewicht.punten, gewicht.waarom) for gewicht in GEWICHTEN.values()],
    }  # fmt: skip
    if not gevonden.kan:
        eisen = [str(reden.waarden["blok"]) for reden in gevonden.botsing if reden.code == "blok"]
        return vast | {
            "eisen": [namen.eis(reden) for reden in gevonden.botsing],
            "los": [_los(gezin, gezin.blok(id_), namen) for id_ in eisen if not gezin.blok(id_).vast],
        }
    return vast | {
        "afdruk": _afdruk(hier, gevonden),
        "regels": [_regel(blok, gevonden, namen) for blok in gezin.schuifbaar],
        "verandert": any(gevonden.plan[blok.id] != blok.gekozen for blok in gezin.schuifbaar),
        "bewezen": gevonden.gat == 0,
        "botst_nu": [namen.botsing(een) for een in botsingen(gezin, gezin.nu)],
        "zorg": _zorg(gezin, gevonden, namen),
    }


def _regel(blok: Blok, gevonden: Voorstel, namen: woorden.Namen) -> dict[str, Any]:
    nummer = gevonden.plan[blok.id]
    assert nummer is not None  # a proposal gives every block a time
    uitleg = gevonden.uitleg[blok.id]
    return {
        "wat": namen.blok(blok.id),
        "nu": woorden.keuze_voluit(blok.keuze(blok.gekozen)) if blok.gekozen is not None else _("nog geen tijd"),
        "straks": woorden.keuze_voluit(blok.keuze(nummer)),
        "verandert": nummer != blok.gekozen,
        "waarom": woorden.WAAROM[uitleg.waarom.code],
        "anders": [(woorden.keuze_voluit(blok.keuze(een.nummer)), namen.afvaller(een)) for een in uitleg.afvallers],
    }


def _zorg(gezin: Gezin, gevonden: Voorstel, namen: woorden.Namen) -> list[tuple[str, str, str]]:
    """Who is how long alone with the children, now and then."""
    nu, straks = alleen_met_kinderen(gezin, gezin.nu), alleen_met_kinderen(gezin, gevonden.plan)
    return [(namen.mens(wie), woorden.uren(nu[wie]), woorden.uren(straks[wie])) for wie in straks]


def _los(gezin: Gezin, blok: Blok, namen: woorden.Namen) -> dict[str, Any]:
    """Of an impossible week: what is in the way of each choice, of all that cannot move."""
    return {
        "wat": namen.blok(blok.id),
        "anders": [
            (woorden.keuze_voluit(blok.keuze(een.nummer)),
             [namen.botsing(botsing) for botsing in een.botsingen]
             or [_("Past bij wat vaststaat, maar niet samen met de rest.")])
            for een in los_van_elkaar(gezin, blok.id)
        ],
    }  # fmt: skip
