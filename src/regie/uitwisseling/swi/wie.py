# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who works with the delivery: who makes it, who sees only how many, and who puts right what is of their own people."""

from typing import Final

from regie.toegang.wie import Wie

LEVEREN: Final = frozenset({"teamleider"})
TELLINGEN: Final = frozenset({"teamleider", "beleid"})
AANVULLEN: Final = frozenset({"consulent", "teamleider"})


class GeenSwi(PermissionError):
    """Somebody asked for a part of the delivery whose work it is not."""


def keur_rol(wie: Wie, rollen: frozenset[str]) -> None:
    """Raises GeenSwi."""
    if rollen.isdisjoint(wie.rollen):
        raise GeenSwi(f"Dit deel van de levering aan het CBS is niet voor de rol {', '.join(wie.rollen)}.")
