# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a list, each from the same mould: the template is drawn once, its holes are filled for every row.

The template engine looks up every `{{ regel.naam }}` anew, for fifty lines fifty times; half of the time of a page went
there. Two lines differ only in the texts, and in which of them are empty. So the template is drawn with a mark at the
place of each text that is there, and for every row the marks make way for its texts, escaped. A mould holds no text of
a row.

A template that is poured reads only the fields of its row, as they are: `{{ regel.naam }}`, `{% if regel.naam %}`,
`{% for %}` and `{{ regel.naam|default:"..." }}`. Another filter would be given the mark, and the page around the row is
not there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from html import escape
from itertools import count
from operator import attrgetter
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

_GAT: Final = object()
_TEKEN: Final = re.compile("\x02[0-9]+\x03")

Vorm = object
"""Of a value: a hole; (class or None, the forms of its parts); or itself where it holds no text: empty, true, false."""


def giet(sjabloon: str, naam: str, rijen: Iterable[Any]) -> SafeString:
    """The rows one after the other; `naam`: what the template calls a row. A row: a dataclass or a NamedTuple."""
    return mark_safe("".join(deel for rij in rijen for deel in _gegoten(sjabloon, naam, rij)))  # noqa: S308


def _gegoten(sjabloon: str, naam: str, rij: Any) -> Iterator[str]:
    teksten: list[str] = []
    begin, rest = _mal(sjabloon, naam, _vorm(rij, teksten), get_language())
    yield begin
    for gat, erna in rest:
        yield teksten[gat]
        yield erna


def _vorm(waarde: Any, teksten: list[str]) -> Vorm:
    """The form of a value; its texts are added to `teksten`, escaped, in the order of the holes."""
    if isinstance(waarde, str):
        if not waarde:
            return ""
        teksten.append(waarde if isinstance(waarde, SafeString) else escape(waarde))
        return _GAT
    if waarde is None or isinstance(waarde, bool):
        return waarde
    klasse: Any = type(waarde)
    if (velden := _velden(klasse)) is not None:
        return klasse, tuple([_vorm(deel, teksten) for deel in velden(waarde)])
    if isinstance(waarde, list | tuple):
        return None, tuple([_vorm(deel, teksten) for deel in waarde])
    raise TypeError(f"Een mal kent alleen teksten en ja of nee, geen {type(waarde).__name__}: maak er eerst tekst van.")


@lru_cache(maxsize=64)
def _namen(klasse: Any) -> tuple[str, ...]:
    """The fields of a kind of row; none of anything else."""
    return tuple(veld.name for veld in fields(klasse)) if is_dataclass(klasse) else getattr(klasse, "_fields", ())


@lru_cache(maxsize=64)
def _velden(klasse: Any) -> "attrgetter[Any] | None":
    return attrgetter(*namen) if (namen := _namen(klasse)) else None


@lru_cache(maxsize=512)
def _mal(sjabloon: str, naam: str, vorm: Vorm, _taal: str | None) -> tuple[str, list[tuple[int, str]]]:
    """The text before the first hole; and for each hole which text comes there, and what stands behind it."""
    tekst = render_to_string(sjabloon, {naam: _met_tekens(vorm, count())})
    begin, *rest = _TEKEN.split(tekst)
    gaten = [int(teken[1:-1]) for teken in _TEKEN.findall(tekst)]
    return begin, list(zip(gaten, rest, strict=True))


def _met_tekens(vorm: Vorm, nummers: Iterator[int]) -> Any:
    """What the template is given: a mark for each text."""
    if vorm is _GAT:
        return f"\x02{next(nummers)}\x03"
    if not isinstance(vorm, tuple):
        return vorm
    klasse, delen = vorm
    gemerkt = [_met_tekens(deel, nummers) for deel in delen]
    return gemerkt if klasse is None else dict(zip(_namen(klasse), gemerkt, strict=True))
