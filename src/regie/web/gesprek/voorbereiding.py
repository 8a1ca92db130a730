# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The sheet to prepare a talk: what changed since the last one, what is asked, agreed and late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from regie.dossiers.doelen import uit_gebeurtenissen
from regie.dossiers.dossier import termijnen
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import uren
from regie.dossiers.zinnen import zin
from regie.kern.gesprek.lessen import lessen
from regie.kern.gesprek.ritme import GESPREK, vraagt_gesprek
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.wat_nu import herleiding, met_naam
from regie.web.gesprek.bezoek import Gespreksbezoek

NIET_NIEUW = frozenset({GESPREK, "intakegesprek", "intake_bevinding", "afspraak_gemaakt", "afspraak_stand"})
"""These stand elsewhere on the page."""
AFSPRAKEN = frozenset({"afspraak_inburgeraar", "afspraak_gemeente", "afspraak_school", "afspraak_mb"})
"""The terms of agreements: the agreements themselves are shown."""


@dataclass(frozen=True)
class Groep:
    """What happened in one matter. `regels`: (day, sentence), newest first."""

    naam: str
    regels: list[tuple[str, str]]


@dataclass(frozen=True)
class Afspraakregel:
    """`te_laat`: its last day is over. `stand`: what was said of it before, in words."""

    id: str
    wat: str
    wie: str
    uiterlijk: str
    te_laat: bool
    stand: str


def voorbereiding(hier: Gespreksbezoek) -> dict[str, Any]:
    """What the page and its print show."""
    rijen = termijnen(hier.dossier)
    rijen = met_naam(rijen, herleiding(hier, rijen))
    ritme = vraagt_gesprek(hier.recht.regels(hier.wie.beleid))
    return {
        "vorige": vorige_in_woorden(hier),
        "past_niet": past_niet(hier),
        "volgende_op": volgende_op(hier),
        "ritme": [rij for rij in rijen if rij["termijn"] in ritme and _loopt(rij)],
        "let_op": [rij for rij in rijen if rij["let_op"] and rij["termijn"] not in {*ritme, *AFSPRAKEN}],
        "lessen": lessen_in_woorden(hier),
        "nieuw": nieuw_per_onderwerp(hier),
        "afspraken": afspraakregels(hier, hier.vandaag),
        "doelen": [doel for doel in uit_gebeurtenissen(hier.gebeurd) if doel.loopt],
    }


def _loopt(rij: Rij) -> bool:
    return rij["status"] in ("loopt", "bijna", "verlopen", "wacht")


def vorige_in_woorden(hier: Gespreksbezoek) -> str:
    if hier.vorige is None:
        return ""
    wat = hier.recht.gebeurtenissen[hier.vorige["type"]].label
    return _("%(wat)s op %(dag)s") % {"wat": wat, "dag": voluit(hier.vorige["datum"])}


def past_niet(hier: Gespreksbezoek) -> str:
    """What the last talk about progress said of the route, where it said that it does not fit, or perhaps."""
    laatste = next(iter(hier.van(GESPREK)), None)
    antwoord = "" if laatste is None else laatste["gegevens"].get("route_past", "")
    return {
        "nee": _("In het vorige gesprek stond: de leerroute past niet."),
        "twijfel": _("In het vorige gesprek was er twijfel of de leerroute past."),
    }.get(antwoord, "")


def volgende_op(hier: Gespreksbezoek) -> str:
    """The day that was agreed for the next talk, ISO; "" where that day is over or was not named."""
    laatste = next(iter(hier.van(GESPREK)), None)
    dag = "" if laatste is None else str(laatste["gegevens"].get("volgende_op") or "")
    return dag if dag >= hier.vandaag.isoformat() else ""


def lessen_in_woorden(hier: Gespreksbezoek) -> list[tuple[str, str]]:
    """(what, hours) since the last talk; empty where no school gave hours."""
    som = lessen(hier.lesuren, None if hier.vorige is None else hier.vorige["datum"])
    if not som.aangeboden:
        return []
    return [
        (_("Aangeboden"), uren(som.aangeboden)),
        (_("Gevolgd"), uren(som.gevolgd)),
        (_("Afwezig met een goede reden"), uren(som.geoorloofd)),
        (_("Afwezig zonder goede reden"), uren(som.ongeoorloofd)),
    ]


def nieuw_per_onderwerp(hier: Gespreksbezoek) -> list[Groep]:
    """By the chapters of the event types, in the order of their newest."""
    groepen: dict[str, list[tuple[str, str]]] = {}
    for rij in hier.nieuw:
        type_ = hier.recht.gebeurtenissen[rij["type"]]
        if rij["type"] not in NIET_NIEUW:
            regel = (voluit(rij["datum"]), zin(rij["type"], rij["gegevens"], hier.recht))
            groepen.setdefault(type_.hoofdstuk, []).append(regel)
    return [Groep(naam, regels) for naam, regels in groepen.items()]


def afspraakregels(hier: Gespreksbezoek, vandaag: date) -> list[Afspraakregel]:
    wie, stand = (hier.recht.codelijsten[lijst].codes for lijst in ("wie", "stand_afspraak"))
    return [
        Afspraakregel(
            een.id, een.wat, wie[een.wie].label if een.wie in wie else "",
            voluit(een.uiterlijk) if een.uiterlijk else "",
            een.uiterlijk is not None and een.uiterlijk < vandaag,
            stand[een.stand].label if een.stand else "",
        )
        for een in hier.open_afspraken
    ]  # fmt: skip


def namen(codes: Iterable[str], hier: Gespreksbezoek) -> list[str]:
    return [hier.themacodes[code].label for code in codes]
