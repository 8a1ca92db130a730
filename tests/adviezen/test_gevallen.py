# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Cases that a consulent can read and write: what is known of somebody, and what the advice must say.

A file in `gevallen/` holds `[[geval]]` tables: `naam`, `beleid`, `peildatum`, `gebeurtenissen` (see tests/scenarios;
without `dossier_geopend` a plain one is put before them), `voor` and `tegen` (outcome → exactly these reasons),
`conflict` and `ontbreekt` (exactly these reasons), `niet` (reasons that may not be there), `zin` (words that a reason
must say), `soort` (of the advice, else leerroute) and `gewicht` (of a source, "geen" where the policy says nothing).
What is left out is not looked at.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.adviezen.verhaal import advies, redenen
from tests.verhaal import gebeurtenis, recht

MAP = Path(__file__).parent / "gevallen"
SLEUTELS = {
    "naam", "beleid", "peildatum", "bekend_op", "gebeurtenissen", "voor", "tegen", "conflict", "ontbreekt", "niet",
    "zin", "gewicht", "leeg", "soort",
}  # fmt: skip
VERWACHT = SLEUTELS - {"naam", "beleid", "peildatum", "bekend_op", "gebeurtenissen", "soort"}
GEOPEND = {"type": "dossier_geopend", "datum": "2022-01-10", "groep": "asiel_vergunning", "wet": "wi2021"}


def gevallen() -> list[dict[str, Any]]:
    return [geval for pad in sorted(MAP.glob("*.toml")) for geval in tomllib.loads(pad.read_text("utf-8"))["geval"]]


def verhaal(geval: dict[str, Any]) -> list[dict[str, Any]]:
    rijen = geval["gebeurtenissen"]
    if not any(rij["type"] == "dossier_geopend" for rij in rijen):
        rijen = [GEOPEND, *rijen]
    return [gebeurtenis(rij["type"], **{k: w for k, w in rij.items() if k != "type"}) for rij in rijen]


@pytest.mark.parametrize("geval", [pytest.param(geval, id=geval["naam"]) for geval in gevallen()])
def test_the_advice_says_what_the_case_says(geval: dict[str, Any]) -> None:
    assert set(geval) <= SLEUTELS, f"onbekende sleutels: {set(geval) - SLEUTELS}"
    assert VERWACHT & set(geval), "een geval zonder verwachting kan niet mislukken"
    tabel = advies(
        verhaal(geval), geval["peildatum"], geval["beleid"], geval.get("bekend_op"), geval.get("soort", "leerroute")
    )
    for richting in ("voor", "tegen"):
        for uitkomst, verwacht in geval.get(richting, {}).items():
            assert redenen(tabel, richting, uitkomst) == set(verwacht), f"{richting} {uitkomst}"
    for richting in ("conflict", "ontbreekt"):
        if richting in geval:
            assert redenen(tabel, richting) == set(geval[richting]), richting
    assert not set(tabel["reden"]) & set(geval.get("niet", []))
    for reden, woorden in geval.get("zin", {}).items():
        assert woorden in tabel.filter(reden=reden)["zin"][0]
    for bron, gewicht in geval.get("gewicht", {}).items():
        gevonden = set(tabel.filter(van=bron)["gewicht"].drop_nulls())
        assert gevonden == ({gewicht} - {"geen"})
    assert not geval.get("leeg") or tabel.is_empty()


def test_there_are_forty_cases_and_each_has_a_name_of_its_own() -> None:
    namen = Counter(geval["naam"] for geval in gevallen())
    assert len(namen) >= 40
    assert max(namen.values()) == 1


def test_every_national_reason_comes_up_in_a_case() -> None:
    gezien = {reden for geval in gevallen() for reden in _genoemd(geval)}
    assert {rij.id for rij in recht().adviesredenen} - gezien == set()


def _genoemd(geval: dict[str, Any]) -> set[str]:
    per_uitkomst = [*geval.get("voor", {}).values(), *geval.get("tegen", {}).values()]
    return {
        reden for lijst in (*per_uitkomst, geval.get("conflict", []), geval.get("ontbreekt", [])) for reden in lijst
    }
