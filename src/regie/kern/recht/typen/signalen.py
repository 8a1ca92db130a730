# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What asks for attention early: a rule with a figure and a limit, never a decision and never a score."""

from typing import Final, Literal

from pydantic import Field

from regie.kern.recht.typen.basis import Naam, Rechtsrij, Tekst

Signaalvorm = Literal[
    "stilte", "niet_begonnen", "ruimte", "examens", "verzuim_ongeoorloofd", "verzuim_deel", "verzuim_trend",
    "school_stil",
]  # fmt: skip
"""stilte: days since anybody spoke to this person · niet_begonnen: days since the PIP without lessons · ruimte: days
between the day that the hours are expected and the end of the term · examens: days left for each part of the exam that
is still to be done · verzuim_trend: how much more was missed than before, in percentage points · the others: absence,
as a school reported it. The set is closed: a rule cannot ask who somebody is."""

CIJFERS: Final[dict[str, frozenset[str]]] = {
    "examens": frozenset({"open", "over"}),
    "verzuim_trend": frozenset({"nu", "eerder", "weken"}),
}
"""What the sentence of a form may name, besides its figure and its limit."""
OOK: Final[dict[str, frozenset[str]]] = {"verzuim_trend": frozenset({"weken", "uren"})}
"""Further norms that a form needs."""

Uitkomstvorm = Literal["termijn_voorbij"]
"""termijn_voorbij: the term ended, and the duty was not fulfilled by then. Hours that lack are part of it: once DUO
says that the duty is fulfilled, nobody asks for them any more."""


class Signaal(Rechtsrij):
    """`norm`: the open norm that holds the limit; `ook`: further norms. `zin_onder_nul`: the
    sentence where the figure is below zero, which it says without its sign. `raakt`: whom the rule may wrongly point
    at."""

    id: Naam
    naam: Tekst
    reken: Signaalvorm
    norm: Naam
    ook: dict[Naam, Naam] = Field(default_factory=dict)
    zin: Tekst
    zin_onder_nul: Tekst | None = None
    nu: Tekst
    raakt: Tekst


class Signaaluitkomst(Rechtsrij):
    """When it went wrong for somebody after all: by this one measures whether signals were right. It is no signal."""

    id: Naam
    naam: Tekst
    reken: Uitkomstvorm
