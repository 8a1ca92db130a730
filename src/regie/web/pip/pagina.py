# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a PIP: the term on top, the PIP that holds, the checklist, the draft, and the ontwikkelplan beside it."""

from collections.abc import Mapping
from typing import Any

from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers import pip as vragen
from regie.dossiers.dossier import termijnen
from regie.dossiers.woorden import taal, tijdstip_voluit
from regie.kern.pip.verleden import ONDERTEKEND, UITGESTELD, VASTGESTELD
from regie.kern.pip.versies import Versiestand, motivering
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.pip import bovenaan
from regie.web.pip.formulier import Conceptformulier, groepen, maak, uit_concept, verborgen
from regie.web.pip.ontwikkelplan import ontwikkelplan
from regie.web.pip.plan import Plan, plan_van
from regie.web.pip.verder import hierna
from regie.web.pip.woorden import checklijst, inhoud
from regie.werk.pip.voorleggen import is_akkoord
from regie.werk.pip.voorstellen import Voorstel


@require_safe
def pip(request: HttpRequest, dossier: str) -> HttpResponse:
    return toon(request, plan_van(bezoek(request, dossier)))


def toon(request: HttpRequest, plan: Plan, status: int = 200) -> HttpResponse:
    hier = plan.hier
    context = rondom(hier) | {
        "termijn": bovenaan.termijn(plan, termijnen(hier.dossier)),
        "versie": _versie(hier, plan.geldend) if plan.geldend else None,
        "eerdere": len(plan.versies) > 1,
        "documenten": documenten(hier, plan.geldend),
        "mag": plan.mag_besluiten,
        "alleen_consulent": not plan.mag_besluiten and hier.mag(hier.recht.gebeurtenissen[plan.soort]),
        "plan": plan,
        "eerste": plan.soort == VASTGESTELD,
        "routes": _routes(hier, plan),
        "ontwikkelplan": ontwikkelplan(hier),
        "acties": _acties(hier, plan),
        "hierna": hierna(plan),
    }
    if plan.mag_besluiten:
        context |= _concept(plan)
    elif plan.geldend is not None:
        context["checklijst"] = checklijst(hier, plan.lijst(plan.geldend.inhoud))
    return render(request, "pip/pip.html", context, status=status)


def rondom(hier: Bezoek) -> dict[str, Any]:
    return {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier)}


def _concept(plan: Plan) -> dict[str, Any]:
    form, voorstellen = maak(plan), plan.voorstellen()
    for naam in plan.moet() & set(form.fields):
        form.fields[naam].required = True  # the page says so; a draft may be saved without
    gelezen = uit_concept(plan)
    gelezen.is_valid()
    bekend = dict(plan.geldend.inhoud) if plan.geldend and plan.soort != VASTGESTELD else {}
    bekend |= {naam: waarde for naam, waarde in gelezen.cleaned_data.items() if waarde is not None}
    return {
        "form": form,
        "delen": [(kop, [_veld(form, naam, voorstellen) for naam in velden]) for kop, velden in groepen(form)],
        "verborgen": verborgen(form.fields, plan.concept),
        "bewaard": bewaard_in_woorden(plan),
        "checklijst": checklijst(plan.hier, plan.lijst(bekend)),
        "akkoord": is_akkoord(plan.voorlegging, plan.afdruk),
        "voorgelegd": plan.voorlegging,
        "nagekeken": _nagekeken(plan),
    }


def _nagekeken(plan: Plan) -> dict[str, str]:
    """What a colleague said of the draft as it is now; of a draft that changed since then it says nothing."""
    gezegd = plan.voorlegging
    if not plan.vier_ogen or gezegd is None or gezegd["oordeel"] is None or gezegd["afdruk"] != plan.afdruk:
        return {}
    waarden = {"wie": plan.hier.collega(gezegd["door"]), "tekst": gezegd["toelichting"]}
    if gezegd["oordeel"] == "akkoord":
        return {"soort": "ok", "tekst": _("%(wie)s keek dit plan na en is akkoord.") % waarden}
    return {"soort": "warning", "tekst": _("%(wie)s gaf het plan terug: %(tekst)s") % waarden}


