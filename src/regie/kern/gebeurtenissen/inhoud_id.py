# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids for rows that have none: made from their content, so that importing a file twice adds nothing."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from uuid import UUID


def inhoud_ids(rijen: Iterable[tuple[str, str, str, str | None, str]]) -> list[str]:
    """UUIDv8 of SHA-256 over dossier, type, datum, vastgelegd_op, gegevens (sorted keys) and the rank among equals."""
    gezien: Counter[str] = Counter()
    ids = []
    for dossier, type_, datum, vastgelegd_op, gegevens in rijen:
        inhoud = json.dumps(
            [dossier, type_, datum, vastgelegd_op, _ontleed(gegevens)], sort_keys=True, ensure_ascii=False
        )
        ids.append(_uuid8(f"{inhoud}{gezien[inhoud]}"))
        gezien[inhoud] += 1
    return ids


def _ontleed(gegevens: str) -> object:
    """The object without empty fields; a text that cannot be read is reported elsewhere."""
    try:
        gelezen = json.loads(gegevens)
    except (ValueError, RecursionError):
        return gegevens
    return {k: w for k, w in gelezen.items() if w is not None} if isinstance(gelezen, dict) else gelezen


def _uuid8(inhoud: str) -> str:
    bits = int.from_bytes(hashlib.sha256(inhoud.encode()).digest()[:16], "big")
    bits = bits & ~(0xF << 76) | (8 << 76)  # version 8
    bits = bits & ~(0x3 << 62) | (0x2 << 62)  # variant of RFC 9562
    return str(UUID(int=bits))
