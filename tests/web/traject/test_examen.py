# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording an exam: the number follows, a result belongs to the attempt that waited, and what cannot be is refused."""

from dataclasses import replace
from typing import Any

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen
from tests.web.traject.stappen import bladzijde, in_traject, plek, start


@pytest.fixture
def amina(cast: Cast) -> Cast:
    return in_traject(cast, "amina", start())


def stuur(cast: Cast, **velden: Any) -> Any:
    karin, adres = cast.client("karin"), plek(cast, "examen")
    return karin.post(adres, verborgen(karin.get(adres)) | velden)


def leg_vast(cast: Cast, onderdeel: str, datum: str, uitslag: str, poging: int, **velden: Any) -> None:
    cast.leg_vast("examen", datum, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **velden)


def gezegd(fout: pytest.ExceptionInfo[InvoerFout]) -> list[tuple[str, str]]:
    return [(een.wat, een.veld) for een in fout.value.problemen]


def test_the_number_of_the_attempt_follows_by_itself(amina: Cast) -> None:
    eerst = stuur(amina, datum="2026-09-01", onderdeel="lezen", uitslag="gezakt", niveau="b1", bekostigd="gratis")
    assert eerst.status_code == 303
    assert eerst["Location"].startswith(plek(amina))
    stuur(amina, datum="2026-11-02", onderdeel="lezen", uitslag="geslaagd", niveau="b1", bekostigd="gratis")
    assert "Poging 2 op 2 november 2026, geslaagd, B1, gratis poging" in bladzijde(amina)


def test_a_result_goes_to_the_attempt_that_waited(amina: Cast) -> None:
    stuur(amina, datum="2026-09-01", onderdeel="spreken", uitslag="wacht", niveau="b1", bekostigd="eigen")
    formulier = tekst(amina.client("karin").get(f"{plek(amina, 'examen')}?onderdeel=spreken"))
    assert "Examen vastleggen" in formulier
    stuur(amina, datum="2026-09-01", onderdeel="spreken", uitslag="geslaagd", niveau="b1", uitslag_op="2026-10-20")
    blad = bladzijde(amina)
    assert "Poging 1 op 1 september 2026, geslaagd, B1, eigen geld" in blad
    assert "Poging 2" not in blad


