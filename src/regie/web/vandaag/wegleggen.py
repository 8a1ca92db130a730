# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Putting a line away until a day, with the reason; and bringing it back. The term itself goes on as it was."""

from datetime import date
from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.vandaag import staat_weg
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import GeenToegang, MagNiet
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import Uitkomst, dien_in
from regie.web.dossier.wat_nu import TOELICHTING
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens
from regie.web.inloggen.poort import is_fragment
from regie.web.vandaag.afronden import klaar, opnieuw
from regie.web.vandaag.doen import begin, opnieuw_te_sturen, toon
from regie.web.vandaag.openen import Open, sla_open

LANGST: Final = Duur(1, "jaar")
MORGEN: Final = Duur(1, "dagen")
SJABLOON: Final = "vandaag/weg"


@require_http_methods(METHODEN)
def vandaag_weg(request: HttpRequest, dossier: str, termijn: str, aanleiding: str) -> HttpResponse:
    open_ = sla_open(request, dossier, termijn, aanleiding)
    if not open_.mag_toelichten:
        raise Http404
    if request.method != "POST":
        form = _formulier(open_, None if is_fragment(request) else bewaard.neem(request))
        return toon(request, open_, form, sjabloon=SJABLOON)
    form = _formulier(open_, request.POST)
    if not is_goed(form, open_.hier.vandaag):
        return toon(request, open_, form, sjabloon=SJABLOON, uitkomst=Uitkomst("fout"))
    return _leg_weg(request, open_, form)


def _formulier(open_: Open, getypt: QueryDict | None) -> Gebeurtenisformulier:
    """The form of a note, about this term, of today, with the day on which the line comes back."""
    hier = open_.hier
    klasse = gebeurtenisformulier(TOELICHTING, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    form = klasse(getypt, **begin(open_))
    for vast in ("datum", "termijn"):
        del form.fields[vast]
    form.order_fields(["reden", "opnieuw_op", "toelichting"])
    vraag_dag(form, hier.vandaag)
    return form


def vraag_dag(form: Gebeurtenisformulier, vandaag: date) -> None:
    """The day on which a line comes back must be given."""
    dag = form.fields["opnieuw_op"]
    dag.required, dag.label = True, _("Opnieuw op")
    dag.help_text = _("Op deze dag staat de regel weer in de lijst. Na vandaag, en hooguit een jaar later.")
    dag.error_messages["required"] = _("Dit veld is leeg. Kies de dag waarop u dit weer wilt zien.")
    eerste, laatste = _grenzen(vandaag)
    dag.widget.attrs |= {"min": eerste.isoformat(), "max": laatste.isoformat()}


def _grenzen(vandaag: date) -> tuple[date, date]:
    return later(vandaag, MORGEN), later(vandaag, LANGST)


def is_goed(form: Gebeurtenisformulier, vandaag: date) -> bool:
    """Whether it can be sent; the day is one that can be."""
    form.full_clean()
    _keur_dag(form, vandaag)
    return form.is_valid()


def _keur_dag(form: Gebeurtenisformulier, vandaag: date) -> None:
    eerste, laatste = _grenzen(vandaag)
    dag = form.cleaned_data.get("opnieuw_op")
    if dag is not None and not eerste.isoformat() <= dag <= laatste.isoformat():
        wat = _("Deze dag kan niet. Kies een dag van %(eerste)s tot en met %(laatste)s.")
        form.add_error("opnieuw_op", wat % {"eerste": voluit(eerste), "laatste": voluit(laatste)})


def _leg_weg(request: HttpRequest, open_: Open, form: Gebeurtenisformulier) -> HttpResponse:
    gegevens = naar_gegevens(form) | {"termijn": open_.rij["termijn"]}
    uitkomst = dien_in(
        open_.hier, form, [Nieuw(form.id, open_.hier.dossier, TOELICHTING, open_.hier.vandaag, gegevens)]
    )
    if uitkomst.gevolg in ("klaar", "eerder"):
        tot = voluit(date.fromisoformat(form.cleaned_data["opnieuw_op"]))
        wat = _("Weggelegd tot %(dag)s: %(naam)s, %(wat)s.")
        return klaar(request, open_, wat % {"dag": tot, "naam": open_.regel.naam, "wat": open_.regel.wat})

    def vorm(getypt: QueryDict) -> Gebeurtenisformulier:
        return _formulier(open_, getypt)

    form = opnieuw_te_sturen(request, open_, vorm, form, uitkomst)
    return toon(request, open_, form, sjabloon=SJABLOON, uitkomst=uitkomst)


@require_http_methods(METHODEN)
def vandaag_terug(request: HttpRequest, dossier: str, termijn: str, aanleiding: str) -> HttpResponse:
    """Withdraws every note that puts this line away. Pressed twice it does nothing the second time. A GET comes from a
    login after the session had ended: to the line, with its button."""
    open_ = sla_open(request, dossier, termijn, aanleiding)
    if request.method != "POST":
        return redirect(open_.adres("vandaag_regel"))
    try:
        leg_vast(open_.hier.wie, _herroepingen(open_), open_.hier.recht)
    except (MagNiet, GeenToegang):
        raise Http404 from None
    except InvoerFout:
        pass  # a colleague brought it back at the same moment
    tekst = _("Staat weer op de lijst: %(naam)s, %(wat)s.") % {"naam": open_.regel.naam, "wat": open_.regel.wat}
    nu = opnieuw(open_)
    if not is_fragment(request) or open_.vraag.filter.weggelegd or nu is None:
        return klaar(request, open_, tekst)
    return render(request, "vandaag/regel.html", nu.inhoud(terug=tekst))


def _herroepingen(open_: Open) -> list[Nieuw]:
    hier = open_.hier
    notas = [gebeurtenis(hier.dossier, id_) for id_ in staat_weg(hier.wie, hier.vandaag, open_.rij)]
    reden = _("Teruggehaald op de lijst van Vandaag")
    return [
        Nieuw(uuid7(), hier.dossier, nota["type"], nota["datum"], nota["gegevens"], UUID(nota["id"]), reden)
        for nota in notas
        if nota is not None
    ]
