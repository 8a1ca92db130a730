# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina, from the first talk of the brede intake to a PIP that is signed: one journey, under two policies."""

from io import BytesIO
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.register.cast import Cast
from tests.reizen.aankomst import dagen_geleden, gekoppeld, gemeente_onder, halte, lees_in, melding
from tests.reizen.browser import Browsers
from tests.verhaal import gebeurtenis

NAAM = "Amina Tesfay"
MOTIVERING = "De toets en het gesprek wijzen naar B1."
UREN = {"intensiteit_uren_week": "12", "pvt_uren": "12", "map_uren": "40", "gesprekken_per_jaar": "4"}


class Onder(NamedTuple):
    """What differs with the policy: a step of its intake, and whether only who is qualified records a talk."""

    beleid: str
    stap: str
    kwalificatie: bool


ONDER = (Onder("deventer", "Bijeenkomst met een groep", False), Onder("almelo", "Eindgesprek", True))


@pytest.fixture(params=ONDER, ids=lambda onder: onder.beleid)
def onder(request: pytest.FixtureRequest) -> Onder:
    return request.param


@pytest.fixture
def cast(onder: Onder, gemeente: str) -> Cast:
    """Amina lives here since thirty days; nobody spoke with her about her plan yet."""
    amina, hier = f"amina-{gemeente}", dagen_geleden(30).isoformat()
    cast = gemeente_onder(onder.beleid, gemeente, amina)
    rijen = [
        *gekoppeld(amina, dagen_geleden(60)),
        gebeurtenis("huisvesting", hier, amina, soort="regulier"),
        gebeurtenis("inschrijving_brp", hier, amina, gemeentecode=gemeente),
        gebeurtenis("kennisgeving_plicht", hier, amina),
    ]
    lees_in(cast, rijen, f"{amina},Amina,Tesfay,ti")
    cast.staf()
    return cast


def kies(pagina: Page, naam: str, *waarden: str) -> None:
    """Buttons or boxes, or one of a list."""
    for waarde in waarden:
        knop = pagina.locator(f"input[name={naam}][value={waarde}]")
        lijst = pagina.locator(f"select[name={naam}]")
        knop.or_(lijst).first.wait_for()
        if lijst.count():
            lijst.select_option(waarde)
        else:
            knop.check()


def druk(pagina: Page, knop: str) -> None:
    pagina.get_by_role("button", name=knop, exact=True).press("Enter")


def schrijf_mee(karin: Page, thema: str, tekst: str) -> None:
    """A note that is saved by itself."""
    karin.locator(f"#thema-{thema} > summary").press("Enter")
    karin.locator(f"#tekst-{thema}").fill(tekst)
    expect(karin.locator(f"#stand-{thema}")).to_contain_text("Bewaard door Karin de Vries")


def geef_de_kwalificatie(cast: Cast) -> None:
    from regie.toegang.personeel import zet_kwalificatie

    with cast.als("fenna") as fenna:
        zet_kwalificatie(fenna, "karin", "brede intake", None)


def voer_het_gesprek(karin: Page, onder: Onder, cast: Cast) -> None:
    karin.get_by_role("link", name="Brede intake").first.press("Enter")
    halte(karin, "Brede intake")
    expect(karin.get_by_role("region", name="De stappen in uw gemeente")).to_contain_text(onder.stap)
    schrijf_mee(karin, "werk", "naaister in Asmara")
    schrijf_mee(karin, "onderwijs", "acht jaar school")
    if onder.kwalificatie:
        expect(karin.get_by_role("main")).to_contain_text("De notities blijven staan.")
        expect(karin.get_by_role("link", name="Leg het gesprek vast")).to_have_count(0)
        geef_de_kwalificatie(cast)
        karin.reload()
        halte(karin, "Brede intake")
    karin.get_by_role("link", name="Leg het gesprek vast").press("Enter")
    halte(karin, "Gesprek van de brede intake")
    druk(karin, "Leg het gesprek vast")
    expect(karin.locator(".foutenlijst")).to_contain_text("Verteld dat een apart gesprek kan")
    kies(karin, "vorm", "gemeentehuis")
    kies(karin, "aanwezig", "alleen")
    kies(karin, "gewezen_op_apart_gesprek", "ja")
    druk(karin, "Leg het gesprek vast")
    expect(karin.locator("[data-melding]")).to_contain_text("Vastgelegd: Gesprek van de brede intake")
    halte(karin, "Brede intake")
    expect(karin.locator("#thema-werk > summary")).to_contain_text("bekend")


def leg_de_toets_vast(karin: Page, dossier: str) -> None:
    karin.goto(f"{dossier}toets/")
    halte(karin, "Toets en school")
    karin.get_by_role("link", name="Uitslag vastleggen").press("Enter")
    karin.locator("[name=score]").fill("31")
    druk(karin, "Vastleggen")
    halte(karin, "Toets en school")
    expect(karin.get_by_role("main")).to_contain_text("Volgens de toets is B1 haalbaar.")


