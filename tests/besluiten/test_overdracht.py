# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The file of a handover: what goes along, whether it was changed, and whose key signed it."""

import json
from datetime import date
from typing import Any

import pytest

from regie.kern.besluiten.overdracht import GeenOverdracht, Overdracht, boetes, examens
from tests.pip.verhaal import verleden


def overdracht(**anders: Any) -> Overdracht:
    velden: dict[str, Any] = {
        "van": "0363", "naar": "0599", "gemaakt_op": date(2026, 11, 29), "bsn": "999990019",
        "dagtekening": date(2025, 1, 10), "leerroute": "b1", "pip": {"leerroute": "b1", "gesprekken_per_jaar": 4},
        "uren_nt2": 120.25, "uren_knm": 10, "uren_participatie": 0, "pvt_op": date(2025, 3, 1), "map_op": None,
        "examens": (), "boetes": None,
    }  # fmt: skip
    return Overdracht(**(velden | anders))


def getekend(**anders: Any) -> dict[str, Any]:
    from regie.werk.besluiten.handtekening import onderteken

    gelezen: dict[str, Any] = json.loads(onderteken(overdracht(**anders)))
    return gelezen


def open_(stuk: object) -> Overdracht:
    from regie.werk.besluiten import handtekening

    return handtekening.open_(json.dumps(stuk).encode())


def test_what_was_signed_is_read_as_it_was() -> None:
    assert open_(getekend()) == overdracht()


@pytest.mark.parametrize(("veld", "waarde"), [
    ("uren_nt2", 600), ("bsn", "999990020"), ("naar", "0344"), ("dagtekening", "2026-01-10"), ("leerroute", "z"),
    ("pip", {"leerroute": "b1", "gesprekken_per_jaar": 1}),
])  # fmt: skip
def test_a_file_that_was_changed_is_refused(veld: str, waarde: Any) -> None:
    stuk = getekend()
    stuk["inhoud"][veld] = waarde
    with pytest.raises(GeenOverdracht, match="veranderd"):
        open_(stuk)


@pytest.mark.parametrize("stuk", [
    [], {}, "overdracht", {"inhoud": {}, "sleutel": "00", "handtekening": "00"}, {"inhoud": {}, "sleutel": 1},
])  # fmt: skip
def test_what_is_no_handover_is_refused(stuk: object) -> None:
    with pytest.raises(GeenOverdracht, match="geen overdracht"):
        open_(stuk)


@pytest.mark.parametrize("extra", [{"gezondheid": "astma"}, {"notitie": "belt vaak"}])
def test_what_has_no_field_cannot_come_in(extra: dict[str, str]) -> None:
    stuk = getekend()
    stuk["inhoud"] |= extra
    with pytest.raises(GeenOverdracht, match="geen overdracht"):
        open_(stuk)


def test_a_part_of_the_pip_that_may_not_go_is_refused_though_it_is_signed() -> None:
    with pytest.raises(GeenOverdracht, match="meer dan er mee mag"):
        open_(getekend(pip={"leerroute": "b1", "pw_tekst": "zoekt werk"}))


@pytest.mark.parametrize("anders", [
    {"uren_nt2": 10_000.25}, {"uren_nt2": -1}, {"uren_knm": 0.1}, {"dagtekening": "2021-12-31"},
    {"pvt_op": "2026-11-30"}, {"pip": {"gesprekken_per_jaar": 1_000}}, {"pip": {"gesprekken_per_jaar": True}},
    {"pip": {"niveaus": {"lezen": "z9"}}}, {"pip": {"niveaus": ["a2"]}},
    {"examens": [{"onderdeel": "lezen", "poging": 0, "datum": "2026-01-01", "niveau": "b1", "uitslag": "gezakt"}]},
    {"examens": [{"onderdeel": "lezen", "poging": 1, "datum": "2027-01-01", "niveau": "b1", "uitslag": "gezakt"}]},
    {"examens": [{"onderdeel": "dansen", "poging": 1, "datum": "2026-01-01", "niveau": "b1", "uitslag": "gezakt"}]},
    {"boetes": [{"artikel": "23", "bedrag_cent": -1, "datum": "2026-01-01"}]},
])  # fmt: skip
def test_what_cannot_be_is_refused_though_somebody_signed_it(anders: dict[str, Any]) -> None:
    from regie.kern.besluiten.overdracht import lees

    inhoud = overdracht().model_dump(mode="json") | anders
    with pytest.raises(GeenOverdracht):
        lees(inhoud)


def test_the_key_of_each_gemeente_is_another() -> None:
    assert getekend()["sleutel"] == getekend(naar="0344")["sleutel"]
    assert getekend()["sleutel"] != getekend(van="0362")["sleutel"]


def test_another_key_of_the_installation_is_another_mark_and_old_files_still_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from django.conf import settings

    from regie.werk.besluiten.handtekening import merk, onderteken

    oud = onderteken(overdracht())
    monkeypatch.setattr(settings, "SECRET_KEY", "b" * 60)
    nieuw = onderteken(overdracht())
    assert merk(oud) != merk(nieuw)
    assert open_(json.loads(oud)) == open_(json.loads(nieuw)) == overdracht()


def test_a_signature_of_another_key_does_not_fit() -> None:
    stuk, ander = getekend(), getekend(van="0344")
    with pytest.raises(GeenOverdracht, match="veranderd"):
        open_(stuk | {"sleutel": ander["sleutel"]})


def test_what_comes_along_becomes_the_fields_of_the_pip_that_was_taken_over() -> None:
    assert overdracht().overgenomen() == {
        "dagtekening": "2025-01-10", "gemeentecode": "0363", "leerroute": "b1", "gesprekken_per_jaar": 4,
        "uren_nt2": 120.25, "uren_knm": 10, "uren_participatie": 0, "pvt_op": "2025-03-01",
    }  # fmt: skip


def test_exams_and_fines_that_stand_are_read_from_what_happened() -> None:
    stond = verleden(
        ("examen", "2026-01-01", {"onderdeel": "lezen", "niveau": "b1", "uitslag": "gezakt", "poging": 1}),
        ("examen", "2026-03-01", {"onderdeel": "lezen", "niveau": "b1", "uitslag": "geslaagd", "poging": 2}),
        ("boete", "2026-02-01", {"artikel": "23", "bedrag_cent": 5000}),
        ("boete", "2026-04-01", {"artikel": "22", "bedrag_cent": 25000}),
    )
    weg = verleden(("boete_ingetrokken", "2026-05-01", {"boete_id": stond[2].id}))
    assert [(een.poging, een.uitslag) for een in examens(stond)] == [(1, "gezakt"), (2, "geslaagd")]
    assert [een.artikel for een in boetes([*stond, *weg])] == ["22"]
