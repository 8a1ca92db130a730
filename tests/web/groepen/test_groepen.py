# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of groups: made, filled, asked, noted and ended; only for who guides people here."""

import json
import re
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import GEWEEST, groep, standen, vastgelegd, wachtenden

NIEUW: dict[str, Any] = {
    "soort": "brugklas", "naam": "Brugklas december", "begin": "2026-12-01", "einde": "2026-12-22",
    "uren": ["di-ochtend", "do-middag"], "tijd": "09:30", "minuten": "2,5", "plaats": "Het Wijkhuis",
    "postcode4": "7411", "minimum": "2", "maximum": "3", "start": "vast",
}  # fmt: skip


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def doe(cast: Cast, groep_: UUID, stap: str, naam: str = "karin", **velden: Any) -> str:
    return tekst_van(cast.client(naam).post(f"/groepen/{groep_}/{stap}/", velden, follow=True))


def lid(cast: Cast, groep_: UUID, dossier: str, wat: str, naam: str = "karin") -> str:
    return doe(cast, groep_, "lid", naam, dossier=dossier, doe=wat)


def reken_uit(cast: Cast) -> None:
    """The worker does what waits, with the arguments that were kept for it."""
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.groepen.uitrekenen import Rekenaar

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args FROM procrastinate_jobs WHERE task_name LIKE '%%verdeel_groepen' AND args ->> 'gemeente' = %s",
            [cast.gemeente],
        )
        taken = [json.loads(rij[0]) if isinstance(rij[0], str) else rij[0] for rij in cursor.fetchall()]
    assert all(set(taak) == {"gemeente", "voorstel"} for taak in taken)
    for taak in taken:
        Rekenaar(gemeenten()[taak["gemeente"]], UUID(taak["voorstel"]), VANDAAG).reken()


@pytest.mark.parametrize("naam", ["tess", "cor", "boris", "eva", "petra", "fenna", "inge"])
def test_for_anybody_else_there_are_no_groups(cast: Cast, naam: str) -> None:
    groep_, client = groep(cast), cast.client(naam)
    for pad in ("/groepen/", "/groepen/nieuw/", "/groepen/voorstel/", f"/groepen/{groep_}/"):
        assert client.get(pad).status_code == 404, pad
        assert client.post(pad).status_code in (404, 405), pad


def test_milan_finds_nothing_of_another_gemeente(cast: Cast) -> None:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from tests.werk.groepen.mensen import voorstel

    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    id_ = voorstel(cast, [groep_], mensen)
    with cast.als("karin"):
        keer = bijeenkomsten(groep_)[0]["id"]
    milan = Cast("0998", cast.dossier).client("milan")
    for pad in (
        f"{groep_}/", f"{groep_}/lid/", f"{groep_}/erbij/", f"{groep_}/uitnodigen/", f"{groep_}/sluiten/",
        f"{groep_}/bijeenkomst/", f"{groep_}/afronden/{mensen[0]}/", f"{groep_}/certificaat/{mensen[0]}/",
        f"bijeenkomst/{keer}/", f"voorstel/{id_}/", f"voorstel/{id_}/verplaats/", f"voorstel/{id_}/besluit/",
        f"beschikbaar/{mensen[0]}/",
    ):  # fmt: skip
        assert milan.get(f"/groepen/{pad}").status_code == 404, pad
        assert milan.post(f"/groepen/{pad}", {"doe": "aannemen", "dossier": mensen[0]}).status_code in (404, 405), pad
    assert "Brugklas" not in tekst_van(milan.get("/groepen/")).replace("Brugklas dinsdag", "gelekt")


