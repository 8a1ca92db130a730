# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the one secret key a key for each purpose: what is made with one tells nothing of another."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def afgeleid(sleutel: str, doel: str, lengte: int = 32) -> bytes:
    """So many bytes, the same for the same key and purpose."""
    return HKDF(algorithm=SHA256(), length=lengte, salt=None, info=f"regie {doel}".encode()).derive(sleutel.encode())
