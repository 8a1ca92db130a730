# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The national figures of recht/ankers.toml: as they were published, and sure only where the source itself was read."""

import pytest

from regie.kern.recht.typen.ankers import Anker
from tests.verhaal import recht

CBS = "CBS, Statistiek Wet Inburgering"
GEPUBLICEERD = {
    "intake_asiel_2022": (35, "2022-12-31"),
    "intake_gezin_2022": (55, "2022-12-31"),
    "intake_asiel_2022_eind_2023": (88, "2023-12-31"),
    "intake_gezin_2022_eind_2023": (90, "2023-12-31"),
    "intake_asiel_2023": (45, "2023-12-31"),
    "intake_gezin_2023": (55, "2023-12-31"),
    "zonder_pip_2022": (70, "2022-12-31"),
    "caseload_eigen_klantmanager": (76, "2021-12-31"),
    "caseload_gewone_klantmanager": (99, "2021-12-31"),
    "route_b1_geschat": (45, "2021-12-31"),
    "route_onderwijs_geschat": (18, "2021-12-31"),
    "route_z_geschat": (37, "2021-12-31"),
}


def ankers() -> dict[str, Anker]:
    return dict(recht().ankers)


def test_the_figures_are_the_published_ones() -> None:
    assert {naam: (een.waarde, str(een.peildatum)) for naam, een in ankers().items()} == GEPUBLICEERD


def test_what_was_read_in_a_summary_says_so() -> None:
    uit_samenvatting = {naam for naam, een in ankers().items() if een.zekerheid == "secundair"}
    assert uit_samenvatting == {naam for naam, een in ankers().items() if een.bron[0].document == CBS}


def test_the_estimated_routes_add_up() -> None:
    assert sum(een.waarde for een in ankers().values() if een.indicator == "leerroute_verdeling") == 100


@pytest.mark.parametrize("naam", GEPUBLICEERD)
def test_the_sentence_can_be_read_alone(naam: str) -> None:
    zin = ankers()[naam].zin
    assert zin.endswith(".")
    assert zin.count(". ") <= 1
    assert len(zin) < 150
