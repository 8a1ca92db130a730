# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What leans on a registration keeps it from being withdrawn, whoever recorded it."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.sleutel import uuid7
from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht
from tests.web.besluiten.stappen import met_pip

UREN: dict[str, Any] = {"soort": "nt2", "aangeboden": 20, "gevolgd": 18, "geoorloofd_verzuim": 1,
                        "ongeoorloofd_verzuim": 1, "aanbieder": SCHOOL, "van": "2026-11-04",
                        "tot": "2026-11-14"}  # fmt: skip
HIER: dict[str, Any] = {"aanbieder": SCHOOL, "leerroute": "b1"}
ELDERS = HIER | {"aanbieder": VLUCHTELINGENWERK}


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def weg(cast: Cast, id_: UUID, type_: str, datum: str, **velden: Any) -> Nieuw:
    return Nieuw(uuid7(), cast.dossier, type_, date.fromisoformat(datum), velden, herroept=id_, reden="te vroeg")


def trek_in(cast: Cast, id_: UUID, type_: str, datum: str, naam: str = "karin", **velden: Any) -> list[str]:
    """The codes of what the register has against it."""
    with cast.als(naam) as wie:
        try:
            leg_vast(wie, [weg(cast, id_, type_, datum, **velden)], recht())
        except InvoerFout as fout:
            return [een.code for een in fout.problemen]
    return []


def test_an_end_stays_while_the_next_registration_leans_on_it(cast: Cast) -> None:
    cast.leg_vast("start_leerroute", "2026-11-04", **HIER)
    einde = cast.leg_vast("einde_leerroute", "2026-11-10", reden="overstap")
    nieuw = cast.leg_vast("start_leerroute", "2026-11-12", **ELDERS)
    assert trek_in(cast, einde, "einde_leerroute", "2026-11-10", reden="overstap") == ["tweede_start"]
    assert trek_in(cast, nieuw, "start_leerroute", "2026-11-12", **ELDERS) == []
    assert trek_in(cast, einde, "einde_leerroute", "2026-11-10", reden="overstap") == []


def test_a_start_stays_while_its_end_stands_and_both_can_go_in_one(cast: Cast) -> None:
    start = cast.leg_vast("start_leerroute", "2026-11-04", **HIER)
    einde = cast.leg_vast("einde_leerroute", "2026-11-10", reden="gestopt")
    assert trek_in(cast, start, "start_leerroute", "2026-11-04", **HIER) == ["einde_zonder_inschrijving"]
    beide = [
        weg(cast, start, "start_leerroute", "2026-11-04", **HIER),
        weg(cast, einde, "einde_leerroute", "2026-11-10", reden="gestopt"),
    ]
    with cast.als("karin") as karin:
        assert leg_vast(karin, beide, recht())


def test_hours_that_were_replaced_do_not_come_back_beside_what_stands(cast: Cast) -> None:
    eerste = cast.leg_vast("lesuren", "2026-11-15", **UREN)
    tweede = cast.leg_vast("lesuren", "2026-11-16", vervangt=str(eerste), **UREN)
    derde = cast.leg_vast("lesuren", "2026-11-17", vervangt=str(tweede), **UREN)
    assert trek_in(cast, tweede, "lesuren", "2026-11-16", vervangt=str(eerste), **UREN) == ["uren_dubbel"]
    assert trek_in(cast, derde, "lesuren", "2026-11-17", vervangt=str(tweede), **UREN) == []


def test_what_an_old_file_had_wrong_keeps_nothing_from_being_withdrawn(cast: Cast) -> None:
    """Two starts came from a file; an end that has nothing to do with them can go."""
    importeer(cast.gemeente, [
        gebeurtenis("start_leerroute", "2026-10-05", cast.dossier, **HIER),
        gebeurtenis("start_leerroute", "2026-10-12", cast.dossier, **ELDERS),
    ])  # fmt: skip
    uren = UREN | {"van": "2026-11-04", "aanbieder": VLUCHTELINGENWERK}
    opgave = cast.leg_vast("lesuren", "2026-11-15", **uren)
    assert trek_in(cast, opgave, "lesuren", "2026-11-15", **uren) == []


def test_the_end_of_a_pause_stays_while_a_later_pause_leans_on_it(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("opschorting_start", "2026-11-14", reden="gezondheid")
    einde = cast.leg_vast("opschorting_einde", "2026-11-18")
    cast.leg_vast("opschorting_start", "2026-11-24", reden="gezondheid")
    assert trek_in(cast, einde, "opschorting_einde", "2026-11-18")[0] == "iets_steunt_hierop"
