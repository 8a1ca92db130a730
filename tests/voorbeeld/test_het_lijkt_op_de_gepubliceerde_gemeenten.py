# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""It resembles the published municipalities: the shares of cijfers.toml come out."""

import tomllib
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import regie.voorbeeld
from regie.voorbeeld.cijfers import Cijfers, lees_cijfers
from tests.voorbeeld.keuring import CODES, TYPEN, geldig, rijen

DOSSIERS = 6000
TABEL: dict[str, Any] = tomllib.loads((Path(regie.voorbeeld.__file__).parent / "cijfers.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def alles() -> pl.DataFrame:
    return rijen(DOSSIERS, "deventer", 5)


@pytest.fixture(scope="module")
def cijfers() -> Cijfers:
    return lees_cijfers("deventer")


def delen(frame: pl.DataFrame, type_: str, veld: str) -> dict[str, float]:
    waarden = frame.filter(type=type_)["gegevens"].str.json_path_match(f"$.{veld}")
    return dict(waarden.value_counts(normalize=True).iter_rows())


def verwacht(cijfers: Cijfers, naam: str) -> dict[str, float]:
    gewichten = cijfers.gewichten(naam)
    return {code: gewicht / sum(gewichten) for code, gewicht in zip(cijfers.codes(naam), gewichten, strict=True)}


def test_nationalities_are_those_of_the_factsheet(alles: pl.DataFrame, cijfers: Cijfers):
    assert delen(alles, "dossier_geopend", "nationaliteit") == pytest.approx(
        verwacht(cijfers, "nationaliteit"), abs=0.03
    )


def test_arrivals_per_quarter_are_those_of_the_factsheet(alles: pl.DataFrame, cijfers: Cijfers):
    kwartaal = pl.format("{}-{}", pl.col("datum").str.head(4), pl.col("datum").str.to_date().dt.quarter())
    gevonden = dict(
        alles.filter(type="dossier_geopend").select(k=kwartaal)["k"].value_counts(normalize=True).iter_rows()
    )
    assert gevonden == pytest.approx(verwacht(cijfers, "kwartaal"), abs=0.02)


def test_routes_of_asylum_holders_are_those_of_the_factsheet(alles: pl.DataFrame, cijfers: Cijfers):
    asiel = alles.filter((pl.col("type") == "dossier_geopend") & pl.col("gegevens").str.contains("asiel_"))["dossier"]
    keuzes = alles.filter(pl.col("dossier").is_in(asiel.implode()))
    assert delen(keuzes, "leerroutekeuze", "leerroute") == pytest.approx(verwacht(cijfers, "leerroute"), abs=0.03)


def test_groups_and_laws_are_all_there_in_their_shares(alles: pl.DataFrame, cijfers: Cijfers):
    groepen = delen(alles, "dossier_geopend", "groep")
    assert set(groepen) == CODES["groep"]
    assert groepen["geen_plicht"] == pytest.approx(cijfers.kans("kind"), abs=0.02)
    asiel = groepen["asiel_vergunning"] + groepen["asiel_gezin"]
    assert asiel / (1 - groepen["geen_plicht"]) == pytest.approx(verwacht(cijfers, "herkomst")["asiel"], abs=0.03)
    wetten = delen(alles, "dossier_geopend", "wet")
    assert wetten["wi2013"] == pytest.approx(cijfers.kans("wi2013") * asiel, abs=0.02)


def test_as_many_pips_are_late_as_people_waited(alles: pl.DataFrame, cijfers: Cijfers):
    """Ten weeks after the later of notice and registration, of asylum holders, without the roll."""
    telt = geldig(alles)
    eerst = {
        naam: telt.filter(type=naam).group_by("dossier").agg(pl.col("datum").min().str.to_date().alias(naam))
        for naam in ("kennisgeving_plicht", "inschrijving_brp", "pip_vastgesteld")
    }
    asiel = telt.filter((pl.col("type") == "dossier_geopend") & pl.col("gegevens").str.contains("asiel_vergunning"))
    elders = telt.filter(type="pip_overgenomen")["dossier"]
    samen = asiel.select("dossier").filter(~pl.col("dossier").is_in(elders.implode()))
    for frame in eerst.values():
        samen = samen.join(frame, on="dossier", how="inner")
    dagen = samen.select(
        (pl.col("pip_vastgesteld") - pl.max_horizontal("kennisgeving_plicht", "inschrijving_brp")).dt.total_days()
    ).to_series()
    assert (dagen > 70).mean() == pytest.approx(cijfers.kans("pip_laat"), abs=0.04)


def test_there_are_about_sixty_events_a_dossier(alles: pl.DataFrame):
    assert alles.height / DOSSIERS == pytest.approx(60, abs=4)


def test_some_rows_are_late_some_corrected_some_double(alles: pl.DataFrame):
    dagen = alles["vastgelegd_op"].str.head(10).str.to_date() - alles["datum"].str.to_date()
    assert 0.02 < (dagen.dt.total_days() > 30).mean() < 0.08
    assert 0.001 < alles["herroept"].is_not_null().mean() < 0.01
    dubbel = alles.filter(type="koppeling").select("dossier", "datum", "gegevens")
    assert dubbel.is_duplicated().sum() > 10


def test_only_a_policy_with_a_brugklas_has_one(alles: pl.DataFrame):
    assert alles.filter(pl.col("type").str.starts_with("brugklas")).height == 0
    assert rijen(100, "haarlem").filter(type="brugklas_einde").height > 10


def test_every_figure_says_where_it_comes_from():
    for soort in ("kans", "aantal", "verdeling"):
        for naam, per_gemeente in TABEL[soort].items():
            assert "landelijk" in per_gemeente, naam
            assert all(len(regel["bron"]) >= len("H 4.1") for regel in per_gemeente.values()), naam
    assert all(0 <= regel["waarde"] <= 1 for kans in TABEL["kans"].values() for regel in kans.values())


def test_types_that_are_corrected_or_doubled_are_never_named_by_another_row(cijfers: Cijfers):
    """A correction gets an id of its own, so a reference to the row it replaces would name nothing."""
    assert cijfers.verbeterd | cijfers.dubbel <= TYPEN.keys()
    assert not any(TYPEN[naam]["dubbel"] == "telt" for naam in cijfers.dubbel)
    assert not any(naam.endswith("_einde") for naam in cijfers.verbeterd | cijfers.dubbel)
