# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the talk with Amina."""

import html
from typing import Any

from tests.register.cast import Cast
from tests.web.dossier.lezen import stuur
from tests.web.scherm import tekst_van

GESPREK = {
    "datum": "2026-11-28", "vorm": "gemeentehuis", "leefgebieden": ["werk"], "tolk": "telefonisch", "route_past": "ja",
}  # fmt: skip


def plek(cast: Cast, deel: str = "") -> str:
    return f"/dossiers/{cast.dossier}/gesprek/{deel}"


def blad(cast: Cast, deel: str = "", naam: str = "karin") -> str:
    return html.unescape(tekst_van(cast.client(naam).get(plek(cast, deel))))


def leg_vast(cast: Cast, naam: str = "karin", **velden: Any) -> Any:
    return stuur(cast.client(naam), plek(cast, "vastleggen/"), **(GESPREK | velden))


def vastgelegd(cast: Cast, *types: str) -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return van_type(cast.dossier, types)
