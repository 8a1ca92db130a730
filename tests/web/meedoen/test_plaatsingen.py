# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One answer to who takes part and until when: of the page, the list, the figures and the room of a place; and a place
that was given away is not taken twice when an end is withdrawn."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.web.meedoen.plekken import kies, met_pip, plek
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import wachtenden


def begin(cast: Cast, dag: str, **anders: Any) -> UUID:
    velden: dict[str, Any] = {"soort": "betaald_werk", "uren_per_week": 10}
    return cast.leg_vast("plaatsing_start", dag, **velden | anders)


def einde(cast: Cast, dag: str, **anders: Any) -> UUID:
    velden: dict[str, Any] = {"soort": "betaald_werk", "reden": "afgerond"}
    return cast.leg_vast("plaatsing_einde", dag, **velden | anders)


def lopend(cast: Cast) -> list[tuple[date, date | None]]:
    from regie.dossiers.meedoen import meedoen

    with cast.als("karin"):
        return [(een.sinds, een.tot) for een in meedoen(cast.dossier).plaatsingen]


def antwoorden(cast: Cast) -> dict[str, bool]:
    """Whether Amina takes part, as the page, the list and the figures say."""
    from regie.dossiers.meedoen import meedoen, zonder_plek
    from regie.dossiers.meedoen_cijfers import meedoen_cijfers

    with cast.als("saskia") as saskia:
        vakken = meedoen_cijfers(saskia, recht(), VANDAAG).vakken
        cijfers = getattr(vakken[None, "plek"], "aantal", 0) > 0
    with cast.als("karin"):
        bladzijde = bool(meedoen(cast.dossier).lopend)
        lijst = cast.dossier not in [een.dossier for een in zonder_plek(VANDAAG)]
    return {"bladzijde": bladzijde, "lijst": lijst, "cijfers": cijfers}


A, B, C = date(2026, 11, 17), date(2026, 11, 20), date(2026, 11, 25)
STANDEN: list[tuple[str, list[tuple[str, str, str]], list[tuple[date, date | None]]]] = [
    ("begun again without a key", [("b", "17", ""), ("e", "20", ""), ("b", "25", "")], [(C, None), (A, B)]),
    ("ended again without a key", [("b", "17", ""), ("e", "20", ""), ("b", "20", ""), ("e", "25", "")],
     [(B, C), (A, B)]),
    ("of two with a key one ended", [("b", "17", "k"), ("b", "20", "l"), ("e", "25", "k")], [(B, None), (A, C)]),
    ("beside one with a key one without ended", [("b", "17", "k"), ("b", "17", ""), ("e", "20", "")],
     [(A, B), (A, None)]),
    ("the same key again", [("b", "17", "k"), ("e", "20", "k"), ("b", "25", "k")], [(C, None), (A, B)]),
    ("everything ended", [("b", "17", "k"), ("b", "20", ""), ("e", "25", "k"), ("e", "25", "")], [(B, C), (A, C)]),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "stappen", "verwacht"), STANDEN, ids=[een[0] for een in STANDEN])
def test_everybody_says_the_same(
    cast: Cast, wat: str, stappen: list[tuple[str, str, str]], verwacht: list[tuple[date, date | None]]
) -> None:
    cast.staf()
    met_pip(cast)
    for stap, dag, sleutel in stappen:
        (begin if stap == "b" else einde)(cast, f"2026-11-{dag}", **({"plaatsing_id": sleutel} if sleutel else {}))
    assert lopend(cast) == verwacht
    doet_mee = any(tot is None for _sinds, tot in verwacht)
    assert antwoorden(cast) == dict.fromkeys(("bladzijde", "lijst", "cijfers"), doet_mee)


def test_hours_without_a_key_are_of_the_one_that_ran(cast: Cast) -> None:
    from regie.dossiers.meedoen import meedoen

    begin(cast, "2026-11-02")
    einde(cast, "2026-11-10")
    begin(cast, "2026-11-16")
    cast.leg_vast("participatie_uren", "2026-11-28", van="2026-11-02", tot="2026-11-09", uren=8)
    cast.leg_vast("participatie_uren", "2026-11-28", van="2026-11-16", tot="2026-11-27", uren=5)
    with cast.als("karin"):
        assert [een.uren for een in meedoen(cast.dossier).plaatsingen] == [{"2026-11": 5.0}, {"2026-11": 8.0}]


