# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One group: who is in it, who waits, when it meets; and what one does with its members."""

from collections.abc import Sequence
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, opsomming, taal, tijdstip_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.groepen.formulieren import Bijeenkomstformulier
from regie.web.groepen.plaats import zonder_ruimte
from regie.web.groepen.woorden import DOEN, LIDSTAND, STAND, en_anderen, plaatsen, soort, wanneer
from regie.web.keten.groep_formulier import als_uren
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker
from regie.werk.agenda.ruimtes import Ruimte, ruimtes
from regie.werk.groepen.aanwezig import dag_van
from regie.werk.groepen.leden import STAPPEN, zet_erbij, zet_stand
from regie.werk.groepen.soorten import SOORTEN, VOORWAARDEN
from regie.werk.groepen.uitnodigen import nodig_uit

DICHT: Final = ("afgelopen", "vervallen")
WEG: Final = ("afgezegd", "gestopt")
_NIET_MET_KNOP: Final = {("bevestigd", "deelnemer"), ("deelnemer", "gestopt"), ("deelnemer", "klaar")}
"""Steps that are taken by noting who was there, or on the page of the end."""


@require_safe
def groep(request: HttpRequest, id: UUID) -> HttpResponse:
    return toon(request, groep_of_404(id))


def groep_of_404(id_: UUID) -> Rij:
    gevonden = vraag.groep(id_)
    if gevonden is None:
        raise Http404
    return gevonden


def toon(request: HttpRequest, rij: Rij, form: Bijeenkomstformulier | None = None) -> HttpResponse:
    """`form`: the one of a new meeting, sent and not right."""
    verzoek, mensen = cast(Verzoek, request), vraag.leden(rij["id"])
    verzoek.inzage.lees(lid["dossier"] for lid in mensen)
    telling = vraag.telling(rij["id"])
    open_ = rij["stand"] not in DICHT
    kan_erbij = open_ and (rij["stand"] != "loopt" or rij["start"] == "doorlopend")
    leden = [_lid(lid, rij, open_) for lid in mensen]
    erin, wacht, weg = ([een for een in leden if een["in"] == waar] for waar in ("groep", "wachtlijst", "weg"))
    inhoud = {
        "groep": rij,
        "open": open_,
        "over": over(rij),
        "erin": erin,
        "wacht": wacht,
        "weg": weg,
        "anderen": _anderen(telling, mensen),
        "volgende": wacht[0] if wacht and open_ and rij["bezet"] < rij["maximum"] else None,
        "uit_te_nodigen": sum(lid["stand"] == "voorgesteld" for lid in mensen) if open_ else 0,
        "bijeenkomsten": [_keer(een, verzoek) for een in vraag.bijeenkomsten(rij["id"])],
        "kiesbaar": _kiesbaar(request, rij, mensen) if kan_erbij else [],
        "kan_erbij": kan_erbij,
        "form": form or _nog_een(rij, ruimtes(bezoeker(request))),
        "met_fouten": bool(form and form.errors),
    }
    return render(request, "groepen/groep.html", inhoud, status=422 if form and form.errors else 200)


def _nog_een(rij: Rij, kamers: Sequence[Ruimte]) -> Bijeenkomstformulier:
    """A meeting more is as the others were."""
    waar = next((een.naam for een in kamers if een.id == rij["ruimte"]), "")
    begin = {
        "minuten": als_uren(rij["minuten"]),
        "tijd": f"{rij['tijd']:%H:%M}",
        "ruimte": str(rij["ruimte"] or ""),
        "plaats": zonder_ruimte(rij["plaats"], waar),
    }
    return Bijeenkomstformulier(initial=begin, ruimtes=kamers)


def over(rij: Rij) -> list[tuple[str, str]]:
    """Label and value, of what is filled in."""
    niveau = " – ".join(een.upper() for een in (rij["niveau_van"], rij["niveau_tot"]) if een)
    gesproken = taal(rij["taal"]) if rij["taal"] else ""
    paren = [
        (_("Soort"), soort(rij["soort"])),
        (_("Stand"), str(STAND[rij["stand"]])),
        (_("Wanneer"), wanneer(rij)),
        (_("Plaats"), rij["plaats"]),
        (_("Plaatsen"), plaatsen(rij)),
        (_("Begint vanaf"), _("%(n)s mensen") % {"n": getal(rij["minimum"])}),
        (_("Taal"), _("%(taal)s, met tolk") % {"taal": gesproken} if gesproken and rij["tolk"] else gesproken),
        (_("Taalniveau"), niveau),
        (_("Eerst geregeld"), opsomming([str(VOORWAARDEN[een]) for een in rij["voorwaarden"]], _("en"))),
    ]
    return [(label, waarde) for label, waarde in paren if waarde]


