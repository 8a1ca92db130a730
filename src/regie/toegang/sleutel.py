# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids that sort by the moment they were made (UUIDv7): made here, since PostgreSQL 15 cannot."""

import secrets
import time
from uuid import UUID


def uuid7() -> UUID:
    """RFC 9562: 48 bits of milliseconds, then chance."""
    bits = time.time_ns() // 1_000_000 << 80 | secrets.randbits(80)
    bits = bits & ~(0xF << 76) | (7 << 76)
    return UUID(int=bits & ~(0x3 << 62) | (0x2 << 62))
