# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the figures mean comes from recht/, and every code that the kern counts has a name that a reader knows."""

from functools import cache

from regie.bestanden.recht import lees_recht
from regie.documenten.monitor.definities import definities
from regie.documenten.monitor.levering import Definitie
from regie.documenten.monitor.namen import CODELIJSTEN, CODES, DIMENSIES
from regie.documenten.monitor.opzet import FACTSHEET, KERNCIJFERS
from regie.documenten.monitor.sociaal_domein import regels
from regie.documenten.monitor.tafels import ONDERDEEL
from regie.documenten.monitor.themas import THEMAS
from regie.documenten.monitor.zinnen import ZINNEN
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.dimensies import DOELGROEPEN, LEEFTIJDEN
from regie.kern.indicatoren.keten import SCHAKELS
from regie.kern.indicatoren.resultaat import STAPPEN
from regie.kern.recht.typen.indicatoren import THEMAS as THEMANAMEN

RECHT = lees_recht()
ONDERDELEN = {
    (vorm.id, maat.toont["onderdeel"])
    for tabel in TABELLEN.values() for vorm in tabel.vormen for maat in vorm.maten if "onderdeel" in maat.toont
}  # fmt: skip


@cache
def alle() -> dict[str, Definitie]:
    return definities(RECHT)


def test_every_indicator_says_what_it_counts_and_where_that_comes_from() -> None:
    assert set(alle()) == set(RECHT.indicatoren)
    pip = alle()["pip_vastgesteld"]
    assert pip.naam == "Vastgestelde PIP's"
    assert pip.bron == "Evaluatie eerste jaar nieuwe wet inburgering, Haarlem, maart 2023, figuur 5"
    assert (pip.versie, pip.thema) == ("1", "intake")
    assert pip.codes["doelgroep"]["asiel"] == "asielstatushouders"


def test_every_dimension_has_a_name() -> None:
    assert {naam for een in RECHT.indicatoren.values() for naam in een.dimensies} <= set(DIMENSIES)


def test_every_code_list_that_gives_names_exists() -> None:
    assert set(CODELIJSTEN.values()) <= set(RECHT.codelijsten)
    assert alle()["leerroute_gestart"].codes["leerroute"]["b1"] == "B1-route"
    assert alle()["termijn_naleving"].codes["termijn"]["pip"]


def test_every_code_of_the_kern_has_a_name() -> None:
    assert {naam for _id, naam in ONDERDELEN} <= set(CODES["onderdeel"])
    assert set(DOELGROEPEN) <= set(CODES["doelgroep"])
    assert set(LEEFTIJDEN) == set(CODES["leeftijd"])
    assert set(SCHAKELS) <= set(CODES["schakel"])
    assert set(STAPPEN) <= set(CODES["stap"])


def test_every_theme_of_the_monitor_has_words() -> None:
    assert tuple(thema.id for thema in THEMAS) == THEMANAMEN


def test_no_product_asks_for_a_figure_that_does_not_exist() -> None:
    gevraagd = [(zin.indicator, zin.dimensies) for zin in ZINNEN] + list(KERNCIJFERS)
    gevraagd += [(regel.indicator, {ONDERDEEL: regel.onderdeel, regel.dimensie: ""}) for regel in regels()]
    for indicator, dimensies in gevraagd:
        assert set(dimensies) <= set(alle()[indicator].dimensies), indicator
        if ONDERDEEL in dimensies:
            assert (indicator, dimensies[ONDERDEEL]) in ONDERDELEN
    for lays in FACTSHEET.values():
        for lay in lays:
            assert {lay.rijen, *lay.vast} | ({lay.kolommen} - {""}) <= set(alle()[lay.indicator].dimensies)
            assert all((lay.indicator, naam) in ONDERDELEN for naam in lay.alleen)
