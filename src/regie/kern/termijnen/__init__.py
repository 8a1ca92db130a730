# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Terms: what must happen, by when and why (2-kern §3)."""

from collections.abc import Set

from regie.kern.feiten import Feiten
from regie.kern.recht import Regels
from regie.kern.termijnen.bereken import Berekening, Botst
from regie.kern.termijnen.regel import voorbereid
from regie.kern.termijnen.tabel import KOLOMMEN, termijnen

__all__ = ["KOLOMMEN", "Berekening", "bereken", "termijnen"]


def bereken(feiten: Feiten, regels: Regels, botst: Botst | None = None, alleen: Set[str] | None = None) -> Berekening:
    """The rules of a policy (`alleen`: of these ids) over a set of facts, ready to be asked for their outcomes."""
    return Berekening(feiten, voorbereid(regels), botst, alleen)
