# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The record of one person: its values by field, as nested JSON, and what tells each group of it apart."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regie.kern.feiten import Feiten
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.recht.typen.swi import Swiveld
from regie.kern.swi.rekenen import kolommen
from regie.kern.swi.wie import in_levering

AFDRUK = 16  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Record:
    """`waarden`: field → its value, or the list of its values. No number of anybody: that is only in the file."""

    dossier: str
    waarden: Mapping[str, Any]


def velden_op(recht: Recht, kwartaal: Kwartaal) -> tuple[Swiveld, ...]:
    """The fields that are asked for at the end of this quarter, in the order of the table."""
    op = kwartaal.laatste
    return tuple(
        rij for rij in recht.swivelden if rij.geldt_vanaf <= op and (rij.geldt_tot is None or op <= rij.geldt_tot)
    )


def records(feiten: Feiten, kwartaal: Kwartaal) -> list[Record]:
    """Of everybody in this delivery, in the order of their dossiers."""
    velden = velden_op(feiten.recht, kwartaal)
    per_veld = kolommen(feiten, velden)
    erin = in_levering(feiten, kwartaal)
    return [
        Record(dossier, {id_: kolom[plaats] for id_, kolom in per_veld.items()})
        for plaats, dossier in enumerate(feiten.dossiers)
        if erin[plaats]
    ]


def genest(waarden: Mapping[str, Any], velden: Sequence[Swiveld]) -> dict[str, Any]:
    """As JSON: what is unknown is left out, and so is a list without rows."""
    uit: dict[str, Any] = {}
    for veld in velden:
        waarde = waarden.get(veld.id)
        if veld.reeks:
            _zet_reeks(uit, veld, waarde or [])
        elif waarde is not None:
            _zet(uit, veld.pad.split("."), waarde)
    return uit


def _zet(uit: dict[str, Any], pad: Sequence[str], waarde: Any) -> None:
    for deel in pad[:-1]:
        uit = uit.setdefault(deel, {})
    uit[pad[-1]] = waarde


def _zet_reeks(uit: dict[str, Any], veld: Swiveld, waarden: Sequence[Any]) -> None:
    if not waarden:
        return
    *boven, naam = veld.reeks.split(".")
    for deel in boven:
        uit = uit.setdefault(deel, {})
    stuks = uit.setdefault(naam, [{} for _ in waarden])
    binnen = veld.pad.rpartition("[].")[2].split(".")
    for stuk, waarde in zip(stuks, waarden, strict=True):
        if waarde is not None:
            _zet(stuk, binnen, waarde)


def canoniek(waarde: Any) -> bytes:
    """The one way in which a value is written: keys in order, no spaces, UTF-8."""
    return json.dumps(waarde, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def afdrukken(record: Record, velden: Sequence[Swiveld]) -> dict[str, str]:
    """Group → a fingerprint of what stands in it. The dossier is part of it: the same values of two people differ."""
    per: dict[str, list[Any]] = {}
    for veld in velden:
        if veld.id in record.waarden:
            per.setdefault(veld.groep, []).append([veld.pad, record.waarden[veld.id]])
    return {
        groep: hashlib.sha256(canoniek([record.dossier, groep, waarden])).hexdigest()[:AFDRUK]
        for groep, waarden in per.items()
    }
