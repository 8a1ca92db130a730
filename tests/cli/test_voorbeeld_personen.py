# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie voorbeeld --tot DATUM --personen UIT`: a municipality at work, with names."""

from pathlib import Path
from typing import Any

import polars as pl


def test_the_persons_are_written_beside_the_events_on_the_day_that_is_asked_for(regie: Any, tmp_path: Path):
    uit, namen = tmp_path / "g.jsonl", tmp_path / "personen.csv"
    vraag = ("voorbeeld", "--dossiers", "40", "--beleid", "voorbeeld", "--seed", "2", "--uit", uit)
    antwoord = regie(*vraag, "--personen", namen, "--tot", "2026-11-29")
    assert (antwoord.code, "personen.csv" in antwoord.uit.replace("\n", "")) == (0, True)
    gelezen = pl.read_csv(namen, infer_schema=False)
    gebeurd = pl.concat(rijen_van(uit))
    assert set(gelezen["dossier"]) == set(gebeurd["dossier"])
    assert gebeurd.filter(type="afspraak_gepland").height > 0
    assert gebeurd["datum"].max() > "2026-11-01"


def rijen_van(pad: Path) -> list[pl.DataFrame]:
    return [pl.read_ndjson(pad, schema=dict.fromkeys(("dossier", "type", "datum"), pl.String))]


def test_persons_in_another_form_are_refused_and_nothing_is_written(regie: Any, tmp_path: Path):
    vraag = ("voorbeeld", "--dossiers", "4", "--beleid", "voorbeeld", "--seed", "2", "--uit", tmp_path / "g.jsonl")
    antwoord = regie(*vraag, "--personen", tmp_path / "p.xlsx")
    assert (antwoord.code, ".csv" in antwoord.fout) == (1, True)
    assert list(tmp_path.iterdir()) == []
