# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The choice itself: recorded when it is complete, refused where the dossier says otherwise."""

from typing import Any

import pytest

from tests.register.cast import SCHOOL, Cast
from tests.web.dossier.lezen import stuur, tekst

KEUZE = {
    "datum": "2026-11-20", "leerroute": "z", "motivering": "De toets en het gesprek wijzen dezelfde kant op.",
    "wens_inburgeraar": "Ik wil snel meedoen.", "instemming": "ja", "bronnen": ["toets"], "wijkt_af_van_toets": "nee",
    "onderwijsroute_onderzocht": "ja",
}  # fmt: skip


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=19)
    return cast


def kies(cast: Cast, wie: str = "karin", **anders: Any) -> Any:
    return stuur(cast.client(wie), f"/dossiers/{cast.dossier}/leerroute/", **(KEUZE | anders))


def vastgelegd(cast: Cast) -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return [rij["gegevens"] for rij in van_type(cast.dossier, ["leerroutekeuze"])]


def test_a_complete_choice_is_recorded_and_shown(cast: Cast) -> None:
    antwoord = kies(cast)
    assert antwoord.status_code == 303
    (gegevens,) = vastgelegd(cast)
    assert (gegevens["leerroute"], gegevens["wijkt_af_van_toets"]) == ("z", False)
    assert gegevens["motivering"] == KEUZE["motivering"]
    opnieuw = cast.client("karin").get(f"/dossiers/{cast.dossier}/leerroute/")
    assert "Op 20 november 2026 is al een keuze vastgelegd." in tekst(opnieuw)


def test_a_team_leader_may_choose_too(cast: Cast) -> None:
    assert kies(cast, "saskia").status_code == 303


def test_no_to_a_deviation_that_is_one_is_refused(cast: Cast) -> None:
    antwoord = kies(cast, leerroute="b1")
    assert antwoord.status_code == 422
    assert "De toets is 19 en de grens 28: deze keuze wijkt daarvan af." in tekst(antwoord)
    assert "Kies ja." in tekst(antwoord)
    assert vastgelegd(cast) == []


def test_yes_to_a_deviation_that_is_none_is_refused(cast: Cast) -> None:
    antwoord = kies(cast, wijkt_af_van_toets="ja", waarom_anders="Zomaar.")
    assert antwoord.status_code == 422
    assert "deze keuze past daarbij." in tekst(antwoord)
    assert "Kies nee." in tekst(antwoord)


def test_a_deviation_demands_why(cast: Cast) -> None:
    antwoord = kies(cast, leerroute="b1", wijkt_af_van_toets="ja")
    assert antwoord.status_code == 422
    assert "Schrijf op waarom" in tekst(antwoord)


def test_why_is_kept_beside_the_motivation(cast: Cast) -> None:
    antwoord = kies(cast, leerroute="b1", wijkt_af_van_toets="ja", waarom_anders="Het gesprek ging in het Nederlands.")
    assert antwoord.status_code == 303
    (gegevens,) = vastgelegd(cast)
    assert gegevens["wijkt_af_van_toets"] is True
    assert gegevens["motivering"] == KEUZE["motivering"]
    assert gegevens["waarom_anders"] == "Het gesprek ging in het Nederlands."


@pytest.mark.parametrize("leerroute", ["z", "b1", "onderwijs"])
def test_without_a_look_at_the_onderwijsroute_no_route_is_chosen(cast: Cast, leerroute: str) -> None:
    af = {"wijkt_af_van_toets": "nee" if leerroute == "z" else "ja", "waarom_anders": "Omdat."}
    antwoord = kies(cast, leerroute=leerroute, onderwijsroute_onderzocht="nee", **af)
    assert antwoord.status_code == 422
    assert "onderwijsroute bij iedereen is onderzocht" in tekst(antwoord)
    assert vastgelegd(cast) == []


