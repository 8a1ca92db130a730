# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Sums that must always be right: found where they are wrong, and only there."""

from dataclasses import replace

from regie.kern.indicatoren.identiteiten import reken_na
from tests.indicatoren.themas.verhalen import geopend, pip, plichtig, tel_cijfers
from tests.verhaal import recht

VERHAAL = [geopend("amina"), pip("2025-08-01", "amina"), *plichtig("bas"), geopend("tess", groep="gezinsmigrant")]


def test_every_sum_is_worked_out_in_total_and_for_every_group() -> None:
    uitslagen = reken_na(tel_cijfers(VERHAAL), recht().identiteiten)
    fase = {uitslag.dimensies.get("doelgroep", "totaal"): uitslag for uitslag in uitslagen if uitslag.id == "fase"}
    assert {naam: (een.links, een.rechts) for naam, een in fase.items() if een.links} == {
        "totaal": (3, 3), "asiel": (2, 2), "gezin": (1, 1)
    }  # fmt: skip
    assert all(uitslag.klopt for uitslag in uitslagen)


def test_a_part_that_is_one_off_is_found_with_its_group() -> None:
    cijfers = [
        replace(een, waarde=7)
        if een.indicator == "fase" and een.dimensies == {"onderdeel": "pip", "doelgroep": "gezin"}
        else een
        for een in tel_cijfers(VERHAAL)
    ]
    fout = [uitslag for uitslag in reken_na(cijfers, recht().identiteiten) if not uitslag.klopt]
    assert [(een.id, dict(een.dimensies), een.links, een.rechts) for een in fout] == [
        ("fase", {"doelgroep": "gezin"}, 1, 8)
    ]


def test_a_whole_that_is_missing_or_cannot_be_measured_yet_is_not_worked_out() -> None:
    zonder = [een for een in tel_cijfers(VERHAAL) if een.indicator != "fase"]
    assert {uitslag.id for uitslag in reken_na(zonder, recht().identiteiten)} == set(recht().identiteiten) - {
        "fase",
        "actief",
        "voldaan",
    }
