# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: a week of two parents and three children with thirty choices, beside every week there can be (of a small
family) and beside the same work done by hand (first choice that fits), in one run."""

import argparse
import time
from collections.abc import Iterable, Iterator
from itertools import product

import numpy as np

from bench.meten import Uitkomst
from regie.werk.weekplan.met_hand import met_hand
from regie.werk.weekplan.model import Blok, Gezin, Keuze, Mens, Plan, Tijd
from regie.werk.weekplan.regels import botsingen, kosten
from regie.werk.weekplan.voorstel import stel_voor

GEZINNEN = 20
KINDEREN = 3
KEUZES = 5
HOOGSTENS = 5_000  # weeks of which every one is looked at


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    gezinnen = [maak(nummer, KINDEREN, KEUZES) for nummer in range(GEZINNEN)]
    tijden, kan, beter = [], 0, 0
    for gezin in gezinnen:
        begin = time.perf_counter()
        voorstel = stel_voor(gezin)
        tijden.append(time.perf_counter() - begin)
        kan += voorstel.kan
        hand = met_hand(gezin)
        lukt = None not in hand.values() and not botsingen(gezin, hand)
        beter += voorstel.kan and (not lukt or kosten(gezin, voorstel.plan).punten < kosten(gezin, hand).punten)
    naam = f"week van 2 ouders, {KINDEREN} kinderen, {6 * KEUZES} keuzes"
    return [
        Uitkomst(f"{naam}: een voorstel (p95)", float(np.quantile(tijden, 0.95)), "s", "< 2"),
        Uitkomst(f"{naam}: past", kan, "gezinnen"),
        Uitkomst(f"{naam}: met de hand lukt niet, of is slechter", beter, "gezinnen"),
        *_tegen_alles(),
    ]


def _tegen_alles() -> list[Uitkomst]:
    """A family so small that every week can be looked at: the proposal is as good as the best of them."""
    gezin = maak(0, 1, 3)
    begin = time.perf_counter()
    beste = min(kosten(gezin, plan).punten for plan in alle_plannen(gezin))
    alles = time.perf_counter() - begin
    begin = time.perf_counter()
    voorstel = stel_voor(gezin)
    tijd = time.perf_counter() - begin
    gelijk = float(kosten(gezin, voorstel.plan).punten == beste)
    return [
        Uitkomst("week, klein gezin: alle weken langs", alles, "s"),
        Uitkomst("week, klein gezin: een voorstel", tijd, "s", "< 2"),
        Uitkomst("week, klein gezin: even goed als de beste", gelijk, "keer", ">= 1"),
    ]


def alle_plannen(gezin: Gezin) -> Iterator[Plan]:
    nummers = [[blok.gekozen] if blok.vast else [een.nummer for een in blok.keuzes] for blok in gezin.blokken]
    for keuzes in product(*nummers):
        plan = dict(zip((blok.id for blok in gezin.blokken), keuzes, strict=True))
        if not botsingen(gezin, plan):
            yield plan


def maak(nummer: int, kinderen: int, keuzes: int) -> Gezin:
    """The same each time. Two children at school, the youngest in care; each parent has lessons, work and guidance."""
    loting = np.random.default_rng(nummer)
    ouders = [Mens("a", "Amina"), Mens("y", "Yonas")]
    kleintjes = [Mens(f"k{nr}", f"Kind {nr}", klein=True) for nr in range(kinderen)]
    blokken = [
        Blok(f"{ouder.id}-{soort}", ouder.id, soort, soort, _keuzes(loting, keuzes, dagen, uren), None, False, reis)
        for ouder in ouders
        for soort, dagen, uren, reis in (("les", 2, 2.5, 20), ("werk", 2, 4, 30), ("begeleiding", 1, 2, 15))
    ]
    vast = [
        Blok(f"school-{kind.id}", kind.id, "school", "", (_keuze(1, range(1, 6), 8.5, 14),), 1)
        for kind in kleintjes[1:]
    ]
    opvang = Blok("opvang", kleintjes[0].id, "opvang", "", (_keuze(1, (1, 2, 4), 8, 13),), 1)
    return Gezin((*ouders, *kleintjes), (*blokken, *vast, opvang))


def _keuzes(loting: np.random.Generator, aantal: int, dagen: int, uren: float) -> tuple[Keuze, ...]:
    return tuple(
        _keuze(nr, sorted(int(dag) for dag in loting.choice(np.arange(1, 7), dagen, replace=False)),
               begin := float(loting.choice([8.5, 9.0, 10.5, 13.0, 15.0, 18.5])), begin + uren)
        for nr in range(1, aantal + 1)
    )  # fmt: skip


def _keuze(nummer: int, dagen: Iterable[int], van: float, tot: float) -> Keuze:
    return Keuze(nummer, "", tuple(Tijd(dag, int(van * 60), int(tot * 60)) for dag in dagen))
