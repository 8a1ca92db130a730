# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the demo shows of targets and actions: a made-up budget of two years, actions, scenarios and choices."""

from datetime import date
from decimal import Decimal
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.prestaties.soorten import Eenheid
from regie.monitor.inrichtingskeuzes import Inrichtingskeuze, Oordeel
from regie.monitor.inrichtingskeuzes import leg_vast as leg_keuze_vast
from regie.monitor.prestaties import Prestatie
from regie.monitor.prestaties import leg_vast as leg_prestatie_vast
from regie.monitor.scenarios import Scenario, Thema, leg_scenario_vast, leg_thema_vast
from regie.monitor.verbeterpunten import Stand, Verbeterpunt
from regie.monitor.verbeterpunten import leg_vast as leg_punt_vast
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie

BRON: Final = "voorbeeld, geen begroting"
STATUSHOUDERS: Final[dict[str, tuple[str, ...]]] = {"doelgroep": ("asiel", "hervestiger")}
GEZIN: Final[dict[str, tuple[str, ...]]] = {"doelgroep": ("gezin",)}
_RUIMTE: Final = "https://voorbeeld.invalid/demo-monitor/"

DOELEN: Final[tuple[tuple[int, str, str, Eenheid, int, dict[str, tuple[str, ...]]], ...]] = (
    # years ago, name, indicator, unit, target, for whom
    (1, "Regie over nieuwe statushouders", "nieuw_onder_regie", "personen", 120, STATUSHOUDERS),
    (1, "Regie over nieuwe gezinsmigranten", "nieuw_onder_regie", "personen", 40, GEZIN),
    (0, "Regie over nieuwe statushouders", "nieuw_onder_regie", "personen", 150, STATUSHOUDERS),
    (0, "Regie over nieuwe gezinsmigranten", "nieuw_onder_regie", "personen", 50, GEZIN),
    (0, "Statushouders die meedoen", "participeert", "procent", 70, STATUSHOUDERS),
    (0, "Statushouders in de B1-route", "leerroute_verdeling", "procent", 60, STATUSHOUDERS | {"leerroute": ("b1",)}),
    (0, "Statushouders in de Z-route", "leerroute_verdeling", "procent", 30, STATUSHOUDERS | {"leerroute": ("z",)}),
    (0, "Nieuwe woningen", "woningtoewijzing", "personen", 110, {}),
    (0, "Nieuwe maatschappelijke begeleiding", "mb_start", "personen", 100, {}),
)
PUNTEN: Final[tuple[tuple[str, str, str, int, Stand, str], ...]] = (
    # line, what, owner, weeks from now, how far, from what it shows
    (
        "goede_start",
        "Binnen vier weken na de huisvesting een eerste activiteit",
        "coördinator instroom",
        8,
        "bezig",
        "",
    ),
    ("goede_start", "Een consulent begeleidt zestig mensen", "teamleider", 26, "bezig", ""),
    ("maatwerk", "Lessen in de avond en het weekend", "contractmanager", -2, "open", ""),
    ("randvoorwaarden", "Meer plekken in de kinderopvang", "beleid", 40, "open", ""),
    ("nazorg", "Een gesprek een half jaar na het examen", "teamleider", -10, "klaar", "staat in de werkinstructie"),
)
THEMAS: Final = (
    ("goede_start", "Hoe groot is het team?", "b", (
        ("a", "Tien consulenten, en tijdelijk extra inzet voor wie wacht", 0, Decimal("10"), 850_000,
         "De wachtlijst is in een half jaar weg."),
        ("b", "Negen consulenten", 0, Decimal("9"), 765_000, "De wachtlijst wordt langzaam korter."),
        ("c", "Zes consulenten", -60, Decimal("6"), 510_000, "Gezinsmigranten krijgen minder begeleiding."),
    )),
    ("randvoorwaarden", "Kinderopvang", None, (
        ("a", "Zelf opvang inkopen", 25, None, 120_000, ""),
        ("c", "Niets nieuws", None, None, None, "Ouders wachten op een plek."),
    )),
    ("maatwerk", "Lessen op andere dagdelen", None, ()),
)  # fmt: skip
KEUZES: Final[tuple[tuple[str, Oordeel, tuple[str, ...], str], ...]] = (
    ("Iedereen heeft een vaste consulent", "voldoet", ("nieuw_onder_regie",), ""),
    ("Taal en meedoen gaan samen", "nog_niet", ("participeert",), "In de Z-route lukt het vaker dan in de B1-route."),
    ("Ontzorgen duurt zo kort als het kan", "niet_beoordeeld", ("ontzorgen",), ""),
)


def vul_monitor(leider: Wie, vandaag: date) -> None:
    """As the team leader would; what was kept before is not kept again."""
    with transaction.atomic():
        zet_wie(leider, vandaag)
        _doelen(leider, vandaag)
        _punten(leider, vandaag)
        for lijn, naam, gekozen, delen in THEMAS:
            _thema(leider, vandaag, Thema(_id(naam), lijn, naam, BRON), gekozen, delen)
        for naam, oordeel, indicatoren, toelichting in KEUZES:
            keuze = Inrichtingskeuze(_id(naam), naam, oordeel, indicatoren, BRON, toelichting)
            leg_keuze_vast(leider, keuze, keuze.id)


def _id(naam: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"{_RUIMTE}{naam}")


def _doelen(leider: Wie, vandaag: date) -> None:
    for terug, naam, indicator, eenheid, doel, waar in DOELEN:
        jaar = vandaag.year - terug
        een = Prestatie(_id(f"{naam} {jaar}"), jaar, naam, indicator, eenheid, doel, BRON, waar)
        leg_prestatie_vast(leider, een, een.id)


def _punten(leider: Wie, vandaag: date) -> None:
    for lijn, wat, eigenaar, weken, stand, bewijs in PUNTEN:
        punt = Verbeterpunt(_id(wat), lijn, wat, eigenaar, later(vandaag, Duur(weken, "weken")), stand, bewijs)
        leg_punt_vast(leider, punt, punt.id)


def _thema(
    leider: Wie,
    vandaag: date,
    thema: Thema,
    gekozen: str | None,
    delen: tuple[tuple[str, str, int | None, Decimal | None, int | None, str], ...],
) -> None:
    """The topic, its scenarios, and then which one was chosen."""
    leg_thema_vast(leider, thema, thema.id)
    for letter, wat, mensen, fte, euro, gevolgen in delen:
        scenario = Scenario(thema.id, letter, wat, BRON, mensen, fte, euro, gevolgen)
        leg_scenario_vast(leider, scenario, _id(f"{thema.naam} {letter}"))
    if gekozen is not None:
        keus = Thema(thema.id, thema.actielijn, thema.naam, thema.bron, gekozen, later(vandaag, Duur(-6, "weken")),
                     "voorbeeld: besluit van het college")  # fmt: skip
        leg_thema_vast(leider, keus, _id(f"{thema.naam} gekozen"))
