# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every version of a PIP: what it changed, why, who decided, whether it was signed, and its documents."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers import pip as vragen
from regie.dossiers.zinnen import in_woorden
from regie.kern.pip.verleden import INGETROKKEN
from regie.kern.pip.versies import TOELICHTING, Versiestand
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.pip.pagina import documenten, ondertekend, rondom
from regie.web.pip.plan import plan_van
from regie.web.pip.voorvertoning import pdf
from regie.web.pip.woorden import anders, inhoud


@require_safe
def versies(request: HttpRequest, dossier: str) -> HttpResponse:
    plan = plan_van(bezoek(request, dossier))
    door = vragen.vastgelegd_door(dossier)
    namen = vragen.handtekeningen(dossier)
    regels = [_versie(plan.hier, een, door.get(een.besluit.id, ""), namen) for een in reversed(plan.versies)]
    return render(request, "pip/versies.html", rondom(plan.hier) | {"versies": regels})


def _versie(hier: Bezoek, een: Versiestand, door: str, namen: Mapping[str, str]) -> dict[str, Any]:
    soorten = {
        "vastgesteld": _("vastgesteld"), "gewijzigd": _("gewijzigd"), "na_verhuizing": _("nieuw na verhuizing"),
    }  # fmt: skip
    return {
        "nummer": een.nummer,
        "soort": soorten[een.soort],
        "dagtekening": voluit(een.besluit.dagtekening),
        "vastgesteld": voluit(een.besluit.datum),
        "door": hier.collega(door) if door else "",
        "redenen": _redenen(hier, een),
        "anders": anders(hier, een.verschillen),
        "inhoud": inhoud(hier, een.inhoud),
        "ondertekend": ondertekend(een, namen),
        "ingetrokken": _ingetrokken(hier, een),
        "documenten": documenten(hier, een),
    }


def _redenen(hier: Bezoek, een: Versiestand) -> list[tuple[str, str]]:
    velden = hier.recht.gebeurtenissen[een.besluit.type].velden
    gezegd = een.besluit.gegevens
    return [(velden[naam].label, in_woorden(velden[naam], gezegd.get(naam), hier.recht))
            for naam in ("reden", "uitzondering", *TOELICHTING) if gezegd.get(naam)]  # fmt: skip


def _ingetrokken(hier: Bezoek, een: Versiestand) -> str:
    if een.ingetrokken is None:
        return ""
    wijze = hier.recht.gebeurtenissen[INGETROKKEN].velden["wijze"]
    waarden = {
        "dag": voluit(een.ingetrokken.datum),
        "wijze": in_woorden(wijze, een.ingetrokken.gegevens["wijze"], hier.recht),
    }
    if een.geldt:
        return _("Voor een deel ingetrokken op %(dag)s: %(wijze)s. De rest geldt nog.") % waarden
    return _("Geldt niet meer sinds %(dag)s: %(wijze)s. De inburgeringstermijn verandert daar niet door.") % waarden


@require_safe
def document(request: HttpRequest, dossier: str, id: str) -> HttpResponse:
    """As it was made; reading it is noted as reading the dossier. Raises Http404."""
    hier = bezoek(request, dossier)
    gevonden = vragen.document(hier.dossier, str(id))
    if gevonden is None:
        raise Http404
    naam = f"pip-{gevonden['versie']}-{gevonden['soort'].replace('_', '-')}-{gevonden['taal']}.pdf"
    return pdf(bytes(gevonden["inhoud"]), naam)
