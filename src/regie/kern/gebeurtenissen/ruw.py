# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows as they stand in a file: one text column each, with the number of the row."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

import polars as pl

from regie.kern.gebeurtenissen.problemen import Probleem
from regie.kern.gebeurtenissen.strikte_json import is_unicode

VERPLICHT: Final = ("dossier", "type", "datum", "gegevens")
KOLOMMEN: Final = ("id", "dossier", "type", "datum", "vastgelegd_op", "gegevens", "herroept", "door", "bron", "reden")
SCHEMA: Final[dict[str, type[pl.DataType]]] = {"rij": pl.Int64, **dict.fromkeys(KOLOMMEN, pl.String)}
LANGSTE_RIJ: Final = 65_536  # characters of gegevens


HALF_TEKEN: Final = ("utf8", "hier staat een half teken (surrogaat).", "Herstel de tekst.")  # code, wat, nu


def uit_objecten(objecten: Iterable[tuple[int, Any]]) -> tuple[pl.DataFrame, list[Probleem]]:
    """Numbered objects as raw rows, and what kept a value or a whole object from becoming one."""
    kolommen: dict[str, list[Any]] = {naam: [] for naam in SCHEMA}
    problemen: list[Probleem] = []
    for rij, object_ in objecten:
        problemen += _vreemd(rij, object_)
        if not isinstance(object_, Mapping):
            continue
        kolommen["rij"].append(rij)
        for naam in KOLOMMEN:
            kolommen[naam].append(_tekst(naam, object_.get(naam)))
    return pl.DataFrame(kolommen, schema=SCHEMA), problemen


def _tekst(naam: str, waarde: Any) -> str | None:
    """The value as text; null for what `_vreemd` reports."""
    if naam == "gegevens" and isinstance(waarde, Mapping):
        waarde = json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
    return waarde if isinstance(waarde, str) and is_unicode(waarde) else None


def _vreemd(rij: int, object_: Any) -> Iterable[Probleem]:
    if not isinstance(object_, Mapping):
        yield Probleem(rij, "", "object", "dit is geen object.", 'Schrijf {"dossier": ..., "type": ..., ...}.')
        return
    for naam, waarde in object_.items():
        if naam not in KOLOMMEN:
            yield Probleem(rij, naam, "kolom", "deze kolom bestaat niet.", f"Kolommen: {', '.join(KOLOMMEN)}.")
        elif waarde is None:
            continue
        elif naam == "gegevens" and not isinstance(waarde, Mapping):
            yield Probleem(rij, naam, "gegevens", "gegevens is geen object.", 'Schrijf {"veld": waarde, ...}.')
        elif naam != "gegevens" and not isinstance(waarde, str):
            wat, nu = f"{str(waarde)[:60]} is geen tekst.", "Zet de waarde tussen aanhalingstekens."
            yield Probleem(rij, naam, "waarde", wat, nu)
        elif not is_unicode(waarde if isinstance(waarde, str) else json.dumps(waarde, ensure_ascii=False, default=str)):
            yield Probleem(rij, naam, *HALF_TEKEN)
