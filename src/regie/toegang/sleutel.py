# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids that sort by the moment they were made (UUIDv7): made here, since PostgreSQL 15 cannot."""

import secrets
import time
from typing import Final
from uuid import UUID

_NS_PER_MS: Final = 1_000_000


def uuid7() -> UUID:
    """RFC 9562: 48 bits of milliseconds, 12 of what is left of the moment (method 3), then chance."""
    ms, rest = divmod(time.time_ns(), _NS_PER_MS)
    fractie = rest * 4096 // _NS_PER_MS
    return UUID(int=ms << 80 | 7 << 76 | fractie << 64 | 0x2 << 62 | secrets.randbits(62))
