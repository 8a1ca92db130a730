# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One look at a whole gemeente: what lacks, what contradicts itself and what came late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl
from django.db import transaction

from regie.dossiers.kwaliteit import alle_dossiers, bekende_gegevens, checks, vervang_punten
from regie.kern.feiten import Feiten
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.gebeurtenissen import keur
from regie.kern.kalender import Duur, dag, dagnummer
from regie.kern.kalender.kalender import later
from regie.kern.kwaliteit.punten import PUNT, SOORTEN, punten
from regie.kern.kwaliteit.vertraging import TELLING, tel_dagen, vertraging
from regie.kern.recht import Recht
from regie.register.klopt_het import Bevinding, noteer
from regie.register.lezen import rijen_van
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import systeem

PER_KEER: Final = 5000
TERUG: Final = Duur(-365, "dagen")
"""So long ago what was recorded counts for how late it is."""


@dataclass(frozen=True, slots=True)
class Uitkomst:
    dossiers: int
    tegenspraken: int
    ontbreekt: int


def kijk_na(gemeente: Gemeente, recht: Recht, vandaag: date) -> Uitkomst:
    """Looks, and keeps what was found. In a transaction of its own."""
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            dossiers = alle_dossiers()
            gevonden, tellingen = _bekijk(dossiers, gemeente.code, recht, vandaag)
            vervang_punten(gevonden, recht)
            for soort in SOORTEN:
                noteer(gemeente.code, soort, _per_check(gevonden, soort, recht, len(dossiers)))
            noteer(gemeente.code, "vertraging", _vertraging(tellingen))
    per_soort = dict(gevonden.group_by("soort").len().iter_rows())
    return Uitkomst(len(dossiers), per_soort.get("tegenspraak", 0), per_soort.get("ontbreekt", 0))


def _bekijk(
    dossiers: Sequence[str], gemeente: str, recht: Recht, vandaag: date
) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """The columns of PUNT, and of every part of the dossiers the columns of TELLING."""
    vanaf = dagnummer(later(vandaag, TERUG))
    gevonden, tellingen = [pl.DataFrame(schema=PUNT)], [pl.DataFrame(schema=TELLING)]
    for begin in range(0, len(dossiers), PER_KEER):
        deel = dossiers[begin : begin + PER_KEER]
        gekeurd = keur(rijen_van(deel), recht, vandaag, frozenset({"bsn"}), gemeente)
        feiten = Feiten(gekeurd.stroom(), recht, vandaag)
        gevonden.append(punten(feiten, bekende_gegevens(deel)))
        tellingen.append(tel_dagen(gekeurd, registerfeiten(feiten, {"consulent"}), vanaf))
    return pl.concat(gevonden), tellingen


def _per_check(gevonden: pl.DataFrame, soort: str, recht: Recht, alle: int) -> Iterator[Bevinding]:
    """Every check, also one that found nothing. `links`: how many were looked at; `rechts`: how many are right."""
    aantallen = dict(gevonden.filter(pl.col("soort") == soort).group_by("id").len().iter_rows())
    for van, naam in checks(recht):
        if van == soort:
            mis = aantallen.get(naam, 0)
            yield Bevinding(naam, mis == 0, alle, alle - mis)


def _vertraging(tellingen: Sequence[pl.DataFrame]) -> Iterator[Bevinding]:
    for een in vertraging(tellingen).iter_rows(named=True):
        cijfers = {naam: een[naam] for naam in ("mediaan", "laat", "erg_laat")}
        cijfers["laatste"] = dag(een["laatste"]).isoformat()
        yield Bevinding(een["dimensie"], None, een["aantal"], None, een["deel"], cijfers)
