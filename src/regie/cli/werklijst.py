# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The worklist: what needs someone now, law before policy before targets, and one dossier as a whole."""

from collections.abc import Mapping

import polars as pl
from rich.table import Table

from regie.cli.scherm import console, toon
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import STATUSTEKST, statustekst, voluit
from regie.kern.termijnen.keten import Opdracht

AARD_ORDE = ("wet", "gevolg", "beleid", "streven")
STATUS_ORDE = ("verlopen", "bijna", "open")
AARD_TEKST = {"wet": "wet", "gevolg": "gevolg", "beleid": "beleid", "streven": "streven"}
REGELS_OP_SCHERM = 25
OPEN = ("verlopen", "bijna", "loopt", "open", "wacht")


def namen(recht: Recht, opdracht: Opdracht) -> Mapping[str, str]:
    """The name of every rule under the chosen policy."""
    beleid = [opdracht.beleid] if isinstance(opdracht.beleid, str) else list(opdracht.beleid.values())
    return {rij.id: rij.naam for naam in beleid for rij in recht.regels(naam).rijen}


def toon_werklijst(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    nu = tabel.filter(pl.col("let_op"))
    toon(f"Werklijst op {voluit(opdracht.peildatum)}{_bekend(opdracht)}")
    toon(f"{tabel['dossier'].n_unique()} dossiers met termijnen, {nu['dossier'].n_unique()} vragen nu aandacht.")
    toon()
    console.print(_overzicht(tabel, namen(recht, opdracht)))
    toon()
    toon_regels(volgorde(nu).head(REGELS_OP_SCHERM), namen(recht, opdracht), "Eerst doen")
    rest = nu.height - REGELS_OP_SCHERM
    if rest > 0:
        toon(f"En nog {rest} regels. Alles in een bestand: --uit termijnen.csv. Een persoon: --dossier D --waarom.")


def toon_dossier(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    if tabel.is_empty():
        toon("Voor dit dossier loopt geen enkele termijn.")
        return
    toon(f"Dossier {tabel['dossier'][0]} op {voluit(opdracht.peildatum)}{_bekend(opdracht)}")
    toon()
    eerst = tabel.filter(pl.col("status").is_in(OPEN))
    toon_regels(volgorde(eerst), namen(recht, opdracht), "Wat nu")
    toon_regels(tabel.filter(~pl.col("status").is_in(OPEN)), namen(recht, opdracht), "Afgerond of gesloten")
    toon("Waarom: voeg --waarom toe.")


def volgorde(tabel: pl.DataFrame) -> pl.DataFrame:
    """Law before policy before targets; lapsed before almost; the longest overdue first."""
    aard = pl.col("aard").replace_strict(list(AARD_ORDE), range(len(AARD_ORDE)), return_dtype=pl.Int8)
    status = pl.col("status").replace_strict(list(STATUS_ORDE), range(len(STATUS_ORDE)), default=9, return_dtype=pl.Int8)
    return tabel.sort(aard, status, pl.col("uiterlijk"), pl.col("dossier"), nulls_last=True, maintain_order=True)


def toon_regels(tabel: pl.DataFrame, namen_: Mapping[str, str], kop: str) -> None:
    if tabel.is_empty():
        return
    lijst = Table(title=kop, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for kolom in ("Dossier", "Wat", "Uiterlijk"):
        lijst.add_column(kolom, overflow="fold")
    lijst.add_column("Dagen", justify="right")
    lijst.add_column("Stand")
    lijst.add_column("Uit")
    for rij in tabel.iter_rows(named=True):
        uiterlijk = "-" if rij["uiterlijk"] is None else voluit(rij["uiterlijk"])
        dagen = "" if rij["dagen"] is None else str(rij["dagen"])
        lijst.add_row(
            rij["dossier"], namen_[rij["termijn"]], uiterlijk, dagen, statustekst(rij), AARD_TEKST[rij["aard"]]
        )
    console.print(lijst)
    toon()


def _overzicht(tabel: pl.DataFrame, namen_: Mapping[str, str]) -> Table:
    statussen = [status for status in STATUSTEKST if status in tabel["status"].unique()]
    lijst = Table(title="Per regel", title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    lijst.add_column("Regel")
    for status in statussen:
        lijst.add_column(STATUSTEKST[status], justify="right")
    telling = tabel.group_by("termijn", "status", maintain_order=True).len()
    for termijn in tabel["termijn"].unique(maintain_order=True):
        van_regel = dict(telling.filter(termijn=termijn).select("status", "len").iter_rows())
        lijst.add_row(namen_[termijn], *(str(van_regel.get(status, "·")) for status in statussen))
    return lijst


def _bekend(opdracht: Opdracht) -> str:
    return "" if opdracht.bekend_op is None else f", zoals bekend op {voluit(opdracht.bekend_op)}"
