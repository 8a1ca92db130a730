# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For whom a PIP waits: what was asked of another and did not come (Bi 5.3(2))."""

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.pip.verleden import WACHTEN

VRAAG, ANTWOORD = WACHTEN


def open_vragen(verleden: Verleden) -> list[Gebeurd]:
    """By name of who was asked, the oldest first: since when it waits."""
    open_: dict[str, Gebeurd] = {}
    for een in van(verleden, VRAAG, ANTWOORD):
        partij = str(een.gegevens.get("partij", ""))
        if een.type == VRAAG:
            open_.setdefault(partij, een)
        else:
            open_.pop(partij, None)
    return list(open_.values())
