# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A CSV with persons: one row per dossier, beside a file of events. Whole or not at all."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from regie.bestanden.fouten import BestandFout
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.personen.nummers import NAMEN, GeenNummer, lees_nummer

VELDEN: Final = ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "taal", "email")
KOLOMMEN: Final = ("dossier", *VELDEN, *NAMEN)
_GEBOORTEDATUM: Final = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
LANGST: Final = 200

Gegevens = tuple[dict[str, Any], dict[str, str]]
"""The fields of `Persoon`, and the numbers by kind."""


def lees_personen(pad: Path) -> Mapping[str, Gegevens]:
    """Per dossier who it is about. Raises BestandFout or InvoerFout with every problem."""
    try:
        tekst = pad.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fout:
        raise BestandFout(f"{pad} is niet te lezen: {fout}. Bewaar het als CSV in UTF-8.") from None
    lezer = csv.DictReader(tekst.splitlines())
    if set(lezer.fieldnames or ()) - set(KOLOMMEN) or "dossier" not in (lezer.fieldnames or ()):
        raise BestandFout(f"{pad}: de kolommen kloppen niet. Bekend zijn: {', '.join(KOLOMMEN)}; dossier is nodig.")
    personen: dict[str, Gegevens] = {}
    problemen: list[Probleem] = []
    for nummer, rij in enumerate(lezer, start=2):
        problemen += _problemen(nummer, rij, personen)
        personen[rij.get("dossier") or ""] = {veld: (rij.get(veld) or "").strip() for veld in VELDEN}, _nummers(rij)
    if problemen:
        raise InvoerFout(problemen).in_bestand(pad.name)
    return personen


def _nummers(rij: Mapping[str, str | None]) -> dict[str, str]:
    gevonden = {}
    for soort in NAMEN:
        if waarde := (rij.get(soort) or "").strip():
            try:
                gevonden[soort] = lees_nummer(soort, waarde)
            except GeenNummer:
                continue  # named by _problemen
    return gevonden


def _problemen(nummer: int, rij: Mapping[str, str | None], eerder: Mapping[str, object]) -> Iterator[Probleem]:
    if None in rij or None in rij.values():
        yield Probleem(nummer, "", "kolom", "deze rij heeft niet zoveel kolommen als de kop.", "Herstel de rij.")
        return
    dossier = rij["dossier"] or ""
    if not dossier or dossier in eerder:
        yield Probleem(nummer, "dossier", "dossier", "dit dossier is leeg of staat er al.", "Eén rij per dossier.")
    geboren = (rij.get("geboortedatum") or "").strip()
    if geboren and not _GEBOORTEDATUM.match(geboren):
        wat = f"'{geboren[:20]}' is geen geboortedatum."
        yield Probleem(nummer, "geboortedatum", "datum", wat, "Schrijf 1988, 1988-05 of 1988-05-01.")
    for veld in VELDEN:
        if len(rij.get(veld) or "") > LANGST:
            yield Probleem(nummer, veld, "lengte", f"deze tekst is langer dan {LANGST} tekens.", "Kort haar in.")
    for soort in NAMEN:
        if waarde := (rij.get(soort) or "").strip():
            try:
                lees_nummer(soort, waarde)
            except GeenNummer as fout:
                yield Probleem(nummer, soort, "nummer", str(fout), "")
