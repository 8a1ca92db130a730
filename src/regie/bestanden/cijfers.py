# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as a file: JSON with a list of rows, CSV and XLSX with a column for every dimension."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from typing import Any, Final

from xlsxwriter import Workbook

from regie.bestanden.rekenblad import zonder_formule
from regie.bestanden.schrijven import controleer_vorm, nieuw_bestand, schrijf_tekst
from regie.kern.indicatoren.rijen import KOLOMMEN
from regie.kern.recht import Recht

CIJFERVORMEN: Final = (".json", ".csv", ".xlsx")
DIMENSIES: Final = "dimensies"
TOTAAL, ONBEKEND = "", "onbekend"
"""In a column of a dimension: the total over it, and a value that nobody knows."""

Rij = Mapping[str, Any]


def schrijf_cijfers(pad: Path, rijen: Sequence[Rij], recht: Recht, vandaag: date) -> None:
    """Whole or not at all, as its ending says. `vandaag` is the only thing that differs between two runs."""
    controleer_vorm(pad, CIJFERVORMEN)
    if pad.suffix == ".json":
        kaal = ({kolom: rij[kolom] for kolom in KOLOMMEN} for rij in rijen)
        regels = (json.dumps(rij, ensure_ascii=False, default=str) for rij in kaal)
        schrijf_tekst(pad, "[\n" + ",\n".join(regels) + "\n]\n")
    elif pad.suffix == ".csv":
        schrijf_tekst(pad, _als_csv(rijen))
    else:
        _schrijf_xlsx(pad, rijen, recht, vandaag)


def _als_csv(rijen: Sequence[Rij]) -> str:
    uit = StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    dimensies = dimensies_van(rijen)
    schrijver.writerow(koppen(dimensies))
    schrijver.writerows(map(_veld, regel(rij, dimensies)) for rij in rijen)
    return uit.getvalue()


def _veld(waarde: Any) -> Any:
    return zonder_formule(waarde) if isinstance(waarde, str) else waarde


def dimensies_van(rijen: Iterable[Rij]) -> list[str]:
    """Every dimension that occurs, in the order of coming."""
    return list(dict.fromkeys(naam for rij in rijen for naam in rij[DIMENSIES]))


def koppen(dimensies: Sequence[str]) -> list[str]:
    return [naam for kolom in KOLOMMEN for naam in (dimensies if kolom == DIMENSIES else (kolom,))]


def regel(rij: Rij, dimensies: Sequence[str]) -> list[Any]:
    """A row with a value for every column."""
    waarden: list[Any] = []
    for kolom in KOLOMMEN:
        if kolom != DIMENSIES:
            waarden.append(rij[kolom])
            continue
        erin = rij[DIMENSIES]
        waarden += [(erin[naam] or ONBEKEND) if naam in erin else TOTAAL for naam in dimensies]
    return waarden


def _schrijf_xlsx(pad: Path, rijen: Sequence[Rij], recht: Recht, vandaag: date) -> None:
    dimensies = dimensies_van(rijen)
    gebruikt = dict.fromkeys(rij["indicator"] for rij in rijen)
    definities = [
        [id_, rij.naam, rij.definitie, rij.populatie, rij.eenheid, rij.versie, "; ".join(map(str, rij.bron))]
        for id_, rij in ((id_, recht.indicatoren[id_]) for id_ in gebruikt)
    ]
    uitleg = ["indicator", "naam", "definitie", "populatie", "eenheid", "versie", "bron"]
    bladen = {
        "Cijfers": (koppen(dimensies), [regel(rij, dimensies) for rij in rijen]),
        "Definities": (uitleg, definities),
    }
    with nieuw_bestand(pad) as tijdelijk, Workbook(str(tijdelijk)) as boek:
        boek.set_properties({"title": "Cijfers van Regie", "created": datetime.combine(vandaag, time())})
        vormen = {"kop": boek.add_format({"bold": True}), "dag": boek.add_format({"num_format": "dd-mm-yyyy"})}
        for naam, (kop, inhoud) in bladen.items():
            _schrijf_blad(boek.add_worksheet(naam), kop, inhoud, vormen)


def _schrijf_blad(blad: Any, kop: Sequence[str], inhoud: Sequence[Sequence[Any]], vormen: Mapping[str, Any]) -> None:
    """Text is written as text: nothing of it is ever computed."""
    blad.freeze_panes(1, 0)
    for kolom, tekst in enumerate(kop):
        blad.write_string(0, kolom, tekst, vormen["kop"])
    for nummer, waarden in enumerate(inhoud, start=1):
        for kolom, waarde in enumerate(waarden):
            if isinstance(waarde, date):
                blad.write_datetime(nummer, kolom, waarde, vormen["dag"])
            elif isinstance(waarde, bool):
                blad.write_string(nummer, kolom, "ja" if waarde else "nee")
            elif isinstance(waarde, int | float):
                blad.write_number(nummer, kolom, waarde)
            elif waarde is not None:
                blad.write_string(nummer, kolom, waarde)
