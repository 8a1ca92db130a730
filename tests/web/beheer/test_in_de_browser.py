# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Fenna at her browser, narrow and wide; axe finds nothing on any page, and everything works without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script


@pytest.mark.parametrize("breedte", [320, 1280])
def test_from_inviting_to_leaving(chromium: Browser, adres: str, cast: Cast, breedte: int) -> None:
    cast.account("karin")
    with ingelogd(chromium, adres, cast, "fenna", breedte) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}/beheer/uitnodigen/")
        keur(pagina, "Iemand uitnodigen")
        pagina.get_by_role("button", name="Maak de uitnodiging").click()
        keur_fout(pagina, "Iemand uitnodigen")
        pagina.get_by_label("Naam", exact=True).fill("Nadia Yilmaz")
        pagina.get_by_label("E-mailadres").fill("nadia@x.example")
        pagina.get_by_label("Consulent", exact=True).check()
        pagina.get_by_role("button", name="Maak de uitnodiging").click()
        keur(pagina, "Nadia Yilmaz")
        expect(pagina.locator(".beheer__link")).to_contain_text("/account/uitnodiging/")
        pagina.locator("[name=k-soort]").fill("VOG")
        pagina.locator("[name=k-tot]").fill("2024-01-01")
        pagina.get_by_role("button", name="Voeg toe").click()
        expect(pagina.locator("main")).to_contain_text("1 januari 2024")
        keur(pagina, "Nadia Yilmaz")
        pagina.locator("[name=u-tot]").fill("2024-01-31")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".paginakop")).to_contain_text("uit dienst sinds 31 januari 2024")
        pagina.goto(f"{adres}/beheer/")
        keur(pagina, "Medewerkers")


def keur_fout(pagina: Any, kop: str) -> None:
    expect(pagina.locator(".foutenlijst")).to_be_visible()
    keur(pagina, kop)


def test_the_other_pages(chromium: Browser, adres: str, cast: Cast) -> None:
    from django.db import connections

    cast.account("karin")
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET begonnen_op = '2020-01-01' WHERE gemeente = %s", [cast.gemeente])
    with ingelogd(chromium, adres, cast, "fenna", 320) as pagina:
        pagina.goto(f"{adres}/beheer/herzien/")
        keur(pagina, "Is deze toegang nog nodig?")
        pagina.get_by_role("button", name="Ja, nog nodig Karin de Vries").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Karin de Vries houdt deze toegang.")
        pagina.goto(f"{adres}/beheer/organisaties/")
        keur(pagina, "Organisaties")
        pagina.goto(f"{adres}/beheer/mensen/fenna/")
        keur(pagina, "Fenna Prins")


def test_the_invitation_for_who_has_none_and_for_who_has_an_account(chromium: Browser, adres: str, cast: Cast) -> None:
    from regie.toegang.personeel import neem_aan
    from regie.toegang.uitnodigingen import nodig_uit

    def link(naam: str) -> str:
        with cast.als("fenna") as fenna:
            id_ = neem_aan(fenna, naam, "n@x.example", "gemeente", ["consulent"])
            return f"{adres}/account/uitnodiging/{nodig_uit(fenna, id_, 7)}/"

    gast = chromium.new_page(viewport={"width": 320, "height": 640}, locale="nl-NL")
    gast.goto(link("Nadia"))
    keur(gast, "U bent uitgenodigd voor Regie")
    gast.goto(f"{adres}/account/uitnodiging/verzonnen/")
    keur(gast, "Deze uitnodiging werkt niet (meer)")
    gast.close()
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        pagina.goto(link("Karin ook"))
        keur(pagina, "U bent uitgenodigd voor Regie")
        pagina.get_by_role("button", name="Voeg toe aan mijn account").click()
        keur(pagina, "Waar werkt u nu?")
