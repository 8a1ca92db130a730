# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Stories of a traject: a person of some group with a PIP of some route, and lessons."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.traject.traject import TYPES, Traject, traject
from tests.verhaal import feiten, gebeurtenis, regels

Rij = dict[str, Any]
PIP = "2025-03-03"


def begin(route: str = "b1", groep: str = "asiel_vergunning", pip: str = PIP, **velden: Any) -> list[Rij]:
    """Up to and including the PIP."""
    migrant = groep in ("gezinsmigrant", "overige_migrant")
    uren = {} if migrant else {"intensiteit_uren_week": 10}
    module = {} if route == "onderwijs" else {"map_uren": 40}
    return [
        gebeurtenis("dossier_geopend", "2024-11-01", groep=groep, wet="wi2021"),
        gebeurtenis("kennisgeving_plicht", "2024-12-01", groep=groep, wet="wi2021"),
        gebeurtenis(
            "pip_vastgesteld", pip, id="pip", leerroute=route, gesprekken_per_jaar=2, pvt_uren=12,
            **{**uren, **module, **velden},
        ),
    ]  # fmt: skip


def les(van: str, tot: str, gevolgd: float, soort: str = "nt2", ongeoorloofd: float = 0, geoorloofd: float = 0) -> Rij:
    return gebeurtenis(
        "lesuren", tot, van=van, tot=tot, soort=soort, aangeboden=gevolgd + ongeoorloofd + geoorloofd, gevolgd=gevolgd,
        geoorloofd_verzuim=geoorloofd, ongeoorloofd_verzuim=ongeoorloofd,
    )  # fmt: skip


def examen(onderdeel: str, datum: str, uitslag: str, poging: int = 1, **velden: Any) -> Rij:
    return gebeurtenis("examen", datum, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **velden)


def gebeurd(rijen: Iterable[Mapping[str, Any]]) -> list[Gebeurd]:
    alle = [
        Gebeurd(str(rij.get("id", f"rij-{nummer}")), rij["type"], date.fromisoformat(rij["datum"]), rij["gegevens"])
        for nummer, rij in enumerate(rijen)
        if rij["type"] in TYPES
    ]
    return sorted(alle, key=lambda een: een.datum)


def stand(rijen: Iterable[Rij], op: str, beleid: str = "voorbeeld") -> Traject:
    lijst = list(rijen)
    return traject(feiten(lijst, op), regels(beleid), gebeurd(lijst))


def met_feiten(rijen: Iterable[Rij], op: str, beleid: str = "voorbeeld") -> tuple[Feiten, Traject]:
    lijst = list(rijen)
    gelezen = feiten(lijst, op)
    return gelezen, traject(gelezen, regels(beleid), gebeurd(lijst))
