# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Runs of lessons at a school, each with the hours that were reported of it."""

from collections import defaultdict
from typing import Any, Final

import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.geteld import Geteld
from regie.kern.levering.inschrijving import EINDE, SCHEMA, STAPPEN, perioden
from regie.kern.swi.bron import als_dag, als_uren

UREN: Final = ("aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim")
Reeks = dict[str, Any]


def reeksen(feiten: Feiten) -> list[list[Reeks]]:
    """Per dossier, in the order of their first day. Hours that belong to no run make one without a first day: that is a
    fault to be put right, never left out."""
    per: dict[int, list[Reeks]] = defaultdict(list)
    for d, aanbieder, begin, einde in perioden(_stappen(feiten)).sort("wie", "begin", "aanbieder").iter_rows():
        per[int(d)].append({"aanbieder": aanbieder, "begin": begin, "einde": einde} | dict.fromkeys(UREN, 0))
    for rij in _uren(feiten).iter_rows(named=True):
        reeks = _van(per[rij["d"]], rij)
        for deel in UREN:
            reeks[deel] += rij[deel]
    return [[_als_waarden(reeks) for reeks in per.get(d, [])] for d in range(feiten.aantal)]


def _stappen(feiten: Feiten) -> pl.DataFrame:
    delen = [_stap(naam, rijen) for naam in STAPPEN if (rijen := feiten.tel(naam)) is not None]
    return pl.concat([pl.DataFrame(schema=SCHEMA), *delen])


def _stap(naam: str, rijen: Geteld) -> pl.DataFrame:
    aantal = len(rijen)
    zonder = pl.Series([None] * aantal, dtype=pl.String)
    return pl.DataFrame(
        {
            "rij": pl.Series(range(aantal), dtype=pl.Int64),
            "wie": pl.Series(rijen.d).cast(pl.String),
            "type": [naam] * aantal,
            "dag": rijen.datum,
            "aanbieder": zonder if naam == EINDE else rijen.kolom("aanbieder"),
            "erbij": [False] * aantal,
        }
    ).cast(SCHEMA)


def _uren(feiten: Feiten) -> pl.DataFrame:
    rijen = feiten.tel("lesuren")
    if rijen is None:
        return pl.DataFrame(schema={"d": pl.Int64})
    velden = {veld: rijen.kolom(veld) for veld in ("aanbieder", *UREN)}
    frame = pl.DataFrame({"d": rijen.d.astype("int64"), "van": rijen.dag("van"), "tot": rijen.dag("tot"), **velden})
    return frame.sort("d", "van", "tot", "aanbieder")


def _van(van_dossier: list[Reeks], rij: Reeks) -> Reeks:
    """The last run that had begun when these hours ended, at this school (at any, where the hours name none)."""
    school = rij["aanbieder"]
    passend = [reeks for reeks in van_dossier if school is None or reeks["aanbieder"] == school]
    begonnen = [reeks for reeks in passend if reeks["begin"] is None or reeks["begin"] <= rij["tot"]]
    if begonnen:
        return begonnen[-1]
    los: Reeks = {"aanbieder": school, "begin": None, "einde": None} | dict.fromkeys(UREN, 0)
    van_dossier.append(los)
    return los


def _als_waarden(reeks: Reeks) -> Reeks:
    dagen = {naam: None if reeks[naam] is None else als_dag(reeks[naam]) for naam in ("begin", "einde")}
    return {"aanbieder": reeks["aanbieder"]} | dagen | {deel: als_uren(reeks[deel]) for deel in UREN}
