# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What does not fit in a week, and what a week that fits is worth. Read by the page, by the solver and by the
explanation: they cannot say different things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from regie.werk.weekplan.model import BIJ_DE_KINDEREN, LES, SCHOOL, Blok, Botsing, Gezin, Plan, Stuk, Tijd, stukken


class Gewicht(NamedTuple):
    punten: int
    waarom: str


GEWICHTEN: Final[Mapping[str, Gewicht]] = {
    "zelfde_dag": Gewicht(240, "Een dag waarop beide ouders les hebben terwijl er een kind zonder opvang is."),
    "verschil": Gewicht(1, "Elke minuut die de een meer alleen voor de kinderen zorgt dan de ander."),
    "gat": Gewicht(1, "Elke minuut tussen twee blokken op een dag."),
    "verschoven": Gewicht(60, "Een blok dat nu al een tijd heeft en een andere krijgt."),
    "voorkeur": Gewicht(15, "Elke plaats lager in uw rijtje: zet de beste keuze bovenaan."),
}
"""Points are bad: the proposal has the fewest."""


def tussentijd(een: Blok, ander: Blok) -> int:
    """Minutes from the one to the other: the longer of both ways, as far as is known; in the same place none."""
    zelfde = een.waar and een.waar.casefold() == ander.waar.casefold()
    return 0 if zelfde or een.id == ander.id else max(een.reis, ander.reis)


def past_niet(een: Stuk, ander: Stuk) -> str:
    """Of two pieces of one person: "tegelijk", "reis" (one does not get there in time), or "" when it fits."""
    if een.tijd.dag != ander.tijd.dag:
        return ""
    eerst, dan = sorted((een, ander), key=lambda stuk: (stuk.tijd.van, stuk.tijd.tot))
    tussen = dan.tijd.van - eerst.tijd.tot
    if tussen < 0:
        return "tegelijk"
    return "reis" if tussen < tussentijd(een.blok, ander.blok) else ""


def botsingen(gezin: Gezin, plan: Plan) -> tuple[Botsing, ...]:
    """Everything that does not fit, in the order of the week."""
    van = _per_mens(stukken(gezin, plan))
    gevonden = [*_dubbel(van), *_zonder_iemand(gezin, van), *_te_vol(gezin, plan)]
    return tuple(sorted(gevonden, key=lambda een: (een.tijd, een.code, een.wie, een.blokken)))


def _per_mens(alle: Iterable[Stuk]) -> dict[str, list[Stuk]]:
    van: dict[str, list[Stuk]] = defaultdict(list)
    for stuk in alle:
        van[stuk.blok.wie].append(stuk)
    return van


def _dubbel(van: Mapping[str, Sequence[Stuk]]) -> Iterator[Botsing]:
    for wie, eigen in van.items():
        for een, ander in combinations(sorted(eigen, key=lambda stuk: stuk.tijd), 2):
            if code := past_niet(een, ander):
                tijd = Tijd(een.tijd.dag, een.tijd.van, max(een.tijd.tot, ander.tijd.tot))
                yield Botsing("tegelijk" if code == "tegelijk" else "reis", wie, tijd, (een.blok.id, ander.blok.id))


def _te_vol(gezin: Gezin, plan: Plan) -> Iterator[Botsing]:
    """More people on a place than it has."""
    for plek, (plaatsen, keuzes) in plekken(gezin).items():
        gekozen = [(blok, nummer) for blok, nummer in keuzes if plan.get(blok.id) == nummer]
        erin = max(tegelijk(gekozen), key=len, default=[])
        if plek and len(erin) > plaatsen:
            blok, nummer = erin[0]
            tijd = next(blok.stukken(blok.keuze(nummer))).tijd
            yield Botsing("vol", blok.wie, tijd, tuple(een.id for een, _nummer in erin))


