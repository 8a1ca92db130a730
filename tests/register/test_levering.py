# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours and registrations that cannot be, at every door: the register itself, the API, a form, a file, an upload."""

from typing import Any
from uuid import UUID

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht
from tests.web.scherm import hosts

__all__ = ["hosts"]

UREN: dict[str, Any] = {"soort": "nt2", "aangeboden": 20, "gevolgd": 18, "geoorloofd_verzuim": 1,
                        "ongeoorloofd_verzuim": 1, "aanbieder": SCHOOL, "van": "2026-11-04",
                        "tot": "2026-11-14"}  # fmt: skip
VEEL = {"aangeboden": 80.25, "gevolgd": 78.25}
START = {"aanbieder": SCHOOL, "leerroute": "b1"}


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """Amina is a pupil of the school since 2 November, and has lessons since 4 November."""
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", **START)
    return cast


def weiger(cast: Cast, type_: str, datum: str, naam: str = "karin", **velden: Any) -> list[tuple[str, str]]:
    """The codes and fields of what the register has against it."""
    with pytest.raises(InvoerFout) as fout:
        cast.leg_vast(type_, datum, naam, **velden)
    return [(een.code, een.veld) for een in fout.value.problemen]


@pytest.mark.parametrize("naam", ["karin", "tess"])
def test_the_same_days_twice_more_than_fits_and_before_the_start_are_refused(cast: Cast, naam: str) -> None:
    cast.leg_vast("lesuren", "2026-11-15", naam, **UREN)
    assert weiger(cast, "lesuren", "2026-11-20", naam, **UREN | {"van": "2026-11-14", "tot": "2026-11-20"}) == [
        ("uren_dubbel", "van")
    ]
    assert weiger(cast, "lesuren", "2026-11-28", naam, **UREN | VEEL | {"van": "2026-11-15", "tot": "2026-11-28"}) == [
        ("uren_te_veel", "aangeboden")
    ]
    buiten = UREN | {"van": "2026-11-02", "tot": "2026-11-03"}
    assert weiger(cast, "lesuren", "2026-11-20", naam, **buiten) == [("uren_buiten_inschrijving", "van")]
    assert weiger(cast, "lesuren", "2026-11-20", naam, **UREN | {"gevolgd": 21, "van": "2026-11-16"})[0][0] == "som"


def test_what_takes_the_place_of_the_first_is_no_double(cast: Cast) -> None:
    eerste = cast.leg_vast("lesuren", "2026-11-15", "tess", **UREN)
    assert cast.leg_vast("lesuren", "2026-11-16", "tess", vervangt=str(eerste), **UREN | {"soort": "knm"})


