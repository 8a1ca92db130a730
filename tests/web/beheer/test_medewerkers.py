# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Fenna keeps the staff of her gemeente: roles, leaving, qualifications, and the question whether access is needed."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, connections

from tests.register.cast import Cast
from tests.web.scherm import tekst_van


@pytest.fixture
def fenna(cast: Cast) -> Any:
    cast.account("karin")
    return cast.client("fenna")


def zet(cast: Cast, id_: str, **velden: object) -> None:
    with connections["eigenaar"].cursor() as cursor:
        for naam, waarde in velden.items():
            sql = f"UPDATE medewerker SET {naam} = %s WHERE gemeente = %s AND id = %s"
            cursor.execute(sql, [waarde, cast.gemeente, id_])


def velden(**anders: object) -> dict[str, object]:
    """The form with what there is about Karin."""
    nu = {"naam": "Karin de Vries", "email": "karin@x.example", "organisatie": "gemeente", "rollen": ["consulent"]}
    return {"doe": "wijzig"} | {f"w-{naam}": waarde for naam, waarde in (nu | anders).items()}


def in_gemeente(cast: Cast, id_: str = "karin") -> tuple[Any, ...]:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "SELECT rollen, tot::text, herzien_op IS NOT NULL FROM medewerker WHERE gemeente = %s AND id = %s",
            [cast.gemeente, id_],
        )
        gevonden: tuple[Any, ...] = cursor.fetchone()
        return gevonden


@pytest.mark.parametrize("naam", ["karin", "saskia", "eva", "petra", "tess"])
@pytest.mark.parametrize("pad", ["", "uitnodigen/", "herzien/", "organisaties/", "mensen/karin/"])
def test_nobody_else_has_these_pages(cast: Cast, naam: str, pad: str) -> None:
    client = cast.client(naam)
    assert client.get(f"/beheer/{pad}").status_code == 404
    assert client.post(f"/beheer/{pad}", {"doe": "herzien"}).status_code == 404


def test_the_manager_of_another_gemeente_sees_and_changes_nothing_here(fenna: Any, cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0996", "Elders", "voorbeeld")
    elders = Cast("0996", cast.dossier).client("fenna")
    assert "Karin" not in tekst_van(elders.get("/beheer/"))
    assert elders.get("/beheer/mensen/karin/").status_code == 404
    assert elders.post("/beheer/mensen/karin/", velden(rollen=["teamleider"])).status_code == 404
    assert in_gemeente(cast)[0] == ["consulent"]


def test_the_list_tells_who_works_where_and_since_when_not(fenna: Any, cast: Cast) -> None:
    cast.account("tess")
    zet(cast, "karin", tot="2020-05-01")
    bladzijde = tekst_van(fenna.get("/beheer/"))
    assert "Karin de Vries" in bladzijde
    assert "uit dienst sinds 1 mei 2020" in bladzijde
    assert "Taalschool De Brug" in bladzijde


@pytest.mark.parametrize(
    ("vraag", "staan_erin"),
    [
        ({"rol": "docent"}, {"tess"}),
        ({"organisatie": "taalschool"}, {"tess"}),
        ({"stand": "uit_dienst"}, {"karin"}),
        ({"stand": "in_dienst", "organisatie": "gemeente"}, {"fenna"}),
        ({"stand": "onzin"}, {"karin", "tess", "fenna"}),
        ({"stand": "uitgenodigd"}, set()),
    ],
)
def test_the_list_can_be_filtered(fenna: Any, cast: Cast, vraag: dict[str, str], staan_erin: set[str]) -> None:
    cast.account("tess")
    zet(cast, "karin", tot="2020-05-01")
    inhoud = fenna.get("/beheer/", vraag).content.decode()
    assert {naam for naam in ("karin", "tess", "fenna") if f"/beheer/mensen/{naam}/" in inhoud} == staan_erin


def test_a_long_list_goes_on_where_it_stopped(fenna: Any, cast: Cast) -> None:
    from regie.toegang.medewerkers import voeg_toe

    for nummer in range(60):
        voeg_toe(cast.gemeente, f"c-{nummer:02d}", f"Collega {nummer:02d}", ["consulent"])
    eerste = fenna.get("/beheer/").content.decode()
    assert "/beheer/mensen/c-49/" in eerste
    assert "/beheer/mensen/c-50/" not in eerste
    tweede = fenna.get("/beheer/", {"na": "c-49"}).content.decode()
    assert "/beheer/mensen/c-50/" in tweede
    assert "/beheer/mensen/c-49/" not in tweede


def test_other_roles_hold_at_the_next_click_and_are_in_the_log(fenna: Any, cast: Cast) -> None:
    karin = cast.client("karin")
    assert karin.get("/team/").status_code == 404
    fenna.post("/beheer/mensen/karin/", velden(rollen=["teamleider"]))
    assert karin.get("/team/").status_code == 200
    assert "rollen: van consulent naar teamleider" in tekst_van(fenna.get("/beheer/mensen/karin/"))
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "SELECT door FROM medewerker_mutatie WHERE gemeente = %s AND oud IS NOT NULL"
            " AND nieuw -> 'rollen' ? 'teamleider'",
            [cast.gemeente],
        )
        assert cursor.fetchall() == [("fenna",)]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"rollen": ["consulent", "docent"]}, "zien niet dezelfde dossiers"),
        ({"naam": ""}, "Vul de naam in."),
        ({"organisatie": "nergens"}, "geldige keuze"),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_the_reason(
    fenna: Any, cast: Cast, anders: dict[str, object], zin: str
) -> None:
    antwoord = fenna.post("/beheer/mensen/karin/", velden(**anders))
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
    assert in_gemeente(cast)[0] == ["consulent"]


