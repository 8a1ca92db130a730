# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One file of more than one gemeente: each dossier under the policy of its own (termijnen.keten)."""

from datetime import date
from typing import Any

import pytest
from polars.testing import assert_frame_equal

from regie.kern.termijnen.keten import GeenBeleid, Opdracht, termijnen_van
from tests.termijnen.gevallen import opening, pip
from tests.verhaal import gebeurtenis, recht, stroom

PEILDATUM = date(2024, 4, 1)
AMINA = [opening(gemeentecode="0141"), gebeurtenis("koppeling", "2024-01-08"), pip("2024-02-05")]
MILAN = [
    opening("milan", gemeentecode="0392"),
    gebeurtenis("huisvesting", "2024-01-08", "milan", soort="regulier"),
    pip("2024-02-05", "milan"),
]
BELEID = {"0141": "almelo", "0392": "haarlem"}


def test_each_dossier_is_judged_under_the_policy_of_its_gemeente() -> None:
    gevonden = termijnen_van(stroom([*AMINA, *MILAN]), recht(), Opdracht(BELEID, PEILDATUM))
    rijen = {(rij["dossier"], rij["termijn"]) for rij in gevonden.iter_rows(named=True)}
    assert {("amina", "kennismaking"), ("milan", "mb_eindrapport"), ("amina", "pvt"), ("milan", "pvt")} <= rijen
    assert not {("milan", "kennismaking"), ("amina", "mb_eindrapport")} & rijen


def test_together_is_the_same_as_each_apart() -> None:
    samen = termijnen_van(stroom([*AMINA, *MILAN]), recht(), Opdracht(BELEID, PEILDATUM))
    for wie, rijen, beleid in (("amina", AMINA, "almelo"), ("milan", MILAN, "haarlem")):
        assert_frame_equal(
            samen.filter(dossier=wie), termijnen_van(stroom(rijen), recht(), Opdracht(beleid, PEILDATUM))
        )


def test_one_policy_is_for_all_dossiers_whatever_their_gemeente() -> None:
    gevonden = termijnen_van(stroom([*AMINA, *MILAN]), recht(), Opdracht("haarlem", PEILDATUM))
    assert set(gevonden.filter(termijn="mb")["dossier"]) == {"amina", "milan"}


def test_a_gemeente_without_a_policy_is_refused_by_name() -> None:
    with pytest.raises(GeenBeleid, match=r"Dossier milan hoort bij gemeente 0392; daarvoor is geen beleid gegeven"):
        termijnen_van(stroom([*AMINA, *MILAN]), recht(), Opdracht({"0141": "almelo"}, PEILDATUM))


def test_a_dossier_without_a_gemeente_is_refused_and_not_given_a_policy() -> None:
    with pytest.raises(GeenBeleid, match=r"Dossier milan hoort bij gemeente onbekend.*dossier_geopend"):
        termijnen_van(stroom([*AMINA, opening("milan")]), recht(), Opdracht(BELEID, PEILDATUM))


def test_the_rows_come_by_dossier_and_then_in_the_order_of_the_rules() -> None:
    gevonden = termijnen_van(stroom([*MILAN, *AMINA]), recht(), Opdracht(BELEID, PEILDATUM))
    assert gevonden["dossier"].to_list() == sorted(gevonden["dossier"].to_list())
    regels = list(dict.fromkeys(rij.id for rij in recht().regels("almelo").rijen))
    namen = gevonden.filter(dossier="amina")["termijn"].to_list()
    assert namen == sorted(namen, key=regels.index)


def test_a_worklist_leaves_out_who_is_closed_and_keeps_who_is_reopened() -> None:
    def open_(dossier: str) -> list[dict[str, Any]]:
        return [
            gebeurtenis("dossier_geopend", "2024-01-02", dossier, groep="gezinsmigrant", wet="wi2021"),
            gebeurtenis("kennisgeving_plicht", "2024-01-02", dossier),
        ]

    dicht = [gebeurtenis("dossier_gesloten", "2024-06-01", naam, reden="verhuisd") for naam in ("milan", "tess")]
    weer_open = gebeurtenis("dossier_heropend", "2024-07-01", "tess", reden="teruggekomen")
    rijen = [*open_("amina"), *open_("milan"), *open_("tess"), *dicht, weer_open]
    opdracht = Opdracht("voorbeeld", date(2024, 8, 1), alleen_open=True)
    tabel = termijnen_van(stroom(rijen), recht(), opdracht)
    assert sorted(tabel["dossier"].unique()) == ["amina", "tess"]
