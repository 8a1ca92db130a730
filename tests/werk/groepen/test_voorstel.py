# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal breaks no rule, is never worse than by hand, says why, and says so when it cannot be done."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.werk.groepen.gulzig import gulzig, totale_waarde
from regie.werk.groepen.model import UREN, Groep, Kandidaat, Voorstel
from regie.werk.groepen.regels import GEWICHTEN, past_bij_thuis, reis, tegelijk, waarom_niet
from regie.werk.groepen.voorstel import NietsTeVerdelen, stel_voor

BEGIN = date(2026, 12, 7)
DI, DO = frozenset({"di-ochtend"}), frozenset({"do-middag"})
TALEN = ("ar", "ti", "tr")


def groep(id_: str = "g1", **anders: object) -> Groep:
    vast = {"naam": id_, "minimum": 2, "maximum": 4, "uren": DI, "begin": BEGIN}
    return Groep(id_, **vast | anders)  # type: ignore[arg-type]


def mensen(aantal: int, **alle: object) -> list[Kandidaat]:
    return [Kandidaat(f"d{n}", **alle) for n in range(aantal)]  # type: ignore[arg-type]


def codes(voorstel: Voorstel, dossier: str) -> set[str]:
    return {reden.code for reden in voorstel.redenen[dossier]}


# ------------------------------------------------------------------------------------------------- no rule is broken

UURKEUZE = st.frozensets(st.sampled_from(UREN[:6]), max_size=5)
KANDIDATEN = st.builds(
    Kandidaat,
    dossier=st.just(""),
    taal=st.sampled_from(("", *TALEN)),
    niveau=st.none() | st.integers(1, 4),
    postcode4=st.none() | st.sampled_from(("7411", "7412", "8011")),
    uren=UURKEUZE,
    bezet=st.frozensets(st.sampled_from(UREN[:6]), max_size=1),
    oppas_nodig=st.booleans(),
    thuis=st.frozensets(st.sampled_from(UREN[:6]), max_size=1),
    wacht_dagen=st.integers(0, 500),
    voldaan=st.frozensets(st.sampled_from(("uitkering", "pip"))),
)
GROEPEN = st.builds(
    Groep,
    id=st.just(""),
    naam=st.just("groep"),
    minimum=st.integers(1, 3),
    maximum=st.integers(3, 5),
    uren=st.frozensets(st.sampled_from(UREN[:6]), min_size=1, max_size=2),
    begin=st.sampled_from((BEGIN, date(2027, 3, 1))),
    einde=st.sampled_from((None, date(2027, 2, 1), date(2027, 6, 1))),
    taal=st.sampled_from(("", *TALEN)),
    niveau_van=st.none() | st.integers(1, 2),
    niveau_tot=st.none() | st.integers(2, 4),
    voorwaarden=st.frozensets(st.sampled_from(("uitkering", "pip")), max_size=1),
    bezet=st.integers(0, 5),
    talen=st.frozensets(st.sampled_from(TALEN), max_size=2),
    niveaus=st.lists(st.integers(1, 4), max_size=2).map(tuple),
)


