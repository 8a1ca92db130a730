# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The delivery to the statistics office: before there is anything, with faults, checked, and what came late."""

from playwright.sync_api import Page

from tests.register.cast import Cast, importeer
from tests.reizen.plek import Plek
from tests.reizen.staten.tabel import staat
from tests.uitwisseling.swi.bureau import lever, maak_levering, vul_berichtgever_in
from tests.verhaal import gebeurtenis

BLAD = "/monitor/swi/"


def _met_vorige(plek: Plek) -> Cast:
    """A delivery went out; since then something was recorded about its quarter, and somebody without a number came."""
    cast = plek.vers()
    cast.staf()
    vul_berichtgever_in(cast)
    lever(cast)
    cast.leg_vast("mb_start", "2026-09-22")
    nieuw = f"nieuw-{cast.gemeente}"
    importeer(cast.gemeente, [
        gebeurtenis("dossier_geopend", "2026-06-01", nieuw, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", nieuw, rol="regie", medewerker="karin"),
        gebeurtenis("kennisgeving_plicht", "2026-06-10", nieuw),
    ])  # fmt: skip
    return cast


@staat("swi", "zonder berichtgever", "saskia", "eva")
def _leeg(plek: Plek) -> Page:
    return plek.open(BLAD, plek.vers())


@staat("swi", "met leveringen", "saskia", "eva")
def _leveringen(plek: Plek) -> Page:
    return plek.open(f"{BLAD}?kwartaal=2026-Q3", _met_vorige(plek))


@staat("swi_berichtgever", "gewoon", "saskia")
def _berichtgever(plek: Plek) -> Page:
    return plek.open(f"{BLAD}berichtgever/")


@staat("swi_berichtgever", "fouten", "saskia", mag=(422,))
def _fouten(plek: Plek) -> Page:
    pagina = plek.open(f"{BLAD}berichtgever/", plek.vers())
    pagina.get_by_label("KVK-nummer").fill("12")
    pagina.get_by_role("button", name="Leg vast").click()
    pagina.locator(".foutenlijst").wait_for()
    return pagina


@staat("swi_levering", "met verschillen", "saskia", "eva")
def _levering(plek: Plek) -> Page:
    cast = _met_vorige(plek)
    return plek.open(f"{BLAD}leveringen/{maak_levering(cast)}/?soort=maatschappelijke_begeleiding", cast)


@staat("swi_levering", "zelf gemaakt en nagekeken", "saskia")
def _nagekeken(plek: Plek) -> Page:
    cast = plek.vers()
    cast.staf()
    vul_berichtgever_in(cast)
    pagina = plek.open(f"{BLAD}leveringen/{maak_levering(cast)}/", cast)
    pagina.get_by_role("button", name="Ik heb de levering nagekeken").click()
    pagina.get_by_text("Vastgelegd: nagekeken.").wait_for()
    return pagina


@staat("swi_levering", "iemand vroeg om beperking", "saskia")
def _beperkt(plek: Plek) -> Page:
    from regie.register.beperken import beperk
    from tests.register.privacy import verzoek

    cast = plek.vers()
    cast.staf()
    vul_berichtgever_in(cast)
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Amina zegt dat iets niet klopt.")
    return plek.open(f"{BLAD}leveringen/{maak_levering(cast)}/", cast)


@staat("swi_aanvullen", "er ontbreekt iets", "karin", "saskia")
def _aanvullen(plek: Plek) -> Page:
    return plek.open(f"{BLAD}aanvullen/?kwartaal=2026-Q3", _met_vorige(plek))


@staat("swi_aanvullen", "een grote gemeente", "saskia")
def _kies(plek: Plek) -> Page:
    from regie.uitwisseling.swi import volledig

    meeste, volledig.MEESTE = volledig.MEESTE, 1  # type: ignore[misc]
    try:
        return plek.open(f"{BLAD}aanvullen/?kwartaal=2026-Q3", _met_vorige(plek))
    finally:
        volledig.MEESTE = meeste  # type: ignore[misc]


@staat("swi_laat", "iets kwam later", "karin", "saskia")
def _laat(plek: Plek) -> Page:
    return plek.open(f"{BLAD}laat/", _met_vorige(plek))
