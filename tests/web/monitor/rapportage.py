# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A gemeente with figures, and what somebody does on the pages of reports."""

from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from tests.monitor.geteld import PEILDATUM, bevolkt, tel
from tests.register.cast import SCHOOL, Cast, maak

if TYPE_CHECKING:
    from regie.monitor.publiceren import Publicatie

BLAD = "/monitor/rapporten/"
DAG = f"?peildatum={PEILDATUM}"
SOORTEN = {
    "factsheet": ("application/pdf", b"%PDF-"),
    "jaarverslag": ("application/pdf", b"%PDF-"),
    "infographic": ("application/pdf", b"%PDF-"),
    "infographic_web": ("image/svg+xml", b"<svg"),
    "werkboek": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    "cijfers_csv": ("text/csv; charset=utf-8", "\ufeffindicator;".encode()),
    "cijfers_json": ("application/json", b"{"),
    "sociaal_domein": ("text/csv; charset=utf-8", "\ufeffmaand;gemeente;".encode()),
    "raadsteksten": ("text/plain; charset=utf-8", b"Inburgering in "),
}


@cache
def geteld(code: str) -> Cast:
    """A gemeente of which the figures were counted; a count stays as it is, so tests share it."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(code, f"Voorbeeldstad {code}", "voorbeeld")
    cast = bevolkt(maak(code))
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    tel(cast)
    return cast


def publiceer(cast: Cast, soort: str, wie: str = "saskia", stempel: UUID | None = None, vraag: str = "") -> Any:
    velden = {"soort": soort, "stempel": str(stempel or uuid4())}
    return cast.client(wie).post(f"{BLAD}{vraag or DAG}", velden, follow=True)


def bestand(cast: Cast, soort: str, wie: str = "saskia") -> Any:
    return cast.client(wie).get(f"{BLAD}bestand/{soort}/{DAG}")


def publicatie(cast: Cast, id_: UUID) -> "Publicatie":
    from regie.monitor.publiceren import lees

    with cast.als("saskia"):
        gevonden = lees(id_)
    assert gevonden is not None
    return gevonden
