# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as an older report printed them: beside the counted ones, never instead of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from regie.dossiers.vraag import rijen
from regie.monitor.versies import LEZERS, als_velden, eis_rol, uit_rij
from regie.monitor.versies import leg_vast as leg_versie_vast
from regie.toegang.wie import Wie

_TABEL: Final = "cijfer_gedrukt"
_VAN: Final = "gemeente = current_setting('regie.gemeente') AND indicator = %(indicator)s"


@dataclass(frozen=True, slots=True)
class Gedrukt:
    """`dimensies`: the code of each dimension, None for unknown; one that is absent is the total over it. `bekend_op`:
    None where the report does not say it. `bron`, `pagina`: where it was printed. `vervallen`: it was not, after all.
    """

    indicator: str
    dimensies: Mapping[str, str | None]
    peildatum: date
    bekend_op: date | None
    waarde: Decimal
    bron: str
    pagina: str = ""
    vervallen: bool = False


@dataclass(frozen=True, slots=True)
class Versie:
    """A printed figure as somebody typed it."""

    cijfer: Gedrukt
    door: str
    moment: datetime


def gedrukt(wie: Wie, indicator: str, peildatum: date) -> list[Gedrukt]:
    """What reports printed of an indicator on a day, by report and dimension. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    gevonden = rijen(
        f"SELECT * FROM (SELECT DISTINCT ON (bron, dimensies, bekend_op) * FROM cijfer_gedrukt WHERE {_VAN}"
        " AND peildatum = %(peildatum)s ORDER BY bron, dimensies, bekend_op, moment DESC) g WHERE NOT vervallen"
        " ORDER BY bron, bekend_op NULLS FIRST, dimensies::text",
        {"indicator": indicator, "peildatum": peildatum},
    )
    return [uit_rij(Gedrukt, rij) for rij in gevonden]


def versies(wie: Wie, indicator: str) -> list[Versie]:
    """Everything that was typed of an indicator, the latest first. Raises NietVanDezeRol."""
    eis_rol(wie, LEZERS)
    gevonden = rijen(
        f"SELECT * FROM cijfer_gedrukt WHERE {_VAN} ORDER BY moment DESC LIMIT 50", {"indicator": indicator}
    )
    return [Versie(uit_rij(Gedrukt, rij), rij["door"], rij["moment"]) for rij in gevonden]


def leg_vast(wie: Wie, een: Gedrukt, stempel: UUID) -> bool:
    """Keeps a printed figure; the same one of the same report again is a correction. See `versies.leg_vast`."""
    velden: dict[str, Any] = {**als_velden(een), "dimensies": json.dumps(dict(een.dimensies))}
    return leg_versie_vast(wie, _TABEL, stempel, velden)
