# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the journeys of a traject share: who is on her way since June 2025, and the pages that bring her further."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.register.cast import SCHOOL, Cast
from tests.reizen.aankomst import halte
from tests.verhaal import gebeurtenis
from tests.web.traject.stappen import in_traject, plek

Rij = dict[str, Any]


PVT = gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01")
MAP = [gebeurtenis("map_praktijkuren", "2026-02-02", uren=40), gebeurtenis("map_afgerond", "2026-03-02")]


def op_weg(cast: Cast, naam: str, *rijen: Rij, route: str = "b1", **opties: Any) -> Cast:
    """Somebody of Karin with a PIP, and lessons at the school of Tess, as a file told it."""
    verwijzing = {"organisatie": SCHOOL, "taak": "leerroute", "verwijzing_id": f"v-{naam}"}
    bij_school = [
        gebeurtenis("verwijzing", "2025-06-16", **verwijzing),
        gebeurtenis("verwijzing_antwoord", "2025-06-18", door_rij="tess", verwijzing_id=f"v-{naam}",
                    antwoord="aangenomen"),
        gebeurtenis("start_leerroute", "2025-07-07", aanbieder=SCHOOL, leerroute=route),
    ]  # fmt: skip
    return in_traject(cast, naam, *bij_school, *rijen, route=route, **opties)


def naar_traject(pagina: Page, cast: Cast) -> Locator:
    """The page, without a fault; what it says."""
    pagina.goto(plek(cast))
    halte(pagina, "Traject")
    return pagina.get_by_role("main")


def deel(pagina: Page, naam: str) -> Locator:
    """A part of the duty, as the list has it."""
    lijst = pagina.get_by_role("region", name="Wat er nodig is om te voldoen").get_by_role("listitem")
    return lijst.filter(has=pagina.locator(".traject__naam", has_text=naam))


def vul(pagina: Page, velden: dict[str, Any]) -> None:
    """Types what the form of an event asks; a list is ticked."""
    for naam, waarde in velden.items():
        veld = pagina.locator(f"[name={naam}]")
        if veld.first.get_attribute("type") in ("radio", "checkbox"):
            for een in waarde if isinstance(waarde, list) else [waarde]:
                pagina.locator(f'[name={naam}][value="{een}"]').check()
        elif veld.first.evaluate("deel => deel.localName") == "select":
            veld.select_option(waarde)
        else:
            veld.fill(waarde)


def leg_vast(pagina: Page, onderdeel: str, wat: str, **velden: Any) -> None:
    """By the link of a part, its form, and back on the page of the traject."""
    rij = deel(pagina, onderdeel)
    rij.get_by_text("Vastleggen").click()
    rij.get_by_role("link", name=wat, exact=True).click()
    dien_in(pagina, velden)


def dien_in(pagina: Page, velden: dict[str, Any]) -> None:
    """The form of an event, that comes back to the page of the traject."""
    vul(pagina, velden)
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    expect(pagina.locator("h1")).to_have_text("Traject")
    expect(pagina.get_by_role("status").first).to_contain_text("Vastgelegd")


def doe_examen(pagina: Page, onderdeel: str, datum: str, uitslag: str, **velden: Any) -> None:
    """By the button under the table."""
    pagina.get_by_role("link", name="Examen vastleggen").click()
    expect(pagina.locator("h1")).to_have_text("Examen vastleggen")
    dien_in(pagina, {"onderdeel": onderdeel, "datum": datum, "uitslag": uitslag, **velden})


def examenrij(pagina: Page, onderdeel: str) -> Locator:
    return pagina.get_by_role("region", name="Examens").get_by_role("row").filter(has_text=onderdeel)


def duo_zegt_voldaan(pagina: Page, wijze: str, datum: str = "2026-11-28") -> None:
    """The letter of DUO, recorded by Karin."""
    expect(pagina.get_by_role("main")).to_contain_text("DUO stelt vast of iemand heeft voldaan.")
    pagina.get_by_role("link", name="Bericht van DUO vastleggen").click()
    dien_in(pagina, {"datum": datum, "wijze": wijze})
    expect(pagina.get_by_role("main")).to_contain_text(f"de inburgering is gehaald: {wijze}")


def statussen(cast: Cast, *termijnen: str) -> dict[str, str]:
    """How these terms stand today."""
    from regie.dossiers.dossier import termijnen as rijen

    with cast.als("karin"):
        return {rij["termijn"]: rij["status"] for rij in rijen(cast.dossier) if rij["termijn"] in termijnen}


def op_vandaag(pagina: Page, naam: str) -> list[str]:
    """What the list of today says that is to be done for somebody."""
    pagina.goto("/")
    regels = pagina.locator(".werkregel").filter(has=pagina.locator(".werkregel__wie", has_text=f"{naam} Haddad"))
    return regels.locator(".werkregel__wat").all_inner_texts()
