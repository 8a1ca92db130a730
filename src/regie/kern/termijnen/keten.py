# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The chain for one set of events: events → facts → terms, under one policy or a policy per gemeente."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht import Recht
from regie.kern.termijnen.bereken import Berekening
from regie.kern.termijnen.regel import voorbereid
from regie.kern.termijnen.tabel import termijnen


class GeenBeleid(Exception):
    """A dossier belongs to a gemeente for which no policy was given."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is asked: under which policy, as it was on which day, as it was known on which day."""

    beleid: str | Mapping[str, str]  # a name, or gemeentecode → name
    peildatum: date
    bekend_op: date | None = None
    per_aanleiding: bool = False
    alles: bool = False
    alleen_open: bool = False  # leave out dossiers that are closed at the peildatum: a worklist


def termijnen_van(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht) -> pl.DataFrame:
    """The terms table of these events."""
    delen = [_tabel(recht, beleid, feiten, opdracht) for beleid, feiten in per_beleid(stroom, recht, opdracht)]
    return delen[0] if len(delen) == 1 else pl.concat(delen).sort("dossier", maintain_order=True)


def _tabel(recht: Recht, beleid: str, feiten: Feiten, opdracht: Opdracht) -> pl.DataFrame:
    berekening = Berekening(feiten, voorbereid(recht.regels(beleid)))
    tabel = termijnen(berekening, per_aanleiding=opdracht.per_aanleiding, alles=opdracht.alles)
    if not opdracht.alleen_open:
        return tabel
    gesloten = feiten.dossiers.filter(pl.Series(gesloten_op(feiten) != NOOIT))
    return tabel.filter(~pl.col("dossier").is_in(gesloten.implode()))


def per_beleid(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht) -> Iterator[tuple[str, Feiten]]:
    """The facts under each policy. Raises GeenBeleid."""
    if isinstance(opdracht.beleid, str):
        yield opdracht.beleid, Feiten(stroom, recht, opdracht.peildatum, opdracht.bekend_op)
        return
    for beleid, deel in delen_per_beleid(stroom, recht, opdracht):
        if len(deel.dossiers):
            yield beleid, Feiten(deel, recht, opdracht.peildatum, opdracht.bekend_op)


def delen_per_beleid(stroom: Gebeurtenissen, recht: Recht, opdracht: Opdracht) -> Iterator[tuple[str, Gebeurtenissen]]:
    """The events under each policy, none left out. Raises GeenBeleid."""
    if isinstance(opdracht.beleid, str):
        yield opdracht.beleid, stroom
        return
    codes = Feiten(stroom, recht, opdracht.peildatum, opdracht.bekend_op).waarde("gemeentecode").cast(pl.String)
    onbekend = ~codes.is_in(list(opdracht.beleid)).fill_null(False)
    if onbekend.any():
        dossier, code = stroom.dossiers.filter(onbekend)[0], codes.filter(onbekend)[0]
        raise GeenBeleid(
            f"Dossier {dossier} hoort bij gemeente {code or 'onbekend'}; daarvoor is geen beleid gegeven. "
            "Noem die gemeente in --beleid (GM0392=haarlem,...) of vul gemeentecode in bij dossier_geopend."
        )
    for code, beleid in opdracht.beleid.items():
        yield beleid, stroom.deel(codes == code)
