# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The reference has every setting and every check, each in a row of its own."""

from regie.cli.naslag_instellingen import instellingen
from regie.instellingen.controles import CONTROLES
from regie.instellingen.controles_databank import DATABANKCONTROLES
from regie.instellingen.tabel import INSTELLINGEN


def test_every_setting_and_every_check_has_its_row() -> None:
    regels = instellingen().splitlines()
    for naam in (*(rij.naam for rij in INSTELLINGEN), *(rij.id for rij in (*CONTROLES, *DATABANKCONTROLES))):
        assert sum(regel.startswith(f"| `{naam}` |") for regel in regels) == 1, naam


def test_the_reference_says_the_default_and_the_bounds() -> None:
    tekst = instellingen()
    assert "| `REGIE_POORT` | heel getal van 1 tot en met 65535 |" in tekst
    assert "| `8000` |" in tekst


def test_the_reference_is_the_same_on_every_machine() -> None:
    assert "/root" not in instellingen()
    assert "`~/.local/share/regie`" in instellingen()
