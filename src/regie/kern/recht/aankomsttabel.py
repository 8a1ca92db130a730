# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on obligations and checklists: every event, field, list and rule that they name exists."""

from collections.abc import Iterable, Iterator
from itertools import chain

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.aankomst import Bewijs, Stap
from regie.kern.recht.waar import controleer_waar

BESTAND = "checklijsten.toml"
NORM = "aankomst_stappen"


def controleer_aankomst(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for rij in recht.verplichtingen:
        plek = Plek("landelijk/", f"verplichting {rij.id}")
        yield from controleer_bewijzen(plek, namen, (*rij.bewijs, *rij.wanneer, *rij.niet_als))
    for naam, lijst in recht.checklijsten.items():
        plek = Plek(BESTAND, f"checklijst {naam}")
        yield from controleer_bewijzen(plek, namen, lijst.wanneer)
        yield from (
            plek.bij("wie").onbekend("groep", g, namen.codes("groep"))
            for g in lijst.wie
            if g not in namen.codes("groep")
        )
    regels = {rij.id for rij in chain(recht.termijnen, *(beleid.termijn for beleid in recht.beleid.values()))}
    for naam, stap in recht.stappen.items():
        yield from _stap(Plek(BESTAND, f"stap {naam}"), stap, recht, namen, regels)
    yield from _keuzes(recht)


def controleer_bewijzen(plek: Plek, namen: Namen, bewijzen: Iterable[Bewijs]) -> Iterator[Probleem]:
    for bewijs in bewijzen:
        if bewijs.type not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", bewijs.type, namen.gebeurtenissen)
        yield from controleer_waar(plek, namen, bewijs.type, bewijs.waar)


def _stap(plek: Plek, stap: Stap, recht: Recht, namen: Namen, regels: set[str]) -> Iterator[Probleem]:
    yield from controleer_bewijzen(plek, namen, (*stap.bewijs, *stap.wanneer, *stap.niet_als))
    if stap.lijst not in recht.checklijsten:
        yield plek.onbekend("checklijst", stap.lijst, recht.checklijsten)
    if stap.termijn and stap.termijn not in regels:
        yield plek.onbekend("termijn", stap.termijn, sorted(regels))


def _keuzes(recht: Recht) -> Iterator[Probleem]:
    """The norm offers exactly the steps that a gemeente may choose."""
    eigen = {naam for naam, stap in recht.stappen.items() if stap.van == "gemeente"}
    for norm in (norm for norm in recht.open_normen if norm.id == NORM):
        if set(norm.keuzes) != eigen:
            yield Plek("landelijk/", f"open_norm {NORM}").mis(
                f"de keuzes zijn {', '.join(norm.keuzes)} en {BESTAND} zegt {', '.join(sorted(eigen))}",
                "een gemeente kiest uit de stappen die er zijn",
                "maak beide gelijk",
            )
