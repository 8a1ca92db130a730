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
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import LANGSTE_RIJ, uit_objecten

LANGSTE_REGEL: Final = 2 * LANGSTE_RIJ
STUK: Final = 200_000  # lines


def lees_jsonlines(pad: Path, accepteer: frozenset[str]) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time; the number of a row is that of its line."""
    controleer_begin(pad, accepteer, crlf_mag=False)
    alle = regels(pad)
    while stuk := list(islice(alle, STUK)):
        yield _lees_stuk(pad, stuk)


def _lees_stuk(pad: Path, stuk: list[tuple[int, str | None]]) -> pl.DataFrame:
    objecten: list[tuple[int, dict[str, Any]]] = []
    problemen: list[Probleem] = []
    for nummer, regel in stuk:
        if regel is None:
            problemen.append(geen_utf8(pad, nummer))
        elif regel.strip():
            object_ = _object(regel)
            if isinstance(object_, dict):
                objecten.append((nummer, object_))
            else:
                problemen.append(Probleem(nummer, "", "json", object_, "Schrijf één JSON-object per regel."))
    try:
        ruw = uit_objecten(objecten)
    except InvoerFout as fout:
        raise InvoerFout([*problemen, *fout.problemen]) from None
    if problemen:
        raise InvoerFout(problemen)
    return ruw


def _object(regel: str) -> dict[str, Any] | str:
    """The object of a line, or what is wrong with the line."""
    if len(regel) > LANGSTE_REGEL:
        return f"de regel is langer dan {LANGSTE_REGEL} tekens."
    try:
        gelezen = json.loads(regel, object_pairs_hook=_paren, parse_constant=_geen_getal)
    except json.JSONDecodeError as fout:
        return f"dit is geen geldige JSON (teken {fout.pos + 1})."
    except (ValueError, RecursionError) as fout:
        return f"dit is geen geldige JSON: {fout}."
    return gelezen if isinstance(gelezen, dict) else "dit is geen JSON-object."


def _paren(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    gelezen = dict(paren)
    if len(gelezen) != len(paren):
        raise ValueError("een naam staat er twee keer in")
    return gelezen


def _geen_getal(tekst: str) -> Any:
    raise ValueError(f"{tekst} is geen getal")


def als_regels(objecten: Iterator[dict[str, Any]]) -> Iterator[str]:
    return (json.dumps(object_, ensure_ascii=False) + "\n" for object_ in objecten)
