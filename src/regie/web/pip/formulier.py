# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The form of a draft: the fields of the decision, kept as they are typed and read only when somebody decides."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from regie.dossiers.pip import Conceptveld
from regie.kern.gebeurtenissen.velden import ONDERDELEN
from regie.kern.pip.verleden import GEWIJZIGD
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Veld
from regie.web.formulieren.bouwen import Bouwer
from regie.web.formulieren.velden import Niveausveld, Typveld
from regie.web.pip.plan import Plan
from regie.werk.pip.concept import Getypt

OP: Final = "vastgesteld_op"  # the day of the event: a field of the form, not of the event
NIET_TYPEN: Final = frozenset({"leerroute", "variant", "document"})  # these follow from the choice and the decision
REVISIE, WAS = "revisie-", "was-"


def _groepen() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (_("De wijziging"), ("reden", "uitzondering", "grond")),
        (_("Niveau en examens"), ("taalniveau", "niveaus", "examens")),
        (_("Hoeveel"), ("intensiteit_uren_week", "pvt_uren", "map_uren", "gesprekken_per_jaar", "participatievorm")),
        (_("Steun"), ("ondersteuning", "vve")),
        (_("Bijstand"), ("pw_deel", "pw_tekst", "ontzorgen")),
        (_("Datums"), (OP, "dagtekening", "bekendgemaakt_op", "uitgesteld_reden")),
    )


class Conceptformulier(forms.Form):
    """Nothing is required of a draft."""

    soort: str

    def getypt(self, veld: str, post: QueryDict) -> tuple[str, ...]:
        """The texts that a form holds of a field; of nothing, none."""
        waarde = self.fields[veld].widget.value_from_datadict(post, {}, veld)
        delen = waarde if isinstance(waarde, list) else [waarde]
        gelezen = tuple("" if deel is None else str(deel).replace("\r\n", "\n") for deel in delen)
        return gelezen if any(gelezen) else ()


def velden_van(plan: Plan) -> dict[str, forms.Field]:
    """The fields of the next decision on this PIP, in the order of the page; what may not stand in it is not asked."""
    hier = plan.hier
    bouwer = Bouwer(plan.soort, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    gemaakt = bouwer.velden() | {OP: Typveld(_op_veld(), initial="")}
    weg = NIET_TYPEN | {veld for veld in _zonder_plaats(plan) if veld not in plan.concept}
    volgorde = [veld for _kop, groep in _groepen() for veld in groep if veld in gemaakt and veld not in weg]
    for veld in volgorde:
        gemaakt[veld].required = False
    return {veld: gemaakt[veld] for veld in volgorde}


def _zonder_plaats(plan: Plan) -> frozenset[str]:
    niet = plan.mag_niet()
    return niet | {"pw_tekst"} if "pw_deel" in niet else niet


def _op_veld() -> Veld:
    uitleg = _("Leeg: vandaag.")
    return Veld(label=_("Vastgesteld op"), soort="datum", categorie="gewoon", verplicht=False, uitleg=uitleg)


def maak(plan: Plan, data: QueryDict | None = None) -> Conceptformulier:
    """The draft as it stands; with `data`, as it is read from there."""
    velden = velden_van(plan)
    Formulier = type("Formulier", (Conceptformulier,), {**velden, "soort": plan.soort})
    begin = {veld: _begin(velden[veld], staat.waarde) for veld, staat in plan.concept.items() if veld in velden}
    gemaakt: Conceptformulier = Formulier(data, initial=begin)
    return gemaakt


def _begin(veld: forms.Field, waarde: tuple[str, ...]) -> Any:
    meer = isinstance(veld, Niveausveld) or isinstance(veld.widget, forms.CheckboxSelectMultiple)
    return list(waarde) if meer else (waarde[0] if waarde else "")


def uit_concept(plan: Plan) -> Conceptformulier:
    """The draft as if it was sent: read, with what is wrong at each field."""
    data, velden = QueryDict(mutable=True), velden_van(plan)
    for veld, staat in plan.concept.items():
        if isinstance(velden.get(veld), Niveausveld):
            for deel, niveau in zip(ONDERDELEN, staat.waarde, strict=False):
                data[f"{veld}_{deel}"] = niveau
        else:
            data.setlist(veld, list(staat.waarde))
    return maak(plan, data)


def gegevens(form: Conceptformulier, plan: Plan) -> dict[str, Any]:
    """Of a form that could be read: the fields of the event, with the route of the choice."""
    gelezen = {n: w for n, w in form.cleaned_data.items() if w is not None and n != OP}
    if plan.soort != GEWIJZIGD or gelezen.get("reden") == "routewijziging":
        variant = None if plan.keuze is None or plan.van_elders else plan.keuze.gegevens.get("variant")
        gelezen |= {n: w for n, w in (("leerroute", plan.leerroute), ("variant", variant)) if w is not None}
    return gelezen


def dag(form: Conceptformulier, vandaag: date) -> date:
    op = form.cleaned_data.get(OP)
    return date.fromisoformat(op) if op else vandaag


def lees(form: Conceptformulier, post: QueryDict) -> dict[str, Getypt]:
    """What was typed in each field that was sent, beside what stood there."""
    return {
        veld: Getypt(form.getypt(veld, post), _was(post, veld), _revisie(post, veld))
        for veld in form.fields
        if f"{WAS}{veld}" in post
    }


def _was(post: QueryDict, veld: str) -> tuple[str, ...]:
    """What stood there, as the page wrote it down; a page that is broken says nothing of it."""
    try:
        return tuple(map(str, json.loads(post.get(f"{WAS}{veld}", ""))))
    except (TypeError, ValueError):
        return ()


def _revisie(post: QueryDict, veld: str) -> int:
    tekst = post.get(f"{REVISIE}{veld}", "")
    return int(tekst) if tekst.isdecimal() and len(tekst) < 9 else 0


def verborgen(velden: Iterable[str], concept: Mapping[str, Conceptveld]) -> list[tuple[str, str]]:
    """The hidden fields that say from what the form was made."""
    paren = []
    for veld in velden:
        staat = concept.get(veld)
        paren.append((f"{REVISIE}{veld}", str(staat.revisie) if staat else "0"))
        paren.append((f"{WAS}{veld}", json.dumps(staat.waarde if staat else ())))
    return paren


def categorieen(form: Conceptformulier, recht: Recht) -> dict[str, str]:
    velden = recht.gebeurtenissen[form.soort].velden
    return {veld: velden[veld].categorie if veld in velden else "gewoon" for veld in form.fields}


def groepen(form: Conceptformulier) -> list[tuple[str, list[str]]]:
    """The headings with the fields that this form has."""
    gevonden = [(kop, [veld for veld in velden if veld in form.fields]) for kop, velden in _groepen()]
    return [(kop, velden) for kop, velden in gevonden if velden]
