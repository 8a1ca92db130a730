# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How a person and a place fit: a reason for every point of the policy, and an order by those points.

What is not known is a question, never a guess, and stands between for and against. The order is the policy's: the first
point decides, the next only where the first says the same of two places.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Weging = Literal["voor", "vraag", "tegen", "nvt"]
RANG: Final[Mapping[Weging, int]] = {"voor": 0, "nvt": 1, "vraag": 1, "tegen": 2}
NIVEAUS: Final = ("a0", "a1", "a2", "b1", "b2")
ECHTE_WERKVLOER: Final = frozenset({"betaald_werk", "werkervaringsplek", "stage"})
VERST: Final = 3


@dataclass(frozen=True, slots=True)
class Reden:
    """`punt`: the point of the policy; `code`: what is said of it. The words are made where it is read.

    `van_wie`: not known of the person, and so the same at every place.
    """

    punt: str
    code: str
    weging: Weging
    waarden: Mapping[str, object] = field(default_factory=dict)
    van_wie: bool = False


VOL: Final = Reden("plaats", "vol", "tegen")


@dataclass(frozen=True, slots=True)
class Mens:
    """`les`: the parts of the week with lessons, `vrij`: when somebody said to be able; None: not known.

    `uren`: that somebody can and will give a week, by the plan.
    """

    niveau: str | None = None
    leerroute: str | None = None
    les: frozenset[str] | None = None
    vrij: frozenset[str] | None = None
    uren: float | None = None
    sectoren: frozenset[str] = frozenset()
    postcode4: str | None = None


@dataclass(frozen=True, slots=True)
class Plek:
    """`over`: how many more people fit."""

    id: str
    naam: str
    soort: str
    sector: str
    uren_van: float
    dagdelen: frozenset[str]
    over: int
    taalniveau: str | None = None
    nederlandstalig: bool | None = None
    postcode4: str | None = None


def redenen(mens: Mens, plek: Plek, volgorde: Sequence[str]) -> tuple[Reden, ...]:
    """A full place first of all, then each point of the policy; what has no bearing on this person is left out."""
    return _leesbaar(plek, weeg(mens, plek, volgorde))


def onbekend(mens: Mens, volgorde: Sequence[str]) -> tuple[str, ...]:
    """What must be asked of the person before places can be compared: codes, in the order of the policy."""
    weet = {
        "tijd": ("les_onbekend", mens.les is not None), "taal": ("niveau_onbekend", mens.niveau in NIVEAUS),
        "uren": ("uren_onbekend", mens.uren is not None), "wens": ("wens_onbekend", bool(mens.sectoren)),
        "reis": ("woonplek_onbekend", mens.postcode4 is not None),
    }  # fmt: skip
    return tuple(weet[punt][0] for punt in volgorde if punt in weet and not weet[punt][1])


def weeg(mens: Mens, plek: Plek, volgorde: Sequence[str]) -> list[Reden]:
    """Each point of the policy in turn, also what has no bearing."""
    return [PUNTEN[punt](mens, plek) for punt in volgorde]


def _leesbaar(plek: Plek, gewogen: Iterable[Reden]) -> tuple[Reden, ...]:
    over = tuple(reden for reden in gewogen if reden.weging != "nvt")
    return over if plek.over > 0 else (VOL, *over)


def rang(mens: Mens, plek: Plek, volgorde: Sequence[str]) -> tuple[int, ...]:
    """To sort by: the first point of the policy decides, the next only between equals."""
    return tuple(RANG[reden.weging] for reden in weeg(mens, plek, volgorde))


def rangschik(
    mens: Mens, plekken: Iterable[Plek], volgorde: Sequence[str], hoogstens: int | None = None
) -> list[tuple[Plek, tuple[Reden, ...]]]:
    """The places with their reasons: room first, then by the policy, then by name; the first so many, or all."""
    gewogen = [(plek, weeg(mens, plek, volgorde)) for plek in plekken]

    def sleutel(een: tuple[Plek, list[Reden]]) -> tuple[object, ...]:
        plek, alle = een
        return (plek.over <= 0, *[RANG[reden.weging] for reden in alle], plek.naam, plek.id)

    gewogen.sort(key=sleutel)
    return [(plek, _leesbaar(plek, alle)) for plek, alle in gewogen[:hoogstens]]


