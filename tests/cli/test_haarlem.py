# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Haarlem 2022 through the command line: the file is clean, and facts, terms and checked form agree. The printed
figures themselves are in tests/indicatoren/test_haarlem.py.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from regie.cli.hoofd import main
from tests.cli.conftest import Antwoord

MAP = Path(__file__).parents[1] / "data" / "haarlem-2022"
BESTAND = MAP / "gebeurtenissen.jsonl"
VANDAAG = "2023-05-31"


@cache
def feiten(peildatum: str, bekend_op: str) -> pl.DataFrame:
    """What the command writes."""
    with TemporaryDirectory() as map_:
        uit = Path(map_) / "feiten.parquet"
        tijden = ["--vandaag", VANDAAG, "--peildatum", peildatum, "--bekend-op", bekend_op]
        assert main(["feiten", str(BESTAND), *tijden, "--uit", str(uit)]) == 0
        return pl.read_parquet(uit)


# --------------------------------------------------------------------------------- the file itself


def test_the_file_is_clean(regie: Callable[..., Antwoord]) -> None:
    antwoord = regie("controleer", BESTAND, "--vandaag", VANDAAG)
    assert (antwoord.code, antwoord.fout) == (0, "")
    aantal = len(BESTAND.read_text("utf-8").splitlines())
    assert f"Goed: {aantal} gebeurtenissen van 425 dossiers, geen problemen." in antwoord.uit


def test_the_checked_form_gives_the_same_terms_as_the_file(regie: Callable[..., Antwoord], tmp_path: Path) -> None:
    gekeurd, uit = tmp_path / "gekeurd", [tmp_path / f"{naam}.csv" for naam in ("bestand", "gekeurd")]
    assert regie("controleer", BESTAND, "--vandaag", VANDAAG, "--uit", gekeurd).code == 0
    opties = ["--beleid", "haarlem", "--peildatum", "2022-12-31", "--bekend-op", "2022-12-31", "--vandaag", VANDAAG]
    for bron, doel in zip((BESTAND, gekeurd), uit, strict=True):
        assert regie("termijnen", bron, *opties, "--uit", doel).code == 0
    assert uit[0].read_bytes() == uit[1].read_bytes()


def test_the_terms_agree_with_the_facts_about_the_pip(regie: Callable[..., Antwoord], tmp_path: Path) -> None:
    """Everyone under the new law with a first PIP has a row `pip` that is done, and nobody else."""
    uit = tmp_path / "termijnen.parquet"
    opties = ["--beleid", "haarlem", "--peildatum", "2022-12-31", "--bekend-op", "2022-12-31", "--vandaag", VANDAAG]
    assert regie("termijnen", BESTAND, *opties, "--uit", uit).code == 0
    klaar = pl.read_parquet(uit).filter(pl.col("termijn") == "pip", pl.col("gehaald_op").is_not_null())
    bekend = feiten("2022-12-31", "2022-12-31").filter(pl.col("wet") == "wi2021", pl.col("pip_eerste").is_not_null())
    assert set(klaar["dossier"]) == set(bekend["dossier"])
    assert set(klaar["status"]) <= {"gehaald", "te_laat"}
    assert klaar.filter(
        pl.col("start").is_not_null(), pl.col("dagen") != (pl.col("uiterlijk") - pl.col("gehaald_op")).dt.total_days()
    ).is_empty()
