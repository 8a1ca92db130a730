# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets, actions, scenarios and choices: empty, filled, and as they are typed."""

from collections.abc import Callable
from typing import Final

from playwright.sync_api import Page

from tests.register.cast import VANDAAG, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat

PRESTATIES: Final = "/monitor/prestaties/"
PUNTEN: Final = "/monitor/verbeterpunten/"
SCENARIOS: Final = f"{PUNTEN}scenarios/"
KEUZES: Final = f"{PUNTEN}inrichting/"
LIJSTEN: Final = {"prestaties": PRESTATIES, "verbeterpunten": PUNTEN, "scenarios": SCENARIOS,
                  "inrichtingskeuzes": KEUZES}  # fmt: skip


def _gevuld(bij: Plek) -> Cast:
    from regie.cli.demo_monitor import vul_monitor

    cast = bij.vers()
    cast.staf()
    vul_monitor(cast.wie("saskia"), VANDAAG)
    return cast


def _leeg(adres: str) -> Callable[[Plek], Page]:
    return lambda bij: bij.open(adres, bij.huis.leeg)


def _vol(adres: str) -> Callable[[Plek], Page]:
    return lambda bij: bij.open(adres, _gevuld(bij))


def _eerste(bij: Plek, lijst: str) -> Page:
    """What stands first in a list, opened."""
    pagina = bij.open(lijst, _gevuld(bij))
    pagina.locator("tbody th a").first.click()
    pagina.locator(".kruimels").wait_for()
    return pagina


def _fout(adres: str) -> Callable[[Plek], Page]:
    def breng(bij: Plek) -> Page:
        pagina = bij.open(adres, _gevuld(bij))
        pagina.get_by_role("button", name="Leg vast").click()
        pagina.locator(".foutenlijst").wait_for()
        return pagina

    return breng


for route, adres in LIJSTEN.items():
    staat(route, "leeg", "saskia", "eva")(_leeg(adres))
    staat(route, "gevuld", "saskia", "eva")(_vol(adres))
    staat(f"{route}_nieuw", "leeg", "saskia")(_vol(f"{adres}nieuw/"))
    staat(f"{route}_nieuw", "leeg verstuurd", "saskia", mag=(422,))(_fout(f"{adres}nieuw/"))


@staat("prestaties_wijzigen", "open", "saskia")
def _prestatie(bij: Plek) -> Page:
    return _eerste(bij, PRESTATIES)


@staat("verbeterpunten_wijzigen", "open", "saskia")
def _punt(bij: Plek) -> Page:
    return _eerste(bij, PUNTEN)


@staat("inrichtingskeuzes_wijzigen", "open", "saskia")
def _keuze(bij: Plek) -> Page:
    return _eerste(bij, KEUZES)


@staat("scenarios_thema", "gekozen", "saskia", "eva")
def _thema(bij: Plek) -> Page:
    return _eerste(bij, SCENARIOS)


@staat("scenarios_wijzigen", "open", "saskia")
def _thema_wijzigen(bij: Plek) -> Page:
    pagina = _thema(bij)
    pagina.get_by_role("link", name="Wijzig of kies").click()
    pagina.locator("form.formulier").wait_for()
    return pagina


@staat("scenarios_scenario", "open", "saskia")
def _scenario(bij: Plek) -> Page:
    pagina = _thema(bij)
    pagina.get_by_role("link", name="Scenario A").click()
    pagina.locator("form.formulier").wait_for()
    return pagina