def test_a_source_that_is_not_there_cannot_be_leaned_on(cast: Cast) -> None:
    antwoord = kies(cast, bronnen=["toets", "school", "brugklas"])
    assert antwoord.status_code == 422
    assert "staat nog niets in het dossier: school, brugklas." in tekst(antwoord)
    cast.leg_vast("schoolintake", "2026-11-15", aanbieder=SCHOOL, advies_leerroute="z")
    assert kies(cast, bronnen=["toets", "school"]).status_code == 303


def test_a_direction_of_another_route_is_refused(cast: Cast) -> None:
    antwoord = kies(cast, variant="hbo")
    assert antwoord.status_code == 422
    assert "Deze richting hoort bij de onderwijsroute." in tekst(antwoord)


def test_b1_with_an_examination_at_a2_may_be_called_either(cast: Cast) -> None:
    antwoord = kies(cast, leerroute="b1", variant="b1_a2", wijkt_af_van_toets="nee")
    assert antwoord.status_code == 303


def test_what_is_left_empty_is_asked_for_and_what_was_typed_stays(cast: Cast) -> None:
    antwoord = kies(cast, instemming="", wens_inburgeraar="Ik wil naar school.")
    assert antwoord.status_code == 422
    assert "Ik wil naar school." in antwoord.content.decode()


def test_without_a_test_there_is_nothing_to_deviate_from(gemeente: str, hosts: None) -> None:
    from tests.register.cast import maak

    ander = maak(gemeente)
    ander.leg_vast("intakegesprek", "2026-11-09", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen",
                   gewezen_op_apart_gesprek=True)  # fmt: skip
    antwoord = kies(ander, bronnen=["gesprek"], wijkt_af_van_toets="ja", waarom_anders="Omdat.")
    assert antwoord.status_code == 422
    assert "Er is geen toets vastgelegd" in tekst(antwoord)
    assert kies(ander, bronnen=["gesprek"]).status_code == 303


def test_not_asked_is_offered_only_for_who_never_came(cast: Cast) -> None:
    bladzijde = cast.client("karin").get(f"/dossiers/{cast.dossier}/leerroute/").content.decode()
    assert 'value="niet_gevraagd"' not in bladzijde
    assert kies(cast, instemming="niet_gevraagd").status_code == 422
    assert vastgelegd(cast) == []


@pytest.mark.parametrize(("veld", "waarde", "zegt"), [
    ("onderwijsroute_onderzocht", False, "onderwijsroute bij iedereen is onderzocht"),
    ("wijkt_af_van_toets", True, "deze keuze past daarbij."),
    ("instemming", "niet_gevraagd", "kan alleen als de intake zonder de inburgeraar is afgerond"),
    ("bronnen", ["school"], "staat nog niets in het dossier: school."),
    ("variant", "hbo", "Deze richting hoort bij de onderwijsroute."),
    ("wens_inburgeraar", None, "De wens van de inburgeraar ontbreekt."),
    ("herbeoordeling_op", "2026-11-20", "De dag om opnieuw te kijken ligt niet na de keuze."),
])  # fmt: skip
def test_the_one_door_refuses_it_whoever_knocks(cast: Cast, veld: str, waarde: Any, zegt: str) -> None:
    from regie.kern.gebeurtenissen import InvoerFout

    op = str(KEUZE["datum"])
    goed = KEUZE | {"wijkt_af_van_toets": False, "onderwijsroute_onderzocht": True}
    velden = {naam: wat for naam, wat in (goed | {veld: waarde}).items() if naam != "datum" and wat is not None}
    with pytest.raises(InvoerFout, match=zegt) as fout:
        cast.leg_vast("leerroutekeuze", op, **velden)
    assert [een.veld for een in fout.value.problemen] == [veld]
    assert vastgelegd(cast) == []


def test_a_source_of_after_the_choice_shows_nothing(cast: Cast) -> None:
    cast.leg_vast("schoolintake", "2026-11-25", aanbieder=SCHOOL, advies_leerroute="z")
    assert kies(cast, bronnen=["school"]).status_code == 422
    assert kies(cast, bronnen=["school"], datum="2026-11-26").status_code == 303
