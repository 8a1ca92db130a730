# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The sentences themselves: one row says what is told of one figure when it is none, one or more.

In a sentence about a number: %(wanneer)s, %(aantal)s. About a percentage, chosen by its numerator: %(wanneer)s,
%(teller)s, %(noemer)s, %(procent)s.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Zin:
    """`onderwerp`: how the figure is named where it is not shown; it begins a sentence. `vervolg`: it speaks of the
    people of the last sentence that is no vervolg, so it is only said where that one names them."""

    indicator: str
    onderwerp: str
    nul: str
    een: str
    meer: str
    dimensies: Mapping[str, str] = field(default_factory=dict)
    vervolg: bool = False


ZINNEN: Final[tuple[Zin, ...]] = (
    Zin(
        "inburgeraars", _("Hoeveel mensen er inburgeren"),
        _("%(wanneer)s was er niemand bezig met inburgeren."),
        _("%(wanneer)s was er 1 persoon bezig met inburgeren."),
        _("%(wanneer)s waren er %(aantal)s mensen bezig met inburgeren."),
        {"onderdeel": "actief"},
    ),
    Zin(
        "inburgeraars", _("Hoeveel van hen asiel kregen"),
        _("Daarvan kreeg niemand asiel."),
        _("Daarvan kreeg 1 persoon asiel."),
        _("Daarvan kregen %(aantal)s mensen asiel."),
        {"doelgroep": "asiel", "onderdeel": "actief"}, vervolg=True,
    ),
    Zin(
        "inburgeraars", _("Hoeveel mensen voor hun gezin naar Nederland kwamen"),
        _("En niemand kwam naar Nederland voor het gezin."),
        _("En 1 persoon kwam naar Nederland voor het gezin."),
        _("En %(aantal)s mensen kwamen naar Nederland voor hun gezin."),
        {"doelgroep": "gezin", "onderdeel": "actief"}, vervolg=True,
    ),
    Zin(
        "intake_gestart", _("Hoeveel mensen een eerste gesprek kregen (intake)"),
        _("%(wanneer)s had niemand een eerste gesprek (intake)."),
        _("%(wanneer)s had 1 persoon een eerste gesprek (intake)."),
        _("%(wanneer)s hadden %(aantal)s mensen een eerste gesprek (intake)."),
    ),
    Zin(
        "wachtlijst_intake", _("Hoeveel mensen op een eerste gesprek wachten"),
        _("%(wanneer)s wachtte niemand op een eerste gesprek."),
        _("%(wanneer)s wachtte 1 persoon nog op een eerste gesprek."),
        _("%(wanneer)s wachtten %(aantal)s mensen nog op een eerste gesprek."),
        {"onderdeel": "aantal"},
    ),
    Zin(
        "wachtlijst_intake", _("Hoe lang mensen op een eerste gesprek wachten"),
        _("Zij wachten nog geen dag."),
        _("De helft van hen wacht 1 dag of langer."),
        _("De helft van hen wacht %(aantal)s dagen of langer."),
        {"onderdeel": "mediaan_dagen"}, vervolg=True,
    ),
    Zin(
        "pip_vastgesteld", _("Hoeveel mensen een plan kregen (PIP)"),
        _("%(wanneer)s kreeg niemand een plan voor de inburgering (PIP)."),
        _("%(wanneer)s kreeg 1 persoon een plan voor de inburgering (PIP)."),
        _("%(wanneer)s kregen %(aantal)s mensen een plan voor hun inburgering (PIP)."),
    ),
    Zin(
        "pip_binnen_termijn", _("Hoe vaak het plan op tijd klaar was"),
        _("Van de %(noemer)s plannen was er geen op tijd klaar. Dat is %(procent)s."),
        _("Van de %(noemer)s plannen was er 1 op tijd klaar. Dat is %(procent)s."),
        _("Van de %(noemer)s plannen waren er %(teller)s op tijd klaar. Dat is %(procent)s."),
        {"onderdeel": "aandeel_binnen"},
    ),
    Zin(
        "leerroute_aanmeldingen", _("Hoeveel mensen zijn aangemeld bij een school"),
        _("%(wanneer)s meldde de gemeente niemand aan bij een school."),
        _("%(wanneer)s meldde de gemeente 1 persoon aan bij een school."),
        _("%(wanneer)s meldde de gemeente %(aantal)s mensen aan bij een school."),
    ),
    Zin(
        "brugklas_aanmeldingen", _("Hoeveel mensen naar de brugklas gingen"),
        _("%(wanneer)s meldde niemand zich aan voor de brugklas."),
        _("%(wanneer)s meldde 1 persoon zich aan voor de brugklas."),
        _("%(wanneer)s meldden %(aantal)s mensen zich aan voor de brugklas."),
    ),
    Zin(
        "brugklas_afgerond", _("Hoeveel mensen de brugklas afmaakten"),
        _("Niemand van hen maakte de brugklas af."),
        _("Van hen maakte 1 persoon de brugklas af."),
        _("Van hen maakten %(aantal)s mensen de brugklas af."),
        vervolg=True,
    ),
    Zin(
        "pvt_afgerond", _("Hoeveel mensen de lessen over Nederland afmaakten (PVT)"),
        _("%(wanneer)s had niemand de lessen over Nederland af (PVT)."),
        _("%(wanneer)s had 1 persoon de lessen over Nederland af (PVT)."),
        _("%(wanneer)s hadden %(aantal)s mensen de lessen over Nederland af (PVT)."),
    ),
    Zin(
        "participatie", _("Hoeveel mensen meedoen met werk of een andere plek"),
        _("Van de %(noemer)s mensen had niemand werk of een andere plek om mee te doen. Dat is %(procent)s."),
        _("Van de %(noemer)s mensen had 1 persoon werk of een andere plek om mee te doen. Dat is %(procent)s."),
        _("Van de %(noemer)s mensen hadden er %(teller)s werk of een andere plek om mee te doen. Dat is %(procent)s."),
        {"onderdeel": "aandeel"},
    ),
    Zin(
        "mb_instroom", _("Hoeveel mensen hulp kregen in hun eerste tijd"),
        _("%(wanneer)s begon bij niemand de hulp in de eerste tijd."),
        _("%(wanneer)s begon bij 1 persoon de hulp in de eerste tijd."),
        _("%(wanneer)s begon bij %(aantal)s mensen de hulp in de eerste tijd."),
    ),
    Zin(
        "slagen", _("Hoe vaak een examen lukte"),
        _("Van de %(noemer)s examens lukte er geen. Dat is %(procent)s."),
        _("Van de %(noemer)s examens lukte er 1. Dat is %(procent)s."),
        _("Van de %(noemer)s examens lukten er %(teller)s. Dat is %(procent)s."),
        {"onderdeel": "aandeel_geslaagd"},
    ),
    Zin(
        "voldaan_binnen_termijn", _("Hoeveel mensen op tijd klaar zijn"),
        _("Van de %(noemer)s mensen was niemand binnen drie jaar klaar. Dat is %(procent)s."),
        _("Van de %(noemer)s mensen was 1 persoon binnen drie jaar klaar. Dat is %(procent)s."),
        _("Van de %(noemer)s mensen waren er %(teller)s binnen drie jaar klaar. Dat is %(procent)s."),
        {"onderdeel": "aandeel_binnen_termijn"},
    ),
)  # fmt: skip
