# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first page of the intake, the sensitive sheet and the report."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.doelen import uit_gebeurtenissen
from regie.dossiers.dossier import huisgenoten
from regie.dossiers.gebeurd import uiterlijk
from regie.dossiers.intake import termijn_van_pip, tolk_van_vandaag
from regie.dossiers.woorden import taal
from regie.dossiers.zinnen import velden_leesbaar
from regie.kern.intake.ontbreekt import GESPREK, Ontbreekt, wat_ontbreekt
from regie.kern.intake.stappen import Stapstand, stappen
from regie.kern.recht.intaketabel import STAPPEN
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.intake import themas
from regie.web.intake.bezoek import Intakebezoek, intakebezoek
from regie.werk.intake.bevoegd import bevoegd, uitleg

AFGEROND: Final = "intake_afgerond"
FAMILIE: Final = "gezin"


@dataclass(frozen=True)
class Stap:
    naam: str
    uitleg: str
    stand: str
    tekst: str
    van_wet: bool


@require_safe
def intake(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = intakebezoek(request, dossier)
    gewoon, gevoelig = (themas.blad(hier, gevoelig=soort) for soort in (False, True))
    oordeel = bevoegd(hier.wie, hier.recht, hier.vandaag)
    inhoud = basis(hier) | {
        "mag_niet": oordeel == "mag_niet",
        "kwalificatie": uitleg(oordeel),
        "termijn": termijn_van_pip(dossier),
        "stappen": stapregels(hier),
        "blad": gewoon,
        "gevoelig": [*gevoelig.eerst, *gevoelig.verder],
        "niet_alles": len(hier.zichtbaar(hier.recht.themas)) < len(hier.recht.themas),
        "anderen": themas.van_anderen(hier),
        "gesprekken": gesprekken(hier),
        "doelen": uit_gebeurtenissen(hier.gebeurd),
        "tolk": tolk_in_woorden(hier),
        "afgerond": _afgerond(hier),
        "melding": neem_melding(request, dossier),
    }
    return render(request, "intake/intake.html", inhoud)


@require_safe
def gevoelig(request: HttpRequest, dossier: str) -> HttpResponse:
    """Themes that have a category of their own, on a page of their own: not beside the rest on the screen."""
    hier = intakebezoek(request, dossier)
    gezin = huisgenoten(dossier)
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in gezin)
    inhoud = basis(hier) | {
        "blad": themas.blad(hier, gevoelig=True),
        "huisgenoten": [naam_of_nummer(rij["naam"], rij["dossier"]) for rij in gezin],
        "niet_alles": len(hier.zichtbaar(hier.recht.themas)) < len(hier.recht.themas),
    }
    return render(request, "intake/gevoelig.html", inhoud)


@require_safe
def verslag(request: HttpRequest, dossier: str) -> HttpResponse:
    """What was recorded, to read again and to print."""
    hier = intakebezoek(request, dossier)
    bladen = [themas.blad(hier, gevoelig=soort) for soort in (False, True)]
    inhoud = basis(hier) | {
        "themas": [een for blad in bladen for een in (*blad.eerst, *blad.verder) if een.eerder],
        "concepten": sum(een.stand == "genoteerd" for blad in bladen for een in (*blad.eerst, *blad.verder)),
        "gesprekken": gesprekken(hier),
        "doelen": uit_gebeurtenissen(hier.gebeurd),
        "ontbreekt": ontbreekt_in_woorden(hier, ontbreekt(hier)),
        "afgerond": _afgerond(hier),
        "niet_alles": len(hier.zichtbaar(hier.recht.themas)) < len(hier.recht.themas),
        "vandaag": voluit(hier.vandaag),
    }
    return render(request, "intake/verslag.html", inhoud)


def basis(hier: Intakebezoek) -> dict[str, Any]:
    """What every page of the intake shows."""
    return {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, hier.dossier),
        "spreektaal": taal(hier.kop["taal"]) if hier.kop["taal"] else "",
        "bronnen": themas.bronnen(hier),
        "mag_gesprek": hier.mag(hier.recht.gebeurtenissen[GESPREK]),
    }


