# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The boards of arrival: each person on the right one, with what is there and the next step."""

import re

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.instroom.conftest import mens
from tests.web.scherm import tekst_van


def bord(cast: Cast, vraag: str = "", wie: str = "saskia") -> str:
    return tekst_van(cast.client(wie).get(f"/instroom/{vraag}"))


@pytest.mark.parametrize(
    ("soort", "naam", "anderen"),
    [
        ("gekoppeld", "Amina Tesfay", ("Yusuf", "Nadia", "Selam")),
        ("duo", "Selam Haile", ("Amina", "Yusuf")),
        ("gehuisvest", "Yusuf Ali", ("Amina", "Nadia", "Selam")),
        ("migrant", "Nadia Amrani", ("Amina", "Yusuf", "Selam")),
    ],
)
def test_everybody_stands_on_the_board_of_how_they_came(
    cast: Cast, soort: str, naam: str, anderen: tuple[str, ...]
) -> None:
    tekst = bord(cast, f"?soort={soort}")
    assert naam in tekst
    assert not any(ander in tekst for ander in anderen)


def test_a_line_says_since_when_where_and_what_is_next(cast: Cast) -> None:
    tekst = bord(cast)
    assert re.search(r"1 oktober 2026 \d+ dagen \(\d+ weken\) Azc Dronten", tekst)
    assert "– welkomstbericht : nee" in tekst
    assert "Stuur een welkomstbericht : Amina Tesfay" in tekst


def test_the_next_step_moves_on_with_what_was_recorded(cast: Cast) -> None:
    cast.leg_vast("welkomstbericht", "2026-10-05", kanaal="brief", taal="ti")
    assert "Vraag het profiel op" in bord(cast)
    cast.leg_vast("profiel_ontvangen", "2026-10-06", bron="tvs")
    assert "Maak kennis" in bord(cast)
    cast.leg_vast("kennismaking", "2026-10-07", vorm="azc", driegesprek_coa=True)
    assert "✓ driegesprek" in bord(cast)
    assert "Leg vast wanneer er een woonplek is" in bord(cast)
    cast.leg_vast("huisvesting_verwacht", "2026-10-08", verwacht_op="2026-12-15", soort="regulier")
    assert "15 december 2026, gewone woning" in bord(cast)
    cast.leg_vast("huisvesting", "2026-11-20", soort="regulier")
    assert "Hier staat nu niemand." in bord(cast)
    assert "Amina Tesfay" in bord(cast, "?soort=gehuisvest")


def test_the_story_of_the_family_is_not_told_to_the_team_leader(cast: Cast) -> None:
    cast.leg_vast("koppeling", "2026-10-02", ibo=True)
    assert "ibo" in bord(cast, wie="karin")
    assert "ibo" not in bord(cast)


def test_a_link_that_ended_takes_somebody_off_the_board_and_a_new_one_brings_back(cast: Cast) -> None:
    cast.leg_vast("koppeling_einde", "2026-10-20", reden="naar een andere gemeente")
    assert "Amina" not in bord(cast)
    cast.leg_vast("koppeling", "2026-11-01")
    assert "Amina" in bord(cast)


def test_filters_leave_who_does_not_have_something_yet(cast: Cast) -> None:
    assert "Amina" in bord(cast, "?zonder=welkom")
    cast.leg_vast("welkomstbericht", "2026-10-05", kanaal="brief", taal="ti")
    assert "Niemand past bij dit filter." in bord(cast, "?zonder=welkom")
    assert "Selam" in bord(cast, "?soort=duo&zonder=consulent")
    assert "Niemand past bij dit filter." in bord(cast, "?consulent=bas")


def test_nonsense_in_the_address_is_no_filter(cast: Cast) -> None:
    assert "Amina" in bord(cast, "?soort=alles&zonder=niets&na=%00&consulent=niemand")


def test_a_consulent_sees_the_own_people_only(cast: Cast) -> None:
    assert "Amina" in bord(cast, wie="karin")
    assert "Hier staat nu niemand." in bord(cast, wie="bas")


def test_a_long_board_goes_on_where_the_page_ended(cast: Cast) -> None:
    rijen = [rij for n in range(105) for rij in (*mens(f"p{n:03}"), gebeurtenis("koppeling", "2026-10-10", f"p{n:03}"))]
    importeer(cast.gemeente, rijen)
    saskia = cast.client("saskia")
    eerste = saskia.get("/instroom/").content.decode()
    verder = re.findall(r'href="([^"]+)" rel="next"', eerste)
    assert verder == ["/instroom/?na=p098"]
    tweede = saskia.get(verder[0]).content.decode()
    gezien = [dossier for tekst in (eerste, tweede) for dossier in re.findall(r'name="getoond" value="([^"]+)"', tekst)]
    assert gezien == ["amina", *(f"p{n:03}" for n in range(105))]
    assert 'rel="next"' not in tweede


@pytest.mark.parametrize("wie", ["tess", "eva", "fenna", "petra", "inge"])
@pytest.mark.parametrize("pad", ["/instroom/", "/instroom/samen/", "/instroom/wachtlijst/"])
def test_for_anybody_else_there_is_no_such_page(cast: Cast, wie: str, pad: str) -> None:
    assert cast.client(wie).get(pad).status_code == 404
    assert cast.client(wie).post(pad, {"dossier": "amina"}).status_code == 404


