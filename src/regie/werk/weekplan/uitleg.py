# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a block is where a proposal puts it, and why not elsewhere: each other choice, tried in the same week."""

from collections.abc import Iterator

from regie.werk.weekplan.model import Afvaller, Blok, Botsing, Gezin, Plan, Reden, Uitleg
from regie.werk.weekplan.regels import GEWICHTEN, Kosten, botsingen, kosten


def leg_uit(gezin: Gezin, plan: Plan) -> dict[str, Uitleg]:
    """Block → why; of the blocks that can move."""
    was, waard = set(botsingen(gezin, plan)), kosten(gezin, plan)
    uit = {}
    for blok in gezin.schuifbaar:
        afvallers = tuple(
            _probeer(gezin, plan, blok.id, keuze.nummer, was, waard)
            for keuze in blok.keuzes if keuze.nummer != plan[blok.id]
        )  # fmt: skip
        uit[blok.id] = Uitleg(_waarom(blok, plan[blok.id], afvallers), afvallers)
    return uit


def _probeer(gezin: Gezin, plan: Plan, blok: str, nummer: int, was: set[Botsing], waard: Kosten) -> Afvaller:
    anders = {**plan, blok: nummer}
    nieuw = tuple(een for een in botsingen(gezin, anders) if een not in was)
    if nieuw:
        return Afvaller(nummer, nieuw)
    return Afvaller(nummer, slechter=tuple(_verschillen(waard, kosten(gezin, anders))))


def _verschillen(beter: Kosten, slechter: Kosten) -> Iterator[Reden]:
    """What gets worse, heaviest first; nothing when it is as good."""
    erbij = {
        naam: getal - getattr(beter, naam) for naam, getal in slechter._asdict().items()
        if getal > getattr(beter, naam)
    }  # fmt: skip
    if slechter.punten > beter.punten:
        for naam in sorted(erbij, key=lambda naam: -GEWICHTEN[naam].punten * erbij[naam]):
            yield Reden(naam, {"erbij": erbij[naam]})


def _waarom(blok: Blok, nummer: int | None, afvallers: tuple[Afvaller, ...]) -> Reden:
    if not afvallers:
        return Reden("enige_keuze")
    if all(een.botsingen for een in afvallers):
        return Reden("enige_die_past")
    return Reden("blijft" if blok.gekozen == nummer else "beste")


def los_van_elkaar(gezin: Gezin, blok: str) -> tuple[Afvaller, ...]:
    """Of a week that is impossible: each choice of a block, tried with only what cannot move."""
    vast: dict[str, int | None] = {een.id: een.gekozen for een in gezin.blokken if een.vast}
    was = set(botsingen(gezin, vast))
    return tuple(
        Afvaller(keuze.nummer, tuple(een for een in botsingen(gezin, {**vast, blok: keuze.nummer}) if een not in was))
        for keuze in gezin.blok(blok).keuzes
    )