def test_who_leaves_is_out_at_the_next_click_after_the_last_day(fenna: Any, cast: Cast) -> None:
    karin = cast.client("karin")
    assert karin.get("/").status_code == 200
    fenna.post("/beheer/mensen/karin/", {"doe": "uit", "u-tot": "2024-01-31"})
    assert karin.get("/")["Location"] == "/account/staat-uit/"
    fenna.post("/beheer/mensen/karin/", {"doe": "uit", "u-tot": ""})
    assert cast.client("karin").get("/").status_code == 200


def test_the_last_day_cannot_be_before_the_first(fenna: Any, cast: Cast) -> None:
    zet(cast, "karin", van="2026-01-01")
    antwoord = fenna.post("/beheer/mensen/karin/", {"doe": "uit", "u-tot": "2025-12-31"})
    assert antwoord.status_code == 422
    assert "ligt voor de eerste" in tekst_van(antwoord)


def test_a_qualification_that_has_expired_is_flagged(fenna: Any, cast: Cast) -> None:
    fenna.post("/beheer/mensen/karin/", {"doe": "kwalificatie", "k-soort": "bevoegdheid NT2", "k-tot": "2024-06-30"})
    fenna.post("/beheer/mensen/karin/", {"doe": "kwalificatie", "k-soort": "VOG", "k-tot": ""})
    bladzijde = tekst_van(fenna.get("/beheer/mensen/karin/"))
    assert "30 juni 2024 verlopen" in bladzijde
    assert "kwalificatie verlopen" in tekst_van(fenna.get("/beheer/"))
    assert "/beheer/mensen/karin/" in fenna.get("/beheer/", {"stand": "kwalificatie"}).content.decode()
    fenna.post("/beheer/mensen/karin/", {"doe": "kwalificatie_weg", "soort": "bevoegdheid NT2"})
    assert "kwalificatie bevoegdheid NT2 weggehaald" in tekst_van(fenna.get("/beheer/mensen/karin/"))
    assert "/beheer/mensen/karin/" not in fenna.get("/beheer/", {"stand": "kwalificatie"}).content.decode()


def test_nobody_gives_oneself_roles_also_not_under_another_hat(fenna: Any, cast: Cast) -> None:
    from regie.toegang.medewerkers import voeg_toe

    voeg_toe(cast.gemeente, "fenna-ook", "Fenna", ["beleid"], account=cast.account("fenna").pk)
    fenna.post("/account/pet/", {"pet": f"{cast.gemeente}/fenna"})
    for id_ in ("fenna", "fenna-ook"):
        fenna.post(f"/beheer/mensen/{id_}/", velden(rollen=["teamleider"]))
        assert "Uw eigen werkplek wijzigt u niet zelf." in tekst_van(fenna.get("/beheer/"))
        assert in_gemeente(cast, id_)[0] != ["teamleider"]


@pytest.mark.parametrize("id_", ["fenna", "fenna-ook"])
def test_the_database_refuses_that_too(fenna: Any, cast: Cast, id_: str) -> None:
    from regie.toegang.context import zet as zet_context
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.personeel import EigenRol, wijzig

    voeg_toe(cast.gemeente, "fenna-ook", "Fenna", ["beleid"], account=cast.account("fenna").pk)
    with cast.als("fenna") as wie:
        zet_context({"account": str(cast.account("fenna").pk)})  # as the gate does
        with pytest.raises(EigenRol):
            wijzig(wie, id_, rollen=["teamleider"], organisatie="gemeente")


