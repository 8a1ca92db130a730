# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The chain for one set of events: events → facts → signals, and what became of those people later."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.kalender import dag
from regie.kern.recht import Recht, Regels
from regie.kern.signalen.meting import GROEPEN, groepen, uitkomsten
from regie.kern.signalen.signalen import geldend, signalen
from regie.kern.signalen.stand import in_beeld, stand
from regie.kern.signalen.verzuim import verzuim
from regie.kern.termijnen.keten import Opdracht, per_beleid

LIJST: Final[dict[str, Any]] = {
    "dossier": pl.String, "signaal": pl.String, "cijfer": pl.Int64, "drempel": pl.Int64, "over": pl.Int32,
    "zin": pl.String,
}  # fmt: skip
"""`signaal`: the id of a rule. `over`: days to the end of the term."""


def signalen_van(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht) -> pl.DataFrame:
    """The columns of LIJST, who has least time first."""
    delen = [lijst(feiten, recht.regels(beleid)) for beleid, feiten in per_beleid(stroom, recht, opdracht)]
    return pl.concat(delen).sort("over", "dossier", "signaal", nulls_last=True)


def lijst(feiten: Feiten, regels: Regels) -> pl.DataFrame:
    gekozen = geldend(regels, dag(feiten.peildatum))
    beeld = feiten.dossiers.filter(pl.Series(in_beeld(feiten)))
    van_beeld = stand(feiten, regels, gekozen).filter(pl.col("dossier").is_in(beeld.implode()))
    gevonden = signalen(van_beeld, verzuim(feiten, regels), gekozen, feiten.peildatum).to_dicts()
    per_vorm = {een.rij.reken: een for een in gekozen}
    return pl.DataFrame(
        [
            (een["dossier"], regel.rij.id, een["cijfer"], een["drempel"], een["over"], regel.zin(een))
            for een in gevonden
            if (regel := per_vorm[een["signaal"]])
        ],
        schema=LIJST, orient="row",
    )  # fmt: skip


def mensen_van(stroom: Gebeurtenissen, recht: Recht, toen: Opdracht, later: date) -> pl.DataFrame:
    """Of those who would have been looked at then, and whose term was over later: dossier, moeilijk and the GROEPEN."""
    in_groep = [groepen(feiten).filter(pl.Series(in_beeld(feiten))) for _, feiten in per_beleid(stroom, recht, toen)]
    afloop = [
        uitkomsten(feiten, recht)
        for _, feiten in per_beleid(stroom, recht, replace(toen, peildatum=later, bekend_op=None))
    ]
    samen = pl.concat(in_groep).join(pl.concat(afloop), on="dossier", how="inner")
    return samen.select("dossier", "moeilijk", *GROEPEN).sort("dossier")
