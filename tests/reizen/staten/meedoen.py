# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking part: places with nobody and with somebody, a plan, a full place, and the figures."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.meedoen.plekken import account_van_joris, bij_joris, botsende_lessen, kies, met_pip, plek
from tests.werk.groepen.mensen import wachtenden


def _gemeente(bij: Plek) -> Cast:
    cast = bij.vers()
    cast.staf()
    met_pip(cast)
    return cast


@staat("plekken", "leeg", "karin", "saskia", "fenna")
def _leeg(bij: Plek) -> Page:
    return bij.open("/meedoen/plekken/", _gemeente(bij))


@staat("plekken", "met plekken", "karin", "saskia", "fenna")
def _plekken(bij: Plek) -> Page:
    cast = _gemeente(bij)
    plek(cast)
    plek(cast, "Naaien", organisatie="Kringloop De Draad", sector="textiel", taalniveau=None, voor="regio")
    return bij.open("/meedoen/plekken/", cast)


@staat("plekken_nieuw", "leeg", "karin", "saskia")
def _nieuw(bij: Plek) -> Page:
    return bij.open("/meedoen/plekken/nieuw/", _gemeente(bij))


@staat("plekken_nieuw", "leeg verstuurd", mag=(422,))
def _nieuw_fout(bij: Plek) -> Page:
    pagina = _nieuw(bij)
    pagina.get_by_role("button", name="Bewaar").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("plekken_plek", "met mensen", "karin", "saskia", "fenna")
def _plek(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/meedoen/plekken/{plek(cast)}/", cast)


@staat("plekken_wijzigen", "open", "karin", "saskia")
def _wijzigen(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/meedoen/plekken/{plek(cast)}/wijzigen/", cast)


@staat("meedoen", "met iemand", "karin", "saskia")
def _lijst(bij: Plek) -> Page:
    return bij.open("/meedoen/", _gemeente(bij))


@staat("meedoen_dossier", "nog niets", "karin", "saskia")
def _niets(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/", cast)


@staat("meedoen_dossier", "met een plan, een plek en verlies van werk", "karin", "saskia")
def _vol(bij: Plek) -> Page:
    cast = _gemeente(bij)
    cast.leg_vast("participatieplan", "2026-11-20", doel="Werken als naaister", eerst="taal", uren=8)
    kies(cast, plek(cast))
    plek(cast, "Naaien", sector="textiel")
    cast.leg_vast("baanverlies", "2026-11-29", ww=True)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/", cast)


@staat("meedoen_kiezen", "open")
def _kiezen(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/kies/{plek(cast, voor='regio')}/", cast)


@staat("meedoen_kiezen", "vol", mag=(422,))
def _kiezen_vol(bij: Plek) -> Page:
    cast = _gemeente(bij)
    id_ = plek(cast)
    pagina = bij.open(f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/", cast)
    kies(cast, id_, wachtenden(cast, 1)[0])
    pagina.get_by_role("button", name="Leg deze plek vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("meedoen_cijfers", "kleine aantallen", "eva", "saskia")
def _cijfers(bij: Plek) -> Page:
    return bij.open("/meedoen/cijfers/", _gemeente(bij))


@staat("meedoen_werk", "leeg")
def _werk(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/werk/", cast)


@staat("meedoen_werk", "leeg verstuurd", mag=(422,))
def _werk_fout(bij: Plek) -> Page:
    pagina = _werk(bij)
    pagina.get_by_role("button", name="Bewaar en kijk naar de lessen").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("meedoen_lessen", "zonder lessen, werk en school")
def _lessen_leeg(bij: Plek) -> Page:
    cast = _gemeente(bij)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/lessen/", cast)


@staat("meedoen_lessen", "lessen die botsen, andere keuzes en een vraag aan de school")
def _lessen(bij: Plek) -> Page:
    cast = _gemeente(bij)
    botsende_lessen(cast)
    return bij.open(f"/dossiers/{cast.dossier}/meedoen/lessen/", cast)


@staat("keten_plekken", "met plekken", "joris")
def _jobcoach(bij: Plek) -> Page:
    cast = _met_joris(bij)
    plek(cast)
    return bij.open(f"/keten/{cast.dossier}/plekken/", cast)


@staat("keten_plek_kiezen", "open", "joris")
def _jobcoach_kiest(bij: Plek) -> Page:
    cast = _met_joris(bij)
    return bij.open(f"/keten/{cast.dossier}/plekken/{plek(cast)}/", cast)


def _met_joris(bij: Plek) -> Cast:
    cast = _gemeente(bij)
    account_van_joris(cast)
    bij_joris(cast)
    return cast
