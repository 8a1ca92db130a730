# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""To which trace a request belongs (W3C Trace Context): that of the application that calls, or one of its own."""

import re
import secrets
from dataclasses import dataclass
from typing import Final

TRACE, SPAN = 16, 8  # bytes
_TRACEPARENT: Final = re.compile(
    r"(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?"
)


@dataclass(frozen=True, slots=True)
class Spoor:
    """`ouder`: what the application was doing that called us; None for a browser."""

    trace_id: bytes
    ouder: bytes | None = None


def spoor(traceparent: str = "") -> Spoor:
    """What is not a valid traceparent counts as none. A later version than 00 may have more behind it."""
    gelezen = _TRACEPARENT.fullmatch(traceparent)
    if gelezen is None or (gelezen[1] == "00" and gelezen[4] is not None):
        return Spoor(secrets.token_bytes(TRACE))
    return Spoor(bytes.fromhex(gelezen[2]), bytes.fromhex(gelezen[3]))


def nieuwe_spans(aantal: int) -> list[bytes]:
    return [secrets.token_bytes(SPAN) for _nummer in range(aantal)]
