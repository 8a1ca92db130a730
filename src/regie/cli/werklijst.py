# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The worklist: what needs someone now, law before policy before targets, and one dossier as a whole."""

from collections.abc import Mapping
from typing import Any

import polars as pl
from rich.table import Table

from regie.cli.scherm import console, toon
from regie.kern.recht import Recht
from regie.kern.termijnen.dringend import AARD_ORDE, STATUS_ORDE
from regie.kern.termijnen.herleiding import dagen_tekst, statustekst, voluit
from regie.kern.termijnen.keten import Opdracht
from regie.kern.termijnen.status import OPEN

AARD_KOPPEN = {"wet": "Wet", "gevolg": "Er volgt iets", "beleid": "Beleid", "streven": "Streven"}
REGELS_PER_KOP = 12
TELKOLOMMEN = {
    "voorbij": ("verlopen",),
    "let op": ("bijna",),
    "loopt": ("loopt", "open"),
    "wacht": ("wacht",),
    "op tijd": ("gehaald",),
    "te laat": ("te_laat",),
}


def namen(recht: Recht, opdracht: Opdracht) -> Mapping[str, str]:
    """The name of every rule under the chosen policy."""
    beleid = [opdracht.beleid] if isinstance(opdracht.beleid, str) else list(opdracht.beleid.values())
    return {rij.id: rij.naam for naam in beleid for rij in recht.regels(naam).rijen}


def toon_werklijst(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    nu = tabel.filter(pl.col("let_op"))
    regels = namen(recht, opdracht)
    toon(f"Werklijst op {voluit(opdracht.peildatum)}{_bekend(opdracht)}")
    toon(f"{tabel['dossier'].n_unique()} dossiers met termijnen, {nu['dossier'].n_unique()} vragen nu aandacht.")
    toon()
    _toon_telling(tabel, regels)
    for aard in AARD_ORDE:
        deel = volgorde(nu.filter(aard=aard))
        _toon_regels(deel.head(REGELS_PER_KOP), regels, f"{AARD_KOPPEN[aard]} ({deel.height})")
    toon("Meer zien? Alles in een bestand: --uit termijnen.csv")
    toon("Een persoon met uitleg: --dossier DOSSIER --waarom")


def toon_dossier(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    if tabel.is_empty():
        toon("Voor dit dossier is er geen termijn, of het dossier staat niet in het bestand.")
        return
    toon(f"Dossier {tabel['dossier'][0]} op {voluit(opdracht.peildatum)}{_bekend(opdracht)}")
    toon()
    is_open = pl.col("status").is_in(OPEN)
    _toon_regels(volgorde(tabel.filter(is_open)), namen(recht, opdracht), "Wat nu")
    _toon_regels(tabel.filter(~is_open), namen(recht, opdracht), "Klaar of voorbij")
    toon("Waarom? Voeg --waarom toe.")


def volgorde(tabel: pl.DataFrame) -> pl.DataFrame:
    """Law before policy before targets; lapsed before almost; the longest overdue first."""
    aard = pl.col("aard").replace_strict(list(AARD_ORDE), range(len(AARD_ORDE)), return_dtype=pl.Int8)
    status = pl.col("status").replace_strict(
        list(STATUS_ORDE), range(len(STATUS_ORDE)), default=9, return_dtype=pl.Int8
    )
    return tabel.sort(aard, status, pl.col("uiterlijk"), pl.col("dossier"), nulls_last=True, maintain_order=True)


def _lijst(kop: str) -> Table:
    return Table(title=kop, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))


def _toon_regels(tabel: pl.DataFrame, regels: Mapping[str, str], kop: str) -> None:
    if tabel.is_empty():
        return
    lijst = _lijst(kop)
    lijst.add_column("Dossier", no_wrap=True)
    lijst.add_column("Wat", overflow="fold")
    lijst.add_column("Uiterlijk", no_wrap=True)
    lijst.add_column("Stand", no_wrap=True)
    for rij in tabel.iter_rows(named=True):
        uiterlijk = "" if rij["uiterlijk"] is None else voluit(rij["uiterlijk"])
        lijst.add_row(rij["dossier"], regels[rij["termijn"]], uiterlijk, _stand(rij))
    console.print(lijst)
    toon()


def _stand(rij: Mapping[str, Any]) -> str:
    """Where a row stands, with the days that count."""
    if rij["dagen"] is not None and rij["status"] in ("bijna", "loopt", "open"):
        return f"nog {dagen_tekst(rij['dagen'])}" if rij["dagen"] else "vandaag"
    if rij["dagen"] is not None and rij["status"] == "verlopen" and rij["aard"] == "wet":
        return f"{dagen_tekst(rij['dagen'])} voorbij"
    return statustekst(rij)


def _toon_telling(tabel: pl.DataFrame, regels: Mapping[str, str]) -> None:
    lijst = _lijst("Hoe het staat, per regel (aantal mensen)")
    lijst.add_column("Regel", overflow="fold", ratio=1)
    for kolom in TELKOLOMMEN:
        lijst.add_column(kolom, justify="right", no_wrap=True)
    telling = tabel.group_by("termijn", "status").len()
    for termijn in (naam for naam in regels if naam in set(tabel["termijn"])):
        aantal = dict(telling.filter(termijn=termijn).select("status", "len").iter_rows())
        sommen = (sum(aantal.get(status, 0) for status in statussen) for statussen in TELKOLOMMEN.values())
        lijst.add_row(regels[termijn], *(str(som) if som else "·" for som in sommen))
    console.print(lijst)
    toon()


def _bekend(opdracht: Opdracht) -> str:
    return "" if opdracht.bekend_op is None else f", zoals bekend op {voluit(opdracht.bekend_op)}"
