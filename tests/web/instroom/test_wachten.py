# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Waiting is one thing on every page, and children of a household count in the order where the policy says so."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from regie.dossiers.wachtlijst import WACHT, Begin, sinds
from tests.register.cast import VANDAAG, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.instroom.test_wachtlijst import LIJST, namen, wacht
from tests.web.scherm import tekst_van

WIE: dict[str, tuple[str, str, str]] = {  # notice, registration, benefit asked for
    "een": ("2026-05-01", "2026-08-01", ""),
    "twee": ("2026-09-01", "2026-07-01", "2026-10-10"),
    "drie": ("2026-06-01", "2026-06-01", "2026-09-10"),
}
BEGIN: dict[Begin, list[tuple[str, int | None]]] = {  # who, and how many days on 29 November 2026
    "kennisgeving": [("een", 212), ("drie", 181), ("twee", 89)],
    "brp": [("drie", 181), ("twee", 151), ("een", 120)],
    "uitkering_aangevraagd": [("drie", 80), ("twee", 50), ("een", None)],
}


def wachtenden(cast: Cast) -> None:
    rijen = [rij for dossier, (dag, brp, _u) in WIE.items() for rij in wacht(dossier, dag, brp)]
    rijen += [gebeurtenis("uitkering_aangevraagd", dag, dossier) for dossier, (_k, _b, dag) in WIE.items() if dag]
    importeer(cast.gemeente, rijen)


POLICIES: dict[str, Begin] = {  # deventer says when, haarlem leaves it open
    "voorbeeld": "kennisgeving",
    "haarlem": "kennisgeving",
    "deventer": "uitkering_aangevraagd",
}


@pytest.fixture(params=POLICIES)
def onder(request: pytest.FixtureRequest, gemeente_van: Callable[..., str], hosts: None) -> tuple[Cast, Begin]:
    """Three who wait in a gemeente with this policy."""
    cast = Cast(gemeente_van(request.param), "een")
    wachtenden(cast)
    return cast, POLICIES[request.param]


def dagen_per_mens(html: str) -> dict[str, str]:
    """Dossier → the text of the cell that says how long somebody waits."""
    uit = {}
    for rij in html.split("<tr>")[1:]:
        dossier, cel = (
            re.search(r'href="/dossiers/(\w+)/"', rij),
            re.search(r'data-kop="Wacht al">(.*?)</td>', rij, re.S),
        )
        if dossier and cel:
            uit[dossier[1]] = re.sub(r"<[^>]+>", " ", cel[1]).split("(")[0].split("sinds")[0].strip()
    return uit


def test_team_and_wait_list_tell_the_same_number_and_the_same_age(onder: tuple[Cast, Begin]) -> None:
    cast, begin = onder
    saskia = cast.client("saskia")
    lijst, team = (saskia.get(adres).content.decode() for adres in (LIJST, "/team/"))
    assert "3 mensen wachten op: brede intake" in lijst
    assert "Wachtlijst voor de brede intake: 3" in team
    wacht_al = {dossier: f"{dagen} dagen" if dagen else "wacht nog niet" for dossier, dagen in BEGIN[begin]}
    assert dagen_per_mens(lijst) == dagen_per_mens(team.split('id="wachtlijst"')[1]) == wacht_al


@pytest.mark.parametrize("begin", BEGIN)
def test_the_longest_waiting_comes_first_and_a_page_goes_on_where_the_last_one_ended(cast: Cast, begin: Begin) -> None:
    from regie.dossiers.wachtlijst import wachtlijst

    wachtenden(cast)
    for wie in ("saskia", "karin"):
        with cast.als(wie) as lezer:
            gevonden, na = [], ""
            for _keer in WIE:
                rijen, na = wachtlijst(lezer, VANDAAG, begin, na, aantal=1)
                gevonden += [(rij["dossier"], rij["dagen"]) for rij in rijen]
            assert (gevonden, na) == (BEGIN[begin], "")
            assert wachtlijst(lezer, VANDAAG, begin)[0][0]["dossier"] == gevonden[0][0]


def test_totals_and_vandaag_count_from_the_same_day(onder: tuple[Cast, Begin]) -> None:
    cast, begin = onder
    totalen = tekst_van(cast.client("saskia").get("/totalen/"))
    assert re.search(r"Wachtlijst voor de brede intake .* Samen 3", totalen)
    assert ("wacht nog niet: er is nog geen uitkering aangevraagd 1" in totalen) == (begin == "uitkering_aangevraagd")
    vandaag = tekst_van(cast.client("karin").get("/"))
    dossier, dagen = BEGIN[begin][0]
    assert f"wacht {dagen} dagen" in vandaag, dossier
    assert ("wacht nog niet" in vandaag) == (begin == "uitkering_aangevraagd")


