# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on what makes a threshold later: every rule that is named exists, and every figure in a sentence is known."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Final

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.traject import Vertragingsvorm

CIJFERS: Final[Mapping[Vertragingsvorm, frozenset[str]]] = {
    "verzuim": frozenset({"uren", "weken"}),
    "minder_aanbod": frozenset({"uren", "per_week"}),
    "aftrek": frozenset({"uren"}),
    "aftrek_vraag": frozenset(),
    "stil": frozenset({"dag", "weken"}),
    "niet_begonnen": frozenset({"weken"}),
    "laat_begonnen": frozenset({"weken"}),
    "pauze": frozenset({"dag"}),
}
"""The figures that each form works out."""


def controleer_traject(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    regels = {rij.id for rij in recht.termijnen}
    for rij in recht.vertragingen:
        plek = Plek("landelijk/", f"vertraging {rij.id}")
        yield from (plek.onbekend("termijn", een, sorted(regels)) for een in rij.drempel if een not in regels)
        yield from (plek.onbekend("gebeurtenistype", een, namen.gebeurtenissen)
                    for een in rij.bij if een not in namen.gebeurtenissen)  # fmt: skip
        yield from (plek.onbekend("groep", een, namen.codes("groep"))
                    for een in rij.groep if een not in namen.codes("groep"))  # fmt: skip
        genoemd = {naam for _, naam, _, _ in Formatter().parse(rij.zin) if naam is not None}
        yield from (plek.onbekend("cijfer in de zin", een, CIJFERS[rij.reken])
                    for een in sorted(genoemd - CIJFERS[rij.reken]))  # fmt: skip
