# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register counts what the file counts, for every figure, at both pairs of days of the report of Haarlem; and
behind a figure stand as many dossiers as it says."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest

from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import tel as tel_stroom
from regie.kern.indicatoren.verslag import grens_van, verslag
from tests.monitor.metingen.geteld import NU, bewaard, per_vak, stand, tel
from tests.register.cast import Cast, importeer
from tests.verhaal import recht, stroom

BESTAND = Path(__file__).parents[2] / "data" / "haarlem-2022" / "gebeurtenissen.jsonl"
DAGEN = [(date(2022, 12, 31), date(2022, 12, 31)), (date(2022, 12, 31), date(2023, 3, 31))]


@pytest.fixture(scope="module")
def rijen() -> list[dict[str, Any]]:
    return [json.loads(regel) for regel in BESTAND.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def uit_bestand(cast: Cast, rijen: list[dict[str, Any]]) -> Gebeurtenissen:
    """A file can be of more than one gemeente; what is in a register is of that one."""
    van = {"gemeentecode": cast.gemeente}
    return stroom(
        {**rij, "gegevens": van | rij["gegevens"]} if rij["type"] == "dossier_geopend" else rij for rij in rijen
    )


@pytest.fixture(scope="module")
def cast(databank: object, rijen: list[dict[str, Any]]) -> Cast:
    """Haarlem in the register, with the same dossiers and the same moments of recording."""
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from tests.databank import _codes

    code = str(next(_codes))
    voeg_gemeente_toe(code, f"Haarlem {code}", "haarlem")
    importeer(code, rijen)
    return Cast(code, "niemand")


@pytest.fixture(scope="module", params=DAGEN, ids=["zoals toen bekend", "drie maanden later"])
def geteld(request: pytest.FixtureRequest, cast: Cast) -> Any:
    return stand(cast, tel(cast.gemeente, *request.param))


@pytest.mark.parametrize("zicht", ["alles", "verborgen"])
def test_every_figure_of_the_register_is_that_of_the_file(
    cast: Cast, uit_bestand: Gebeurtenissen, geteld: Any, zicht: str
) -> None:
    vraag = geteld.vraag
    meting = Meting.standaard("haarlem", vraag.peildatum, vraag.bekend_op)
    grens = grens_van(recht(), "haarlem", NU.date()) if zicht == "verborgen" else 0
    gewoon = verslag(tel_stroom(uit_bestand, recht(), meting), recht(), meting, NU.date(), grens=grens)
    verwacht = per_vak(orjson.loads(orjson.dumps(gewoon)))
    gevonden = bewaard(cast, geteld.id, zicht)
    assert len(verwacht) > 1000
    assert {vak: rij for vak, rij in gevonden.items() if verwacht.get(vak) != rij} == {}
    assert verwacht.keys() == gevonden.keys()


def test_a_count_says_how_many_dossiers_and_that_it_is_ready(cast: Cast, geteld: Any, uit_bestand: Any) -> None:
    assert (geteld.stand, geteld.gedaan, geteld.reden) == ("klaar", 100, "")
    assert geteld.dossiers == len(uit_bestand.dossiers)
    assert geteld.moment == NU
    assert geteld.bijgewerkt_tot is not None


def test_behind_every_number_of_people_stand_as_many_dossiers(
    cast: Cast, geteld: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened by the same function that counted, so that a reader can look for himself. Everything is read once here;
    `test_typestroom` says that reading by type is the same."""
    from regie.monitor import openen
    from regie.register.typestroom import typestroom

    with cast.als_systeem():
        alles = typestroom(recht())
    monkeypatch.setattr(openen, "typestroom", lambda *_: alles)
    monkeypatch.setattr(openen, "beelden", _een_keer(openen.beelden))
    gezien, mis = 0, {}
    with cast.als("saskia") as saskia:
        for (indicator, vak), rij in bewaard(cast, geteld.id, "alles").items():
            dims = dict(vak)
            telt = rij["eenheid"] == "dossiers" and rij["waarde"] is not None and len(dims) <= 2
            if not telt or not openen.is_te_openen(indicator, dims):
                continue
            gevonden = openen.dossiers_achter(saskia, recht(), geteld, indicator, dims)
            gezien += 1
            if len(gevonden) != rij["waarde"]:
                mis[indicator, vak] = (rij["waarde"], len(gevonden))
    assert mis == {}
    assert gezien > 200


@pytest.mark.parametrize("indicator", ["doorlooptijden", "wachtlijst_intake"])
def test_a_measure_of_days_opens_to_those_of_whom_the_days_are_known(cast: Cast, geteld: Any, indicator: str) -> None:
    from regie.monitor.openen import dossiers_achter, is_te_openen

    dagen = [
        dict(vak)
        for (naam, vak), rij in bewaard(cast, geteld.id, "alles").items()
        if naam == indicator and rij["eenheid"] == "dagen" and rij["waarde"] and is_te_openen(naam, dict(vak))
    ]
    assert dagen
    with cast.als("saskia") as saskia:
        assert dossiers_achter(saskia, recht(), geteld, indicator, min(dagen, key=len))


@pytest.mark.parametrize("naam", ["saskia", "eva"])
def test_a_page_of_many_figures_reads_fewer_rows_and_shows_the_same_tables(cast: Cast, geteld: Any, naam: str) -> None:
    from regie.documenten.monitor.tafels import woorden
    from regie.documenten.monitor.uitsplitsen import hoofdtafels
    from regie.monitor.levering import levering

    with cast.als(naam) as wie:
        alles, grof = (levering(wie, recht(), geteld, gemaakt_op=NU, grof=keuze) for keuze in (False, True))
    assert len(grof.rijen) < len(alles.rijen)
    for indicator in alles.indicatoren():
        tafels = [
            [(een.titel, een.namen, woorden(een, van.grens)) for een in hoofdtafels(van, indicator)]
            for van in (alles, grof)
        ]
        assert tafels[0] == tafels[1], indicator


def _een_keer(beelden: Callable[..., Any]) -> Callable[..., Any]:
    onthouden: list[Any] = []

    def eens(*waarden: Any) -> list[Any]:
        if not onthouden:
            onthouden.extend(beelden(*waarden))
        return onthouden

    return eens
