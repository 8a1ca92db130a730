# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie feiten`: what holds per dossier, one row each."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path

import polars as pl

from regie.bestanden import Emmer, open_bron, schrijf_delen, verwerk
from regie.bestanden.recht import lees_recht
from regie.bestanden.schrijven import TABELVORMEN
from regie.cli.scherm import Voortgang, console, toon
from regie.cli.uitvoer import Telling, uitvoer
from regie.kern.feiten import Feiten
from regie.kern.feiten.tabel import feitentabel
from regie.kern.recht import Recht


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = uitvoer(gekozen.uit, TABELVORMEN)
    recht = lees_recht()
    accepteer = frozenset(gekozen.accepteer)
    functie = partial(reken_emmer, peildatum=gekozen.peildatum or gekozen.vandaag, bekend_op=gekozen.bekend_op)
    with (
        open_bron(Path(gekozen.bestand), recht, gekozen.vandaag, accepteer, gekozen.dossier, gekozen.gemeente) as bron,
        Voortgang("Feiten lezen") as voortgang,
    ):
        delen = verwerk(bron, functie, cluster=gekozen.cluster, voortgang=voortgang)
        if uit is not None:
            telling = Telling()
            schrijf_delen(uit, telling.tel(delen))
            toon(f"De feiten van {telling.rijen} dossiers staan in {uit}.")
            return 0
        tabel = pl.concat(list(delen)).sort("dossier")
    for rij in tabel.iter_rows(named=True):
        for naam, waarde in rij.items():
            if waarde is not None:
                console.print(f"{naam:28} {waarde}", markup=False)
        toon()
    return 0


def reken_emmer(emmer: Emmer, recht: Recht, peildatum: date, bekend_op: date | None) -> pl.DataFrame:
    return feitentabel(Feiten(emmer.lees(recht), recht, peildatum, bekend_op))
