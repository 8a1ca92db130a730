# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""By hand, as one would do it with paper: longest waiting first, each in the best group that still has a place.

It is the yardstick for the solver, and where the solver begins: what comes out is never worse than this.
"""

from collections.abc import Mapping, Sequence

from regie.werk.groepen.model import Groep, Kandidaat
from regie.werk.groepen.regels import past_bij_thuis, waarde, waarde_samen, waarom_niet

Plekken = dict[str, str | None]


def gulzig(mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> Plekken:
    """A division in which no rule is broken. Groups that stay too small are emptied, and their people try once more."""
    open_groepen, plekken = list(groepen), dict[str, str | None]()
    while True:
        plekken = _verdeel(mensen, open_groepen)
        te_klein = [g for g in open_groepen if 0 < _tel(plekken, g) < g.nodig]
        if not te_klein:
            return plekken
        kleinste = min(te_klein, key=lambda groep: (_tel(plekken, groep) - groep.nodig, groep.id))
        open_groepen.remove(kleinste)


def _tel(plekken: Mapping[str, str | None], groep: Groep) -> int:
    return sum(plek == groep.id for plek in plekken.values())


def _verdeel(mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> Plekken:
    plekken: Plekken = {mens.dossier: None for mens in mensen}
    per_id, bij_naam = {groep.id: groep for groep in groepen}, {mens.dossier: mens for mens in mensen}
    for mens in sorted(mensen, key=lambda een: (een.vast is None, -een.wacht_dagen, een.dossier)):
        keuzes = [
            groep
            for groep in groepen
            if mens.vast in (None, groep.id)
            and _tel(plekken, groep) < groep.plaatsen
            and not waarom_niet(mens, groep)
            and all(
                plek is None or past_bij_thuis(mens, groep, bij_naam[ander], per_id[plek])
                for ander, plek in plekken.items()
                if ander == mens.partner or bij_naam[ander].partner == mens.dossier
            )
        ]
        if keuzes:
            plekken[mens.dossier] = max(keuzes, key=lambda groep: (waarde(mens, groep), groep.id)).id
    return plekken


def totale_waarde(plekken: Mapping[str, str | None], mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> int:
    """What a division is worth by the table of weights: the number that the solver makes as large as it can."""
    totaal = 0
    for groep in groepen:
        erin = [mens for mens in mensen if plekken[mens.dossier] == groep.id]
        totaal += sum(waarde(mens, groep) for mens in erin) + waarde_samen(groep, erin)
    return totaal


def hoogstens(mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> int:
    """More than this cannot be reached: everybody in the group that is best for them, however full it is."""
    return sum(max((waarde(mens, een) for een in groepen if not waarom_niet(mens, een)), default=0) for mens in mensen)


def houdt_beloften(plekken: Mapping[str, str | None], mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> bool:
    """Whether who was put somewhere by hand is there, and every group that was promised can start."""
    return all(mens.vast in (None, plekken[mens.dossier]) for mens in mensen) and all(
        not groep.gaat_door or _tel(plekken, groep) >= groep.nodig for groep in groepen
    )
