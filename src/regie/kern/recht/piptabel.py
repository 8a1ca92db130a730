# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the parts of a PIP: every event, field and route that they name exists."""

from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.namen import DIMENSIES, Namen
from regie.kern.recht.recht import Recht


def controleer_pip(recht: Recht, namen: Namen) -> Iterator[Probleem]:
    routes = namen.codes(DIMENSIES["leerroute"])
    for rij in recht.pipdelen:
        plek = Plek("landelijk/", f"pipdeel {rij.id}")
        if rij.type not in namen.gebeurtenissen:
            yield plek.onbekend("gebeurtenistype", rij.type, namen.gebeurtenissen)
        elif namen.veld(rij.type, rij.veld) is None:
            yield plek.onbekend(f"veld van {rij.type}", rij.veld, namen.velden(rij.type))
        yield from (plek.onbekend("leerroute", route, routes) for route in rij.leerroute if route not in routes)
