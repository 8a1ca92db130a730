# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Another leerroute: the time for it, the hours that go along, and the way to choosing and to the PIP."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import besluiten as vragen
from regie.kern.besluiten.blijft import Blijft, blijft
from regie.kern.besluiten.meenemen import GROND, VERREKEND, Meenemen, Z, meenemen, wijziging
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.pip.routewijziging import ALTIJD, venster_tot
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.besluiten.bewijs import uren
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, versie_in_tekst
from regie.web.pip.plan import Plan, plan_van

NIET_GEVRAAGD: Final = ("grond", "besluit_id", "norm")
"""The page is the ground, the change of the PIP the decision, and only the Z-route has a threshold for such hours."""
SOM: Final = {"b1": "uren_nt2", "z": "uren_z_cursus"}
"""Route → the sum of the kern for its threshold."""


class Open(NamedTuple):
    """Hours of the old route on which nobody decided yet, with the change that made this the route."""

    besluit: Gebeurd
    mee: Meenemen


class Richting(NamedTuple):
    """To one route: whether the law has room for it now, what of the hours counts there, and what stays of PVT, MAP and
    KNM."""

    naam: str
    mag: str
    uren: list[str]
    blijft: list[str]


@require_http_methods(METHODEN)
def route(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not decide on it."""
    plan = plan_van(bezoek(request, dossier))
    if not plan.mag_besluiten or not plan.hier.mag(plan.hier.recht.gebeurtenissen[VERREKEND]):
        raise Http404
    gewijzigd = _open(plan)
    if request.method == "POST" and gewijzigd is None:
        raise Http404
    return Formulierpagina(
        plan.hier, _("Andere leerroute"), "vastgelegd", "besluiten/route.html",
        lambda getypt: _formulier(plan, gewijzigd, getypt), lambda form: _nieuw(plan, gewijzigd, form),
        bezwaar=lambda form: _bezwaar(plan, gewijzigd, form), erbij=lambda form: _erbij(plan, gewijzigd),
    ).antwoord(request)  # fmt: skip


def _mee(plan: Plan) -> list[Meenemen]:
    """Of every other route than the one that holds."""
    nu = _nu(plan)
    if nu is None:
        return []
    codes = plan.hier.recht.codelijsten["leerroute"].codes
    return [_naar(plan, nu, code) for code in codes if code != nu]


def _naar(plan: Plan, van: str, naar: str) -> Meenemen:
    hier, som = plan.hier, SOM.get(naar, "")
    vanzelf = vragen.uren(hier.wie, hier.dossier, hier.recht, hier.vandaag, [som])[som] if som else 0
    return meenemen(vragen.verleden(hier.dossier), vragen.lessen(hier.dossier), van, naar, vanzelf)


def _open(plan: Plan) -> Open | None:
    """None where the route was not changed to one for which hours can be made to count."""
    gewijzigd = wijziging(vragen.verleden(plan.hier.dossier))
    if gewijzigd is None or _nu(plan) != Z:
        return None
    besluit, van = gewijzigd
    return Open(besluit, _naar(plan, van, Z))


def _nu(plan: Plan) -> str | None:
    return None if plan.geldend is None else str(plan.geldend.inhoud["leerroute"])


def _erbij(plan: Plan, gewijzigd: Open | None) -> dict[str, Any]:
    tot, nu, labels = venster_tot(plan.verleden, plan.hier.recht), _nu(plan), plan.hier.recht.codelijsten["leerroute"]
    return {
        "nu": labels.codes[nu].label if nu else "",
        "tot": voluit(tot) if tot else "",
        "voorbij": tot is not None and plan.hier.vandaag > tot,
        "richtingen": _richtingen(plan, _mee(plan)),
        "gewijzigd": "" if gewijzigd is None else voluit(gewijzigd.besluit.datum),
        "zinnen": [] if gewijzigd is None else list(_open_uren(gewijzigd.mee)),
        "iets_mee": gewijzigd is not None and gewijzigd.mee.open > 0,
    }


def _richtingen(plan: Plan, mee: list[Meenemen]) -> list[Richting]:
    hier = plan.hier
    verleden, voldaan = vragen.verleden(hier.dossier), vragen.voldaan(hier.wie, hier.dossier, hier.recht, hier.vandaag)
    return [_richting(plan, een, blijft(verleden, voldaan, een.naar)) for een in mee]


def _richting(plan: Plan, mee: Meenemen, rest: Blijft) -> Richting:
    tot = venster_tot(plan.verleden, plan.hier.recht)
    if (_nu(plan), mee.naar) in ALTIJD:
        mag = _("Dit kan altijd, ook als de tijd voor een wijziging voorbij is.")
    elif tot is not None and plan.hier.vandaag > tot:
        mag = _("De gewone tijd is voorbij. Dit kan alleen met een uitzondering, en met een reden.")
    else:
        mag = _("Dit kan, met een reden: er is minder of meer voortgang dan verwacht.")
    naam = plan.hier.recht.codelijsten["leerroute"].codes[mee.naar].label
    return Richting(naam, mag, [*_uren(mee), *_examens(_nu(plan), mee.naar)], _blijft(rest))


def _examens(van: str | None, naar: str) -> list[str]:
    return [_("Pogingen en gehaalde examens uit de onderwijsroute tellen mee.")] if (van, naar) in ALTIJD else []


def _blijft(een: Blijft) -> list[str]:
    pvt = {"blijft": _("Het PVT is klaar en blijft klaar."), "moet": _("Het PVT moet nog, ook op deze leerroute."),
           "niet": ""}  # fmt: skip
    map_ = {"blijft": _("De MAP is klaar en blijft klaar."), "moet": _("De MAP hoort bij deze leerroute en moet nog."),
            "niet": _("De MAP hoort niet bij deze leerroute.")}  # fmt: skip
    knm = {"blijft": _("Het examen KNM is gehaald en blijft gehaald."),
           "moet": _("Het examen KNM hoort bij deze leerroute en moet nog."),
           "niet": _("KNM zit in de lessen. Examen doen kan alleen als dat in het PIP staat.")}  # fmt: skip
    return [pvt[een.pvt], map_[een.map], knm[een.knm]]


def _uren(mee: Meenemen) -> list[str]:
    """Towards the B1-route the law lets hours be looked at when the intensity is set, no more."""
    if mee.naar not in SOM:
        return [_("In de onderwijsroute is er geen urennorm. Pogingen en gehaalde examens tellen mee.")]
    zinnen = [_("%(uren)s uur telt hier vanzelf mee. Neem die uren niet nog een keer over.")
              % {"uren": uren(mee.vanzelf)}]  # fmt: skip
    if mee.norm is None:
        zinnen.append(_("Kijk naar eerdere uren als u bepaalt hoeveel uur les er per week is. Ze gaan niet over naar"
                        " de uren die nodig zijn voor een examen op A2."))  # fmt: skip
    return [*zinnen, *_open_uren(mee)]


def _open_uren(mee: Meenemen) -> Iterator[str]:
    if mee.voorstel:
        yield _("%(uren)s uur telde mee door een besluit voor de oude leerroute. Dat telt hier pas na een nieuw"
                " besluit.") % {"uren": uren(mee.voorstel)}  # fmt: skip
    if mee.twijfel:
        yield _("%(uren)s uur is andere les uit het taalschakeltraject. Vraag de school welk deel Nederlands of"
                " KNM was: alleen dat telt.") % {"uren": uren(mee.twijfel)}  # fmt: skip


def _formulier(plan: Plan, gewijzigd: Open | None, getypt: QueryDict | None) -> Gebeurtenisformulier:
    hier = plan.hier
    klasse = gebeurtenisformulier(VERREKEND, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    begin = {} if gewijzigd is None or not gewijzigd.mee.voorstel else {"uren": gewijzigd.mee.voorstel}
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"]), **begin})
    for veld in NIET_GEVRAAGD:
        del form.fields[veld]
    form.order_fields(("datum", "uren"))
    form.fields["datum"].label = _("Datum van het besluit")
    return form


def _bezwaar(plan: Plan, gewijzigd: Open | None, form: Gebeurtenisformulier) -> str:
    """No more than what does not count already: counted twice is counted wrong. What this very form recorded before, is
    no reason to refuse it."""
    hoogstens = 0.0 if gewijzigd is None else gewijzigd.mee.open
    if vragen.is_vastgelegd(plan.hier.dossier, form.id):
        return ""
    if Decimal(str(form.cleaned_data["uren"])) > Decimal(str(hoogstens)):
        form.add_error("uren", _("Er zijn hier hoogstens %(uren)s uur die nog niet meetellen. Lessen die zijn ingevuld,"
                                 " tellen vanzelf mee.") % {"uren": uren(hoogstens)})  # fmt: skip
    return ""


def _nieuw(plan: Plan, gewijzigd: Open | None, form: Gebeurtenisformulier) -> list[Nieuw]:
    assert gewijzigd is not None
    gegevens = {"norm": gewijzigd.mee.norm, "uren": form.cleaned_data["uren"], "grond": GROND,
                "besluit_id": gewijzigd.besluit.id}  # fmt: skip
    return [Nieuw(form.id, plan.hier.dossier, VERREKEND, form.datum, gegevens)]
