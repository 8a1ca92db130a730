# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The badge of a status. A page has many: the frame is drawn once for each code, the words go in between."""

from functools import lru_cache
from typing import Final

from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_TEKEN: Final = "\x02"  # noqa: S105


def stand(code: str, tekst: str) -> SafeString:
    """As onderdelen/stand.html draws it."""
    begin, einde = _omlijsting(code)
    return mark_safe(f"{begin}{escape(tekst)}{einde}")  # noqa: S308


@lru_cache(maxsize=64)
def _omlijsting(code: str) -> tuple[str, str]:
    begin, _teken, einde = render_to_string("onderdelen/stand.html", {"code": code, "tekst": _TEKEN}).partition(_TEKEN)
    return begin, einde
