# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong: a page that is not there, a form that is too old, a database that is away."""

from playwright.sync_api import Page

from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat


@staat("geen route", "404", None, "karin", mag=(404,))
def _bestaat_niet(plek: Plek) -> Page:
    return plek.open("/bestaat/niet/")


@staat("dossier", "404 van een ander", "bas", mag=(404,))
def _niet_van_u(plek: Plek) -> Page:
    return plek.open(plek.dossier)


@staat("vastleggen", "403 met de tekst bewaard", mag=(403,))
def _verlopen(plek: Plek) -> Page:
    pagina = plek.open(f"{plek.dossier}vastleggen/contact/")
    breek_csrf(pagina)
    pagina.get_by_label("Onderwerp").fill("over de huur")
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    pagina.get_by_role("heading", name="Het formulier is verlopen").wait_for()
    return pagina


@staat("account_login", "403 zonder tekst", None, mag=(403,))
def _verlopen_bij_inloggen(plek: Plek) -> Page:
    pagina = plek.open("/account/inloggen/")
    breek_csrf(pagina)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()
    pagina.get_by_role("heading", name="Het formulier is verlopen").wait_for()
    return pagina


def breek_csrf(pagina: Page) -> None:
    pagina.locator("main form").evaluate("form => { form.csrfmiddlewaretoken.value = 'x'.repeat(64); }")
