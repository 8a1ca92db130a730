# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The twelve rules as one SQL query in DuckDB."""

from collections.abc import Callable

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from bench.twaalf import AANDACHT, GROEPEN, LEERROUTES, PEILDATUM, REGELS, STATUSSEN, Personen, Regel

_EENHEID = {"dagen": "DAY", "weken": "WEEK", "maanden": "MONTH", "jaar": "YEAR"}


def voorbereiden(mensen: Personen) -> Callable[[], list[NDArray[np.uint8]]]:
    verbinding = duckdb.connect(config={"threads": 2})
    kolommen = {naam: pa.array(dagen) for naam, dagen in mensen.dagen.items()}
    bron = pa.table({**kolommen, "groep": mensen.groep.astype("int8"), "leerroute": mensen.leerroute.astype("int8")})
    verbinding.execute("CREATE TABLE personen AS SELECT * FROM bron")
    vraag = "SELECT " + ", ".join(f"{_status(regel)} AS {regel.naam}" for regel in REGELS) + " FROM personen"

    def reken() -> list[NDArray[np.uint8]]:
        antwoord = verbinding.sql(vraag).to_arrow_table()
        return [antwoord[regel.naam].to_numpy() for regel in REGELS]

    assert bron.num_rows == len(mensen)
    return reken


def _status(regel: Regel) -> str:
    einde = f"CAST({regel.vanaf} + INTERVAL {regel.aantal} {_EENHEID[regel.eenheid]} AS DATE)"
    peil = f"DATE '{PEILDATUM}'"
    routes = f" AND leerroute IN ({_codes(regel.leerroute, LEERROUTES)})" if regel.leerroute else ""
    gevallen = (
        (f"NOT (groep IN ({_codes(regel.wie, GROEPEN)}){routes})", "nvt"),
        (f"{regel.klaar} IS NOT NULL AND ({regel.vanaf} IS NULL OR {regel.klaar} <= {einde})", "gehaald"),
        (f"{regel.klaar} IS NOT NULL", "te_laat"),
        (f"{regel.vanaf} IS NULL", "wacht"),
        (f"{peil} > {einde}", "verlopen"),
        (f"{peil} >= {einde} - {AANDACHT}", "bijna"),
    )
    takken = " ".join(f"WHEN {als} THEN {STATUSSEN.index(dan)}" for als, dan in gevallen)
    return f"CAST(CASE {takken} ELSE {STATUSSEN.index('loopt')} END AS UTINYINT)"


def _codes(gekozen: tuple[str, ...], alle: tuple[str, ...]) -> str:
    return ", ".join(str(alle.index(code)) for code in gekozen)
