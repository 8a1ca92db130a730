# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pages about one thing: a letter, a batch, a print run, an appointment, an hour, a group, a proposal, a file."""

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from regie.kern.kalender.amsterdam import ZONE
from tests.register.cast import Cast
from tests.reizen.dagen import vandaag
from tests.reizen.plek import Plek
from tests.reizen.staten.aankomst import BEGELEIDERS
from tests.reizen.staten.tabel import staat
from tests.verhaal import recht
from tests.werk.agenda.bureau import klok, maak_afspraak, plan_van
from tests.werk.brieven.bureau import aan
from tests.werk.groepen.mensen import groep, voorstel

AFSPRAAK: Final = {
    "afspraak": "",
    "afspraak_verzetten": "verzetten/",
    "afspraak_afzeggen": "afzeggen/",
    "afspraak_afronden": "afronden/",
}
_uren = iter(range(24 * 300))


def _partij(cast: Cast, naam: str) -> UUID:
    from regie.werk.brieven.klaarzetten import maak_partij

    with cast.als(naam, vandaag()) as wie:
        return maak_partij(wie, "welkom", [aan(cast.dossier)], recht(), datetime.now(ZoneInfo(ZONE)))


def _wie(plek: Plek) -> str:
    assert plek.wie is not None
    return plek.wie


@staat("brieven_partij", "nog niet verstuurd", *BEGELEIDERS)
def _brieven_partij(plek: Plek) -> Page:
    return plek.open(f"/brieven/{_partij(plek.cast, _wie(plek))}/")


@staat("brief_lezen", "nog niet verstuurd", *BEGELEIDERS)
def _brief(plek: Plek) -> Page:
    from regie.dossiers.brieven import brieven_in

    partij = _partij(plek.cast, _wie(plek))
    with plek.cast.als(_wie(plek)):
        id_ = brieven_in(partij)[0]["id"]
    return plek.open(f"{plek.dossier}brief/{id_}/")


@staat("brieven_printronde", "klaar om te printen", *BEGELEIDERS)
def _printronde(plek: Plek) -> Page:
    from regie.werk.brieven.klaarzetten import verstuur_partij
    from regie.werk.brieven.printen import maak_printronde

    partij = _partij(plek.cast, _wie(plek))
    with plek.cast.als(_wie(plek), vandaag()) as wie:
        verstuur_partij(wie, partij)
        gemaakt = maak_printronde(wie, recht(), datetime.now(ZoneInfo(ZONE)))
    assert gemaakt is not None
    return plek.open(f"/brieven/print/{gemaakt[0]}/")


def _afspraak(deel: str) -> Callable[[Plek], Page]:
    def breng(plek: Plek) -> Page:
        uur = next(_uren)  # nobody is twice in one place
        plan = plan_van(klok(8 + uur % 8, 0).replace(day=1 + uur // 8), medewerker=_wie(plek), minuten=30)
        id_ = maak_afspraak(plek.cast, plan, _wie(plek))
        return plek.open(f"{plek.dossier}afspraak/{id_}/{deel}")

    return breng


for route, deel in AFSPRAAK.items():
    staat(route, "gepland", *BEGELEIDERS)(_afspraak(deel))


@staat("agenda_uren_regel", "verbeteren", *BEGELEIDERS)
def _uren_regel(plek: Plek) -> Page:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd

    id_ = uuid7()
    with plek.cast.als(_wie(plek)) as wie:
        schrijf_tijd(wie, Tijdregel(id_, None, "administratie", 30, vandaag()))
    return plek.open(f"/agenda/uren/{id_}/")


@staat("agenda_tolk_nieuw", "leeg", "saskia")
def _tolk_nieuw(plek: Plek) -> Page:
    return plek.open("/agenda/tolken/nieuw/")


@staat("agenda_ruimte_nieuw", "leeg", "saskia")
def _ruimte_nieuw(plek: Plek) -> Page:
    return plek.open("/agenda/ruimtes/nieuw/")


def _groep(plek: Plek) -> UUID:
    """With Amina in it."""
    from regie.werk.groepen.leden import zet_erbij

    id_ = groep(plek.cast, wie=_wie(plek))
    with plek.cast.als(_wie(plek)) as wie:
        zet_erbij(wie, id_, [plek.cast.dossier])
    return id_


@staat("groepen_groep", "met iemand erin", *BEGELEIDERS)
def _groep_zelf(plek: Plek) -> Page:
    return plek.open(f"/groepen/{_groep(plek)}/")


@staat("groepen_bijeenkomst", "wie was er", *BEGELEIDERS)
def _bijeenkomst(plek: Plek) -> Page:
    from regie.dossiers.groepen import bijeenkomsten

    id_ = _groep(plek)
    with plek.cast.als(_wie(plek)):
        keer = bijeenkomsten(id_)[0]["id"]
    return plek.open(f"/groepen/bijeenkomst/{keer}/")


@staat("groepen_afronden", "rapport", *BEGELEIDERS)
def _afronden(plek: Plek) -> Page:
    return plek.open(f"/groepen/{_groep(plek)}/afronden/{plek.cast.dossier}/")


@staat("groepen_voorstel", "klaar", *BEGELEIDERS)
def _voorstel(plek: Plek) -> Page:
    id_ = groep(plek.cast, wie=_wie(plek), minimum=1)
    return plek.open(f"/groepen/voorstel/{voorstel(plek.cast, [id_], [plek.cast.dossier], wie=_wie(plek))}/")


@staat("personen_inlezen_bestand", "kolommen", *BEGELEIDERS)
def _inlezen(plek: Plek) -> Page:
    pagina = plek.open("/instroom/inlezen/")
    inhoud = b"Voornaam;Geslachtsnaam;Geboortedatum\r\nSami;Haddad;3-4-1992\r\n"
    pagina.locator("input[type=file]").set_input_files({"name": "mensen.csv", "mimeType": "text/csv", "buffer": inhoud})
    pagina.locator("main form button[type=submit]").first.click()
    pagina.wait_for_url("**/instroom/inlezen/*-*/")
    return pagina