def gesprekken(hier: Intakebezoek) -> list[themas.Regel]:
    """The talks that were held, newest first."""
    return [
        themas.Regel(
            _("Gesprek %(nummer)s") % {"nummer": rij["gegevens"].get("nummer", "")},
            voluit(rij["datum"]),
            hier.collega(rij["gegevens"].get("medewerker") or rij["door"] or ""),
            velden_leesbaar(GESPREK, _zonder_wie(rij["gegevens"]), hier.recht, hier.wie.categorieen),
        )
        for rij in hier.van(GESPREK)
    ]


def _zonder_wie(gegevens: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in gegevens.items() if naam not in ("medewerker", "nummer")}


def stapregels(hier: Intakebezoek) -> list[Stap]:
    gevonden = stappen(hier.recht.intakestappen, hier.norm(STAPPEN), hier.kort)
    namen = {een.stap.termijn for een in gevonden if een.stap.termijn}
    dagen = uiterlijk(hier.dossier, namen) if namen else {}
    return [_stap(een, dagen.get(een.stap.termijn or "")) for een in gevonden]


def _stap(een: Stapstand, dag: date | None) -> Stap:
    if een.op is not None:
        tekst = _("gedaan op %(dag)s") % {"dag": voluit(een.op)}
    elif dag is not None:
        tekst = _("nog niet, uiterlijk %(dag)s") % {"dag": voluit(dag)}
    else:
        tekst = _("nu aan de beurt") if een.stand == "volgende" else _("later")
    return Stap(een.stap.naam, een.stap.strekking, een.stand, tekst, een.stap.van == "wet")


def volgende_vorm(hier: Intakebezoek) -> str:
    """With which form of talk the policy goes on; "" where it does not say."""
    gevonden = stappen(hier.recht.intakestappen, hier.norm(STAPPEN), hier.kort)
    return next((een.stap.vorm or "" for een in gevonden if een.stand == "volgende"), "")


def tolk_in_woorden(hier: Intakebezoek) -> str:
    geboekt = tolk_van_vandaag(hier.dossier, hier.vandaag)
    if geboekt is None:
        return ""
    manier = {"telefoon": _("aan de telefoon"), "op_locatie": _("hier aanwezig")}[geboekt["manier"]]
    delen = {"naam": geboekt["naam"], "taal": taal(geboekt["taal"]), "manier": manier, "nummer": geboekt["telefoon"]}
    return _("%(naam)s, %(taal)s, %(manier)s, %(nummer)s") % delen


def ontbreekt(hier: Intakebezoek) -> Ontbreekt:
    return wat_ontbreekt(hier.recht.themas, hier.kort, hier.zichtbaar(hier.recht.themas))


def ontbreekt_in_woorden(hier: Intakebezoek, wat: Ontbreekt) -> list[str]:
    """What the law asks and is not there, each with what can be done."""
    regels = []
    if wat.gesprek:
        regels.append(_("Er is nog geen gesprek vastgelegd (Wi art. 14)."))
    if wat.toets:
        regels.append(_("De leerbaarheidstoets is niet gedaan, en er is geen ontheffing (Wi art. 14 lid 3)."))
    if wat.apart_gesprek and "gezin_veiligheid" in hier.wie.categorieen:
        regels.append(_("Nergens staat dat is verteld dat een apart gesprek kan (Bi art. 5.2)."))
    regels += [
        _("Over “%(thema)s” is niets opgeschreven (Bi art. 5.2).") % {"thema": hier.themacodes[thema].label}
        for thema in wat.themas
    ]
    return regels


def _afgerond(hier: Intakebezoek) -> str:
    gevonden = hier.van(AFGEROND)
    return voluit(gevonden[0]["datum"]) if gevonden else ""
