# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The order of lines means nothing, and a row without an id always gets the same one."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import RFC_4122, UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bestanden.bron import Rij, naar_vorm, rijen_van, schrijf_regels
from tests.verhaal import gebeurtenis
from tests.verzonnen import gemeente

LES = gebeurtenis("pvt_aanmelding", "2024-05-06")


def zonder_id(rij: Rij) -> Rij:
    return {naam: waarde for naam, waarde in rij.items() if naam != "id"}


def gelezen(rijen: list[Rij]) -> list[Rij]:
    with TemporaryDirectory() as map_:
        return rijen_van(schrijf_regels(Path(map_) / "rijen.jsonl", rijen))


@settings(max_examples=20)
@given(gemeente(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(rijen: list[Rij], toeval: random.Random) -> None:
    for variant in (rijen, [zonder_id(rij) for rij in rijen]):
        geschud = toeval.sample(variant, len(variant))
        assert gelezen(geschud) == gelezen(variant)


def test_a_row_gets_the_same_id_in_every_form_and_every_time(tmp_path: Path) -> None:
    bron = schrijf_regels(tmp_path / "bron.jsonl", [LES])
    (eerste,) = rijen_van(bron)
    assert rijen_van(bron) == [eerste]
    assert rijen_van(naar_vorm(bron, tmp_path / "rijen.csv")) == [eerste]
    breed = tmp_path / "pvt_aanmelding.csv"
    breed.write_text("dossier,datum\namina,2024-05-06\n")
    assert rijen_van(breed) == [eerste]


def test_the_id_is_a_uuid_of_version_8() -> None:
    (rij,) = gelezen([LES])
    assert UUID(rij["id"]).version == 8
    assert UUID(rij["id"]).variant == RFC_4122


def test_the_order_of_fields_and_empty_fields_do_not_change_the_id() -> None:
    gegevens: dict[str, Any] = {"soort": "regulier", "gestoffeerd": True}
    rijen = [
        gebeurtenis("huisvesting", "2024-05-06", **gegevens),
        gebeurtenis("huisvesting", "2024-05-06", **dict(reversed(gegevens.items()))),
    ]
    assert gelezen(rijen[:1]) == gelezen(rijen[1:])
    leeg = gebeurtenis("huisvesting", "2024-05-06", soort="regulier", gestoffeerd=None)
    assert gelezen([leeg]) == gelezen([gebeurtenis("huisvesting", "2024-05-06", soort="regulier")])


def test_equal_rows_get_ids_of_their_own_by_rank() -> None:
    een = {rij["id"] for rij in gelezen([LES])}
    drie = {rij["id"] for rij in gelezen([LES, LES, LES])}
    assert len(drie) == 3
    assert een < drie


def test_the_rank_of_equal_rows_does_not_depend_on_their_place_in_the_file() -> None:
    rijen = [LES | {"door": naam} for naam in ("karin", "eva", "bas")]
    assert gelezen(rijen) == gelezen(rijen[::-1])


def test_another_day_of_recording_is_another_row() -> None:
    dagen = ["2024-05-06T10:00:00+02:00", "2024-05-07T10:00:00+02:00"]
    rijen = [gebeurtenis("pvt_aanmelding", "2024-05-06", vastgelegd_op=dag) for dag in dagen]
    assert gelezen(rijen[:1])[0]["id"] != gelezen(rijen[1:])[0]["id"]