@pytest.mark.parametrize("naam", ["saskia", "karin", "petra"])
def test_without_the_role_the_database_changes_nobody(fenna: Any, cast: Cast, naam: str) -> None:
    with cast.als(naam), connection.cursor() as cursor:
        cursor.execute("UPDATE medewerker SET rollen = '{teamleider}' WHERE id = 'karin'")
        assert cursor.rowcount == 0
    with pytest.raises(DatabaseError, match="row-level security"), cast.als(naam), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kwalificatie (gemeente, medewerker, soort) VALUES (%s, 'karin', 'x')", [cast.gemeente]
        )


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM medewerker",
        "UPDATE medewerker SET id = 'x'",
        "INSERT INTO medewerker_mutatie (gemeente, medewerker, door, wat) VALUES ('1', 'x', 'x', 'x')",
        "UPDATE oidc SET geheim = 'x'",
        "SELECT afdruk FROM uitnodiging",
        "UPDATE organisatie SET oidc = NULL",
    ],
)
def test_what_not_even_the_manager_may_do_is_refused_by_grant(fenna: Any, cast: Cast, sql: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("fenna"), connection.cursor() as cursor:
        cursor.execute(sql)


def test_who_was_not_looked_at_for_months_is_on_the_list_until_somebody_answers(fenna: Any, cast: Cast) -> None:
    assert "Karin" not in tekst_van(fenna.get("/beheer/herzien/"))
    zet(cast, "karin", begonnen_op="2026-01-01")
    assert "1 medewerker: is deze toegang nog nodig?" in tekst_van(fenna.get("/beheer/"))
    assert "Karin de Vries" in tekst_van(fenna.get("/beheer/herzien/"))
    fenna.post("/beheer/herzien/", {"medewerker": "karin"})
    assert "Karin de Vries houdt deze toegang." in tekst_van(fenna.get("/beheer/herzien/"))
    assert in_gemeente(cast)[2]
    assert "nagekeken op: van niets naar" in tekst_van(fenna.get("/beheer/mensen/karin/"))


def test_ones_own_access_is_confirmed_by_somebody_else(fenna: Any, cast: Cast) -> None:
    zet(cast, "fenna", begonnen_op="2026-01-01")
    assert "dat bent u: een ander beslist" in tekst_van(fenna.get("/beheer/herzien/"))
    fenna.post("/beheer/herzien/", {"medewerker": "fenna"})
    assert not in_gemeente(cast, "fenna")[2]


@pytest.mark.parametrize("id_", ["", "niemand", "\x00"])
def test_an_answer_about_nobody_changes_nothing(fenna: Any, id_: str) -> None:
    fenna.post("/beheer/herzien/", {"medewerker": id_})
    assert "Deze medewerker is er niet." in tekst_van(fenna.get("/beheer/herzien/"))


def test_a_button_that_does_not_exist_does_nothing(fenna: Any, cast: Cast) -> None:
    assert fenna.post("/beheer/mensen/karin/", {"doe": "ontsla"}).status_code == 302
    assert in_gemeente(cast) == (["consulent"], None, False)


def test_an_organisation_is_added_once(fenna: Any) -> None:
    nieuw = {"naam": "Samen Sterk", "soort": "uitvoeringsorganisatie", "sleutel": "samen-sterk"}
    assert fenna.post("/beheer/organisaties/", nieuw).status_code == 302
    assert "Samen Sterk" in tekst_van(fenna.get("/beheer/organisaties/"))
    assert fenna.post("/beheer/organisaties/", nieuw).status_code == 422
    assert fenna.post("/beheer/organisaties/", nieuw | {"soort": "gemeente", "sleutel": "x"}).status_code == 422
    assert fenna.post("/beheer/organisaties/", nieuw | {"sleutel": "Met Spatie"}).status_code == 422


def test_a_manager_of_an_organisation_that_does_the_work_of_the_gemeente_has_these_pages_too(
    fenna: Any, cast: Cast
) -> None:
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.organisaties import voeg_organisatie_toe

    voeg_organisatie_toe(cast.gemeente, "samen", "Samen", "uitvoeringsorganisatie")
    account = cast.account("bas").pk
    voeg_toe(cast.gemeente, "bas", "Bas", ["functioneel_beheer"], account=account, organisatie="samen")
    assert "Karin de Vries" in tekst_van(cast.client("bas").get("/beheer/"))