def _tijd(mens: Mens, plek: Plek) -> Reden:
    """Lessons are compulsory: a place must have a part of the week that is left."""
    if mens.les is None:
        return Reden("tijd", "les_onbekend", "vraag", van_wie=True)
    over = plek.dagdelen - mens.les
    if not over:
        return Reden("tijd", "tijdens_les", "tegen", {"dagdelen": sorted(plek.dagdelen & mens.les)})
    if mens.vrij is None:
        return Reden("tijd", "naast_les", "voor", {"dagdelen": sorted(over)})
    kan = over & mens.vrij
    if not kan:
        return Reden("tijd", "kan_dan_niet", "tegen", {"dagdelen": sorted(over)})
    return Reden("tijd", "kan_dan", "voor", {"dagdelen": sorted(kan)})


def _taal(mens: Mens, plek: Plek) -> Reden:
    if plek.taalniveau is None:
        return Reden("taal", "taal_niet_gevraagd", "vraag")
    waarden = {"nodig": plek.taalniveau, "heeft": mens.niveau}
    if mens.niveau not in NIVEAUS:
        return Reden("taal", "niveau_onbekend", "vraag", waarden, van_wie=True)
    genoeg = NIVEAUS.index(mens.niveau) >= NIVEAUS.index(plek.taalniveau)
    return Reden("taal", "taal_genoeg" if genoeg else "taal_te_weinig", "voor" if genoeg else "tegen", waarden)


def _uren(mens: Mens, plek: Plek) -> Reden:
    if mens.uren is None:
        return Reden("uren", "uren_onbekend", "vraag", van_wie=True)
    waarden = {"nodig": plek.uren_van, "kan": mens.uren}
    past = plek.uren_van <= mens.uren
    return Reden("uren", "uren_passen" if past else "te_veel_uren", "voor" if past else "tegen", waarden)


def _wens(mens: Mens, plek: Plek) -> Reden:
    if not mens.sectoren:
        return Reden("wens", "wens_onbekend", "vraag", van_wie=True)
    past = plek.sector in mens.sectoren
    return Reden("wens", "wens" if past else "ander_werk", "voor" if past else "tegen", {"sector": plek.sector})


def _reis(mens: Mens, plek: Plek) -> Reden:
    """Districts with the same first numbers lie near each other: no table of distances is needed or pretended."""
    if plek.postcode4 is None:
        return Reden("reis", "reis_onbekend", "vraag")
    if mens.postcode4 is None:
        return Reden("reis", "woonplek_onbekend", "vraag", van_wie=True)
    gelijk = next((n for n in range(4, 0, -1) if mens.postcode4[:n] == plek.postcode4[:n]), 0)
    stappen = min(4 - gelijk, VERST)
    return Reden(
        "reis", ("zelfde_wijk", "dichtbij", "zelfde_streek", "ver")[stappen], "voor" if stappen < 2 else "tegen"
    )


def _nederlandstalig(mens: Mens, plek: Plek) -> Reden:
    """Hours in a Dutch-speaking setting are what the Z-route asks (Bi 3.14)."""
    if plek.nederlandstalig is None:
        return Reden("nederlandstalig", "spreektaal_onbekend", "vraag")
    if plek.nederlandstalig:
        return Reden("nederlandstalig", "nederlandstalig", "voor")
    return Reden("nederlandstalig", "niet_nederlandstalig", "tegen")


def _werkvloer(mens: Mens, plek: Plek) -> Reden:
    """Who is in the Z-route gets voluntary work mostly, while a real workplace may help more."""
    if mens.leerroute != "z":
        return Reden("werkvloer", "", "nvt")
    echt = plek.soort in ECHTE_WERKVLOER
    return Reden("werkvloer", "echte_werkvloer", "voor") if echt else Reden("werkvloer", "", "nvt")


PUNTEN: Final[Mapping[str, Callable[[Mens, Plek], Reden]]] = {
    "tijd": _tijd,
    "taal": _taal,
    "uren": _uren,
    "wens": _wens,
    "reis": _reis,
    "nederlandstalig": _nederlandstalig,
    "werkvloer": _werkvloer,
}
