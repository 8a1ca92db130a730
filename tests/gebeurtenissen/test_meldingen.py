# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a message says, how many there are, and that many equal mistakes cost little."""

import pickle
from datetime import date
from typing import Any

import pytest

from regie.kern.gebeurtenissen import InvoerFout, Probleem, uit_rijen
from tests.verhaal import gebeurtenis, recht

VANDAAG = date(2026, 1, 1)


def problemen(*rijen: Any) -> list[Probleem]:
    with pytest.raises(InvoerFout) as gevangen:
        uit_rijen(rijen, recht(), VANDAAG)
    return gevangen.value.problemen


def test_every_row_of_an_unknown_type_is_named_once() -> None:
    rijen = [gebeurtenis("huisvestng", "2024-05-01", f"d{nummer}") for nummer in range(2_000)]
    gevonden = problemen(*rijen)
    assert [probleem.rij for probleem in gevonden] == list(range(1, 2_001))
    assert {probleem.nu for probleem in gevonden} == {"Bedoelt u huisvesting?"}


def test_a_type_like_no_other_points_to_the_list() -> None:
    (probleem,) = problemen(gebeurtenis("qqq", "2024-05-01"))
    assert str(probleem) == "rij 1, veld type: de gebeurtenis 'qqq' bestaat niet. Zie: regie recht."


def test_a_type_that_is_a_whole_book_is_not_printed_whole() -> None:
    (probleem,) = problemen(gebeurtenis("huisvesting" * 100_000, "2024-05-01"))
    assert len(str(probleem)) < 200


def test_every_mistake_in_one_row_is_named() -> None:
    rij = gebeurtenis("huisvesting", "2024-13-01", "123456782", soort="tent", kleur=1) | {"id": "x"}
    assert [(probleem.veld, probleem.code) for probleem in problemen(rij)] == [
        ("datum", "datum"), ("dossier", "bsn"), ("id", "id"), ("kleur", "veld"), ("soort", "code"),
    ]  # fmt: skip


def test_a_value_that_is_no_text_gets_one_message() -> None:
    rij = gebeurtenis("koppeling", "2024-05-01") | {"dossier": 12}
    assert [(p.veld, p.code, p.wat) for p in problemen(rij)] == [("dossier", "waarde", "12 is geen tekst.")]


def test_a_row_that_is_no_object_does_not_hide_the_others() -> None:
    gevonden = problemen(["koppeling"], 3, gebeurtenis("koppelng", "2024-05-01"))
    assert [(probleem.rij, probleem.code) for probleem in gevonden] == [(1, "object"), (2, "object"), (3, "type")]


def test_equal_texts_are_named_at_every_row() -> None:
    rijen = [gebeurtenis("leerbaarheidstoets", "2024-05-01", f"d{n}", score=41 if n % 2 else 40) for n in range(100)]
    assert [probleem.rij for probleem in problemen(*rijen)] == list(range(2, 101, 2))


@pytest.mark.parametrize("aantal", [1, 70, 600])
def test_few_and_many_rows_get_the_same_message(aantal: int) -> None:
    rijen = [gebeurtenis("leerbaarheidstoets", "2024-05-01", f"d{n}", score=n % 40) for n in range(aantal)]
    (probleem,) = problemen(*rijen, gebeurtenis("leerbaarheidstoets", "2024-05-01", score=41))
    assert probleem.rij == aantal + 1
    assert str(probleem).endswith(
        "veld score: 41 kan hier niet. Schrijf een heel getal van 0 of hoger, van 0 tot en met 40."
    )


def test_problems_travel_between_processes() -> None:
    fout = InvoerFout([Probleem(3, "score", "waarde", "41 kan hier niet.", "Schrijf minder.", "a.jsonl")])
    assert pickle.loads(pickle.dumps(fout)).problemen == fout.problemen


def test_the_kern_lets_a_look_pass_and_never_a_wrong_value() -> None:
    bsn, fout = (
        gebeurtenis("koppeling", "2024-05-01", "123456782"),
        gebeurtenis("huisvesting", "2024-05-01", soort="tent"),
    )
    alles = frozenset({"bsn", "code", "waarde", "type"})
    assert uit_rijen([bsn], recht(), VANDAAG, alles).aantal == 1
    with pytest.raises(InvoerFout, match="Kies uit"):
        uit_rijen([bsn, fout], recht(), VANDAAG, alles)
