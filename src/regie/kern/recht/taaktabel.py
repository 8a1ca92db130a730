# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the tasks: every name exists, and nobody records what the task's roles may not."""

from collections.abc import Iterator
from itertools import chain

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.taken import Taak

BESTAND = "taken.toml"
LIJST = "taak"  # the code list of tasks: a verwijzing names one


def controleer_taken(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    regels = {rij.id for rij in chain(recht.termijnen, *(beleid.termijn for beleid in recht.beleid.values()))}
    codes = namen.codes(LIJST)
    if LIJST in namen.codelijsten and set(codes) != set(recht.taken):
        yield Plek(BESTAND).mis(
            f"de taken zijn {', '.join(recht.taken)} en de codelijst '{LIJST}' zegt {', '.join(codes)}",
            "een verwijzing noemt een taak uit die lijst",
            "maak beide gelijk",
        )
    for naam, taak in recht.taken.items():
        plek = Plek(BESTAND, f"taak {naam}")
        yield from _namen(plek, taak, namen, regels)
        yield from _rechten(plek, taak, namen)


def _namen(plek: Plek, taak: Taak, namen: Namen, regels: set[str]) -> Iterator[Probleem]:
    for type_ in (*taak.leest, *taak.legt_vast):
        if type_ not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", type_, namen.gebeurtenissen)
    for groep in taak.alleen_op_verzoek:
        if groep not in namen.codes("groep"):
            yield plek.onbekend("groep", groep, namen.codes("groep"))
    for termijn in taak.termijnen:
        if termijn not in regels:
            yield plek.onbekend("termijn", termijn, sorted(regels))
    if taak.wijst_toe and taak.wijst_toe not in namen.codes("rol_medewerker"):
        yield plek.onbekend("rol", taak.wijst_toe, namen.codes("rol_medewerker"))


def _rechten(plek: Plek, taak: Taak, namen: Namen) -> Iterator[Probleem]:
    """What a task lets be read or recorded fits the table of event types."""
    for type_ in filter(namen.gebeurtenissen.__contains__, (*taak.leest, *taak.legt_vast)):
        if namen.gebeurtenissen[type_].categorie not in taak.categorieen:
            yield plek.mis(
                f"'{type_}' is van categorie {namen.gebeurtenissen[type_].categorie}",
                "die valt niet binnen 'categorieen' van deze taak, dus niemand zou het zien",
                "haal het type weg of voeg de categorie toe",
            )
    for type_ in filter(namen.gebeurtenissen.__contains__, taak.legt_vast):
        if set(taak.rollen).isdisjoint(namen.gebeurtenissen[type_].vastleggen):
            yield plek.mis(
                f"geen van de rollen mag '{type_}' vastleggen",
                "'vastleggen' van dat type noemt ze niet",
                "haal het type hier weg, of noem de rol in gebeurtenissen.toml",
            )
