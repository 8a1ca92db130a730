# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The team leader sees who carries how much and who waits, and gives people to a consulent: all or none."""

import re
from typing import Any

import pytest
from django.db import connections

from tests.register.cast import NAMEN, Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis
from tests.web.scherm import tekst_van

DAG = "2026-11-21"


def stempel(antwoord: Any) -> str:
    return re.findall(r'name="stempel" value="([^"]+)"', antwoord.content.decode())[0]


def geef(cast: Cast, *dossiers: str, aan: str = "bas", datum: str = DAG, **velden: Any) -> Any:
    saskia = cast.client("saskia")
    velden = {
        "dossier": list(dossiers),
        "consulent": aan,
        "datum": datum,
        "stempel": stempel(saskia.get("/team/")),
    } | velden
    return saskia.post("/team/toewijzen/zonder/", velden, follow=True)


def van(cast: Cast, wie: str) -> list[str]:
    """The dossiers that this person sees."""
    from regie.dossiers.vraag import rijen

    with cast.als(wie):
        return [rij["id"] for rij in rijen("SELECT id FROM dossier ORDER BY id")]


@pytest.mark.parametrize("wie", ["karin", "milan"])
@pytest.mark.parametrize("pad", ["/team/", "/team/toewijzen/zonder/", "/team/toewijzen/wacht/", "/team/vervangen/",
                                 "/team/vervangen/stoppen/"])  # fmt: skip
def test_for_anybody_else_there_is_no_such_page(cast: Cast, wie: str, pad: str) -> None:
    client = cast.client(wie)
    assert client.get(pad).status_code == 404
    assert client.post(pad, {"dossier": ["samuel"], "consulent": wie, "datum": DAG}).status_code == 404
    assert "samuel" not in van(cast, wie)
    assert "/team/" not in client.get("/zoeken/").content.decode()


def test_the_board_tells_of_each_consulent_how_many_and_how_heavy(cast: Cast) -> None:
    tekst = tekst_van(cast.client("saskia").get("/team/"))
    assert "5 mensen met een open dossier" in tekst
    assert "Zonder consulent: 3 mensen" in tekst
    assert re.search(
        r"Karin de Vries 2 van 60 2 nog niet te meten 2 0 0 0 0 0 \d+ wettelijke termijnen voorbij bij Karin", tekst
    )
    assert re.search(r"Bas Smit 0 van 60 0 ", tekst)
    assert "Samuel Tekle" in tekst
    assert "Naam onbekend (sami)" in tekst


def test_the_policy_says_how_heavy_a_phase_is(cast: Cast) -> None:
    tekst = tekst_van(cast.client("saskia").get("/team/"))
    assert "Zo zwaar telt iemand mee in uw gemeente: intake, PIP: 1,5 aankomst, traject, verlengd: 1 afgerond: 0,5" in (
        tekst
    )


@pytest.mark.parametrize(
    ("procenten", "druk"),
    [
        ({"aankomst": 100, "intake": 150, "afgerond": 50}, 3 + 3 + 0.5),
        ({"aankomst": 0, "intake": 125, "afgerond": 10}, 2.5 + 0.1),
        (None, 6),  # a policy without weights: everybody is one
    ],
)
def test_people_are_weighed_by_the_policy(procenten: dict[str, int] | None, druk: float) -> None:
    from regie.dossiers.team import zwaarte

    assert zwaarte({"aankomst": 3, "intake": 2, "afgerond": 1}, procenten) == druk


