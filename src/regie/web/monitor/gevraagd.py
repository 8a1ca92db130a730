# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which count a page is about: out of its address, so that a link shows exactly the same again."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from regie.kern.kalender import EERSTE_DAG
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard, Vraag
from regie.toegang.middleware import Verzoek

DAGEN: Final = ("peildatum", "bekend_op", "van", "tot")
VAST: Final = "meting"


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """`bewaard`: the count that answers it, None where it was not counted yet; `bezig`: the one that somebody waits
    for, or that did not work out. `getypt` and `fouten`: of the form, by field. `vast`: by the number of the count."""

    vraag: Vraag
    bewaard: Bewaard | None
    bezig: Bewaard | None
    getypt: dict[str, str]
    fouten: dict[str, str] = field(default_factory=dict)
    vast: bool = False

    @property
    def query(self) -> str:
        """For links to other pages about the same count."""
        if self.vast and self.bewaard is not None:
            return urlencode({VAST: str(self.bewaard.id)})
        return urlencode({naam: waarde for naam, waarde in self.getypt.items() if waarde})

    @property
    def vaste_query(self) -> str:
        return urlencode({VAST: str(self.bewaard.id)}) if self.bewaard else ""


def gevraagd(request: HttpRequest) -> Gevraagd:
    """Raises Http404 for a count that is not there."""
    if VAST in request.GET:
        return _vast(request.GET[VAST])
    vandaag = cast(Verzoek, request).vandaag
    getypt = {naam: request.GET.get(naam, "").strip() for naam in DAGEN}
    dagen, fouten = _lees(getypt, vandaag)
    peildatum = dagen.get("peildatum") or opslag.laatste_dag() or vandaag
    vraag = Vraag.op(peildatum, dagen.get("bekend_op"))
    van, tot = dagen.get("van") or vraag.van, dagen.get("tot") or vraag.tot
    if not fouten and van > tot:
        fouten["van"] = _("Het begin van de periode ligt na het einde. Draai ze om.")
    if fouten:
        return Gevraagd(vraag, None, None, getypt, fouten)
    vraag = Vraag(vraag.peildatum, vraag.bekend_op, van, tot)
    return Gevraagd(vraag, opslag.laatste(vraag), opslag.lopend(vraag), getypt)


def _vast(nummer: str) -> Gevraagd:
    try:
        bewaard = opslag.lees(UUID(nummer))
    except ValueError:
        bewaard = None
    if bewaard is None or bewaard.stand != "klaar":
        raise Http404
    getypt = {naam: waarde.isoformat() if (waarde := getattr(bewaard.vraag, naam)) else "" for naam in DAGEN}
    return Gevraagd(bewaard.vraag, bewaard, None, getypt, vast=True)


def _lees(getypt: dict[str, str], vandaag: date) -> tuple[dict[str, date], dict[str, str]]:
    """The days that were filled in, and what is wrong with them."""
    dagen: dict[str, date] = {}
    fouten: dict[str, str] = {}
    for naam, tekst in getypt.items():
        if not tekst:
            continue
        try:
            dagen[naam] = date.fromisoformat(tekst)
        except ValueError:
            fouten[naam] = _("'%(tekst)s' is geen datum. Schrijf bijvoorbeeld 2026-12-31.") % {"tekst": tekst[:40]}
            continue
        if not EERSTE_DAG <= dagen[naam] <= vandaag:
            fouten[naam] = _("Kies een dag vanaf 2000, en niet na vandaag.")
    if not fouten and dagen.get("tot", EERSTE_DAG) > dagen.get("peildatum", vandaag):
        fouten["tot"] = _("Het einde van de periode ligt na de peildatum. Kies een eerdere dag.")
    return dagen, fouten
