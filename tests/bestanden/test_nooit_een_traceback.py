# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whatever stands in a file: it is read, or it is refused with messages that name a place. Nothing else happens."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.bestanden import BestandFout
from regie.kern.gebeurtenissen import InvoerFout
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import als_regels
from tests.bestanden.bron import Rij, lees, naar_vorm, schrijf_regels
from tests.verhaal import naam_als_id, recht

NAMEN = ("rijen.jsonl", "rijen.csv", "rijen.parquet", "lesuren.csv")
BREED = (
    b"dossier,datum,van,tot,soort,aangeboden,gevolgd,geoorloofd_verzuim,ongeoorloofd_verzuim\n"
    b'"bas",2024-05-12,2024-05-06,2024-05-12,nt2,10,7.5,2.25,0.25\n'
)
TEKENS = [
    b"",
    b"\0",
    b"\n",
    b"\r\n",
    b'"',
    b",",
    b";",
    b"{",
    b"}",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\x1b[2J",
]
WOORDEN = [b"NaN", b"-1", b"1e999", b"null", b"2024-02-30", b'"type": "lesuren", ', b"\\ud800", b"[" * 200, b"9" * 5000]
STUKKEN = TEKENS + WOORDEN


@cache
def rijen() -> list[Rij]:
    return [json.loads(regel) for deel in maak(4, "haarlem", 3) for regel in als_regels(deel)]


@cache
def goede_bytes(naam: str) -> bytes:
    if naam == "lesuren.csv":
        return BREED
    with TemporaryDirectory() as map_:
        bron = schrijf_regels(Path(map_) / "bron.jsonl", rijen())
        return naar_vorm(bron, Path(map_) / naam).read_bytes()


def weigering(pad: Path) -> InvoerFout | BestandFout | None:
    try:
        lees(pad)
    except (InvoerFout, BestandFout) as fout:
        return fout
    return None


def gelezen_of_geweigerd(pad: Path) -> None:
    fout = weigering(pad)
    if isinstance(fout, BestandFout):
        assert pad.name in str(fout)
    for probleem in fout.problemen if isinstance(fout, InvoerFout) else ():
        assert probleem.bestand == pad.name
        assert probleem.wat
        assert probleem.nu
        assert probleem.rij or probleem.code in ("leeg", "utf16", "kop", "soort")
        assert str(probleem).isprintable()


@pytest.mark.parametrize("naam", NAMEN)
@settings(max_examples=80)
@given(st.data())
def test_a_file_with_bytes_that_were_changed_is_read_or_refused(naam: str, data: st.DataObject) -> None:
    bytes_ = goede_bytes(naam)
    for _ in range(data.draw(st.integers(1, 3))):
        begin = data.draw(st.integers(0, len(bytes_)))
        weg = data.draw(st.sampled_from([0, 0, 1, 2, 40]))
        bytes_ = bytes_[:begin] + data.draw(st.sampled_from(STUKKEN)) + bytes_[begin + weg :]
    with TemporaryDirectory() as map_:
        (Path(map_) / naam).write_bytes(bytes_)
        gelezen_of_geweigerd(Path(map_) / naam)


WAARDEN: list[Any] = [
    None, True, -1, 0, 41, 2.5, 1e300, 10**30, "", " ", "x", "1", "x" * 70_000, [], [None], ["a", 3], {}, {"lezen": 1},
    "2024-02-30", "2024-05-01", "٢٠٢٤-٠٥-٠١", "nt2", "b1", "\ud800", "\x00", "é" * 250, naam_als_id("nergens"),
]  # fmt: skip


@settings(max_examples=150)
@given(st.data())
def test_a_row_with_any_value_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    rij = data.draw(st.sampled_from(rijen()))
    velden = recht().gebeurtenissen[rij["type"]].velden
    anders = {naam: data.draw(st.sampled_from(WAARDEN)) for naam in velden if data.draw(st.booleans())}
    vast = {naam: data.draw(st.sampled_from(WAARDEN)) for naam in rij if data.draw(st.integers(0, 5)) == 0}
    slecht = rij | {"gegevens": rij["gegevens"] | anders} | vast
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "rijen.jsonl"
        pad.write_text("".join(json.dumps(r) + "\n" for r in [*rijen(), slecht]))
        gelezen_of_geweigerd(pad)
