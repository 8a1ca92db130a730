# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""JSON without surprises: no name twice, no NaN, no depth that breaks a reader; and in Dutch what is wrong."""

import json
import re
from typing import Any, Final

DIEPST: Final = 100  # objects in objects; the deepest field of the registry is two
_TEKST: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


class GeenJson(ValueError):
    """Why a text is not taken as JSON."""


def ontleed(tekst: str) -> Any:
    """The value of a JSON text. Raises GeenJson."""
    if _te_diep(tekst):
        raise GeenJson("de haken staan te diep in elkaar")
    try:
        return json.loads(tekst, object_pairs_hook=_paren, parse_constant=_geen_getal)
    except json.JSONDecodeError as fout:
        raise GeenJson(f"onleesbaar bij teken {fout.pos + 1}") from None
    except GeenJson:
        raise
    except ValueError:  # Python reads no whole numbers of more than 4300 digits
        raise GeenJson("een getal is te groot") from None


def inhoud(gegevens: str) -> object:
    """The fields without the empty ones, to compare; an unreadable text (reported elsewhere) is only like itself."""
    try:
        gelezen = ontleed(gegevens)
    except GeenJson:
        return gegevens
    return {k: w for k, w in gelezen.items() if w is not None} if isinstance(gelezen, dict) else gelezen


def is_unicode(tekst: str) -> bool:
    """Whether every character is whole: half a pair (a lone surrogate) cannot be stored."""
    try:
        tekst.encode()
    except UnicodeEncodeError:
        return False
    return True


def _te_diep(tekst: str) -> bool:
    if tekst.count("{") + tekst.count("[") <= DIEPST:
        return False
    diepte = 0
    for teken in _TEKST.sub("", tekst):
        diepte += (teken in "{[") - (teken in "}]")
        if diepte > DIEPST:
            return True
    return False


def _paren(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    gelezen = dict(paren)
    if len(gelezen) != len(paren):
        namen = [naam for naam, _ in paren]
        dubbel = next(naam for naam in namen if namen.count(naam) > 1)
        raise GeenJson(f"'{dubbel[:60]}' staat er twee keer in")
    return gelezen


def _geen_getal(tekst: str) -> Any:
    raise GeenJson(f"{tekst} is geen getal")
