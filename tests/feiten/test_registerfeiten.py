# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts that lists and headings need: names, kinds, and who is involved now."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given

from regie.kern.feiten.registerfeiten import UREN, registerfeiten
from regie.kern.feiten.relaties import RELATIE
from regie.kern.feiten.tabel import feitentabel
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from tests.feiten.lezen import OPENING, PIP
from tests.verhaal import AMINA, feiten, gebeurtenis
from tests.verzonnen import Rij, dagen
from tests.verzonnen import gemeente as verzonnen_gemeente

DATUMS = (
    "kennisgeving", "koppeling", "huisvesting", "inschrijving_brp", "kennismaking", "intake_start", "intake_afgerond",
    "leerroutekeuze", "pip_eerste", "gestart_leerroute", "termijn_einde", "voldaan", "gesloten_op",
    "dossier_geopend_op", "laatste_contact", "nazorg_gesprek",
)  # fmt: skip
SOORTEN = {
    **dict.fromkeys(("groep", "wet", "leerroute", "taalniveau", "fase", "consulent", "geboortemaand"), pl.String),
    **dict.fromkeys(("is_actief", "plichtig", "huishouden_geheim", "afgeschermd"), pl.Boolean),
    **dict.fromkeys(("oproepen", "geboortejaar"), pl.Int32),
    **dict.fromkeys(DATUMS, pl.Date),
    "huishouden": pl.String,
    "vervangers": pl.List(pl.String),
    "betrokkenen": pl.List(pl.String),
    "relaties": pl.List(RELATIE),
    "intensiteit": UREN,
}


def feit(naam: str, *rijen: dict[str, Any], peildatum: str = "2030-01-01") -> Any:
    return registerfeiten(feiten([OPENING, *rijen], peildatum)).filter(dossier=AMINA).row(0, named=True)[naam]


def toewijzing(datum: str, rol: str, medewerker: str, **anders: Any) -> dict[str, Any]:
    return gebeurtenis("toewijzing", datum, rol=rol, medewerker=medewerker, **anders)


def einde(datum: str, rol: str, **velden: Any) -> dict[str, Any]:
    return gebeurtenis("toewijzing_einde", datum, rol=rol, **velden)


def test_every_fact_has_its_column_and_its_kind_whether_it_is_known_or_not() -> None:
    volle = [OPENING, gebeurtenis("pip_vastgesteld", "2024-02-05", taalniveau="b1", **PIP)]
    for rijen in ([OPENING], volle):
        tabel = registerfeiten(feiten(rijen, "2030-01-01"))
        assert tabel.columns == ["dossier", *REGISTERFEITEN]
        assert {naam: tabel.schema[naam] for naam in REGISTERFEITEN} == SOORTEN


@given(verzonnen_gemeente(), dagen)
def test_a_fact_says_what_the_table_of_all_facts_says(rijen: list[Rij], peildatum: date) -> None:
    gerekend = feiten(rijen, peildatum)
    register, alles = registerfeiten(gerekend), feitentabel(gerekend)
    samen = [naam for naam in REGISTERFEITEN if naam in alles.columns and naam != "consulent"]
    assert len(samen) == len(REGISTERFEITEN) - 7  # those with a key of a person or household, and gesloten_op
    for naam in samen:
        assert register[naam].to_list() == alles[naam].to_list()


def test_the_consulent_is_who_has_the_regie_now() -> None:
    karin, bas = toewijzing("2024-01-03", "regie", "karin"), toewijzing("2024-05-01", "regie", "bas")
    assert feit("consulent", karin) == "karin"
    assert feit("consulent", karin, bas) == "bas"
    assert feit("consulent", karin, bas, peildatum="2024-04-30") == "karin"
    assert feit("consulent", karin, einde("2024-06-01", "regie")) is None
    assert feit("consulent", toewijzing("2024-01-03", "docent", "tess")) is None


def test_each_person_has_a_consulent_of_their_own() -> None:
    milan = gebeurtenis("dossier_geopend", "2024-01-02", "milan", groep="gezinsmigrant", wet="wi2021")
    tess = gebeurtenis("dossier_geopend", "2024-01-02", "tess", groep="gezinsmigrant", wet="wi2021")
    bij_milan = gebeurtenis("toewijzing", "2024-01-03", "milan", rol="regie", medewerker="bas")
    tabel = registerfeiten(
        feiten([OPENING, milan, tess, toewijzing("2024-01-03", "regie", "karin"), bij_milan], "2030-01-01")
    )
    assert tabel["consulent"].to_list() == ["karin", "bas", None]


KARIN, BAS = toewijzing("2024-01-03", "vervanger", "karin"), toewijzing("2024-02-01", "vervanger", "bas")


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([], []),
        ([KARIN, BAS], ["bas", "karin"]),
        ([KARIN, BAS, einde("2024-03-01", "vervanger", medewerker="karin")], ["bas"]),
        ([KARIN, BAS, einde("2024-03-01", "vervanger")], []),
        ([KARIN, BAS, einde("2024-01-20", "vervanger")], ["bas"]),
        ([KARIN, BAS, einde("2024-03-01", "regie")], ["bas", "karin"]),
        ([KARIN, einde("2024-03-01", "vervanger", medewerker="karin"), KARIN | {"datum": "2024-03-01"}], ["karin"]),
        ([toewijzing("2024-01-03", "regie", "karin")], []),
    ],
)
def test_stand_ins_are_those_who_began_and_did_not_end(rijen: list[dict[str, Any]], verwacht: list[str]) -> None:
    assert feit("vervangers", toewijzing("2024-01-02", "regie", "eva"), *rijen) == verwacht


LID = gebeurtenis("huishouden_lid", "2024-01-03", huishouden_id="gezin-1", rol="partner", geheim=True)
LATER_LID = gebeurtenis("huishouden_lid", "2024-05-01", huishouden_id="gezin-2", rol="partner")


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([], (None, False)),
        ([LID], ("gezin-1", True)),
        ([LID, LATER_LID], ("gezin-2", False)),
        (
            [LID, LATER_LID, gebeurtenis("huishouden_einde", "2024-06-01", huishouden_id="gezin-2", rol="partner")],
            ("gezin-1", True),
        ),
        ([LID, gebeurtenis("huishouden_einde", "2024-06-01", huishouden_id="gezin-1", rol="partner")], (None, False)),
    ],
)
def test_the_household_is_the_last_one_that_was_not_left(
    rijen: list[dict[str, Any]], verwacht: tuple[str | None, bool]
) -> None:
    assert (feit("huishouden", *rijen), feit("huishouden_geheim", *rijen)) == verwacht


def test_a_closed_dossier_says_when_and_a_reopened_one_does_not() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2024-06-01", reden="verhuisd")
    open_ = gebeurtenis("dossier_heropend", "2024-07-01", reden="terug")
    assert feit("gesloten_op", dicht) == date(2024, 6, 1)
    assert feit("gesloten_op", dicht, open_) is None
    assert feit("gesloten_op", dicht, open_, peildatum="2024-06-15") == date(2024, 6, 1)


def test_what_is_known_of_a_person_is_read_from_the_opening() -> None:
    geboren = gebeurtenis(
        "dossier_geopend", "2024-01-02", groep="gezinsmigrant", wet="wi2021", geboortejaar=1994, geboortemaand="1994-05"
    )
    [rij] = registerfeiten(feiten([geboren], "2030-01-01")).to_dicts()
    assert (rij["geboortejaar"], rij["geboortemaand"], rij["groep"]) == (1994, "1994-05", "gezinsmigrant")
