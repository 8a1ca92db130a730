# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the facts of a story say, read through the table that a user gets."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from regie.kern.feiten.tabel import feitentabel
from tests.verhaal import AMINA, feiten, gebeurtenis

OPENING = gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021")
PIP: dict[str, Any] = {"leerroute": "b1", "gesprekken_per_jaar": 2, "pvt_uren": 12}


def feit(
    naam: str,
    rijen: Iterable[Mapping[str, Any]],
    peildatum: str | date = "2030-01-01",
    bekend_op: str | date | None = None,
    dossier: str = AMINA,
) -> Any:
    """One fact of one person; dates as date, hours as hours."""
    tabel = feitentabel(feiten([OPENING, *rijen], peildatum, bekend_op))
    return tabel.filter(dossier=dossier)[naam].item()


def lesuren(van: str, tot: str, gevolgd: float, soort: str = "nt2", **anders: Any) -> dict[str, Any]:
    """Lessons of a period, as the school reports them on its last day."""
    uren = {"aangeboden": gevolgd, "gevolgd": gevolgd, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}
    return gebeurtenis("lesuren", tot, van=van, tot=tot, soort=soort, **(uren | anders))
