# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From a name in the tables back to the event types behind it."""

from collections.abc import Iterable, Iterator

from regie.kern.recht.recht import Recht


def typen_achter(namen: Iterable[str], recht: Recht) -> Iterator[str]:
    """Every event type that decides about facts, standen, derived facts or types: a type may come more than once."""
    for naam in namen:
        yield from bronnen((naam,), recht)
        feit = recht.feiten.get(naam)
        if feit is not None:
            yield from filter(None, (feit.na_laatste, feit.vanaf_laatste))
        erbij = recht.afgeleid[naam].uit if naam in recht.afgeleid else () if feit is None else (feit.vanaf,)
        yield from typen_achter(filter(None, erbij), recht)


def bronnen(namen: Iterable[str], recht: Recht) -> Iterator[str]:
    """The event types that they are read from, in the order of the tables; not those that only say from when."""
    for naam in namen:
        stand = recht.standen.get(naam) or recht.standen.get(naam.removesuffix("_vanaf"))
        if naam in recht.feiten:
            yield from (bron.type for bron in recht.feiten[naam].bronnen)
        elif naam in recht.afgeleid:
            yield from bronnen(recht.afgeleid[naam].uit, recht)
        elif stand is not None:
            yield from (bron.type for bron in (*stand.begin, *stand.einde))
        elif naam in recht.gebeurtenissen:
            yield naam
        else:
            raise KeyError(f"'{naam}' is geen feit, stand, afgeleid feit of gebeurtenistype")
