# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every row is one that the registry accepts, and one that could have happened."""

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import polars as pl
import pytest

from tests.voorbeeld.keuring import TYPEN, als_objecten, fouten, geldig, past, rijen

TOT = date(2026, 10, 31)
UUID7 = past(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
EINDEN = {
    "mb_einde": "mb_start",
    "ontzorgen_einde": "ontzorgen_start",
    "uitkering_beeindigd": "uitkering_toegekend",
    "plaatsing_einde": "plaatsing_start",
    "opschorting_einde": "opschorting_start",
    "brugklas_einde": "brugklas_start",
    "einde_leerroute": "start_leerroute",
    "informatie_ontvangen": "wacht_op_derde",
    "besluit_duo": "aanvraag_duo",
    "map_afgerond": "map_start",
    "dossier_gesloten": "dossier_geopend",
}


@pytest.fixture(scope="module", params=["haarlem", "deventer", "wassenaar"])
def alles(request: pytest.FixtureRequest) -> pl.DataFrame:
    return rijen(600, request.param, 11)


@pytest.fixture(scope="module")
def telt(alles: pl.DataFrame) -> pl.DataFrame:
    return geldig(alles)


def eerste(telt: pl.DataFrame, type_: str) -> dict[str, str]:
    return dict(telt.filter(type=type_).group_by("dossier").agg(pl.col("datum").min()).iter_rows())


def laatste(telt: pl.DataFrame, type_: str) -> dict[str, str]:
    return dict(telt.filter(type=type_).group_by("dossier").agg(pl.col("datum").max()).iter_rows())


def test_every_row_speaks_the_vocabulary(alles: pl.DataFrame):
    assert Counter(fout for rij in als_objecten(alles) for fout in fouten(rij["type"], rij["gegevens"])) == Counter()


def test_every_id_is_a_uuid_of_version_7_and_its_own(alles: pl.DataFrame):
    assert all(UUID7(id_) for id_ in alles["id"])
    assert alles["id"].n_unique() == alles.height


def test_an_id_tells_the_moment_of_recording(alles: pl.DataFrame):
    uit_id = alles["id"].str.replace_all("-", "").str.head(12).str.to_integer(base=16, dtype=pl.Int64)
    moment = alles["vastgelegd_op"].str.to_datetime("%Y-%m-%dT%H:%M:%S%z").dt.epoch("ms")
    assert (uit_id // 1000).equals(moment // 1000)


def test_nothing_is_recorded_before_it_happened_or_after_the_end(alles: pl.DataFrame):
    dag = alles["vastgelegd_op"].str.head(10)
    assert (alles["datum"] <= dag).all()
    assert (dag <= TOT.isoformat()).all()
    assert (alles["datum"] >= "2022-01-01").all()


def test_recording_times_carry_the_dutch_offset_of_their_day(alles: pl.DataFrame):
    moment = alles["vastgelegd_op"].str.to_datetime("%Y-%m-%dT%H:%M:%S%z").dt.convert_time_zone("Europe/Amsterdam")
    assert (moment.dt.strftime("%Y-%m-%dT%H:%M:%S%:z") == alles["vastgelegd_op"]).all()
    assert alles["vastgelegd_op"].str.tail(6).n_unique() == 2


def test_a_withdrawal_repeats_the_row_that_it_names_and_a_right_one_follows(alles: pl.DataFrame):
    zo = ["dossier", "type", "datum", "gegevens"]
    weg = alles.filter(pl.col("herroept").is_not_null())
    samen = weg.join(alles, left_on="herroept", right_on="id", how="left", suffix="_fout")
    assert weg.height > 20
    assert all((samen[naam] == samen[f"{naam}_fout"]).all() for naam in zo)
    assert (samen["vastgelegd_op"].str.head(19) > samen["vastgelegd_op_fout"].str.head(19)).all()
    goed = geldig(alles)
    assert weg.join(goed, on=["dossier", "type", "vastgelegd_op", "gegevens"], how="anti").height == 0


def test_a_reference_names_an_earlier_row_of_a_type_that_may_be_named(alles: pl.DataFrame):
    soort = {rij["id"]: rij for rij in als_objecten(alles)}
    gevonden = 0
    for rij in soort.values():
        for naam, veld in TYPEN[rij["type"]]["velden"].items():
            if veld["soort"] == "verwijzing" and naam in rij["gegevens"]:
                bedoeld = soort[rij["gegevens"][naam]]
                assert bedoeld["type"] in veld["naar"]
                assert (bedoeld["dossier"], bedoeld["datum"] <= rij["datum"]) == (rij["dossier"], True)
                gevonden += 1
    assert gevonden > 20


@pytest.mark.parametrize(("einde", "begin"), EINDEN.items())
def test_no_end_without_an_earlier_start(telt: pl.DataFrame, einde: str, begin: str):
    starts, gezien = eerste(telt, begin), eerste(telt, einde)
    assert [dossier for dossier, dag in gezien.items() if starts.get(dossier, "9999") > dag] == []


def test_nothing_happens_before_the_dossier_is_opened(telt: pl.DataFrame):
    geopend = eerste(telt, "dossier_geopend")
    assert [rij for rij in telt.select("dossier", "datum").iter_rows() if rij[1] < geopend[rij[0]]] == []


def test_after_closing_there_is_only_aftercare(telt: pl.DataFrame):
    dicht = eerste(telt, "dossier_gesloten")
    later = [rij for rij in telt.select("dossier", "datum", "type").iter_rows() if rij[1] > dicht.get(rij[0], "9999")]
    assert {rij[2] for rij in later} <= {"nazorg_gesprek"}


def test_children_and_people_under_the_old_law_get_no_pip(telt: pl.DataFrame):
    zonder = {
        rij["dossier"]
        for rij in als_objecten(telt.filter(type="dossier_geopend"))
        if rij["gegevens"]["wet"] != "wi2021"
    }
    assert len(zonder) > 30
    assert zonder.isdisjoint(telt.filter(type="pip_vastgesteld")["dossier"])


def test_a_change_of_route_comes_within_a_year_and_a_half(telt: pl.DataFrame):
    pip = eerste(telt, "pip_vastgesteld") | eerste(telt, "pip_overgenomen")
    wijzigingen = telt.filter((pl.col("type") == "pip_gewijzigd") & pl.col("gegevens").str.contains("routewijziging"))
    assert wijzigingen.height > 5
    for dossier, dag in wijzigingen.select("dossier", "datum").iter_rows():
        assert 0 < (date.fromisoformat(dag) - date.fromisoformat(pip[dossier])).days <= 548


def test_fines_are_for_family_and_other_migrants_after_a_warning(telt: pl.DataFrame):
    groep = {rij["dossier"]: rij["gegevens"]["groep"] for rij in als_objecten(telt.filter(type="dossier_geopend"))}
    gewaarschuwd = eerste(telt, "waarschuwing")
    boetes = als_objecten(telt.filter(type="boete"))
    assert boetes
    for boete in boetes:
        assert groep[boete["dossier"]] in ("gezinsmigrant", "overige_migrant")
        assert gewaarschuwd[boete["dossier"]] < boete["datum"]
        nieuw = date.fromisoformat(boete["gegevens"]["nieuwe_termijn_tot"])
        assert 0 < (nieuw - date.fromisoformat(boete["datum"])).days <= 61


def som(rijen_: list[dict[str, Any]], dossier: str, veld: str) -> float:
    return sum(rij["gegevens"][veld] for rij in rijen_ if rij["dossier"] == dossier)


def test_who_fulfils_the_duty_has_done_what_the_law_asks(telt: pl.DataFrame):
    """PVT always; B1: five parts passed and MAP; Z: 800 hours of lessons; asylum holders also 800 of taking part."""
    klaar, objecten = eerste(telt, "voldaan"), als_objecten(telt)
    per_type = {
        naam: [rij for rij in objecten if rij["type"] == naam] for naam in ("lesuren", "participatie_uren", "examen")
    }
    groep = {rij["dossier"]: rij["gegevens"]["groep"] for rij in objecten if rij["type"] == "dossier_geopend"}
    route = {
        rij["dossier"]: rij["gegevens"]["leerroute"]
        for rij in objecten
        if "leerroute" in rij["gegevens"] and "pip_" in rij["type"]
    }
    pvt, map_, eind = (eerste(telt, naam) for naam in ("pvt_afgerond", "map_afgerond", "eindgesprek_z"))
    assert len(klaar) > 20
    for dossier, dag in klaar.items():
        assert pvt[dossier] < dag
        if route[dossier] == "onderwijs":
            continue
        assert map_[dossier] < dag
        if route[dossier] == "b1":
            gehaald = {
                r["gegevens"]["onderdeel"]
                for r in per_type["examen"]
                if r["dossier"] == dossier and r["gegevens"]["uitslag"] == "geslaagd"
            }
            assert len(gehaald) == 5
        else:
            assert eind[dossier] < dag
            assert som(per_type["lesuren"], dossier, "gevolgd") >= 800
            assert not groep[dossier].startswith("asiel") or som(per_type["participatie_uren"], dossier, "uren") >= 800


def test_talks_of_the_intake_come_in_the_order_of_their_number(telt: pl.DataFrame):
    per_dossier: dict[str, list[tuple[str, int]]] = {}
    for rij in als_objecten(telt.filter(type="intakegesprek")):
        per_dossier.setdefault(rij["dossier"], []).append((rij["datum"], rij["gegevens"]["nummer"]))
    assert len(per_dossier) > 300
    for gesprekken in per_dossier.values():
        assert all(nu[1] < straks[1] for nu, straks in pairwise(sorted(gesprekken)))
