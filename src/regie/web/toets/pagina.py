# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of test and school: what is next, the tests with what they say, and what the schools said."""

from dataclasses import dataclass
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.intake.toetsreeks import Afname, vreemd
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.punt import zichtbare_gegevens
from regie.web.openbeleid import open_beleid
from regie.web.toets.bezoek import (
    INTAKE,
    KEUZE,
    ONTHEFFING,
    PROEFLES,
    PROEFPERIODE,
    TOELATING,
    TOETS,
    TWEEDE,
    VERTELD,
    ZITTING,
    Toetsbezoek,
    toetsbezoek,
)
from regie.web.toets.volgende import vastleggen, volgende

SNEL: Final = "toets_snel_opnieuw_dagen"
ANDERS: Final = "toets_veel_anders_punten"
VAN_TOETS: Final = (TOETS, VERTELD, ONTHEFFING, TWEEDE)
VAN_SCHOOL: Final = (PROEFLES, KEUZE, INTAKE, PROEFPERIODE, TOELATING)
NIET_TONEN: Final = ("begeleider", "zitting_id", "toets_id", "door", "score")
WAAROM: Final = {
    "snel_opnieuw": gettext_lazy("Deze toets is kort na de vorige gedaan."),
    "veel_anders": gettext_lazy("De score is heel anders dan de vorige keer."),
    "andere_versie": gettext_lazy("Deze toets is van een andere versie. Vergelijk de scores niet zomaar."),
}


@dataclass(frozen=True)
class Regel:
    """An event with its fields in words; `zegt`: what it means; `let_op`: what is strange."""

    id: str
    wat: str
    dag: str
    zegt: str
    velden: list[tuple[str, str]]
    let_op: list[str]


@require_safe
def toets(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = toetsbezoek(request, dossier)
    inhoud: dict[str, Any] = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, dossier),
        "volgende": volgende(hier),
        "toetsregels": _regels(hier, (TOETS, ZITTING, VERTELD, ONTHEFFING, TWEEDE)),
        "schoolregels": _regels(hier, VAN_SCHOOL),
        "toetsvormen": _vormen(hier, VAN_TOETS),
        "schoolvormen": _vormen(hier, VAN_SCHOOL),
        "open_beleid": open_beleid(hier, (SNEL, ANDERS)),
        "melding": neem_melding(request, dossier),
    }
    return render(request, "toets/toets.html", inhoud)


def _vormen(hier: Toetsbezoek, types: tuple[str, ...]) -> list[tuple[str, str]]:
    """(label, address) of what this person may record here."""
    adressen = [(hier.recht.gebeurtenissen[type_].label, vastleggen(hier, type_)) for type_ in types]
    return [(label, adres) for label, adres in adressen if adres]


def _regels(hier: Toetsbezoek, types: tuple[str, ...]) -> list[Regel]:
    raar = {een.id: waarom for een, waarom in vreemd(hier.afnames, _grens(hier, SNEL), _grens(hier, ANDERS))}
    per_id = {een.id: een for een in hier.afnames}
    return [_regel(hier, rij, per_id.get(rij["id"]), raar.get(rij["id"], ())) for rij in hier.van(*types)]


def _regel(hier: Toetsbezoek, rij: Rij, afname: Afname | None, waarom: tuple[str, ...]) -> Regel:
    gegevens = {naam: w for naam, w in zichtbare_gegevens(hier, rij).items() if naam not in NIET_TONEN}
    velden = velden_leesbaar(rij["type"], gegevens, hier.recht, hier.wie.categorieen)
    if begeleider := rij["gegevens"].get("begeleider"):
        velden.append((_("Begeleider"), hier.collega(begeleider)))
    return Regel(
        rij["id"], hier.recht.gebeurtenissen[rij["type"]].label, voluit(rij["datum"]),
        "" if afname is None else _zegt(hier, afname), velden, [str(WAAROM[een]) for een in waarom],
    )  # fmt: skip


def _zegt(hier: Toetsbezoek, afname: Afname) -> str:
    """By the threshold of the day of the test."""
    gevonden = afname.toets(hier.recht)
    delen = {"score": gevonden.score, "drempel": gevonden.drempel}
    if gevonden.haalt:
        return _("%(score)s van 40; de grens was %(drempel)s. Volgens de toets is B1 haalbaar.") % delen
    return _("%(score)s van 40; de grens was %(drempel)s. Volgens de toets is B1 niet haalbaar.") % delen


def _grens(hier: Toetsbezoek, norm: str) -> int | None:
    """None where the gemeente did not say."""
    gekozen = hier.recht.regels(hier.wie.beleid).gekozen(norm, hier.vandaag)
    return None if gekozen is None else cast(int, gekozen.waarde)
