# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who works in the demo. These accounts exist nowhere else: their password stands here and on the screen."""

from dataclasses import dataclass
from typing import Any, Final

from regie.toegang.wie import GEMEENTE
from regie.voorbeeld.keten import BUDGETBUREAU, VRIJWILLIGERS
from regie.voorbeeld.ondersteuning import BEGELEIDING
from regie.voorbeeld.traject import SCHOLEN

VOORBEELD, HAARLEM = "9999", "0392"
WACHTWOORD: Final = "fietsen-naar-taalles"
MILAN: Final = "haarlem-01"
ORGANISATIES: Final = (
    (SCHOLEN[0], "Taalschool Tess", "aanbieder"), (SCHOLEN[1], "Taalhuis Noord", "aanbieder"),
    (SCHOLEN[2], "Taalacademie De Brug", "aanbieder"), (BEGELEIDING, "VluchtelingenWerk Voorbeeld", "partner"),
    (BUDGETBUREAU, "Budgetbureau Voorbeeld", "partner"),
)  # fmt: skip
_VAN_MILAN: Final = 40  # dossiers of Haarlem that are his


@dataclass(frozen=True)
class Medewerker:
    """One who works here; without `naam` nobody logs in as that person."""

    naam: str
    gemeente: str
    sleutel: str  # as events name them
    voluit: str
    rol: str
    team: str
    uitleg: str = ""
    organisatie: str = GEMEENTE


ACCOUNTS: Final = (
    Medewerker("karin", VOORBEELD, "consulent-01", "Karin Bakker", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, met een volle caseload"),
    Medewerker("bas", VOORBEELD, "consulent-02", "Bas Vermeer", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, vervangt Karin"),
    Medewerker("saskia", VOORBEELD, "teamleider-01", "Saskia de Groot", "teamleider", "Noord",
               "teamleider in de voorbeeldgemeente"),
    Medewerker("tess", VOORBEELD, "docent-01", "Tess Mulder", "docent", "",
               "docent van een taalschool: ziet alleen haar eigen leerlingen", SCHOLEN[0]),
    Medewerker("cor", VOORBEELD, "coordinator-01", "Cor Haan", "coordinator", "",
               "coördinator van de maatschappelijke begeleiding", BEGELEIDING),
    Medewerker("vera", VOORBEELD, VRIJWILLIGERS[0], "Vera Dijk", "maatschappelijk_begeleider", "",
               "vrijwilliger: ziet alleen wie zij begeleidt", BEGELEIDING),
    Medewerker("boris", VOORBEELD, "budget-01", "Boris Kuip", "budgetbeheerder", "",
               "budgetbeheerder: ziet geld, en niets anders", BUDGETBUREAU),
    Medewerker("eva", VOORBEELD, "beleid-01", "Eva Blom", "beleid", "", "beleidsmedewerker: ziet alleen totalen"),
    Medewerker("fenna", VOORBEELD, "beheer-01", "Fenna Prins", "functioneel_beheer", "",
               "functioneel beheerder: medewerkers en rollen, geen dossiers"),
    Medewerker("petra", VOORBEELD, "privacy-01", "Petra Wit", "privacy_officer", "",
               "privacy officer: wie keek waarin, verzoeken, bewaren"),
    Medewerker("milan", HAARLEM, MILAN, "Milan Jansen", "consulent", "Haarlem",
               "consulent in Haarlem: ziet niets van de voorbeeldgemeente"),
)  # fmt: skip

_COLLEGAS: Final = (
    "Joost Mulder", "Nadia Hendriks", "Peter van Dam", "Lotte Visser", "Youssef Smit", "Marieke Bos", "Sander Kok",
    "Ilse Dekker", "Ruben Jacobs", "Eline Prins",
)  # fmt: skip
COLLEGAS = tuple(
    Medewerker("", VOORBEELD, f"consulent-{nummer:02d}", voluit, "consulent", "Noord" if nummer < 7 else "Zuid")
    for nummer, voluit in enumerate(_COLLEGAS, start=3)
)

_VRIJWILLIGERS: Final = (
    "Anna de Boer", "Hans Peters", "Wilma Groen", "Theo Brouwer", "Riet van Dijk", "Kees Vos", "Marga Post",
    "Gerard Bloem", "Els Wolters", "Frits Kuiper", "Tineke Zwart",
)  # fmt: skip
COLLEGAS += tuple(
    Medewerker("", VOORBEELD, sleutel, voluit, "maatschappelijk_begeleider", "", organisatie=BEGELEIDING)
    for sleutel, voluit in zip(VRIJWILLIGERS[1:], _VRIJWILLIGERS, strict=True)
)
COLLEGAS += (
    Medewerker("", VOORBEELD, "docent-02", "Sjoerd Wester", "docent", "", organisatie=SCHOLEN[1]),
    Medewerker("", VOORBEELD, "docent-03", "Naima Vogel", "docent", "", organisatie=SCHOLEN[2]),
)
# organisation, name, what they do, telephone, tasks, for whom
CONTACTEN: Final = (
    (GEMEENTE, "Saskia de Groot", "teamleider inburgering", "0100000001", (), "vragen over een consulent"),
    (SCHOLEN[0], "Tess Mulder", "docent", "0100000002", ("leerroute", "brugklas"), "B1 en Z, overdag en in de avond"),
    (SCHOLEN[1], "Sjoerd Wester", "trajectbegeleider", "0100000003", ("leerroute",), "alleen de Z-route"),
    (SCHOLEN[2], "Naima Vogel", "docent", "0100000004", ("leerroute",), "de onderwijsroute"),
    (BEGELEIDING, "Cor Haan", "coördinator", "0100000005", ("mb", "training", "participatie"), ""),
    (BUDGETBUREAU, "Boris Kuip", "budgetbeheerder", "0100000006", ("ontzorgen_beheer",), ""),
)


def toewijzingen(rijen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The file of Haarlem names no consulent: Milan gets the last dossiers of people with the duty."""
    dicht = {rij["dossier"] for rij in rijen if rij["type"] == "dossier_gesloten"}
    open_ = {
        rij["dossier"]: rij["datum"]
        for rij in rijen
        if rij["type"] == "dossier_geopend" and rij["dossier"] not in dicht and rij["gegevens"]["wet"] == "wi2021"
    }
    van_hem = sorted(open_.items(), key=lambda paar: (paar[1], paar[0]))[-_VAN_MILAN:]
    gegevens = {"rol": "regie", "medewerker": MILAN}
    return [{"dossier": naam, "type": "toewijzing", "datum": dag, "gegevens": gegevens} for naam, dag in van_hem]
