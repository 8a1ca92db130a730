# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina in a quarter of the statistics office, and what is read of her."""

from collections.abc import Iterable, Mapping
from typing import Any

from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.swi.record import Record, genest, records, velden_op
from tests.verhaal import AMINA, feiten, gebeurtenis, recht

Rij = dict[str, Any]
Q3 = Kwartaal(2026, 3)
VELDEN = velden_op(recht(), Q3)


def begin(dossier: str = AMINA, **velden: Any) -> list[Rij]:
    """Came with a permit, and was notified."""
    return [
        gebeurtenis("dossier_geopend", "2026-01-10", dossier, groep="asiel_vergunning", wet="wi2021", **velden),
        gebeurtenis("kennisgeving_plicht", "2026-01-20", dossier, groep="asiel_vergunning", wet="wi2021"),
    ]


def pip(dag: str = "2026-04-01", **velden: Any) -> Rij:
    inhoud: dict[str, Any] = {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12, "map_uren": 40} | velden
    return gebeurtenis("pip_vastgesteld", dag, **inhoud)


def lesuren(van: str, tot: str, gevolgd: float, aanbieder: str | None = "De Brug", **velden: Any) -> Rij:
    inhoud: dict[str, Any] = {
        "soort": "nt2",
        "aangeboden": gevolgd,
        "geoorloofd_verzuim": 0,
        "ongeoorloofd_verzuim": 0,
    } | velden
    school: dict[str, Any] = {} if aanbieder is None else {"aanbieder": aanbieder}
    return gebeurtenis("lesuren", tot, van=van, tot=tot, gevolgd=gevolgd, **school, **inhoud)


def lees(rijen: Iterable[Mapping[str, Any]], kwartaal: Kwartaal = Q3, bekend_op: str | None = None) -> list[Record]:
    return records(feiten(list(rijen), kwartaal.laatste, bekend_op), kwartaal)


def mens(rijen: Iterable[Mapping[str, Any]], kwartaal: Kwartaal = Q3, bekend_op: str | None = None) -> dict[str, Any]:
    """Amina as JSON."""
    (een,) = lees(rijen, kwartaal, bekend_op)
    return genest(een.waarden, VELDEN)
