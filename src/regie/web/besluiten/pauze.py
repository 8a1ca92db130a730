# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A pause in the traject: its begin with a day to look again, its end, and what it does not do: stop a term."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import besluiten as vragen
from regie.kern.besluiten import duren
from regie.kern.besluiten.pauzes import EINDE, START, TYPES, Pauze, pauzes
from regie.kern.gesprek.afspraken import GEMAAKT, STAND, open_afspraken
from regie.kern.recht.typen.register import Veld
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import (
    ID,
    VERSIE,
    Gebeurtenisformulier,
    gebeurtenisformulier,
    naar_gegevens,
    versie_in_tekst,
)
from regie.web.formulieren.velden import Typveld

BEKIJKEN: Final = "bekijken_op"


@require_http_methods(METHODEN)
def pauze(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record it."""
    hier = bezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[START]) or not hier.mag(hier.recht.gebeurtenissen[GEMAAKT]):
        raise Http404
    alle = pauzes(vragen.verleden(dossier, TYPES))
    loopt = next((een for een in alle if een.einde is None), None)
    soort = _soort(request, hier, loopt)
    wat = _("Pauze in het traject") if soort == START else _("Einde van de pauze")
    maak, nieuw = (_begin, _begonnen) if soort == START else (_einde, _voorbij)
    return Formulierpagina(
        hier, wat, "vastgelegd", "besluiten/pauze.html",
        lambda getypt: maak(hier, getypt), lambda form: nieuw(hier, form),
        bezwaar=_bezwaar, erbij=lambda form: _erbij(hier, alle, loopt),
    ).antwoord(request)  # fmt: skip


def _soort(request: HttpRequest, hier: Bezoek, loopt: Pauze | None) -> str:
    """What can be recorded now; of a form that was sent before, what it was then."""
    try:
        al = vragen.is_vastgelegd(hier.dossier, UUID(request.POST.get(ID, "")))
    except ValueError:
        al = ""
    return al if al in (START, EINDE) else START if loopt is None else EINDE


def _erbij(hier: Bezoek, alle: Sequence[Pauze], loopt: Pauze | None) -> dict[str, Any]:
    return {
        "duur": duren.pauze_voor_verlenging(hier.recht), "vooraf": duren.aanvragen_voor_einde(hier.recht),
        "loopt": None if loopt is None else _in_woorden(hier, loopt),
        "eerder": [_in_woorden(hier, een) for een in reversed(alle) if een.einde is not None],
    }  # fmt: skip


def _in_woorden(hier: Bezoek, een: Pauze) -> str:
    labels = hier.recht.codelijsten["reden_opschorting"].codes
    reden = labels[een.reden].label if een.reden in labels else _("niet voor u zichtbaar")
    zin = _("Sinds %(van)s. Reden: %(reden)s.") % {"van": voluit(een.start), "reden": reden}
    if een.einde is not None:
        zin = _("Van %(van)s tot %(tot)s. Reden: %(reden)s.") % {
            "van": voluit(een.start), "tot": voluit(een.einde), "reden": reden}  # fmt: skip
    elif een.gepland_tot is not None:
        zin += " " + _("Gepland einde: %(dag)s.") % {"dag": voluit(een.gepland_tot)}
    return zin


def _begin(hier: Bezoek, getypt: QueryDict | None) -> Gebeurtenisformulier:
    bekijken = Veld(label=_("Wanneer kijkt u opnieuw?"), soort="datum", categorie="gewoon", verplicht=True,
                    uitleg=_("Dit wordt een afspraak van de gemeente, zonder de reden erbij."))  # fmt: skip
    klasse = gebeurtenisformulier(
        START, hier.recht, {}, hier.vandaag, hier.wie.categorieen, extra={BEKIJKEN: Typveld(bekijken)}
    )
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
    form.fields["datum"].label = _("Eerste dag van de pauze")
    return form


def _einde(hier: Bezoek, getypt: QueryDict | None) -> Gebeurtenisformulier:
    klasse = gebeurtenisformulier(EINDE, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
    del form.fields["reden"]  # stands with the begin
    form.fields["datum"].label = _("Eerste dag waarop het traject weer verder gaat")
    return form


def _bezwaar(form: Gebeurtenisformulier) -> str:
    op = form.cleaned_data.get(BEKIJKEN)
    if op is not None and date.fromisoformat(op) <= form.datum:
        form.add_error(BEKIJKEN, _("Deze dag ligt niet na het begin van de pauze. Kies een latere dag."))
    return ""


def _begonnen(hier: Bezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    """The review has an id that follows from the form: sent twice it is there once."""
    velden = {naam: waarde for naam, waarde in naar_gegevens(form).items() if naam != BEKIJKEN}
    sleutel = uuid5(form.id, BEKIJKEN)
    afspraak = {
        "actie_id": str(sleutel), "wie": "gemeente", "uiterlijk": form.cleaned_data[BEKIJKEN],
        "wat": _("Bekijk of de pauze in het traject nog nodig is."),
    }  # fmt: skip
    return [
        Nieuw(form.id, hier.dossier, START, form.datum, velden),
        Nieuw(sleutel, hier.dossier, GEMAAKT, hier.vandaag, afspraak),
    ]


def _voorbij(hier: Bezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    """The review that was agreed on when it began is done with it."""
    gebeurd = vragen.verleden(hier.dossier, (START, GEMAAKT, STAND))
    begonnen = [een for een in gebeurd if een.type == START and een.datum < form.datum]
    afspraken = {str(uuid5(UUID(een.id), BEKIJKEN)) for een in begonnen}
    gedaan = [
        Nieuw(uuid5(form.id, een.id), hier.dossier, STAND, hier.vandaag, {"actie_id": een.id, "stand": "gedaan"})
        for een in open_afspraken(gebeurd) if een.id in afspraken
    ]  # fmt: skip
    return [Nieuw(form.id, hier.dossier, EINDE, form.datum, {}), *gedaan]
