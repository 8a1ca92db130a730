# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a decision is not taken: what, why, what now."""

from dataclasses import dataclass

from regie.kern.recht.typen.basis import Bron


@dataclass(frozen=True, slots=True)
class Weigering:
    """`veld`: of the event, "" where it is about the whole. `deel`: of a checklist, where it is about that part."""

    code: str
    veld: str
    wat: str
    waarom: str
    nu: str
    bron: tuple[Bron, ...] = ()
    deel: str = ""

    @property
    def kenmerk(self) -> tuple[str, str]:
        """What makes it the same refusal of another event."""
        return self.code, self.deel