def test_a_group_is_made_with_a_meeting_on_each_of_its_days(cast: Cast) -> None:
    karin = cast.client("karin")
    leeg = karin.get("/groepen/nieuw/?soort=brugklas").content.decode()
    assert re.search(r'name="minimum" value="8"', leeg)  # of the policy
    assert re.search(r'name="maximum" value="15"', leeg)
    antwoord = karin.post("/groepen/nieuw/", NIEUW)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    tekst = tekst_van(karin.get(antwoord["Location"]))
    assert "1 december 2026 tot en met 22 december 2026, dinsdagochtend en donderdagmiddag om 9.30 uur" in tekst
    assert "nog 3 van 3" in tekst
    assert tekst.count("om 9.30 uur") - 1 == 7  # four Tuesdays, three Thursdays
    lijst = tekst_van(karin.get("/groepen/"))
    assert "Brugklas december" in lijst


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"maximum": "16"}, "hooguit 15 mensen"),
        ({"minimum": "4"}, "Dit is minder dan waarmee de groep kan beginnen"),
        ({"einde": "2026-11-01"}, "De laatste dag ligt voor de eerste dag"),
        ({"einde": "2036-12-22"}, "hooguit 80 kan"),
        ({"tijd": "25:00"}, "Deze tijd bestaat niet"),
        ({"postcode4": "74"}, "Dit is geen postcode"),
        ({"alleen_taal": "on"}, "Kies de taal waarvoor de groep is"),
        ({"naam": "Groep 999900006"}, "Zet er geen nummer van een persoon in"),
        ({"uren": []}, "Kies een of meer dagdelen"),
        ({"begin": "2026-12-02", "einde": "2026-12-02", "uren": ["di-ochtend"]}, "valt geen dag"),
    ],
)
def test_a_group_that_cannot_be_is_refused_with_the_reason(cast: Cast, anders: dict[str, Any], waarom: str) -> None:
    antwoord = cast.client("karin").post("/groepen/nieuw/", NIEUW | anders)
    assert antwoord.status_code == 422
    assert waarom in tekst_van(antwoord)


