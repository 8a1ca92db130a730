# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a PIP of somebody looks back on, as short as can be, and a plan that is whole for each group."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from tests.verhaal import naam_als_id

VANDAAG = date(2026, 11, 29)
INTAKE = (
    "intakegesprek",
    "2026-10-20",
    {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen"},
)
BIJSTAND = ("uitkering_toegekend", "2026-10-05", {})


def keuze(leerroute: str = "b1", op: str = "2026-11-10", onderzocht: bool = True) -> tuple[str, str, dict[str, Any]]:
    velden = {
        "leerroute": leerroute, "motivering": "Dit past bij haar werk.", "wens_inburgeraar": "Ik wil werken.",
        "instemming": "ja", "bronnen": ["gesprek", "toets"], "wijkt_af_van_toets": False,
        "onderwijsroute_onderzocht": onderzocht,
    }  # fmt: skip
    return "leerroutekeuze", op, velden


def begin(groep: str = "asiel_vergunning") -> tuple[str, str, dict[str, Any]]:
    return "dossier_geopend", "2024-12-01", {"groep": groep, "wet": "wi2021"}


def plan(leerroute: str = "b1", groep: str = "asiel_vergunning", **anders: Any) -> dict[str, Any]:
    """Whole by law, without a benefit. A field that is None is left out."""
    velden: dict[str, Any] = {
        "leerroute": leerroute, "pvt_uren": 12, "gesprekken_per_jaar": 4,
        "ondersteuning": "De consulent helpt en belt elke maand.",
    }  # fmt: skip
    if groep.startswith("asiel"):
        velden["intensiteit_uren_week"] = 12
    if leerroute != "onderwijs":
        velden["map_uren"] = 40
    return {naam: waarde for naam, waarde in (velden | anders).items() if waarde is not None}


def verleden(*gebeurd: tuple[str, str, dict[str, Any]]) -> list[Gebeurd]:
    """In this order; each with an id of its own."""
    return [
        Gebeurd(naam_als_id(f"pip-{nummer}"), type_, date.fromisoformat(dag), velden)
        for nummer, (type_, dag, velden) in enumerate(gebeurd)
    ]


def besluit(velden: dict[str, Any], op: str = "2026-11-20", type_: str = "pip_vastgesteld") -> Gebeurd:
    return Gebeurd(naam_als_id(f"besluit-{type_}-{op}"), type_, date.fromisoformat(op), velden)


def codes(weigeringen: Iterable[Any]) -> set[str]:
    """The code of each refusal; of a part of the checklist with the part."""
    return {f"{een.code}:{een.deel}" if een.deel else een.code for een in weigeringen}
