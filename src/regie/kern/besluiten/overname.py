# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When the PIP of another gemeente cannot be taken over: asked of a file, and once more of what is recorded."""

from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Verleden, laatste
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import GEWIJZIGD, INGETROKKEN, OVERGENOMEN, VASTGESTELD, geldende

TYPES: Final = frozenset({OVERGENOMEN, VASTGESTELD, GEWIJZIGD, INGETROKKEN})


def weigeringen(verleden: Verleden) -> list[Weigering]:
    """Its hours would count twice, or beside those of a PIP of this gemeente."""
    if laatste(verleden, OVERGENOMEN) is None and not geldende(verleden):
        return []
    return [Weigering("er_is_al_een_pip", "", "In dit dossier staat al een PIP. Er is niets overgenomen.",
                      "Een tweede keer zouden de uren dubbel tellen.",
                      "Kijk welk PIP goed is, en verwijder eerst wat niet klopt.")]  # fmt: skip
