# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The first PIP: how many, whether in time, and whether its route stayed."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen
from regie.kern.feiten.standen import EINDE
from regie.kern.indicatoren.beeld import Beeld, ja_nee, kies
from regie.kern.indicatoren.dimensies import als_codes
from regie.kern.indicatoren.vorm import Tabel, Vorm, aandeel, onderdeel

TIJDIG: Final = ("binnen", "niet_binnen", "geen_termijn")


def eerste_pip(beeld: Beeld) -> Dagen:
    """The dagtekening of the first PIP that this gemeente made; a PIP that came along counts nowhere as new."""
    eigen, _ = beeld.eerste("pip_vastgesteld", "dagtekening")
    dag: Dagen = np.where(eigen <= beeld.f.dag("pip_eerste"), eigen, NOOIT).astype(np.int32)
    return dag


def pips(beeld: Beeld) -> pl.DataFrame:
    dag = eerste_pip(beeld)
    gehaald, uiterlijk = termijn(beeld, "pip")
    heeft = (uiterlijk != NOOIT) & (gehaald != NOOIT)
    tijdig = kies(TIJDIG, heeft & (gehaald <= uiterlijk), heeft, anders="geen_termijn")
    met = kies(("ja", "nee"), heeft, anders="nee")
    route, codes = _eerste_route(beeld), beeld.f.codes("leerroute")
    return beeld.mensen(
        beeld.in_periode(dag),
        ("doelgroep",),
        tijdig=tijdig,
        met_termijn=met,
        leerroute=als_codes(codes, np.where(route == EINDE, len(codes), route)),
        gebleven=ja_nee(beeld.f.code("leerroute") == route),
    )


def _eerste_route(beeld: Beeld) -> Getallen:
    """The route of the first period in which one held."""
    vakken = beeld.f.stand("leerroute")
    route = np.full(beeld.f.aantal, EINDE, dtype=np.int64)
    route[vakken.d[::-1]] = vakken.waarde[::-1]
    return route


def termijn(beeld: Beeld, id_: str) -> tuple[Dagen, Dagen]:
    """Per dossier when a rule was met and its last day; NOOIT where the rule does not concern it."""
    gehaald, uiterlijk = (np.full(beeld.f.aantal, NOOIT, dtype=np.int32) for _ in range(2))
    if id_ in beeld.termijnen.groepen:
        for uitkomst in beeld.termijnen.van(id_):
            gehaald[uitkomst.d] = uitkomst.gehaald_op
            uiterlijk[uitkomst.d] = uitkomst.uiterlijk
    return gehaald, uiterlijk


TABELLEN: Final = (
    Tabel(
        "pips",
        pips,
        (
            Vorm("pip_vastgesteld", ("doelgroep",)),
            Vorm(
                "pip_binnen_termijn",
                ("doelgroep",),
                (
                    onderdeel("aantal", met_termijn="ja"),
                    onderdeel("binnen", tijdig="binnen"),
                    onderdeel("niet_binnen", tijdig="niet_binnen"),
                    aandeel("aandeel_binnen", {"tijdig": "binnen", "met_termijn": "ja"}, {"met_termijn": "ja"}),
                ),
            ),
            Vorm(
                "eerste_route",
                ("leerroute",),
                (
                    onderdeel("aantal"),
                    onderdeel("gebleven", gebleven="ja"),
                    aandeel("aandeel_gebleven", {"gebleven": "ja"}),
                ),
            ),
        ),
    ),
)
