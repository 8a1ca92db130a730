# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the table of the brede intake: every theme, step, event, field and rule that it names exists."""

from collections.abc import Iterable, Iterator
from itertools import chain

from regie.kern.recht.aankomsttabel import controleer_bewijzen
from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.intake import Intakestap, Thema

BESTAND = "intake.toml"
THEMAS, STAPPEN = "intake_themas", "intake_stappen"
"""The norms with which a gemeente chooses."""
CODELIJST = "themas"


def controleer_intake(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for naam, thema in recht.themas.items():
        yield from _thema(Plek(BESTAND, f"thema {naam}"), naam, thema, namen)
    if recht.themas:
        yield from _elk_thema(recht, namen)
    regels = {rij.id for rij in chain(recht.termijnen, *(beleid.termijn for beleid in recht.beleid.values()))}
    for naam, stap in recht.intakestappen.items():
        yield from _stap(Plek(BESTAND, f"intakestap {naam}"), stap, recht, namen, regels)
    yield from _keuzes(recht, THEMAS, recht.themas)
    yield from _keuzes(recht, STAPPEN, [naam for naam, stap in recht.intakestappen.items()])


def _thema(plek: Plek, naam: str, thema: Thema, namen: Namen) -> Iterator[Probleem]:
    bekend = namen.codes(CODELIJST)
    yield from (plek.onbekend("thema", een, bekend) for een in (naam, *thema.of) if een not in bekend)
    for type_ in thema.naast:
        if type_ not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", type_, namen.gebeurtenissen)


def _elk_thema(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    """A theme without a row could be recorded, and never be talked about."""
    for code in namen.codes(CODELIJST):
        if code not in recht.themas:
            yield Plek(BESTAND).mis(
                f"thema '{code}' heeft geen rij",
                "dan staat het op geen enkele bladzijde",
                f"voeg [thema.{code}] toe",
            )


def _stap(plek: Plek, stap: Intakestap, recht: Recht, namen: Namen, regels: set[str]) -> Iterator[Probleem]:
    yield from controleer_bewijzen(plek, namen, stap.bewijs)
    if stap.na and stap.na not in recht.intakestappen:
        yield plek.onbekend("intakestap", stap.na, recht.intakestappen)
    if stap.vorm and stap.vorm not in namen.codes("vorm"):
        yield plek.onbekend("code in lijst vorm", stap.vorm, namen.codes("vorm"))
    if stap.termijn and stap.termijn not in regels:
        yield plek.onbekend("termijn", stap.termijn, sorted(regels))


def _keuzes(recht: Recht, norm_id: str, eigen: Iterable[str]) -> Iterator[Probleem]:
    """The norm offers exactly what stands in the table."""
    for norm in (norm for norm in recht.open_normen if norm.id == norm_id):
        if set(norm.keuzes) != set(eigen):
            yield Plek("landelijk/", f"open_norm {norm_id}").mis(
                f"de keuzes zijn {', '.join(norm.keuzes)} en {BESTAND} zegt {', '.join(sorted(eigen))}",
                "een gemeente kiest uit wat er is",
                "maak beide gelijk",
            )
