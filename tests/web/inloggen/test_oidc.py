# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess of the language school logs in at her own organisation, against a real OpenID Connect server."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from django.db import connections, transaction
from playwright.sync_api import Browser, expect

from tests.web.inloggen.mensen import INLOGGEN, browser, code, tekst_van
from tests.web.inloggen.uitgever import CLIENT, GEHEIM, Uitgever, nieuwe_sleutel, uitgever
from tests.web.scherm import bediend

MISLUKT = "Inloggen via uw organisatie is niet gelukt."
ONBEKEND = "Uw organisatie kent u, maar Regie nog niet."
ADRES = "Tess@taalschool.example"
_nummers = itertools.count(1)


@dataclass
class School:
    """A language school with a login of its own."""

    gemeente: str
    oidc: str
    uitgever: Uitgever

    @property
    def heen(self) -> str:
        return f"/account/oidc/{self.oidc}/"

    def nodig_uit(self, email: str = ADRES, dagen: int = 7, medewerker: str = "tess") -> str:
        """The functional manager invites; gives the word of the link."""
        from regie.toegang.context import zet_wie
        from regie.toegang.medewerkers import voeg_toe
        from regie.toegang.uitnodigingen import nodig_uit
        from regie.toegang.wie import Wie

        voeg_toe(self.gemeente, medewerker, "Tess Smit", ["docent"], organisatie="taalschool")
        self.zet(medewerker, email=email)
        beheerder = Wie(self.gemeente, "", "", "beheerder", "B", ("functioneel_beheer",))
        with transaction.atomic():
            from tests.register.cast import VANDAAG

            zet_wie(beheerder, VANDAAG)
            return nodig_uit(beheerder, medewerker, dagen)

    def zet(self, medewerker: str = "tess", **velden: object) -> None:
        with connections["eigenaar"].cursor() as cursor:
            for naam, waarde in velden.items():
                sql = f"UPDATE medewerker SET {naam} = %s WHERE gemeente = %s AND id = %s"
                cursor.execute(sql, [waarde, self.gemeente, medewerker])


@pytest.fixture
def school(gemeente: str) -> Iterator[School]:
    from regie.toegang.oidc import Oidc, bewaar
    from regie.toegang.organisaties import voeg_organisatie_toe
    from regie.web.inloggen.organisatielogin import verberg

    with uitgever() as deze:
        id_ = f"school-{next(_nummers)}"
        bewaar(Oidc(id_, f"Taalschool {id_}", deze.adres, CLIENT, verberg(GEHEIM), False))
        voeg_organisatie_toe(gemeente, "taalschool", "Taalschool de Brug", "aanbieder", id_)
        deze.mens = {"sub": f"sub-{id_}", "email": ADRES.lower(), "email_verified": True}
        yield School(gemeente, id_, deze)


def naar_uitgever(client: Any, school: School, **vraag: str) -> str:
    """Asks to log in; gives the address with which the issuer sends the browser back."""
    antwoord = client.get(school.heen, vraag)
    assert antwoord.status_code == 302, antwoord
    assert antwoord["Location"].startswith(school.uitgever.adres), antwoord["Location"]
    terug = requests.get(antwoord["Location"], allow_redirects=False, timeout=5).headers["Location"]
    return str(terug.removeprefix("http://testserver"))


def log_in(client: Any, school: School, **vraag: str) -> Any:
    return client.get(naar_uitgever(client, school, **vraag))


def uitgenodigd(school: School, **meer: Any) -> Any:
    """A browser in which Tess opened her invitation."""
    tess = browser()
    assert tess.get(f"/account/uitnodiging/{school.nodig_uit(**meer)}/")["Location"] == "/account/uitnodiging/"
    assert "Inloggen via uw organisatie" in tekst_van(tess.get("/account/uitnodiging/"))
    return tess


def is_ingelogd(client: Any) -> bool:
    return "_auth_user_id" in client.session


def test_the_invitation_links_once_and_after_that_the_login_is_enough(school: School) -> None:
    tess = uitgenodigd(school)
    assert log_in(tess, school).status_code == 302
    assert is_ingelogd(tess)
    later = browser()
    assert log_in(later, school, next="/snel/")["Location"] == "/snel/"
    assert is_ingelogd(later)
    with transaction.atomic():
        from regie.toegang.medewerkers import petten
        from tests.register.cast import VANDAAG

        werk = petten(int(later.session["_auth_user_id"]), VANDAAG, school.oidc)
    assert [(wie.medewerker, wie.organisatie) for wie in werk] == [("tess", "taalschool")]


