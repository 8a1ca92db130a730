# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Charts to look at: one of each kind, with everything that is hard about it."""

from regie.documenten.grafiek import (
    Band,
    Bereik,
    Gestapeld,
    Grafiek,
    Kromme,
    Leeg,
    Lijn,
    Norm,
    Punt,
    Rij,
    Staaf,
    Stap,
    Trap,
)

ROUTES = ("onderwijsroute", "B1-route", "Z-route", "nog geen route")
KWARTALEN = tuple(f"{jaar}-Q{kwartaal}" for jaar in (2024, 2025, 2026) for kwartaal in range(1, 5))

STAAF = Staaf(
    titel="Inburgeraars per leerroute",
    eenheid="personen",
    kop="Leerroute",
    norm=Norm("Verwacht", 30),
    grens=5,
    punten=(
        Punt("B1-route", 48),
        Punt("Z-route", 31),
        Punt("onderwijsroute", None),
        Punt("nog geen leerroute, omdat de brede intake nog niet klaar is of omdat er nog geen plaats is", 12),
        Punt("vrijgesteld & <anders>", 0),
        Punt("طالبة من سوريا", 7),
        Punt("instroom 2026", Leeg.NIET_MEETBAAR),
        Punt("elders", Leeg.VERBORGEN),
    ),
)
GESTAPELD = Gestapeld(
    titel="Leerroutes per doelgroep",
    eenheid="personen",
    kop="Doelgroep",
    grens=5,
    delen=(*ROUTES, "ontheven", "vrijgesteld", "verhuisd", "overleden"),
    rijen=(
        Rij("asielstatushouder", (14, 120, 61, 33, 9, 8, 12, 1)),
        Rij("gezinsmigrant", (None, 64, 12, 20, 0, Leeg.VERBORGEN, 11, Leeg.NIET_MEETBAAR)),
        Rij("hervestiger", (6, 18, 22, 0, 0, 0, 0, 0)),
    ),
)
LIJN = Lijn(
    titel="PIP binnen de termijn",
    eenheid="%",
    kop="Kwartaal",
    norm=Norm("Afspraak", 80),
    perioden=KWARTALEN,
    reeksen=(
        Rij("asielstatushouder", (62.5, 64, 70.25, 68, None, 74, 81, 79, 83, 88, 90.5, Leeg.NIET_MEETBAAR)),
        Rij("gezinsmigrant", (71, 66, 69, 72, 75, 75, 78, 70, 72, 85, 86, Leeg.NIET_MEETBAAR)),
    ),
)
EEN_LIJN = Lijn(
    titel="Instroom per kwartaal",
    eenheid="personen",
    kop="Kwartaal",
    grens=5,
    perioden=KWARTALEN,
    reeksen=(Rij("instroom", (12, 14, None, 22, 31, 28, 17, 0, 9, 44, 41, 38)),),
)
TRAP = Trap(
    titel="Voldaan aan de inburgeringsplicht",
    eenheid="%",
    kop="maanden",
    marge="95 % zekerheid",
    krommen=(
        Kromme("2022", tuple(Stap(6 * nr, 12.0 * nr, max(0, 11.0 * nr - 3), 13.0 * nr + 3) for nr in range(7)), 42),
        Kromme("2023", tuple(Stap(6 * nr, 9.0 * nr, max(0, 8.0 * nr - 4), 10.0 * nr + 4) for nr in range(5)), 30),
        Kromme("2026", (), 3),
    ),
)
BAND = Band(
    titel="Wachttijd tot de brede intake",
    eenheid="dagen",
    kop="Doelgroep",
    midden="mediaan",
    marge="de middelste helft",
    norm=Norm("Norm", 84),
    bereiken=(
        Bereik("asielstatushouder", 63, 41, 98),
        Bereik("gezinsmigrant", 91.5, 70, 120.5),
        Bereik("hervestiger", 35),
        Bereik("instroom 2026", Leeg.NIET_MEETBAAR),
    ),
)
VOORBEELDEN: dict[str, Grafiek] = {
    "staaf": STAAF, "gestapeld": GESTAPELD, "lijn": LIJN, "een-lijn": EEN_LIJN, "trap": TRAP, "band": BAND,
}  # fmt: skip
