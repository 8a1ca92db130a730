# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Files of a test: rows written down, read back, and what was wrong with them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from regie.bestanden import controleer, open_bron, schrijf_gebeurtenissen, verwerk
from regie.bestanden.controleren import keur
from regie.bestanden.schrijven import als_objecten
from regie.kern.gebeurtenissen import Gekeurd, InvoerFout, Probleem
from tests.verhaal import recht

VANDAAG = date(2035, 1, 1)
HAARLEM = Path(__file__).parents[1] / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"
VORMEN = ("rijen.jsonl", "rijen.csv", "rijen.parquet", "gekeurd")
Rij = dict[str, Any]


def schrijf_regels(pad: Path, rijen: Iterable[Mapping[str, Any]]) -> Path:
    """Rows as a partner would write them: JSON Lines, without Regie."""
    pad.write_text("".join(json.dumps(rij, ensure_ascii=False) + "\n" for rij in rijen), encoding="utf-8")
    return pad


def lees(pad: Path, **opties: Any) -> list[Gekeurd]:
    """The checked rows, bucket by bucket, in this process."""
    with open_bron(pad, recht(), VANDAAG, **opties) as bron:
        return list(verwerk(bron, keur, processen=1))


def rijen_van(pad: Path, **opties: Any) -> list[Rij]:
    """What stands in a file, as objects in order of dossier, datum and recording."""
    rijen = [object_ for deel in lees(pad, **opties) for object_ in als_objecten(deel, recht())]
    return sorted(rijen, key=lambda rij: str(rij["dossier"]))  # buckets have an order of their own


def naar_vorm(bron: Path, naar: Path) -> Path:
    """The same events in another form."""
    if naar.suffix:
        schrijf_gebeurtenissen(naar, lees(bron), recht())
    else:
        with open_bron(bron, recht(), VANDAAG) as open_:
            controleer(open_, naar)
    return naar


def problemen(pad: Path, **opties: Any) -> list[Probleem]:
    try:
        lees(pad, **opties)
    except InvoerFout as fout:
        return fout.problemen
    return []


def plekken(pad: Path, **opties: Any) -> list[tuple[int, str, str]]:
    """(rij, veld, code) of every problem."""
    return [(probleem.rij, probleem.veld, probleem.code) for probleem in problemen(pad, **opties)]
