# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the documentation, from the made-up people of the demo: python -m tests.reizen.beelden docs/beeld"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from regie.postgres.adressen import Adressen
from regie.postgres.databank import databank
from tests.chromium import VLAGGEN
from tests.reizen.browser import LAPTOP
from tests.reizen.dagen import vandaag
from tests.reizen.server import webserver

DOSSIERS = 500
ZWAARST = 250_000  # bytes of a picture
IN_HET_NEDERLANDS = {"LANGUAGE": "nl_NL", "LC_ALL": "C.UTF-8"}  # dates in fields follow the language of the browser
EEN_DOSSIER = """
    SELECT dossier FROM dossier_feiten
    WHERE consulent = %s AND is_actief AND plichtig AND leerroute IS NOT NULL AND termijn_einde IS NOT NULL
    ORDER BY gestart_leerroute DESC NULLS LAST, dossier LIMIT 1
"""


def main(map_: Path) -> None:
    map_.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="regie-beeld-") as werk,
        _register(Path(werk)) as adressen,
        webserver(Path(werk) / "web", adressen.app) as adres,
        _chromium(adres) as raam,
    ):
        _als(raam, adres, "karin")
        neem(raam.new_page(), "/", map_ / "vandaag.png", open_eerste_regel)
        neem(raam.new_page(), f"/dossiers/{een_dossier()}/", map_ / "dossier.png")
        _als(raam, adres, "saskia")
        neem(raam.new_page(), "/team/", map_ / "team.png", begin_bij_het_bord)


@contextmanager
def _register(werk: Path) -> Iterator[Adressen]:
    """A database with the municipality of the demo, and Django on it."""
    werk.chmod(0o755)
    with databank(werk / "data") as adressen:
        os.environ |= {
            "DATABASE_URL": adressen.app,
            "REGIE_EIGENAAR_URL": adressen.eigenaar,
            "REGIE_SLEUTEL": "alleen-voor-de-beelden-en-lang-genoeg-om-geen-waarschuwing-te-geven",
            "DJANGO_SETTINGS_MODULE": "regie.instellingen.django",
            "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # Playwright keeps a loop running in this thread
        }
        import django

        django.setup()
        from regie.cli.demo_vullen import maak_accounts, vul_haarlem, vul_voorbeeld
        from regie.register.migreren import migreer

        migreer()
        vul_voorbeeld(DOSSIERS, vandaag(), print)
        vul_haarlem(vandaag(), print)
        maak_accounts(vandaag())
        yield adressen


@contextmanager
def _chromium(adres: str) -> Iterator[BrowserContext]:
    with sync_playwright() as spelen:
        browser = spelen.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=[*VLAGGEN, "--lang=nl-NL"],
            env={**os.environ, **IN_HET_NEDERLANDS},
        )
        yield browser.new_context(viewport=LAPTOP, locale="nl-NL", base_url=adres)
        browser.close()


def _als(raam: BrowserContext, adres: str, naam: str) -> None:
    from django.test import Client

    from regie.toegang.models import Account

    client = Client()
    client.force_login(Account.objects.get(username=naam))
    raam.add_cookies([{"name": "sessie", "value": client.cookies["sessie"].value, "url": adres}])


def een_dossier() -> str:
    """Somebody of Karin who has begun: a line with much on it."""
    from django.db import transaction

    from regie.cli.demo_accounts import ACCOUNTS, VOORBEELD
    from regie.dossiers.vraag import rijen
    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem

    karin = next(wie for wie in ACCOUNTS if wie.naam == "karin")
    with transaction.atomic():
        zet_wie(systeem(VOORBEELD, "voorbeeld"), vandaag())
        return str(rijen(EEN_DOSSIER, [karin.sleutel])[0]["dossier"])


def open_eerste_regel(pagina: Page) -> None:
    pagina.locator(".werkregel summary").first.click()
    pagina.locator(".openregel").wait_for()
    pagina.mouse.move(0, 0)


def begin_bij_het_bord(pagina: Page) -> None:
    pagina.locator("#bord").scroll_into_view_if_needed()


def neem(pagina: Page, pad: str, bestand: Path, eerst: object = None) -> None:
    """Refuses a picture that is too heavy for a page of documentation."""
    pagina.goto(pad)
    if callable(eerst):
        eerst(pagina)
    pagina.screenshot(path=bestand)
    zwaar = bestand.stat().st_size
    print(f"{bestand}: {zwaar / 1000:.0f} kB")
    if zwaar > ZWAARST:
        raise SystemExit(f"{bestand} is te zwaar: {zwaar} bytes, hooguit {ZWAARST}.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("Zo: python -m tests.reizen.beelden docs/beeld")
    main(Path(sys.argv[1]))