# ---------------------------------------------------------------------------------- a place that was given away


@pytest.fixture
def weggegeven(cast: Cast) -> tuple[UUID, UUID, str]:
    """Amina stopped and somebody else came: the place, her end, and the key of her placement."""
    cast.staf()
    id_, [ander] = plek(cast), wachtenden(cast, 1)
    kies(cast, id_, vanaf=date(2026, 11, 20))
    with cast.als("karin"):
        from regie.dossiers.meedoen import meedoen

        sleutel = meedoen(cast.dossier).lopend[0].sleutel
    weg = einde(cast, "2026-11-28", soort="vrijwilligerswerk", plaatsing_id=sleutel)
    kies(cast, id_, ander)
    return id_, weg, sleutel


def trek_in(cast: Cast, weg: UUID, sleutel: str, *erbij: Any) -> None:
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7

    velden = {"soort": "vrijwilligerswerk", "reden": "afgerond", "plaatsing_id": sleutel}
    terug = Nieuw(uuid7(), cast.dossier, "plaatsing_einde", date(2026, 11, 28), velden, herroept=weg, reden="fout")
    with cast.als("karin") as karin:
        leg_vast(karin, [terug, *erbij], recht())


def test_an_end_is_not_taken_back_while_somebody_else_has_the_place(
    cast: Cast, weggegeven: tuple[UUID, UUID, str]
) -> None:
    from regie.kern.gebeurtenissen import InvoerFout

    id_, weg, sleutel = weggegeven
    with pytest.raises(InvoerFout, match=r"Keukenhulp bij Het Wijkhuis is vol \(1\): er kwam iemand anders"):
        trek_in(cast, weg, sleutel)
    assert "vol (1)" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))
    assert lopend(cast) == [(date(2026, 11, 20), date(2026, 11, 28))]


def test_a_better_end_may_take_its_place(cast: Cast, weggegeven: tuple[UUID, UUID, str]) -> None:
    _id, weg, sleutel = weggegeven
    beter = cast.nieuw("plaatsing_einde", "2026-11-27", soort="vrijwilligerswerk", reden="afgerond",
                       plaatsing_id=sleutel)  # fmt: skip
    trek_in(cast, weg, sleutel, beter)
    assert lopend(cast) == [(date(2026, 11, 20), date(2026, 11, 27))]


def test_with_room_an_end_is_taken_back(cast: Cast) -> None:
    id_ = plek(cast, capaciteit=2)
    kies(cast, id_, vanaf=date(2026, 11, 20))
    with cast.als("karin"):
        from regie.dossiers.meedoen import meedoen

        sleutel = meedoen(cast.dossier).lopend[0].sleutel
    weg = einde(cast, "2026-11-28", soort="vrijwilligerswerk", plaatsing_id=sleutel)
    kies(cast, id_, wachtenden(cast, 1)[0])
    trek_in(cast, weg, sleutel)
    assert "vol (2)" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))


def test_the_same_placement_does_not_begin_again_on_a_full_place(
    cast: Cast, weggegeven: tuple[UUID, UUID, str]
) -> None:
    """Its beginning withdrawn and recorded anew is no way round either."""
    from regie.kern.gebeurtenissen import InvoerFout

    _id, _weg, sleutel = weggegeven
    with pytest.raises(InvoerFout, match="er kwam iemand anders"):
        begin(cast, "2026-11-29", soort="vrijwilligerswerk", plaatsing_id=sleutel)


def test_the_database_has_the_last_word(cast: Cast, weggegeven: tuple[UUID, UUID, str]) -> None:
    _id, weg, sleutel = weggegeven
    with pytest.raises(IntegrityError, match="er is plaats voor 1"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO gebeurtenis (gemeente, id, dossier, type, categorie, datum, vastgelegd_op, gegevens, herroept,"
            " door, bron, afdruk) SELECT gemeente, gen_random_uuid(), dossier, type, categorie, datum, now(), gegevens,"
            " id, 'karin', bron, afdruk(dossier, type, datum, gegevens, id) FROM gebeurtenis WHERE id = %s",
            [weg],
        )
    assert sleutel
