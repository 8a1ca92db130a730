# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers of one person: what would happen, done by a team leader, and undone as if it never was."""

from typing import Any

import pytest
from django.db import connection

from tests.register.cast import SCHOOL, VANDAAG, Cast, importeer
from tests.verhaal import gebeurtenis, recht
from tests.web.personen.blad import invulling, tekst

REDEN = "zelfde V-nummer, bij aankomst twee keer ingevoerd"


@pytest.fixture
def dubbel(cast: Cast) -> str:
    """A second dossier of Amina, of Bas: opened later, with an intake, family, a correction and a referral."""
    cast.staf()
    id_ = f"dubbel-{cast.gemeente}"
    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-05", id_, groep="asiel_vergunning", wet="wi2021", geboortejaar=1990),
        gebeurtenis("toewijzing", "2026-06-06", id_, rol="regie", medewerker="bas"),
        gebeurtenis("koppeling", "2026-06-03", id_),
        gebeurtenis("kennisgeving_plicht", "2026-09-21", id_),
        gebeurtenis(
            "intakegesprek",
            "2026-10-20",
            id_,
            id="gesprek",
            nummer=1,
            vorm="gemeentehuis",
            themas=["taal"],
            aanwezig="alleen",
        ),
        gebeurtenis("huishouden_lid", "2026-06-10", id_, huishouden_id="h1", rol="aanvrager"),
        gebeurtenis("verwijzing", "2026-11-01", id_, organisatie=SCHOOL, taak="leerroute", verwijzing_id="w1"),
        gebeurtenis("verwijzing_antwoord", "2026-11-02", id_, verwijzing_id="w1", antwoord="aangenomen"),
    ]
    importeer(cast.gemeente, rijen, personen=f"dossier,voornamen,achternaam,email\n{id_},Aminah,Tesfai,a@b.nl\n")
    return id_


