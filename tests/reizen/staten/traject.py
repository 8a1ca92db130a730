# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The traject: before there is a PIP, halfway, with a pause, done; and the form of an exam."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis
from tests.web.traject.stappen import in_traject, lessen, start, tot_nu

ALLES_OPEN = "for (const deel of document.querySelectorAll('main details')) deel.open = true"


def _gemeente(plek: Plek) -> Cast:
    cast = plek.vers()
    cast.staf()
    return cast


def _open(plek: Plek, cast: Cast, deel: str = "") -> Page:
    pagina = plek.open(f"/dossiers/{cast.dossier}/traject/{deel}", cast)
    pagina.evaluate(ALLES_OPEN)
    return pagina


def _halverwege(plek: Plek) -> Cast:
    return in_traject(
        _gemeente(plek), "amina", start("2025-10-06"), *lessen("2026-02-02", "2026-10-18", 9, ongeoorloofd=1),
        examen("lezen", "2026-11-02", "wacht", niveau="b1"), examen("knm", "2026-09-01", "gezakt", bekostigd="gratis"),
    )  # fmt: skip


@staat("traject", "zonder PIP", "karin", "saskia")
def _zonder(plek: Plek) -> Page:
    return _open(plek, _gemeente(plek))


@staat("traject", "halverwege", "karin", "saskia")
def _midden(plek: Plek) -> Page:
    return _open(plek, _halverwege(plek))


@staat("traject", "met een pauze in de Z-route", "karin", "saskia")
def _pauze(plek: Plek) -> Page:
    pauze = gebeurtenis("opschorting_start", "2026-10-05", reden="overig")
    cast = in_traject(
        _gemeente(plek), "vader", start(route="z"), *lessen("2026-02-02", "2026-10-04", 14), pauze, route="z"
    )
    return _open(plek, cast)


@staat("traject", "alles klaar", "karin", "saskia")
def _klaar(plek: Plek) -> Page:
    diploma = gebeurtenis("taalschakeldiploma", "2026-10-01")
    pvt = gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01")
    knm = examen("knm", "2026-09-01", "geslaagd", bekostigd="gratis")
    cast = in_traject(
        _gemeente(plek), "student", start(route="onderwijs"), *tot_nu(20), diploma, pvt, knm, route="onderwijs"
    )
    return _open(plek, cast)


@staat("traject", "voldaan, en het certificaat wacht", "karin", "saskia")
def _voldaan(plek: Plek) -> Page:
    """With a MAP of which not all themes are ticked, a result that takes long, and free attempts that cannot be."""
    wacht = examen("lezen", "2026-08-03", "wacht", niveau="a2", bekostigd="gratis")
    uren = gebeurtenis("map_uren", "2026-01-12", soort="groep", uren=8, themas=["beroepen", "netwerk"])
    voldaan = gebeurtenis("voldaan", "2026-11-20", wijze="certificaat")
    meedoen = gebeurtenis("participatie_uren", "2026-10-31", van="2025-08-01", tot="2026-10-31", uren=700)
    cast = in_traject(_gemeente(plek), "klaar", start(route="z"), *tot_nu(10), uren, wacht, meedoen, voldaan, route="z")
    return _open(plek, cast)


@staat("traject_examen", "leeg")
def _examen(plek: Plek) -> Page:
    return _open(plek, _halverwege(plek), "examen/")


@staat("traject_examen", "voor het PIP", mag=(422,))
def _te_vroeg(plek: Plek) -> Page:
    pagina = _open(plek, _halverwege(plek), "examen/?onderdeel=schrijven")
    pagina.locator("[name=datum]").first.fill("2025-01-01")
    pagina.get_by_role("radio", name="gezakt").check()
    pagina.get_by_role("button", name="Vastleggen").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina
