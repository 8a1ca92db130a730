# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The wait list of one gemeente: who is next and why, on one page."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.instroom.conftest import mens
from tests.web.scherm import tekst_van

LIJST = "/instroom/wachtlijst/"


def wacht(dossier: str, kennisgeving: str, brp: str, groep: str = "asiel_vergunning") -> list[dict[str, Any]]:
    return [
        *mens(dossier, groep),
        gebeurtenis("kennisgeving_plicht", kennisgeving, dossier),
        gebeurtenis("inschrijving_brp", brp, dossier, gemeentecode="0000"),
    ]


def namen(cast: Cast, vraag: str = "", wie: str = "saskia") -> list[str]:
    tekst = cast.client(wie).get(f"{LIJST}{vraag}").content.decode()
    return re.findall(r'<a class="nl-link" href="/dossiers/([^/]+)/"', tekst.split("<main", 1)[-1])


@pytest.fixture
def gemeente_deventer(gemeente_van: Callable[..., str], hosts: None) -> Cast:
    """A gemeente that does as Deventer does."""
    return Cast(gemeente_van("deventer"), "een")


def test_the_one_who_must_have_a_pip_first_is_next_and_every_place_says_why(cast: Cast) -> None:
    rijen = [*wacht("laat", "2026-10-20", "2026-10-20"), *wacht("vroeg", "2026-09-01", "2026-09-05")]
    importeer(cast.gemeente, rijen)
    assert namen(cast) == ["vroeg", "laat"]
    tekst = tekst_van(cast.client("saskia").get(LIJST))
    assert "2 mensen wachten op: brede intake" in tekst
    assert "plaats 1: staat vooraan" in tekst
    assert re.search(r"plaats 2: het PIP moet er zijn op \d+ \w+ 202\d, na plaats 1", tekst)
    assert "wie het eerst een PIP moet hebben" in tekst


def test_the_wait_list_of_118_is_one_page_with_118_places(cast: Cast) -> None:
    """Deventer, 1 January 2024: 74 family migrants, of whom 60 were written to, and 44 asielstatushouders."""
    rijen = []
    for n in range(118):
        groep = "gezinsmigrant" if n < 74 else "asiel_vergunning"
        rijen += wacht(f"w{n:03}", f"2026-05-{1 + n % 28:02}", f"2026-05-{1 + n % 28:02}", groep)
        if n < 60:
            rijen.append(
                gebeurtenis(
                    "oproep_intake", "2026-10-01", f"w{n:03}", nummer=1, verzendwijze="brief", voor_datum="2026-10-20"
                )
            )
    importeer(cast.gemeente, rijen)
    gevonden = namen(cast)
    assert (len(gevonden), len(set(gevonden))) == (118, 118)
    tekst = tekst_van(cast.client("saskia").get(LIJST))
    assert "118 mensen wachten op: brede intake" in tekst
    assert tekst.count("1 oproep") == 60
    assert len(namen(cast, "?groep=gezinsmigrant")) == 74
    assert len(namen(cast, "?groep=asiel_vergunning")) == 44


def test_waiting_for_a_start_has_its_reason_and_ends_with_the_start(cast: Cast) -> None:
    cast.leg_vast("wacht_op_start", "2026-10-10", onderdeel="leerroute", reden="geen_plek")
    assert namen(cast, "?voor=leerroute") == ["amina"]
    assert "geen plek" in tekst_van(cast.client("saskia").get(f"{LIJST}?voor=leerroute"))
    assert namen(cast, "?voor=brugklas") == []
    cast.leg_vast("start_leerroute", "2026-11-10", aanbieder="De Brug", leerroute="b1")
    assert namen(cast, "?voor=leerroute") == []


def test_who_waits_for_child_care_is_the_consulents_to_know(cast: Cast) -> None:
    cast.leg_vast("wacht_op_start", "2026-10-10", onderdeel="kinderopvang", reden="geen_plek")
    assert namen(cast, "?voor=kinderopvang", wie="karin") == ["amina"]
    assert namen(cast, "?voor=kinderopvang") == []
    cast.leg_vast("kinderopvang", "2026-11-10", status="geplaatst")
    assert namen(cast, "?voor=kinderopvang", wie="karin") == []


def test_a_reason_that_is_health_is_not_shown_to_who_may_not_know(cast: Cast) -> None:
    cast.leg_vast("wacht_op_start", "2026-10-10", onderdeel="leerroute", reden="medisch")
    assert "medisch" in tekst_van(cast.client("karin").get(f"{LIJST}?voor=leerroute"))
    tekst = tekst_van(cast.client("saskia").get(f"{LIJST}?voor=leerroute"))
    assert "Amina Tesfay" in tekst
    assert "medisch" not in tekst


def test_in_deventer_the_waiting_begins_when_the_benefit_is_asked_for(gemeente_deventer: Cast) -> None:
    cast = gemeente_deventer
    rijen = [*wacht("een", "2026-05-01", "2026-05-01"), *wacht("twee", "2026-09-01", "2026-09-01")]
    rijen.append(gebeurtenis("uitkering_aangevraagd", "2026-09-10", "twee"))
    importeer(cast.gemeente, rijen)
    assert namen(cast) == ["twee", "een"]
    tekst = tekst_van(cast.client("saskia").get(LIJST))
    assert "vanaf de dag waarop de uitkering is aangevraagd. Bij 1 persoon is die dag er nog niet." in tekst
    assert "plaats 2: wacht nog niet, na plaats 1" in tekst


def test_a_consulent_sees_the_own_people_and_nonsense_is_no_filter(cast: Cast) -> None:
    importeer(cast.gemeente, wacht("laat", "2026-10-20", "2026-10-20"))
    assert namen(cast, wie="karin") == ["laat"]
    assert namen(cast, wie="bas") == []
    assert namen(cast, "?voor=niets&groep=x&vanaf=999999999999") == ["laat"]
