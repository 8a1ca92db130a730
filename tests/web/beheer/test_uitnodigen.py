# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Fenna invites Nadia: a link, once, for some days, that opens the place it was made for and nothing else."""

import re
from hashlib import sha256
from typing import Any

import pytest
from django.db import DatabaseError, connection, connections, transaction

from tests.register.cast import Cast
from tests.web.inloggen.mensen import browser, code
from tests.web.scherm import tekst_van

UITNODIGEN, AANNEMEN, APP = "/beheer/uitnodigen/", "/account/uitnodiging/", "/account/inloggen/app/"
WACHTWOORD = "een zin van mijzelf"
WERKT_NIET = "Deze uitnodiging werkt niet (meer)"


@pytest.fixture
def fenna(cast: Cast) -> Any:
    return cast.client("fenna")


def velden(**anders: object) -> dict[str, object]:
    return {
        "naam": "Nadia Yilmaz",
        "email": "nadia@voorbeeldstad.example",
        "organisatie": "gemeente",
        "rollen": ["consulent"],
        "team": "",
        "van": "",
    } | anders


def nodig_uit(fenna: Any, **anders: object) -> tuple[str, str]:
    """The page of the new member of staff, and the path of the link."""
    pagina = fenna.post(UITNODIGEN, velden(**anders))["Location"]
    link = re.search(r"<code>http://testserver(/account/uitnodiging/[^<]+)</code>", fenna.get(pagina).content.decode())
    assert link is not None
    return pagina, link[1]


def open_link(link: str) -> Any:
    nadia = browser()
    assert nadia.get(link)["Location"] == AANNEMEN
    return nadia


def maak_account(nadia: Any, naam: str) -> Any:
    return nadia.post(AANNEMEN, {"username": naam, "password1": WACHTWOORD, "password2": WACHTWOORD})


def test_from_the_invitation_to_the_first_page(fenna: Any, cast: Cast) -> None:
    pagina, link = nodig_uit(fenna)
    nadia = open_link(link)
    bladzijde = tekst_van(nadia.get(AANNEMEN))
    assert "Nadia Yilmaz" in bladzijde
    assert "consulent" in bladzijde
    assert maak_account(nadia, f"nadia-{cast.gemeente}")["Location"] == APP
    assert nadia.get("/")["Location"].startswith("/account/inloggen/")  # not before the second step
    sleutel = re.search(r"<code>([A-Z2-7 ]+)</code>", nadia.get(APP).content.decode())
    assert sleutel is not None
    nadia.post(APP, {"code": code(sleutel[1].replace(" ", ""))})
    assert nadia.post(APP, {"bewaard": "ja"})["Location"] == "/"
    assert nadia.get("/").status_code == 200
    assert "uitnodiging aangenomen" in tekst_van(fenna.get(pagina))


def test_the_link_is_shown_once(fenna: Any) -> None:
    pagina, link = nodig_uit(fenna)
    assert link not in fenna.get(pagina).content.decode()


def test_only_the_mark_of_the_word_is_kept(fenna: Any, cast: Cast) -> None:
    from django.contrib.sessions.models import Session

    pagina = fenna.post(UITNODIGEN, velden())["Location"]
    sessies = " ".join(str(rij.get_decoded()) for rij in Session.objects.all())
    woord = re.search(r"/account/uitnodiging/([^/]+)/", fenna.get(pagina).content.decode())
    assert woord is not None
    assert woord[1] not in sessies
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("SELECT afdruk FROM uitnodiging WHERE gemeente = %s", [cast.gemeente])
        (afdruk,) = cursor.fetchone()
        cursor.execute("SELECT oud::text || nieuw::text FROM medewerker_mutatie WHERE gemeente = %s", [cast.gemeente])
        log = str(cursor.fetchall())
    assert afdruk != woord[1]
    assert len(afdruk) == 64
    assert afdruk not in log


@pytest.mark.parametrize(
    "ongeldig",
    [
        "UPDATE uitnodiging SET geldig_tot = now() - interval '1 minute' WHERE gemeente = %s",
        "UPDATE uitnodiging SET ingetrokken_op = now() WHERE gemeente = %s",
        "UPDATE uitnodiging SET gebruikt_op = now() WHERE gemeente = %s",
    ],
    ids=["verlopen", "ingetrokken", "gebruikt"],
)
def test_an_invitation_that_is_over_opens_nothing(fenna: Any, cast: Cast, ongeldig: str) -> None:
    from regie.toegang.models import Account

    nadia = open_link(nodig_uit(fenna)[1])
    assert nadia.get(AANNEMEN).status_code == 200
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(ongeldig, [cast.gemeente])
    assert WERKT_NIET in tekst_van(maak_account(nadia, f"te-laat-{cast.gemeente}"))
    assert not Account.objects.filter(username=f"te-laat-{cast.gemeente}").exists()


@pytest.mark.parametrize("woord", ["x", "0000-" + "a" * 43, "9999-" + "b" * 43])
def test_a_word_that_was_never_made_opens_nothing(databank: object, hosts: None, woord: str) -> None:
    assert WERKT_NIET in tekst_van(open_link(f"/account/uitnodiging/{woord}/").get(AANNEMEN))


