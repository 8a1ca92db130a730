# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import itertools
from collections.abc import Callable, Iterator

import pytest

_nummers = itertools.count(1)


@pytest.fixture(autouse=True)
def _adressen(databank: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from django.test import override_settings

    from regie.web import rechten
    from tests.web.inloggen import adressen

    for pad in adressen.urlpatterns:
        naam = getattr(pad, "lookup_str", "") if getattr(pad, "name", None) is None else pad.name
        monkeypatch.setitem(rechten.ROUTES, naam, rechten.IEDEREEN)
    with override_settings(
        ROOT_URLCONF="tests.web.inloggen.adressen",
        ALLOWED_HOSTS=["testserver"],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],  # a slow one makes for slow tests
    ):
        yield


@pytest.fixture
def mens(gemeente: str) -> Callable[..., object]:
    """Makes somebody who works here, with an own password and an app unless said otherwise."""
    from regie.toegang.medewerkers import voeg_toe
    from regie.web.inloggen.accounts import koppel_app, maak_account
    from tests.web.inloggen.mensen import SLEUTEL, WACHTWOORD, Mens

    def maak(naam: str, *, eerste_keer: bool = False) -> Mens:
        naam = f"{naam}{next(_nummers)}"
        account = maak_account(naam, WACHTWOORD, eenmalig=eerste_keer)
        voeg_toe(gemeente, naam, naam, ["consulent"], account=account.pk)
        if not eerste_keer:
            koppel_app(account, SLEUTEL)
        return Mens(naam, account.pk)

    return maak


@pytest.fixture
def karin(mens: Callable[..., object]) -> object:
    return mens("karin")


@pytest.fixture
def bas(mens: Callable[..., object]) -> object:
    return mens("bas")
