# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie advies`: what speaks for and against each leerroute, what conflicts and what is missing. It never chooses."""

import argparse
from functools import partial
from pathlib import Path
from typing import Final

import polars as pl
from rich.table import Table

from regie.bestanden import Emmer, open_bron, schrijf_delen, verwerk
from regie.bestanden.schrijven import TABELVORMEN
from regie.cli.scherm import Voortgang, console, toon
from regie.cli.termijnen import kies_beleid
from regie.cli.uitvoer import Telling, uitvoer
from regie.kern.adviezen import adviezen_van
from regie.kern.recht import Recht
from regie.kern.recht.typen.adviezen import Adviessoort
from regie.kern.termijnen.herleiding import voluit
from regie.kern.termijnen.keten import Opdracht

KOPPEN: Final = {"conflict": "Spreekt elkaar tegen", "ontbreekt": "Mist nog"}
RICHTING: Final = {"voor": "Voor", "tegen": "Tegen"}
GEEN_BESLUIT: Final = "Dit is een advies: een mens kiest, samen met de inburgeraar, en schrijft op waarom."


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = uitvoer(gekozen.uit, TABELVORMEN)
    recht, beleid = kies_beleid(gekozen.beleid, gekozen.vandaag)
    opdracht = Opdracht(beleid, gekozen.peildatum or gekozen.vandaag, gekozen.bekend_op)
    accepteer = frozenset(gekozen.accepteer)
    with (
        open_bron(Path(gekozen.bestand), recht, gekozen.vandaag, accepteer, gekozen.dossier, gekozen.gemeente) as bron,
        Voortgang("Adviezen rekenen") as voortgang,
    ):
        delen = verwerk(bron, partial(reken_emmer, opdracht=opdracht, soort=gekozen.soort), voortgang=voortgang)
        if uit is not None:
            telling = Telling()
            schrijf_delen(uit, telling.tel(delen))
            toon(f"{telling.rijen} redenen over {telling.dossiers} dossiers staan in {uit}.")
            return 0
        tabel = pl.concat(list(delen)).sort("dossier", maintain_order=True)
    (toon_dossier if gekozen.dossier else toon_telling)(tabel, recht, opdracht)
    return 0


def reken_emmer(emmer: Emmer, recht: Recht, opdracht: Opdracht, soort: Adviessoort) -> pl.DataFrame:
    return adviezen_van(emmer.lees(recht), recht, opdracht, soort)


def toon_dossier(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    if tabel.is_empty():
        toon("Voor dit dossier is er geen advies. Het is gesloten, valt niet onder deze wet, of is er niet.")
        return
    toon(f"Dossier {tabel['dossier'][0]} op {voluit(opdracht.peildatum)}")
    for richting, kop in KOPPEN.items():
        _toon_redenen(kop, tabel.filter(richting=richting))
    over = tabel.filter(pl.col("richting").is_in(list(RICHTING)))
    for uitkomst in (naam for naam in recht.uitkomsten if naam in set(over["uitkomst"])):
        for richting, woord in RICHTING.items():
            deel = over.filter(uitkomst=uitkomst, richting=richting)
            _toon_redenen(f"{recht.uitkomsten[uitkomst].naam}: {woord.lower()}", deel)
    toon(GEEN_BESLUIT)


def _toon_redenen(kop: str, tabel: pl.DataFrame) -> None:
    if tabel.is_empty():
        return
    lijst = Table(title=kop, title_justify="left", title_style="bold", box=None, pad_edge=False, show_header=False)
    lijst.add_column(overflow="fold", ratio=3)
    lijst.add_column(overflow="fold", ratio=1)
    for rij in tabel.unique("reden", maintain_order=True).iter_rows(named=True):
        weegt = f", {rij['gewicht']}" if rij["gewicht"] else ""
        lijst.add_row(rij["zin"], f"{rij['van'].replace('_', ' ')}{weegt}")
    console.print(lijst)
    toon()


def toon_telling(tabel: pl.DataFrame, recht: Recht, opdracht: Opdracht) -> None:
    """How many people each kind of reason concerns."""
    toon(f"Advies over de leerroute op {voluit(opdracht.peildatum)}: {tabel['dossier'].n_unique()} dossiers.")
    toon()
    lijst = Table(title="Redenen, in aantal mensen", title_justify="left", title_style="bold", box=None, pad_edge=False)
    lijst.add_column("Waarover", overflow="fold", ratio=1)
    for kop in ("voor", "tegen", "spreekt tegen", "mist"):
        lijst.add_column(kop, justify="right", no_wrap=True)
    aantal = tabel.group_by("uitkomst", "richting").agg(pl.col("dossier").n_unique())
    per = {(uitkomst, richting): mensen for uitkomst, richting, mensen in aantal.iter_rows()}
    for naam, uitkomst in recht.uitkomsten.items():
        rij = [per.get((naam, richting), 0) for richting in ("voor", "tegen", "conflict", "ontbreekt")]
        if any(rij):
            lijst.add_row(uitkomst.naam, *(str(getal) if getal else "·" for getal in rij))
    console.print(lijst)
    toon()
    toon("Eén persoon: --dossier DOSSIER. Alles in een bestand: --uit advies.csv")
    toon(GEEN_BESLUIT)
