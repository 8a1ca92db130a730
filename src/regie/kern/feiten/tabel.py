# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The facts as a table: one row per dossier, one column per fact; hours as hours, dates as dates."""

import numpy as np
import polars as pl

from regie.kern.feiten.afgeleid import AFGELEID, FASEN
from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen
from regie.kern.feiten.feiten import DATUMSOORTEN, Feiten
from regie.kern.feiten.standen import EINDE
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR

GETALSOORTEN = ("geheel", "uren", "cent")


def feitentabel(feiten: Feiten) -> pl.DataFrame:
    """All facts, standen (value at the peildatum and `<stand>_vanaf`) and derived facts."""
    kolommen = {"dossier": feiten.dossiers}
    kolommen |= {naam: feit(feiten, naam) for naam in feiten.recht.feiten}
    for naam in feiten.recht.standen:
        kolommen |= {naam: stand(feiten, naam), f"{naam}_vanaf": datums(feiten.dag(f"{naam}_vanaf"))}
    kolommen |= {naam: afgeleid(feiten, naam) for naam in feiten.recht.afgeleid}
    return pl.DataFrame(kolommen)


def feit(feiten: Feiten, naam: str) -> pl.Series:
    """A fact in its own unit, null where it is not known."""
    rij = feiten.recht.feiten[naam]
    if rij.soort in DATUMSOORTEN:
        return datums(feiten.dag(naam))
    bron = rij.bronnen[0]
    soort = "datum" if bron.veld is None else feiten.recht.gebeurtenissen[bron.type].velden[bron.veld].soort
    if rij.soort != "laatste_waarde" or soort in GETALSOORTEN:
        return _getallen(feiten.getal(naam), soort == "uren")
    return feiten.waarde(naam).cast(pl.Boolean if soort == "ja_nee" else pl.String)


def stand(feiten: Feiten, naam: str) -> pl.Series:
    """The code of a stand with values, true or false for the others."""
    vakken = feiten.stand(naam)
    bron = feiten.recht.standen[naam].begin[0]
    if feiten.recht.standen[naam].sleutel is None and bron.waarde is not None:
        lijst = feiten.recht.gebeurtenissen[bron.type].velden[bron.waarde].lijst
        if lijst is not None:
            codes = pl.Series([*feiten.recht.codelijsten[lijst].codes, None], dtype=pl.String)
            return codes.gather(np.where(feiten.code(naam) == EINDE, len(codes) - 1, feiten.code(naam)))
    open_ = np.zeros(feiten.aantal, dtype=np.bool_)
    nu = (vakken.van <= feiten.peildatum) & (vakken.tot > feiten.peildatum)
    open_[vakken.d[nu]] = True
    return pl.Series(open_)


def afgeleid(feiten: Feiten, naam: str) -> pl.Series:
    waarde = AFGELEID[naam](feiten)
    match feiten.recht.afgeleid[naam].soort:
        case "datum":
            return datums(waarde)
        case "ja_nee":
            return pl.Series(waarde)
        case "code":
            return pl.Series(FASEN, dtype=pl.String).gather(waarde)
    return _getallen(waarde, in_uren=False)


def datums(dagen: Dagen) -> pl.Series:
    kolom = pl.Series(dagen, dtype=pl.Int32)
    return kolom.set(kolom == int(NOOIT), None).cast(pl.Date)


def _getallen(getallen: Getallen, in_uren: bool) -> pl.Series:
    """Numbers; minutes are given back as hours."""
    kolom = pl.Series(getallen)
    kolom = kolom.set(kolom == GEEN, None)
    return kolom / MINUTEN_PER_UUR if in_uren else kolom
