# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The talk about progress: with nothing before it, and with agreements that are late. Each a gemeente alone."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.intake import ALLES_OPEN
from tests.reizen.staten.tabel import staat

BEGELEIDERS = ("karin", "saskia")


def _gemeente(plek: Plek) -> Cast:
    """Amina was spoken, promised something that she did not do, and a school gave hours."""
    cast = plek.vers()
    cast.staf()
    cast.leg_vast(
        "voortgangsgesprek", "2026-11-10", vorm="gemeentehuis", leefgebieden=["werk"], route_past="twijfel",
        route_waarom="de lessen gaan te snel", volgende_op="2026-12-15",
    )  # fmt: skip
    cast.leg_vast(
        "afspraak_gemaakt",
        "2026-11-10",
        actie_id="a1",
        wie="inburgeraar",
        wat="belt de huisarts",
        uiterlijk="2026-11-17",
    )
    cast.leg_vast("afspraak_gemaakt", "2026-11-10", actie_id="a2", wie="school", wat="zoekt een avondgroep")
    cast.leg_vast("intake_bevinding", "2026-11-11", thema="werk", bevinding="kok in Asmara", bron="inburgeraar")
    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="over de huur")
    return cast


def _open(deel: str) -> Callable[[Plek], Page]:
    def breng(plek: Plek) -> Page:
        cast = _gemeente(plek)
        pagina = plek.open(f"/dossiers/{cast.dossier}/gesprek/{deel}", cast)
        pagina.evaluate(ALLES_OPEN)
        return pagina

    return breng


staat("gesprek", "alles opengeklapt", *BEGELEIDERS)(_open(""))
staat("gesprek_vastleggen", "gewoon", *BEGELEIDERS)(_open("vastleggen/"))


@staat("gesprek", "nog nooit gesproken")
def _leeg(plek: Plek) -> Page:
    return plek.open(f"{plek.dossier}gesprek/")


@staat("gesprek_vastleggen", "leeg verstuurd", mag=(422,))
def _fouten(plek: Plek) -> Page:
    pagina = _open("vastleggen/")(plek)
    pagina.locator("main form.formulier button[type=submit]").last.click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
