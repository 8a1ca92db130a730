# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Logging in step by step, and the own account."""

from playwright.sync_api import Page

from tests.reizen.inloggen import INLOGGEN, Sleutelbos, log_in, sleutelbos, typ_code, typ_wachtwoord
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.web.inloggen.mensen import code

EIGEN = "mijn eigen lange zin"


@staat("account_login", "gewoon", None)
def _inloggen(plek: Plek) -> Page:
    return plek.open("/")


@staat("account_login", "fout wachtwoord", None)
def _fout_wachtwoord(plek: Plek) -> Page:
    pagina = plek.open(INLOGGEN)
    typ_wachtwoord(pagina, "niemand", "verkeerd")
    return wacht_op_fouten(pagina)


def _halverwege(plek: Plek, *, eerste_keer: bool = False) -> Page:
    """The password is right; what comes next is on the screen."""
    bos = sleutelbos(plek.vers(), eerste_keer=eerste_keer)
    pagina = plek.open(INLOGGEN)
    typ_wachtwoord(pagina, bos.naam, bos.wachtwoord)
    return pagina


@staat("mfa_authenticate", "gewoon", None)
def _code(plek: Plek) -> Page:
    pagina = _halverwege(plek)
    pagina.get_by_label("Code", exact=True).wait_for()
    return pagina


@staat("mfa_authenticate", "foute code", None)
def _foute_code(plek: Plek) -> Page:
    pagina = _halverwege(plek)
    typ_code(pagina, "000000")
    return wacht_op_fouten(pagina)


@staat("account_wachtwoord_kiezen", "gewoon", None)
def _eigen_wachtwoord(plek: Plek) -> Page:
    pagina = _halverwege(plek, eerste_keer=True)
    pagina.get_by_role("heading", name="Kies een eigen wachtwoord").wait_for()
    return pagina


@staat("account_wachtwoord_kiezen", "fouten", None)
def _slecht_wachtwoord(plek: Plek) -> Page:
    pagina = _halverwege(plek, eerste_keer=True)
    _kies_wachtwoord(pagina, "kort", "anders")
    return wacht_op_fouten(pagina)


def _kies_wachtwoord(pagina: Page, een: str, twee: str) -> None:
    pagina.locator("[name=password1]").fill(een)
    pagina.locator("[name=password2]").fill(twee)
    pagina.get_by_role("button", name="Verder", exact=True).click()


@staat("account_app_instellen", "gewoon", None)
def _app(plek: Plek) -> Page:
    pagina = _halverwege(plek, eerste_keer=True)
    _kies_wachtwoord(pagina, EIGEN, EIGEN)
    pagina.get_by_role("heading", name="Stel uw app in").wait_for()
    return pagina


@staat("account_app_instellen", "foute code", None)
def _app_foute_code(plek: Plek) -> Page:
    pagina = _app(plek)
    _typ_eerste_code(pagina, "000000")
    return wacht_op_fouten(pagina)


@staat("account_app_instellen", "herstelcodes", None)
def _herstelcodes(plek: Plek) -> Page:
    pagina = _app(plek)
    _typ_eerste_code(pagina, code(pagina.locator("main code").inner_text().replace(" ", "")))
    pagina.get_by_role("button", name="Ik heb de codes bewaard").wait_for()
    return pagina


def _typ_eerste_code(pagina: Page, cijfers: str) -> None:
    pagina.locator("[name=code]").fill(cijfers)
    pagina.get_by_role("button", name="Verder", exact=True).click()


@staat("account_inactive", "gewoon", None)
def _staat_uit(plek: Plek) -> Page:
    return plek.open("/account/staat-uit/")


@staat("account_mijn", "gewoon", "karin", "saskia")
def _mijn(plek: Plek) -> Page:
    return plek.open("/account/")


@staat("account_logout", "gewoon", "karin", "saskia")
def _uitloggen(plek: Plek) -> Page:
    return plek.open("/account/uitloggen/")


@staat("account_change_password", "gewoon", "karin", "saskia")
def _wachtwoord(plek: Plek) -> Page:
    return plek.open("/account/wachtwoord/")


@staat("account_change_password", "fouten")
def _wachtwoord_fout(plek: Plek) -> Page:
    pagina = plek.open("/account/wachtwoord/")
    pagina.locator("[name=oldpassword]").fill("x")
    pagina.locator("[name=password1]").fill("kort")
    pagina.get_by_role("button", name="Wachtwoord wijzigen").click()
    return wacht_op_fouten(pagina)


@staat("mfa_reauthenticate", "gewoon", "karin", "saskia")
def _nog_een_keer(plek: Plek) -> Page:
    return plek.open("/account/herstelcodes/")


@staat("mfa_reauthenticate", "foute code")
def _nog_een_keer_fout(plek: Plek) -> Page:
    pagina = plek.open("/account/herstelcodes/")
    _typ_eerste_code(pagina, "1")
    return wacht_op_fouten(pagina)


def _net_ingelogd(plek: Plek) -> Page:
    """Logged in through the door, and the code typed once more: these pages ask for it."""
    assert plek.wie is not None
    bos: Sleutelbos = sleutelbos(plek.vers(), plek.wie)
    pagina = plek.browsers.gast()
    pagina.goto(INLOGGEN)
    log_in(pagina, bos)
    pagina.locator(".kop__ik").wait_for()
    pagina.goto("/account/herstelcodes/nieuw/")
    _typ_eerste_code(pagina, bos.code())
    pagina.get_by_role("button", name="Nieuwe codes maken").wait_for()
    return pagina


@staat("mfa_generate_recovery_codes", "gewoon", "karin", "saskia")
def _nieuwe_codes(plek: Plek) -> Page:
    return _net_ingelogd(plek)


@staat("mfa_view_recovery_codes", "net gemaakt")
def _net_gemaakt(plek: Plek) -> Page:
    pagina = _nieuwe_codes(plek)
    pagina.get_by_role("button", name="Nieuwe codes maken").click()
    pagina.get_by_role("heading", name="Uw herstelcodes").wait_for()
    return pagina


@staat("mfa_view_recovery_codes", "al gezien", "karin", "saskia")
def _al_gezien(plek: Plek) -> Page:
    pagina = _net_gemaakt(plek)
    pagina.goto("/account/herstelcodes/")
    pagina.get_by_text("We tonen ze niet nog een keer.").wait_for()
    return pagina


@staat("mfa_list_webauthn", "leeg", "karin", "saskia")
def _passkeys(plek: Plek) -> Page:
    return plek.open("/account/passkeys/")


@staat("mfa_add_webauthn", "gewoon")
def _passkey_toevoegen(plek: Plek) -> Page:
    pagina = _net_ingelogd(plek)
    pagina.goto("/account/passkeys/nieuw/")
    pagina.get_by_role("button", name="Maak de passkey").wait_for()
    return pagina


@staat("account_pet", "gewoon")
def _pet(plek: Plek) -> Page:
    from regie.toegang.medewerkers import voeg_toe

    cast = plek.vers()
    cast.account("tess")  # so that the school is there
    voeg_toe(cast.gemeente, "k2", "Karin", ["docent"], organisatie="taalschool", account=cast.account("karin").pk)
    return plek.open("/", cast)


def wacht_op_fouten(pagina: Page) -> Page:
    pagina.locator(".foutenlijst").wait_for()
    return pagina
