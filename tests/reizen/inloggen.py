# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody of the cast with a password and an app, who goes through the door instead of over the wall."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.register.cast import NAMEN, ROLLEN, Cast
from tests.web.inloggen.mensen import SLEUTEL, WACHTWOORD, code

INLOGGEN = "/account/inloggen/"
_nummers = itertools.count(1)


@dataclass
class Sleutelbos:
    """What somebody needs to log in. Each code is good for one login, so the next one is taken from another moment."""

    naam: str
    account: Any
    wachtwoord: str = WACHTWOORD
    _stappen: Any = field(default_factory=lambda: itertools.cycle((0, 1, -1)))

    def code(self) -> str:
        return code(SLEUTEL, next(self._stappen))


def sleutelbos(cast: Cast, naam: str = "karin", *, eerste_keer: bool = False) -> Sleutelbos:
    """An account for this person; the first time there is a password from somebody else, and no app yet."""
    from django.test import override_settings

    from regie.toegang.medewerkers import voeg_toe
    from regie.web.inloggen.accounts import koppel_app, maak_account

    gebruikersnaam = f"{naam}-{cast.gemeente}-{next(_nummers)}"
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.Argon2PasswordHasher"]):  # as the server
        account = maak_account(gebruikersnaam, WACHTWOORD, eenmalig=eerste_keer)
    voeg_toe(cast.gemeente, naam, NAMEN[naam], ROLLEN[naam], account=account.pk)
    if not eerste_keer:
        koppel_app(account, SLEUTEL)
    return Sleutelbos(gebruikersnaam, account)


def typ_wachtwoord(pagina: Page, naam: str, wachtwoord: str) -> None:
    pagina.get_by_label("Gebruikersnaam").fill(naam)
    pagina.get_by_label("Wachtwoord").fill(wachtwoord)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


def typ_code(pagina: Page, cijfers: str) -> None:
    pagina.get_by_label("Code", exact=True).fill(cijfers)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


def log_in(pagina: Page, bos: Sleutelbos) -> None:
    """At the page where one logs in."""
    typ_wachtwoord(pagina, bos.naam, bos.wachtwoord)
    typ_code(pagina, bos.code())
