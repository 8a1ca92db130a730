# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""CSV long (the columns of an event, gegevens as JSON text) and CSV wide (one file per type, one column per field)."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

import polars as pl

from regie.bestanden.kolomnamen import kolomproblemen
from regie.bestanden.tekst import controleer_begin, geen_utf8, regels
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import KOLOMMEN, SCHEMA, VERPLICHT
from regie.kern.gebeurtenissen.strikte_json import GeenJson, ontleed
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype

STUK: Final = 200_000  # rows
LIJST_TEKEN: Final = "|"
BREED_VAST: Final = ("id", "dossier", "datum", "vastgelegd_op")
JA_NEE: Final = {"ja": True, "nee": False, "true": True, "false": False}

_CIJFERS: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?\Z")
_LANGSTE_CEL: Final = 1_000_000
_FOUTEN: Final = {
    "field larger": f"een veld is langer dan {_LANGSTE_CEL} tekens.",
    "unexpected end": "een aanhalingsteken gaat open en niet meer dicht.",
    "expected after": "na een aanhalingsteken dat sluit, staat nog tekst.",
}

csv.field_size_limit(_LANGSTE_CEL)

Rijen = list[tuple[int, list[str]]]


def lees_csv(pad: Path, recht: Recht, accepteer: frozenset[str], problemen: list[Probleem]) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time; a row number is that of its last line in the file.

    Without a column `gegevens` the file is wide: its name is the type, and every column a field. Rows that cannot be
    read go to `problemen`; the other rows are still given, so that a user sees all at once.
    """
    problemen += controleer_begin(pad, accepteer)
    lezer = csv.reader(_tekst(pad, problemen), delimiter=_scheiding(pad), strict=True)
    alle = _rijen(lezer, problemen)
    _, kop = next(alle, (0, []))
    breed = "gegevens" not in kop
    maak = partial(_breed, kop, _type(pad, recht), pad.stem) if breed else partial(_lang, kop)
    _controleer_kop(kop, pad, recht)
    while stuk := list(islice(alle, STUK)):
        yield maak([rij for rij in stuk if _past(rij, kop, problemen)])


def _tekst(pad: Path, problemen: list[Probleem]) -> Iterator[str]:
    for nummer, regel, is_utf8 in regels(pad):
        if not is_utf8:
            problemen.append(geen_utf8(nummer))
        yield regel


def _scheiding(pad: Path) -> str:
    kop = next(_tekst(pad, []))
    return ";" if kop.count(";") > kop.count(",") else ","


def _rijen(lezer: Any, problemen: list[Probleem]) -> Iterator[tuple[int, list[str]]]:
    """Filled rows with their number; after a row that is no CSV it goes on with the next line."""
    while True:
        try:
            rij = next(lezer)
        except StopIteration:
            return
        except csv.Error as fout:
            wat = next((nl for engels, nl in _FOUTEN.items() if engels in str(fout)), "dit is geen geldige CSV.")
            problemen.append(Probleem(lezer.line_num, "", "csv", wat, "Controleer de aanhalingstekens."))
            continue
        if rij:
            yield lezer.line_num, rij


def _past(rij: tuple[int, list[str]], kop: list[str], problemen: list[Probleem]) -> bool:
    nummer, cellen = rij
    if len(cellen) == len(kop):
        return True
    wat = f"deze rij heeft {len(cellen)} kolommen, de kop heeft er {len(kop)}."
    nu = "Zet tekst met een scheidingsteken tussen aanhalingstekens."
    problemen.append(Probleem(nummer, "", "csv", wat, nu))
    return False


def _controleer_kop(kop: list[str], pad: Path, recht: Recht) -> None:
    breed = "gegevens" not in kop
    bekend = (*BREED_VAST, *_type(pad, recht).velden) if breed else KOLOMMEN
    nodig = ("dossier", "datum") if breed else VERPLICHT
    problemen = kolomproblemen(1, kop, bekend, nodig)
    if problemen:
        raise InvoerFout(problemen)


def _type(pad: Path, recht: Recht) -> Gebeurtenistype:
    if pad.stem not in recht.gebeurtenissen:
        wat = f"er is geen kolom gegevens, en '{pad.stem}' is geen gebeurtenis."
        nu = "Voeg de kolommen type en gegevens toe, of noem het bestand naar zijn type, als huisvesting.csv."
        raise InvoerFout([Probleem(1, "", "type", wat, nu)])
    return recht.gebeurtenissen[pad.stem]


def _lang(kop: list[str], rijen: Rijen) -> pl.DataFrame:
    plaats = {naam: kop.index(naam) if naam in kop else None for naam in KOLOMMEN}
    kolommen: dict[str, list[Any]] = {"rij": [nummer for nummer, _ in rijen]}
    for naam, nummer in plaats.items():
        kolommen[naam] = [None if nummer is None else rij[nummer] or None for _, rij in rijen]
    return pl.DataFrame(kolommen, schema=SCHEMA)


def _breed(kop: list[str], type_: Gebeurtenistype, naam: str, rijen: Rijen) -> pl.DataFrame:
    kolommen: dict[str, list[Any]] = {kolom: [] for kolom in SCHEMA}
    for nummer, rij in rijen:
        waarden = dict(zip(kop, rij, strict=True))
        vast = {kolom: waarden.get(kolom) or None for kolom in BREED_VAST}
        gegevens = json.dumps(dict(_velden(waarden, type_)), ensure_ascii=False)
        for kolom in SCHEMA:
            kolommen[kolom].append({"rij": nummer, "type": naam, **vast, "gegevens": gegevens}.get(kolom))
    return pl.DataFrame(kolommen, schema=SCHEMA)


def _velden(waarden: dict[str, str], type_: Gebeurtenistype) -> Iterator[tuple[str, Any]]:
    """Filled cells as values; a cell that cannot be read stays text, so that the checker names it."""
    for veld, beschrijving in type_.velden.items():
        cel = waarden.get(veld, "").strip()
        if cel:
            yield veld, _CELLEN.get(beschrijving.soort, str)(cel)


def _getal(cel: str) -> Any:
    """A number in plain digits; int() and float() read more than that (1_000, nan, ٣)."""
    if not _CIJFERS.match(cel):
        return cel
    return float(cel) if "." in cel else int(cel)


def _object(cel: str) -> Any:
    try:
        return ontleed(cel)
    except GeenJson:
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
