# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A judgement of the law as a page asks it: the question, what to look at, and where the law says so."""

from typing import NamedTuple

from regie.kern.recht import Recht


class Vraag(NamedTuple):
    naam: str
    vraag: str
    strekking: str
    criteria: tuple[str, ...]
    bron: str


def vraag(recht: Recht, oordeel: str) -> Vraag:
    """The last version."""
    rij = [rij for rij in recht.oordelen if rij.id == oordeel][-1]
    return Vraag(rij.naam, rij.vraag, rij.strekking, tuple(rij.criteria), "; ".join(map(str, rij.bron)))