def test_a_policy_without_weights_counts_everybody_as_one(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.indicatoren import zwaarte

    monkeypatch.setattr(zwaarte, "NORM", "weegt_niets")
    tekst = tekst_van(cast.client("saskia").get("/team/"))
    assert "zegt niet hoeveel werk elke fase vraagt. Daarom telt iedereen voor 1." in tekst
    assert "Karin de Vries 2 van 60 2 nog niet te meten 2" in tekst


def test_who_has_no_duty_needs_nobody(cast: Cast) -> None:
    vrij = gebeurtenis("dossier_geopend", "2026-11-20", "vrij", groep="geen_plicht", wet="geen", geboortejaar=1990)
    importeer(cast.gemeente, [vrij])
    html = cast.client("saskia").get("/team/").content.decode()
    assert "Zonder consulent: 3 mensen" in html
    assert "/dossiers/vrij/" not in html


def test_who_has_no_duty_weighs_only_while_there_is_something_to_do(cast: Cast) -> None:
    """A child in a household was given to the consulent of its mother: a dossier, but no work."""
    kind = [
        gebeurtenis("dossier_geopend", "2026-10-20", "kind", groep="geen_plicht", wet="geen", geboortejaar=2018),
        gebeurtenis("toewijzing", "2026-10-20", "kind", rol="regie", medewerker="karin"),
    ]
    importeer(cast.gemeente, kind)
    tekst = tekst_van(cast.client("saskia").get("/team/"))
    assert "5 mensen met een open dossier" in tekst
    assert "Karin de Vries 2 van 60 2 nog niet te meten 2 0" in tekst
    assert "kind" in van(cast, "karin")  # it stays her dossier
    cast.verwijs("vluchtelingenwerk", "mb", "v-kind", dossier="kind")
    assert "Karin de Vries 3 van 60 3 nog niet te meten 3 0" in tekst_van(cast.client("saskia").get("/team/"))
    cast.leg_vast("verwijzing_einde", DAG, dossier="kind", verwijzing_id="v-kind", reden="afgerond")
    assert "Karin de Vries 2 van 60 2 nog niet te meten 2 0" in tekst_van(cast.client("saskia").get("/team/"))


def test_the_wait_list_tells_how_long_and_whose(cast: Cast) -> None:
    html = cast.client("saskia").get("/team/").content.decode()
    wacht = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split('id="wachtlijst"')[1]))
    assert "Wachtlijst voor de brede intake: 2" in wacht
    assert re.search(r"Amina Tesfay .* dagen \(\d+ weken\) 1 oktober 2026 0 Karin de Vries asielvergunning", wacht)


def test_lapsed_terms_of_the_law_are_counted_by_consulent(cast: Cast) -> None:
    from datetime import date

    from regie.dossiers.team import caseload

    tellingen = []
    for dag in (date(2026, 10, 2), date(2026, 12, 1), date(2026, 12, 11)):
        with cast.als("saskia", dag):
            karin = next(rij for rij in caseload(dag, 14) if rij["consulent"] == "karin")
        tellingen.append((karin["verlopen"], karin["bijna"]))
    # the begin of guidance was due on 1 October, the PIP is on 10 December: of Amina and of Yusuf
    assert tellingen == [(2, 0), (2, 2), (4, 0)]


def test_who_is_given_away_is_seen_by_the_new_consulent(cast: Cast) -> None:
    antwoord = geef(cast, "samuel", "selam")
    assert "2 mensen gaan naar Bas Smit." in tekst_van(antwoord)
    assert van(cast, "bas") == ["samuel", "selam"]
    assert "Zonder consulent: 1 persoon" in tekst_van(antwoord)


def test_everybody_on_the_page_in_one_go(cast: Cast) -> None:
    geef(cast, allen="ja", getoond=["samuel", "selam", "sami"])
    assert van(cast, "bas") == ["sami", "samuel", "selam"]


def test_who_waits_can_be_given_to_another(cast: Cast) -> None:
    saskia = cast.client("saskia")
    velden = {"dossier": [cast.dossier], "consulent": "bas", "datum": DAG, "stempel": stempel(saskia.get("/team/"))}
    saskia.post("/team/toewijzen/wacht/", velden)
    assert van(cast, "bas") == [cast.dossier]
    assert van(cast, "karin") == [f"yusuf-{cast.gemeente}"]


def test_a_form_that_is_sent_twice_records_once(cast: Cast) -> None:
    saskia = cast.client("saskia")
    velden = {"dossier": ["samuel"], "consulent": "bas", "datum": DAG, "stempel": stempel(saskia.get("/team/"))}
    saskia.post("/team/toewijzen/zonder/", velden)
    assert "Dit was al vastgelegd" in tekst_van(saskia.post("/team/toewijzen/zonder/", velden, follow=True))


