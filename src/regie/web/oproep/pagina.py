# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the oproepen: what happened, the step that is next with its reasons, and what Regie never does itself."""

from dataclasses import dataclass
from typing import Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.brieven import brieven_van
from regie.kern.gebeurtenissen.gebeurd import van
from regie.kern.intake.oproepen import ONZICHTBAAR, OPROEP, WAARSCHUWING, Ronde
from regie.kern.termijnen.herleiding import voluit
from regie.web.brieven.woorden import naam_van
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.openbeleid import open_beleid
from regie.web.oproep.bezoek import Oproepbezoek, oproepbezoek
from regie.web.oproep.stappen import Knop, nog_niet, volgende
from regie.werk.oproep.vooraf import NORM as DAGEN_VOORAF

MAG_BOETE: Final = "boetes_groepen"
NOG_NIET_WEG: Final = ("concept", "klaar", "onderweg", "mislukt")


@dataclass(frozen=True)
class Regel:
    """One oproep, as the page tells it."""

    id: str
    kop: str
    verstuurd: str
    uitkomst: str
    waarschuwing: str


@require_safe
def oproepen(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = oproepbezoek(request, dossier)
    inhoud = {
        "bezoek": hier,
        "naam": naam_of_nummer(hier.naam, dossier),
        "regels": [_regel(hier, ronde) for ronde in hier.stand.rondes],
        "volgende": volgende(hier),
        "nog_niet": nog_niet(hier),
        "onderweg": _onderweg(hier),
        "boete": boete(hier),
        "open_beleid": open_beleid(hier, (DAGEN_VOORAF, MAG_BOETE)),
        "melding": neem_melding(request, dossier),
    }
    return render(request, "oproep/oproepen.html", inhoud)


def _regel(hier: Oproepbezoek, ronde: Ronde) -> Regel:
    codes = hier.recht.codelijsten["verzendwijze"].codes
    delen = {"dag": voluit(ronde.oproep.datum), "hoe": codes[ronde.oproep.gegevens["verzendwijze"]].label}
    return Regel(
        ronde.oproep.id,
        _("Oproep %(nummer)s, voor %(dag)s") % {"nummer": ronde.nummer, "dag": voluit(ronde.dag)},
        _("verstuurd op %(dag)s (%(hoe)s)") % delen,
        _uitkomst(hier, ronde),
        _waarschuwing(hier, ronde),
    )


def _uitkomst(hier: Oproepbezoek, ronde: Ronde) -> str:
    if ronde.gemist is not None:
        reden = ronde.gemist.gegevens.get("reden")
        if reden is None:
            return _("Niet gekomen. Er staat geen reden bij.")
        if reden == ONZICHTBAAR:
            return _("Niet gekomen. Er is een reden vastgelegd die u niet mag zien.")
        return _("Niet gekomen. Reden: %(reden)s.") % {
            "reden": hier.recht.codelijsten["reden_niet_verschenen"].codes[reden].label
        }
    if ronde.verschoond is not None:
        return _("Niet gekomen, met een goede reden. Deze keer telt niet mee.")
    if ronde != hier.stand.rondes[-1]:
        return _("Er staat niet wat er gebeurde.")
    if hier.stand.stap == "klaar":
        return _("Gekomen, of op een andere manier klaar.")
    return _("De dag is nog niet geweest.") if hier.vandaag < ronde.dag else _("Nog niet vastgelegd wat er gebeurde.")


def _waarschuwing(hier: Oproepbezoek, ronde: Ronde) -> str:
    """The written warning after this oproep: as it names the no-show, else by its day."""
    if ronde.gemist is None:
        return ""
    for een in van(hier.verleden, WAARSCHUWING):
        genoemd = een.gegevens.get("niet_verschenen_id")
        if genoemd == ronde.gemist.id or (genoemd is None and een.datum >= ronde.gemist.datum):
            return _("Gewaarschuwd op %(dag)s.") % {"dag": voluit(een.datum)}
    return ""


def _onderweg(hier: Oproepbezoek) -> list[Knop]:
    """Letters that were made and of which the register does not know that they went."""
    return [
        Knop(naam_van(rij["sjabloon"]), hier.plek("brief_lezen", str(rij["id"])))
        for rij in brieven_van(hier.dossier)
        if rij["gebeurtenis"] == OPROEP and rij["stand"] in NOG_NIET_WEG
    ]


def boete(hier: Oproepbezoek) -> list[str]:
    """What holds for a fine: never by itself, and not for every group."""
    zinnen = [
        _("Regie geeft nooit vanzelf een boete. Een boete is een apart besluit van een mens, met een eigen procedure."),
        _("Kijk eerst of iemand de oproep begreep, en of er iets in de weg zat."),
    ]
    groep = hier.kop["groep"]
    if not groep:
        return [*zinnen, _("De groep van deze inburgeraar is niet bekend. Dan kan er geen boete zijn.")]
    if groep not in _groepen_met_boete(hier):
        naam = hier.recht.codelijsten["groep"].codes[groep].label
        zin = _("In uw gemeente staat een boete niet open voor deze groep: %(groep)s.")
        return [*zinnen, zin % {"groep": naam}]
    return zinnen


def _groepen_met_boete(hier: Oproepbezoek) -> tuple[str, ...]:
    """None where the gemeente did not decide it."""
    gekozen = hier.recht.regels(hier.wie.beleid).gekozen(MAG_BOETE, hier.vandaag)
    return () if gekozen is None else cast(tuple[str, ...], gekozen.waarde)
