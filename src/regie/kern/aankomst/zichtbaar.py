# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether a reader can tell that something was done. Who cannot see the event would read that it was not."""

from collections.abc import Collection, Iterable, Iterator

from regie.kern.recht import Recht
from regie.kern.recht.typen.aankomst import Bewijs, Checklijst, Stap, Verplichting


def te_zien(rij: Verplichting | Stap | Checklijst, recht: Recht, categorieen: Collection[str]) -> bool:
    """Every event that the row looks at, and the field that it reads of it, is of a category that the reader sees."""
    return all(een in categorieen for een in _categorieen(_van(rij), recht))


def _van(rij: Verplichting | Stap | Checklijst) -> tuple[Bewijs, ...]:
    if isinstance(rij, Checklijst):
        return rij.wanneer
    return (*rij.bewijs, *rij.wanneer, *rij.niet_als)


def _categorieen(bewijzen: Iterable[Bewijs], recht: Recht) -> Iterator[str]:
    for bewijs in bewijzen:
        type_ = recht.gebeurtenissen[bewijs.type]
        yield type_.categorie
        if bewijs.waar is not None:
            yield type_.velden[bewijs.waar.veld].categorie


def types_in(rijen: Iterable[Verplichting | Stap | Checklijst]) -> set[str]:
    """The types of event that must be read for these rows."""
    return {bewijs.type for rij in rijen for bewijs in _van(rij)}
