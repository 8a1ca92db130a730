# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""JSON Lines, the canonical form: one object a line with the columns of an event."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

import polars as pl

from regie.bestanden.tekst import controleer_begin, geen_utf8, regels
from regie.kern.gebeurtenissen import Probleem
from regie.kern.gebeurtenissen.ruw import LANGSTE_RIJ, uit_objecten
from regie.kern.gebeurtenissen.strikte_json import GeenJson, ontleed

LANGSTE_REGEL: Final = 2 * LANGSTE_RIJ
STUK: Final = 200_000  # lines
_LF: Final = "Sla op met regeleinden LF, of geef --accepteer crlf."
CRLF: Final = Probleem(1, "", "crlf", "er zijn regels die eindigen op CRLF.", _LF)

Regel = tuple[int, str, bool]


def lees_jsonlines(pad: Path, accepteer: frozenset[str], problemen: list[Probleem]) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time; the number of a row is that of its line.

    Lines that cannot be read go to `problemen`; the other rows are still given, so that a user sees all at once.
    """
    problemen += controleer_begin(pad, accepteer)
    alle = regels(pad)
    while stuk := list(islice(alle, STUK)):
        if "crlf" not in accepteer and CRLF not in problemen and any(regel.endswith("\r\n") for _, regel, _ in stuk):
            problemen.append(CRLF)
        ruw, mis = uit_objecten(_objecten(stuk, problemen))
        problemen += mis
        yield ruw


def _objecten(stuk: list[Regel], problemen: list[Probleem]) -> Iterator[tuple[int, dict[str, Any]]]:
    for nummer, regel, is_utf8 in stuk:
        if not is_utf8:
            problemen.append(geen_utf8(nummer))
        elif regel.strip():
            object_ = _object(regel)
            if isinstance(object_, dict):
                yield nummer, object_
            else:
                problemen.append(Probleem(nummer, "", "json", object_, "Schrijf één JSON-object per regel."))


def _object(regel: str) -> dict[str, Any] | str:
    """The object of a line, or what is wrong with the line."""
    if len(regel) > LANGSTE_REGEL:
        return f"de regel is langer dan {LANGSTE_REGEL} tekens."
    try:
        gelezen = ontleed(regel)
    except GeenJson as fout:
        return f"dit is geen geldige JSON: {fout}."
    return gelezen if isinstance(gelezen, dict) else "dit is geen JSON-object."


def als_regels(objecten: Iterator[dict[str, Any]]) -> Iterator[str]:
    return (json.dumps(object_, ensure_ascii=False) + "\n" for object_ in objecten)
