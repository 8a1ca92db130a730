# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the journeys of arrival share: a gemeente under each policy, the day before, and the pages they pass."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from playwright.sync_api import Locator, Page, expect

from regie.kern.kalender import dag, dagnummer
from tests.register.cast import Cast, importeer
from tests.reizen.dagen import vandaag
from tests.reizen.keuren import keur
from tests.verhaal import gebeurtenis

BELEID = ("deventer", "almelo")
WIE_ER_WERKEN = ("karin", "bas", "saskia")


def dagen_geleden(aantal: int) -> date:
    return dag(dagnummer(vandaag()) - aantal)


def gemeente_onder(beleid: str, code: str, dossier: str = "niemand") -> Cast:
    """The gemeente works as this policy says, with Karin, Bas and Saskia in it and nobody else."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(code, f"Voorbeeldstad {code}", beleid)
    cast = Cast(code, dossier)
    for naam in WIE_ER_WERKEN:
        cast.account(naam)
    return cast


def gekoppeld(dossier: str, sinds: date, groep: str = "asiel_vergunning", consulent: str = "karin") -> list[Any]:
    """Somebody whom the COA linked on this day, as a file with events says it."""
    op = sinds.isoformat()
    return [
        gebeurtenis("dossier_geopend", op, dossier, groep=groep, wet="wi2021", geboortejaar=1990),
        gebeurtenis("toewijzing", op, dossier, rol="regie", medewerker=consulent),
        gebeurtenis("koppeling", op, dossier, azc="Azc Dronten"),
    ]


def lees_in(cast: Cast, rijen: Sequence[Any], *mensen: str) -> None:
    """The first import. `mensen`: dossier,voornamen,achternaam,taal of each."""
    importeer(cast.gemeente, rijen, personen="dossier,voornamen,achternaam,taal\n" + "\n".join(mensen) + "\n")


def ga(pagina: Page, kop: str) -> None:
    """By the main menu."""
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=kop, exact=True).click()
    halte(pagina, kop)


def halte(pagina: Page, kop: str) -> None:
    """A stop of the journey: the page that it should be, without a fault."""
    expect(pagina.locator("h1")).to_have_text(kop)
    assert keur(pagina) == []


def melding(pagina: Page, tekst: str) -> None:
    expect(pagina.locator("#meldingen")).to_contain_text(tekst)


def rij_van(pagina: Page, naam: str) -> Locator:
    return pagina.get_by_role("main").get_by_role("row").filter(has_text=naam)
