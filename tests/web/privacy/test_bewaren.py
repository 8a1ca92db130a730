# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What may go: proposed on one page, approved on another by another, and gone after the worker was there."""

import re
from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.register.privacy import tel, verzoek, voer_uit
from tests.web.scherm import tekst_van

BEWAREN = "/privacy/bewaren/"
WISSEN = "/privacy/ten-onrechte/"
REDEN = "Deze persoon is overleden; de familie weet het."
WIS = {
    "nummer": "999900006", "geboortedatum": "1-5-1990", "bron": "Bericht van DUO, 27 november 2026",
    "reden": "DUO stuurde deze persoon naar de verkeerde gemeente.",
}  # fmt: skip


def stel_voor(cast: Cast) -> str:
    antwoord = cast.client("petra").post(BEWAREN, {"dossiers": [cast.dossier], "reden": REDEN})
    assert antwoord.status_code == 303, tekst_van(antwoord)
    return antwoord.headers["Location"]


def beslis(cast: Cast, adres: str, naam: str, **anders: Any) -> Any:
    return cast.client(naam).post(adres, {"besluit": "goedgekeurd", "reden": ""} | anders)


def test_the_page_says_what_may_go_by_which_article_and_what_stays(overleden: Cast) -> None:
    blad = tekst_van(overleden.client("petra").get(BEWAREN))
    assert "Kan weg: 1 dossier" in blad
    assert "Bi art. 9.9 lid 1 en 2: deze persoon is overleden op 10 november 2026." in blad
    assert "hooguit 50 jaar" in blad
    assert "Amina" not in blad


def test_two_people_and_then_it_goes(overleden: Cast) -> None:
    adres = stel_voor(overleden)
    assert "Wat is het besluit?" not in tekst_van(overleden.client("petra").get(adres))
    assert "Kan weg: 0 dossiers" in tekst_van(overleden.client("petra").get(BEWAREN))
    assert beslis(overleden, adres, "saskia").status_code == 303
    assert "Nog niet vernietigd." in tekst_van(overleden.client("petra").get(adres))
    assert voer_uit(overleden, VANDAAG) == (1, [])
    for naam in ("petra", "saskia", "fenna"):
        assert "6 gebeurtenissen." in tekst_van(overleden.client(naam).get(adres))
    assert overleden.client("karin").get(f"/dossiers/{overleden.dossier}/").status_code == 404


def test_the_same_person_does_not_sign_twice(overleden: Cast) -> None:
    adres = stel_voor(overleden)
    assert beslis(overleden, adres, "petra").status_code == 404
    assert voer_uit(overleden, VANDAAG) == (0, [])


def test_the_same_account_does_not_sign_twice_under_another_hat(overleden: Cast) -> None:
    from regie.toegang.medewerkers import petnaam, voeg_toe

    adres = stel_voor(overleden)
    account = overleden.account("petra")
    voeg_toe(overleden.gemeente, "fenna", "Petra Wit", ["functioneel_beheer"], account=account.pk)
    client = overleden.client("petra")
    sessie = client.session
    sessie["pet"] = petnaam(overleden.wie("fenna"))
    sessie.save()
    antwoord = client.post(adres, {"besluit": "goedgekeurd", "reden": ""})
    assert antwoord.status_code == 422
    assert "zelf voorgesteld" in tekst_van(antwoord)
    assert voer_uit(overleden, VANDAAG) == (0, [])


def test_no_is_an_answer_with_a_reason(overleden: Cast) -> None:
    adres = stel_voor(overleden)
    kaal = beslis(overleden, adres, "fenna", besluit="afgewezen")
    assert kaal.status_code == 422
    assert "waarom niet" in tekst_van(kaal)
    assert beslis(overleden, adres, "fenna", besluit="afgewezen", reden="Er loopt een vordering.").status_code == 303
    assert "Kan weg: 1 dossier" in tekst_van(overleden.client("petra").get(BEWAREN))
    assert voer_uit(overleden, VANDAAG) == (0, [])


def test_a_list_is_not_decided_twice(overleden: Cast) -> None:
    adres = stel_voor(overleden)
    beslis(overleden, adres, "saskia")
    antwoord = beslis(overleden, adres, "fenna", besluit="afgewezen", reden="Toch liever niet.")
    assert antwoord.status_code == 422
    assert "al beslist" in tekst_van(antwoord)


def test_what_is_held_back_cannot_be_chosen_and_the_page_says_why(overleden: Cast) -> None:
    verzoek(overleden)
    blad = tekst_van(overleden.client("petra").get(BEWAREN))
    assert "Kan weg: 0 dossiers" in blad
    assert f"{overleden.dossier} : Er loopt een verzoek" in re.sub(r"\s+", " ", blad)
    antwoord = overleden.client("petra").post(BEWAREN, {"dossiers": [overleden.dossier], "reden": REDEN})
    assert antwoord.status_code == 422
    assert "kan niet meer op een lijst" in tekst_van(antwoord)


@pytest.mark.parametrize("naam", ["karin", "bas", "eva"])
def test_who_does_not_decide_has_no_such_page(overleden: Cast, naam: str) -> None:
    adres = stel_voor(overleden)
    client = overleden.client(naam)
    for pad in (BEWAREN, adres, WISSEN):
        assert client.get(pad).status_code == 404, pad
        assert client.post(pad, WIS).status_code == 404, pad


def test_who_decides_does_not_propose(overleden: Cast) -> None:
    for naam in ("saskia", "fenna"):
        assert overleden.client(naam).get(BEWAREN).status_code == 200
        antwoord = overleden.client(naam).post(BEWAREN, {"dossiers": [overleden.dossier], "reden": REDEN})
        assert antwoord.status_code == 404
        assert overleden.client(naam).get(WISSEN).status_code == 404


def test_another_gemeente_sees_no_list(overleden: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    adres = stel_voor(overleden)
    voeg_gemeente_toe("0994", "Elders", "voorbeeld")
    elders = Cast("0994", overleden.dossier)
    for naam in ("petra", "saskia", "fenna", "milan"):
        assert elders.client(naam).get(adres).status_code == 404
        assert elders.client(naam).post(adres, {"besluit": "goedgekeurd"}).status_code == 404
    assert overleden.dossier not in tekst_van(elders.client("petra").get(BEWAREN))


def test_somebody_who_was_never_ours_goes_after_a_second_person_agreed(cast: Cast) -> None:
    antwoord = cast.client("petra").post(WISSEN, WIS)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    adres = antwoord.headers["Location"]
    assert "Bericht van DUO, 27 november 2026" in tekst_van(cast.client("fenna").get(adres))
    assert beslis(cast, adres, "fenna").status_code == 303
    assert voer_uit(cast, VANDAAG) == (1, [])
    assert tel(cast, "gebeurtenis") == 0
    blad = tekst_van(cast.client("petra").get(adres))
    assert "Dossier zonder nummer" in blad
    assert cast.dossier not in blad


def test_a_purge_of_nobody_is_refused(cast: Cast) -> None:
    for anders, melding in (
        ({"geboortedatum": "2-5-1990"}, "horen niet bij iemand hier"),
        ({"bron": ""}, "Vul het in"),
        ({"reden": "weg"}, "te kort"),
    ):
        antwoord = cast.client("petra").post(WISSEN, WIS | anders)
        assert antwoord.status_code == 422
        assert melding in tekst_van(antwoord)