def tegelijk(keuzes: Sequence[tuple[Blok, int]]) -> list[list[tuple[Blok, int]]]:
    """Of one place: per day of the week who are there; blocks that follow each other do not take it twice."""
    per_dag: dict[int, list[tuple[Blok, int]]] = defaultdict(list)
    for blok, nummer in keuzes:
        for dag in sorted({stuk.tijd.dag for stuk in blok.stukken(blok.keuze(nummer))}):
            per_dag[dag].append((blok, nummer))
    return [per_dag[dag] for dag in sorted(per_dag)]


def plekken(gezin: Gezin) -> dict[str, tuple[int, list[tuple[Blok, int]]]]:
    """Place with a limit → how many, and the choices that take one."""
    uit: dict[str, tuple[int, list[tuple[Blok, int]]]] = {}
    for blok in gezin.blokken:
        for keuze in blok.keuzes:
            if keuze.plaatsen is not None:
                plaatsen, keuzes = uit.get(keuze.plek, (keuze.plaatsen, []))
                uit[keuze.plek] = (min(plaatsen, keuze.plaatsen), [*keuzes, (blok, keuze.nummer)])
    return uit


# ----------------------------------------------------------------------------------- who is with the children, and when


class Deel(NamedTuple):
    """A stretch of a day in which nothing changes."""

    dag: int
    van: int
    tot: int

    @property
    def minuten(self) -> int:
        return self.tot - self.van


def delen(alle: Iterable[Stuk]) -> list[Deel]:
    """The days cut at every moment at which something begins or ends."""
    grenzen: dict[int, set[int]] = defaultdict(set)
    for stuk in alle:
        grenzen[stuk.tijd.dag] |= {stuk.weg_van, stuk.tijd.van, stuk.tijd.tot, stuk.weg_tot}
    return [Deel(dag, van, tot) for dag in sorted(grenzen) for van, tot in pairwise(sorted(grenzen[dag]))]


def is_weg(stuk: Stuk, deel: Deel) -> bool:
    """Of a grown-up: not with the children, the way there and back too."""
    if stuk.blok.soort in BIJ_DE_KINDEREN or stuk.tijd.dag != deel.dag:
        return False
    return stuk.weg_van <= deel.van and deel.tot <= stuk.weg_tot


def is_ergens(stuk: Stuk, deel: Deel) -> bool:
    """Of a child: at school or in care. Of a grown-up: there, without the way."""
    return stuk.tijd.dag == deel.dag and stuk.tijd.van <= deel.van and deel.tot <= stuk.tijd.tot


def _zonder_iemand(gezin: Gezin, van: Mapping[str, Sequence[Stuk]]) -> Iterator[Botsing]:
    """Stretches in which a child is at no school or care while every grown-up is away."""
    if not gezin.groten:
        return
    alle = delen(stuk for eigen in van.values() for stuk in eigen)
    for kind in gezin.kleintjes:
        open_ = [
            (deel, weg)
            for deel in alle
            if not any(is_ergens(stuk, deel) for stuk in van.get(kind.id, ())) and (weg := _door_wie(gezin, van, deel))
        ]
        for deel, weg in _aaneen(open_):
            na = any(
                stuk.blok.soort == SCHOOL and stuk.tijd.dag == deel.dag and stuk.tijd.tot <= deel.van
                for stuk in van.get(kind.id, ())
            )
            yield Botsing("na_school" if na else "niemand", kind.id, Tijd(*deel), weg)


def _door_wie(gezin: Gezin, van: Mapping[str, Sequence[Stuk]], deel: Deel) -> tuple[str, ...]:
    """The blocks for which everybody is away; nothing where somebody is at home."""
    per_mens = [[stuk.blok.id for stuk in van.get(mens.id, ()) if is_weg(stuk, deel)] for mens in gezin.groten]
    return tuple(dict.fromkeys(id_ for ids in per_mens for id_ in ids)) if all(per_mens) else ()


