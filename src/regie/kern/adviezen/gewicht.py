# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How heavy a source weighs: what the policy says, in words, and nothing where it says nothing.

Weights are never added up: a sum would be a verdict.
"""

from typing import Final, Literal

from regie.kern.adviezen.voorwaarden import norm
from regie.kern.recht import Regels

Gewicht = Literal["zwaar", "gewoon", "licht"]
ZWAAR: Final = "advies_zwaar"
LICHT: Final = "advies_licht"


def gewicht(regels: Regels, bron: str, peildatum: int) -> Gewicht | None:
    zwaar, licht = (norm(regels, id_, peildatum) for id_ in (ZWAAR, LICHT))
    if isinstance(zwaar, tuple) and bron in zwaar:
        return "zwaar"
    if isinstance(licht, tuple) and bron in licht:
        return "licht"
    return None if zwaar is None and licht is None else "gewoon"
