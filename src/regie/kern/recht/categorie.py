# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The data category of a rule row: its own, or the heaviest of what it reads (2-kern §3).

Rows are shown by the same filter as events, so a row must not tell what its reader may not see.
"""

from collections.abc import Iterator
from typing import get_args

from regie.kern.recht.recht import Recht
from regie.kern.recht.typen.basis import Categorie
from regie.kern.recht.typen.regels import (
    Datum,
    EersteVan,
    EindeVan,
    Feitwaarde,
    LaatsteVan,
    Termijnrij,
    VanType,
    Variant,
    Verschoven,
)  # fmt: skip
from regie.kern.recht.typen.register import Feitbron, Standbron, Waar

ZWAARTE: tuple[Categorie, ...] = get_args(Categorie)  # lightest first


def categorie(rij: Termijnrij, recht: Recht) -> Categorie:
    """What the row says itself, else the heaviest category of the events, fields and rows that it reads."""
    if rij.categorie is not None:
        return rij.categorie
    return max((*_gelezen(rij, recht), ZWAARTE[0]), key=ZWAARTE.index)


def _gelezen(rij: Termijnrij, recht: Recht) -> Iterator[Categorie]:
    for naam in (*rij.als, *rij.niet, *rij.zolang, *rij.vervalt_bij, *_sommen(rij)):
        yield from _feit(naam, recht)
    for type_ in rij.per:
        yield recht.gebeurtenissen[type_].categorie
    delen: tuple[Termijnrij | Variant, ...] = (rij, *rij.variant)
    datums = [datum for deel in delen for datum in (deel.vanaf, deel.klaar, deel.tot)] + [
        rij.niet_voor,
        rij.wat,
        rij.voor,
    ]
    for datum in datums:
        if datum is not None:
            yield from _datum(datum, recht)


def _sommen(rij: Termijnrij) -> Iterator[str]:
    if rij.som is not None:
        yield rij.som
    if isinstance(rij.minimaal, Feitwaarde):
        yield rij.minimaal.veld
    if rij.verlengd_door is not None and rij.verlengd_door.som is not None:
        yield rij.verlengd_door.som


def _datum(datum: Datum, recht: Recht) -> Iterator[Categorie]:
    match datum:
        case str():
            yield from _feit(datum, recht)
        case EersteVan():
            yield from (deel for keuze in datum.eerste_van for deel in _datum(keuze, recht))
        case LaatsteVan():
            yield from (deel for keuze in datum.laatste_van for deel in _datum(keuze, recht))
        case Verschoven():
            yield from _datum(datum.van, recht)
        case VanType():
            for type_ in datum.types:
                yield from _bron(type_, (datum.veld,), datum.waar, recht)
        case EindeVan():
            yield from (categorie(rij, recht) for rij in recht.termijnen if rij.id == datum.einde_van)


def _feit(naam: str, recht: Recht) -> Iterator[Categorie]:
    """A fact, a stand or the begin of one; a derived fact is plain."""
    bronnen: tuple[Feitbron | Standbron, ...] = ()
    if naam in recht.feiten:
        bronnen = recht.feiten[naam].bronnen
    elif (stand := recht.standen.get(naam.removesuffix("_vanaf"))) is not None:
        bronnen = (*stand.begin, *stand.einde)
    for bron in bronnen:
        velden = (bron.veld, bron.begin) if isinstance(bron, Feitbron) else (bron.ingang, bron.waarde)
        yield from _bron(bron.type, velden, bron.waar, recht)


def _bron(type_: str, velden: tuple[str | None, ...], waar: Waar | None, recht: Recht) -> Iterator[Categorie]:
    soort = recht.gebeurtenissen[type_]
    yield soort.categorie
    for veld in (*velden, None if waar is None else waar.veld):
        if veld is not None and veld in soort.velden:
            yield soort.velden[veld].categorie