def test_the_question_holds_state_nonce_and_pkce(school: School) -> None:
    naar_uitgever(browser(), school)
    vraag = school.uitgever.gevraagd[0]
    assert vraag["code_challenge_method"] == "S256"
    assert vraag["response_type"] == "code"
    assert len(vraag["state"]) >= 16
    assert len(vraag["nonce"]) >= 32
    assert len(vraag["code_challenge"]) == 43


def test_no_more_is_kept_of_a_person_than_the_key_of_the_issuer(school: School) -> None:
    from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken

    tess = uitgenodigd(school)
    log_in(tess, school)
    rij = SocialAccount.objects.get(provider=school.oidc)
    assert (rij.uid, rij.extra_data, rij.user.email, rij.user.first_name) == (f"sub-{school.oidc}", {}, "", "")
    assert not rij.user.has_usable_password()
    assert not SocialToken.objects.exists()
    assert not SocialApp.objects.exists()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT geheim FROM oidc WHERE id = %s", [school.oidc])
        assert GEHEIM not in cursor.fetchone()[0]


def test_who_was_not_invited_does_not_come_in(school: School) -> None:
    tess = browser()
    assert log_in(tess, school)["Location"] == INLOGGEN
    assert ONBEKEND in tekst_van(tess.get(INLOGGEN))
    assert not is_ingelogd(tess)


@pytest.mark.parametrize(
    "mens",
    [
        {"email": "iemand.anders@taalschool.example", "email_verified": True},
        {"email": ADRES, "email_verified": False},
        {"email": ADRES},
        {"email_verified": True},
        {},
    ],
    ids=["ander adres", "niet gecontroleerd", "niet gezegd", "zonder adres", "niets"],
)
def test_an_address_that_the_issuer_does_not_vouch_for_opens_no_invitation(
    school: School, mens: dict[str, Any]
) -> None:
    tess = uitgenodigd(school)
    school.uitgever.mens = {"sub": "een-ander"} | mens
    assert log_in(tess, school)["Location"] == INLOGGEN
    assert not is_ingelogd(tess)


def test_who_is_linked_gets_a_second_place_by_a_second_invitation(school: School) -> None:
    """An organisation that works for several gemeenten: one account, and a choice."""
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from regie.toegang.organisaties import voeg_organisatie_toe

    log_in(uitgenodigd(school), school)
    voeg_gemeente_toe("0893", "Elders", "voorbeeld")
    voeg_organisatie_toe("0893", "taalschool", "Taalschool de Brug", "aanbieder", school.oidc)
    elders = School("0893", school.oidc, school.uitgever)
    tess = uitgenodigd(elders, medewerker=f"tess-{school.oidc}")
    assert log_in(tess, school)["Location"] == "/account/pet/"
    assert "Elders" in tekst_van(tess.get("/account/pet/"))


def test_a_flood_of_logins_does_not_reach_the_issuer(school: School) -> None:
    tess = browser()
    antwoorden = [tess.get(school.heen).status_code for _poging in range(121)]
    assert set(antwoorden[:120]) == {302}
    assert antwoorden[120] == 429


def test_an_invitation_that_was_not_opened_here_does_not_count(school: School) -> None:
    school.nodig_uit()
    tess = browser()
    assert log_in(tess, school)["Location"] == INLOGGEN
    assert not is_ingelogd(tess)


def test_an_invitation_opens_nothing_twice(school: School) -> None:
    woord = school.nodig_uit()
    for sub, komt_erin in (("eerste", True), ("tweede", False)):
        tess = browser()
        tess.get(f"/account/uitnodiging/{woord}/")
        school.uitgever.mens["sub"] = f"{sub}-{school.oidc}"
        log_in(tess, school)
        assert is_ingelogd(tess) is komt_erin


def test_the_address_may_come_from_userinfo_when_it_is_about_the_same_person(school: School) -> None:
    tess = uitgenodigd(school)
    school.uitgever.liegt = {"email": None, "email_verified": None}  # not in the token
    log_in(tess, school)
    assert is_ingelogd(tess)
    school.uitgever.liegt |= {"sub": "een-ander"}
    ander = browser()
    assert log_in(ander, school)["Location"] == INLOGGEN
    assert not is_ingelogd(ander)


