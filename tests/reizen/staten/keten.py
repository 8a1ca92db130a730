# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Referring, the workplace of a partner, the thread on both sides, and wie doet wat. Each in a gemeente of its own."""

import re

from playwright.sync_api import Page

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat


def _gemeente(plek: Plek) -> Cast:
    """The school has still to answer; VluchtelingenWerk is at work, with an action, a message and an end report."""
    cast = plek.vers()
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", vraag="Graag twee dagdelen", onvolledig="E-mail volgt")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    velden = {"actie_id": "a", "wie": "mb", "wat": "huisarts zoeken", "uiterlijk": "2026-12-10", "verwijzing_id": "v2"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", **velden)
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v2", bericht="Lukt het met de huisarts?")
    cast.leg_vast("bericht", "2026-11-21", "cor", verwijzing_id="v2", bericht="Bijna")
    cast.leg_vast("mb_eindrapport", "2026-11-21", "cor", voorstel="wijkteam")
    return cast


def _open(plek: Plek, adres: str) -> Page:
    cast = _gemeente(plek)
    return plek.open(adres.format(dossier=cast.dossier), cast)


def _met_fouten(pagina: Page, knop: str) -> Page:
    pagina.get_by_role("button", name=re.compile(rf"^{knop}( |$)")).click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("verwijzen", "kiezen", "karin", "saskia")
def _kies(plek: Plek) -> Page:
    return _open(plek, "/dossiers/{dossier}/verwijzen/")


@staat("verwijzen", "met wat ontbreekt, leeg verstuurd", "karin", mag=(422,))
def _verwijzen(plek: Plek) -> Page:
    pagina = _open(plek, f"/dossiers/{{dossier}}/verwijzen/?taak=leerroute&organisatie={VLUCHTELINGENWERK}")
    return _met_fouten(pagina, "Verwijzen")


@staat("verwijzen", "loopt al", "karin")
def _loopt_al(plek: Plek) -> Page:
    return _open(plek, f"/dossiers/{{dossier}}/verwijzen/?taak=leerroute&organisatie={SCHOOL}")


@staat("dossier", "met organisaties, alles open", "karin", "saskia")
def _organisaties(plek: Plek) -> Page:
    pagina = _open(plek, "/dossiers/{dossier}/")
    pagina.locator("summary", has_text="bericht").first.click()
    pagina.locator(".draad").wait_for()
    return pagina


@staat("vandaag", "met een bericht en een eindrapport", "karin")
def _signalen(plek: Plek) -> Page:
    return _open(plek, "/")


@staat("berichten", "gewoon", "karin", "saskia")
def _draad(plek: Plek) -> Page:
    return _open(plek, "/dossiers/{dossier}/berichten/v2/")


@staat("berichten", "leeg", "karin")
def _lege_draad(plek: Plek) -> Page:
    return _open(plek, "/dossiers/{dossier}/berichten/v1/")


@staat("keten", "met een vraag en met werk", "tess", "cor", "vera")
def _keten(plek: Plek) -> Page:
    return _open(plek, "/keten/")


@staat("keten", "leeg", "thea", "boris")
def _keten_leeg(plek: Plek) -> Page:
    return _open(plek, "/keten/")


@staat("keten", "gezocht, met fout", "cor", mag=(422,))
def _gezocht(plek: Plek) -> Page:
    pagina = _open(plek, "/keten/")
    pagina.get_by_label("Zoek op naam").fill("x")
    return _met_fouten(pagina, "Zoek")


@staat("keten_dossier", "gevraagd", "tess")
@staat("keten_dossier", "loopt", "cor", "vera")
def _persoon(plek: Plek) -> Page:
    return _open(plek, "/keten/{dossier}/")


@staat("keten_dossier", "net afgevinkt", "vera")
def _afgevinkt(plek: Plek) -> Page:
    pagina = _persoon(plek)
    pagina.get_by_role("button", name="Gedaan").click()
    pagina.locator(".werkregel--klaar").wait_for()
    return pagina


@staat("keten_antwoord", "weigeren zonder reden, in de bladzijde", "tess", mag=(422,))
def _weiger(plek: Plek) -> Page:
    pagina = _open(plek, "/keten/")
    pagina.get_by_role("link", name="Weigeren").click()
    return _met_fouten(pagina, "Weiger")


@staat("keten_antwoord", "weigeren zonder reden, zonder script", "tess", mag=(422,))
def _weiger_blad(plek: Plek) -> Page:
    cast = _gemeente(plek)
    pagina = plek.pagina(cast)
    pagina.route("**/htmx*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    pagina.goto("/keten/")
    pagina.get_by_role("link", name="Weigeren").click()
    return _met_fouten(pagina, "Weiger")


@staat("keten_berichten", "leeg verstuurd", "cor", mag=(422,))
def _keten_draad(plek: Plek) -> Page:
    return _met_fouten(_open(plek, "/keten/{dossier}/berichten/v2/"), "Verstuur")


@staat("keten_vastleggen", "leeg verstuurd", "cor", mag=(422,))
def _vastleggen(plek: Plek) -> Page:
    return _met_fouten(_open(plek, "/keten/{dossier}/vastleggen/v2/contact/"), "Vastleggen")


@staat("keten_vastleggen", "iemand toewijzen", "cor")
def _toewijzen(plek: Plek) -> Page:
    return _open(plek, "/keten/{dossier}/vastleggen/v2/toewijzing/")


def _eigen(plek: Plek, knop: str) -> Page:
    pagina = _persoon(plek)
    punt = pagina.locator(".tijdlijn__punt", has_text="Eindrapport")
    punt.locator("summary").click()
    punt.get_by_role("link", name=knop).click()
    return pagina


@staat("keten_verbeteren", "gewoon", "cor")
def _verbeteren(plek: Plek) -> Page:
    return _eigen(plek, "Verbeteren")


@staat("keten_intrekken", "leeg verstuurd", "cor", mag=(422,))
def _intrekken(plek: Plek) -> Page:
    return _met_fouten(_eigen(plek, "Intrekken"), "Intrekken")


@staat("kaart", "zonder contactpersonen", "karin", "saskia", "fenna", "vera")
def _kaart(plek: Plek) -> Page:
    return _open(plek, "/kaart/")


@staat("kaart", "niemand met deze taak", "karin")
def _kaart_leeg(plek: Plek) -> Page:
    return _open(plek, "/kaart/?taak=wijkteam")


@staat("kaart_toevoegen", "leeg verstuurd", "saskia", "fenna", mag=(422,))
def _toevoegen(plek: Plek) -> Page:
    return _met_fouten(_open(plek, "/kaart/contactpersoon/"), "Bewaar")


@staat("kaart_wijzigen", "gewoon", "saskia", "fenna")
def _wijzigen(plek: Plek) -> Page:
    pagina = _open(plek, f"/kaart/contactpersoon/?organisatie={SCHOOL}")
    pagina.get_by_label("Naam", exact=True).fill("Joke van der Lange-Achternaam")
    pagina.get_by_label("E-mail").fill("joke.van.der.lange-achternaam@taalschool-de-brug.voorbeeld.nl")
    pagina.get_by_role("button", name="Bewaar").click()
    pagina.get_by_role("link", name="Wijzig").click()
    return pagina
