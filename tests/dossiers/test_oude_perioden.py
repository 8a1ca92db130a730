# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of talks that are counted per year only the last year can still be mended: older ones are in the figures."""

from datetime import date

from tests.register.cast import Cast, importeer, verhaal
from tests.verhaal import gebeurtenis


def test_only_the_last_period_asks_for_something(gemeente: str) -> None:
    from regie.dossiers.dossier import termijnen
    from regie.dossiers.vandaag import Filter, werklijst

    dossier = "amina-jaren"
    rijen = [
        *verhaal(dossier),
        gebeurtenis("pip_vastgesteld", "2026-06-05", dossier, leerroute="b1", gesprekken_per_jaar=4, pvt_uren=12,
                    dagtekening="2024-06-05"),
    ]  # fmt: skip
    importeer(gemeente, rijen)
    cast = Cast(gemeente, dossier)
    with cast.als("karin", date(2027, 5, 30)) as karin:
        perioden = [rij for rij in termijnen(dossier) if rij["termijn"] == "gesprekken_pip" and rij["let_op"]]
        lijst = werklijst(karin, date(2027, 5, 30), Filter(termijn="gesprekken_pip")).regels
    assert [rij["uiterlijk"] for rij in perioden] == [date(2025, 6, 5), date(2026, 6, 5), date(2027, 6, 5)]
    assert [rij["uiterlijk"] for rij in lijst] == [date(2027, 6, 5)]