@pytest.mark.parametrize(
    "leugen",
    [
        {"nonce": "een andere"},
        {"nonce": None},
        {"iss": "https://elders.example"},
        {"aud": "een-ander-systeem"},
        {"aud": [CLIENT, "een-ander"], "azp": "een-ander"},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"iat": None},
        {"sub": ""},
        {"sub": 12},
        {"sub": "x" * 300},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_says_something_else_lets_nobody_in(school: School, leugen: dict[str, Any]) -> None:
    tess = uitgenodigd(school)
    school.uitgever.liegt = leugen
    _komt_er_niet_in(tess, school)


def test_a_wrong_signature_lets_nobody_in(school: School) -> None:
    tess = uitgenodigd(school)
    school.uitgever.met = nieuwe_sleutel()
    _komt_er_niet_in(tess, school)


@pytest.mark.parametrize(("algoritme", "met"), [("none", ""), ("HS256", "geraden geheim van minstens 32 tekens")])
def test_a_signature_that_anybody_can_make_lets_nobody_in(school: School, algoritme: str, met: str) -> None:
    tess = uitgenodigd(school)
    school.uitgever.algoritme, school.uitgever.met = algoritme, met
    if algoritme == "none":
        school.uitgever.id_token = lambda nonce: jwt.encode(  # type: ignore[method-assign]
            {"iss": school.uitgever.adres, "aud": CLIENT, "nonce": nonce} | school.uitgever.mens, None, algorithm="none"
        )
    _komt_er_niet_in(tess, school)


def _komt_er_niet_in(client: Any, school: School) -> None:
    assert log_in(client, school)["Location"] == INLOGGEN
    assert MISLUKT in tekst_van(client.get(INLOGGEN))
    assert not is_ingelogd(client)


def test_an_answer_to_the_question_of_another_browser_lets_nobody_in(school: School) -> None:
    """Otherwise somebody could be logged in as another without noticing."""
    terug = naar_uitgever(uitgenodigd(school), school)
    slachtoffer = browser()
    assert slachtoffer.get(terug)["Location"] == INLOGGEN
    assert not is_ingelogd(slachtoffer)


def test_an_answer_is_good_once(school: School) -> None:
    tess = uitgenodigd(school)
    terug = naar_uitgever(tess, school)
    tess.get(terug)
    assert is_ingelogd(tess)
    tess.post("/account/uitloggen/")
    assert tess.get(terug)["Location"] == INLOGGEN
    assert not is_ingelogd(tess)


def test_an_answer_in_the_name_of_another_issuer_is_refused(school: School) -> None:
    tess = uitgenodigd(school)
    deel = urlsplit(naar_uitgever(tess, school))
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(deel.query).items()} | {"iss": "https://elders.example"}
    assert tess.get(deel.path, vraag)["Location"] == INLOGGEN
    assert not is_ingelogd(tess)


def test_another_site_cannot_start_a_login(school: School) -> None:
    antwoord = browser().get(school.heen, headers={"sec-fetch-site": "cross-site"})
    assert antwoord["Location"] == INLOGGEN
    assert school.uitgever.gevraagd == []


def test_an_issuer_that_speaks_in_another_name_is_not_believed(school: School) -> None:
    school.uitgever.beschrijving = {"issuer": "https://elders.example"}
    tess = browser()
    assert tess.get(school.heen)["Location"] == INLOGGEN
    assert MISLUKT in tekst_van(tess.get(INLOGGEN))


def test_an_issuer_that_is_gone_is_said_in_words(school: School) -> None:
    from regie.toegang.oidc import Oidc, bewaar
    from regie.web.inloggen.organisatielogin import verberg

    bewaar(Oidc(school.oidc, "Weg", "http://127.0.0.1:9", CLIENT, verberg(GEHEIM), False))
    tess = browser()
    assert tess.get(school.heen)["Location"] == INLOGGEN
    assert MISLUKT in tekst_van(tess.get(INLOGGEN))


