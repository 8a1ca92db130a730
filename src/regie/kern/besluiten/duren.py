# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How long the law lets things take that pages speak of: read from the rules, written down nowhere else."""

from typing import Final

from regie.kern.kalender import Duur
from regie.kern.recht import Recht
from regie.kern.recht.typen.regels import Termijnrij, Verschoven

AANVRAGEN: Final = "verlenging_aanvragen"
BESLUIT: Final = "verlenging_besluit"
NA_VERHUIZING: Final = "pip_na_verhuizing"
PAUZE: Final = "pauze"


def pauze_voor_verlenging(recht: Recht) -> Duur:
    """The shortest pause that can be a ground of extension."""
    duren = [deel.duur for grond in recht.verlengingsgronden for deel in grond.als
             if deel.vorm == PAUZE and deel.duur is not None]  # fmt: skip
    return min(duren, key=lambda een: een.aantal)


def aanvragen_voor_einde(recht: Recht) -> Duur:
    """How long before the end of the term extension can be asked."""
    vanaf = _regel(recht, AANVRAGEN).vanaf
    assert isinstance(vanaf, Verschoven)
    assert vanaf.min is not None
    return vanaf.min


def besluit_duo(recht: Recht) -> Duur:
    """How long DUO may take."""
    duur = _regel(recht, BESLUIT).duur
    assert isinstance(duur, Duur)
    return duur


def pip_na_verhuizing(recht: Recht) -> Duur:
    """In which a gemeente makes its own PIP for who came with one."""
    duur = _regel(recht, NA_VERHUIZING).duur
    assert isinstance(duur, Duur)
    return duur


def _regel(recht: Recht, id_: str) -> Termijnrij:
    return next(rij for rij in recht.termijnen if rij.id == id_)
