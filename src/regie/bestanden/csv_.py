# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""CSV long (the columns of an event, gegevens as JSON text) and CSV wide (one file per type, one column per field)."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import polars as pl

from regie.bestanden.tekst import controleer_begin, geen_utf8, regels
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import KOLOMMEN, SCHEMA, VERPLICHT
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype

STUK: Final = 200_000  # rows
LIJST_TEKEN: Final = "|"
BREED_VAST: Final = ("id", "dossier", "datum", "vastgelegd_op")
JA_NEE: Final = {"ja": True, "nee": False, "true": True, "false": False}

csv.field_size_limit(1_000_000)


Rijen = list[tuple[int, list[str]]]


def lees_csv(pad: Path, recht: Recht, accepteer: frozenset[str]) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time; a row number is that of its last line in the file.

    Without a column `gegevens` the file is wide: its name is the type, and every column a field.
    """
    controleer_begin(pad, accepteer, crlf_mag=True)
    lezer = csv.reader(_tekst(pad), delimiter=_scheiding(pad), strict=True)
    kop = _lees_rij(lezer, pad) or []
    maak = partial(_lang, kop) if "gegevens" in kop else partial(_breed, kop, _type(pad, recht))
    _controleer_kop(kop, pad, recht)
    while stuk := _stuk(lezer, kop, pad):
        ruw = maak(stuk)
        yield ruw if "gegevens" in kop else ruw.with_columns(pl.lit(pad.stem).alias("type"))


def _tekst(pad: Path) -> Iterator[str]:
    for nummer, regel in regels(pad):
        if regel is None:
            raise InvoerFout([geen_utf8(pad, nummer)])
        yield regel


def _scheiding(pad: Path) -> str:
    kop = next(_tekst(pad))
    return ";" if kop.count(";") > kop.count(",") else ","


def _lees_rij(lezer: Any, pad: Path) -> list[str] | None:
    try:
        rij: list[str] | None = next(lezer, None)
    except csv.Error as fout:
        wat = f"dit is geen geldige CSV ({fout})."
        raise InvoerFout(
            [Probleem(lezer.line_num, "", "csv", wat, "Controleer de aanhalingstekens.", pad.name)]
        ) from None
    return rij


def _stuk(lezer: Any, kop: list[str], pad: Path) -> Rijen:
    rijen: Rijen = []
    problemen: list[Probleem] = []
    while len(rijen) < STUK and (rij := _lees_rij(lezer, pad)) is not None:
        if rij and len(rij) != len(kop):
            wat = f"deze rij heeft {len(rij)} kolommen, de kop heeft er {len(kop)}."
            nu = "Zet tekst met een scheidingsteken tussen aanhalingstekens."
            problemen.append(Probleem(lezer.line_num, "", "csv", wat, nu))
        elif rij:
            rijen.append((lezer.line_num, rij))
    if problemen:
        raise InvoerFout(problemen)
    return rijen


def _controleer_kop(kop: list[str], pad: Path, recht: Recht) -> None:
    breed = "gegevens" not in kop
    bekend = (*BREED_VAST, *_type(pad, recht).velden) if breed else KOLOMMEN
    nodig = ("dossier", "datum") if breed else VERPLICHT
    lijst = f"Kolommen: {', '.join(bekend)}."
    problemen = [Probleem(1, naam, "kolom", "deze kolom bestaat niet.", lijst) for naam in kop if naam not in bekend]
    problemen += [
        Probleem(1, naam, "kolom", "deze kolom ontbreekt.", "Voeg haar toe.") for naam in nodig if naam not in kop
    ]
    dubbel = sorted({naam for naam in kop if kop.count(naam) > 1})
    problemen += [Probleem(1, naam, "kolom", "deze kolom komt twee keer voor.", "Laat er één weg.") for naam in dubbel]
    if problemen:
        raise InvoerFout(problemen)


def _type(pad: Path, recht: Recht) -> Gebeurtenistype:
    if pad.stem not in recht.gebeurtenissen:
        wat = f"er is geen kolom gegevens, en '{pad.stem}' is geen gebeurtenis."
        nu = "Voeg de kolommen type en gegevens toe, of noem het bestand naar zijn type, als huisvesting.csv."
        raise InvoerFout([Probleem(1, "", "type", wat, nu, pad.name)])
    return recht.gebeurtenissen[pad.stem]


def _lang(kop: list[str], rijen: Rijen) -> pl.DataFrame:
    plaats = {naam: kop.index(naam) if naam in kop else None for naam in KOLOMMEN}
    kolommen: dict[str, list[Any]] = {"rij": [nummer for nummer, _ in rijen]}
    for naam, nummer in plaats.items():
        kolommen[naam] = [None if nummer is None else rij[nummer] or None for _, rij in rijen]
    return pl.DataFrame(kolommen, schema=SCHEMA)


def _breed(kop: list[str], type_: Gebeurtenistype, rijen: Rijen) -> pl.DataFrame:
    kolommen: dict[str, list[Any]] = {kolom: [] for kolom in SCHEMA}
    for nummer, rij in rijen:
        waarden = dict(zip(kop, rij, strict=True))
        vast = {kolom: waarden.get(kolom) or None for kolom in BREED_VAST}
        gegevens = json.dumps(dict(_velden(waarden, type_)), ensure_ascii=False)
        for kolom in SCHEMA:
            kolommen[kolom].append({"rij": nummer, **vast, "gegevens": gegevens}.get(kolom))
    return pl.DataFrame(kolommen, schema=SCHEMA)


def _velden(waarden: dict[str, str], type_: Gebeurtenistype) -> Iterator[tuple[str, Any]]:
    """Filled cells as values; a cell that cannot be read stays text, so that the checker names it."""
    for veld, beschrijving in type_.velden.items():
        cel = waarden.get(veld, "").strip()
        if cel:
            yield veld, _CELLEN.get(beschrijving.soort, str)(cel)


def _getal(cel: str) -> Any:
    try:
        return int(cel)
    except ValueError:
        pass
    try:
        return float(cel)
    except ValueError:
        return cel


def _object(cel: str) -> Any:
    try:
        return json.loads(cel)
    except ValueError:
        return cel


_CELLEN: Final[dict[str, Callable[[str], Any]]] = {
    "geheel": _getal,
    "uren": _getal,
    "cent": _getal,
    "ja_nee": lambda cel: JA_NEE.get(cel.lower(), cel),
    "codes": lambda cel: cel.split(LIJST_TEKEN),
    "teksten": lambda cel: cel.split(LIJST_TEKEN),
    "niveaus": _object,
}


def als_csv(objecten: Iterator[dict[str, Any]]) -> Iterator[str]:
    """CSV long, quoted where needed."""
    tekst = io.StringIO(newline="")
    schrijver = csv.DictWriter(tekst, KOLOMMEN, lineterminator="\n")
    schrijver.writeheader()
    for object_ in objecten:
        schrijver.writerow({**object_, "gegevens": json.dumps(object_["gegevens"], ensure_ascii=False)})
        yield tekst.getvalue()
        tekst.seek(0)
        tekst.truncate()
    yield tekst.getvalue()
