# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Our own count beside each count of DUO and COA, made again when one is recorded and every night."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.kwaliteit.aansluiting import TYPEN, Vergelijking, eigen_telling, som
from regie.kern.recht import Recht
from regie.register.klopt_het import Bevinding, laatste, noteer
from regie.register.typestroom import typestroom
from regie.uitwisseling.aansluiting.tellingen import Telling, Vraag, geldende_tellingen

SOORT: Final = "aansluiting"


def sluit_aan(gemeente: str, recht: Recht) -> None:
    """Counts beside everything that was recorded, and keeps it. As regie_rekenaar."""
    tellingen = geldende_tellingen()
    noteer(gemeente, SOORT, (_bevinding(een, over) for een, over in vergelijk(tellingen, recht)))


def vergelijk(tellingen: Iterable[Telling], recht: Recht) -> Iterable[tuple[Telling, Vergelijking]]:
    """As regie_rekenaar."""
    gevraagd = list(tellingen)
    eigen = _eigen({een.vraag.peildatum for een in gevraagd}, recht)
    for een in gevraagd:
        nu, toen = (
            som(deel, een.vraag.onderdeel, een.vraag.groep, een.vraag.wet) for deel in eigen[een.vraag.peildatum]
        )
        yield een, Vergelijking(een.aantal, nu, toen)


def _eigen(dagen: Iterable[date], recht: Recht) -> Mapping[date, tuple[pl.DataFrame, pl.DataFrame]]:
    """Of each day our count with all that is known now, and with what was recorded by that day."""
    gekozen = sorted(dagen)
    if not gekozen:
        return {}
    stroom = typestroom(recht, TYPEN)
    return {
        dag: (eigen_telling(Feiten(stroom, recht, dag)), eigen_telling(Feiten(stroom, recht, dag, bekend_op=dag)))
        for dag in gekozen
    }


def _bevinding(een: Telling, over: Vergelijking) -> Bevinding:
    return Bevinding(een.vraag.onderdeel, over.klopt, over.hun, over.ons, _deel(een.vraag), {"toen": over.toen})


def _deel(vraag: Vraag) -> str:
    return "|".join((vraag.peildatum.isoformat(), vraag.bron, vraag.groep, vraag.wet))


def vergelijkingen() -> list[tuple[Telling, Vergelijking | None]]:
    """Every count with what was found last; None where nobody looked since it was recorded. As regie_rekenaar."""
    blik = laatste().get(SOORT)
    gevonden = {(een.id, een.deel): een for een in blik.bevindingen} if blik else {}
    return [(een, _uit(een, gevonden.get((een.vraag.onderdeel, _deel(een.vraag))))) for een in geldende_tellingen()]


def _uit(een: Telling, bevinding: Bevinding | None) -> Vergelijking | None:
    if bevinding is None or bevinding.rechts is None or bevinding.links != een.aantal:
        return None
    return Vergelijking(een.aantal, bevinding.rechts, int(bevinding.cijfers["toen"]))