def _lid(lid: Rij, groep_: Rij, open_: bool) -> dict[str, Any]:
    stand, soort_ = lid["stand"], SOORTEN[groep_["soort"]]
    vol = groep_["bezet"] >= groep_["maximum"] and stand not in vraag.BEZET
    naar = [
        een
        for een in (STAPPEN[stand] if open_ else ())
        if (stand, een) not in _NIET_MET_KNOP and not (vol and een in vraag.BEZET)
    ]
    return {
        "dossier": lid["dossier"],
        "naam": naam_of_nummer(lid["naam"], lid["dossier"]),
        "adres": adres("dossier", lid["dossier"]),
        "taal": taal(lid["taal"]) if lid["taal"] else "",
        "niveau": (lid["taalniveau"] or "").upper(),
        "stand": LIDSTAND[stand],
        "in": "wachtlijst" if stand == "wachtlijst" else "weg" if stand in WEG else "groep",
        "doen": [(een, DOEN[een]) for een in naar if een in DOEN],
        "afronden": reverse("groepen_afronden", args=[groep_["id"], lid["dossier"]])
        if open_ and (stand == "deelnemer" or (stand == "klaar" and soort_.rapport))
        else "",
        "certificaat": reverse("groepen_certificaat", args=[groep_["id"], lid["dossier"]])
        if stand == "klaar" and soort_.certificaat
        else "",
    }


def _anderen(telling: dict[str, int], mensen: Sequence[Rij]) -> dict[str, str]:
    """Of the group and of the wait list: how many there are that one does not see."""
    uit = {}
    for waar, standen in (("groep", vraag.BEZET), ("wachtlijst", ("wachtlijst",))):
        alle = sum(telling.get(stand, 0) for stand in standen)
        over_ = alle - sum(lid["stand"] in standen for lid in mensen)
        uit[waar] = en_anderen(over_) if over_ else ""
    return uit


def _keer(rij: Rij, verzoek: Verzoek) -> dict[str, Any]:
    return {
        "adres": reverse("groepen_bijeenkomst", args=[rij["id"]]),
        "wanneer": tijdstip_voluit(rij["begin"].isoformat()),
        "geweest": dag_van(rij) <= verzoek.vandaag,
    }


def _kiesbaar(request: HttpRequest, rij: Rij, mensen: Sequence[Rij]) -> list[dict[str, str]]:
    wie, al = bezoeker(request), {lid["dossier"] for lid in mensen}
    gevonden = [
        een
        for een in vraag.kandidaten(rij["soort"], wie.bereik, wie.medewerker, vraag.MEESTE)
        if een["dossier"] not in al
    ]
    cast(Verzoek, request).inzage.lees(een["dossier"] for een in gevonden)
    return [{"dossier": een["dossier"], "naam": naam_of_nummer(een["naam"], een["dossier"])} for een in gevonden]


# ----------------------------------------------------------------------------------------------------- what one does


def terug(id_: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("groepen_groep", args=[id_]), status=303)


def probeer(request: HttpRequest, doe: Any, gelukt: str) -> bool:
    """All or nothing; says how it went."""
    try:
        with transaction.atomic():
            doe()
    except RegisterFout as fout:
        messages.error(request, str(fout))
        return False
    messages.success(request, gelukt)
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def lid(request: HttpRequest, id: UUID) -> HttpResponse:
    """One member to another stand."""
    groep_of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_groep", args=[id]))
    naar, dossier = request.POST.get("doe", ""), request.POST.get("dossier", "")
    if naar not in DOEN:
        raise Http404
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    if naar == "uitgenodigd":
        probeer(request, lambda: nodig_uit(wie, recht, id, verzoek.moment, [dossier]), _("De uitnodiging staat klaar."))
    else:
        probeer(
            request,
            lambda: zet_stand(wie, recht, id, dossier, naar, verzoek.vandaag),
            _("Bewaard: %(stand)s.") % {"stand": LIDSTAND[naar]},
        )
    return terug(id)


@require_http_methods(["GET", "HEAD", "POST"])
def erbij(request: HttpRequest, id: UUID) -> HttpResponse:
    """One of one's own people into the group, or on its wait list."""
    groep_of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_groep", args=[id]))
    dossier, stand = request.POST.get("dossier", ""), request.POST.get("doe", "voorgesteld")
    if stand not in ("voorgesteld", "wachtlijst"):
        raise Http404
    if not dossier:
        messages.error(request, _("Er is nog niemand gekozen. Kies eerst een persoon."))
        return terug(id)
    gelukt = _("Deze persoon zit in de groep.") if stand == "voorgesteld" else _("Deze persoon staat op de wachtlijst.")
    probeer(request, lambda: zet_erbij(bezoeker(request), id, [dossier], stand), gelukt)
    return terug(id)


@require_http_methods(["GET", "HEAD", "POST"])
def uitnodigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everybody who was proposed and that one sees."""
    groep_of_404(id)
    if request.method != "POST":
        return naar_de_knop(request, reverse("groepen_groep", args=[id]))
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    aantal = sum(een["stand"] == "voorgesteld" for een in vraag.leden(id))
    gelukt = ngettext("Er staat %(n)s uitnodiging klaar.", "Er staan %(n)s uitnodigingen klaar.", aantal) % {
        "n": getal(aantal)
    }
    probeer(request, lambda: nodig_uit(wie, recht, id, verzoek.moment), gelukt)
    return terug(id)
