# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is kept stays what the kern says, also on days on which nothing was recorded."""

from datetime import date
from typing import Any

import pytest

from regie.kern.kalender import dag, dagnummer
from tests.register.cast import VANDAAG, Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis, recht

DAGEN = 60


def gemeente_van(cast: Cast) -> Any:
    from regie.toegang.gemeenten import gemeenten

    return gemeenten()[cast.gemeente]


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Amina, with dates in the future: a benefit that begins and ends, a call for a day to come, years of talks."""
    cast = maak(gemeente)
    rijen = [
        gebeurtenis("uitkering_toegekend", "2026-11-25", cast.dossier, ingang="2026-12-05"),
        gebeurtenis("uitkering_beeindigd", "2026-11-26", cast.dossier, ingang="2027-01-10", reden="werk"),
        gebeurtenis("oproep_intake", "2026-11-20", cast.dossier, id="@o1", nummer=1, verzendwijze="brief",
                    voor_datum="2026-12-01"),
        gebeurtenis("oproep_intake", "2026-11-21", cast.dossier, id="@o2", nummer=2, verzendwijze="brief",
                    voor_datum="2026-12-09"),
        gebeurtenis("oproep_intake", "2026-11-22", cast.dossier, id="@o3", nummer=3, verzendwijze="aangetekend",
                    voor_datum="2026-12-20"),
        gebeurtenis("vrijstelling", "2026-11-23", cast.dossier, omvang="geheel", grond="onderwijs", tot="2026-12-24"),
    ]  # fmt: skip
    tweede = f"{cast.dossier}-b"
    rijen += [
        *verhaal(tweede),
        gebeurtenis("pip_vastgesteld", "2026-06-30", tweede, leerroute="b1", gesprekken_per_jaar=4, pvt_uren=12,
                    dagtekening="2025-12-20"),
        gebeurtenis("pw_verplichting", "2026-11-01", tweede, soort="taaleis", stand="ontheven", tot="2026-12-15"),
    ]  # fmt: skip
    derde = f"{cast.dossier}-c"
    rijen += [
        *verhaal(derde),
        gebeurtenis("pip_vastgesteld", "2025-12-10", derde, leerroute="z", gesprekken_per_jaar=2, pvt_uren=12),
    ]
    importeer(gemeente, rijen)
    return cast


def test_day_by_day_for_sixty_days_nothing_differs(cast: Cast) -> None:
    from regie.register.herberekenen import controleer, herbereken_vandaag

    gemeente = gemeente_van(cast)
    gerekend = 0
    for nummer in range(1, DAGEN + 1):
        vandaag = dag(dagnummer(VANDAAG) + nummer)
        gerekend += herbereken_vandaag(gemeente, recht(), vandaag).dossiers
        assert controleer(gemeente, recht(), vandaag).anders == [], vandaag
    assert gerekend > 0  # there were days on which something had to be computed again


def test_without_computing_again_the_difference_is_found(cast: Cast) -> None:
    """The comparison can fail: on a later day another period of benefit runs, and what is kept does not know it."""
    from regie.register.herberekenen import controleer

    later = f"{cast.dossier}-d"
    rijen = [
        *verhaal(later),
        gebeurtenis("uitkering_toegekend", "2026-06-12", later, ingang="2026-06-10"),
        gebeurtenis("uitkering_beeindigd", "2026-11-24", later, ingang="2026-12-03", reden="werk"),
        gebeurtenis("uitkering_toegekend", "2026-11-25", later, ingang="2026-12-05"),
    ]
    importeer(cast.gemeente, rijen)
    assert later in controleer(gemeente_van(cast), recht(), date(2026, 12, 6)).anders


def test_a_complete_computation_changes_nothing_when_nothing_changed(cast: Cast) -> None:
    from regie.register.herberekenen import herbereken_alles

    uitkomst = herbereken_alles(gemeente_van(cast), recht(), VANDAAG)
    assert (uitkomst.dossiers, uitkomst.gewijzigd) == (3, 0)


def test_after_another_policy_the_rows_follow(cast: Cast) -> None:
    from regie.register.herberekenen import controleer, herbereken_alles
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(cast.gemeente, "Voorbeeldstad", "almelo")
    assert controleer(gemeente_van(cast), recht(), VANDAAG).anders
    assert herbereken_alles(gemeente_van(cast), recht(), VANDAAG).gewijzigd > 0
    assert controleer(gemeente_van(cast), recht(), VANDAAG).anders == []


def test_only_the_dossiers_of_that_day_are_computed(cast: Cast) -> None:
    from regie.register.herberekenen import herbereken_vandaag

    assert herbereken_vandaag(gemeente_van(cast), recht(), VANDAAG).dossiers == 0