def test_all_or_none(cast: Cast) -> None:
    antwoord = geef(cast, "samuel", "bestaat-niet")
    assert antwoord.status_code == 422
    assert "Een van deze dossiers bestaat niet" in tekst_van(antwoord)
    assert van(cast, "bas") == []


def test_a_dossier_of_another_gemeente_can_not_be_given_away(cast: Cast, gemeente: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(f"7{gemeente[1:]}", "Elders", "voorbeeld")
    elders = maak(f"7{gemeente[1:]}")
    assert geef(cast, elders.dossier).status_code == 422
    assert elders.dossier not in van(cast, "saskia")


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"dossier": []}, "nog niemand gekozen. Zet een vinkje"),
        ({"consulent": ""}, "Kies een consulent."),
        ({"consulent": "milan"}, "Selecteer een geldige keuze"),
        ({"consulent": "saskia"}, "Selecteer een geldige keuze"),
        ({"datum": ""}, "Kies de dag."),
        ({"datum": "31-02-2026"}, "Deze datum bestaat niet"),
        ({"datum": "2999-01-01"}, "nog niet geweest"),
        ({"stempel": "onzin"}, "UUID"),
        ({"dossier": ["samuel\x00"]}, "bestaat niet"),
    ],
)
def test_nonsense_is_told_and_nothing_is_recorded(cast: Cast, velden: dict[str, Any], fout: str) -> None:
    antwoord = geef(cast, "samuel", **velden)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)
    assert van(cast, "bas") == []


def test_a_later_allotment_stays_and_that_is_said(cast: Cast) -> None:
    geef(cast, "samuel", aan="karin", datum="2026-11-25")
    antwoord = geef(cast, "samuel", aan="bas", datum="2026-11-21")
    assert "op een latere dag al iemand anders toegewezen" in tekst_van(antwoord)
    assert van(cast, "bas") == []


def test_the_lists_go_on_after_fifty(cast: Cast) -> None:
    importeer(cast.gemeente, [rij for n in range(60) for rij in verhaal(f"w-{n:02}", "bas")])
    saskia, adres, gezien = cast.client("saskia"), "/team/", []
    while adres:
        html = saskia.get(adres).content.decode().split('id="wachtlijst"')[1]
        gezien += re.findall(r'name="getoond" value="([^"]+)"', html)
        verder = re.search(r'href="([^"]+)" rel="next"', html)
        adres = verder[1].split("#")[0] if verder else ""
    assert len(gezien) == len(set(gezien)) == 62
    assert saskia.get("/team/?wacht=nergens").status_code == 200
    assert saskia.get("/team/?wacht=%00&zonder=%00").status_code == 200
    assert "staat er niemand meer" in tekst_van(saskia.get("/team/?zonder=nergens"))


def test_who_was_shown_is_written_in_the_log_of_what_was_read(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    cast.client("saskia").get("/team/")
    with cast.als_systeem():
        gelezen = rijen("SELECT wat, dossiers FROM inzage WHERE gemeente = %s", [cast.gemeente])
    assert gelezen == [
        {"wat": "team", "dossiers": sorted([cast.dossier, f"yusuf-{cast.gemeente}", "sami", "samuel", "selam"])}
    ]


def test_who_left_is_given_nobody_and_stays_on_the_board_with_a_name(cast: Cast) -> None:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2020-05-01' WHERE gemeente = %s AND id = 'karin'", [cast.gemeente])
    pagina = cast.client("saskia").get("/team/").content.decode()
    assert NAMEN["karin"] in pagina
    assert 'value="bas"' in pagina
    assert 'value="karin"' not in pagina
    formulier = cast.client("saskia").get(f"/dossiers/{cast.dossier}/vastleggen/toewijzing/").content.decode()
    assert NAMEN["bas"] in formulier
    assert 'value="karin"' not in formulier
