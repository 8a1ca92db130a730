# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A sitting on one screen: results of a group in one go, put right in one go, and refused as a whole."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Browser

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.scherm import ingelogd, keur
from tests.werk.groepen.mensen import GEWEEST, groep, vastgelegd, wachtenden

DAG = GEWEEST


class Zaal:
    """A sitting of last Tuesday with three of Karin's people."""

    def __init__(self, cast: Cast) -> None:
        from regie.dossiers.groepen import bijeenkomsten
        from regie.toegang.personeel import zet_kwalificatie
        from regie.werk.groepen.leden import zet_erbij

        self.cast, self.mensen = cast, wachtenden(cast, 3)
        with cast.als("fenna") as fenna:
            zet_kwalificatie(fenna, "karin", "leerbaarheidstoets", None)
            zet_kwalificatie(fenna, "bas", "leerbaarheidstoets", date(2026, 11, 1))
        groep_ = groep(cast, "Toets dinsdag", soort="toets", begin=DAG, einde=DAG, minimum=1, maximum=8)
        self.groep = groep_
        with cast.als("karin") as karin:
            zet_erbij(karin, groep_, self.mensen)
            self.keer: UUID = bijeenkomsten(groep_)[0]["id"]

    @property
    def adres(self) -> str:
        return f"/toetsen/{self.keer}/"

    def stuur(self, velden: list[dict[str, Any]], naam: str = "karin", **samen: str) -> Any:
        """`velden`: of each person, as far as they differ from being there without a word."""
        from regie.web.groepen.formulieren import veldnaam

        alles: dict[str, Any] = {"begeleider": "karin", "apparaat": "muis", "versie": "2"} | samen
        for dossier, eigen in zip(self.mensen, velden, strict=True):
            alles |= {f"{veldnaam(dossier)}_{naam}": w for naam, w in ({"aanwezig": "ja"} | eigen).items()}
        return self.cast.client(naam).post(self.adres, alles)

    def scores(self) -> dict[str, int]:
        return {
            dossier: velden["score"] for dossier, velden in vastgelegd(self.cast, "leerbaarheidstoets", *self.mensen)
        }


@pytest.fixture
def zaal(cast: Cast) -> Zaal:
    return Zaal(cast)


GEWOON: list[dict[str, Any]] = [
    {"score": "31", "uitleg": "telefonisch", "verteld": "geen"},
    {"niet_af": "on", "storing": "Het scherm viel uit."},
    {"aanwezig": "nee"},
]


def test_everybody_in_one_go(zaal: Zaal) -> None:
    een, twee, drie = zaal.mensen
    assert zaal.stuur(GEWOON).status_code == 303
    assert zaal.scores() == {een: 31}
    zittingen = dict(vastgelegd(zaal.cast, "toetszitting", *zaal.mensen))
    assert set(zittingen) == {een, twee}
    assert (zittingen[een]["uitleg"], zittingen[een]["uitleg_tolk"]) == (True, "telefonisch")
    assert zittingen[twee]["niet_af"] is True
    assert {rij[0]: rij[1]["bij"] for rij in vastgelegd(zaal.cast, "niet_verschenen", *zaal.mensen)} == {drie: "toets"}
    [(wie, verteld)] = vastgelegd(zaal.cast, "toetsuitslag_verteld", *zaal.mensen)
    assert (wie, verteld["tolk"], verteld["door"]) == (een, "geen", "karin")
    assert "Het scherm viel uit." in zaal.cast.client("karin").get(zaal.adres).content.decode()


def test_sent_twice_is_recorded_once_and_put_right_is_the_last_word(zaal: Zaal) -> None:
    een, twee, _drie = zaal.mensen
    for _keer in range(2):
        assert zaal.stuur(GEWOON).status_code == 303
    assert len(vastgelegd(zaal.cast, "toetszitting", *zaal.mensen)) == 2
    beter = [{"score": "30", "uitleg": "telefonisch", "verteld": "geen"}, {"score": "12"}, {"aanwezig": "nee"}]
    antwoord = zaal.stuur(beter)
    assert antwoord.status_code == 303, tekst(antwoord)[:500]
    assert zaal.scores() == {een: 30, twee: 12}
    assert len(vastgelegd(zaal.cast, "toetszitting", *zaal.mensen)) == 2
    assert zaal.stuur(GEWOON).status_code == 303
    assert zaal.scores() == {een: 31}


