# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who has the targets: the team leader and policy type, contract and finance read, nobody else; and what each sees."""

from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import NAMEN, ROLLEN, Cast
from tests.web.prestaties.conftest import BLAD, NIEUW, mensen, vul_in
from tests.web.scherm import tekst_van


@pytest.fixture
def lezer(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Dirk, of contracts."""
    monkeypatch.setitem(NAMEN, "dirk", "Dirk Bouma")
    monkeypatch.setitem(ROLLEN, "dirk", ["contract"])
    return cast.client("dirk")


def test_policy_types_too(cast: Cast) -> None:
    assert "Vastgelegd." in tekst_van(vul_in(cast, "eva"))


def test_contracts_and_finance_read_and_do_not_type(cast: Cast, lezer: Any) -> None:
    vul_in(cast)
    antwoord = lezer.get(BLAD)
    assert "Nieuwe statushouders" in tekst_van(antwoord)
    assert "Nieuwe prestatie" not in tekst_van(antwoord)
    assert lezer.get(NIEUW).status_code == 404
    assert vul_in(cast, "dirk").status_code == 404


def test_nobody_else_has_the_pages(cast: Cast) -> None:
    for wie in ("karin", "tess", "fenna", "inge", "petra"):
        for adres in (BLAD, NIEUW, f"{BLAD}prestaties.csv", f"{BLAD}{uuid4()}/"):
            assert cast.client(wie).get(adres).status_code == 404, (wie, adres)


def test_policy_sees_no_small_number_no_reason_of_a_few_people_and_no_sum(cast: Cast) -> None:
    vul_in(cast)
    vul_in(cast, naam="Gezinnen", doelgroep=["gezin"], doel="5")
    tekst = tekst_van(cast.client("eva").get(BLAD))
    assert "15 12 −3 Tot nu toe 3 minder dan begroot. " in tekst  # two wait and one left: not said
    assert "5 niet te zien – –" in tekst
    assert "Onder regie, 2026 20 niet te zien niet te zien – –" in tekst
    assert "Kleine aantallen zijn niet te zien" in tekst
    assert "5 3 −2" in tekst_van(cast.client("saskia").get(BLAD))


def test_what_is_small_beside_another_year_is_kept_back_on_the_pages_of_both(cast: Cast) -> None:
    """Who was new in 2025, and who was under regie on the first of January: three more, of before."""
    mensen(cast, 10, "asiel_vergunning", "2025-05-01", "toen")
    mensen(cast, 3, "asiel_gezin", "2025-06-01", "toen")
    vul_in(cast, jaar="2025", naam="Nieuw in 2025", doelgroep=["asiel"])
    vul_in(cast, naam="Al onder regie", indicator="onder_regie_vorig_jaar", doelgroep=[])
    vul_in(cast, jaar="2025", naam="Nieuw op 1 januari", doelgroep=["gezin"], doel="9")
    eva = cast.client("eva")
    assert "Nieuw in 2025" in tekst_van(eva.get(f"{BLAD}?jaar=2025"))
    mensen(cast, 2, "gezinsmigrant", "2025-06-01", "toen")
    tekst = tekst_van(eva.get(f"{BLAD}?jaar=2025"))
    assert "15 niet te zien – –" in tekst
    assert "15 13 −2" in tekst_van(cast.client("saskia").get(f"{BLAD}?jaar=2025"))


def test_the_database_itself_lets_nobody_else_read_write_or_change(cast: Cast) -> None:
    from django.db import DatabaseError, connection

    from regie.dossiers.vraag import rijen
    from regie.toegang.gemeenten import voeg_gemeente_toe

    vul_in(cast)
    for wie in ("tess", "karin", "petra", "fenna"):
        with cast.als(wie):
            assert rijen("SELECT * FROM prestatie") == []
    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    with Cast("0999", "x").als("saskia"):
        assert rijen("SELECT * FROM prestatie") == []
    for doe in ("UPDATE prestatie SET doel = 0", "DELETE FROM prestatie", "TRUNCATE prestatie"):
        with pytest.raises(DatabaseError), cast.als("saskia"), connection.cursor() as cursor:
            cursor.execute(doe)
    kopie = ("INSERT INTO prestatie SELECT gemeente, id, now(), jaar, naam, indicator, waar, eenheid, doel, overloop,"
             " volgens_verslag, bron, vervallen, reden, %s, gen_random_uuid() FROM prestatie")  # fmt: skip
    with cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute(kopie, ["saskia"])
        assert cursor.rowcount == 1
    with pytest.raises(DatabaseError), cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute(kopie, ["eva"])


def test_a_function_of_the_monitor_refuses_another_role(cast: Cast) -> None:
    from regie.monitor.prestaties import prestaties
    from regie.monitor.versies import NietVanDezeRol

    with cast.als("karin") as karin, pytest.raises(NietVanDezeRol, match="consulent"):
        prestaties(karin)
