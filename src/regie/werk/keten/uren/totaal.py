# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What hours are together: of a file, of what is recorded, and of what will be recorded."""

from collections.abc import Iterable
from dataclasses import dataclass

from regie.werk.keten.uren.kolommen import UREN
from regie.werk.keten.uren.plan import Plan
from regie.werk.keten.uren.regel import Uren
from regie.werk.keten.uren.vastgelegd import Vastgelegd


@dataclass(frozen=True, slots=True)
class Totaal:
    leerlingen: int = 0
    regels: int = 0
    aangeboden: float = 0
    gevolgd: float = 0
    geoorloofd_verzuim: float = 0
    ongeoorloofd_verzuim: float = 0


def tel(uren: Iterable[tuple[str, Uren]]) -> Totaal:
    """Of pairs of a dossier and its hours."""
    alle = list(uren)
    sommen = (sum(getattr(een, naam) for _dossier, een in alle) for naam in UREN)
    return Totaal(len({dossier for dossier, _een in alle}), len(alle), *sommen)


def van_nu(rijen: Iterable[Vastgelegd]) -> Totaal:
    return tel((rij.dossier, rij.uren) for rij in rijen)


def van_straks(nu: Iterable[Vastgelegd], plan: Plan, *, zonder_ontbrekende: bool = False) -> Totaal:
    """What counts when the plan is carried out."""
    weg = {stap.oud.id for stap in plan.stappen if stap.oud is not None} | {rij.id for rij in plan.vervalt}
    weg |= {rij.id for rij in plan.ontbreekt} if zonder_ontbrekende else set()
    blijft = [(rij.dossier, rij.uren) for rij in nu if rij.id not in weg]
    erbij = [(stap.regel.dossier or "", stap.regel.uren) for stap in plan.stappen if stap.regel.uren is not None]
    return tel([*blijft, *erbij])
