# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie termijnen --waarom`: every term of the chosen dossiers as Dutch sentences with its source."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from regie.bestanden import Bron, schrijf_tekst
from regie.cli.scherm import console, toon
from regie.cli.werklijst import volgorde
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import Herleiding, voluit
from regie.kern.termijnen.keten import Opdracht, termijnen_van
from regie.kern.termijnen.status import OPEN


def toon_waarom(bron: Bron, recht: Recht, opdracht: Opdracht, uit: Path | None) -> int:
    tekst = "\n".join(regel for emmer in bron.emmers for regel in _uitleg(emmer.lees(recht), recht, opdracht))
    if uit:
        schrijf_tekst(uit, tekst + "\n")
    else:
        toon("\n".join(_afgebroken(regel) for regel in tekst.splitlines()) or "Geen dossier gevonden.")
    return 0


def _afgebroken(regel: str) -> str:
    """A line that fits the screen; what follows stands under its first word."""
    inspringing = " " * (len(regel) - len(regel.lstrip()))
    return textwrap.fill(regel, console.width, subsequent_indent=inspringing) if regel.strip() else regel


def _uitleg(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht) -> Iterator[str]:
    tabel = termijnen_van(stroom, recht, opdracht)
    beleid = [opdracht.beleid] if isinstance(opdracht.beleid, str) else list(opdracht.beleid.values())
    uitleg = [Herleiding(recht.regels(naam), labels(stroom, recht)) for naam in beleid]
    for (dossier,), rijen in tabel.group_by("dossier", maintain_order=True):
        yield f"Dossier {dossier} op {voluit(opdracht.peildatum)}"
        is_open = rijen["status"].is_in(OPEN)
        for rij in pl.concat([volgorde(rijen.filter(is_open)), rijen.filter(~is_open)]).iter_rows(named=True):
            herleiding = next(h for h in uitleg if h.kent(rij))
            yield ""
            eerste, *rest = herleiding.zinnen(rij)
            yield eerste
            yield from (f"    {zin}" for zin in rest)
        yield ""


def labels(stroom: Gebeurtenissen, recht: Recht) -> dict[str, str]:
    """The label of the type of every event, by id."""
    return {
        id_: recht.gebeurtenissen[type_].label
        for type_, tabel in stroom.tabellen.items()
        for id_ in tabel["id"].to_list()
    }
