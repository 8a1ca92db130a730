# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every source file says whose it is and under which licence."""

from pathlib import Path

import pytest

from tests.huis.plaatsen import HUIS, bestanden

KOP = ("SPDX-FileCopyrightText: 2026 Regie", "SPDX-License-Identifier: EUPL-1.2")
BRONNEN = [*bestanden(".py", ".toml", ".yml", ".sh"), Path("Makefile"), Path(".ci/run")]


@pytest.mark.parametrize("pad", BRONNEN, ids=str)
def test_a_source_file_starts_with_the_two_spdx_lines(pad: Path) -> None:
    begin = (HUIS / pad).read_text(encoding="utf-8").splitlines()[:4]
    assert all(any(regel.endswith(deel) for regel in begin) for deel in KOP), f"{pad}: zet de twee SPDX-regels bovenaan"


def test_the_licence_is_the_whole_eupl() -> None:
    tekst = (HUIS / "LICENSE").read_text(encoding="utf-8")
    assert tekst.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    artikelen = [int(regel.partition(".")[0]) for regel in tekst.splitlines() if regel.partition(".")[0].isdigit()]
    assert artikelen == list(range(1, 16))
    assert tekst.rstrip().endswith(
        "All other changes or additions to this Appendix require the production of a new EUPL version."
    )
