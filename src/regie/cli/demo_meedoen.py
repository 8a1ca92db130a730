# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking part in the demo: twelve places, and people who are at some of them. All organisations are made up."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db import transaction

from regie.dossiers.dossier import kop
from regie.dossiers.meedoen import zonder_plek
from regie.dossiers.plekken import Plek, plekken
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.meedoen.kiezen import Keuze, kies
from regie.werk.meedoen.opslag import voeg_toe

GEPLAATST: Final = 8  # people, at most
MET_PLAN: Final = 5  # of them
WACHT: Final = 2  # with a plan and no place yet
_RIJEN: Final = (
    # soort, naam, organisatie, sector, van, tot, dagdelen, niveau, Dutch, room, guidance, district, for
    ("vrijwilligerswerk", "Koken voor de buurt", "Het Wijkhuis", "horeca", 3, 8, "di-middag do-middag", "a0", True, 3,
     "praktijkbegeleider", "7411", "eigen"),
    ("vrijwilligerswerk", "Kleding sorteren", "Kringloop De Draad", "winkel", 4, 12, "ma-middag wo-middag vr-ochtend",
     "a0", True, 4, "praktijkbegeleider", "7415", "eigen"),
    ("werkervaringsplek", "Naaien en herstellen", "Atelier Zoom", "textiel", 8, 16, "di-middag wo-middag do-middag",
     "a1", True, 2, "allebei", "7412", "eigen"),
    ("werkervaringsplek", "Orders klaarzetten", "Magazijn Noord", "logistiek", 12, 24, "ma-middag di-middag do-middag",
     "a1", None, 3, "jobcoach", "7418", "regio"),
    ("stage", "Meelopen in de zorg", "Zorghuis De Linde", "zorg", 8, 16, "ma-ochtend wo-ochtend vr-ochtend", "a2", True,
     1, "praktijkbegeleider", "7413", "eigen"),
    ("betaald_werk", "Schoonmaken in de avond", "Schoon & Fris", "schoonmaak", 10, 20, "ma-avond di-avond do-avond",
     "a1", None, 2, "jobcoach", "7411", "regio"),
    ("betaald_werk", "Bediening", "Lunchroom Centraal", "horeca", 8, 20, "vr-middag za-ochtend za-middag", "b1", True,
     1, "geen", "7411", "eigen"),
    ("sociaal_werkbedrijf", "Tuinploeg", "Werkbedrijf Groen", "groen", 12, 24, "ma-middag wo-middag vr-middag", "a0",
     True, 4, "allebei", "7417", "eigen"),
    ("opleiding", "Leren en werken in de techniek", "Leerplaats Staal", "techniek", 16, 32, "di-middag wo-middag",
     "a2", True, 2, "praktijkbegeleider", "7418", "regio"),
    ("activiteit", "Taalcafé", "Bibliotheek Noord", "onderwijs", 2, 4, "wo-avond", "a0", True, 12, "praktijkbegeleider",
     "7411", "eigen"),
    ("activiteit", "Fietsles voor vrouwen", "Het Wijkhuis", "overig", 2, 3, "vr-ochtend", None, None, 6, "geen", "7411",
     "eigen"),
    ("vrijwilligerswerk", "Helpen op school", "Basisschool Het Anker", "onderwijs", 3, 6, "di-ochtend do-ochtend", "a2",
     True, 1, "praktijkbegeleider", "7414", "eigen"),
)  # fmt: skip


def vul_meedoen(consulent: Wie, recht: Recht, vandaag: date) -> None:
    """As a consulent would; nothing where there are places already."""
    with transaction.atomic():
        zet_wie(consulent, vandaag)
        if plekken():
            return
        gemaakt = [_plek(rij, vandaag) for rij in _RIJEN]
        for een in gemaakt:
            voeg_toe(consulent, een)
        sinds = later(vandaag, Duur(-2, "weken"))
        mensen = zonder_plek(vandaag)[: GEPLAATST + WACHT]
        for nummer, mens in enumerate(mensen):
            een = gemaakt[nummer % len(gemaakt)]
            if nummer < MET_PLAN or nummer >= GEPLAATST:
                _leg_vast(consulent, recht, mens.dossier, sinds, "participatieplan", _plan(een))
            if nummer < GEPLAATST:
                _plaats(consulent, recht, mens.dossier, een, sinds, vandaag)
        for mens in mensen[:1]:
            _leg_vast(consulent, recht, mens.dossier, vandaag, "vrijwilliger_koppeling",
                      {"soort": "taalmaatje", "stand": "gekoppeld"})  # fmt: skip


def _plan(een: Plek) -> dict[str, object]:
    return {"doel": "Eerst beter Nederlands, dan een baan.", "eerst": "taal", "sectoren": [een.sector], "uren": 8}


def _plaats(consulent: Wie, recht: Recht, dossier: str, een: Plek, sinds: date, vandaag: date) -> None:
    """Since two weeks, with the hours of them and a word of the guidance."""
    versie = (kop(dossier) or {}).get("laatste")
    keuze = Keuze(uuid7(), dossier, een.id, sinds, een.uren_van, "afgestemd", versie)
    kies(consulent, recht, keuze)
    uren = {"van": sinds.isoformat(), "tot": vandaag.isoformat(), "uren": een.uren_van * 2}
    _leg_vast(consulent, recht, dossier, vandaag, "participatie_uren", uren | {"plaatsing_id": keuze.plaatsing})
    _leg_vast(consulent, recht, dossier, vandaag, "contact",
              {"kanaal": "telefoon", "richting": "uit", "onderwerp": "hoe gaat het op de plek"})  # fmt: skip


def _leg_vast(consulent: Wie, recht: Recht, dossier: str, op: date, soort: str, gegevens: Mapping[str, object]) -> None:
    leg_vast(consulent, [Nieuw(uuid7(), dossier, soort, op, gegevens)], recht)


def _plek(rij: tuple[object, ...], vandaag: date) -> Plek:
    soort, naam, organisatie, sector, van, tot, dagdelen, niveau, talig, plaats, wie, postcode, voor = rij
    return Plek(
        id=uuid7(), soort=str(soort), naam=str(naam), organisatie=str(organisatie), sector=str(sector),
        uren_van=float(str(van)), uren_tot=float(str(tot)), dagdelen=tuple(str(dagdelen).split()),
        capaciteit=int(str(plaats)), begeleiding=str(wie), van=later(vandaag, Duur(-4, "weken")), voor=str(voor),
        taalniveau=None if niveau is None else str(niveau), nederlandstalig=None if talig is None else bool(talig),
        postcode4=str(postcode),
    )  # fmt: skip
