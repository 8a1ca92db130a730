# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie termijnen`: the chain from file to worklist, table or explanation."""

import argparse
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

import polars as pl

from regie.bestanden import Emmer, open_bron, schrijf_delen, verwerk
from regie.bestanden.recht import lees_beleid, lees_recht
from regie.bestanden.schrijven import TABELVORMEN, TEKSTVORMEN
from regie.cli.scherm import Voortgang, toon
from regie.cli.uitvoer import Telling, uitvoer
from regie.cli.waarom import toon_waarom
from regie.cli.werklijst import toon_dossier, toon_werklijst
from regie.kern.recht import Recht
from regie.kern.termijnen.keten import Opdracht, termijnen_van


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = uitvoer(gekozen.uit, TEKSTVORMEN if gekozen.waarom else TABELVORMEN)
    recht, beleid = kies_beleid(gekozen.beleid, gekozen.vandaag)
    opdracht = Opdracht(
        beleid,
        gekozen.peildatum or gekozen.vandaag,
        gekozen.bekend_op,
        gekozen.per_aanleiding,
        gekozen.alles,
        alleen_open=uit is None and gekozen.dossier is None and not gekozen.waarom,
    )
    with open_bron(
        Path(gekozen.bestand), recht, gekozen.vandaag, frozenset(gekozen.accepteer), gekozen.dossier, gekozen.gemeente
    ) as bron:
        if gekozen.waarom:
            return toon_waarom(bron, recht, opdracht, uit)
        with Voortgang("Termijnen rekenen") as voortgang:
            functie = partial(reken_emmer, opdracht=opdracht)
            delen = verwerk(bron, functie, cluster=gekozen.cluster, voortgang=voortgang)
            if uit is not None:
                telling = Telling()
                schrijf_delen(uit, telling.tel(delen))
                toon(f"{telling.rijen} termijnen van {telling.dossiers} dossiers staan in {uit}.")
                return 0
            tabel = pl.concat(list(delen)).sort("dossier", maintain_order=True)
    if gekozen.dossier:
        toon_dossier(tabel, recht, opdracht)
    else:
        toon_werklijst(tabel, recht, opdracht)
    return 0


def reken_emmer(emmer: Emmer, recht: Recht, opdracht: Opdracht) -> pl.DataFrame:
    """The unit of work: one bucket of dossiers, from its events to its terms."""
    return termijnen_van(emmer.lees(recht), recht, opdracht)


def kies_beleid(keuze: str, vandaag: date) -> tuple[Recht, str | Mapping[str, str]]:
    """One policy by name or file, or `GM0392=haarlem,GM0150=deventer`."""
    recht = lees_recht()
    if "=" not in keuze:
        return lees_beleid(keuze, recht, vandaag)
    per_gemeente: dict[str, str] = {}
    for paar in keuze.split(","):
        code, _, naam = paar.partition("=")
        recht, per_gemeente[code.strip().removeprefix("GM")] = lees_beleid(naam.strip(), recht, vandaag)
    return recht, per_gemeente
