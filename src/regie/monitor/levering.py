# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A kept count as products are made of it: the rows somebody may see, with what they mean in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from regie.documenten.monitor.definities import definities as alle_definities
from regie.documenten.monitor.levering import Definitie, Levering
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.recht import Recht
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard
from regie.toegang.medewerkers import collegas
from regie.toegang.wie import Wie

CONSULENT: Final = "consulent"
TERMIJN: Final = "termijn"
GEMEENTE: Final = "gemeente"
"""A register counts one gemeente at a time: a division by it says nothing."""
DIEP: Final = 2
"""Of so many dimensions is a table."""


def levering(
    wie: Wie,
    recht: Recht,
    bewaard: Bewaard,
    indicatoren: Iterable[str] | None = None,
    *,
    gemaakt_op: datetime,
    om_te_delen: bool = False,
    grof: bool = False,
) -> Levering:
    """The figures of a count. `om_te_delen`: a file can go anywhere, so small numbers are kept back from everybody.
    `grof`: without rows that are divided further than a table down and across; most rows are, and take most time."""
    zicht = "verborgen" if om_te_delen else opslag.zicht_van(wie)
    gevraagd = list(recht.indicatoren if indicatoren is None else indicatoren)
    gevonden = opslag.cijfers(bewaard.id, gevraagd, zicht)
    vraag = bewaard.vraag
    return Levering(
        gemeente=wie.gemeente,
        gemeente_naam=wie.gemeente_naam,
        peildatum=vraag.peildatum,
        bekend_op=vraag.bekend_op,
        van=vraag.van,
        tot=vraag.tot,
        beleid=bewaard.beleid,
        grens=0 if zicht == "alles" else grens_van(recht, bewaard.beleid, _geteld_op(bewaard)),
        gemaakt_op=gemaakt_op,
        rijen=[rij for naam in gevraagd for rij in _gekozen(gevonden.get(naam, ()), grof)],
        definities=definities(recht, bewaard.beleid, gevraagd, {} if om_te_delen else _mensen(wie)),
    )


def _gekozen(rijen: Sequence[opslag.Rij], grof: bool) -> list[opslag.Rij]:
    """An indicator that is always divided further, keeps its coarsest rows."""
    gekozen = [rij for rij in rijen if GEMEENTE not in rij["dimensies"]]
    if not grof:
        return gekozen
    kleinst = min((len(rij["dimensies"]) for rij in gekozen if rij["dimensies"]), default=0)
    return [rij for rij in gekozen if len(rij["dimensies"]) <= max(DIEP, kleinst)]


def _geteld_op(bewaard: Bewaard) -> date:
    """The limit is that of the day of counting: it says what may be shown, whatever the day of the figures."""
    return dag_in_amsterdam(bewaard.moment or bewaard.gevraagd_op)


def _mensen(wie: Wie) -> Mapping[str, str]:
    """Names of who works here, for who may know them."""
    return {sleutel: collega.naam for sleutel, collega in collegas().items()} if wie.bereik == "gemeente" else {}


def definities(
    recht: Recht, beleid: str, indicatoren: Iterable[str], mensen: Mapping[str, str]
) -> dict[str, Definitie]:
    """What each indicator means, with the names of its dimensions and codes: terms of this policy, and people."""
    termijnen = {rij.id: rij.naam for rij in recht.regels(beleid).rijen}
    eigen = {TERMIJN: termijnen, CONSULENT: mensen}
    vast = _landelijk(recht)
    return {naam: _met(vast[naam], eigen) for naam in indicatoren}


def _met(definitie: Definitie, eigen: Mapping[str, Mapping[str, str]]) -> Definitie:
    codes = {naam: eigen.get(naam, codes) for naam, codes in definitie.codes.items()}
    return replace(definitie, codes=codes)


_landelijk = lru_cache(maxsize=8)(alle_definities)
