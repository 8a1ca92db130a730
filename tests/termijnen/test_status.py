# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The status list: one list of conditions, read by Polars, by DuckDB and by hand with the same answer."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import duckdb
import polars as pl
import pytest

from regie.kern.feiten.dagen import NOOIT
from regie.kern.termijnen import status
from regie.kern.termijnen.tabel import met_status

NU = 20_000
ONBEKEND = int(NOOIT)
DAGEN = (NU - 40, NU - 1, NU, NU + 1, NU + 10, ONBEKEND)
TIJDEN = {
    "start": (NU - 60, NU, NU + 1, ONBEKEND),
    "niet_voor": (0, NU, NU + 1),
    "uiterlijk": DAGEN,
    "gehaald_op": (NU - 1, NU, ONBEKEND),
    "vervalt_op": (NU - 40, NU, NU + 1, ONBEKEND),
    "aandacht": (0, 14),
}
VLAGGEN = {"geldt": (True, False), "venster": (True, False), "zonder_begin": (True, False)}

Rij = Mapping[str, Any]


def alle_rijen() -> pl.DataFrame:
    """Every combination of the values at which a condition turns."""
    waarden = TIJDEN | VLAGGEN
    rijen = [dict(zip(waarden, keuze, strict=True)) for keuze in product(*waarden.values())]
    return pl.DataFrame(rijen, schema=dict.fromkeys(TIJDEN, pl.Int32) | dict.fromkeys(VLAGGEN, pl.Boolean))


def lees(rij: Rij) -> str:
    """2-kern §3, told in Python: the tests in their order."""
    wacht = rij["start"] == ONBEKEND and not rij["zonder_begin"]
    wacht = wacht or rij["niet_voor"] > NU or (rij["venster"] and rij["start"] > NU)
    if not rij["geldt"]:
        return "nvt"
    if rij["gehaald_op"] != ONBEKEND:
        return "gehaald" if rij["gehaald_op"] <= rij["uiterlijk"] else "te_laat"
    if wacht:
        return "wacht"
    if rij["vervalt_op"] <= min(NU, rij["uiterlijk"]):
        return "vervallen"
    if rij["venster"]:
        return "dicht" if rij["uiterlijk"] < NU else "open"
    if rij["uiterlijk"] < NU:
        return "verlopen"
    return "bijna" if rij["uiterlijk"] - rij["aandacht"] <= NU else "loopt"


def test_the_expression_says_what_a_plain_reading_of_the_rules_says() -> None:
    rijen = alle_rijen()
    gevonden = rijen.select(status.status(NU)).to_series().cast(pl.String).to_list()
    assert gevonden == [lees(rij) for rij in rijen.iter_rows(named=True)]
    assert set(gevonden) == set(status.NAMEN), "every status occurs among the combinations"


def test_no_combination_is_left_without_a_status() -> None:
    assert alle_rijen().select(status.statusnummer(NU)).to_series().null_count() == 0


def als_sql() -> str:
    """The list as one CASE, as a view in a database would have it; `nooit` and `peildatum` are columns there."""
    takken = " ".join(f"WHEN {voorwaarde} THEN '{naam}'" for naam, voorwaarde in status.STATUSSEN)
    return f"CASE {takken} END"


def test_the_same_list_as_sql_gives_the_same_answer() -> None:
    rijen = alle_rijen().with_columns(
        status.status(NU).cast(pl.String).alias("verwacht"),
        pl.lit(ONBEKEND, pl.Int32).alias("nooit"),
        pl.lit(NU, pl.Int32).alias("peildatum"),
    )
    with duckdb.connect() as db:
        db.register("rijen", rijen.to_arrow())
        anders = db.execute(f"SELECT count(*) FROM rijen WHERE {als_sql()} IS DISTINCT FROM verwacht").fetchone()
    assert anders == (0,)


# ------------------------------------------------------------------------------- dagen and let_op


def met(**waarden: Any) -> dict[str, Any]:
    """One row through status, days and attention."""
    gewoon: dict[str, Any] = {
        "start": NU - 60, "niet_voor": 0, "uiterlijk": NU + 30, "gehaald_op": ONBEKEND, "vervalt_op": ONBEKEND,
        "aandacht": 14, "geldt": True, "venster": False, "zonder_begin": False,
    }  # fmt: skip
    schema = dict.fromkeys(TIJDEN, pl.Int32) | dict.fromkeys(VLAGGEN, pl.Boolean)
    rij = met_status(pl.DataFrame([gewoon | waarden], schema=schema), NU).row(0, named=True)
    return {naam: rij[naam] for naam in ("status", "dagen", "let_op")}


GEVALLEN: dict[str, tuple[dict[str, Any], tuple[str, int | None, bool]]] = {
    "running": ({}, ("loopt", 30, False)),
    "the day before attention": ({"uiterlijk": NU + 15}, ("loopt", 15, False)),
    "the first day of attention": ({"uiterlijk": NU + 14}, ("bijna", 14, True)),
    "the last day itself": ({"uiterlijk": NU}, ("bijna", 0, True)),
    "the day after": ({"uiterlijk": NU - 1}, ("verlopen", -1, True)),
    "done on the last day": ({"uiterlijk": NU - 3, "gehaald_op": NU - 3}, ("gehaald", 0, False)),
    "done with days to spare": ({"gehaald_op": NU - 2}, ("gehaald", 32, False)),
    "done a day late": ({"uiterlijk": NU - 3, "gehaald_op": NU - 2}, ("te_laat", -1, False)),
    "done before it began": ({"start": ONBEKEND, "gehaald_op": NU - 2}, ("gehaald", None, False)),
    "a step without a last day": ({"uiterlijk": ONBEKEND}, ("loopt", None, False)),
    "not begun": ({"start": ONBEKEND, "uiterlijk": ONBEKEND}, ("wacht", None, False)),
    "too early to be useful": ({"niet_voor": NU + 1, "uiterlijk": NU + 2}, ("wacht", 2, False)),
    "lapsed": ({"vervalt_op": NU}, ("vervallen", None, False)),
    "lapsed after the last day": ({"uiterlijk": NU - 2, "vervalt_op": NU - 1}, ("verlopen", -2, True)),
    "lapsed on the last day": ({"uiterlijk": NU - 2, "vervalt_op": NU - 2}, ("vervallen", None, False)),
    "a window that opens tomorrow": ({"venster": True, "start": NU + 1}, ("wacht", 30, False)),
    "an open window": ({"venster": True}, ("open", 30, False)),
    "a window that shuts soon": ({"venster": True, "uiterlijk": NU}, ("open", 0, True)),
    "a window that is shut": ({"venster": True, "uiterlijk": NU - 1}, ("dicht", -1, False)),
    "not for this person": ({"geldt": False}, ("nvt", None, False)),
}  # fmt: skip


@pytest.mark.parametrize("geval", GEVALLEN)
def test_the_days_and_the_attention_of_a_row(geval: str) -> None:
    waarden, (naam, dagen, let_op) = GEVALLEN[geval]
    assert met(**waarden) == {"status": naam, "dagen": dagen, "let_op": let_op}
