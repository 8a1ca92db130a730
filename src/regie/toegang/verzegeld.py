# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whom a line of the Logboek Dataverwerkingen is about: sealed, and with the same key always sealed alike.

So the lines about somebody can be found without opening any, and whoever has only the log knows nobody. A seal holds
in one gemeente: the same number elsewhere looks like nobody it knows. (AES-SIV, RFC 5297.)
"""

from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

from regie.instellingen.afgeleid import afgeleid

DOEL: Final = "dataverwerkingen"
_SLEUTELBYTES: Final = 64  # twice 256 bits: one half finds the seal, the other closes it
_ZEGELBYTES: Final = 16


class GeenZegel(ValueError):
    """Nobody of this gemeente is sealed in it, or with another key."""


def verzegel(gemeente: str, dossier: str) -> bytes:
    return _sloten()[0].encrypt(dossier.encode(), [gemeente.encode()])


def zegels(gemeente: str, dossier: str) -> list[bytes]:
    """How this dossier can stand in the log: also sealed with the keys of before (REGIE_SLEUTEL_VORIGE)."""
    return [slot.encrypt(dossier.encode(), [gemeente.encode()]) for slot in _sloten()]


def ontzegel(gemeente: str, zegel: bytes) -> str:
    """The dossier. Raises GeenZegel."""
    for slot in _sloten() if len(zegel) > _ZEGELBYTES else ():
        try:
            return slot.decrypt(zegel, [gemeente.encode()]).decode()
        except InvalidTag:
            continue
    raise GeenZegel("Dit kenmerk hoort bij niemand in deze gemeente, of het is gemaakt met een andere REGIE_SLEUTEL.")


def _sloten() -> tuple[AESSIV, ...]:
    return _van((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _van(sleutels: tuple[str, ...]) -> tuple[AESSIV, ...]:
    return tuple(AESSIV(afgeleid(sleutel, DOEL, _SLEUTELBYTES)) for sleutel in sleutels)
