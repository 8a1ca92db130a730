# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Work and education of who fulfilled the duty: on the way, on that day, and later."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import Dagen, Index, Masker
from regie.kern.indicatoren.beeld import Beeld, ja_nee
from regie.kern.indicatoren.vorm import Tabel, Vorm, aandeel, onderdeel
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import laatste_dagen

WERK: Final = ("betaald_werk", "opleiding")
NA: Final = {"6_maanden": Duur(6, "maanden"), "12_maanden": Duur(12, "maanden")}
TIJDENS, EINDE = "tijdens", "einde"
MOMENTEN: Final = (TIJDENS, EINDE, *NA)


def werk_na(beeld: Beeld) -> pl.DataFrame:
    """Of who fulfilled the duty: at work or in education at some time since the first PIP, on that day, and six and
    twelve months later, as far as that day has come. By the year in which the duty was fulfilled."""
    voldaan = beeld.f.dag("voldaan")
    later = {naam: laatste_dagen(beeld.f.kalender, voldaan, duur) for naam, duur in NA.items()}
    sinds = np.minimum(beeld.f.dag("pip_eerste"), voldaan)
    op = [_werkt(beeld, naam, dag, dag) for naam, dag in {EINDE: voldaan, **later}.items()]
    return pl.concat([_werkt(beeld, TIJDENS, sinds, voldaan), *op])


def _werkt(beeld: Beeld, moment: str, van: Dagen, tot: Dagen) -> pl.DataFrame:
    d = np.flatnonzero(beeld.al(tot))
    bijstand = beeld.f.stand("bijstand").geldt_op(d, tot[d])
    begin, _ = beeld.f.stand("bijstand").vanaf(d, tot[d])
    return beeld.rijen(
        d,
        cohort=beeld.jaar(beeld.f.dag("voldaan")).gather(d),
        moment=beeld.steeds(moment, MOMENTEN).gather(d),
        werkt=ja_nee(_in_werk(beeld, d, van, tot)),
        bijstand=ja_nee(bijstand),
        uit=ja_nee(~bijstand & (begin <= tot[d])),
    )


def _in_werk(beeld: Beeld, d: Index, van: Dagen, tot: Dagen) -> Masker:
    """Whether paid work or education ran on some day from `van` up to and including `tot`."""
    vakken = beeld.f.standrijen("plaatsing").tijdvakken
    codes = beeld.f.codes("plaatsing")
    raak = np.isin(vakken.waarde, [codes.index(code) for code in WERK])
    raak &= (vakken.van <= tot[vakken.d]) & (vakken.tot > van[vakken.d])
    werkt = np.zeros(beeld.f.aantal, dtype=np.bool_)
    werkt[vakken.d[raak]] = True
    gevonden: Masker = werkt[d]
    return gevonden


TABELLEN: Final = (
    Tabel(
        "werk_na",
        werk_na,
        (
            Vorm(
                "werk_en_opleiding",
                ("cohort", "moment"),
                (
                    onderdeel("aantal"),
                    onderdeel("aan_het_werk", werkt="ja"),
                    aandeel("aandeel", {"werkt": "ja"}),
                    onderdeel("zonder_bijstand", bijstand="nee"),
                    onderdeel("uit_bijstand", uit="ja"),
                ),
                altijd=("moment",),
            ),
        ),
    ),
)
