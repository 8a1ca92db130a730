# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checking a source as a whole, and writing its checked form."""

from dataclasses import dataclass
from pathlib import Path

from regie.bestanden.bron import Bron
from regie.bestanden.emmers import Emmer
from regie.bestanden.gekeurd import schrijf_gekeurd
from regie.bestanden.verwerken import Voortgang, verwerk
from regie.kern.gebeurtenissen import Gekeurd
from regie.kern.recht import Recht


@dataclass(frozen=True, slots=True)
class Telling:
    gebeurtenissen: int
    dossiers: int


def controleer(bron: Bron, uit: Path | None, *, voortgang: Voortgang | None = None) -> Telling:
    """Raises InvoerFout with every problem; writes the folder only when there is none."""
    if uit is None:
        tellingen = list(verwerk(bron, tel, voortgang=voortgang))
        return Telling(sum(t.gebeurtenissen for t in tellingen), sum(t.dossiers for t in tellingen))
    return Telling(*schrijf_gekeurd(uit, verwerk(bron, keur, voortgang=voortgang), bron.recht))


def keur(emmer: Emmer, recht: Recht) -> Gekeurd:
    return emmer.keur(recht)


def tel(emmer: Emmer, recht: Recht) -> Telling:
    gekeurd = emmer.keur(recht)
    return Telling(sum(tabel.height for tabel in gekeurd.tabellen.values()), len(gekeurd.dossiers))