def test_a_second_sitting_of_the_group_stands_beside_the_first(zaal: Zaal) -> None:
    """Who did not finish comes back; nothing of the first day is taken away."""
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.opslag import voeg_bijeenkomst_toe
    from tests.werk.agenda.bureau import klok

    een, twee, drie = zaal.mensen
    assert zaal.stuur(GEWOON).status_code == 303
    with zaal.cast.als("karin") as karin:
        voeg_bijeenkomst_toe(karin, zaal.groep, klok(9, dag=date(2026, 11, 27)), 120, "gemeentehuis")
        eerste, zaal.keer = zaal.keer, next(k["id"] for k in bijeenkomsten(zaal.groep) if k["id"] != zaal.keer)
    weer: list[dict[str, Any]] = [{"aanwezig": "afgemeld"}, {"score": "22"}, {"score": "18"}]
    for _keer in range(2):
        assert zaal.stuur(weer).status_code == 303
    assert zaal.scores() == {een: 31, twee: 22, drie: 18}
    zittingen = [(d, velden["zitting_id"]) for d, velden in vastgelegd(zaal.cast, "toetszitting", *zaal.mensen)]
    assert sorted(zittingen) == sorted(
        [(een, str(eerste)), (twee, str(eerste)), *((d, str(zaal.keer)) for d in (twee, drie))]
    )
    assert (
        zaal.stuur(
            [{"aanwezig": "afgemeld"}, {"niet_af": "on", "storing": "Weer het scherm."}, {"score": "18"}]
        ).status_code
        == 303
    )
    assert zaal.scores() == {een: 31, drie: 18}
    niet_af = {
        velden["zitting_id"]: velden.get("niet_af") for _d, velden in vastgelegd(zaal.cast, "toetszitting", twee)
    }
    assert niet_af == {str(eerste): True, str(zaal.keer): True}


@pytest.mark.parametrize(
    ("eerste", "zegt"),
    [
        ({"score": "41"}, "een heel getal van 0 tot en met 40"),
        ({"aanwezig": "nee", "score": "20"}, "Wie er niet was, heeft geen score."),
        ({"score": "20", "niet_af": "on"}, "heeft geen score. Laat de score leeg."),
        ({"verteld": "geen"}, "Dan is er ook geen uitslag verteld."),
    ],
)
def test_one_wrong_row_and_nothing_is_kept(zaal: Zaal, eerste: dict[str, Any], zegt: str) -> None:
    antwoord = zaal.stuur([eerste, {"score": "20"}, {}])
    assert antwoord.status_code == 422
    assert zegt in tekst(antwoord)
    assert zaal.scores() == {}


def test_a_certificate_that_had_ended_is_refused(zaal: Zaal) -> None:
    antwoord = zaal.stuur([{"score": "20"}, {}, {}], begeleider="bas")
    assert antwoord.status_code == 422
    assert "Het certificaat van Bas Smit liep tot en met 1 november 2026." in tekst(antwoord)


def test_another_kind_of_group_or_another_gemeente_has_no_sitting(zaal: Zaal) -> None:
    from regie.dossiers.groepen import bijeenkomsten

    brugklas = groep(zaal.cast, begin=DAG)
    with zaal.cast.als("karin"):
        keer = bijeenkomsten(brugklas)[0]["id"]
    assert zaal.cast.client("karin").get(f"/toetsen/{keer}/").status_code == 404
    for naam in ("milan", "tess", "inge", "eva"):
        antwoord = zaal.cast.client(naam).get(zaal.adres)
        assert antwoord.status_code == 404 or not zaal.scores()


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_the_screen_is_right(chromium: Browser, adres: str, zaal: Zaal, breedte: int, kleuren: str) -> None:
    with ingelogd(chromium, adres, zaal.cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/groepen/bijeenkomst/{zaal.keer}/")
        pagina.get_by_role("link", name="Leg de uitslagen van de toets vast").click()
        keur(pagina, "Uitslagen van de toets")
        pagina.get_by_label("Score").first.fill("33")
        pagina.get_by_role("button", name="Leg de uitslagen vast").focus()
        pagina.keyboard.press("Enter")
        pagina.wait_for_selector("text=De uitslagen zijn vastgelegd.")
        keur(pagina, "Uitslagen van de toets")
    assert list(zaal.scores().values()) == [33]
