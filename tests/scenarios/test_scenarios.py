# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Scenarios that a jurist can read and write: what happened, and which terms must come out.

A file in this folder holds `[[scenario]]` tables: `naam`, `beleid`, `peildatum`, `bekend_op` (optional),
`gebeurtenissen` (type, datum, optionally vastgelegd_op, id, herroept, dossier; the other keys are the fields of
the type; `@naam` refers to the event with `id = "naam"`), `verwacht` (rows: termijn, and the columns that must have
these values; `aanleiding` as `@naam` or the number of a window), and `geen` (rules that concern nobody here).
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.verhaal import gebeurtenis, naam_als_id, tabel

MAP = Path(__file__).parent
SLEUTELS = {"naam", "beleid", "peildatum", "bekend_op", "gebeurtenissen", "verwacht", "geen", "per_aanleiding"}


def scenarios() -> list[Any]:
    gelezen = []
    for bestand in sorted(MAP.glob("*.toml")):
        for scenario in tomllib.loads(bestand.read_text("utf-8"))["scenario"]:
            gelezen.append(pytest.param(scenario, id=f"{bestand.stem}: {scenario['naam']}"))
    return gelezen


@pytest.mark.parametrize("scenario", scenarios())
def test_the_terms_of_the_scenario_come_out(scenario: dict[str, Any]) -> None:
    assert set(scenario) <= SLEUTELS, f"onbekende sleutels: {set(scenario) - SLEUTELS}"
    rijen = [gebeurtenis(**_als_gebeurtenis(rij)) for rij in scenario["gebeurtenissen"]]
    uitkomst = tabel(
        rijen,
        scenario["peildatum"],
        scenario.get("bekend_op"),
        scenario["beleid"],
        per_aanleiding=scenario.get("per_aanleiding", False),
    )
    for verwacht in scenario.get("verwacht", []):
        _vergelijk(verwacht, uitkomst.filter(termijn=verwacht["termijn"]).to_dicts())
    gevonden = set(uitkomst["termijn"])
    assert not gevonden & set(scenario.get("geen", [])), "deze regels zouden niet gelden"
    assert scenario.get("verwacht") or scenario.get("geen"), "een scenario zonder verwachting kan niet mislukken"


def _als_gebeurtenis(rij: dict[str, Any]) -> dict[str, Any]:
    return {"type_" if sleutel == "type" else sleutel: waarde for sleutel, waarde in rij.items()}


def _vergelijk(verwacht: dict[str, Any], gevonden: list[dict[str, Any]]) -> None:
    kenmerken = {sleutel: verwacht[sleutel] for sleutel in ("aanleiding", "dossier") if sleutel in verwacht}
    passend = [rij for rij in gevonden if all(rij[s] == _gelezen(s, w) for s, w in kenmerken.items())]
    assert len(passend) == 1, f"{verwacht['termijn']}: {len(passend)} rijen gevonden, 1 verwacht; wel: {gevonden}"
    verschil = {
        sleutel: (passend[0][sleutel], waarde)
        for sleutel, waarde in verwacht.items()
        if passend[0][sleutel] != _gelezen(sleutel, waarde)
    }
    assert not verschil, f"{verwacht['termijn']}: (gevonden, verwacht) = {verschil}"


def _gelezen(sleutel: str, waarde: Any) -> Any:
    """`@naam` is the event with that id; "-" stands for a column that must be empty."""
    if waarde == "-":
        return None
    if isinstance(waarde, str) and waarde.startswith("@"):
        return naam_als_id(waarde.removeprefix("@"))
    if sleutel == "aanleiding" and isinstance(waarde, int):
        return str(waarde)
    return waarde
