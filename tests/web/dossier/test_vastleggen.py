# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording through a form: once however often it is sent, never unseen over another, and nothing typed is lost."""

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import ids, stuur, tekst, verborgen

CONTACT = {"datum": "2026-11-20", "kanaal": "telefoon", "richting": "in", "onderwerp": "over de huur"}


def adres(cast: Cast, type_: str = "contact") -> str:
    return f"/dossiers/{cast.dossier}/vastleggen/{type_}/"


def test_what_is_recorded_stands_on_the_timeline_and_is_told_once(cast: Cast) -> None:
    karin = cast.client("karin")
    antwoord = stuur(karin, adres(cast), **CONTACT)
    assert antwoord.status_code == 303
    naar, _, anker = antwoord["Location"].partition("#")
    bladzijde = karin.get(naar)
    assert anker == f"gebeurtenis-{ids(bladzijde)[0]}"
    assert "Vastgelegd: Contact." in tekst(bladzijde)
    assert "Net vastgelegd" in tekst(bladzijde)
    assert "Net vastgelegd" not in tekst(karin.get(naar))


def test_the_message_says_which_terms_changed_and_how_to_undo_it(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = {"datum": "2026-11-20", "vorm": "gemeentehuis"}
    antwoord = karin.get(stuur(karin, adres(cast, "kennismaking"), **velden)["Location"])
    gezien = tekst(antwoord)
    assert "1 termijn is veranderd: Kennismaking." in gezien
    assert f"/gebeurtenissen/{ids(antwoord)[0]}/intrekken/" in antwoord.content.decode()


def test_a_form_that_is_sent_twice_records_once(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast))) | CONTACT
    karin.post(adres(cast), velden)
    tweede = karin.post(adres(cast), velden)
    bladzijde = karin.get(tweede["Location"])
    assert "Dit was al vastgelegd: Contact." in tekst(bladzijde)
    assert bladzijde.content.decode().count(">over de huur</p>") == 1


def test_a_form_that_is_sent_again_with_other_words_says_it_was_recorded_and_keeps_the_words(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast))) | CONTACT
    karin.post(adres(cast), velden)
    anders = karin.post(adres(cast), velden | {"onderwerp": "over het werk"})
    assert anders.status_code == 409
    assert "Dit formulier is al vastgelegd" in tekst(anders)
    assert "over het werk" in anders.content.decode()
    assert f"/gebeurtenissen/{velden['gebeurtenis_id']}/verbeteren/" in anders.content.decode()
    opnieuw = verborgen(anders)
    assert opnieuw["gebeurtenis_id"] != velden["gebeurtenis_id"]
    assert karin.post(adres(cast), opnieuw | CONTACT | {"onderwerp": "over het werk"}).status_code == 303


def test_a_stale_form_shows_what_another_recorded_and_loses_nothing(cast: Cast) -> None:
    karin, saskia = cast.client("karin"), cast.client("saskia")
    velden = verborgen(karin.get(adres(cast))) | CONTACT
    stuur(saskia, adres(cast, "welkomstbericht"), datum="2026-11-19", kanaal="brief", taal="ti")
    verouderd = karin.post(adres(cast), velden)
    assert verouderd.status_code == 409
    gezien = tekst(verouderd)
    assert "Intussen is er iets anders vastgelegd" in gezien
    assert "19 november 2026: Welkomstbericht" in gezien
    assert "Saskia Bos" in gezien
    assert "Toch vastleggen" in gezien
    assert "over de huur" in verouderd.content.decode()
    assert karin.post(adres(cast), verborgen(verouderd) | CONTACT).status_code == 303


def test_nonsense_is_said_at_the_field_and_in_the_summary(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), adres(cast), **CONTACT | {"datum": "2026-13-40", "kanaal": "duif"})
    assert antwoord.status_code == 422
    gezien = tekst(antwoord)
    assert "Er kloppen nog 2 dingen niet" in gezien
    assert gezien.count("Deze datum bestaat niet") == 2
    assert "over de huur" in antwoord.content.decode()
    assert "autofocus data-focus" in antwoord.content.decode()


def test_what_the_kern_refuses_is_said_at_the_field(cast: Cast) -> None:
    antwoord = stuur(cast.client("karin"), adres(cast), **CONTACT | {"datum": "2030-01-01"})
    assert antwoord.status_code == 422
    assert "Deze dag is nog niet geweest." in tekst(antwoord)


def test_nothing_is_recorded_when_something_is_wrong(cast: Cast) -> None:
    karin = cast.client("karin")
    stuur(karin, adres(cast), **CONTACT | {"kanaal": "duif"})
    assert "over de huur" not in tekst(karin.get(f"/dossiers/{cast.dossier}/"))


