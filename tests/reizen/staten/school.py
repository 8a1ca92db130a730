# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A school: hours of a month, groups and their lessons, reports of absence. Each state in a gemeente of its own."""

from playwright.sync_api import Page

from tests.register.cast import Cast
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.werk.keten.school import OKTOBER, csv, leerlingen, regel


def _school(plek: Plek, adres: str, aantal: int = 2) -> tuple[Page, Cast, list[str]]:
    """Tess at an address, in a gemeente with so many pupils of her school."""
    cast = plek.vers()
    cast.staf()
    dossiers = leerlingen(cast, aantal) if aantal else []
    return plek.open(adres, cast), cast, dossiers


def _lever(pagina: Page, *regels: str) -> None:
    pagina.goto("/keten/uren/")
    pagina.get_by_label("Maand", exact=True).fill(OKTOBER)
    inhoud = {"name": "oktober.csv", "mimeType": "text/csv", "buffer": csv(*regels)}
    pagina.get_by_label("Bestand met uren").set_input_files(inhoud)  # type: ignore[arg-type]
    pagina.get_by_role("button", name="Controleer").click()


@staat("keten_uren", "leeg", "tess")
def _uren(plek: Plek) -> Page:
    return _school(plek, "/keten/uren/", 0)[0]


@staat("keten_uren", "een bestand dat niet kan", "tess", mag=(422,))
def _uren_fout(plek: Plek) -> Page:
    pagina, _cast, _dossiers = _school(plek, "/keten/uren/")
    _lever(pagina, "")
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("keten_uren_levering", "bekeken, met fouten", "tess")
def _bekeken(plek: Plek) -> Page:
    pagina, _cast, (een, _ander) = _school(plek, "/keten/uren/")
    _lever(pagina, regel(een), regel("vreemd"))
    pagina.locator("#k-uitslag").wait_for()
    return pagina


@staat("keten_uren_levering", "een groot bestand wacht op de worker", "tess")
def _groot(plek: Plek) -> Page:
    pagina, _cast, dossiers = _school(plek, "/keten/uren/", 51)
    weken = (("2026-10-01", "2026-10-07"), ("2026-10-08", "2026-10-14"), ("2026-10-15", "2026-10-21"),
             ("2026-10-22", "2026-10-28"))  # fmt: skip
    _lever(pagina, *(regel(dossier, 10, 9, 1, 0, van=van, tot=tot) for dossier in dossiers for van, tot in weken))
    pagina.locator("progress").wait_for()
    return pagina


@staat("keten_uren", "met een open regel", "tess")
def _open_regel(plek: Plek) -> Page:
    pagina = _bekeken(plek)
    pagina.get_by_role("button", name="Leg vast wat in orde is").click()
    pagina.get_by_text("zijn opgenomen").wait_for()
    pagina.goto("/keten/uren/")
    return pagina


@staat("keten_groep", "leeg", "tess")
def _groepen_leeg(plek: Plek) -> Page:
    return _school(plek, "/keten/groep/", 0)[0]


@staat("keten_groep_nieuw", "leeg verstuurd", "tess", mag=(422,))
def _groep_nieuw(plek: Plek) -> Page:
    pagina, _cast, _dossiers = _school(plek, "/keten/groep/nieuw/")
    pagina.get_by_role("button", name="Maak de groep").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


def _met_groep(plek: Plek) -> tuple[Page, str]:
    from regie.werk.keten.groep.groepen import maak_groep, zet_leden
    from tests.reizen.dagen import vandaag

    pagina, cast, dossiers = _school(plek, "/keten/groep/")
    with cast.als("tess", vandaag()) as tess:
        id_ = maak_groep(tess, "NT2 dinsdag", "nt2", ["ochtend"], 150)
        zet_leden(tess, id_, dossiers, vandaag())
    return pagina, f"/keten/groep/{id_}/"


@staat("keten_groep", "met een groep, zonder lessen", "tess", mag=(422,))
def _groepen(plek: Plek) -> Page:
    pagina, _adres = _met_groep(plek)
    pagina.reload()
    pagina.get_by_role("button", name="Tel de lessen op").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("keten_groep_les", "vandaag", "tess")
def _les(plek: Plek) -> Page:
    pagina, adres = _met_groep(plek)
    pagina.goto(adres)
    return pagina


@staat("keten_groep_leden", "gewoon", "tess")
def _leden(plek: Plek) -> Page:
    pagina, adres = _met_groep(plek)
    pagina.goto(f"{adres}leden/")
    return pagina


@staat("keten_verzuim", "leeg", "tess")
def _verzuim_leeg(plek: Plek) -> Page:
    return _school(plek, "/keten/verzuim/", 0)[0]


@staat("keten_verzuim_melden", "leeg verstuurd", "tess", mag=(422,))
def _verzuim(plek: Plek) -> Page:
    pagina, _cast, _dossiers = _school(plek, "/keten/verzuim/")
    pagina.locator("main .werkregel a").first.click()
    pagina.get_by_role("button", name="Meld voor vandaag").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("keten_verzuim", "net gemeld", "tess", mag=(422,))
def _gemeld(plek: Plek) -> Page:
    pagina = _verzuim(plek)
    pagina.get_by_label("ongeoorloofd: zonder goede reden").check()
    pagina.get_by_label("Gemiste uren").fill("2,5")
    pagina.get_by_role("button", name="Meld voor vandaag").click()
    pagina.get_by_text("is gemeld bij de gemeente").wait_for()
    return pagina
