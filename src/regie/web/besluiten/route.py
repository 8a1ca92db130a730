# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Another leerroute: the time for it, the hours that go along, and the way to choosing and to the PIP."""

from decimal import Decimal
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import besluiten as vragen
from regie.kern.besluiten.meenemen import GROND, VERREKEND, Meenemen, meenemen
from regie.kern.pip.routewijziging import ALTIJD, venster_tot
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.besluiten.bewijs import uren
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, versie_in_tekst
from regie.web.formulieren.velden import Keuzeveld
from regie.web.pip.plan import Plan, plan_van

NIET_GEVRAAGD: Final = ("grond", "besluit_id")  # the page is the ground; the decision on the route may come later


class Richting(NamedTuple):
    """To one route: whether the law has room for it now, and what of the hours counts there."""

    naam: str
    mag: str
    uren: list[str]


@require_http_methods(METHODEN)
def route(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not decide on it."""
    plan = plan_van(bezoek(request, dossier))
    if not plan.mag_besluiten or not plan.hier.mag(plan.hier.recht.gebeurtenissen[VERREKEND]):
        raise Http404
    mee = _mee(plan)
    return Formulierpagina(
        plan.hier, _("Andere leerroute"), "vastgelegd", "besluiten/route.html",
        lambda getypt: _formulier(plan, mee, getypt), lambda form: _nieuw(plan, form),
        bezwaar=lambda form: _bezwaar(mee, form), erbij=lambda form: _erbij(plan, mee),
    ).antwoord(request)  # fmt: skip


def _mee(plan: Plan) -> list[Meenemen]:
    """Of every other route than the one that holds."""
    nu = _nu(plan)
    if nu is None:
        return []
    verleden = vragen.verleden(plan.hier.dossier)
    return [meenemen(verleden, nu, code) for code in plan.hier.recht.codelijsten["leerroute"].codes if code != nu]


def _nu(plan: Plan) -> str | None:
    return None if plan.geldend is None else str(plan.geldend.inhoud["leerroute"])


def _erbij(plan: Plan, mee: list[Meenemen]) -> dict[str, Any]:
    tot, nu, labels = venster_tot(plan.verleden, plan.hier.recht), _nu(plan), plan.hier.recht.codelijsten["leerroute"]
    return {
        "nu": labels.codes[nu].label if nu else "",
        "tot": voluit(tot) if tot else "",
        "voorbij": tot is not None and plan.hier.vandaag > tot,
        "richtingen": [_richting(plan, een) for een in mee],
        "iets_mee": any(een.voorstel or een.twijfel for een in mee),
    }


def _richting(plan: Plan, mee: Meenemen) -> Richting:
    tot = venster_tot(plan.verleden, plan.hier.recht)
    if (_nu(plan), mee.naar) in ALTIJD:
        mag = _("Dit kan altijd, ook na anderhalf jaar.")
    elif tot is not None and plan.hier.vandaag > tot:
        mag = _("De gewone tijd is voorbij. Dit kan alleen met een uitzondering, en met een reden.")
    else:
        mag = _("Dit kan, met een reden: er is minder of meer voortgang dan verwacht.")
    return Richting(plan.hier.recht.codelijsten["leerroute"].codes[mee.naar].label, mag, _uren(mee))


def _uren(mee: Meenemen) -> list[str]:
    if mee.norm is None:
        return [_("In de onderwijsroute is er geen urennorm. Pogingen en gehaalde examens tellen mee.")]
    zinnen = [_("%(uren)s uur les telt hier vanzelf mee. Neem die uren niet nog een keer over.")
              % {"uren": uren(mee.vanzelf)}]  # fmt: skip
    if mee.voorstel:
        zinnen.append(_("%(uren)s uur telde mee door een besluit voor de oude leerroute. Dat telt hier pas na een nieuw"
                        " besluit.") % {"uren": uren(mee.voorstel)})  # fmt: skip
    if mee.twijfel:
        zinnen.append(_("%(uren)s uur is andere les uit het taalschakeltraject. Vraag de school welk deel Nederlands of"
                        " KNM was: alleen dat telt.") % {"uren": uren(mee.twijfel)})  # fmt: skip
    return zinnen


def _formulier(plan: Plan, mee: list[Meenemen], getypt: QueryDict | None) -> Gebeurtenisformulier:
    hier = plan.hier
    klasse = gebeurtenisformulier(VERREKEND, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    voorstel = next((een for een in mee if een.voorstel), None)
    begin = {} if voorstel is None else {"norm": voorstel.norm, "uren": voorstel.voorstel}
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"]), **begin})
    for veld in NIET_GEVRAAGD:
        del form.fields[veld]
    form.fields["norm"] = _norm(plan, mee)
    form.order_fields(("datum", "norm", "uren"))
    form.fields["datum"].label = _("Datum van het besluit")
    return form


def _norm(plan: Plan, mee: list[Meenemen]) -> Keuzeveld:
    """Only the thresholds of the other routes."""
    veld = plan.hier.recht.gebeurtenissen[VERREKEND].velden["norm"]
    labels = plan.hier.recht.codelijsten["norm_uren"].codes
    return Keuzeveld(veld, None, [(een.norm, labels[een.norm].label) for een in mee if een.norm], radio=True)


def _bezwaar(mee: list[Meenemen], form: Gebeurtenisformulier) -> str:
    """No more than what does not count already: counted twice is counted wrong."""
    gekozen = next((een for een in mee if een.norm == form.cleaned_data["norm"]), None)
    hoogstens = 0.0 if gekozen is None else gekozen.voorstel + gekozen.twijfel
    if Decimal(str(form.cleaned_data["uren"])) > Decimal(str(hoogstens)):
        form.add_error("uren", _("Er zijn hier hoogstens %(uren)s uur die nog niet meetellen. Lessen die zijn ingevuld,"
                                 " tellen vanzelf mee.") % {"uren": uren(hoogstens)})  # fmt: skip
    return ""


def _nieuw(plan: Plan, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = {naam: form.cleaned_data[naam] for naam in ("norm", "uren")} | {"grond": GROND}
    return [Nieuw(form.id, plan.hier.dossier, VERREKEND, form.datum, gegevens)]
