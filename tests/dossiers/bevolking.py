# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A gemeente with enough people to count: each kind of person as often as asked."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.register.cast import importeer
from tests.verhaal import gebeurtenis

Soort = tuple[str, str]
"""Group and leerroute; `geen`: on the wait list."""


def bevolk(gemeente: str, aantallen: Mapping[Soort, int]) -> None:
    rijen = [
        rij
        for (groep, route), aantal in aantallen.items()
        for nummer in range(aantal)
        for rij in _leven(f"{groep}-{route}-{nummer}-{gemeente}", groep, route)
    ]
    importeer(gemeente, rijen)


def _leven(dossier: str, groep: str, route: str) -> Iterator[dict[str, Any]]:
    yield gebeurtenis("dossier_geopend", "2026-01-05", dossier, groep=groep, wet="wi2021", geboortejaar=1990)
    yield gebeurtenis("koppeling", "2026-01-06", dossier)
    yield gebeurtenis("kennisgeving_plicht", "2026-02-01", dossier)
    yield gebeurtenis("inschrijving_brp", "2026-02-02", dossier, gemeentecode="0000")
    if route != "geen":
        yield gebeurtenis("intakegesprek", "2026-03-01", dossier, nummer=1, vorm="gemeentehuis", themas=["werk"],
                          aanwezig="alleen")  # fmt: skip
        uren = {} if groep == "gezinsmigrant" else {"intensiteit_uren_week": 12}
        yield gebeurtenis("pip_vastgesteld", "2026-04-01", dossier, leerroute=route, gesprekken_per_jaar=4, pvt_uren=12,
                          **uren)  # fmt: skip
        yield gebeurtenis("start_leerroute", "2026-05-01", dossier, aanbieder="Taalschool", leerroute=route)
