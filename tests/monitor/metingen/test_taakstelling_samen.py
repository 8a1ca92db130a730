# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target in the monitor says what its own page says: housed with and without a dossier, carried over, and
the lead."""

from datetime import date
from uuid import uuid4

import pytest

from tests.monitor.metingen.geteld import bewaard, tel
from tests.register.cast import VANDAAG, Cast, importeer, verhaal
from tests.verhaal import recht

HALVE = (("2025-2", 4, 2, None), ("2026-1", 5, 0, None), ("2026-2", 3, 1, None))
"""Target, housed without a dossier, stand at the start."""


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Three were housed in 2025, six in 2026."""
    rijen = []
    for nummer, dag in enumerate(["2025-09-01"] * 3 + ["2026-03-02"] * 4 + ["2026-08-03"] * 2):
        dossier = f"n{nummer}"
        gekoppeld = {"dossier": dossier, "type": "koppeling", "datum": "2025-07-01", "gegevens": {}}
        huis = {"dossier": dossier, "type": "huisvesting", "datum": dag, "gegevens": {"soort": "regulier"}}
        begin = [rij for rij in verhaal(dossier) if rij["type"] not in ("koppeling", "huisvesting")]
        rijen += [rij | {"vastgelegd_op": f"{rij['datum']}T12:00:00+02:00"} for rij in (*begin, gekoppeld, huis)]
    importeer(gemeente, rijen)
    return Cast(gemeente, "n0")


@pytest.mark.parametrize("halve", [HALVE, (HALVE[0], HALVE[2]), ((*HALVE[0][:3], 7), *HALVE[1:])])
def test_every_half_year_stands_the_same_in_both(
    cast: Cast, halve: tuple[tuple[str, int, int, int | None], ...]
) -> None:
    from regie.dossiers.taakstelling import leg_doel_vast, taakstelling
    from regie.kern.aankomst.taakstelling import Doel

    with cast.als("saskia") as saskia:
        for half, aantal, erbij, begin in halve:
            leg_doel_vast(saskia, Doel(half, aantal, erbij, begin), "provincie", uuid4())
        bladzij = {een.half_jaar.half_jaar: een.half_jaar for een in taakstelling(saskia, recht(), VANDAAG).regels}
    alle = bewaard(cast, tel(cast.gemeente, VANDAAG), "alles")
    cijfers = {
        (rij["dimensies"]["halfjaar"], rij["dimensies"]["onderdeel"]): rij["waarde"]
        for (indicator, _vak), rij in alle.items()
        if indicator == "taakstelling" and "halfjaar" in rij["dimensies"]
    }
    assert bladzij.keys() == {half for half, *_ in halve}
    for half, regel in bladzij.items():
        gelezen = [
            cijfers.get((half, naam), 0) for naam in ("gerealiseerd", "zonder_dossier", "overloop", "voorsprong")
        ]
        assert gelezen == [regel.geteld, regel.erbij, regel.eerder, regel.stand], half


def test_the_day_of_these_tests_is_in_the_last_half_year() -> None:
    assert date(2026, 7, 1) <= VANDAAG <= date(2026, 12, 31)
