# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows as they stand in a file: one text column each, with the number of the row."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

import polars as pl

from regie.kern.gebeurtenissen.problemen import InvoerFout, Probleem

VERPLICHT: Final = ("dossier", "type", "datum", "gegevens")
KOLOMMEN: Final = ("id", "dossier", "type", "datum", "vastgelegd_op", "gegevens", "herroept", "door", "bron", "reden")
SCHEMA: Final[dict[str, type[pl.DataType]]] = {"rij": pl.Int64, **dict.fromkeys(KOLOMMEN, pl.String)}
LANGSTE_RIJ: Final = 65_536  # characters of gegevens


def uit_objecten(objecten: Iterable[tuple[int, Any]]) -> pl.DataFrame:
    """Numbered objects as raw rows. Raises InvoerFout for unknown columns and values that are no text."""
    kolommen: dict[str, list[Any]] = {naam: [] for naam in SCHEMA}
    problemen: list[Probleem] = []
    for rij, object_ in objecten:
        problemen += _vreemd(rij, object_)
        if not isinstance(object_, Mapping):
            continue
        kolommen["rij"].append(rij)
        for naam in KOLOMMEN:
            waarde = object_.get(naam)
            kolommen[naam].append(_tekst(naam, waarde))
    if problemen:
        raise InvoerFout(problemen)
    return pl.DataFrame(kolommen, schema=SCHEMA)


def _tekst(naam: str, waarde: Any) -> str | None:
    if naam == "gegevens" and waarde is not None and not isinstance(waarde, str):
        return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
    return waarde if isinstance(waarde, str) else None


def _vreemd(rij: int, object_: Any) -> Iterable[Probleem]:
    if not isinstance(object_, Mapping):
        yield Probleem(rij, "", "object", "dit is geen object.", 'Schrijf {"dossier": ..., "type": ..., ...}.')
        return
    for naam, waarde in object_.items():
        if naam not in KOLOMMEN:
            yield Probleem(rij, naam, "kolom", "deze kolom bestaat niet.", f"Kolommen: {', '.join(KOLOMMEN)}.")
        elif naam == "gegevens":
            if not _is_unicode(json.dumps(waarde, ensure_ascii=False, default=str)):
                yield Probleem(rij, naam, "utf8", "hier staat een half teken (surrogaat).", "Herstel de tekst.")
            if not isinstance(waarde, Mapping):
                yield Probleem(rij, naam, "gegevens", "gegevens is geen object.", 'Schrijf {"veld": waarde, ...}.')
        elif isinstance(waarde, str) and not _is_unicode(waarde):
            yield Probleem(rij, naam, "utf8", "hier staat een half teken (surrogaat).", "Herstel de tekst.")
        elif waarde is not None and not isinstance(waarde, str):
            yield Probleem(
                rij, naam, "waarde", f"{str(waarde)[:60]} is geen tekst.", "Zet de waarde tussen aanhalingstekens."
            )


def _is_unicode(tekst: str) -> bool:
    try:
        tekst.encode()
    except UnicodeEncodeError:
        return False
    return True
