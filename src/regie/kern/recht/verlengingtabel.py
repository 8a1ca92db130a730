# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the grounds of extension: every code, group, route and event that they name exists."""

from collections.abc import Iterable, Iterator
from typing import Final

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import DIMENSIES, Namen
from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.verlenging import Grondvoorwaarde

GROND: Final = "grond_verlenging"
LIJST_VAN: Final = {"pauze": "reden_opschorting", "lessen": "soort_lesuren"}


def controleer_verlenging(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    for rij in recht.verlengingsgronden:
        plek = Plek("landelijk/", f"verlengingsgrond {rij.id}")
        yield from _mist(plek, GROND, [rij.code], namen.codes(GROND))
        yield from _mist(plek, "leerroute", rij.leerroute, namen.codes(DIMENSIES["leerroute"]))
        yield from _mist(plek, "groep", rij.groep, namen.codes("groep"))
        for deel in rij.als:
            yield from _voorwaarde(plek.bij("als"), namen, deel)


def _voorwaarde(plek: Plek, namen: Namen, deel: Grondvoorwaarde) -> Iterator[Probleem]:
    yield from _mist(plek, "groep", deel.groep, namen.codes("groep"))
    if (lijst := LIJST_VAN.get(deel.vorm)) is not None:
        yield from _mist(plek, f"code in lijst {lijst}", deel.codes, namen.codes(lijst))
    if deel.vorm == "onderdelen":
        yield from _mist(plek, "gebeurtenistype", deel.codes, namen.gebeurtenissen)
    if deel.type is None:
        return
    if deel.type not in namen.gebeurtenissen:
        yield plek.onbekend("gebeurtenistype", deel.type, namen.gebeurtenissen)
        return
    veld = namen.veld(deel.type, deel.veld) if deel.veld else None
    if deel.veld and (veld is None or veld.lijst is None):
        yield plek.onbekend(f"veld van {deel.type} met een lijst", deel.veld, namen.velden(deel.type))
    elif veld is not None and veld.lijst is not None:
        yield from _mist(plek, f"code in lijst {veld.lijst}", deel.codes, namen.codes(veld.lijst))


def _mist(plek: Plek, wat: str, genoemd: Iterable[str], bekend: Iterable[str]) -> Iterator[Probleem]:
    kan = list(bekend)
    yield from (plek.onbekend(wat, een, kan) for een in genoemd if een not in kan)
