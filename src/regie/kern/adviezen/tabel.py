# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The reasons as a table: one row per dossier, reason and outcome. All reasons, also those that point the other way."""

from functools import cache, lru_cache, partial
from typing import Final, NamedTuple

import numpy as np
import polars as pl

from regie.kern.adviezen.gewicht import gewicht
from regie.kern.adviezen.voorwaarden import GEEN_DAG, Gevonden, Voorwaarden
from regie.kern.adviezen.zinnen import Zinnen
from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Dagen, Index, Masker
from regie.kern.kalender import dag
from regie.kern.recht import Regels
from regie.kern.recht.adviestabel import reden_categorie
from regie.kern.recht.typen.adviezen import Adviesreden, Adviessoort
from regie.kern.recht.versies import geldt_op

KOLOMMEN: Final = (
    "dossier", "soort", "uitkomst", "richting", "reden", "zin", "van", "gewicht", "bron", "zekerheid", "categorie",
    "dag",
)  # fmt: skip
GROEPEN: Final = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
WEEGT: Final = ("voor", "tegen")
_SCHEMA: Final = {naam: pl.Date if naam == "dag" else pl.String for naam in KOLOMMEN}


class Deel(NamedTuple):
    """Of one reason and outcome (`gevolg`: its place among all): for whom, since when and in which words."""

    gevolg: int
    d: Index
    dag: Dagen
    zin: Index


def adviezen(feiten: Feiten, regels: Regels, soort: Adviessoort = "leerroute") -> pl.DataFrame:
    """By dossier, then in the order of the reasons. Only for who must integrate under this law and is not closed."""
    redenen = _geldend(regels, feiten.peildatum, soort)
    voorwaarden, betreft, gezegd = Voorwaarden(feiten, regels), _betreft(feiten), Zinnen()
    delen: list[Deel] = []
    gevolg = 0
    for reden in redenen:
        gevonden = _samen(voorwaarden, reden)
        voorwaarden.redenen[reden.id] = gevonden
        d = np.flatnonzero(gevonden.masker & betreft)
        if len(d):
            zin, dagen = gezegd.nummers(voorwaarden, reden, d), gevonden.dag[d]
            delen += [Deel(gevolg + nr, d, dagen, zin) for nr in range(len(reden.gevolgen))]
        gevolg += len(reden.gevolgen)
    if not delen:
        return pl.DataFrame(schema=_SCHEMA)
    return _leesbaar(delen, feiten, gezegd, _vast(regels, feiten.peildatum, soort))


@lru_cache(maxsize=32)
def _geldend(regels: Regels, peildatum: int, soort: Adviessoort) -> tuple[Adviesreden, ...]:
    """The version of each reason that holds at the peildatum."""
    nu = dag(peildatum)
    return tuple(rij for rij in regels.adviesredenen if rij.soort == soort and geldt_op(rij, nu))


def _betreft(feiten: Feiten) -> Masker:
    actief = feiten.geldt("actief", feiten.alle, feiten.peildag)
    return actief & feiten.in_codes("wet", ("wi2021",)) & feiten.in_codes("groep", GROEPEN)


def _samen(voorwaarden: Voorwaarden, reden: Adviesreden) -> Gevonden:
    """All conditions together, with the last day of them."""
    delen = [voorwaarden.van(deel) for deel in reden.als]
    masker = np.logical_and.reduce([deel.masker for deel in delen])
    return Gevonden(masker, np.maximum.reduce([deel.dag for deel in delen]))


@lru_cache(maxsize=32)
def _vast(regels: Regels, peildatum: int, soort: Adviessoort) -> pl.DataFrame:
    """What is the same for everybody: one row per reason and outcome."""
    redenen = _geldend(regels, peildatum, soort)
    zwaarte = cache(partial(gewicht, regels, peildatum=peildatum))
    rijen = [
        {
            "soort": reden.soort, "uitkomst": uitkomst, "richting": richting, "reden": reden.id, "van": reden.van,
            "gewicht": zwaarte(reden.van) if richting in WEEGT else None, "bron": "; ".join(map(str, reden.bron)),
            "zekerheid": reden.zekerheid, "categorie": reden_categorie(reden, regels.recht, redenen),
        }
        for reden in redenen
        for richting, uitkomst in reden.gevolgen
    ]  # fmt: skip
    return pl.DataFrame(rijen, schema_overrides={"gewicht": pl.String})


def _leesbaar(delen: list[Deel], feiten: Feiten, gezegd: Zinnen, vast: pl.DataFrame) -> pl.DataFrame:
    d = np.concatenate([deel.d for deel in delen])
    volgorde = np.argsort(d, kind="stable")  # the parts come in the order of the reasons
    gevolg = np.repeat([deel.gevolg for deel in delen], [len(deel.d) for deel in delen])[volgorde]
    dagen = pl.Series(np.concatenate([deel.dag for deel in delen])[volgorde])
    eigen = {
        "dossier": feiten.dossiers.gather(d[volgorde]),
        "zin": gezegd.noem(np.concatenate([deel.zin for deel in delen])[volgorde]),
        "dag": dagen.set(dagen == GEEN_DAG, None).cast(pl.Date),
    }
    return vast[gevolg].with_columns(**eigen).select(KOLOMMEN)
