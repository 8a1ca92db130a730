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

_als_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode

Mis = tuple[str, str, str]  # code, wat, nu
HALF_TEKEN: Final[Mis] = ("utf8", "hier staat een half teken (surrogaat).", "Herstel de tekst.")
GEEN_OBJECT: Final[Mis] = ("gegevens", "gegevens is geen object.", 'Schrijf {"veld": waarde, ...}.')


def uit_objecten(objecten: Iterable[tuple[int, Any]]) -> tuple[pl.DataFrame, list[Probleem]]:
    """Numbered objects as raw rows, and what kept a value or a whole object from becoming one."""
    kolommen: dict[str, list[Any]] = {naam: [] for naam in SCHEMA}
    problemen: list[Probleem] = []
    for rij, object_ in objecten:
        if not isinstance(object_, Mapping):
            wat, nu = "dit is geen object.", 'Schrijf {"dossier": ..., "type": ..., ...}.'
            problemen.append(Probleem(rij, "", "object", wat, nu))
            continue
        problemen += [_vreemde_kolom(rij, naam) for naam in object_ if naam not in SCHEMA or naam == "rij"]
        kolommen["rij"].append(rij)
        for naam in KOLOMMEN:
            tekst, mis = _tekst(naam, object_.get(naam))
            kolommen[naam].append(tekst)
            if mis is not None:
                problemen.append(Probleem(rij, naam, *mis))
    return pl.DataFrame(kolommen, schema=SCHEMA), problemen


def _vreemde_kolom(rij: int, naam: Any) -> Probleem:
    return Probleem(rij, str(naam), "kolom", "deze kolom bestaat niet.", f"Kolommen: {', '.join(KOLOMMEN)}.")


def _tekst(naam: str, waarde: Any) -> tuple[str | None, Mis | None]:
    """The value as text, or what is wrong with it."""
    if waarde is None:
        return None, None
    if naam == "gegevens":
        if not isinstance(waarde, Mapping):
            return None, GEEN_OBJECT
        waarde = _als_json(waarde)
    elif not isinstance(waarde, str):
        return None, ("waarde", f"{str(waarde)[:60]} is geen tekst.", "Zet de waarde tussen aanhalingstekens.")
    return (waarde, None) if is_unicode(waarde) else (None, HALF_TEKEN)
