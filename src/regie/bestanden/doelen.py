# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tables beside the events (2-kern §7): the housing target per half year, as a small CSV."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from regie.bestanden.fouten import BestandFout
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.indicatoren.doelen import Halfjaardoel
from regie.kern.kalender.perioden import vorig_halfjaar

TAAKSTELLING: Final = "taakstelling.csv"
KOLOMMEN: Final = ("periode", "doel", "overloop")
Regel = tuple[int, dict[Any, Any]]
"""Its number in the file, and what stands in it."""
_HALFJAAR: Final = re.compile(r"20[0-9]{2}-[12]\Z")
_GETAL: Final = re.compile(r"-?[0-9]{1,9}\Z")


def lees_doelen(map_: Path | None) -> list[Halfjaardoel]:
    """The targets of a folder; none without a folder. Raises BestandFout and InvoerFout, with every problem."""
    if map_ is None:
        return []
    pad = map_ / TAAKSTELLING
    try:
        tekst = pad.read_text(encoding="utf-8-sig")
    except OSError as fout:
        wat = f"{pad} is niet te lezen: {fout.strerror}."
        raise BestandFout(f"{wat} Zet {TAAKSTELLING} in die map, of laat --tabellen weg.") from None
    except UnicodeDecodeError:
        raise BestandFout(f"{pad} is geen UTF-8. Bewaar het bestand opnieuw als CSV UTF-8.") from None
    lezer = csv.DictReader(tekst.splitlines(), delimiter=";" if ";" in tekst.partition("\n")[0] else ",")
    per_regel = [(lezer.line_num, regel) for regel in lezer]
    problemen = list(_problemen(per_regel)) or list(_gaten(per_regel))
    if problemen:
        raise InvoerFout(problemen)
    regels = [regel for _, regel in per_regel]
    return [Halfjaardoel(r["periode"], int(r["doel"]), int(r["overloop"]) if r["overloop"] else None) for r in regels]


def _problemen(regels: list[Regel]) -> Iterator[Probleem]:
    gezien: set[str] = set()
    if not regels:
        kolommen = ", ".join(KOLOMMEN)
        yield _probleem(1, KOLOMMEN[0], "het bestand is leeg.", f"Schrijf een regel per halfjaar, met {kolommen}.")
    for nummer, regel in regels:
        ontbreekt = [naam for naam in KOLOMMEN if regel.get(naam) is None]
        if ontbreekt:
            wat = f"de kolom ontbreekt: {', '.join(ontbreekt)}."
            yield _probleem(nummer, ontbreekt[0], wat, f"De kolommen zijn {', '.join(KOLOMMEN)}.")
            return
        if None in regel:
            wat = "er staan meer waarden dan kolommen."
            yield _probleem(nummer, KOLOMMEN[0], wat, f"De kolommen zijn {', '.join(KOLOMMEN)}.")
        if not _HALFJAAR.match(regel["periode"]):
            yield _probleem(
                nummer, "periode", f"'{regel['periode']}' is geen halfjaar.", "Schrijf bijvoorbeeld 2026-1."
            )
        if regel["periode"] in gezien:
            yield _probleem(nummer, "periode", f"{regel['periode']} staat er al.", "Houd een regel per halfjaar.")
        gezien.add(regel["periode"])
        if not _GETAL.match(regel["doel"]) or int(regel["doel"]) < 0:
            yield _probleem(
                nummer, "doel", f"'{regel['doel']}' is geen aantal.", "Schrijf een heel getal van 0 of hoger."
            )
        if regel["overloop"] and not _GETAL.match(regel["overloop"]):
            yield _probleem(
                nummer, "overloop", f"'{regel['overloop']}' is geen getal.", "Schrijf een heel getal, of niets."
            )


def _gaten(regels: list[Regel]) -> Iterator[Probleem]:
    """What is carried over follows from the half year before: then that must be there."""
    bekend = {regel["periode"] for _, regel in regels}
    eerste = min(bekend, default="")
    for nummer, regel in regels:
        vorig = vorig_halfjaar(regel["periode"])
        if regel["periode"] != eerste and not regel["overloop"] and vorig not in bekend:
            wat = f"van {vorig} staat er geen regel, dus wat daarvan overliep naar {regel['periode']} is niet bekend."
            yield _probleem(nummer, "overloop", wat, f"Zet {vorig} erbij, of vul de overloop in.")


def _probleem(rij: int, veld: str, wat: str, wat_nu: str) -> Probleem:
    return Probleem(rij, veld, "tabel", wat, wat_nu, bestand=TAAKSTELLING)
