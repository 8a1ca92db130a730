# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The sheet to prepare a talk: what is new, agreed and late; without what the reader may not see."""

from tests.register.cast import Cast
from tests.web.gesprek.blad import blad, leg_vast, plek
from tests.web.intake.blad import noteer


def test_without_a_talk_everything_is_new(cast: Cast) -> None:
    tekst = blad(cast)
    assert "Er is nog geen gesprek geweest." in tekst
    assert "Wat er tot nu toe is gebeurd" in tekst


def test_after_a_talk_only_what_came_since(cast: Cast) -> None:
    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="over de huur")
    assert leg_vast(cast, datum="2026-11-24").status_code == 303
    cast.leg_vast("welkomstbericht", "2026-11-25", kanaal="brief", taal="ti")
    tekst = blad(cast)
    assert "Vorige keer: Voortgangsgesprek op 24 november 2026" in tekst
    nieuw = tekst[tekst.index("Nieuw sinds het vorige gesprek") :]
    assert "25 november 2026" in nieuw
    assert "20 november 2026" not in nieuw


def test_hours_of_lessons_since_the_talk_are_added_up(cast: Cast) -> None:
    uren = {"aangeboden": 12, "gevolgd": 9.5, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 2.5}
    cast.leg_vast(
        "lesuren", "2026-11-27", aanbieder="taalschool", van="2026-11-01", tot="2026-11-26", soort="nt2", **uren
    )
    assert "Aangeboden 12 uur Gevolgd 9,5 uur" in blad(cast)


def test_a_correction_of_hours_of_before_the_talk_is_not_new(cast: Cast) -> None:
    dagen = {"aanbieder": "taalschool", "van": "2026-09-01", "tot": "2026-09-30", "soort": "nt2", "aangeboden": 60}
    was = cast.leg_vast("lesuren", "2026-10-02", **dagen, gevolgd=60, geoorloofd_verzuim=0, ongeoorloofd_verzuim=0)
    assert leg_vast(cast, datum="2026-11-24").status_code == 303
    cast.leg_vast("lesuren", "2026-11-25", **dagen, gevolgd=58, geoorloofd_verzuim=2, ongeoorloofd_verzuim=0,
                  vervangt=str(was))  # fmt: skip
    assert "Lessen sinds het vorige gesprek" not in blad(cast)


def test_the_day_of_the_next_talk_leads_to_the_agenda(cast: Cast) -> None:
    assert leg_vast(cast, volgende_op="2027-02-15").status_code == 303
    pagina = cast.client("karin").get(plek(cast)).content.decode()
    assert f'href="/dossiers/{cast.dossier}/afspraak/?begin=2027-02-15T09:00"' in pagina


def test_a_note_is_kept_and_leads_back_to_the_talk(cast: Cast) -> None:
    antwoord = noteer(cast.client("karin"), cast, "werk", "zoekt werk", blad="gesprek")
    assert antwoord["Location"] == f"{plek(cast)}#thema-werk"
    assert "zoekt werk" in cast.client("karin").get(plek(cast)).content.decode()


def test_sensitive_matters_stand_on_their_own_sheet(cast: Cast) -> None:
    pagina = cast.client("karin").get(plek(cast)).content.decode()
    assert 'id="thema-werk"' in pagina
    assert 'id="thema-gezondheid"' not in pagina
    assert "gezondheid" in pagina
    leidster = cast.client("saskia").get(plek(cast)).content.decode()
    assert "mentale gezondheid" not in leidster


def test_who_is_not_of_the_gemeente_has_no_such_page(cast: Cast) -> None:
    for naam in ("tess", "milan", "eva"):
        assert cast.client(naam).get(plek(cast)).status_code == 404
        assert cast.client(naam).get(plek(cast, "vastleggen/")).status_code == 404
