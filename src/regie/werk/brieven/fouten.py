# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why letters are not set ready: of every letter what is wrong, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass


class PostFout(Exception):
    """Nothing was kept, nothing was sent."""


@dataclass(frozen=True, slots=True)
class Probleem:
    """`naam`: the variable or field; empty for the letter as a whole. `wat`: a sentence, with what can be done."""

    dossier: str
    naam: str
    wat: str


class NietKlaar(PostFout):
    """One or more letters are not whole; the others are not kept either."""

    def __init__(self, sjabloon: str, problemen: Sequence[Probleem]) -> None:
        self.problemen = list(problemen)
        eerste = self.problemen[0]
        super().__init__(
            f"Brief '{sjabloon}' voor dossier {eerste.dossier}: {eerste.wat}"
            + (f" Er zijn nog {len(self.problemen) - 1} problemen." if len(self.problemen) > 1 else "")
        )


class OnbekendSjabloon(PostFout):
    """No template has this name."""


class GeenBeleid(PostFout):
    """The policy of the gemeente leaves open what the letter must say."""


class Weg(PostFout):
    """The letter or the batch is no longer as it was: sent, thrown away, or taken up by somebody else."""
