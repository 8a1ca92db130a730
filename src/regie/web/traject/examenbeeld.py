# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The exams in words: per part the level, the attempts, who paid, and how many free attempts are left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.kern.kalender import dagnummer
from regie.kern.pip.situatie import ASIEL
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import GESLAAGD, KNM, WACHT, Examendeel, Poging
from regie.kern.traject.traject import Traject
from regie.web.dossier.bezoek import Bezoek

PARAMETER: Final = "examenpogingen_gratis"
_CODE: Final = {
    "gehaald": "gehaald", "wacht": "wacht", "niet_gehaald": "verlopen", "te_laag": "verlopen",
    "niveau_onbekend": "bijna", "nog_niet": "open", "niet_nodig": "vervallen",
}  # fmt: skip


@dataclass(frozen=True)
class Examenregel:
    onderdeel: str
    niveau: str
    code: str
    stand: str
    pogingen: Sequence[str]
    gratis: str
    opmerkingen: Sequence[str]
    adres: str  # of the form, where something can be recorded
    knop: str


def examenregels(hier: Bezoek, traject: Traject, mag: bool) -> list[Examenregel]:
    return [_regel(hier, traject, een, mag) for een in traject.examens]


def _regel(hier: Bezoek, traject: Traject, een: Examendeel, mag: bool) -> Examenregel:
    knop = "" if not mag or een.klaar else _("Uitslag vastleggen") if een.stand == WACHT else _("Poging vastleggen")
    return Examenregel(
        onderdeel=hier.recht.codelijsten["examenonderdeel"].codes[een.onderdeel].label,
        niveau=_niveau(hier.recht, een), code=_CODE[een.stand], stand=_stand(een),
        pogingen=[_poging(hier, poging) for poging in een.pogingen], gratis=_gratis(hier, traject, een),
        opmerkingen=[*_opmerkingen(traject, een, hier.vandaag)], knop=knop,
        adres=f"{hier.plek('traject_examen')}?onderdeel={een.onderdeel}" if knop else "",
    )  # fmt: skip


def _niveau(recht: Recht, een: Examendeel) -> str:
    if een.gevraagd is None:
        return _("geen niveau")
    return recht.codelijsten["taalniveau"].codes[een.gevraagd].label


def _stand(een: Examendeel) -> str:
    return {
        "gehaald": _("gehaald"), "wacht": _("wacht op de uitslag"), "niet_gehaald": _("niet gehaald"),
        "te_laag": _("gehaald, niveau te laag"), "niveau_onbekend": _("gehaald, niveau onbekend"),
        "nog_niet": _("nog niet gedaan"), "niet_nodig": _("niet nodig (DUO)"),
    }[een.stand]  # fmt: skip


def _poging(hier: Bezoek, een: Poging) -> str:
    labels = hier.recht.codelijsten
    delen = [_("Poging %(nummer)s op %(dag)s") % {"nummer": een.nummer, "dag": voluit(een.datum)},
             labels["uitslag"].codes[een.uitslag].label]  # fmt: skip
    if een.niveau and een.uitslag == GESLAAGD:
        delen.append(labels["taalniveau"].codes[een.niveau].label)
    if een.bekostigd:
        delen.append(labels["bekostigd"].codes[een.bekostigd].label)
    return ", ".join(delen)


def _gratis(hier: Bezoek, traject: Traject, een: Examendeel) -> str:
    """Ri 3.5: only group A; in the onderwijsroute only KNM; in the Z-route what the PIP says may be done."""
    if "financieel" not in hier.wie.categorieen or een.klaar:
        return ""
    if str(hier.kop["groep"]) not in ASIEL:
        return _("geen gratis poging: eigen geld of een lening van DUO")
    if traject.leerroute == "onderwijs" and een.onderdeel != KNM:
        return _("geen gratis poging in de onderwijsroute")
    if traject.leerroute == "z" and een.onderdeel not in (traject.inhoud.get("examens") or ()):
        return _("geen gratis poging: dit examen staat niet in het PIP")
    gratis = hier.recht.parameter(PARAMETER, hier.vandaag)
    tekst = _("nog %(aantal)s van %(gratis)s gratis") % {"aantal": een.gratis_over(gratis), "gratis": gratis}
    if een.betaler_onbekend:
        tekst += _("; van %(aantal)s is niet ingevuld wie betaalde") % {"aantal": een.betaler_onbekend}
    return tekst


def _opmerkingen(traject: Traject, een: Examendeel, vandaag: date) -> Iterator[str]:
    if (sinds := een.wacht_sinds) is not None:
        dagen = dagnummer(vandaag) - dagnummer(sinds)
        yield _("Wacht sinds %(dag)s: %(dagen)s dagen.") % {"dag": voluit(sinds), "dagen": dagen}
    if not een.verplicht:
        yield _("Niet verplicht in deze leerroute.")
    if traject.leerroute == "z" and een.onderdeel not in (traject.inhoud.get("examens") or ()):
        yield _("Dit examen staat niet in het PIP.")