def test_a_policy_that_says_nothing_leaves_the_field_empty(gemeente: str, cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(gemeente, "Deventer", "deventer")
    leeg = cast.client("karin").get("/groepen/nieuw/?soort=brugklas").content.decode()
    assert 'name="maximum"' in leeg
    assert not re.search(r'name="maximum" value', leeg)
    assert re.search(r'value="doorlopend"[^>]*checked', leeg)


def test_one_more_than_fits_is_refused_and_can_wait(cast: Cast) -> None:
    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    for dossier in mensen[:3]:
        assert "Deze persoon zit in de groep." in doe(cast, groep_, "erbij", dossier=dossier)
    assert "nog 0 plaatsen" in doe(cast, groep_, "erbij", dossier=mensen[3])
    assert "staat op de wachtlijst" in doe(cast, groep_, "erbij", dossier=mensen[3], doe="wachtlijst")
    tekst = lid(cast, groep_, mensen[0], "afgezegd")
    assert "Er is een plek vrij Bovenaan de wachtlijst staat Mens W003" in tekst
    assert standen(cast, groep_)[mensen[3]] == "wachtlijst"
    lid(cast, groep_, mensen[3], "voorgesteld")
    assert standen(cast, groep_)[mensen[3]] == "voorgesteld"


def test_the_others_are_a_number_for_the_consulent_and_names_for_who_leads(cast: Cast) -> None:
    eigen, van_bas, groep_ = wachtenden(cast, 1), wachtenden(cast, 2, consulent="bas", naam="b"), groep(cast)
    doe(cast, groep_, "erbij", dossier=eigen[0])
    for dossier in van_bas:
        doe(cast, groep_, "erbij", "bas", dossier=dossier)
    karin, saskia = (tekst_van(cast.client(naam).get(f"/groepen/{groep_}/")) for naam in ("karin", "saskia"))
    assert "Mens W000" in karin
    assert "Mens B000" not in karin
    assert "en nog 2 mensen van collega's" in karin.replace("&#x27;", "'")
    assert "Mens B000" in saskia
    assert "collega's" not in saskia.replace("&#x27;", "'")


def test_somebody_of_a_colleague_cannot_be_changed(cast: Cast) -> None:
    (van_bas,), groep_ = wachtenden(cast, 1, consulent="bas", naam="b"), groep(cast)
    doe(cast, groep_, "erbij", "bas", dossier=van_bas)
    assert "is niet van u" in lid(cast, groep_, van_bas, "afgezegd")
    assert cast.client("karin").get(f"/groepen/{groep_}/afronden/{van_bas}/").status_code == 404
    assert standen(cast, groep_) == {van_bas: "voorgesteld"}


def test_everybody_is_there_until_somebody_is_ticked_and_it_can_be_put_right(cast: Cast) -> None:
    from regie.dossiers.groepen import bijeenkomsten

    mensen, groep_ = wachtenden(cast, 2), groep(cast, begin=GEWEEST)
    for dossier in mensen:
        doe(cast, groep_, "erbij", dossier=dossier)
    with cast.als("karin"):
        keer = bijeenkomsten(groep_)[0]["id"]
    karin, pad = cast.client("karin"), f"/groepen/bijeenkomst/{keer}/"
    blad = karin.get(pad)
    assert "Iedereen staat op aanwezig" in tekst_van(blad)
    velden = dict(re.findall(r'name="(wie_[0-9a-f]+)" value="(\w+)"[^>]* checked', blad.content.decode()))
    assert list(velden.values()) == ["ja", "ja"]
    namen = list(velden)
    tekst = tekst_van(karin.post(pad, {namen[0]: "ja", namen[1]: "nee"}, follow=True))
    assert "Al vastgelegd: 1 aanwezig, 1 niet gekomen. U kunt het hier verbeteren." in tekst
    assert len(vastgelegd(cast, "niet_verschenen", *mensen)) == 1
    karin.post(pad, {namen[0]: "ja", namen[1]: "afgemeld"})
    assert vastgelegd(cast, "niet_verschenen", *mensen) == []


def test_a_money_training_ends_with_a_certificate(cast: Cast) -> None:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.aanwezig import noteer
    from tests.verhaal import recht

    (mens,), groep_ = wachtenden(cast, 1), groep(cast, soort="geld", begin=GEWEEST)
    doe(cast, groep_, "erbij", dossier=mens)
    with cast.als("karin") as wie:
        noteer(wie, recht(), bijeenkomsten(groep_)[0], {mens: "ja"}, VANDAAG)
    karin, pad = cast.client("karin"), f"/groepen/{groep_}/certificaat/{mens}/"
    assert karin.get(pad).status_code == 404  # not ready yet
    klaar = karin.post(f"/groepen/{groep_}/afronden/{mens}/", {"einde-datum": "2026-11-28", "doe": "klaar"})
    assert klaar.status_code == 303, tekst_van(klaar)
    pdf = karin.get(pad)
    assert (pdf.status_code, pdf["Content-Type"], pdf.content[:5]) == (200, "application/pdf", b"%PDF-")
    assert {"status": "afgerond"} in [velden for _wie, velden in vastgelegd(cast, "training_geld", mens)]


def test_the_pvt_asks_for_its_hours_and_who_stops_has_nothing_to_prove(cast: Cast) -> None:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.aanwezig import noteer
    from tests.verhaal import recht

    mensen, groep_ = wachtenden(cast, 2), groep(cast, soort="pvt", begin=GEWEEST)
    for dossier in mensen:
        doe(cast, groep_, "erbij", dossier=dossier)
    with cast.als("karin") as wie:
        noteer(wie, recht(), bijeenkomsten(groep_)[0], dict.fromkeys(mensen, "ja"), VANDAAG)
    karin, pad = cast.client("karin"), "/groepen/{}/afronden/{}/".format
    leeg = {"einde-datum": "2026-11-28", "doe": "klaar"}
    assert karin.post(pad(groep_, mensen[0]), leeg).status_code == 422
    vol = leeg | {"einde-uren": "12", "einde-activiteit": "Stadhuis", "einde-ondertekend_op": "2026-11-28"}
    vol |= {"einde-themas": ["vrijheid", "werk"]}
    assert karin.post(pad(groep_, mensen[0]), vol).status_code == 303
    assert karin.post(pad(groep_, mensen[1]), leeg | {"doe": "gestopt"}).status_code == 303
    ((wie_klaar, velden),) = vastgelegd(cast, "pvt_afgerond", *mensen)
    assert (wie_klaar, velden["themas"]) == (mensen[0], ["vrijheid", "werk"])


def test_a_report_of_the_brugklas_is_an_advice_with_an_explanation(cast: Cast) -> None:
    (mens,), groep_ = wachtenden(cast, 1), groep(cast)
    doe(cast, groep_, "erbij", dossier=mens)
    karin, pad = cast.client("karin"), f"/groepen/{groep_}/afronden/{mens}/"
    stempel = re.findall(r'name="rapport-stempel" value="([^"]+)"', karin.get(pad).content.decode())[0]
    rapport = {
        "rapport-stempel": stempel,
        "rapport-advies": "b1",
        "rapport-toelichting": "Leert snel",
        "doe": "rapport",
    }
    for _keer in range(2):
        assert "B1" in tekst_van(karin.post(pad, rapport, follow=True))
    assert [velden["advies_leerroute"] for _wie, velden in vastgelegd(cast, "brugklas_rapport", mens)] == ["b1"]
    leeg = rapport | {"rapport-advies": "", "rapport-toelichting": ""}
    assert "Vul een advies of een toelichting in" in tekst_van(karin.post(pad, leeg))


def test_a_proposal_from_question_to_members(cast: Cast) -> None:
    from regie.dossiers.groepen import plekken

    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    karin = cast.client("karin")
    blad = karin.get("/groepen/voorstel/?soort=brugklas")
    assert "Brugklas dinsdag" in tekst_van(blad)
    gevraagd = karin.post("/groepen/voorstel/", {"soort": "brugklas", "groep": [str(groep_)], "dossier": mensen})
    assert gevraagd.status_code == 303, tekst_van(gevraagd)
    pad = gevraagd["Location"]
    bezig = karin.get(pad)
    assert '<meta http-equiv="refresh"' in bezig.content.decode()
    assert "0 procent" in tekst_van(bezig)
    deel = karin.get(pad, headers={"hx-request": "true"})
    assert "<h1" not in deel.content.decode()
    reken_uit(cast)
    assert karin.get(pad, headers={"hx-request": "true"})["HX-Refresh"] == "true"
    tekst = tekst_van(karin.get(pad))
    assert "3 van de 4 mensen hebben een plek. Dit is de beste verdeling binnen de regels." in tekst
    assert "Geen plek: 1 persoon" in tekst
    assert "Brugklas dinsdag: vol: anderen wachten langer of passen beter" in tekst
    with cast.als("karin"):
        met = next(een["dossier"] for een in plekken(UUID(pad.split("/")[-2])) if een["groep"])
    assert "Verplaatst." in tekst_van(karin.post(f"{pad}verplaats/", {"dossier": met, "naar": "geen"}, follow=True))
    assert "Er is nog geen groep gekozen" in tekst_van(karin.post(f"{pad}verplaats/", {"dossier": met}, follow=True))
    klaar = tekst_van(karin.post(f"{pad}besluit/", {"doe": "aannemen"}, follow=True))
    assert "Het voorstel is aangenomen. 2 mensen hebben een plek." in klaar
    assert len(standen(cast, groep_)) == 2
    nog_eens = tekst_van(cast.client("saskia").post(f"{pad}besluit/", {"doe": "aannemen"}, follow=True))
    assert "Iemand heeft dit voorstel al aangenomen of weggegooid" in nog_eens


def test_a_proposal_that_is_impossible_says_what_clashes(cast: Cast) -> None:
    from tests.werk.groepen.mensen import voorstel

    id_ = voorstel(cast, [groep(cast, minimum=3, taal="ti", alleen_taal=True)], wachtenden(cast, 3))
    tekst = tekst_van(cast.client("karin").get(f"/groepen/voorstel/{id_}/"))
    assert "Er is geen verdeling mogelijk." in tekst
    assert (
        "Brugklas dinsdag heeft nog 3 mensen nodig; er passen er 0. Van de mensen: 3 spreken een andere taal." in tekst
    )
    assert "Neem het voorstel aan" not in tekst


def met_kind_thuis(cast: Cast) -> tuple[UUID, UUID]:
    """A proposal for parents with a young child and somebody else, and its group."""
    from tests.werk.groepen.mensen import gezin, voorstel

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    gezin(cast, *mensen[:2])
    return voorstel(cast, [groep_], mensen), groep_


def test_that_there_is_a_child_at_home_is_not_told_to_who_may_not_know(cast: Cast) -> None:
    id_, _groep = met_kind_thuis(cast)
    karin, saskia = (tekst_van(cast.client(naam).get(f"/groepen/voorstel/{id_}/")) for naam in ("karin", "saskia"))
    assert "de partner is dan ook weg, en er is geen opvang voor het kind" in karin
    assert "partner" not in saskia
    assert "kan niet op dinsdagochtend" in saskia  # as of anybody who cannot come then


def test_the_register_itself_gives_that_reason_to_nobody_who_may_not_know(cast: Cast) -> None:
    met_kind_thuis(cast)
    for naam, ziet in (("karin", 1), ("saskia", 0), ("bas", 0), ("eva", 0)):
        with cast.als(naam), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM groep_voorstel_gezin")
            assert cursor.fetchone()[0] == ziet, naam
            cursor.execute("SELECT coalesce(string_agg(redenen::text, ''), '') FROM groep_voorstel_plek")
            assert "thuis" not in cursor.fetchone()[0], naam
            cursor.execute("SELECT coalesce(string_agg(uitkomst::text, ''), '') FROM groep_voorstel")
            assert "thuis" not in cursor.fetchone()[0], naam


@pytest.mark.parametrize(("wie", "ziet"), [("karin", True), ("saskia", False)])
def test_who_moves_a_parent_by_hand_is_told_what_may_be_known(cast: Cast, wie: str, ziet: bool) -> None:
    from regie.dossiers.groepen import plekken

    id_, groep_ = met_kind_thuis(cast)
    with cast.als("karin"):
        zonder = next(een["dossier"] for een in plekken(id_) if een["groep"] is None)
    pad = f"/groepen/voorstel/{id_}/"
    client = cast.client(wie)
    for _keer in range(2):  # once more is the same
        tekst = tekst_van(client.post(f"{pad}verplaats/", {"dossier": zonder, "naar": str(groep_)}, follow=True))
        assert ("let op: de partner is dan ook weg" in tekst) == ziet
        assert ("let op: kan niet op dinsdagochtend" in tekst) == (not ziet)
    assert "geen opvang voor het kind" in tekst_van(cast.client("karin").get(pad))
    assert "partner" not in tekst_van(cast.client("saskia").get(pad))
    client.post(f"{pad}verplaats/", {"dossier": zonder, "naar": "geen"})
    assert "geen opvang voor het kind" not in tekst_van(cast.client("karin").get(pad))


def test_when_somebody_can_come_is_asked_once_and_used(cast: Cast) -> None:
    from regie.dossiers.groepen import wens

    (mens,) = wachtenden(cast, 1)
    karin, pad = cast.client("karin"), f"/groepen/beschikbaar/{mens}/"
    assert karin.post(pad, {"uren": ["di-ochtend"], "postcode4": "7411"}).status_code == 303
    with cast.als("karin"):
        staat_er = wens(mens)
    assert staat_er
    assert (staat_er["uren"], staat_er["postcode4"]) == (["di-ochtend"], "7411")
    assert karin.post(pad, {"postcode4": "x"}).status_code == 422
    cast.leg_vast("afscherming", "2026-11-20", dossier=mens, reden="opvang")
    assert "Dit dossier is afgeschermd" in tekst_van(karin.post(pad, {"postcode4": "7411"}))
    assert cast.client("bas").get(pad).status_code == 404


def test_inviting_makes_a_letter_for_everybody(cast: Cast) -> None:
    mensen, groep_ = (
        wachtenden(cast, 2),
        groep(cast, begin=VANDAAG.replace(year=2030), einde=None, uren=("ma-ochtend",)),
    )
    for dossier in mensen:
        doe(cast, groep_, "erbij", dossier=dossier)
    tekst = doe(cast, groep_, "uitnodigen")
    assert "Er staan 2 uitnodigingen klaar." in tekst, tekst
    assert set(standen(cast, groep_).values()) == {"uitgenodigd"}
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM brief WHERE gemeente = %s AND dossier = ANY(%s)", [cast.gemeente, mensen])
        assert cursor.fetchone()[0] == 2


def test_what_is_over_changes_no_more(cast: Cast) -> None:
    (mens,), groep_ = wachtenden(cast, 1), groep(cast)
    doe(cast, groep_, "erbij", dossier=mens)
    assert "De groep gaat niet door." in doe(cast, groep_, "sluiten", doe="vervallen")
    assert "Er verandert niets meer in" in lid(cast, groep_, mens, "afgezegd")
    assert "Brugklas dinsdag" not in tekst_van(cast.client("karin").get("/groepen/"))
    assert "Brugklas dinsdag" in tekst_van(cast.client("karin").get("/groepen/?oud=ja"))
