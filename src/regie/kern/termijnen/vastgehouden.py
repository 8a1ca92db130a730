# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows that a register keeps: dates, not states. Status, dagen and let_op follow from them on any day."""

from datetime import date
from typing import Final

import polars as pl

from regie.kern.feiten.dagen import NOOIT
from regie.kern.termijnen.bereken import Berekening
from regie.kern.termijnen.regeltabel import VOOR_STATUS
from regie.kern.termijnen.tabel import datum, leesbaar, op_volgorde, rauwe_rijen, regels_van

REGISTERKOLOMMEN: Final = (
    "dossier", "termijn", "aanleiding", "vorm", "aard", "eigenaar", "start", "start_door", "niet_voor", "duur",
    "verlengd", "gerold", "uiterlijk", "grens", "gehaald_op", "klaar_door", "vervalt_op", "aandacht", "venster",
    "zonder_begin", "regelversie", "categorie", "volgnummer",
)  # fmt: skip

NIET_VOOR_ONBEKEND: Final = date.max
"""There is an earliest day, but it is not known yet: the row waits."""


def registerrijen(berekening: Berekening) -> pl.DataFrame:
    """All rows of all dossiers, one per (dossier, termijn, aanleiding), in the order of the rules; never `nvt`.

    A date that is not known is null (in the database: infinity), except `niet_voor`: null there means that there is
    no earliest day (in the database: -infinity). `grens` is text: what the date means, and the date.
    """
    rauw = op_volgorde(rauwe_rijen(berekening))
    regels, regel = regels_van(berekening), rauw["regel"]
    kolommen = leesbaar(rauw, berekening)
    kolommen |= {
        "aanleiding": kolommen["aanleiding"].fill_null(""),
        "niet_voor": _niet_voor(rauw["niet_voor"]),
        "vervalt_op": datum(rauw["vervalt_op"]),
        **{naam: rauw[naam] for naam in VOOR_STATUS},
        "categorie": regels["categorie"].gather(regel),
        "volgnummer": rauw["groep"].cast(pl.Int32),
    }
    return pl.DataFrame({naam: kolommen[naam] for naam in REGISTERKOLOMMEN})


def _niet_voor(dagen: pl.Series) -> pl.Series:
    onbekend = dagen == int(NOOIT)
    bekend = dagen.cast(pl.Int32).set(onbekend | (dagen == 0), None).cast(pl.Date)
    return bekend.set(onbekend, NIET_VOOR_ONBEKEND)