def rond_de_intake_af(karin: Page, dossier: str) -> None:
    """Not every theme of the law was spoken of: the page says which, and Karin says why it is enough."""
    karin.goto(f"{dossier}intake/")
    karin.get_by_role("link", name="Rond de brede intake af").press("Enter")
    halte(karin, "Brede intake afgerond")
    lijst = karin.get_by_role("region", name="Wat de wet vraagt")
    expect(lijst).to_contain_text("mentale gezondheid")
    expect(lijst).not_to_contain_text("De leerbaarheidstoets is niet gedaan")
    expect(lijst).not_to_contain_text("Nergens staat dat is verteld")
    karin.locator("[name=toelichting]").fill("Over de rest wil zij later praten.")
    druk(karin, "Rond de brede intake af")
    expect(karin.get_by_role("main")).to_contain_text("Afgerond op 29 november 2026.")


def kies_de_leerroute(karin: Page, dossier: str) -> None:
    karin.goto(f"{dossier}pip/")
    expect(karin.get_by_role("main")).to_contain_text("Er is nog geen leerroute gekozen.")
    karin.get_by_role("link", name="Naar de keuze van de leerroute").press("Enter")
    halte(karin, "Leerroute kiezen")
    expect(karin.get_by_role("region", name="Wat er bekend is")).to_contain_text("31 van 40")
    kies(karin, "leerroute", "b1")
    karin.locator("[name=motivering]").fill(MOTIVERING)
    karin.locator("[name=wens_inburgeraar]").fill("Ik wil werken als naaister.")
    kies(karin, "instemming", "ja")
    kies(karin, "bronnen", "gesprek", "toets")
    kies(karin, "wijkt_af_van_toets", "nee")
    kies(karin, "onderwijsroute_onderzocht", "ja")
    druk(karin, "Keuze vastleggen")
    expect(karin.get_by_role("main")).to_contain_text("De leerroute is gekozen: B1-route.")


def stel_het_pip_vast(karin: Page, dossier: str) -> None:
    karin.goto(f"{dossier}pip/")
    halte(karin, "Plan inburgering en participatie")
    expect(karin.get_by_role("region", name="PIP binnen tien weken")).to_contain_text("uiterlijk 8 januari 2027")
    for veld, waarde in UREN.items():
        karin.locator(f"[name={veld}]").fill(waarde)
    karin.locator("[name=ondersteuning]").fill("Karin belt elke maand.")
    druk(karin, "Bekijk wat er gaat gebeuren")
    halte(karin, "Het PIP vaststellen")
    begint = karin.get_by_role("region", name="Wat er begint en wat er klaar is").get_by_role("row")
    expect(begint.filter(has_text="Inburgeringstermijn")).to_contain_text("29 november 2029")
    expect(begint.filter(has_text="PIP vaststellen")).to_contain_text("is klaar")
    druk(karin, "Stel het PIP vast")
    expect(karin.get_by_role("heading", name="Wat nu geldt: versie 1")).to_be_visible()
    halte(karin, "Plan inburgering en participatie")


def lees_het_besluit(karin: Page) -> str:
    stukken = karin.get_by_role("region", name="Wat nu geldt: versie 1")
    expect(stukken.get_by_role("link", name="Plan in gewone taal")).to_have_count(2)  # Dutch and Tigrinya
    adres = stukken.get_by_role("link", name="Besluit (PDF)").get_attribute("href")
    bestand = karin.context.request.get(f"{adres}")
    assert bestand.headers["content-type"] == "application/pdf"
    return "\n".join(blad.extract_text() for blad in PdfReader(BytesIO(bestand.body())).pages)


def teken_op_het_scherm(karin: Page, dossier: str) -> None:
    karin.goto(f"{dossier}pip/tekenen/")
    halte(karin, "PIP ondertekenen, versie 1")
    expect(karin.get_by_role("region", name="Het plan in gewone taal: Tigrinya")).to_have_attribute("lang", "ti")
    kies(karin, "wijze", "scherm")
    druk(karin, "Leg de handtekening vast")
    expect(karin.locator(".foutenlijst")).to_contain_text("Lees eerst het plan samen")
    karin.locator("[name=begrepen]").check()
    karin.get_by_label("Naam van wie tekent").fill(NAAM)
    kies(karin, "getypt_door", "inburgeraar")
    druk(karin, "Leg de handtekening vast")
    melding(karin, "De handtekening is vastgelegd.")
    expect(karin.get_by_role("main")).to_contain_text(f"Ondertekend op 29 november 2026, met de naam {NAAM}.")


def stand(cast: Cast, termijn: str) -> list[str]:
    from regie.dossiers.dossier import termijnen

    with cast.als("karin"):
        return [rij["status"] for rij in termijnen(cast.dossier) if rij["termijn"] == termijn]


def test_amina_from_the_first_talk_to_a_signed_pip(onder: Onder, cast: Cast, browsers: Browsers) -> None:
    browsers.mag = {422}  # what she forgets on the way
    karin, dossier = browsers.van(cast), f"/dossiers/{cast.dossier}/"
    karin.goto(dossier)
    voer_het_gesprek(karin, onder, cast)
    leg_de_toets_vast(karin, dossier)
    rond_de_intake_af(karin, dossier)
    kies_de_leerroute(karin, dossier)
    stel_het_pip_vast(karin, dossier)

    besluit = " ".join(lees_het_besluit(karin).split())
    assert "B1-route" in besluit
    assert MOTIVERING in besluit
    teken_op_het_scherm(karin, dossier)

    karin.goto(dossier)
    expect(karin.get_by_role("main")).to_contain_text("29 november 2029")  # the end of the inburgeringstermijn
    halte(karin, NAAM)
    assert (stand(cast, "pip"), stand(cast, "inburgeringstermijn")) == (["gehaald"], ["loopt"])