def _veld(
    form: Conceptformulier, naam: str, voorstellen: dict[str, Voorstel]
) -> tuple[BoundField, dict[str, str] | None]:
    """A field with its proposal, as long as nothing stands in it."""
    voorstel = None if form.initial.get(naam) else voorstellen.get(naam)
    if voorstel is None:
        return form[naam], None
    keuzes = dict(getattr(form.fields[naam].widget, "choices", ()))
    return form[naam], {"tekst": str(keuzes.get(voorstel.waarde, voorstel.waarde)), "bron": voorstel.bron}


def bewaard_in_woorden(plan: Plan) -> str:
    laatste = max(plan.concept.values(), key=lambda staat: staat.moment, default=None)
    return (
        "" if laatste is None else f"{tijdstip_voluit(laatste.moment.isoformat())} · {plan.hier.collega(laatste.door)}"
    )


def _versie(hier: Bezoek, versie: Versiestand) -> dict[str, Any]:
    return {
        "nummer": versie.nummer,
        "dagtekening": voluit(versie.besluit.dagtekening),
        "vastgesteld": voluit(versie.besluit.datum),
        "ondertekend": ondertekend(versie, vragen.handtekeningen(hier.dossier)),
        "inhoud": inhoud(hier, versie.inhoud),
    }


def ondertekend(versie: Versiestand, namen: Mapping[str, str]) -> str:
    """On which day, and by whom where a name was typed on the screen; "" for one that was not signed."""
    if versie.ondertekend is None:
        return ""
    waarden = {"dag": voluit(versie.ondertekend.datum), "naam": namen.get(versie.ondertekend.id, "")}
    return _("%(dag)s, met de naam %(naam)s") % waarden if waarden["naam"] else waarden["dag"]


def documenten(hier: Bezoek, versie: Versiestand | None) -> list[dict[str, str]]:
    """Of one version; those that this reader may open."""
    if versie is None:
        return []
    van = [een for een in vragen.documenten(hier.dossier) if een["gebeurtenis"] == versie.besluit.id]
    return [
        {"soort": een["soort"], "taal": taal(een["taal"]), "adres": hier.plek("pip_document", een["id"])} for een in van
    ]


def _routes(hier: Bezoek, plan: Plan) -> dict[str, str]:
    """The choice of the leerroute under the next decision, in words."""
    keuze = plan.keuze
    if plan.leerroute is None:
        return {}
    label = hier.recht.codelijsten["leerroute"].codes[plan.leerroute].label
    waarom = "" if keuze is None else motivering(keuze)
    wens = "" if keuze is None else str(keuze.gegevens.get("wens_inburgeraar") or _("niet gevraagd"))
    op = "" if keuze is None else voluit(keuze.datum)
    return {"label": label, "motivering": waarom, "wens": wens, "op": op, "van_elders": plan.van_elders or ""}


def _acties(hier: Bezoek, plan: Plan) -> list[tuple[str, str]]:
    """What else may be recorded from here."""
    types = [] if plan.geldend else [UITGESTELD, "wacht_op_derde", "termijn_toelichting"]
    regels = [(hier.recht.gebeurtenissen[naam].label, hier.vastleggen(naam)) for naam in types
              if hier.mag(hier.recht.gebeurtenissen[naam])]  # fmt: skip
    tekenen = plan.geldend is not None and plan.geldend.ondertekend is None
    if tekenen and hier.mag(hier.recht.gebeurtenissen[ONDERTEKEND]):
        regels.append((hier.recht.gebeurtenissen[ONDERTEKEND].label, hier.plek("pip_tekenen")))
    return regels