def test_another_gemeente_sees_nobody(cast: Cast) -> None:
    milan = Cast("0999", "amina")
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    assert "Amina" not in tekst_van(milan.client("milan").get("/instroom/"))
    antwoord = milan.client("milan").post("/instroom/samen/", {"dossier": ["amina"]})
    assert antwoord.status_code == 404


def test_who_was_on_the_page_is_noted(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    cast.client("saskia").get("/instroom/")
    with cast.als_systeem():
        gelezen = rijen("SELECT dossiers FROM inzage WHERE medewerker = 'saskia'")
    assert any("amina" in rij["dossiers"] for rij in gelezen)


# --------------------------------------------------------------------------------------------- what is special


def bijzondere_mensen(gemeente: str) -> None:
    """Linked people: a boy of 16, a woman who gets her AOW soon, a hervestiger, an imam, and one of whom only the year
    is known."""
    mensen = {
        "jong": ("2010-03-01", {}),
        "oud": ("1960-03-01", {}),
        "kamp": ("1985-01-01", {"hervestiger": True}),
        "imam": ("1980-01-01", {"geestelijk_bedienaar": True}),
        "half": ("2008", {"nareiziger": True}),
    }
    rijen = []
    for dossier, (_geboren, velden) in mensen.items():
        opening = gebeurtenis(
            "dossier_geopend", "2026-09-01", dossier, groep="asiel_vergunning", wet="wi2021", **velden
        )
        rijen += [
            opening,
            gebeurtenis("toewijzing", "2026-09-02", dossier, rol="regie", medewerker="karin"),
            gebeurtenis("koppeling", "2026-10-05", dossier),
        ]
    personen = "dossier,voornamen,achternaam,geboortedatum\n"
    personen += "".join(f"{dossier},{dossier.title()},Haile,{geboren}\n" for dossier, (geboren, _v) in mensen.items())
    importeer(gemeente, rijen, personen=personen)


@pytest.mark.parametrize(
    ("keus", "gevonden"),
    [
        ("zestien_zeventien", {"jong", "half"}),
        ("aow_bijna", {"oud"}),
        ("aow_bereikt", set()),
        ("hervestiger", {"kamp"}),
        ("nareiziger", {"half"}),
        ("geestelijk_bedienaar", {"imam"}),
        ("bestaat-niet", {"jong", "oud", "kamp", "imam", "half", "amina"}),
    ],
)
def test_the_board_is_narrowed_to_what_is_special(cast: Cast, keus: str, gevonden: set[str]) -> None:
    bijzondere_mensen(cast.gemeente)
    html = cast.client("karin").get(f"/instroom/?bijzonder={keus}").content.decode()
    assert set(re.findall(r'name="dossier" value="(\w+)"', html)) == gevonden


def test_a_line_says_what_is_special_and_a_team_leader_reads_no_belief(cast: Cast) -> None:
    bijzondere_mensen(cast.gemeente)
    karin, saskia = (tekst_van(cast.client(naam).get("/instroom/")) for naam in ("karin", "saskia"))
    for tekst in (karin, saskia):
        assert "Jong Haile asielvergunning, 16 of 17 jaar" in tekst
        assert "Half Haile asielvergunning, 16 of 17 jaar (misschien), nareiziger" in tekst
        assert "Kamp Haile asielvergunning, hervestiger" in tekst
    assert "Imam Haile asielvergunning, geestelijk bedienaar" in karin
    assert "geestelijk bedienaar" not in saskia
    gevraagd = cast.client("saskia").get("/instroom/?bijzonder=geestelijk_bedienaar").content.decode()
    assert 'value="jong"' in gevraagd  # no such choice for her: everybody


def test_the_dossier_says_what_it_means_and_refuses_nothing(cast: Cast) -> None:
    bijzondere_mensen(cast.gemeente)
    karin = cast.client("karin")
    tekst = tekst_van(karin.get("/dossiers/oud/"))
    assert "bijna AOW-leeftijd" in tekst.split("Vastleggen", 1)[0]  # under the name
    assert "Let op bij de plicht Bijna AOW-leeftijd (bereikt binnen een jaar de AOW-leeftijd" in tekst
    assert "AOW vanaf 1 maart 2027" in tekst
    assert "vrijstelling van DUO (Wi artikel 4)" in tekst_van(karin.get("/dossiers/jong/"))
    assert "de dag van geboorte is niet bekend" in tekst_van(karin.get("/dossiers/half/"))
    assert "uitgenodigde vluchteling" in tekst_van(karin.get("/dossiers/kamp/"))
    assert "Let op bij de plicht" not in tekst_van(karin.get("/dossiers/amina/"))
    assert "geestelijk bedienaar" not in tekst_van(cast.client("saskia").get("/dossiers/imam/"))
    assert karin.get("/dossiers/jong/oproepen/").status_code == 200


def test_the_household_says_it_of_everybody_in_it(cast: Cast) -> None:
    bijzondere_mensen(cast.gemeente)
    rijen = [
        gebeurtenis("huishouden_lid", "2026-09-03", dossier, huishouden_id="gezin", rol=rol)
        for dossier, rol in (("kamp", "aanvrager"), ("jong", "kind"))
    ]
    importeer(cast.gemeente, rijen)
    tekst = tekst_van(cast.client("karin").get("/dossiers/kamp/persoon/huishouden/"))
    assert re.search(r"Jong Haile kind asielvergunning, [^|]*?16 of 17 jaar", tekst)
    assert re.search(r"Kamp Haile aanvrager asielvergunning, [^|]*?hervestiger", tekst)
