# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can stand in an address of the API: keys of the register, and where a page goes on. Never a name or a number."""

import base64
import binascii
import json
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.urls import register_converter
from django.urls.converters import StringConverter

from regie.api.problemen import Fout, onjuist
from regie.dossiers.dossier import Sleutel


class Kenmerk(StringConverter):
    """A key: no control characters, and no slash."""

    regex = r"[^/\x00-\x1f\x7f]{1,64}"


register_converter(Kenmerk, "kenmerk")

_NIET_VAN_ONS: Final = Fout("na", "deze waarde komt niet uit een antwoord van Regie.", "Neem het adres uit `volgende`.")


def in_een(*delen: str) -> str:
    """Parts of a key in one word that an address can hold."""
    return base64.urlsafe_b64encode(json.dumps(delen, separators=(",", ":")).encode()).decode().rstrip("=")


def uit_een(na: str, aantal: int) -> tuple[str, ...]:
    """The parts again; empty texts for no word. Raises Probleem."""
    if not na:
        return ("",) * aantal
    try:
        delen = json.loads(base64.urlsafe_b64decode(na + "=" * (-len(na) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        raise onjuist([_NIET_VAN_ONS]) from None
    if not isinstance(delen, list) or len(delen) != aantal or not all(_is_deel(deel) for deel in delen):
        raise onjuist([_NIET_VAN_ONS])
    return tuple(delen)


def _is_deel(deel: object) -> bool:
    return isinstance(deel, str) and deel.isprintable()


def tijdlijnsleutel(na: str) -> Sleutel | None:
    """Where a page of events goes on. Raises Probleem."""
    if not na:
        return None
    datum, moment, id_ = uit_een(na, len(Sleutel._fields))
    try:
        gelezen = Sleutel(date.fromisoformat(datum), datetime.fromisoformat(moment), str(UUID(id_)))
    except (ValueError, OverflowError):
        raise onjuist([_NIET_VAN_ONS]) from None
    if gelezen.vastgelegd_op.tzinfo is None:
        raise onjuist([_NIET_VAN_ONS])
    return gelezen
