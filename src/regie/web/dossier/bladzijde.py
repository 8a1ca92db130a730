# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a dossier: who, the doorlopende lijn, what now, appointments and the timeline; as it is or as it was."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.dossier import huisgenoten, termijnen, van_type
from regie.dossiers.toen import bekijk
from regie.dossiers.toestemmingen import waarschuwing_nazorg
from regie.dossiers.vraag import Rij
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.pip.verleden import WACHTEN
from regie.toegang.middleware import Verzoek
from regie.web.bijzonder import labels
from regie.web.dossier import afspraken, persoon
from regie.web.dossier.aankomst import aankomst, zichtbaar
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.melding import neem_melding, net_gedaan
from regie.web.dossier.organisaties import organisaties
from regie.web.dossier.tijdlijn import deel
from regie.web.dossier.toen import BekijkOp, Moment
from regie.web.dossier.wat_nu import TOELICHTING, herleiding, met_naam, wat_nu
from regie.web.lijn import maak_lijn
from regie.web.personen import top

ONJUIST: Final = 422
_NIETS: Final[persoon.Gebeurtenissen] = {}


@require_safe
def dossier(request: HttpRequest, dossier: str) -> HttpResponse:
    """Now, or with `?op=` on another day."""
    hier = bezoek(request, dossier)
    gevraagd = request.GET if {"op", "bekend"} & set(request.GET) else None
    formulier = BekijkOp(hier.vandaag, gevraagd)
    moment = formulier.moment() if formulier.is_valid() else None
    inhoud = _toen(hier, moment) if moment is not None else _nu(request, hier)
    inhoud |= {
        "bezoek": hier,
        "naam": persoon.naam_of_nummer(hier.naam, dossier),
        "bekijk_op": formulier,
        "moment": moment,
        "tijdlijn": deel(hier, request.GET, moment, net_gedaan(inhoud.get("melding"))),
    }
    return render(request, "dossier/dossier.html", inhoud, status=ONJUIST if formulier.errors else 200)


def _nu(request: HttpRequest, hier: Bezoek) -> dict[str, Any]:
    rijen, mensen, gebeurd = termijnen(hier.dossier), huisgenoten(hier.dossier), _gebeurd(hier)
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in mensen)
    stand, bijzonder = _stand(hier, hier.kop, rijen, None, gebeurd), top.bijzonder(hier, gebeurd)
    return stand | {
        "onder": [*stand["onder"], *labels(hier.recht, bijzonder)],
        "gegevens": [*persoon.persoon(hier, mensen, gebeurd), *top.erbij(hier), *top.let_op(hier, bijzonder)],
        "woonverloop": top.woonverloop(hier, gebeurd),
        "plichtverloop": top.plichtverloop(hier, gebeurd),
        "betrokken": persoon.betrokken(hier, hier.kop["consulent"], gebeurd),
        "afspraken": afspraken.afspraken(hier, gebeurd),
        "organisaties": organisaties(hier),
        "waarschuwing": waarschuwing_nazorg(hier.dossier, hier.vandaag) if hier.kop["voldaan"] else "",
        "melding": neem_melding(request, hier.dossier),
        "aankomst": aankomst(hier, gebeurd, rijen),
    }


def _toen(hier: Bezoek, moment: Moment) -> dict[str, Any]:
    """Person and household are as they are now: the register keeps no history of them."""
    toen = bekijk(hier.wie, hier.dossier, hier.recht, hier.vandaag, moment.peildatum, moment.bekend_op)
    return _stand(hier, toen.feiten, toen.termijnen, moment) | {
        "betrokken": persoon.betrokken(hier, toen.feiten["consulent"], {}),
    }


def _stand(
    hier: Bezoek, feiten: Rij, rijen: Sequence[Rij], moment: Moment | None, gebeurd: persoon.Gebeurtenissen = _NIETS
) -> dict[str, Any]:
    uitleg = herleiding(hier, rijen, chain.from_iterable(gebeurd.values()))
    bekend = met_naam(rijen, uitleg)
    gezegd = gebeurd.get(TOELICHTING, ())
    regels = wat_nu(hier, bekend, uitleg, gezegd, _gevraagd(gebeurd), mag_iets=moment is None)
    lijn = maak_lijn(feiten, bekend, hier.vandaag if moment is None else moment.peildatum)
    return {
        "lijn": lijn,
        "onder": _onder(hier, feiten, lijn.fase),
        "bestond": feiten["dossier_geopend_op"] is not None,
        "nu": [regel for regel in regels if regel.let_op],
        "straks": [regel for regel in regels if not regel.let_op],
    }


def _gevraagd(gebeurd: persoon.Gebeurtenissen) -> list[Gebeurd]:
    """What was asked of another for the PIP, and the answers, oldest first."""
    rijen = [rij for type_ in WACHTEN for rij in gebeurd.get(type_, ())]
    rijen.sort(key=lambda rij: (rij["datum"], rij["vastgelegd_op"]))
    return [Gebeurd(rij["id"], rij["type"], rij["datum"], rij["gegevens"]) for rij in rijen]


def _onder(hier: Bezoek, feiten: Rij, fase: str) -> list[str]:
    """What stands under the name: groep, leerroute and fase, as far as they are known."""
    codes = hier.recht.codelijsten
    labels = [codes[naam].codes[feiten[naam]].label for naam in ("groep", "leerroute") if feiten[naam]]
    delen = [*labels, *([_("fase: %(fase)s") % {"fase": fase}] if fase else [])]
    return [delen[0][:1].upper() + delen[0][1:], *delen[1:]] if delen else []


def _gebeurd(hier: Bezoek) -> dict[str, list[Rij]]:
    """The events that the top, the appointments and arrival are read from, by type, newest first; asked in one go."""
    types = {*persoon.tolktypes(hier.recht), *persoon.BETROKKEN, *afspraken.TYPES, *top.TYPEN, TOELICHTING, *WACHTEN}
    types |= zichtbaar(hier.recht, hier.wie.categorieen).types
    gevonden = defaultdict(list)
    for rij in van_type(hier.dossier, sorted(types)):
        gevonden[rij["type"]].append(rij)
    return dict(gevonden)
