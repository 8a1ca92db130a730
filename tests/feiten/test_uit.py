# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a derived fact reads is what feiten.toml says that it reads."""

import re
from inspect import getsource
from types import ModuleType

import pytest

from regie.kern.feiten import afgeleid
from regie.kern.recht import RechtFout, bouw
from tests.huis.plaatsen import HUIS
from tests.verhaal import recht

MAP = HUIS / "recht"

LEEST = re.compile(r"\bf\.(?:dag|getal|stand|tel|reeks|som|waarde)\(\"(\w+)\"\)|\bbekend\(\"(\w+)\"\)|\b(\w+)\(f\)")


def gelezen(naam: str, module: ModuleType = afgeleid) -> set[str]:
    """The names in the text of a function, and in the functions of the module that it calls."""
    namen: set[str] = set()
    for gevonden in LEEST.finditer(getsource(getattr(module, naam))):
        feit, bekend, functie = gevonden.groups()
        if functie is None:
            namen.add(feit or bekend)
        elif functie in recht().afgeleid:
            namen.add(functie)
        elif functie != naam and hasattr(module, functie):
            namen |= gelezen(functie, module)
    return namen


@pytest.mark.parametrize("naam", sorted(recht().afgeleid))
def test_a_derived_fact_reads_what_its_row_says(naam: str) -> None:
    assert gelezen(naam) == set(recht().afgeleid[naam].uit)


def test_a_name_that_does_not_exist_is_refused() -> None:
    teksten = {pad.relative_to(MAP).as_posix(): pad.read_text(encoding="utf-8") for pad in MAP.rglob("*.toml")}
    teksten["feiten.toml"] = teksten["feiten.toml"].replace('uit = ["kennisgeving"]', 'uit = ["kennisgevng"]')
    with pytest.raises(RechtFout, match=r"afgeleid plichtig, uit: feit 'kennisgevng' bestaat niet"):
        bouw(teksten)
