# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Haarlem 2022 through the command line: every figure that was printed, and the same tables three months later."""

import json
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from regie.cli.hoofd import main

MAP = Path(__file__).parents[1] / "data" / "haarlem-2022"
VANDAAG = "2023-05-31"
VARIANT = {"leerroute_verdeling": {"variant": "registraties"}}
"""Dimensions that the printed table has in its title."""

Vraag = dict[str, Any]
Vak = tuple[str, frozenset[tuple[str, str | None]]]


def verwacht() -> list[Vraag]:
    gelezen: list[Vraag] = json.loads((MAP / "verwacht.json").read_text("utf-8"))
    return gelezen


@cache
def monitor(peildatum: str, bekend_op: str, van: str | None, tot: str | None) -> dict[Vak, Vraag]:
    """What the command writes, by indicator and dimensions."""
    periode = [deel for naam, dag in (("--van", van), ("--tot", tot)) if dag for deel in (naam, dag)]
    with TemporaryDirectory() as map_:
        uit = Path(map_) / "monitor.json"
        tijden = ["--vandaag", VANDAAG, "--peildatum", peildatum, "--bekend-op", bekend_op, *periode]
        opties = ["--beleid", "haarlem", "--zonder-onderdrukking", "--tabellen", str(MAP), "--uit", str(uit)]
        assert main(["monitor", str(MAP / "gebeurtenissen.jsonl"), *tijden, *opties]) == 0
        rijen = json.loads(uit.read_text("utf-8"))
    gevonden = {(rij["indicator"], frozenset(rij["dimensies"].items())): rij for rij in rijen}
    assert len(gevonden) == len(rijen), "een cijfer staat er twee keer in"
    return gevonden


def antwoorden(vraag: Vraag) -> list[Vraag]:
    """The rows that a question is about: one for every value of a list."""
    periode = vraag.get("periode", {})
    rijen = monitor(vraag["peildatum"], vraag["bekend_op"], periode.get("van"), periode.get("tot"))
    dims = {**VARIANT.get(vraag["indicator"], {}), **vraag["dimensies"]}
    lijsten = [
        [(naam, code) for code in (codes if isinstance(codes, list) else [codes])] for naam, codes in dims.items()
    ]
    return [rijen[vraag["indicator"], frozenset(keuze)] for keuze in product(*lijsten)]


def naam_van(vraag: Vraag) -> str:
    return " ".join(map(str, (vraag["indicator"], *vraag["dimensies"].values(), vraag["bekend_op"])))


@pytest.mark.parametrize("vraag", verwacht(), ids=naam_van)
def test_the_command_gives_the_figure_of_haarlem(vraag: Vraag) -> None:
    rijen = antwoorden(vraag)
    assert sum(rij["waarde"] for rij in rijen) == vraag["waarde"]
    if "noemer" in vraag:
        assert [(rij["teller"], rij["noemer"]) for rij in rijen] == [(vraag["teller"], vraag["noemer"])]
    assert {rij["eenheid"] for rij in rijen} <= {vraag.get("eenheid", "dossiers"), "overdrachten"}


def test_there_are_as_many_questions_as_haarlem_printed_and_later_ones() -> None:
    assert len(verwacht()) == 147
    assert sum(vraag["gedrukt"] for vraag in verwacht()) == 70


def test_the_printed_figures_differ_from_what_was_known_three_months_later() -> None:
    """Without this a reader that ignores bekend_op could pass half of the tests above."""
    toen, later = (monitor("2022-12-31", op, "2022-01-01", "2022-12-31") for op in ("2022-12-31", "2023-03-31"))
    anders = {vak[0] for vak, rij in toen.items() if vak in later and rij["waarde"] != later[vak]["waarde"]}
    assert {"pip_vastgesteld", "brugklas_afgerond", "pvt_afgerond", "mb_instroom", "leerroute_gestart"} <= anders


def test_what_was_printed_is_definitive_only_after_months() -> None:
    toen = monitor("2022-12-31", "2022-12-31", None, None)
    assert {rij["status"] for rij in toen.values()} <= {"voorlopig", "nog_niet_meetbaar"}


def test_without_a_period_the_year_of_the_peildatum_is_counted() -> None:
    """Every figure about a period says which one; a standing at the peildatum says none."""
    rijen = monitor("2022-12-31", "2022-12-31", None, None)
    assert rijen == monitor("2022-12-31", "2022-12-31", "2022-01-01", "2022-12-31")
    perioden = {(rij["van"], rij["tot"]) for rij in rijen.values()}
    assert perioden == {("2022-01-01", "2022-12-31"), (None, None)}
