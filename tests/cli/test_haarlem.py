# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Haarlem 2022 through the command line: the file is clean, and the facts give the printed tables back.

Only what the facts of a dossier can say is recounted here; the rest waits for the indicators.
"""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pytest

from regie.cli.hoofd import main
from regie.kern.kalender import Duur, Kalender
from tests.cli.conftest import Antwoord

MAP = Path(__file__).parents[1] / "data" / "haarlem-2022"
BESTAND = MAP / "gebeurtenissen.jsonl"
VANDAAG = "2023-05-31"
ASIEL, GEZIN = ("asiel_vergunning", "asiel_gezin"), ("gezinsmigrant", "overige_migrant")

Vraag = dict[str, Any]

NIEUW = pl.col("wet") == "wi2021"
DOELGROEP = (
    pl.when(pl.col("wet") == "wi2013")
    .then(pl.lit("oude_wet"))
    .when(NIEUW & pl.col("groep").is_in(ASIEL) & pl.col("hervestiger").fill_null(False))
    .then(pl.lit("hervestiger"))
    .when(NIEUW & pl.col("groep").is_in(ASIEL))
    .then(pl.lit("asiel"))
    .when(NIEUW & pl.col("groep").is_in(GEZIN))
    .then(pl.lit("gezin"))
)

GETELD: dict[str, pl.Expr] = {
    "pip_vastgesteld": pl.col("pip_eerste"),
    "brugklas_aanmeldingen": pl.col("brugklas_aangemeld"),
    "brugklas_afgerond": pl.when(pl.col("brugklas_afgerond").is_not_null()).then(pl.col("brugklas_aangemeld")),
    "brugklas_voortijdig": pl.when(pl.col("brugklas_voortijdig").is_not_null()).then(pl.col("brugklas_aangemeld")),
    "brugklas_niet_gestart": pl.when(
        pl.all_horizontal(pl.col("brugklas_gestart", "brugklas_afgerond", "brugklas_voortijdig").is_null())
    ).then(pl.col("brugklas_aangemeld")),
    "pvt_afgerond": pl.col("pvt_afgerond"),
    "leerroute_aanmeldingen": pl.col("aangemeld_leerroute"),
    "mb_instroom": pl.col("mb_begin"),
    "mb_instroom_nieuwe_wet": pl.when(NIEUW).then(pl.col("mb_begin")),
    "mb_eindrapporten": pl.col("mb_eindrapport"),
}
"""The day on which a dossier counts; empty where it does not."""


def verwacht() -> list[Vraag]:
    gelezen: list[Vraag] = json.loads((MAP / "verwacht.json").read_text("utf-8"))
    return gelezen


@cache
def feiten(peildatum: str, bekend_op: str) -> pl.DataFrame:
    """What the command writes."""
    with TemporaryDirectory() as map_:
        uit = Path(map_) / "feiten.parquet"
        tijden = ["--vandaag", VANDAAG, "--peildatum", peildatum, "--bekend-op", bekend_op]
        assert main(["feiten", str(BESTAND), *tijden, "--uit", str(uit)]) == 0
        return pl.read_parquet(uit).with_columns(DOELGROEP.alias("doelgroep"))


def tel(vraag: Vraag) -> int:
    op = GETELD[vraag["indicator"]]
    periode = vraag.get("periode", {"van": "2000-01-01", "tot": vraag["peildatum"]})
    rijen = feiten(vraag["peildatum"], vraag["bekend_op"]).with_columns(op.alias("op"))
    rijen = rijen.filter(
        pl.col("op").is_between(date.fromisoformat(periode["van"]), date.fromisoformat(periode["tot"]))
    )
    doelgroep, kwartaal = (vraag["dimensies"].get(naam) for naam in ("doelgroep", "kwartaal"))
    if doelgroep is not None:
        rijen = rijen.filter(pl.col("doelgroep").is_in(doelgroep if isinstance(doelgroep, list) else [doelgroep]))
    if kwartaal is not None:
        rijen = rijen.filter(pl.format("{}-Q{}", pl.col("op").dt.year(), pl.col("op").dt.quarter()) == kwartaal)
    return rijen.height


def naam_van(vraag: Vraag) -> str:
    return " ".join(map(str, (vraag["indicator"], *vraag["dimensies"].values(), vraag["bekend_op"])))


TE_TELLEN = [v for v in verwacht() if v["indicator"] in GETELD and "leerroute" not in v["dimensies"]]


def test_there_is_something_to_recount() -> None:
    assert len(TE_TELLEN) > 80


@pytest.mark.parametrize("vraag", TE_TELLEN, ids=naam_van)
def test_the_facts_give_the_figure_of_haarlem(vraag: Vraag) -> None:
    assert tel(vraag) == vraag["waarde"]


def per_bekend_op(indicator: str) -> dict[str, int]:
    """The sum over the routes, which the facts do not tell apart."""
    sommen: dict[str, int] = {}
    for vraag in verwacht():
        if vraag["indicator"] == indicator:
            sommen[vraag["bekend_op"]] = sommen.get(vraag["bekend_op"], 0) + vraag["waarde"]
    return sommen


OVER_DE_ROUTES = {
    "leerroute_gestart": pl.col("aangemeld_leerroute").is_not_null() & pl.col("gestart_leerroute").is_not_null(),
    "leerroute_wacht_op_start": pl.col("aangemeld_leerroute").is_not_null() & pl.col("gestart_leerroute").is_null(),
    "participatieplannen": pl.col("participatieplan").is_not_null(),
}


@pytest.mark.parametrize("indicator", OVER_DE_ROUTES)
def test_the_facts_give_the_sum_over_the_routes(indicator: str) -> None:
    gevonden = {
        bekend_op: feiten("2022-12-31", bekend_op).filter(OVER_DE_ROUTES[indicator]).height
        for bekend_op in ("2022-12-31", "2023-03-31")
    }
    assert gevonden == per_bekend_op(indicator)


@pytest.mark.parametrize("vraag", [v for v in verwacht() if v["indicator"] == "ontzorgen"], ids=naam_van)
def test_of_those_whose_six_months_are_over_so_many_were_helped_longer(vraag: Vraag) -> None:
    rijen = feiten(vraag["peildatum"], vraag["bekend_op"]).filter(pl.col("ontzorgen_gestart").is_not_null())
    laatste_dagen = [Kalender().laatste_dag(dag, Duur(6, "maanden")) for dag in rijen["ontzorgen_gestart"]]
    klaar = rijen.filter(pl.Series(laatste_dagen) <= date.fromisoformat(vraag["peildatum"]))
    langer = klaar.filter(pl.col("ontzorgen_verlengd_maanden") > 0).height
    assert (langer, klaar.height) == (vraag["teller"], vraag["noemer"])


def test_the_printed_figures_differ_from_what_was_known_three_months_later() -> None:
    """Without this a reader that ignores bekend_op could pass half of the tests above."""
    toen, later = (feiten("2022-12-31", bekend_op) for bekend_op in ("2022-12-31", "2023-03-31"))
    assert toen["pip_eerste"].count() < later["pip_eerste"].count()


# --------------------------------------------------------------------------------- the file itself


def test_the_file_is_clean(regie: Callable[..., Antwoord]) -> None:
    antwoord = regie("controleer", BESTAND, "--vandaag", VANDAAG)
    assert (antwoord.code, antwoord.fout) == (0, "")
    aantal = len(BESTAND.read_text("utf-8").splitlines())
    assert f"Goed: {aantal} gebeurtenissen van 425 dossiers, geen problemen." in antwoord.uit


def test_the_checked_form_gives_the_same_terms_as_the_file(regie: Callable[..., Antwoord], tmp_path: Path) -> None:
    gekeurd, uit = tmp_path / "gekeurd", [tmp_path / f"{naam}.csv" for naam in ("bestand", "gekeurd")]
    assert regie("controleer", BESTAND, "--vandaag", VANDAAG, "--uit", gekeurd).code == 0
    opties = ["--beleid", "haarlem", "--peildatum", "2022-12-31", "--bekend-op", "2022-12-31", "--vandaag", VANDAAG]
    for bron, doel in zip((BESTAND, gekeurd), uit, strict=True):
        assert regie("termijnen", bron, *opties, "--uit", doel).code == 0
    assert uit[0].read_bytes() == uit[1].read_bytes()


def test_the_terms_agree_with_the_facts_about_the_pip(regie: Callable[..., Antwoord], tmp_path: Path) -> None:
    """Everyone under the new law with a first PIP has a row `pip` that is done, and nobody else."""
    uit = tmp_path / "termijnen.parquet"
    opties = ["--beleid", "haarlem", "--peildatum", "2022-12-31", "--bekend-op", "2022-12-31", "--vandaag", VANDAAG]
    assert regie("termijnen", BESTAND, *opties, "--uit", uit).code == 0
    klaar = pl.read_parquet(uit).filter(pl.col("termijn") == "pip", pl.col("gehaald_op").is_not_null())
    bekend = feiten("2022-12-31", "2022-12-31").filter(NIEUW, pl.col("pip_eerste").is_not_null())
    assert set(klaar["dossier"]) == set(bekend["dossier"])
    assert set(klaar["status"]) <= {"gehaald", "te_laat"}
    assert klaar.filter(
        pl.col("start").is_not_null(), pl.col("dagen") != (pl.col("uiterlijk") - pl.col("gehaald_op")).dt.total_days()
    ).is_empty()
