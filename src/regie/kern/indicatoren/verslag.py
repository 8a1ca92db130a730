# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From counted populations to the rows of a report: the same path for a file, a page and a publication."""

from collections.abc import Iterable, Mapping, Set
from datetime import date
from typing import Any, Final

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.doelen import TAAKSTELLING, Halfjaardoel, met_taakstelling
from regie.kern.indicatoren.formatie import CASELOAD, Formatie, met_formatie
from regie.kern.indicatoren.rijen import Opmaak
from regie.kern.indicatoren.tellingen import Tellingen
from regie.kern.indicatoren.uitkomsten import Cijfer, cijfers
from regie.kern.indicatoren.verbergen import verberg
from regie.kern.recht import Recht

NORM: Final = "kleine_aantallen"


def verslag(
    tellingen: Tellingen,
    recht: Recht,
    meting: Meting,
    vandaag: date,
    *,
    grens: int = 0,
    doelen: Iterable[Halfjaardoel] = (),
    formatie: Iterable[Formatie] = (),
    indicatoren: Set[str] | None = None,
) -> list[dict[str, Any]]:
    """`grens`: the largest small number, 0 for who may see all. `vandaag`: the day on which this is asked."""
    gekozen = uitkomsten(tellingen, meting, grens=grens, doelen=doelen, formatie=formatie, indicatoren=indicatoren)
    return list(Opmaak(recht, meting, vandaag).rijen(gekozen))


def uitkomsten(
    tellingen: Tellingen,
    meting: Meting,
    *,
    grens: int = 0,
    doelen: Iterable[Halfjaardoel] = (),
    formatie: Iterable[Formatie] = (),
    indicatoren: Set[str] | None = None,
) -> list[Cijfer]:
    """The figures, with what is small kept back where there is a limit."""
    geteld: Iterable[Cijfer] = cijfers(tellingen, indicatoren)
    if grens:
        geteld = verberg(tellingen, geteld, grens)
    return _met_ernaast(geteld, meting, grens, doelen, formatie, indicatoren)


def open_en_dicht(
    tellingen: Tellingen, meting: Meting, grens: int, doelen: Iterable[Halfjaardoel], formatie: Iterable[Formatie]
) -> tuple[list[Cijfer], list[Cijfer]]:
    """All figures for who may see all, and the same for who may not: counted once."""
    geteld = list(cijfers(tellingen))
    dicht = verberg(tellingen, geteld, grens) if grens else geteld
    return (
        _met_ernaast(geteld, meting, 0, doelen, formatie),
        _met_ernaast(dicht, meting, grens, doelen, formatie),
    )


def _met_ernaast(
    geteld: Iterable[Cijfer],
    meting: Meting,
    grens: int,
    doelen: Iterable[Halfjaardoel],
    formatie: Iterable[Formatie],
    indicatoren: Set[str] | None = None,
) -> list[Cijfer]:
    """With what comes from tables."""
    if indicatoren is None or TAAKSTELLING in indicatoren:
        geteld = met_taakstelling(geteld, doelen, meting, grens)
    if indicatoren is None or CASELOAD in indicatoren:
        geteld = met_formatie(geteld, formatie, meting, grens)
    return list(geteld)


def grens_van(recht: Recht, beleid: str | Mapping[str, str], op: date) -> int:
    """Up to this number a count is small: the highest one of the policies. `op`: the day on which figures are shown,
    not that of which they are. Raises GeenVersie where one is open."""
    namen = [beleid] if isinstance(beleid, str) else list(beleid.values())
    return max(int(str(recht.regels(naam).norm_op(NORM, op))) for naam in namen)
