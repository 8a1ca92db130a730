# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin and Bas at their browsers: an account, an app that makes codes, and the way in."""

import base64
import hashlib
import hmac
import itertools
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

WACHTWOORD = "vier gewone woorden samen"
SLEUTEL = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
INLOGGEN, CODE = "/account/inloggen/", "/account/inloggen/code/"

_adres = itertools.count(1)


def browser(**opties: Any) -> "Client":
    """A browser at an address of its own: attempts are counted per address."""
    from django.test import Client

    nummer = next(_adres)
    return Client(REMOTE_ADDR=f"10.9.{nummer // 250}.{nummer % 250 + 1}", **opties)


def code(sleutel: str = SLEUTEL, stap: int = 0) -> str:
    """What an app shows now (stap 0), just showed (-1) or will show (1), by RFC 6238; each is good for one login."""
    teller = (int(time.time()) // 30 + stap).to_bytes(8, "big")
    som = hmac.digest(base64.b32decode(sleutel), teller, hashlib.sha1)
    plek = som[-1] & 15
    return f"{(int.from_bytes(som[plek : plek + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


@dataclass
class Mens:
    naam: str
    pk: int
    wachtwoord: str = WACHTWOORD
    browser: "Client" = field(default_factory=browser)
    _stappen: Any = field(default_factory=lambda: itertools.cycle((0, 1, -1)))

    def typ_wachtwoord(self, naar: str = "", wachtwoord: str | None = None) -> Any:
        velden = {"login": self.naam, "password": wachtwoord or self.wachtwoord}
        return self.browser.post(INLOGGEN, velden | ({"next": naar} if naar else {}))

    def log_in(self, naar: str = "") -> Any:
        assert self.typ_wachtwoord(naar)["Location"] == CODE
        return self.browser.post(CODE, {"code": code(stap=next(self._stappen))})


def tekst_van(antwoord: Any) -> str:
    """What somebody reads: the page without its tags."""
    hoofd = antwoord.content.decode().split("<body", 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", hoofd))


def veld_van(antwoord: Any, naam: str) -> str:
    """The value of a hidden field."""
    gevonden = re.search(rf'name="{naam}" value="([^"]*)"', antwoord.content.decode())
    assert gevonden is not None, f"geen veld {naam}"
    return gevonden[1]


def gebruikersnaam(antwoord: Any) -> str:
    """What a password manager reads beside the new password: a field that nobody sees, and that is not sent."""
    gevonden = re.search(
        r'<input type="text" autocomplete="username" value="([^"]+)" readonly hidden>', antwoord.content.decode()
    )
    assert gevonden is not None, "geen gebruikersnaam"
    return gevonden[1]