def test_nobody_else_words_when_the_waiting_begins() -> None:
    """One condition and one begin, also where the policy leaves it open."""
    assert sinds(None) == sinds("kennisgeving")
    assert "intake_start IS NULL" in WACHT


# ------------------------------------------------------------------------------------------------------ children


def kind(dossier: str, huis: str, geboren: str, rol: str = "kind") -> tuple[list[dict[str, Any]], str]:
    """A member of a household who has no duty, and is nobody's."""
    opening = gebeurtenis("dossier_geopend", "2026-09-01", dossier, groep="geen_plicht", wet="geen")
    lid = gebeurtenis("huishouden_lid", "2026-09-03", dossier, huishouden_id=huis, rol=rol)
    return [opening, lid], f"{dossier},{dossier.title()},Haile,{geboren}\n"


def gezinnen(cast: Cast) -> None:
    """All began to wait on one day: one alone, one with grown-ups, one with a daughter, one with care only, one with
    a daughter of whom care is known as well."""
    rijen = [rij for dossier in ("alleen", "groot", "dochter", "opvang", "beide") for rij in wacht(dossier, *DAG)]
    huizen = {"groot": "h1", "dochter": "h2", "beide": "h3"}
    rijen += [
        gebeurtenis("huishouden_lid", "2026-09-03", dossier, huishouden_id=huis, rol="aanvrager")
        for dossier, huis in huizen.items()
    ]
    leden = [
        kind("zoon", "h1", "2008-11-29"),  # eighteen today
        kind("vrouw", "h1", "2009-01-01", "partner"),
        kind("meisje", "h2", "2008-11-30"),  # eighteen tomorrow
        kind("baby", "h2", "2026"),
        kind("peuter", "h3", "2024-05"),
    ]
    rijen += [rij for van_een, _persoon in leden for rij in van_een]
    rijen += [
        gebeurtenis("kinderopvang", "2026-10-01", "opvang", status="nodig"),
        gebeurtenis("kinderopvang", "2026-10-01", "alleen", status="niet_nodig"),
        gebeurtenis("kinderopvang", "2026-10-01", "beide", status="nodig"),
        gebeurtenis("kind_onderwijs", "2026-10-02", "beide", stand="nodig", kind_id="k1"),
        gebeurtenis("kind_onderwijs", "2026-10-03", "beide", stand="aangemeld", kind_id="k1"),
    ]
    personen = "dossier,voornamen,achternaam,geboortedatum\n" + "".join(persoon for _rijen, persoon in leden)
    importeer(cast.gemeente, rijen, personen=personen)


DAG = ("2026-09-10", "2026-09-10")
AANTAL = {"dochter": 2, "opvang": 1, "beide": 2}


def test_children_of_the_household_and_of_whom_only_care_is_known_are_counted_once(cast: Cast) -> None:
    from regie.dossiers.kinderen import kinderen
    from regie.kern.kalender import Duur
    from regie.kern.kalender.leeftijd import laatst_geboren

    gezinnen(cast)
    mensen = ["alleen", "groot", "dochter", "opvang", "beide"]
    with cast.als("karin"):
        assert kinderen(mensen, laatst_geboren(Duur(18, "jaar"), VANDAAG)) == AANTAL
        assert kinderen([], VANDAAG) == {}


def test_a_family_with_children_goes_before_who_has_none(cast: Cast) -> None:
    """Children themselves are nobody's dossier of hers: of them she learns the number."""
    gezinnen(cast)
    assert namen(cast, wie="karin") == ["beide", "dochter", "opvang", "alleen", "groot"]
    tekst = tekst_van(cast.client("karin").get(LIJST))
    assert tekst.count("2 kinderen") == 2
    assert "1 kind " in tekst
    assert "plaats 4: geen kinderen onder 18 jaar bekend, na plaats 3" in tekst
    assert "Baby" not in tekst


def test_who_may_not_know_of_families_reads_that_it_does_not_count(cast: Cast) -> None:
    gezinnen(cast)
    assert namen(cast) == ["alleen", "beide", "dochter", "groot", "opvang"]
    tekst = tekst_van(cast.client("saskia").get(LIJST))
    assert "U ziet niet wie kinderen heeft. Daarom telt dat hier niet mee" in tekst
    assert "kinderen 2" not in tekst
    assert not re.search(r"\d kind", tekst)
    assert "U ziet niet wie kinderen heeft" not in tekst_van(cast.client("karin").get(LIJST))


def test_a_child_that_left_the_household_counts_no_more(cast: Cast) -> None:
    gezinnen(cast)
    rijen = [
        gebeurtenis("huishouden_einde", "2026-11-01", dossier, huishouden_id="h2", rol="kind")
        for dossier in ("meisje", "baby")
    ]
    importeer(cast.gemeente, rijen)
    assert namen(cast, wie="karin") == ["beide", "opvang", "alleen", "dochter", "groot"]
