# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The view of a database and the expression of the kern say the same of every combination of dates."""

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, Final

import polars as pl
import psycopg
import pytest

from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import dag, dagnummer
from regie.kern.termijnen import status
from regie.kern.termijnen.dringend import AARD_ORDE, STATUS_ORDE
from regie.kern.termijnen.tabel import met_status
from regie.kern.termijnen.weergave import statuskolommen_sql
from regie.postgres.databank import databank

P: Final = date(2026, 11, 29)
NU: Final = dagnummer(P)
ONBEKEND: Final = int(NOOIT)
GEEN: Final = -ONBEKEND  # no earliest day
WAARDEN: Final[dict[str, tuple[int | bool, ...]]] = {
    "start": (NU - 1, NU, NU + 1, ONBEKEND),
    "niet_voor": (GEEN, NU - 1, NU, NU + 1, ONBEKEND),
    "uiterlijk": (NU - 1, NU, NU + 1, NU + 14, NU + 15, ONBEKEND),
    "gehaald_op": (NU - 1, NU, NU + 1, ONBEKEND),
    "vervalt_op": (NU - 1, NU, NU + 1, ONBEKEND),
    "aandacht": (0, 14),
    "venster": (True, False),
    "zonder_begin": (True, False),
}
DATUMS: Final = ("start", "niet_voor", "uiterlijk", "gehaald_op", "vervalt_op")
TABEL: Final = f"""
CREATE TEMPORARY TABLE termijn (
  nummer integer NOT NULL, {", ".join(f"{naam} date NOT NULL" for naam in DATUMS)},
  aandacht integer NOT NULL, venster boolean NOT NULL, zonder_begin boolean NOT NULL
)"""


@pytest.fixture(scope="module")
def verbinding() -> Iterator[psycopg.Connection[Any]]:
    """A real PostgreSQL, with a table of our own."""
    with tempfile.TemporaryDirectory(prefix="regie-", dir="/tmp") as map_:
        os.chmod(map_, 0o755)
        with databank(Path(map_) / "data") as adressen, psycopg.connect(adressen.app) as verbinding:
            yield verbinding


def combinaties() -> pl.DataFrame:
    rijen = [dict(zip(WAARDEN, keuze, strict=True)) for keuze in product(*WAARDEN.values())]
    return pl.DataFrame(rijen, schema_overrides=dict.fromkeys((*DATUMS, "aandacht"), pl.Int32))


def als_tekst(naam: str, waarde: int | bool) -> str:
    """As it is stored: an unknown day is infinity, no earliest day is minus infinity."""
    if naam not in DATUMS:
        return str(waarde)
    return {ONBEKEND: "infinity", GEEN: "-infinity"}.get(waarde) or dag(waarde).isoformat()


def uit_de_kern(rijen: pl.DataFrame) -> list[tuple[Any, ...]]:
    gerekend = met_status(rijen.with_columns(geldt=True), NU)
    return gerekend.select(pl.col("status").cast(pl.String), "dagen", "let_op").rows()


def uit_de_databank(verbinding: psycopg.Connection[Any], rijen: pl.DataFrame, peildatum: str) -> list[tuple[Any, ...]]:
    with verbinding.transaction(force_rollback=True), verbinding.cursor() as cursor:
        cursor.execute(TABEL)
        with cursor.copy(f"COPY termijn (nummer, {', '.join(WAARDEN)}) FROM STDIN") as copy:
            for nummer, rij in enumerate(rijen.iter_rows(named=True)):
                copy.write_row([str(nummer), *(als_tekst(naam, waarde) for naam, waarde in rij.items())])
        vraag = f"SELECT {statuskolommen_sql(peildatum)} FROM termijn ORDER BY nummer"
        return cursor.execute(vraag).fetchall()  # type: ignore[arg-type]


@pytest.mark.parametrize("peildatum", [f"date '{P}'", f"date '{P}' - 1 + 1", "(SELECT max(dag) FROM kalender)"])
def test_the_view_says_what_the_kern_says_of_every_combination(
    verbinding: psycopg.Connection[Any], peildatum: str
) -> None:
    rijen = combinaties()
    vraag = peildatum.replace("kalender", f"(VALUES (date '{P}')) AS kalender (dag)")
    gevonden, verwacht = uit_de_databank(verbinding, rijen, vraag), uit_de_kern(rijen)
    verschil = [(rij, g, v) for rij, g, v in zip(rijen.rows(), gevonden, verwacht, strict=True) if g != v]
    assert not verschil, verschil[:3]
    assert {rij[0] for rij in gevonden} == set(status.NAMEN) - {"nvt"}


def test_a_row_without_a_last_day_has_no_days_and_is_no_error(verbinding: psycopg.Connection[Any]) -> None:
    open_einde = combinaties().filter(pl.col("uiterlijk") == ONBEKEND)
    assert {rij[1:] for rij in uit_de_databank(verbinding, open_einde, f"date '{P}'")} == {(None, False)}


def test_a_worklist_knows_the_place_of_every_aard_and_of_every_status_that_asks_attention() -> None:
    assert sorted(AARD_ORDE) == ["beleid", "gevolg", "streven", "wet"]
    assert set(STATUS_ORDE) == set(status.LET_OP[0])