def test_two_rows_of_one_form_are_held_against_each_other(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast

    rijen = [cast.nieuw("lesuren", "2026-11-15", **UREN) for _keer in range(2)]
    with cast.als("karin") as karin, pytest.raises(InvoerFout) as fout:
        leg_vast(karin, rijen, recht())
    assert [een.rij for een in fout.value.problemen] == [1, 2]


def test_a_school_reports_days_in_which_it_had_the_task_and_the_gemeente_may_know_more(cast: Cast) -> None:
    eerder = UREN | {"van": "2026-10-05", "tot": "2026-10-10", "aanbieder": VLUCHTELINGENWERK}
    cast.verwijs(VLUCHTELINGENWERK, "leerroute", "v2", neem_aan="thea")
    assert weiger(cast, "lesuren", "2026-11-20", "thea", **eerder) == [("buiten_taak", "van")]
    assert cast.leg_vast("lesuren", "2026-11-20", "karin", **eerder)


def test_a_second_registration_or_start_waits_for_the_end_of_the_first(cast: Cast) -> None:
    assert weiger(cast, "start_leerroute", "2026-11-10", **START) == [("tweede_start", "aanbieder")]
    elders = START | {"aanbieder": VLUCHTELINGENWERK}
    assert weiger(cast, "aanmelding_leerroute", "2026-11-10", **elders) == [("tweede_inschrijving", "aanbieder")]
    cast.leg_vast("einde_leerroute", "2026-11-20", "tess", reden="overstap")
    assert weiger(cast, "einde_leerroute", "2026-11-22", "tess", reden="gestopt") == [
        ("einde_zonder_inschrijving", "datum")
    ]
    assert cast.leg_vast("aanmelding_leerroute", "2026-11-20", **elders)
    assert cast.leg_vast("start_leerroute", "2026-11-25", **elders)
    na = UREN | {"van": "2026-11-21", "tot": "2026-11-24"}
    assert weiger(cast, "lesuren", "2026-11-26", **na) == [("uren_buiten_inschrijving", "van")]


def test_the_hours_of_a_file_are_held_against_the_same_rules(cast: Cast) -> None:
    """Of old registrations a file may tell twice: that counts nothing twice."""
    cast.leg_vast("lesuren", "2026-11-15", "tess", **UREN)
    fout = [
        gebeurtenis("lesuren", "2026-11-20", cast.dossier, **UREN | {"van": "2026-11-10", "tot": "2026-11-20"}),
        gebeurtenis("lesuren", "2026-11-28", cast.dossier, **UREN | VEEL | {"van": "2026-11-21", "tot": "2026-11-22"}),
        gebeurtenis("start_leerroute", "2026-11-12", cast.dossier, **START),
        gebeurtenis("lesuren", "2026-11-28", cast.dossier, **UREN | {"van": "2026-11-01", "tot": "2026-11-03"}),
    ]
    with pytest.raises(InvoerFout) as gevonden:
        importeer(cast.gemeente, fout)
    assert [(een.rij, een.code) for een in gevonden.value.problemen] == [
        (1, "uren_dubbel"), (2, "uren_te_veel"), (4, "uren_buiten_inschrijving"),
    ]  # fmt: skip


def test_the_form_of_the_gemeente_says_it_at_the_field(cast: Cast, hosts: None) -> None:
    import re

    cast.leg_vast("lesuren", "2026-11-15", "tess", **UREN)
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/vastleggen/lesuren/"
    leeg = dict(re.findall(r'name="(gebeurtenis_id|dossierversie)" value="([^"]*)"', karin.get(pad).content.decode()))
    antwoord = karin.post(pad, leeg | {naam: str(waarde) for naam, waarde in UREN.items()} | {"datum": "2026-11-20"})
    assert antwoord.status_code == 422
    assert "Er staan al uren van dezelfde school en soort les over 4 november 2026" in antwoord.content.decode()


def test_the_upload_says_it_at_the_line(gemeente: str) -> None:
    from tests.werk.keten.school import leerlingen, mis, regel

    cast = maak(gemeente)
    cast.staf()
    (een,) = leerlingen(cast, 1)
    cast.leg_vast("start_leerroute", "2026-10-12", "tess", dossier=een, aanbieder=SCHOOL, leerroute="b1")
    assert mis(cast, regel(een)) == [(2, "van", "Bij deze school liepen de lessen vanaf 12 oktober 2026.")]
    assert mis(cast, regel(een, 120, 120, 0, 0, van="2026-10-12", tot="2026-10-25")) == [
        (2, "aangeboden", "Samen zijn dit 120 uren. In deze dagen passen er 80 (40 in een week).")
    ]
    assert mis(cast, regel(een, van="2026-10-12")) == []


def test_what_stood_there_before_the_rule_does_not_stand_in_the_way(cast: Cast) -> None:
    """Two reports of the same days, as an old register may hold them: the next event is recorded all the same."""
    from regie.register.vastleggen import leg_vast

    rijen = [cast.nieuw("lesuren", "2026-11-15", **UREN) for _keer in range(2)]
    with cast.als("karin") as karin:
        leg_vast(karin, rijen, recht(), zoals_het_was=True)
    assert isinstance(cast.leg_vast("lesuren", "2026-11-28", **UREN | {"van": "2026-11-20", "tot": "2026-11-28"}), UUID)
