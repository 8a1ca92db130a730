# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A jobcoach of a partner places who was referred for taking part: from the register, so that its room is held.

The week and the postcode of somebody are not in the task: what follows from them is asked, not shown.
"""

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.dossier import van_type
from regie.dossiers.meedoen import is_te_plaatsen, mens_in_taak
from regie.dossiers.plekken import open_plekken
from regie.kern.meedoen.passen import Mens, onbekend, rangschik
from regie.toegang.besluit import is_afgeschermd
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.keten.bezoek import Ketenbezoek, ketenbezoek
from regie.web.meedoen import woorden
from regie.web.meedoen.dossier import HOOGSTENS, Voorstel
from regie.web.meedoen.kiezen import Terug, leg_voor
from regie.web.meedoen.plekken import METHODEN, plek_of_404, regel
from regie.web.meedoen.volgorde import volgorde_van
from regie.werk.meedoen.kiezen import START

TAAK: Final = "participatie"


def _bij_de_taak(request: HttpRequest, dossier: str) -> Ketenbezoek:
    """Raises Http404 for who was not referred for it, of whom nothing can be recorded (any more), or who must stay
    hidden: a place says where somebody is; or who is no more, or left."""
    hier = ketenbezoek(request, dossier)
    sleutel = next((een.sleutel for een in hier.verwezen if een.recht.taak == TAAK and een.loopt), None)
    if sleutel is None or not (bij := hier.bij(sleutel)).mag_vastleggen(START):
        raise Http404
    if is_afgeschermd(hier.wie, dossier) or not is_te_plaatsen(dossier):
        raise Http404
    return bij


def _mens(hier: Ketenbezoek) -> Mens:
    plannen = van_type(hier.dossier, ["participatieplan"])
    return mens_in_taak(hier.hier.rij, plannen[0] if plannen else None)


@require_safe
def plekken(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = _bij_de_taak(request, dossier)
    volgorde = volgorde_van(hier.recht, hier.wie.beleid, hier.vandaag)
    per_id = {str(een.id): een for een in open_plekken(hier.vandaag)}
    mens = _mens(hier)
    gewogen = rangschik(mens, [een.te_wegen for een in per_id.values()], volgorde.punten, HOOGSTENS)
    voorstellen = [
        Voorstel(regel(per_id[een.id], hier.recht), woorden.van_de_plek(waarom),
                 hier.plek("plek_kiezen", een.id) if een.over > 0 else "")
        for een, waarom in gewogen
    ]  # fmt: skip
    inhoud = {
        "naam": naam_of_nummer(hier.naam, dossier), "terug": hier.adres, "volgorde": volgorde,
        "voorstellen": voorstellen,
        "eerst": [(str(woorden.EERST[code]), "") for code in onbekend(mens, volgorde.punten)],
    }  # fmt: skip
    return render(request, "meedoen/jobcoach.html", inhoud)


@require_http_methods(METHODEN)
def kiezen(request: HttpRequest, dossier: str, plek: UUID) -> HttpResponse:
    hier = _bij_de_taak(request, dossier)
    return leg_voor(request, hier, plek_of_404(plek), _mens(hier), Terug(hier.adres, hier.hier.sleutel))