def _aaneen(open_: Iterable[tuple[Deel, tuple[str, ...]]]) -> list[tuple[Deel, tuple[str, ...]]]:
    """Neighbours become one."""
    uit: list[tuple[Deel, tuple[str, ...]]] = []
    for deel, weg in open_:
        if uit and uit[-1][0].dag == deel.dag and uit[-1][0].tot == deel.van:
            vorig, al = uit.pop()
            uit.append((Deel(deel.dag, vorig.van, deel.tot), tuple(dict.fromkeys((*al, *weg)))))
        else:
            uit.append((deel, weg))
    return uit


# --------------------------------------------------------------------------------------------- what a week is worth


class Kosten(NamedTuple):
    """The measures of GEWICHTEN, in days, minutes and times."""

    zelfde_dag: int
    verschil: int
    gat: int
    verschoven: int
    voorkeur: int

    @property
    def punten(self) -> int:
        return sum(GEWICHTEN[naam].punten * waarde for naam, waarde in self._asdict().items())


def kosten(gezin: Gezin, plan: Plan) -> Kosten:
    van = _per_mens(stukken(gezin, plan))
    alleen = alleen_met_kinderen(gezin, plan)
    return Kosten(
        _zelfde_dagen(gezin, van),
        max(alleen.values(), default=0) - min(alleen.values(), default=0),
        sum(gaten(van.get(mens.id, ())) for mens in gezin.groten),
        sum(blok.gekozen not in (None, plan.get(blok.id)) for blok in gezin.schuifbaar),
        sum(rang(blok, nummer) for blok in gezin.schuifbaar if (nummer := plan.get(blok.id)) is not None),
    )


def rang(blok: Blok, nummer: int) -> int:
    """0 for the choice at the top."""
    return [keuze.nummer for keuze in blok.keuzes].index(nummer)


def alleen_met_kinderen(gezin: Gezin, plan: Plan) -> dict[str, int]:
    """Grown-up → minutes a week alone with a child that is at no school or care; nothing where that means nothing."""
    groten = gezin.groten
    if len(groten) < 2 or not gezin.kleintjes:
        return {}
    van = _per_mens(stukken(gezin, plan))
    uit = dict.fromkeys((mens.id for mens in groten), 0)
    for deel in delen(stuk for eigen in van.values() for stuk in eigen):
        thuis = [mens.id for mens in groten if not any(is_weg(stuk, deel) for stuk in van.get(mens.id, ()))]
        if len(thuis) == 1 and _is_open(gezin, van, deel):
            uit[thuis[0]] += deel.minuten
    return uit


def _is_open(gezin: Gezin, van: Mapping[str, Sequence[Stuk]], deel: Deel) -> bool:
    """There is a child that is at no school or care."""
    return any(not any(is_ergens(stuk, deel) for stuk in van.get(kind.id, ())) for kind in gezin.kleintjes)


def _zelfde_dagen(gezin: Gezin, van: Mapping[str, Sequence[Stuk]]) -> int:
    """Days on which two have lessons, while for a part of these lessons a child is at no school or care."""
    lessen = {mens.id: [stuk for stuk in van.get(mens.id, ()) if stuk.blok.soort == LES] for mens in gezin.groten}
    alle = delen(stuk for eigen in van.values() for stuk in eigen)
    tel = 0
    for dag in range(1, 8):
        eigen = [[stuk for stuk in les if stuk.tijd.dag == dag] for les in lessen.values()]
        if sum(bool(les) for les in eigen) >= 2:
            tel += any(
                is_ergens(stuk, deel) and _is_open(gezin, van, deel)
                for deel in alle if deel.dag == dag for les in eigen for stuk in les
            )  # fmt: skip
    return tel


def gaten(eigen: Sequence[Stuk]) -> int:
    """Minutes between two blocks of a day that one is not away."""
    tel = 0
    for dag in {stuk.tijd.dag for stuk in eigen}:
        weg = sorted((stuk.weg_van, stuk.weg_tot) for stuk in eigen if stuk.tijd.dag == dag)
        tot = weg[0][1]
        for van, einde in weg[1:]:
            tel += max(0, van - tot)
            tot = max(tot, einde)
    return tel
