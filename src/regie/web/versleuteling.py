# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Secrets that must be read back later are kept encrypted: what reads the database alone cannot use them."""

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from regie.instellingen.afgeleid import afgeleid


class GeheimOnleesbaar(Exception):
    """The secret was written with another key, was changed, or is older than allowed."""


def versleutel(tekst: bytes, doel: str) -> str:
    """Encrypt for one purpose: what was written for another purpose cannot be read with this key."""
    return _slot(doel).encrypt(tekst).decode("ascii")


def ontsleutel(geheim: str, doel: str, hoogstens: int | None = None) -> bytes:
    """The text again, at most `hoogstens` seconds after it was written."""
    slot = _slot(doel)
    try:
        if hoogstens is None:
            return slot.decrypt(geheim)
        return slot.decrypt(geheim, ttl=hoogstens)
    except InvalidToken as fout:
        raise GeheimOnleesbaar(
            f"Een geheim voor '{doel}' is niet te lezen. Is REGIE_SLEUTEL gewijzigd? Zet de vorige sleutel dan in "
            f"REGIE_SLEUTEL_VORIGE, of geef de medewerker een nieuwe start met 'regie medewerker totp-weg'."
        ) from fout


def _slot(doel: str) -> MultiFernet:
    return _sloten(doel, (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=16)
def _sloten(doel: str, sleutels: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(urlsafe_b64encode(afgeleid(sleutel, doel))) for sleutel in sleutels])