@pytest.mark.parametrize(
    ("datum", "wat"),
    [
        ("2025-06-01", "Het examen ligt voor het PIP (2 juni 2025)."),
        ("2025-07-06", "Het examen ligt voor het begin van de lessen (7 juli 2025)."),
    ],
)
def test_no_exam_before_the_pip_or_before_the_lessons(amina: Cast, datum: str, wat: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        leg_vast(amina, "knm", datum, "geslaagd", 1)
    assert gezegd(fout) == [(wat, "datum")]
    leg_vast(amina, "knm", "2025-07-07", "geslaagd", 1)


def test_no_exam_without_a_pip(cast: Cast) -> None:
    with pytest.raises(InvoerFout) as fout:
        leg_vast(cast, "knm", "2026-11-20", "geslaagd", 1)
    assert gezegd(fout) == [("Er is nog geen PIP.", "")]
    leg_vast(cast, "knm", "2026-11-20", "geslaagd", 1, uitslag_op="2026-11-27")


def test_a_result_that_duo_gave_stands_also_from_before_the_pip(amina: Cast) -> None:
    """No law says that it does not count; the day of the result shows that it is no mistake in typing."""
    leg_vast(amina, "knm", "2025-04-01", "geslaagd", 1, uitslag_op="2025-05-06")
    assert "Poging 1 op 1 april 2025, geslaagd, uitslag op 6 mei 2025" in bladzijde(amina)


def test_a_form_sent_twice_is_one_attempt(amina: Cast) -> None:
    karin, adres = amina.client("karin"), plek(amina, "examen")
    velden = verborgen(karin.get(adres)) | {
        "datum": "2026-11-25", "onderdeel": "lezen", "niveau": "b1", "uitslag": "gezakt"}  # fmt: skip
    assert [karin.post(adres, velden).status_code for _ in range(2)] == [303, 303]
    blad = tekst(karin.get(plek(amina)))
    assert "Dit was al vastgelegd: Examen. Er is niets dubbel opgeslagen." in blad
    assert "Poging 1 op 25 november 2026" in blad
    assert "Poging 2" not in blad


def test_the_forms_of_two_attempts_sent_again_change_nothing(amina: Cast) -> None:
    karin, adres = amina.client("karin"), plek(amina, "examen")
    vast = {"onderdeel": "lezen", "niveau": "b1", "uitslag": "gezakt"}
    eerst = verborgen(karin.get(adres)) | vast | {"datum": "2026-09-01"}
    karin.post(adres, eerst)
    tweede = verborgen(karin.get(adres)) | vast | {"datum": "2026-11-02"}
    assert [karin.post(adres, velden).status_code for velden in (tweede, eerst, tweede)] == [303, 303, 303]
    assert "Poging 3" not in bladzijde(amina)


def test_attempts_that_come_together_each_have_their_place(amina: Cast) -> None:
    """As with a move: the first is judged while the second is there already."""
    from regie.register.vastleggen import leg_vast as deur
    from tests.verhaal import recht

    def poging(nummer: int, datum: str) -> Any:
        return amina.nieuw("examen", datum, onderdeel="knm", uitslag="gezakt", poging=nummer)

    with amina.als("karin") as wie:
        with pytest.raises(InvoerFout) as fout:
            deur(wie, [poging(1, "2026-10-02"), poging(2, "2026-10-01")], recht())
        assert ("De poging ligt na poging 2 (1 oktober 2026).", "datum") in gezegd(fout)
        deur(wie, [poging(1, "2026-09-01"), poging(2, "2026-10-01")], recht())
    assert "Poging 2 op 1 oktober 2026" in bladzijde(amina)


@pytest.mark.parametrize("poging", [1, 3])
def test_another_number_than_the_next_is_refused(amina: Cast, poging: int) -> None:
    leg_vast(amina, "knm", "2026-09-01", "gezakt", 1)
    with pytest.raises(InvoerFout) as fout:
        leg_vast(amina, "knm", "2026-10-01", "geslaagd", poging)
    assert gezegd(fout) == [(f"Dit is poging 2, niet poging {poging}.", "poging")]


def test_an_attempt_before_the_one_before_is_refused(amina: Cast) -> None:
    leg_vast(amina, "knm", "2026-09-01", "gezakt", 1)
    with pytest.raises(InvoerFout) as fout:
        leg_vast(amina, "knm", "2026-08-31", "geslaagd", 2)
    assert gezegd(fout) == [("De poging ligt voor de poging die er al staat (1 september 2026).", "datum")]


@pytest.mark.parametrize(
    ("onderdeel", "uitslag", "velden", "wat"),
    [
        ("lezen", "geslaagd", {}, "Het niveau ontbreekt."),
        ("knm", "geslaagd", {"niveau": "b1"}, "KNM heeft geen niveau."),
        ("knm", "wacht", {"uitslag_op": "2026-10-01"}, "Er is een dag van de uitslag, maar nog geen uitslag."),
        ("knm", "gezakt", {"uitslag_op": "2026-08-31"}, "De uitslag is van voor het examen."),
    ],
)
def test_a_result_that_cannot_be_is_refused(
    amina: Cast, onderdeel: str, uitslag: str, velden: dict[str, Any], wat: str
) -> None:
    with pytest.raises(InvoerFout) as fout:
        leg_vast(amina, onderdeel, "2026-09-01", uitslag, 1, **velden)
    assert [gevonden for gevonden, _ in gezegd(fout)] == [wat]


def test_the_form_says_at_the_field_what_is_wrong(amina: Cast) -> None:
    antwoord = stuur(amina, datum="2025-06-01", onderdeel="lezen", uitslag="gezakt")
    assert antwoord.status_code == 422
    assert "Het examen ligt voor het PIP (2 juni 2025)." in tekst(antwoord)


def test_an_old_attempt_can_still_be_corrected(cast: Cast) -> None:
    """What is corrected need not be the attempt that follows."""
    from regie.register.vastleggen import leg_vast as deur
    from tests.verhaal import recht

    amina = in_traject(cast, "amina", start())
    eerste = amina.leg_vast("examen", "2026-09-01", onderdeel="knm", uitslag="gezakt", poging=1)
    leg_vast(amina, "knm", "2026-10-01", "geslaagd", 2)
    beter = amina.nieuw("examen", "2026-09-02", onderdeel="knm", uitslag="afwezig", poging=1)
    weg = replace(amina.nieuw("examen", "2026-09-01", onderdeel="knm", uitslag="gezakt", poging=1), herroept=eerste,
                  reden="Andere dag")  # fmt: skip
    with amina.als("karin") as wie:
        deur(wie, [weg, beter], recht())
    assert "Poging 1 op 2 september 2026, afwezig" in bladzijde(amina)
