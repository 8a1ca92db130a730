# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie monitor`: the figures of a file, as it was on a day and as it was known on a day."""

import argparse
from collections.abc import Mapping
from functools import partial, reduce
from pathlib import Path
from typing import Final

from regie.bestanden import BestandFout, Emmer, open_bron, verwerk
from regie.bestanden.cijfers import CIJFERVORMEN, schrijf_cijfers
from regie.bestanden.doelen import lees_doelen
from regie.cli.cijfertabel import toon_cijfers
from regie.cli.scherm import Voortgang, toon
from regie.cli.termijnen import kies_beleid
from regie.cli.uitvoer import uitvoer
from regie.kern.indicatoren.alle import INDICATOREN, tabellen_van
from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.tellingen import Tellingen, bij_elkaar, tel
from regie.kern.indicatoren.verslag import grens_van, verslag
from regie.kern.recht import Recht

BEKEND: Final = frozenset(INDICATOREN)


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = uitvoer(gekozen.uit, CIJFERVORMEN)
    gevraagd = _indicatoren(gekozen.indicator)
    recht, beleid = kies_beleid(gekozen.beleid, gekozen.vandaag)
    meting = _meting(beleid, gekozen)
    grens = 0 if gekozen.zonder_onderdrukking else grens_van(recht, beleid, gekozen.vandaag)
    doelen = lees_doelen(None if gekozen.tabellen is None else Path(gekozen.tabellen))
    tellingen = _tel(gekozen, recht, meting, gevraagd)
    rijen = verslag(tellingen, recht, meting, gekozen.vandaag, grens=grens, doelen=doelen, indicatoren=gevraagd)
    if uit is None:
        toon_cijfers(rijen, recht, meting)
        return 0
    schrijf_cijfers(uit, rijen, recht, gekozen.vandaag)
    toon(f"{len(rijen)} cijfers staan in {uit}.")
    return 0


def _indicatoren(gevraagd: list[str]) -> set[str] | None:
    """None for all."""
    onbekend = sorted(set(gevraagd) - BEKEND)
    if onbekend:
        wat = f"Deze indicator ken ik niet: {', '.join(onbekend)}."
        raise BestandFout(f"{wat} Kies uit {', '.join(sorted(BEKEND))}.")
    return set(gevraagd) or None


def _meting(beleid: str | Mapping[str, str], gekozen: argparse.Namespace) -> Meting:
    try:
        return Meting.standaard(
            beleid, gekozen.peildatum or gekozen.vandaag, gekozen.bekend_op, gekozen.van, gekozen.tot
        )
    except ValueError as fout:
        raise BestandFout(str(fout)) from None


def _tel(gekozen: argparse.Namespace, recht: Recht, meting: Meting, gevraagd: set[str] | None) -> Tellingen:
    tabellen = None if gevraagd is None else tuple(tabellen_van(gevraagd))
    accepteer = frozenset(gekozen.accepteer)
    with (
        open_bron(Path(gekozen.bestand), recht, gekozen.vandaag, accepteer, gekozen.dossier, gekozen.gemeente) as bron,
        Voortgang("Cijfers tellen") as voortgang,
    ):
        functie = partial(tel_emmer, meting=meting, tabellen=tabellen)
        return reduce(bij_elkaar, verwerk(bron, functie, cluster=gekozen.cluster, voortgang=voortgang))


def tel_emmer(emmer: Emmer, recht: Recht, meting: Meting, tabellen: tuple[str, ...] | None) -> Tellingen:
    """The unit of work: one bucket of dossiers, from its events to its counts."""
    return tel(emmer.lees(recht), recht, meting, tabellen)
