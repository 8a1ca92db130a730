# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bekijk op: the dossier as it was on a day, with what was known then; nothing can be done there."""

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.dossier.lezen import eerder, ids, stuur, tekst


@pytest.fixture
def later(cast: Cast) -> Cast:
    """A talk of 2 November that was recorded on the 10th, and one of 20 November recorded the same day."""
    rijen = [
        gebeurtenis("kennismaking", "2026-11-02", cast.dossier, vorm="azc", vastgelegd_op="2026-11-10"),
        gebeurtenis(
            "welkomstbericht", "2026-11-20", cast.dossier, kanaal="brief", taal="ti", vastgelegd_op="2026-11-20"
        ),
    ]
    importeer(cast.gemeente, rijen)
    return cast


def op(cast: Cast, vraag: str, naam: str = "karin") -> tuple[int, str, str]:
    antwoord = cast.client(naam).get(f"/dossiers/{cast.dossier}/?{vraag}")
    return antwoord.status_code, tekst(antwoord), antwoord.content.decode()


def test_what_happened_later_is_not_there(later: Cast) -> None:
    status, gezien, _ = op(later, "op=2026-11-05")
    assert status == 200
    assert "zoals het was op 5 november 2026, met wat we nu weten." in gezien
    tijdlijn = gezien.split(" Tijdlijn ")[1]
    assert "Kennismaking" in tijdlijn
    assert "Welkomstbericht" not in tijdlijn


def test_what_was_not_known_yet_is_not_there(later: Cast) -> None:
    _, gezien, _ = op(later, "op=2026-11-05&bekend=2026-11-09")
    assert "met wat bekend was op 9 november 2026" in gezien
    assert "Kennismaking" not in gezien.split(" Tijdlijn ")[1]
    assert "Kennismaking" in op(later, "op=2026-11-05&bekend=2026-11-10")[1].split(" Tijdlijn ")[1]


def test_terms_and_line_are_those_of_that_day(later: Cast) -> None:
    _, gezien, _ = op(later, "op=2026-10-20")
    assert "nog 51 dagen 10 december 2026" in gezien
    assert "Stand op 20 oktober 2026." in gezien


def test_a_day_before_the_dossier_says_so(later: Cast) -> None:
    assert "Toen was er nog geen dossier." in op(later, "op=2025-01-01")[1]
    assert "Toen was er nog geen dossier." not in op(later, "op=2026-11-05")[1]


def test_nothing_can_be_done_in_the_past(later: Cast) -> None:
    _, gezien, bron = op(later, "op=2026-11-25")
    assert "Terug naar vandaag" in gezien
    for adres in ("/vastleggen/", "/verbeteren/", "/intrekken/"):
        assert adres not in bron


def test_what_was_withdrawn_later_stood_there_still(cast: Cast) -> None:
    rijen = [
        gebeurtenis("contact", "2026-11-02", cast.dossier, id="eerst", vastgelegd_op="2026-11-02",
                    kanaal="telefoon", richting="in", onderwerp="huur"),
    ]  # fmt: skip
    importeer(cast.gemeente, rijen)
    karin = cast.client("karin")
    gezien = ids(karin.get(f"/dossiers/{cast.dossier}/"))[0]
    stuur(karin, f"/dossiers/{cast.dossier}/gebeurtenissen/{gezien}/intrekken/", waarom="dubbel")
    assert "Verbeterd of ingetrokken" in op(cast, "op=2026-11-05")[1]
    assert "Verbeterd of ingetrokken" not in op(cast, "op=2026-11-05&bekend=2026-11-05")[1]
    assert "Contact" in op(cast, "op=2026-11-05&bekend=2026-11-05")[1].split(" Tijdlijn ")[1]


@pytest.mark.parametrize(
    ("vraag", "fout"),
    [
        ("op=2999-01-01", "Deze dag is nog niet geweest."),
        ("op=2026-11-05&bekend=2999-01-01", "Deze dag is nog niet geweest."),
        ("op=1850-01-01", "Zo ver terug gaat het register niet."),
        ("op=onzin", "Deze datum bestaat niet"),
        ("op=", "Kies de dag die u wilt bekijken."),
        ("bekend=2026-11-05", "Kies de dag die u wilt bekijken."),
    ],
)
def test_a_day_that_is_none_is_said_at_the_field(cast: Cast, vraag: str, fout: str) -> None:
    status, gezien, _ = op(cast, vraag)
    assert status == 422
    assert gezien.count(fout) == 2  # in the summary and at the field
    assert "U kijkt terug." not in gezien


def test_a_long_past_goes_on_with_the_same_day(cast: Cast) -> None:
    from regie.web.dossier.tijdlijn import PER_BLADZIJDE

    rijen = [
        gebeurtenis("contact", "2026-11-02", cast.dossier, vastgelegd_op=f"2026-11-{2 + nummer % 3:02}",
                    kanaal="telefoon", richting="in", onderwerp=f"nummer {nummer}")
        for nummer in range(3 * PER_BLADZIJDE)
    ]  # fmt: skip
    importeer(cast.gemeente, rijen)
    karin = cast.client("karin")
    eerste = karin.get(f"/dossiers/{cast.dossier}/?op=2026-11-05&bekend=2026-11-02")
    assert len(ids(eerste)) == PER_BLADZIJDE
    verder = eerder(eerste)
    assert "op=2026-11-05" in verder
    tweede = karin.get(verder)
    assert len(ids(tweede)) == 5  # the story; each third was known on the first day
    assert not set(ids(eerste)) & set(ids(tweede))


@pytest.mark.parametrize("naam", ["bas", "milan"])
def test_the_past_of_another_does_not_exist_either(later: Cast, naam: str) -> None:
    assert op(later, "op=2026-11-05", naam)[0] == 404


def test_a_team_leader_sees_no_more_of_the_past_than_of_today(cast: Cast) -> None:
    cast.leg_vast("huishouden_lid", "2026-06-02", huishouden_id="h1", rol="aanvrager")
    assert "huishouden" not in op(cast, "op=2026-11-05", "saskia")[1].lower()
