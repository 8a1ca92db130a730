# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The exams in words: per part the level, the attempts, who paid, and how many free attempts are left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import euro
from regie.kern.kalender import dagnummer
from regie.kern.pip.situatie import ASIEL
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.examens import GESLAAGD, WACHT, Examendeel, Poging
from regie.kern.traject.gratis import KOSTEN, PARAMETER, Waarom, geen_gratis, onterecht, vaste_prijs
from regie.kern.traject.traject import Traject
from regie.web.dossier.bezoek import Bezoek

_CODE: Final = {
    "gehaald": "gehaald", "wacht": "wacht", "niet_gehaald": "verlopen", "te_laag": "verlopen",
    "niveau_onbekend": "bijna", "nog_niet": "open", "niet_nodig": "vervallen",
}  # fmt: skip

_GEEN_GRATIS: Final[Mapping[Waarom, Any]] = {
    "geen_asiel": gettext_lazy("geen gratis poging: eigen geld of een lening van DUO"),
    "onderwijsroute": gettext_lazy("geen gratis poging in de onderwijsroute"),
    "niet_in_pip": gettext_lazy("geen gratis poging: dit examen staat niet in het PIP"),
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
        opmerkingen=[*_opmerkingen(traject, een, hier.vandaag), *_onterecht(hier, traject, een)], knop=knop,
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
    if een.uitslag_op is not None:
        delen.append(_("uitslag op %(dag)s, na %(dagen)s dagen") % {
            "dag": voluit(een.uitslag_op), "dagen": een.dagen_tot_uitslag})  # fmt: skip
    return ", ".join(delen)


def _gratis(hier: Bezoek, traject: Traject, een: Examendeel) -> str:
    """What is left of the free attempts of a part that is not done, or why there are none."""
    if "financieel" not in hier.wie.categorieen or een.klaar:
        return ""
    waarom = _waarom_niet(hier, traject, een)
    if waarom is not None:
        return str(_GEEN_GRATIS[waarom]) + _kosten(hier, een)
    gratis = hier.recht.parameter(PARAMETER, hier.vandaag)
    over = een.gratis_over(gratis)
    tekst = _("nog %(aantal)s van %(gratis)s gratis") % {"aantal": over, "gratis": gratis}
    if een.betaler_onbekend:
        tekst += _("; van %(aantal)s is niet ingevuld wie betaalde") % {"aantal": een.betaler_onbekend}
    return tekst if over else tekst + _kosten(hier, een)


def _waarom_niet(hier: Bezoek, traject: Traject, een: Examendeel) -> Waarom | None:
    return geen_gratis(str(hier.kop["groep"]) in ASIEL, traject.inhoud, een.onderdeel)


def _kosten(hier: Bezoek, een: Examendeel) -> str:
    if not vaste_prijs(een):
        return ""
    return _("; een poging kost %(bedrag)s") % {"bedrag": euro(hier.recht.parameter(KOSTEN, hier.vandaag))}


def _opmerkingen(traject: Traject, een: Examendeel, vandaag: date) -> Iterator[str]:
    if (sinds := een.wacht_sinds) is not None:
        dagen = dagnummer(vandaag) - dagnummer(sinds)
        yield _("Wacht sinds %(dag)s: %(dagen)s dagen.") % {"dag": voluit(sinds), "dagen": dagen}
    if een.uitslag_is_laat(traject.uitslag_weken, vandaag):
        yield _("Dat is langer dan %(weken)s weken. Vraag de uitslag na.") % {"weken": traject.uitslag_weken}
    if not een.verplicht:
        yield _("Niet verplicht in deze leerroute.")
    if traject.leerroute == "z" and een.onderdeel not in (traject.inhoud.get("examens") or ()):
        yield _("Dit examen staat niet in het PIP.")


def _onterecht(hier: Bezoek, traject: Traject, een: Examendeel) -> Iterator[str]:
    """Free by what was typed, not by the law (Ri 3.5): DUO decides, here it is only said."""
    if "financieel" not in hier.wie.categorieen:
        return
    gratis = hier.recht.parameter(PARAMETER, hier.vandaag)
    for poging in onterecht(een, _waarom_niet(hier, traject, een), gratis):
        yield _("Poging %(nummer)s staat als gratis. Volgens de wet kan dat niet: kijk het na.") % {
            "nummer": poging.nummer}  # fmt: skip
