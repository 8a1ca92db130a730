# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A second reading of the vocabulary: slow, row by row, straight from recht/gebeurtenissen.toml."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from regie.voorbeeld.maak import maak

WORTEL = Path(__file__).parents[2]
TABEL = tomllib.loads((WORTEL / "recht" / "gebeurtenissen.toml").read_text(encoding="utf-8"))
TYPEN: dict[str, Any] = TABEL["gebeurtenis"]
CODES = {naam: set(lijst["codes"]) for naam, lijst in TABEL["codelijst"].items()}


def is_dag(waarde: Any) -> bool:
    return isinstance(waarde, str) and date.fromisoformat(waarde).isoformat() == waarde


def is_geheel(waarde: Any) -> bool:
    return type(waarde) is int and waarde >= 0


def past(patroon: str) -> Callable[[Any], bool]:
    return lambda waarde: isinstance(waarde, str) and re.fullmatch(patroon, waarde) is not None


SOORTEN: dict[str, Callable[[Any], bool]] = {
    "geheel": is_geheel,
    "cent": is_geheel,
    "uren": lambda w: type(w) in (int, float) and w >= 0 and (w * 4) % 1 == 0,
    "datum": is_dag,
    "ja_nee": lambda w: type(w) is bool,
    "maand": past(r"20\d\d-(0[1-9]|1[0-2])"),
    "gemeentecode": past(r"\d{4}"),
    "land": past(r"[A-Z]{3}"),
    "verwijzing": past(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
}


def fouten(type_: str, gegevens: dict[str, Any]) -> Iterator[str]:
    """Everything that is wrong with the fields of one event."""
    if type_ not in TYPEN:
        yield f"onbekend type {type_}"
        return
    velden = TYPEN[type_]["velden"]
    yield from (f"{type_}: onbekend veld {naam}" for naam in gegevens.keys() - velden.keys())
    for naam, veld in velden.items():
        if naam in gegevens:
            yield from (f"{type_}.{naam}: {fout}" for fout in _waarde(veld, gegevens[naam]))
        elif veld["verplicht"]:
            yield f"{type_}: {naam} ontbreekt"
    yield from (f"{type_}: {regel}" for regel in TYPEN[type_].get("controle", ()) if not _houdt(regel, gegevens))


def _waarde(veld: dict[str, Any], waarde: Any) -> Iterator[str]:
    if veld["soort"] in ("code", "codes"):
        gekozen = waarde if veld["soort"] == "codes" else [waarde]
        if not set(gekozen) <= CODES[veld["lijst"]]:
            yield f"onbekende code {waarde}"
    elif not SOORTEN.get(veld["soort"], lambda w: isinstance(w, str) and w != "")(waarde):
        yield f"{waarde!r} is geen {veld['soort']}"
    elif not veld.get("min", waarde) <= waarde <= veld.get("max", waarde):
        yield f"{waarde} valt buiten de grenzen"


def _houdt(regel: dict[str, Any], gegevens: dict[str, Any]) -> bool:
    waarden = [gegevens[naam] for naam in regel["velden"] if naam in gegevens]
    match regel["soort"]:
        case "som":
            return bool(sum(waarden) == gegevens[regel["is"]])
        case "volgorde":
            return waarden == sorted(waarden)
        case "een_van":
            return len(waarden) == 1
        case "minstens_een":
            return len(waarden) >= 1
        case _:
            return not waarden or all(gegevens.get(veld) in codes for veld, codes in regel["bij"].items())


def rijen(dossiers: int = 300, beleid: str = "haarlem", seed: int = 1, **anders: Any) -> pl.DataFrame:
    return pl.concat(list(maak(dossiers, beleid, seed, **anders)))


def als_objecten(frame: pl.DataFrame) -> list[dict[str, Any]]:
    return [rij | {"gegevens": json.loads(rij["gegevens"])} for rij in frame.iter_rows(named=True)]


def geldig(frame: pl.DataFrame) -> pl.DataFrame:
    """Without the rows that were withdrawn, and without the withdrawals."""
    weg = frame.filter(pl.col("herroept").is_not_null())["herroept"]
    return frame.filter(pl.col("herroept").is_null() & ~pl.col("id").is_in(weg.implode()))
