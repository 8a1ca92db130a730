# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording computes only what an event touches, and what is kept is the same as after computing everything."""

from datetime import date
from typing import Any

import pytest

from tests.register.cast import PIP, VANDAAG, Cast, maak
from tests.register.test_herberekenen import gemeente_van
from tests.verhaal import recht

VERHAAL: list[tuple[str, str, dict[str, Any]]] = [
    ("kennismaking", "2026-10-05", {"vorm": "gemeentehuis"}),
    ("oproep_intake", "2026-10-06", {"nummer": 1, "verzendwijze": "brief", "voor_datum": "2026-10-15"}),
    (
        "intakegesprek",
        "2026-10-15",
        {
            "nummer": 1,
            "vorm": "gemeentehuis",
            "themas": ["werk"],
            "aanwezig": "alleen",
            "gewezen_op_apart_gesprek": True,
        },
    ),
    ("intake_bevinding", "2026-10-15", {"thema": "werk", "bevinding": "wil werken", "bron": "inburgeraar"}),
    ("uitkering_toegekend", "2026-10-16", {"ingang": "2026-10-01"}),
    ("ontzorgen_start", "2026-10-20", {"vorm": "wettelijk"}),
    ("mb_start", "2026-10-21", {}),
    ("huishouden_lid", "2026-10-22", {"huishouden_id": "gezin-1", "rol": "partner"}),
    ("intake_afgerond", "2026-11-01", {}),
    (
        "leerroutekeuze",
        "2026-11-02",
        {
            "leerroute": "b1",
            "motivering": "toets",
            "wens_inburgeraar": "b1",
            "instemming": "ja",
            "bronnen": ["gesprek"],
            "wijkt_af_van_toets": False,
            "onderwijsroute_onderzocht": True,
        },
    ),
    ("pip_vastgesteld", "2026-11-05", {**PIP, "pw_deel": "in_pip", "ontzorgen": "loopt"}),
    ("start_leerroute", "2026-11-10", {"aanbieder": "Taalschool", "leerroute": "b1"}),
    ("voortgangsgesprek", "2026-11-20", {"vorm": "gemeentehuis", "leefgebieden": ["werk"]}),
    ("contact", "2026-11-21", {"kanaal": "telefoon", "richting": "in", "onderwerp": "huur"}),
    ("pvt_afgerond", "2026-11-22", {"uren": 12, "activiteit": "ondertekend", "ondertekend_op": "2026-11-22"}),
    ("verlenging", "2026-11-23", {"grond": "ziekte", "dagen": 30}),
    ("toewijzing", "2026-11-24", {"rol": "vervanger", "medewerker": "bas"}),
]


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


@pytest.fixture
def geraakt(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Per time that something was computed, whether it was only what an event touched."""
    from regie.register import leesmodel

    keren: list[bool] = []
    schrijf = leesmodel.schrijf

    def kijk_mee(wat: Any, dossiers: Any, peildatum: date) -> int:
        keren.append(wat.geraakt is not None)
        return schrijf(wat, dossiers, peildatum)

    monkeypatch.setattr(leesmodel, "schrijf", kijk_mee)
    return keren


def anders(cast: Cast) -> list[str]:
    from regie.register.herberekenen import controleer

    return controleer(gemeente_van(cast), recht(), VANDAAG).anders


def test_after_every_event_of_a_traject_nothing_differs(cast: Cast, geraakt: list[bool]) -> None:
    for type_, datum, velden in VERHAAL:
        cast.leg_vast(type_, datum, "saskia" if type_ == "toewijzing" else "karin", **velden)
        assert anders(cast) == [], type_
    assert len(geraakt) == len(VERHAAL) - 1  # a finding of the intake feeds nothing
    assert all(geraakt)


def test_a_withdrawal_touches_the_same_rows(cast: Cast, geraakt: list[bool]) -> None:
    from regie.register.vastleggen import leg_vast

    eerst = cast.nieuw("kennismaking", "2026-10-05", vorm="gemeentehuis")
    weg = cast.nieuw("kennismaking", "2026-10-05", vorm="gemeentehuis")
    with cast.als("karin") as karin:
        leg_vast(karin, [eerst], recht())
        leg_vast(karin, [type(weg)(weg.id, weg.dossier, weg.type, weg.datum, weg.gegevens, eerst.id, "fout")], recht())
    assert geraakt == [True, True]
    assert anders(cast) == []


def zet(cast: Cast, opdracht: str, *waarden: Any) -> None:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def test_a_dossier_whose_day_has_come_is_computed_whole(cast: Cast, geraakt: list[bool]) -> None:
    zet(cast, "UPDATE dossier SET opnieuw_op = %s WHERE id = %s", VANDAAG, cast.dossier)
    cast.leg_vast("kennismaking", "2026-10-05", vorm="gemeentehuis")
    cast.leg_vast("contact", "2026-11-21", kanaal="telefoon", richting="in", onderwerp="huur")
    assert geraakt == [False, True]


def test_under_other_rules_than_the_gemeente_was_computed_with_a_dossier_is_computed_whole(
    cast: Cast, geraakt: list[bool]
) -> None:
    zet(cast, "UPDATE gemeente SET gerekend_met = 'vroeger' WHERE code = %s", cast.gemeente)
    cast.leg_vast("kennismaking", "2026-10-05", vorm="gemeentehuis")
    assert geraakt == [False]
    assert gemeente_van(cast).gerekend_met == "vroeger"  # the other dossiers still wait for the new rules


def test_the_first_event_of_a_gemeente_says_with_which_rules_it_was_computed(cast: Cast, geraakt: list[bool]) -> None:
    from regie.register.herberekenen import kenmerk

    zet(cast, "UPDATE gemeente SET gerekend_met = NULL WHERE code = %s", cast.gemeente)
    cast.leg_vast("kennismaking", "2026-10-05", vorm="gemeentehuis")
    assert geraakt == [False]
    assert gemeente_van(cast).gerekend_met == kenmerk("voorbeeld", recht())


def test_what_a_day_to_come_changes_is_not_forgotten(cast: Cast) -> None:
    """The benefit begins in a month: a talk recorded meanwhile does not move that day away."""
    from django.db import connection

    cast.leg_vast("uitkering_toegekend", "2026-11-20", ingang="2026-12-20")
    cast.leg_vast("kennismaking", "2026-11-21", vorm="gemeentehuis")
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT opnieuw_op FROM dossier WHERE id = %s", [cast.dossier])
        assert cursor.fetchone()[0] <= date(2026, 12, 20)
