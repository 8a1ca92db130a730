# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie signalen`: who asks for attention early and why; and, looked at later, how often that was right per group."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import polars as pl

from regie.bestanden import Bron, Emmer, open_bron, schrijf_tabel, schrijf_tekst, verwerk
from regie.bestanden.schrijven import TABELVORMEN
from regie.cli.scherm import Voortgang, fout_console, toon
from regie.cli.signalen_tabel import als_tekst, toon_lijst, toon_meting
from regie.cli.termijnen import kies_beleid
from regie.cli.uitvoer import uitvoer
from regie.kern.recht import Recht
from regie.kern.signalen.keten import mensen_van, signalen_van
from regie.kern.signalen.meting import meet
from regie.kern.termijnen.keten import Opdracht

TEKST: Final = ".md"
VERKEERD_GEBRUIK: Final = 2


def voer_uit(gekozen: argparse.Namespace) -> int:
    meten = gekozen.later is not None
    uit = uitvoer(gekozen.uit, (*TABELVORMEN, TEKST) if meten else TABELVORMEN)
    recht, beleid = kies_beleid(gekozen.beleid, gekozen.vandaag)
    op = gekozen.peildatum or gekozen.vandaag
    opdracht = Opdracht(beleid, op, gekozen.bekend_op or (op if meten else None))
    if meten and gekozen.later <= op:
        fout_console.print(
            f"--later {gekozen.later} ligt niet na de peildatum ({op}). Kies een latere dag.", markup=False
        )
        return VERKEERD_GEBRUIK
    accepteer = frozenset(gekozen.accepteer)
    with open_bron(Path(gekozen.bestand), recht, gekozen.vandaag, accepteer, gekozen.dossier, gekozen.gemeente) as bron:
        if meten:
            return _meet(bron, recht, opdracht, gekozen.later, uit)
        with Voortgang("Signalen rekenen") as voortgang:
            delen = list(verwerk(bron, partial(reken_emmer, opdracht=opdracht), voortgang=voortgang))
    tabel = pl.concat(delen).sort("over", "dossier", "signaal", nulls_last=True)
    if uit is None:
        toon_lijst(tabel, recht, op)
        return 0
    schrijf_tabel(uit, tabel)
    toon(f"{tabel.height} signalen van {tabel['dossier'].n_unique()} dossiers staan in {uit}.")
    return 0


def reken_emmer(emmer: Emmer, recht: Recht, opdracht: Opdracht) -> pl.DataFrame:
    return signalen_van(emmer.lees(recht), recht, opdracht)


def meet_emmer(emmer: Emmer, recht: Recht, opdracht: Opdracht, later: date) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Who can be measured, and who had which signal."""
    stroom = emmer.lees(recht)
    return mensen_van(stroom, recht, opdracht, later), signalen_van(stroom, recht, opdracht)


def _meet(bron: Bron, recht: Recht, opdracht: Opdracht, later: date, uit: Path | None) -> int:
    with Voortgang("Signalen meten") as voortgang:
        delen = list(verwerk(bron, partial(meet_emmer, opdracht=opdracht, later=later), voortgang=voortgang))
    mensen, gevonden = (pl.concat(list(kant)) for kant in zip(*delen, strict=True))
    meting = meet(mensen, gevonden, recht)
    if uit is None:
        toon_meting(meting, recht, opdracht.peildatum, later)
    elif uit.suffix == TEKST:
        schrijf_tekst(uit, als_tekst(meting, recht, opdracht.peildatum, later))
    else:
        schrijf_tabel(uit, meting)
    if uit is not None:
        toon(f"De meting staat in {uit}.")
    return 0
