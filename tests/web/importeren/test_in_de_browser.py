# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Importing a file in a real browser: every state of the page without a fault, also at 320 pixels and in the dark."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast, verhaal
from tests.verhaal import gebeurtenis
from tests.web.scherm import ingelogd, keur

KOP = "Bestand importeren"


@pytest.mark.parametrize(("breedte", "kleur"), [(1280, "light"), (320, "dark")])
def test_every_state_of_the_page(
    chromium: Browser, adres: str, cast: Cast, tmp_path: Path, breedte: int, kleur: str
) -> None:
    goed, fout, foto = tmp_path / "juli.jsonl", tmp_path / "fout.jsonl", tmp_path / "foto.jsonl"
    rijen = verhaal(f"yusuf-{cast.gemeente}")
    mis = gebeurtenis("x" * 90, "2026-11-01", "y" * 90)
    goed.write_text("".join(json.dumps(rij) + "\n" for rij in rijen), encoding="utf-8")
    fout.write_text("".join(json.dumps(rij) + "\r\n" for rij in [*rijen, mis]), encoding="utf-8", newline="")
    foto.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        pagina.goto(f"{adres}/beheer/importeren/")
        keur(pagina, KOP)
        pagina.get_by_role("button", name="Controleer").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, KOP)
        for bestand in (foto, fout):
            pagina.set_input_files("#id_bestand", str(bestand))
            pagina.get_by_role("button", name="Controleer").click()
            expect(pagina.locator("#k-uitslag")).to_contain_text("kan zo niet worden ingelezen")
            keur(pagina, KOP)
        pagina.set_input_files("#id_bestand", str(goed))
        pagina.get_by_role("button", name="Controleer").click()
        expect(pagina.locator("#k-uitslag")).to_be_focused()
        keur(pagina, KOP)
        pagina.set_input_files("#id_bestand", str(goed))
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd uit juli.jsonl: 5 gebeurtenissen.")
        keur(pagina, KOP)
        pagina.set_input_files("#id_bestand", str(goed))
        pagina.get_by_role("button", name="Controleer").click()
        expect(pagina.locator("#k-uitslag")).to_contain_text("staat al in het register")
        keur(pagina, KOP)
