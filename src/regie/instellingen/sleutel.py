# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The secret key: given, or made once and kept in the folder of Regie. Never a default in the code."""

import os
import secrets
from pathlib import Path

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import datamap, lees

BYTES = 48


def sleutel() -> str:
    """The key that signs cookies and forms."""
    gegeven: str | None = lees("REGIE_SLEUTEL")
    return gegeven if gegeven is not None else _bewaarde(datamap() / "sleutel")


def _bewaarde(pad: Path) -> str:
    try:
        if not pad.exists():
            _maak(pad)
        waarde = pad.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as fout:
        wat = f"{pad} is niet te lezen of te maken ({getattr(fout, 'strerror', None) or 'geen ASCII'})"
        raise InstellingFout(
            "REGIE_SLEUTEL", wat, "Geef een sleutel, of een REGIE_DATA waarin Regie mag schrijven"
        ) from None
    if not waarde:
        raise InstellingFout("REGIE_SLEUTEL", f"{pad} is leeg", "Haal het bestand weg; Regie maakt een nieuwe sleutel")
    return waarde


def _maak(pad: Path) -> None:
    """Written whole under another name first: two processes that start together end with one and the same key."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    los = pad.with_name(f"sleutel.{os.getpid()}")
    with open(os.open(los, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as bestand:
        bestand.write(secrets.token_urlsafe(BYTES) + "\n")
    try:
        os.link(los, pad)  # fails when the other was first; then theirs is the key
    except FileExistsError:
        pass
    finally:
        los.unlink()
