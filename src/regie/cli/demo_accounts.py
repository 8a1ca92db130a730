# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who works in the demo. These accounts exist nowhere else: their password stands here and on the screen."""

from dataclasses import dataclass
from typing import Any, Final

VOORBEELD, HAARLEM = "9999", "0392"
WACHTWOORD: Final = "fietsen-naar-taalles"
MILAN: Final = "haarlem-01"
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


ACCOUNTS: Final = (
    Medewerker("karin", VOORBEELD, "consulent-01", "Karin Bakker", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, met een volle caseload"),
    Medewerker("bas", VOORBEELD, "consulent-02", "Bas Vermeer", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, vervangt Karin"),
    Medewerker("saskia", VOORBEELD, "teamleider-01", "Saskia de Groot", "teamleider", "Noord",
               "teamleider in de voorbeeldgemeente"),
    Medewerker("milan", HAARLEM, MILAN, "Milan Jansen", "consulent", "Haarlem",
               "consulent in Haarlem: ziet niets van de voorbeeldgemeente"),
)  # fmt: skip

_COLLEGAS: Final = (
    "Joost Mulder", "Nadia Hendriks", "Peter van Dam", "Lotte Visser", "Youssef Smit", "Marieke Bos", "Sander Kok",
    "Ilse Dekker", "Ruben Jacobs", "Eline Prins",
)  # fmt: skip
COLLEGAS: Final = tuple(
    Medewerker("", VOORBEELD, f"consulent-{nummer:02d}", voluit, "consulent", "Noord" if nummer < 7 else "Zuid")
    for nummer, voluit in enumerate(_COLLEGAS, start=3)
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
