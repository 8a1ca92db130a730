# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The twelve rules through the engine of Regie: facts → rules → status."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray

from bench import twaalf
from bench.twaalf import AANDACHT, GROEPEN, LEERROUTES, PEILDATUM, REGELS, Personen
from regie.bestanden.recht import lees_recht
from regie.kern.feiten import Feiten
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import NOOIT, Dagen
from regie.kern.recht.typen.basis import Bron
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.regel import ALTIJD, Regel, Regelgroep
from regie.kern.termijnen.tabel import statuskolommen

EMMERS = 2  # buckets of dossiers, one per core
_BRON = (Bron(document="bench", plaats="twaalf.py"),)


def voorbereiden(mensen: Personen) -> Callable[[], list[NDArray[np.uint8]]]:
    """Loads the persons; the returned function computes the twelve status columns."""
    recht = lees_recht()
    dossiers = pl.select(pl.int_range(0, len(mensen), dtype=pl.Int64).cast(pl.String)).to_series()
    dagen = {naam: _dagen(kolom) for naam, kolom in mensen.dagen.items()}
    codes = {
        "groep": _nummers(mensen.groep, GROEPEN, recht.codelijsten["groep"].codes),
        "leerroute": _nummers(mensen.leerroute, LEERROUTES, recht.codelijsten["leerroute"].codes),
        "wet": np.full(len(mensen), list(recht.codelijsten["wet"].codes).index("wi2021")),
    }
    groepen = tuple(_groep(regel) for regel in REGELS)
    grenzen = np.linspace(0, len(mensen), EMMERS + 1, dtype=int)
    emmers = [slice(van, tot) for van, tot in pairwise(grenzen)]

    def reken_emmer(deel: slice) -> list[NDArray[np.uint8]]:
        in_deel = {naam: kolom[deel] for naam, kolom in dagen.items()}
        codes_in_deel = {naam: kolom[deel] for naam, kolom in codes.items()}
        feiten = Feiten.uit_kolommen(dossiers[deel], recht, PEILDATUM, in_deel, codes_in_deel)
        kolommen = statuskolommen(Berekening(feiten, groepen))
        return [kolom.to_numpy() for kolom in kolommen.values()]

    def reken() -> list[NDArray[np.uint8]]:
        with ThreadPoolExecutor(EMMERS) as draden:
            delen = list(draden.map(reken_emmer, emmers))
        return [np.concatenate(kolommen) for kolommen in zip(*delen, strict=True)]

    return reken


def _dagen(kolom: NDArray[np.datetime64]) -> Dagen:
    return np.where(np.isnat(kolom), NOOIT, kolom.astype("int64")).astype(np.int32)


def _nummers(kolom: NDArray[np.int64], van: tuple[str, ...], naar: Iterable[str]) -> NDArray[np.int64]:
    plaats = [list(naar).index(code) for code in van]
    return np.array([*plaats, -1])[kolom]


def _groep(regel: twaalf.Regel) -> Regelgroep:
    rij = Termijnrij(
        id=regel.naam, naam=regel.naam, vorm="termijn", aard="beleid", eigenaar="gemeente", wie=regel.wie,
        wet=("wi2021",), leerroute=regel.leerroute, vanaf=regel.vanaf, klaar=regel.klaar, klaar_vanaf="altijd",
        duur=Duur.lees(f"{regel.aantal} {regel.eenheid}"), rol="geen", aandacht=AANDACHT, na_sluiten=True, bron=_BRON,
        strekking="bench", geldt_vanaf=date(2022, 1, 1), gecontroleerd_op=date(2026, 11, 22), zekerheid="gezien",
    )  # fmt: skip
    kaal = Regel(rij, ALTIJD, int(NOOIT) - 1, (), regel.wie, regel.vanaf, regel.klaar, rij.duur, None, None)  # type: ignore[arg-type]
    return Regelgroep(regel.naam, (kaal,), landelijk=True)
