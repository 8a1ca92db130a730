# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: all figures of one gemeente and of a whole country from checked events, and three of the same counts in
SQL by DuckDB on the same files. What is counted differently is an error of one of both: the numbers must be equal."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial, reduce
from pathlib import Path

import duckdb

from bench.meten import Uitkomst, seconden
from regie.bestanden import open_bron, verwerk
from regie.bestanden.recht import lees_recht
from regie.cli.monitor import tel_emmer
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import Tellingen, bij_elkaar
from regie.kern.indicatoren.uitkomsten import cijfers
from regie.kern.indicatoren.verslag import uitkomsten
from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht

GEMEENTE = 5_000
BELEID = "voorbeeld"
VANDAAG, PEILDATUM = date(2026, 11, 22), date(2026, 10, 31)
GRENS = 5


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    recht = lees_recht()
    meting = Meting.standaard(BELEID, PEILDATUM)
    with tempfile.TemporaryDirectory(prefix="regie-bench-") as plek:
        een, veel = _gekeurd(GEMEENTE, Path(plek)), _gekeurd(gekozen.dossiers, Path(plek))
        tellingen = _tel(een, recht, meting)
        aantal = len(list(cijfers(tellingen)))
        return [
            Uitkomst("monitor, 5.000 dossiers: alle cijfers", seconden(lambda: _alles(een, recht, meting)), "s", "< 1"),
            Uitkomst("monitor, 5.000 dossiers: hoeveel cijfers", aantal, "cijfers"),
            Uitkomst(
                "monitor, 5.000 dossiers: kleine aantallen weg",
                seconden(lambda: uitkomsten(tellingen, meting, grens=GRENS)),
                "s",
            ),
            *_land(gekozen.dossiers, veel, recht, meting),
        ]


def _land(dossiers: int, map_: Path, recht: Recht, meting: Meting) -> list[Uitkomst]:
    naam = f"monitor, {dossiers} dossiers"
    rijen = [Uitkomst(f"{naam}: alle cijfers", seconden(lambda: _alles(map_, recht, meting), keer=1), "s", "< 15")]
    for wat, (tabel, sql, lees) in TEGEN.items():
        ons = seconden(partial(_tel, map_, recht, meting, (tabel,), 1), keer=3)
        hun = seconden(partial(_duckdb, map_, sql), keer=3)
        gelijk = lees(_tel(map_, recht, meting, (tabel,))) == _duckdb(map_, sql)
        rijen += [
            Uitkomst(f"{naam}: {wat}", ons, "s"),
            Uitkomst(f"{naam}: {wat}, duckdb", hun, "s"),
            Uitkomst(f"{naam}: {wat}, tegen duckdb", ons / hun, "keer"),
            Uitkomst(f"{naam}: {wat}, zelfde getal", float(gelijk), "ja = 1", ">= 1"),
        ]
    return rijen


def _alles(map_: Path, recht: Recht, meting: Meting) -> None:
    list(cijfers(_tel(map_, recht, meting)))


def _tel(
    map_: Path, recht: Recht, meting: Meting, tabellen: tuple[str, ...] | None = None, processen: int | None = None
) -> Tellingen:
    """A count of a few figures is over before another process has begun: those are counted in this one."""
    with open_bron(map_, recht, VANDAAG, frozenset(), None, None) as bron:
        functie = partial(tel_emmer, meting=meting, tabellen=tabellen)
        return reduce(bij_elkaar, verwerk(bron, functie, processen=processen))


# ------------------------------------------------------------------------------------ the same in SQL

VAN, TOT = dagnummer(date(PEILDATUM.year, 1, 1)), dagnummer(PEILDATUM)
_GELDT = f"herroept IS NULL AND herroepen_op IS NULL AND datum <= {TOT}"
EERSTE = f"""
    SELECT count(*) FROM (
        SELECT dossier, min(coalesce(dagtekening, datum)) AS dag FROM '{{map}}/pip_vastgesteld.parquet'
        WHERE {_GELDT} GROUP BY dossier)
    WHERE dag BETWEEN {VAN} AND {TOT} AND dossier NOT IN (
        SELECT o.dossier FROM '{{map}}/pip_overgenomen.parquet' o WHERE {_GELDT})
"""
INTAKE = f"""
    SELECT count(*) FROM (
        SELECT dossier, min(datum) AS dag FROM '{{map}}/intakegesprek.parquet' WHERE {_GELDT} GROUP BY dossier)
    WHERE dag BETWEEN {VAN} AND {TOT}
"""
UREN = f"""
    SELECT sum(ongeoorloofd_verzuim)::bigint FROM '{{map}}/lesuren.parquet' l
    WHERE {_GELDT} AND van BETWEEN {VAN} AND {TOT}
      AND NOT EXISTS (SELECT 1 FROM '{{map}}/lesuren.parquet' n WHERE n.{_GELDT.replace(" AND ", " AND n.")}
                      AND n.vervangt = l.id)
"""
TEGEN: dict[str, tuple[str, str, Callable[[Tellingen], int]]] = {
    "eerste PIP's": ("pips", EERSTE, lambda tel: int(tel["pips"]["aantal"].sum())),
    "eerste intakes": ("intake", INTAKE, lambda tel: int(tel["intake"]["aantal"].sum())),
    "uren verzuim": ("lesuren", UREN, lambda tel: int(tel["lesuren"]["som_ongeoorloofd_verzuim"].sum())),
}


def _duckdb(map_: Path, sql: str) -> int:
    with duckdb.connect() as verbinding:
        verbinding.execute(f"SET threads = {os.cpu_count() or 1}")
        gevonden = verbinding.execute(sql.format(map=map_)).fetchone()
        assert gevonden is not None
        return int(gevonden[0] or 0)


def _gekeurd(dossiers: int, plek: Path) -> Path:
    """Checked events, made by the command, so that the memory of it is gone when measuring begins."""
    bestand, map_ = plek / f"{dossiers}.parquet", plek / f"gekeurd-{dossiers}"
    _draai("voorbeeld", f"--dossiers={dossiers}", f"--beleid={BELEID}", "--seed=1", f"--uit={bestand}")
    _draai("controleer", str(bestand), f"--uit={map_}", f"--vandaag={VANDAAG}")
    bestand.unlink()
    return map_


def _draai(*opdracht: str) -> None:
    subprocess.run([sys.executable, "-m", "regie", *opdracht], check=True, stdout=subprocess.DEVNULL)