def test_a_new_link_ends_the_old_one(fenna: Any) -> None:
    pagina, eerste = nodig_uit(fenna)
    fenna.post(pagina, {"doe": "uitnodigen"})
    assert WERKT_NIET in tekst_van(open_link(eerste).get(AANNEMEN))


def test_a_link_can_be_withdrawn(fenna: Any) -> None:
    pagina, link = nodig_uit(fenna)
    fenna.post(pagina, {"doe": "intrekken"})
    assert WERKT_NIET in tekst_van(open_link(link).get(AANNEMEN))
    assert "uitnodiging ingetrokken" in tekst_van(fenna.get(pagina))


def test_two_at_the_same_moment_and_one_account(fenna: Any, cast: Cast) -> None:
    """The word counts in the database, where the second one waits for the first."""
    from regie.toegang import uitnodigingen
    from regie.toegang.models import Account

    woord = nodig_uit(fenna)[1].split("/")[-2]
    eerste, tweede = (Account.objects.create(username=f"{naam}-{cast.gemeente}") for naam in ("een", "twee"))
    uitnodigingen.neem_aan(woord, eerste.pk)
    with pytest.raises(uitnodigingen.UitnodigingOngeldig):
        uitnodigingen.neem_aan(woord, tweede.pk)


def test_who_has_an_account_gets_a_place_to_work_added(fenna: Any, cast: Cast) -> None:
    _pagina, link = nodig_uit(fenna, rollen=["privacy_officer"])
    karin = cast.client("karin")
    karin.get(link)
    assert "U bent ingelogd als" in tekst_van(karin.get(AANNEMEN))
    assert karin.post(AANNEMEN)["Location"] == "/account/pet/"
    bladzijde = tekst_van(karin.get("/account/pet/"))
    assert "privacy officer" in bladzijde
    assert "consulent" in bladzijde


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "Vul de naam in."),
        ({"email": "geen adres"}, "Dit is geen e-mailadres."),
        ({"rollen": []}, "Kies minstens één rol."),
        ({"rollen": ["consulent", "teamleider"]}, "zien niet dezelfde dossiers"),
        ({"organisatie": "taalschool"}, "De rol consulent past niet bij Taalschool De Brug"),
        ({"organisatie": "nergens"}, "geldige keuze"),
        ({"rollen": ["burgemeester"]}, "geldige keuze"),
        ({"van": "31 februari"}, "Dit is geen datum."),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_made(fenna: Any, cast: Cast, anders: dict[str, object], zin: str) -> None:
    cast.account("tess")  # so that the school is there
    antwoord = fenna.post(UITNODIGEN, velden(**anders))
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
    assert "Nadia" not in tekst_van(fenna.get("/beheer/"))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"username": ""}, "Kies een gebruikersnaam."),
        ({"username": "met spatie"}, "Dit teken kan niet"),
        ({"password1": "kort", "password2": "kort"}, "Neem minstens 12 tekens."),
        ({"password2": "iets anders dan de eerste"}, "niet gelijk"),
    ],
)
def test_an_account_that_will_not_do_is_refused_and_the_link_stays(
    fenna: Any, cast: Cast, anders: dict[str, str], zin: str
) -> None:
    nadia = open_link(nodig_uit(fenna)[1])
    goed = {"username": f"nadia-ok-{cast.gemeente}", "password1": WACHTWOORD, "password2": WACHTWOORD}
    assert zin in tekst_van(nadia.post(AANNEMEN, goed | anders))
    assert nadia.post(AANNEMEN, goed)["Location"] == APP


def test_a_name_that_is_taken_is_refused(fenna: Any, cast: Cast) -> None:
    karin = cast.account("karin").username
    nadia = open_link(nodig_uit(fenna)[1])
    assert "al in gebruik" in tekst_van(maak_account(nadia, karin.upper()))


def test_an_invitation_changes_the_row_it_was_made_for_and_no_other(fenna: Any, cast: Cast) -> None:
    """With the word in hand one still writes nothing by oneself: only the one function does."""
    woord = nodig_uit(fenna)[1].split("/")[-2]
    for sql in (
        "UPDATE medewerker SET account = 1 WHERE gemeente = %s",
        "UPDATE uitnodiging SET gebruikt_op = now() WHERE gemeente = %s",
    ):
        with transaction.atomic():
            assert _met_woord(cast, woord, sql) == 0
    nieuw = (
        "INSERT INTO medewerker (gemeente, id, organisatie, naam, rollen) VALUES (%s, 'x', 'gemeente', 'X', '{beleid}')"
    )
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        _met_woord(cast, woord, nieuw)


def _met_woord(cast: Cast, woord: str, sql: str) -> int:
    """Runs SQL as somebody who holds the word and nothing else; gives the number of rows."""
    from regie.toegang.context import zet

    zet({"gemeente": cast.gemeente, "uitnodiging": sha256(woord.encode()).hexdigest()})
    with connection.cursor() as cursor:
        cursor.execute(sql, [cast.gemeente])
        return int(cursor.rowcount)
