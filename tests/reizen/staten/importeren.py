# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with events: looked at, refused, taken in."""

import json

from playwright.sync_api import FilePayload, Page

from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.verhaal import gebeurtenis

PLAATJE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40


def bestand(dossier: str, **anders: object) -> FilePayload:
    """One event in a file; `anders`: fields that are not right."""
    rij = gebeurtenis("dossier_geopend", "2026-11-20", dossier, groep="asiel_vergunning", wet="wi2021") | anders
    return {"name": "nieuw.jsonl", "mimeType": "application/json", "buffer": (json.dumps(rij) + "\n").encode()}


def plaatje() -> FilePayload:
    return {"name": "vakantie.jsonl", "mimeType": "image/png", "buffer": PLAATJE}


def kies(pagina: Page, wat: FilePayload, knop: str = "Controleer") -> None:
    pagina.get_by_label("Bestand met gebeurtenissen").set_input_files(wat)
    pagina.get_by_role("button", name=knop, exact=True).click()


@staat("importeren", "gewoon", "saskia")
def _gewoon(plek: Plek) -> Page:
    return plek.open("/beheer/importeren/")


@staat("importeren", "geen bestand", "saskia", mag=(422,))
def _geen_bestand(plek: Plek) -> Page:
    pagina = _gewoon(plek)
    pagina.get_by_role("button", name="Controleer", exact=True).click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("importeren", "een plaatje", "saskia", mag=(422,))
def _plaatje(plek: Plek) -> Page:
    pagina = _gewoon(plek)
    kies(pagina, plaatje())
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("importeren", "problemen in het bestand", "saskia", mag=(422,))
def _problemen(plek: Plek) -> Page:
    pagina = _gewoon(plek)
    kies(pagina, bestand("selam", datum="31-13-2026", type="dossier_geopent"))
    pagina.locator("table.problemen").wait_for()
    return pagina


@staat("importeren", "in orde", "saskia")
def _in_orde(plek: Plek) -> Page:
    pagina = _gewoon(plek)
    kies(pagina, bestand("selam"))
    pagina.get_by_role("heading", name="nieuw.jsonl is in orde").wait_for()
    return pagina
