# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a delivery changes: line by line against what is recorded now."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.utils.translation import gettext as _

from regie.kern.kalender.maand import Maand
from regie.kern.termijnen.herleiding import voluit
from regie.werk.keten.uren.kolommen import LEERLING
from regie.werk.keten.uren.regel import Mis, Regel, Uren
from regie.werk.keten.uren.vastgelegd import Register, Vastgelegd

Soort = Literal["nieuw", "gelijk", "vervangt"]


@dataclass(frozen=True, slots=True)
class Stap:
    """`oud`: what this line is equal to, or takes the place of."""

    regel: Regel
    soort: Soort
    oud: Vastgelegd | None = None


@dataclass
class Plan:
    """What happens with the lines, and with what is recorded and does not stand in the file any more.

    `vervalt`: of pupils in the file · `wacht`: the same, but a line of this pupil is wrong · `ontbreekt`: of pupils who
    are not in the file at all · `botst`: number of a line → why it cannot go with what stands there.
    """

    stappen: list[Stap] = field(default_factory=list)
    vervalt: list[Vastgelegd] = field(default_factory=list)
    wacht: list[Vastgelegd] = field(default_factory=list)
    ontbreekt: list[Vastgelegd] = field(default_factory=list)
    botst: dict[int, Mis] = field(default_factory=dict)

    @property
    def verandert(self) -> bool:
        return bool(self.vervalt) or any(stap.soort != "gelijk" for stap in self.stappen)

    @property
    def merk(self) -> str:
        """The same plan, the same mark: what somebody confirms is what they saw."""
        delen = [
            *(f"{stap.soort}/{stap.regel.rij}/{stap.oud.id if stap.oud else ''}" for stap in self.stappen),
            *(f"{naam}/{rij.id}" for naam in ("vervalt", "wacht", "ontbreekt") for rij in getattr(self, naam)),
        ]
        return hashlib.sha256("\n".join(delen).encode()).hexdigest()


def maak_plan(regels: Sequence[Regel], register: Register, maand: Maand) -> Plan:
    """Only of the lines that are right; the wrong ones say whose rows must wait."""
    plan = Plan()
    per_leerling = _per_leerling(regels)
    nu: dict[str, list[Vastgelegd]] = defaultdict(list)
    for rij in register.tellend():
        nu[rij.dossier].append(rij)
    for dossier, eigen in per_leerling.items():
        _leerling(plan, eigen, nu.pop(dossier, []), maand)
    in_bestand = {regel.dossier for regel in regels if regel.dossier is not None}
    for dossier, staand in nu.items():
        rijen = [rij for rij in staand if rij.eigen and rij.in_maand(maand)]
        (plan.wacht if dossier in in_bestand else plan.ontbreekt).extend(rijen)
    plan.stappen.sort(key=lambda stap: stap.regel.rij)
    return plan


def _per_leerling(regels: Iterable[Regel]) -> Mapping[str, list[Regel]]:
    """Every line of a pupil that has a right one."""
    samen: dict[str, list[Regel]] = defaultdict(list)
    for regel in regels:
        if regel.dossier is not None:
            samen[regel.dossier].append(regel)
    return {dossier: eigen for dossier, eigen in samen.items() if any(regel.is_goed for regel in eigen)}


def _leerling(plan: Plan, regels: Sequence[Regel], staand: Sequence[Vastgelegd], maand: Maand) -> None:
    goed = [regel for regel in regels if regel.is_goed]
    gelijk, rest, over = _gelijken(goed, staand)
    vreemd = [rij for rij in over if not rij.eigen or not rij.in_maand(maand)]
    if rest and vreemd:
        plan.botst.update({regel.rij: _botsing(vreemd[0]) for regel in rest})
        return
    plan.stappen += gelijk
    over = [rij for rij in over if rij not in vreemd]
    for regel, oud in _naast(rest, over):
        plan.stappen.append(Stap(regel, "nieuw" if oud is None else "vervangt", oud))
        if oud is not None:
            over.remove(oud)
    (plan.vervalt if len(goed) == len(regels) else plan.wacht).extend(over)


def _gelijken(goed: Sequence[Regel], staand: Sequence[Vastgelegd]) -> tuple[list[Stap], list[Regel], list[Vastgelegd]]:
    """Lines that say what stands there already; and what is left on both sides."""
    stappen, rest, over = [], [], list(staand)
    for regel in goed:
        oud = next((rij for rij in over if rij.uren == regel.uren), None)
        if oud is None:
            rest.append(regel)
        else:
            over.remove(oud)
            stappen.append(Stap(regel, "gelijk", oud))
    return stappen, rest, over


def _naast(rest: Sequence[Regel], over: Sequence[Vastgelegd]) -> Iterator[tuple[Regel, Vastgelegd | None]]:
    """Each line with the row whose place it takes: of the same kind of lesson, in the order of the days."""
    vrij = list(over)
    for regel in sorted(rest, key=lambda regel: _uren(regel).van):
        oud = next((rij for rij in vrij if rij.uren.soort == _uren(regel).soort), None)
        if oud is not None:
            vrij.remove(oud)
        yield regel, oud


def _uren(regel: Regel) -> Uren:
    assert regel.uren is not None  # a right line has hours
    return regel.uren


def _botsing(rij: Vastgelegd) -> Mis:
    dagen = {"van": voluit(rij.uren.van), "tot": voluit(rij.uren.tot)}
    if not rij.eigen:
        wat = _("De gemeente legde zelf al uren vast van deze leerling, van %(van)s tot en met %(tot)s.")
        return Mis(LEERLING, wat % dagen, _("Vraag de consulent om die in te trekken, of laat deze regel weg."))
    wat = _("Er staan al uren van deze leerling over meer dan één maand, van %(van)s tot en met %(tot)s.")
    nu = _("Trek die uren in op de bladzijde van de leerling, of vraag het de consulent.")
    return Mis(LEERLING, wat % dagen, nu)
