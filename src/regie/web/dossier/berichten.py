# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The thread of messages about one verwijzing, the same on both sides: who looks has read it; answering is in place."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.berichten import BERICHT, draad, kant_van, lees
from regie.dossiers.verwijzen import verwijzing as zoek_verwijzing
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.register.van_wie import SLEUTEL
from regie.register.vastleggen import Nieuw
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import STATUS, Uitkomst, dien_in
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzen import mag_zien
from regie.web.dossier.verwijzingen import zonder
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens
from regie.web.inloggen.poort import is_fragment

ONJUIST = 422  # in place, whatever was wrong: the page around it stays


@dataclass(frozen=True)
class Bericht:
    """A message as one side sees it. `gelezen`: in words, only of what this side wrote."""

    id: str
    eigen: bool
    van: str
    wanneer: str
    tekst: str
    gelezen: str


@dataclass(frozen=True)
class Draad:
    """`wie`: the other side. `adres`: of the page of the thread. `form`: to write, or None for who may not."""

    sleutel: str
    wie: str
    taak: str
    adres: str
    berichten: Sequence[Bericht]
    form: Gebeurtenisformulier | None

    @property
    def id(self) -> str:
        """Of the thread in a page: keys of imports can hold signs that an id cannot."""
        return f"draad-{self.sleutel.encode().hex()[:40]}"


@require_http_methods(METHODEN)
def berichten(request: HttpRequest, dossier: str, verwijzing: str) -> HttpResponse:
    """Raises Http404 for a verwijzing that this dossier does not have."""
    hier = bezoek(request, dossier)
    gevonden = zoek_verwijzing(dossier, verwijzing) if mag_zien(hier) else None
    if gevonden is None:
        raise Http404
    mag = hier.mag(hier.recht.gebeurtenissen[BERICHT])
    return toon_of_stuur(request, hier, gevonden, gevonden["naam"], mag_schrijven=mag)


def toon_of_stuur(
    request: HttpRequest, hier: Bezoek, verwijzing: Rij, wie: str, *, mag_schrijven: bool
) -> HttpResponse:
    """The thread with `wie`; of a POST the message that it holds is sent first."""
    if request.method != "POST":
        form = formulier(hier, verwijzing, bewaard.neem(request)) if mag_schrijven else None
        return _toon(request, hier, maak_draad(hier, verwijzing, wie, form))
    if not mag_schrijven:
        raise Http404
    form = formulier(hier, verwijzing, request.POST)
    uitkomst = _stuur(hier, verwijzing, form)
    if uitkomst.gevolg in ("klaar", "eerder"):
        return _gestuurd(request, hier, verwijzing, wie)
    return _toon(request, hier, maak_draad(hier, verwijzing, wie, form), uitkomst)


def formulier(hier: Bezoek, verwijzing: Rij, getypt: QueryDict | None = None) -> Gebeurtenisformulier:
    """One field; its id is that of no other thread in the page."""
    klasse = gebeurtenisformulier(BERICHT, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    vorm = f"bericht-{verwijzing['verwijzing'].encode().hex()[:40]}-%s"
    return zonder(klasse(getypt, auto_id=vorm), ("datum", SLEUTEL))


def _stuur(hier: Bezoek, verwijzing: Rij, form: Gebeurtenisformulier) -> Uitkomst:
    if not form.is_valid():
        return Uitkomst("fout")
    sleutel = verwijzing["verwijzing"]
    gegevens = naar_gegevens(form) | {SLEUTEL: sleutel}
    nieuw = Nieuw(form.id, hier.dossier, BERICHT, hier.vandaag, gegevens, voor=sleutel)
    return dien_in(hier, form, [nieuw], ongeacht=True)


def _gestuurd(request: HttpRequest, hier: Bezoek, verwijzing: Rij, wie: str) -> HttpResponse:
    tekst = _("Uw bericht is verstuurd.")
    if is_fragment(request):
        gevuld = maak_draad(hier, verwijzing, wie, formulier(hier, verwijzing))
        return render(request, "dossier/draad.html", {"draad": gevuld, "gestuurd": tekst})
    messages.success(request, tekst)
    return HttpResponseRedirect(hier.plek("berichten", verwijzing["verwijzing"]), status=303)


def maak_draad(hier: Bezoek, verwijzing: Rij, wie: str, form: Gebeurtenisformulier | None) -> Draad:
    """What was not read yet on this side, is from now on."""
    rijen = draad(hier.dossier, verwijzing["verwijzing"])
    lees(hier.wie, hier.dossier, rijen)
    return Draad(
        sleutel=verwijzing["verwijzing"], wie=wie, taak=hier.recht.taken[verwijzing["taak"]].label,
        adres=hier.plek("berichten", verwijzing["verwijzing"]),
        berichten=[_bericht(hier, rij, wie) for rij in rijen], form=form,
    )  # fmt: skip


def _bericht(hier: Bezoek, rij: Rij, ander: str) -> Bericht:
    eigen = rij["van"] == kant_van(hier.wie)
    naam = hier.collega(rij["door"]) if rij["door"] else ""
    return Bericht(
        id=rij["id"], eigen=eigen, van=naam if eigen else " · ".join(deel for deel in (naam, ander) if deel),
        wanneer=tijdstip_voluit(rij["vastgelegd_op"].isoformat()), tekst=rij["gegevens"].get("bericht", ""),
        gelezen=_gelezen(rij, ander) if eigen else "",
    )  # fmt: skip


def _gelezen(rij: Rij, ander: str) -> str:
    if rij["gelezen_op"] is None:
        return _("Nog niet gelezen")
    delen = {"wie": ander, "wanneer": tijdstip_voluit(rij["gelezen_op"].isoformat())}
    return _("Gelezen door %(wie)s op %(wanneer)s") % delen


def _toon(request: HttpRequest, hier: Bezoek, gevuld: Draad, uitkomst: Uitkomst | None = None) -> HttpResponse:
    inhoud = {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "draad": gevuld, "uitkomst": uitkomst}
    if is_fragment(request):
        return render(request, "dossier/draad.html", inhoud, status=200 if uitkomst is None else ONJUIST)
    status = 200 if uitkomst is None else STATUS[uitkomst.gevolg]
    return render(request, "dossier/berichten.html", inhoud, status=status)
