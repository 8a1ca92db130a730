# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which rules ask for talks about progress (Bi 5.3(4), and what a gemeente chose besides)."""

from typing import Final

from regie.kern.recht import Regels
from regie.kern.recht.typen.regels import VanType

GESPREK: Final = "voortgangsgesprek"


def vraagt_gesprek(regels: Regels) -> list[str]:
    """Ids of the rows that count talks, or begin anew with each, in the order of the rules."""
    gevonden = [rij.id for rij in regels.rijen if isinstance(rij.wat, VanType) and GESPREK in rij.wat.types]
    return list(dict.fromkeys(gevonden))
