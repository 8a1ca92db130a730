# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pauses: what they are, and which cannot be."""

from datetime import date
from typing import Any

import pytest

from regie.kern.besluiten.pauzes import EINDE, START, pauzes, weigeringen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from tests.pip.verhaal import VANDAAG, verleden
from tests.verhaal import recht

PIP = ("pip_vastgesteld", "2026-01-10", {"leerroute": "b1"})


def start(op: str, **velden: Any) -> tuple[str, str, dict[str, Any]]:
    return START, op, {"reden": "overig", **velden}


def einde(op: str) -> tuple[str, str, dict[str, Any]]:
    return EINDE, op, {}


def geweigerd(nieuw: tuple[str, str, dict[str, Any]], *stond: Any) -> list[str]:
    type_, op, velden = nieuw
    gevonden = weigeringen(Gebeurd("nieuw", type_, date.fromisoformat(op), velden), verleden(*stond), recht(), VANDAAG)
    for een in gevonden:
        assert een.wat.endswith(".")
        assert een.waarom.endswith(".")
        assert een.nu.endswith(".")
    return [een.code for een in gevonden]


@pytest.mark.parametrize(("nieuw", "stond", "code"), [
    (start("2026-02-01"), [PIP], []),
    (start("2026-02-01"), [], ["geen_pip"]),
    (start("2026-01-09"), [PIP], ["geen_pip"]),
    (start("2026-03-01"), [PIP, start("2026-02-01")], ["loopt_al"]),
    (start("2026-03-01"), [PIP, start("2026-02-01"), einde("2026-03-02")], ["loopt_al"]),
    (start("2026-03-01"), [PIP, start("2026-02-01"), einde("2026-03-01")], []),
    (start("2026-02-01"), [PIP, start("2026-03-01")], ["loopt_door"]),
    (start("2026-02-01"), [PIP, einde("2026-02-15"), start("2026-03-01")], []),
    (start("2026-02-01", gepland_tot="2026-02-01"), [PIP], ["einde_voor_start"]),
    (start("2026-02-01", gepland_tot="2026-02-02"), [PIP], []),
    (einde("2026-03-01"), [PIP, start("2026-02-01")], []),
    (einde("2026-02-01"), [PIP, start("2026-02-01")], ["einde_voor_start"]),
    (einde("2026-01-20"), [PIP, start("2026-02-01")], ["einde_voor_start"]),
    (einde("2026-03-01"), [PIP], ["geen_pauze"]),
    (einde("2026-04-01"), [PIP, start("2026-02-01"), einde("2026-03-01")], ["geen_pauze"]),
])  # fmt: skip
def test_a_pause_is_refused_where_it_cannot_be(nieuw: Any, stond: list[Any], code: list[str]) -> None:
    assert geweigerd(nieuw, *stond) == code


def test_pauses_are_read_as_periods() -> None:
    een, twee = pauzes(
        verleden(start("2026-02-01"), einde("2026-03-01"), start("2026-05-01", gepland_tot="2026-06-01"))
    )
    assert (een.start, een.einde) == (date(2026, 2, 1), date(2026, 3, 1))
    assert (twee.start, twee.einde, twee.gepland_tot) == (
        date(2026, 5, 1),
        None,
        date(2026, 6, 1),
    )


def test_a_second_start_in_an_old_file_is_no_second_pause() -> None:
    assert len(pauzes(verleden(start("2026-02-01"), start("2026-02-10"), einde("2026-03-01")))) == 1