@st.composite
def vragen(trek: st.DrawFn) -> tuple[list[Kandidaat], list[Groep]]:
    """People of whom some are each other's partner, and groups with and without people in them."""
    los = [replace(een, dossier=f"d{n}") for n, een in enumerate(trek(st.lists(KANDIDATEN, min_size=1, max_size=12)))]
    paren = trek(st.integers(0, len(los) // 2))
    samen = [replace(een, partner=f"d{n ^ 1}") if n < 2 * paren else een for n, een in enumerate(los)]
    groepen = [
        replace(een, id=f"g{n}", alleen_taal=bool(een.taal) and trek(st.booleans()), bezet=min(een.bezet, een.maximum))
        for n, een in enumerate(trek(st.lists(GROEPEN, min_size=1, max_size=4)))
    ]
    return samen, groepen


def keur_plekken(plekken: dict[str, str | None], wie: list[Kandidaat], groepen: list[Groep]) -> None:
    per_id = {een.id: een for een in groepen}
    geplaatst = [(mens, per_id[plek]) for mens in wie if (plek := plekken[mens.dossier])]
    assert set(plekken) == {mens.dossier for mens in wie}
    for mens, waar in geplaatst:
        assert waarom_niet(mens, waar) == ()
    for een in groepen:
        erin = sum(waar is een for _mens, waar in geplaatst)
        assert erin <= een.plaatsen
        assert erin == 0 or erin + een.bezet >= een.minimum
    for (mens, waar), (ander, van_ander) in combinations(geplaatst, 2):
        assert past_bij_thuis(mens, waar, ander, van_ander)


@given(vragen())
@settings(max_examples=150)
def test_no_rule_is_ever_broken_and_it_is_never_worse_than_by_hand(vraag: tuple[list[Kandidaat], list[Groep]]) -> None:
    wie, groepen = vraag
    met_hand = gulzig(wie, groepen)
    keur_plekken(met_hand, wie, groepen)
    voorstel = stel_voor(wie, groepen)
    keur_plekken(dict(voorstel.plekken), wie, groepen)
    assert all(voorstel.redenen[mens.dossier] for mens in wie)
    if voorstel.status == "onmogelijk":
        assert not any(voorstel.plekken.values())
        assert voorstel.botsing
    else:
        assert voorstel.waarde == totale_waarde(voorstel.plekken, wie, groepen)
    assert voorstel.waarde >= totale_waarde(met_hand, wie, groepen)


@given(vragen())
@settings(max_examples=25)
def test_the_same_question_in_another_order_has_the_same_answer(vraag: tuple[list[Kandidaat], list[Groep]]) -> None:
    wie, groepen = vraag
    assert stel_voor(wie, groepen) == stel_voor(wie[::-1], groepen[::-1])


@given(vragen())
@settings(max_examples=40)
def test_who_has_no_place_is_told_why_of_every_group(vraag: tuple[list[Kandidaat], list[Groep]]) -> None:
    wie, groepen = vraag
    voorstel = stel_voor(wie, groepen)
    for mens in wie:
        if voorstel.plekken[mens.dossier] is None:
            assert {reden.waarden["groep"] for reden in voorstel.redenen[mens.dossier]} == {een.id for een in groepen}


# ---------------------------------------------------------------------------------------------------- what it prefers


def test_people_who_speak_a_language_come_together() -> None:
    wie = [Kandidaat(f"{taal}{n}", taal) for taal in ("ar", "ti") for n in range(3)]
    voorstel = stel_voor(wie, [groep("g1", uren=DI), groep("g2", uren=DO)])
    assert {frozenset(dossier[:2] for dossier in voorstel.in_groep(g)) for g in ("g1", "g2")} == {
        frozenset({"ar"}),
        frozenset({"ti"}),
    }


def test_levels_lie_close_together() -> None:
    wie = [Kandidaat(f"d{n}", niveau=niveau) for n, niveau in enumerate((1, 4, 1, 4))]
    voorstel = stel_voor(wie, [groep("g1", maximum=2), groep("g2", maximum=2, uren=DO)])
    assert sorted(sorted(voorstel.in_groep(g)) for g in ("g1", "g2")) == [["d0", "d2"], ["d1", "d3"]]


def test_who_waits_longest_goes_first() -> None:
    wie = [Kandidaat(f"d{n}", wacht_dagen=dagen) for n, dagen in enumerate((10, 200, 30))]
    voorstel = stel_voor(wie, [groep(maximum=2)])
    assert voorstel.status == "optimaal"
    assert sorted(voorstel.in_groep("g1")) == ["d1", "d2"]
    assert codes(voorstel, "d0") == {"vol"}


def test_who_lives_near_goes_first() -> None:
    wie = [Kandidaat("ver", postcode4="8011"), Kandidaat("dicht", postcode4="7411")]
    voorstel = stel_voor(wie, [groep(minimum=1, maximum=1, postcode4="7412")])
    assert voorstel.in_groep("g1") == ["dicht"]


@pytest.mark.parametrize(("van", "stappen"), [("7411", 0), ("7412", 1), ("7425", 2), ("7511", 3), ("8011", 3)])
def test_travel_is_a_step_for_each_part_of_the_postcode(van: str, stappen: int) -> None:
    assert reis(Kandidaat("d", postcode4=van), groep(postcode4="7411")) == stappen


def test_a_place_is_worth_more_than_everything_that_counts_against_it() -> None:
    tegen = sum(
        min(0, gewicht.waarde) * keer
        for gewicht, keer in zip(GEWICHTEN.values(), (1, 1, 1, 1, 1, 3, 3, 1), strict=True)
    )
    assert GEWICHTEN["plek"].waarde + tegen > 0


# ------------------------------------------------------------------------------------------------- partners at home


def test_partners_are_not_away_at_the_same_hour_unless_there_is_care() -> None:
    paar = [Kandidaat("d0", partner="d1", oppas_nodig=True), Kandidaat("d1", partner="d0", oppas_nodig=True)]
    zelfde_uur = [groep("g1", minimum=1), groep("g2", minimum=1)]
    voorstel = stel_voor(paar, zelfde_uur)
    assert sorted(voorstel.plekken.values(), key=str) != ["g1", "g2"]
    assert sum(plek is None for plek in voorstel.plekken.values()) == 1
    thuis = next(dossier for dossier, plek in voorstel.plekken.items() if plek is None)
    assert codes(voorstel, thuis) == {"thuis"}
    met_opvang = stel_voor([replace(een, oppas_nodig=False) for een in paar], zelfde_uur)
    assert None not in met_opvang.plekken.values()
    ander_uur = stel_voor(paar, [groep("g1", minimum=1), groep("g2", minimum=1, uren=DO)])
    assert set(ander_uur.plekken.values()) == {"g1", "g2"}


def test_two_groups_in_other_months_are_not_at_the_same_hour() -> None:
    eerst, later = groep(einde=date(2027, 1, 31)), groep("g2", begin=date(2027, 2, 1))
    assert not tegelijk(eerst, later)
    assert tegelijk(eerst, groep("g3"))


def test_the_partner_who_is_away_already_counts() -> None:
    voorstel = stel_voor([Kandidaat("d0", oppas_nodig=True, thuis=DI), *mensen(3)[1:]], [groep()])
    assert voorstel.plekken["d0"] is None
    assert codes(voorstel, "d0") == {"thuis"}


# ------------------------------------------------------------------------------------------- when it cannot be done


def test_too_few_people_is_said_with_what_keeps_the_others_out() -> None:
    wie = [*mensen(2), *(Kandidaat(f"e{n}", uren=DO) for n in range(3)), Kandidaat("f", voldaan=frozenset())]
    voorstel = stel_voor(wie, [groep(minimum=4, voorwaarden=frozenset({"uitkering"}))])
    assert voorstel.status == "onmogelijk"
    (reden,) = voorstel.botsing
    assert reden.code == "te_weinig_passen"
    assert (reden.waarden["nodig"], reden.waarden["passen"]) == (4, 0)
    assert reden.waarden["waarom"] == ["voorwaarde:6", "tijd:3"]


def test_two_promises_that_clash_are_both_named_and_no_other() -> None:
    """Three people cannot fill two groups of two that meet at the same time; the third group has people of its own."""
    wie = [*mensen(3, uren=DI), *(Kandidaat(f"e{n}", uren=DO) for n in range(2))]
    beloofd = [groep(f"g{n}", gaat_door=True) for n in (1, 2)] + [groep("g3", uren=DO, gaat_door=True)]
    voorstel = stel_voor(wie, beloofd)
    assert voorstel.status == "onmogelijk"
    assert {(reden.code, reden.waarden["groep"]) for reden in voorstel.botsing} == {
        ("gaat_door", "g1"),
        ("gaat_door", "g2"),
    }


def test_who_was_put_somewhere_by_hand_where_a_rule_says_no_is_named() -> None:
    voorstel = stel_voor([Kandidaat("d0", uren=DO, vast="g1"), *mensen(3)[1:]], [groep()])
    assert voorstel.status == "onmogelijk"
    assert voorstel.botsing[0].code == "vast_kan_niet"
    assert voorstel.botsing[0].waarden["codes"] == ["tijd"]


def test_who_was_put_somewhere_by_hand_stays_there() -> None:
    wie = [Kandidaat("d0", "ti", vast="g2"), *mensen(3, taal="ar")[1:]]
    voorstel = stel_voor(wie, [groep("g1", minimum=1, taal="ti"), groep("g2", minimum=1, taal="ar", uren=DO)])
    assert voorstel.plekken["d0"] == "g2"
    assert "met_hand" in codes(voorstel, "d0")


def test_nobody_or_no_group_is_no_question() -> None:
    for wie, groepen in (([], [groep()]), (mensen(1), [])):
        with pytest.raises(NietsTeVerdelen):
            stel_voor(wie, groepen)


def test_it_says_how_far_it_is() -> None:
    gezegd: list[tuple[int, str]] = []
    stel_voor(mensen(5), [groep()], lambda procent, stap: gezegd.append((procent, stap)))
    assert gezegd == sorted(gezegd, key=lambda een: een[0])
    assert {"regels", "zoeken", "uitleggen"} <= {stap for _procent, stap in gezegd}