def pad(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/persoon/samenvoegen/"


LEESMODELLEN = ("termijn", "dossier_feiten", "toegang", "huishouden", "relatie", "afscherming")


def stand(cast: Cast, *dossiers: str) -> dict[str, list[Any]]:
    """Every row of the read models of these dossiers."""
    gevonden = {}
    with cast.als_systeem(), connection.cursor() as cursor:
        for tabel in LEESMODELLEN:
            cursor.execute(f"SELECT t::text FROM {tabel} t WHERE dossier = ANY(%s) ORDER BY 1", [list(dossiers)])
            gevonden[tabel] = cursor.fetchall()
    return gevonden


def bekijk(cast: Cast, ander: str) -> tuple[Any, Any]:
    saskia = cast.client("saskia")
    return saskia, saskia.post(pad(cast), {"doe": "bekijk", "ander": ander})


def voeg_samen(cast: Cast, ander: str, **anders: str) -> Any:
    saskia, plan = bekijk(cast, ander)
    return saskia.post(pad(cast), invulling(plan) | {"doe": "samen", "reden": REDEN} | anders)


def maak_ongedaan(cast: Cast, **anders: str) -> Any:
    saskia = cast.client("saskia")
    return saskia.post(pad(cast), invulling(saskia.get(pad(cast))) | {"doe": "terug", "reden": REDEN} | anders)


def test_the_other_dossier_is_found_and_what_would_happen_is_shown_and_nothing_done(cast: Cast, dubbel: str) -> None:
    voor = stand(cast, cast.dossier, dubbel)
    saskia = cast.client("saskia")
    assert dubbel in saskia.post(pad(cast), {"doe": "zoek", "naam": "Tesfai"}).content.decode()
    _saskia, plan = bekijk(cast, dubbel)
    bladzijde = tekst(plan)
    assert "20 oktober 2026: " in bladzijde
    assert "En nog 1 registratie die u niet mag zien." in bladzijde  # the family
    assert "2 registraties staan al in beide dossiers" in bladzijde
    assert "E-mail a@b.nl leeg" in bladzijde
    assert stand(cast, cast.dossier, dubbel) == voor


def test_what_was_lacking_goes_along_and_the_other_is_closed(cast: Cast, dubbel: str) -> None:
    assert voeg_samen(cast, dubbel).status_code == 303
    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT type FROM gebeurtenis WHERE dossier = %s", [cast.dossier])
        types = [type_ for (type_,) in cursor.fetchall()]
        cursor.execute("SELECT is_actief, intake_start FROM dossier_feiten WHERE dossier = ANY(%s) ORDER BY is_actief",
                       [[cast.dossier, dubbel]])  # fmt: skip
        (dicht, _intake), (open_, intake) = cursor.fetchall()
        cursor.execute("SELECT dossier FROM huishouden WHERE huishouden = 'h1'")
        thuis = [dossier for (dossier,) in cursor.fetchall()]
    assert types.count("koppeling") == 1
    assert types.count("intakegesprek") == 1
    assert (dicht, open_, str(intake)) == (False, True, "2026-10-20")
    assert thuis == [cast.dossier]
    assert cast.client("karin").get(f"/dossiers/{cast.dossier}/").status_code == 200


def test_undone_the_read_models_are_what_they_were(cast: Cast, dubbel: str) -> None:
    voor = stand(cast, cast.dossier, dubbel)
    voeg_samen(cast, dubbel)
    assert stand(cast, cast.dossier, dubbel) != voor
    antwoord = maak_ongedaan(cast)
    assert antwoord.status_code == 303
    assert stand(cast, cast.dossier, dubbel) == voor
    assert "Ongedaan gemaakt op" in tekst(cast.client("saskia").get(pad(cast)))


def test_after_undoing_it_can_be_done_again(cast: Cast, dubbel: str) -> None:
    voeg_samen(cast, dubbel)
    na_een = stand(cast, cast.dossier, dubbel)
    maak_ongedaan(cast)
    assert voeg_samen(cast, dubbel).status_code == 303
    zonder_herkomst = ("dossier_feiten", "toegang", "huishouden")
    assert {naam: stand(cast, cast.dossier, dubbel)[naam] for naam in zonder_herkomst} == {
        naam: na_een[naam] for naam in zonder_herkomst
    }


def test_what_is_recorded_between_looking_and_doing_is_looked_at_first(cast: Cast, dubbel: str) -> None:
    saskia, plan = bekijk(cast, dubbel)
    cast.leg_vast("contact", "2026-11-20", "saskia", dossier=dubbel, kanaal="telefoon", richting="in", onderwerp="huur")
    antwoord = saskia.post(pad(cast), invulling(plan) | {"doe": "samen", "reden": REDEN})
    assert antwoord.status_code == 422
    assert "Intussen is er iets vastgelegd" in tekst(antwoord)
    assert saskia.post(pad(cast), invulling(antwoord) | {"doe": "samen", "reden": REDEN}).status_code == 303


def test_the_number_of_the_closed_dossier_can_be_taken_over_and_not_before(cast: Cast, dubbel: str) -> None:
    from regie.register.personen_wijzigen import NummerBezet, Wijziging, wijzig_persoon

    with cast.als("saskia") as saskia:
        wijzig_persoon(saskia, dubbel, Wijziging({"v_nummer": "9900000099"}, 1), VANDAAG)
    with pytest.raises(NummerBezet), cast.als("saskia") as saskia:
        wijzig_persoon(saskia, cast.dossier, Wijziging({"v_nummer": "9900000099"}, 1), VANDAAG)
    voeg_samen(cast, dubbel)
    with cast.als("saskia") as saskia:
        assert wijzig_persoon(saskia, cast.dossier, Wijziging({"v_nummer": "9900000099"}, 1), VANDAAG) == 1


def test_sent_twice_is_done_once(cast: Cast, dubbel: str) -> None:
    saskia, plan = bekijk(cast, dubbel)
    velden = invulling(plan) | {"doe": "samen", "reden": REDEN}
    assert saskia.post(pad(cast), velden).status_code == 303
    nog_eens = saskia.post(pad(cast), velden)
    assert nog_eens.status_code == 422
    assert "al samengevoegd" in tekst(nog_eens)
    assert maak_ongedaan(cast).status_code == 303
    assert maak_ongedaan(cast, id="00000000-0000-0000-0000-000000000000").status_code == 404


def test_without_a_reason_or_with_itself_it_is_refused(cast: Cast, dubbel: str) -> None:
    assert voeg_samen(cast, dubbel, reden="zomaar").status_code == 422
    assert voeg_samen(cast, dubbel, reden="").status_code == 422
    _saskia, plan = bekijk(cast, cast.dossier)
    assert plan.status_code == 422
    assert "hetzelfde dossier" in tekst(plan)


@pytest.mark.parametrize("naam", ["karin", "bas", "eva", "tess", "inge"])
def test_only_a_team_leader_has_the_page(cast: Cast, dubbel: str, naam: str) -> None:
    client = cast.client(naam)
    assert client.get(pad(cast)).status_code == 404
    assert client.post(pad(cast), {"doe": "bekijk", "ander": dubbel}).status_code == 404


def test_somebody_of_another_gemeente_is_not_there(cast: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0990", "Elders", "voorbeeld")
    elders = f"elders-{cast.gemeente}"
    importeer("0990", [gebeurtenis("dossier_geopend", "2026-06-05", elders, groep="gezinsmigrant", wet="wi2021")])
    _saskia, plan = bekijk(cast, elders)
    assert plan.status_code == 404
    assert Cast("0990", elders).client("saskia").get(pad(cast)).status_code == 404


def test_the_consulent_cannot_do_it_at_the_door_either(cast: Cast, dubbel: str) -> None:
    from uuid import uuid4

    from regie.register.fouten import MagNiet
    from regie.register.samenvoegen import maak_plan

    with pytest.raises(MagNiet), cast.als("karin") as karin:
        maak_plan(karin, uuid4(), dubbel, cast.dossier, recht(), VANDAAG)


def test_what_moves_and_what_stays_is_said_before_it_is_done(cast: Cast, dubbel: str) -> None:
    from regie.werk.groepen.opslag import bewaar_wens
    from tests.werk.agenda.bureau import klok, maak_afspraak, plan_van

    maak_afspraak(cast, plan_van(klok(10), medewerker="bas"), "bas", dubbel)
    with cast.als("bas") as bas:
        bewaar_wens(bas, dubbel, ["di-ochtend"], None)
    with cast.als("karin") as karin:
        bewaar_wens(karin, cast.dossier, ["vr-middag"], None)
    _saskia, plan = bekijk(cast, dubbel)
    bladzijde = tekst(plan)
    assert "Verhuist mee Tijden in de agenda: 1" in bladzijde
    assert "Blijft in het gesloten dossier" in bladzijde
    assert "Wensen voor dagen en tijden: 1" in bladzijde


def test_two_appointments_at_one_moment_are_refused_in_words(cast: Cast, dubbel: str) -> None:
    from tests.werk.agenda.bureau import klok, maak_afspraak, plan_van

    maak_afspraak(cast, plan_van(klok(10)))
    maak_afspraak(cast, plan_van(klok(10), medewerker="bas"), "bas", dubbel)
    _saskia, plan = bekijk(cast, dubbel)
    assert plan.status_code == 422
    assert "Verzet een van de twee" in tekst(plan)


def test_a_letter_that_was_sent_is_read_from_the_timeline_of_the_dossier_that_goes_on(cast: Cast, dubbel: str) -> None:
    from regie.werk.brieven.gebeurd import noteer_verzonden
    from tests.werk.brieven.bureau import OCHTEND, aan, brieven, zet_klaar

    [brief] = brieven(cast, zet_klaar(cast, "welkom", [aan(dubbel)], "saskia"), "saskia")
    with cast.als("saskia"):
        noteer_verzonden(cast.gemeente, "voorbeeld", [(brief, b"%PDF")], recht(), OCHTEND)
    voeg_samen(cast, dubbel)
    saskia, adres = cast.client("saskia"), f"/dossiers/{cast.dossier}/brief/{brief['id']}/"
    assert adres in saskia.get(f"/dossiers/{cast.dossier}/").content.decode()
    assert saskia.get(adres).status_code == 200
