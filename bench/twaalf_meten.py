# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 1: the same twelve rules on the same million persons in three engines, with the same answers."""

import argparse
import hashlib
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from bench.meten import Uitkomst, seconden
from bench.motoren import duckdb_, openfisca, regie
from bench.twaalf import personen

PERSONEN = 1_000_000
Reken = Callable[[], list[NDArray[np.uint8]]]


def meet(_: argparse.Namespace) -> list[Uitkomst]:
    mensen = personen(PERSONEN)
    motoren: dict[str, Reken] = {
        "regie": regie.voorbereiden(mensen),
        "duckdb": duckdb_.voorbereiden(mensen),
        "openfisca": openfisca.voorbereiden(mensen),
    }
    kenmerken = {naam: _kenmerk(reken()) for naam, reken in motoren.items()}
    if len(set(kenmerken.values())) != 1:
        raise SystemExit(f"the engines do not agree: {kenmerken}")
    tijd = {naam: seconden(reken) for naam, reken in motoren.items()}
    return [
        *(Uitkomst(f"twaalf regels, 1 M personen: {naam}", duur, "s") for naam, duur in tijd.items()),
        Uitkomst("twaalf regels: regie tegen openfisca", tijd["openfisca"] / tijd["regie"], "keer", ">= 10"),
        Uitkomst("twaalf regels: regie tegen duckdb", tijd["duckdb"] / tijd["regie"], "keer", ">= 1.5"),
    ]


def _kenmerk(kolommen: list[NDArray[np.uint8]]) -> str:
    return hashlib.sha256(
        b"".join(np.ascontiguousarray(kolom, dtype=np.uint8).tobytes() for kolom in kolommen)
    ).hexdigest()