@pytest.mark.parametrize("veld", ["gebeurtenis_id", "dossierversie"])
def test_a_broken_hidden_field_is_an_error_and_no_crash(cast: Cast, veld: str) -> None:
    antwoord = stuur(cast.client("karin"), adres(cast), **CONTACT | {veld: "kapot"})
    assert antwoord.status_code == 422
    assert "Deze pagina is niet heel meer aangekomen." in tekst(antwoord)


def test_a_type_that_is_not_there_or_not_of_ones_role_does_not_exist(cast: Cast) -> None:
    from tests.verhaal import recht

    van_een_ander = next(naam for naam, type_ in recht().gebeurtenissen.items() if "consulent" not in type_.vastleggen)
    karin = cast.client("karin")
    for type_ in (van_een_ander, "bestaat_niet", "amina"):
        assert karin.get(adres(cast, type_)).status_code == 404
        assert karin.post(adres(cast, type_), CONTACT).status_code == 404


@pytest.mark.parametrize("naam", ["bas", "milan"])
def test_nobody_records_in_a_dossier_of_another(cast: Cast, naam: str) -> None:
    velden = verborgen(cast.client("karin").get(adres(cast))) | CONTACT
    client = cast.client(naam)
    assert client.get(adres(cast)).status_code == 404
    assert client.post(adres(cast), velden).status_code == 404
    assert client.get(f"/dossiers/{cast.dossier}/vastleggen/").status_code == 404


def test_an_end_without_a_begin_says_what_to_record_first(cast: Cast) -> None:
    antwoord = cast.client("karin").get(adres(cast, "afspraak_stand"))
    gezien = tekst(antwoord)
    assert antwoord.status_code == 200
    assert "Leg eerst vast: Actie afgesproken." in gezien


def test_a_link_to_a_form_fills_in_what_it_knows(cast: Cast) -> None:
    cast.leg_vast("afspraak_gemaakt", "2026-10-01", actie_id="huur", wie="gemeente", wat="huurtoeslag")
    antwoord = cast.client("karin").get(adres(cast, "afspraak_stand") + "?actie_id=huur")
    assert '<option value="huur" selected>' in antwoord.content.decode()
    assert "huurtoeslag" in tekst(antwoord)


def test_an_explanation_is_about_one_of_the_open_terms(cast: Cast) -> None:
    karin = cast.client("karin")
    formulier = karin.get(adres(cast, "termijn_toelichting") + "?termijn=pip")
    assert '<option value="pip" selected>PIP vaststellen</option>' in formulier.content.decode()
    assert "Voor de termijn: PIP vaststellen." in tekst(formulier)


def test_a_term_that_does_not_exist_is_not_repeated_on_the_page(cast: Cast) -> None:
    assert "onzin" not in tekst(cast.client("karin").get(adres(cast) + "?termijn=onzin"))


def test_what_to_record_can_be_searched_without_javascript(cast: Cast) -> None:
    karin = cast.client("karin")
    alles = tekst(karin.get(f"/dossiers/{cast.dossier}/vastleggen/"))
    assert "Contact" in alles
    assert "Examen" in alles
    gezocht = tekst(karin.get(f"/dossiers/{cast.dossier}/vastleggen/?zoek=CONTACT"))
    assert "Contact" in gezocht
    assert "Examen" not in gezocht
    assert "Er is niets gevonden met “xyz”." in tekst(karin.get(f"/dossiers/{cast.dossier}/vastleggen/?zoek=xyz"))


def test_what_was_typed_survives_the_end_of_the_session(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = verborgen(karin.get(adres(cast))) | CONTACT
    karin.logout()
    naar_inloggen = karin.post(adres(cast), velden)
    assert naar_inloggen.status_code == 302
    karin.force_login(cast.account("karin"))
    terug = karin.get(adres(cast))
    assert "over de huur" in terug.content.decode()
    assert "Wat u had getypt, staat er nog." in tekst(terug)
    assert karin.post(adres(cast), verborgen(terug) | CONTACT).status_code == 303


def test_a_wrong_csrf_token_records_nothing_and_keeps_the_text(cast: Cast) -> None:
    from django.test import Client

    karin = Client(enforce_csrf_checks=True)
    karin.force_login(cast.account("karin"))
    velden = verborgen(karin.get(adres(cast))) | CONTACT
    assert karin.post(adres(cast), velden | {"csrfmiddlewaretoken": "fout"}).status_code == 403
    assert "over de huur" in karin.get(adres(cast)).content.decode()
