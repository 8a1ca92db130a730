# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How often signals were right, for everybody and per group. Who somebody is, is looked at here only, to see whether
the rules treat groups alike; it never goes into a rule."""

from typing import Any, Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.tabel import feit, stand
from regie.kern.kalender import dag
from regie.kern.recht import Recht
from regie.kern.recht.versies import geldt_op

GROEPEN: Final = ("leerroute", "groep", "geslacht", "leeftijd")
ALLEN, EEN_OF_MEER, ONBEKEND = "allen", "een_of_meer", "onbekend"
LEEFTIJDEN: Final = (
    (27, "tot en met 26"),
    (35, "27 tot en met 34"),
    (45, "35 tot en met 44"),
    (55, "45 tot en met 54"),
)
OUDST: Final = "55 en ouder"
KLEIN: Final = 10
"""A group in which it went well, or wrong, for fewer people than this is not shown."""
ZEKER: Final = 1.959964
"""Standard deviations within which 95 of 100 outcomes lie."""

_TELLINGEN: Final = ("mensen", "moeilijk", "gesignaleerd", "terecht", "onterecht", "gemist")
_DELEN: Final = ("onterecht_deel", "onterecht_van", "onterecht_tot", "gemist_deel", "gemist_van", "gemist_tot")
METING: Final[dict[str, Any]] = {
    "groepering": pl.String, "groep": pl.String, "signaal": pl.String,
    **dict.fromkeys(_TELLINGEN, pl.Int64), **dict.fromkeys(_DELEN, pl.Float64),
}  # fmt: skip
"""`onterecht_deel`: of whom it went well, who had the signal; `gemist_deel`: of whom it went wrong, who had it not;
each with the bounds of 95 percent. Null in a group that is too small to show."""


def groepen(feiten: Feiten) -> pl.DataFrame:
    """dossier, and to which group of each kind somebody belongs."""
    kolommen = {"leerroute": stand(feiten, "leerroute"), "groep": stand(feiten, "groep"),
                "geslacht": feit(feiten, "geslacht"), "leeftijd": _leeftijd(feiten)}  # fmt: skip
    tekst = {naam: kolom.cast(pl.String).fill_null(ONBEKEND) for naam, kolom in kolommen.items()}
    return pl.DataFrame({"dossier": feiten.dossiers, **tekst})


def _leeftijd(feiten: Feiten) -> pl.Series:
    jaren = feiten.getal("leeftijd")
    banden = [jaren == GEEN, *(jaren < grens for grens, _ in LEEFTIJDEN)]
    return pl.Series(np.select(banden, [ONBEKEND, *(naam for _, naam in LEEFTIJDEN)], OUDST).tolist(), dtype=pl.String)


def uitkomsten(feiten: Feiten, recht: Recht) -> pl.DataFrame:
    """dossier and moeilijk, of those whose term was over at the peildatum. Who left before the end of it, or had the
    duty no longer, is not there: nobody knows how it would have gone."""
    einde, klaar = feiten.dag("termijn_einde"), feiten.dag("voldaan")
    voorbij = (einde <= feiten.peildatum) & ((klaar <= einde) | (gesloten_op(feiten) > einde))
    telt = voorbij & feiten.geldt("plichtig", feiten.alle, feiten.peildag)
    vormen = {rij.reken for rij in recht.signaaluitkomsten if geldt_op(rij, dag(feiten.peildatum))}
    moeilijk = klaar > einde if "termijn_voorbij" in vormen else np.zeros(feiten.aantal, dtype=np.bool_)
    return pl.DataFrame({"dossier": feiten.dossiers, "moeilijk": moeilijk}).filter(pl.Series(telt))


def meet(mensen: pl.DataFrame, gevonden: pl.DataFrame, recht: Recht) -> pl.DataFrame:
    """The columns of METING, for every rule and for one or more of them together. `mensen`: dossier, moeilijk and the
    GROEPEN; `gevonden`: dossier and signaal (the id of a rule). Who is in a group that is not shown, counts nowhere:
    else one could find that group by subtracting."""
    ids = list(dict.fromkeys(rij.id for rij in recht.signalen))
    had = {id_: set(gevonden.filter(signaal=id_)["dossier"]) for id_ in ids}
    had |= {EEN_OF_MEER: set().union(*had.values())}
    getoond, rijen = _zonder_kleine(mensen), []
    for groepering, groep in _plekken(mensen, recht):
        deel = getoond if groepering == ALLEN else getoond.filter(pl.col(groepering) == groep)
        for id_, dossiers in had.items():
            signaal = deel["dossier"].is_in(list(dossiers))
            rijen.append((groepering, groep, id_, *_cijfers(signaal, deel["moeilijk"])))
    return pl.DataFrame(rijen, schema=METING, orient="row")


def _zonder_kleine(mensen: pl.DataFrame) -> pl.DataFrame:
    """Without those in a small group. That may make another group small."""
    while True:
        telt = pl.lit(True)
        for groepering in GROEPEN:
            mis = pl.col("moeilijk").sum().over(groepering)
            telt &= pl.min_horizontal(mis, pl.len().over(groepering) - mis) >= KLEIN
        blijft = mensen.filter(telt)
        if blijft.height == mensen.height:
            return blijft
        mensen = blijft


def _plekken(mensen: pl.DataFrame, recht: Recht) -> list[tuple[str, str]]:
    """Every group in which somebody is, in the order of its list of codes."""
    plekken = [(ALLEN, ALLEN)]
    for groepering in GROEPEN:
        lijst = recht.codelijsten.get(groepering)
        volgorde = (*lijst.codes, ONBEKEND) if lijst else (*(naam for _, naam in LEEFTIJDEN), OUDST, ONBEKEND)
        er_zijn = set(mensen[groepering])
        plekken += [(groepering, groep) for groep in dict.fromkeys(volgorde) if groep in er_zijn]
    return plekken


def _cijfers(signaal: pl.Series, moeilijk: pl.Series) -> tuple[float | None, ...]:
    """The columns of _TELLINGEN and _DELEN; nothing of nobody."""
    if not len(moeilijk):
        return (None,) * (len(_TELLINGEN) + len(_DELEN))
    mis, raak = int(moeilijk.sum()), int(signaal.sum())
    terecht = int((signaal & moeilijk).sum())
    onterecht, gemist, goed = raak - terecht, mis - terecht, len(moeilijk) - mis
    return (len(moeilijk), mis, raak, terecht, onterecht, gemist, onterecht / goed, *wilson(onterecht, goed),
            gemist / mis, *wilson(gemist, mis))  # fmt: skip


def wilson(raak: int, uit: int) -> tuple[float, float]:
    """The bounds of 95 percent around a share (Wilson): they stay within 0 and 1, also for few people."""
    deel, k = raak / uit, ZEKER**2 / uit
    midden = (deel + k / 2) / (1 + k)
    half = ZEKER / (1 + k) * float(np.sqrt(deel * (1 - deel) / uit + k / (4 * uit)))
    return max(midden - half, 0.0), min(midden + half, 1.0)