def test_who_cancels_there_comes_back_to_the_login(school: School) -> None:
    tess = browser()
    deel = urlsplit(naar_uitgever(tess, school))
    staat = parse_qs(deel.query)["state"][0]
    assert tess.get(deel.path, {"error": "access_denied", "state": staat})["Location"] == INLOGGEN


@pytest.mark.parametrize("achter", ["", "terug/"])
def test_a_login_that_does_not_exist_leads_to_the_login_page(databank: object, achter: str) -> None:
    assert browser().get(f"/account/oidc/bestaat-niet/{achter}")["Location"] == INLOGGEN


def test_who_left_does_not_come_in_any_more(school: School) -> None:
    log_in(uitgenodigd(school), school)
    school.zet(tot="2020-01-01")
    tess = browser()
    assert log_in(tess, school)["Location"] == "/account/staat-uit/"
    assert not is_ingelogd(tess)


def test_an_account_that_was_switched_off_does_not_come_in(school: School) -> None:
    from allauth.socialaccount.models import SocialAccount

    from regie.web.inloggen.accounts import schakel_uit

    log_in(uitgenodigd(school), school)
    schakel_uit(SocialAccount.objects.get(provider=school.oidc).user)
    tess = browser()
    assert log_in(tess, school)["Location"] == "/account/staat-uit/"
    assert not is_ingelogd(tess)


def test_an_organisation_can_ask_our_second_step_as_well(school: School) -> None:
    from regie.toegang.oidc import bewaar, logins

    log_in(uitgenodigd(school), school)
    nu = logins()[school.oidc]
    bewaar(type(nu)(nu.id, nu.naam, nu.uitgever, nu.client, nu.geheim, True))
    tess = browser()
    assert log_in(tess, school)["Location"] == "/account/inloggen/app/"
    assert not is_ingelogd(tess)
    sleutel = tekst_van(tess.get("/account/inloggen/app/")).split("Sleutel: ")[1][:39].replace(" ", "")
    tess.post("/account/inloggen/app/", {"code": code(sleutel)})
    tess.post("/account/inloggen/app/", {"bewaard": "ja"})
    assert is_ingelogd(tess)
    weer = browser()
    assert log_in(weer, school)["Location"] == "/account/inloggen/code/"
    weer.post("/account/inloggen/code/", {"code": code(sleutel, 1)})
    assert is_ingelogd(weer)
    assert weer.session["oidc"] == school.oidc


def test_the_login_of_the_school_opens_nothing_of_the_gemeente(school: School) -> None:
    """An organisation vouches for its own people in its own work, not for what the same person does elsewhere."""
    from allauth.socialaccount.models import SocialAccount

    from regie.toegang.medewerkers import voeg_toe

    log_in(uitgenodigd(school), school)
    account = SocialAccount.objects.get(provider=school.oidc).user_id
    voeg_toe(school.gemeente, "tess-ook", "Tess", ["teamleider"], account=account)
    tess = browser()
    assert log_in(tess, school)["Location"] != "/account/pet/"
    assert [wie.medewerker for wie in tess.get("/account/").wsgi_request.petten] == ["tess"]


def test_without_a_password_there_is_none_to_change(school: School) -> None:
    tess = uitgenodigd(school)
    log_in(tess, school)
    assert "Wachtwoord wijzigen" not in tekst_van(tess.get("/account/"))
    assert tess.get("/account/wachtwoord/").status_code == 404
    assert tess.get("/account/herstelcodes/").status_code == 404


def test_in_a_real_browser(school: School, chromium: Browser) -> None:
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["127.0.0.1"]), bediend() as adres:
        pagina = chromium.new_page(locale="nl-NL")
        klachten: list[str] = []
        pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
        pagina.goto(f"{adres}/account/uitnodiging/{school.nodig_uit()}/")
        expect(pagina.locator("h1")).to_have_text("U bent uitgenodigd voor Regie")
        pagina.get_by_role("link", name="Inloggen via uw organisatie").click()
        pagina.wait_for_url(f"{adres}/**")
        pagina.goto(f"{adres}/account/uitloggen/")
        pagina.get_by_role("button", name="Uitloggen").click()
        pagina.get_by_role("link", name=f"Taalschool {school.oidc}").click()
        pagina.goto(f"{adres}/account/")
        expect(pagina.locator("h1")).to_have_text("Mijn account")
        pagina.close()
    assert klachten == []
