# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The brede intake, the test, the oproepen, the questionnaire and the choice of a leerroute. Each a gemeente alone."""

from collections.abc import Callable
from typing import Final

from playwright.sync_api import Page

from tests.register.cast import SCHOOL, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.intake.blad import noteer
from tests.web.oproep.test_oproepen import drie_keer
from tests.web.toets.test_zitting import Zaal
from tests.web.vragenlijst.lijst import nieuwe_code

BEGELEIDERS: Final = ("karin", "saskia")
BLADEN: Final = {
    "intake": ("intake/", BEGELEIDERS),
    "intake_gevoelig": ("intake/gevoelig/", BEGELEIDERS),
    "intake_verslag": ("intake/verslag/", BEGELEIDERS),
    "intake_afronden": ("intake/afronden/", BEGELEIDERS),
    "intake_notitie": ("intake/notitie/", BEGELEIDERS),
    "intake_gesprek": ("intake/gesprek/", ("karin",)),
    "intake_doelen": ("intake/doelen/", ("karin",)),
    "leerroute": ("leerroute/", BEGELEIDERS),
    "leerroute_kenmerken": ("leerroute/kenmerken/", ("karin",)),
    "toets": ("toets/", BEGELEIDERS),
    "toets_vastleggen": ("toets/leerbaarheidstoets/", BEGELEIDERS),
    "vragenlijst": ("vragenlijst/", ("karin",)),
}
LEEG_VERSTUURD: Final = {
    "intake_gesprek": "intake/gesprek/",
    "leerroute": "leerroute/",
    "toets_vastleggen": "toets/leerbaarheidstoets/",
}
ALLES_OPEN: Final = "for (const deel of document.querySelectorAll('main details')) deel.open = true"


def _gemeente(plek: Plek) -> Cast:
    """Amina was at a school, did the test, told something in her first talk, and has a goal."""
    cast = plek.vers()
    cast.staf()
    cast.leg_vast("kennismaking", "2026-11-03", vorm="azc", driegesprek_coa=True, tolk="telefonisch")
    cast.leg_vast("schoolintake", "2026-11-10", aanbieder=SCHOOL, advies_leerroute="b1", alfabetiseren=True)
    cast.leg_vast("intake_bevinding", "2026-11-11", thema="onderwijs", bevinding="acht jaar school", bron="coa")
    gesprek = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["onderwijs"], "aanwezig": "alleen"}
    cast.leg_vast("intakegesprek", "2026-11-12", **gesprek, tolk="telefonisch", gewezen_op_apart_gesprek=True)
    doel = {"doel": "Ik wil kok worden", "status": "gekozen", "gebied": "werk", "doel_id": "d1"}
    cast.leg_vast("ontwikkeldoel", "2026-11-12", **doel)
    cast.leg_vast("leerbaarheidstoets", "2026-11-14", score=19)
    return cast


def _open(plek: Plek, deel: str) -> Page:
    cast = _gemeente(plek)
    return plek.open(f"/dossiers/{cast.dossier}/{deel}", cast)


def _blad(deel: str) -> Callable[[Plek], Page]:
    def breng(plek: Plek) -> Page:
        pagina = _open(plek, deel)
        pagina.evaluate(ALLES_OPEN)
        return pagina

    return breng


def _met_fouten(deel: str) -> Callable[[Plek], Page]:
    def breng(plek: Plek) -> Page:
        pagina = _open(plek, deel)
        pagina.locator("main form.formulier button[type=submit]").last.click()
        pagina.locator(".foutenlijst").wait_for()
        return pagina

    return breng


for _route, (_deel, _wie) in BLADEN.items():
    staat(_route, "alles opengeklapt", *_wie)(_blad(_deel))
for _route, _deel in LEEG_VERSTUURD.items():
    staat(_route, "leeg verstuurd", "karin", mag=(422,))(_met_fouten(_deel))


@staat("intake_notitie", "twee die tegelijk schreven, zonder script", "karin", mag=(422,))
def _botsing(plek: Plek) -> Page:
    cast = _gemeente(plek)
    pagina = plek.pagina(cast)
    pagina.route("**/htmx*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    pagina.goto(f"/dossiers/{cast.dossier}/intake/")
    noteer(cast.client("saskia"), cast, "werk", "kok en bakker")
    pagina.evaluate(ALLES_OPEN)
    pagina.locator("#tekst-werk").fill("kok in Asmara")
    pagina.locator("#notitie-werk button[type=submit]").click()
    pagina.locator(".intake__botsing").wait_for()
    return pagina


def _oproep(deel: str) -> Callable[[Plek], Page]:
    def breng(plek: Plek) -> Page:
        cast = plek.vers()
        cast.staf()
        drie_keer(cast)
        return plek.open(f"/dossiers/{cast.dossier}/oproepen/{deel}", cast)

    return breng


for _route, _deel in {"oproepen": "", "oproep_gemist": "niet-gekomen/", "oproep_afronden": "afronden/"}.items():
    staat(_route, "na de derde oproep", *BEGELEIDERS)(_oproep(_deel))


@staat("toets_zitting", "drie mensen in de zaal", *BEGELEIDERS)
def _zitting(plek: Plek) -> Page:
    cast = plek.vers()
    cast.staf()
    return plek.open(Zaal(cast).adres, cast)


@staat("vragenlijst_samen_vraag", "vraag 1, onzin ingevuld", "karin", mag=(422,))
def _samen(plek: Plek) -> Page:
    pagina = _open(plek, "vragenlijst/")
    pagina.get_by_role("button", name="Vul samen in").click()
    pagina.locator("#antwoord").fill("honderd")
    pagina.get_by_role("button", name="Bewaar en verder").click()
    pagina.get_by_role("alert").wait_for()
    return pagina


@staat("vragenlijst_start", "in het Arabisch", None)
def _telefoon(plek: Plek) -> Page:
    return plek.open("/vragenlijst/?taal=ar")


def _met_code(plek: Plek) -> Page:
    """The first question, on the telephone of Amina."""
    cast = plek.vers()
    cast.staf()
    pagina = plek.open("/vragenlijst/?taal=nl")
    pagina.locator("input[name=code]").fill(nieuwe_code(cast, "nl"))
    pagina.locator("main form button[name=doe], main form button[type=submit]").last.click()
    pagina.locator("#antwoord").wait_for()
    return pagina


@staat("vragenlijst_vraag", "de eerste", None)
def _vraag(plek: Plek) -> Page:
    return _met_code(plek)


@staat("vragenlijst_einde", "bijna niets ingevuld", None)
def _einde(plek: Plek) -> Page:
    pagina = _met_code(plek)
    pagina.goto("/vragenlijst/einde/")
    return pagina


@staat("vragenlijst_klaar", "verstuurd", None)
def _klaar(plek: Plek) -> Page:
    return plek.open("/vragenlijst/klaar/?taal=nl")


@staat("vragenlijst_gestopt", "bewaard", None)
def _gestopt(plek: Plek) -> Page:
    return plek.open("/vragenlijst/gestopt/?taal=ar")
