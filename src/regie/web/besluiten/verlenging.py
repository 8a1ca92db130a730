# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""More time: each ground with what speaks for it, what is missing and what must be asked. DUO decides on the request of
the inburgeraar; here is only recorded that it was made."""

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import uuid5

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import besluiten as vragen
from regie.dossiers.dossier import termijnen
from regie.dossiers.vraag import Rij
from regie.kern.besluiten.afschaling import geldende_versie
from regie.kern.besluiten.duren import besluit_duo
from regie.kern.besluiten.verlenging import TYPES, Grondstand, gronden, zaak
from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.termijnen.herleiding import voluit
from regie.register.vastleggen import Nieuw
from regie.web.dossier.aankomst import ZEKERHEID
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, versie_in_tekst

AANVRAAG: Final = "aanvraag_duo"
BESLUIT: Final = "besluit_duo"
VENSTER: Final = "verlenging_aanvragen"
SOORT: Final = "verlenging"
BRIEF: Final = "verklaring_aanbod"


class Grond(NamedTuple):
    """As the page shows it. `badge`: as onderdelen/stand.html knows it; `bewijs`: how sure its list of evidence is."""

    stand: Grondstand
    badge: str
    badge_tekst: str
    bron: str
    zekerheid: str
    bewijs: str


@require_http_methods(METHODEN)
def verlenging(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not record the request."""
    hier = bezoek(request, dossier)
    if not hier.mag(hier.recht.gebeurtenissen[AANVRAAG]):
        raise Http404
    verleden = vragen.verleden(dossier, TYPES)
    return Formulierpagina(
        hier, _("Meer tijd (verlenging)"), "vastgelegd", "besluiten/verlenging.html",
        lambda getypt: _formulier(hier, getypt), lambda form: _nieuw(hier, form),
        erbij=lambda form: _erbij(hier, verleden),
    ).antwoord(request)  # fmt: skip


def _erbij(hier: Bezoek, verleden: Verleden) -> dict[str, Any]:
    versie, aanvragen = geldende_versie(verleden, hier.recht), _aanvragen(verleden)
    voldaan = vragen.voldaan(hier.wie, hier.dossier, hier.recht, hier.vandaag)
    gevonden = gronden(zaak(verleden, {} if versie is None else versie.inhoud, hier.vandaag, voldaan), hier.recht)
    return {
        "gronden": [_grond(een) for een in gevonden],
        "venster": _venster(hier),
        "aanvragen": [_aangevraagd(hier, een, is_open) for een, is_open in aanvragen],
        "open": any(is_open for _een, is_open in aanvragen), "duur": besluit_duo(hier.recht),
        "brief": f"{hier.plek('brief')}?sjabloon={BRIEF}",
    }  # fmt: skip


def _aanvragen(verleden: Verleden) -> list[tuple[Gebeurd, bool]]:
    """Each request with whether DUO has not decided on it yet."""
    besloten = {een.gegevens.get("aanvraag_id") for een in van(verleden, BESLUIT)}
    return [(een, een.gegevens.get("aanvraag_id") not in besloten) for een in van(verleden, AANVRAAG)
            if een.gegevens.get("soort") == SOORT]  # fmt: skip


def _aangevraagd(hier: Bezoek, een: Gebeurd, is_open: bool) -> str:
    """It is the request of the inburgeraar, so it is recorded whenever it was made; too early is said."""
    rij, zin = _rij(hier), _("Aangevraagd op %(dag)s.") % {"dag": voluit(een.datum)}
    if is_open:
        zin += " " + _("DUO heeft nog niet beslist.")
    if rij is not None and rij["start"] is not None and een.datum < rij["start"]:
        zin += " " + _("Dat is voor de eerste dag waarop het kan (%(dag)s).") % {"dag": voluit(rij["start"])}
    return zin


def _rij(hier: Bezoek) -> Rij | None:
    return next((een for een in termijnen(hier.dossier) if een["termijn"] == VENSTER), None)


def _venster(hier: Bezoek) -> str:
    """When it can be asked, as the rule says."""
    rij = _rij(hier)
    if rij is None or rij["start"] is None:
        return _("De inburgeringstermijn loopt nog niet. Er is dus nog niets om te verlengen.")
    eerste, laatste = rij["start"], rij["uiterlijk"]
    dagen = {"van": voluit(eerste), "tot": voluit(laatste) if laatste else _("het einde van de termijn")}
    if hier.vandaag < eerste:
        return _("Aanvragen kan vanaf %(van)s, tot en met %(tot)s. Dat is nu nog te vroeg.") % dagen
    if isinstance(laatste, date) and hier.vandaag > laatste:
        return _("Aanvragen kon van %(van)s tot en met %(tot)s. Vraag DUO wat nog kan.") % dagen
    return _("Aanvragen kan nu: van %(van)s tot en met %(tot)s.") % dagen


def _grond(een: Grondstand) -> Grond:
    badges = {"spreekt": ("gehaald", _("spreekt ervoor")), "mist": ("bijna", _("er mist iets")),
              "vraag": ("open", _("staat niet in het dossier"))}  # fmt: skip
    badge, tekst = badges[een.stand]
    zeker, bewijs = (str(ZEKERHEID[code]) for code in (een.rij.zekerheid, een.rij.bewijs_zekerheid))
    return Grond(een, badge, tekst, "; ".join(map(str, een.rij.bron)), zeker, bewijs)


def _formulier(hier: Bezoek, getypt: QueryDict | None) -> Gebeurtenisformulier:
    klasse = gebeurtenisformulier(AANVRAAG, hier.recht, {}, hier.vandaag, hier.wie.categorieen)
    form = klasse(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
    for veld in ("aanvraag_id", "soort"):
        del form.fields[veld]
    form.fields["datum"].label = _("Wanneer vroeg de inburgeraar het aan?")
    return form


def _nieuw(hier: Bezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    gegevens = {"aanvraag_id": str(uuid5(form.id, AANVRAAG)), "soort": SOORT}
    return [Nieuw(form.id, hier.dossier, AANVRAAG, form.datum, gegevens)]
