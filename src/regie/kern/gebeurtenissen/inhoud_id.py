# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids for rows that have none: made from their content, so that importing a file twice adds nothing."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from regie.kern.gebeurtenissen.strikte_json import inhoud


def inhoud_ids(rijen: Iterable[tuple[str, str, str, str | None, str]]) -> list[str]:
    """UUIDv8 of SHA-256 over dossier, type, datum, vastgelegd_op, gegevens (sorted keys) and the rank among equals."""
    gezien: Counter[str] = Counter()
    ids = []
    for *vast, gegevens in rijen:
        tekst = json.dumps([*vast, inhoud(gegevens)], sort_keys=True, ensure_ascii=False)
        ids.append(_uuid8(f"{tekst}{gezien[tekst]}"))
        gezien[tekst] += 1
    return ids


def _uuid8(tekst: str) -> str:
    bits = int.from_bytes(hashlib.sha256(tekst.encode(errors="surrogatepass")).digest()[:16], "big")
    bits = bits & ~(0xF << 76) | (8 << 76)  # version 8
    bits = bits & ~(0x3 << 62) | (0x2 << 62)  # variant of RFC 9562
    return str(UUID(int=bits))
