# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that a page holds by the dozen. Of each route the address is looked up once; after that keys are put in."""

from functools import lru_cache
from typing import Final
from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

_ZOALS_HET_IS: Final = "!$&'()*+,;=~:@"  # in a part of a path (RFC 3986), as Django writes it


def adres(route: str, *delen: str) -> str:
    """The address of a route with keys that stand in the register; anything else asks `reverse`, which checks them."""
    return _patroon(route, len(delen)) % tuple(quote(deel, safe=_ZOALS_HET_IS) for deel in delen)


@lru_cache(maxsize=64)
def _patroon(route: str, aantal: int) -> str:
    """The address with a place for each key. A UUID holds the place: it passes for a key of any kind."""
    plaatsen = [str(UUID(int=nummer)) for nummer in range(1, aantal + 1)]
    pad = reverse(route, args=plaatsen).replace("%", "%%")
    for plaats in plaatsen:
        pad = pad.replace(plaats, "%s")
    return pad
