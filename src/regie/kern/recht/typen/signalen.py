# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What asks for attention early: a rule with a figure and a limit, never a decision and never a score."""

from typing import Literal

from regie.kern.recht.typen.basis import Naam, Rechtsrij, Tekst

Signaalvorm = Literal["stilte", "niet_begonnen", "ruimte", "verzuim_ongeoorloofd", "verzuim_deel", "school_stil"]
"""stilte: days since anybody spoke to this person · niet_begonnen: days since the PIP without lessons · ruimte: days
between the day that the hours are expected and the end of the term · the others: absence, as a school reported it.
The set is closed: a rule cannot ask who somebody is."""


class Signaal(Rechtsrij):
    """`norm`: the open norm that holds the limit. `raakt`: whom the rule may wrongly point at."""

    id: Naam
    naam: Tekst
    reken: Signaalvorm
    norm: Naam
    zin: Tekst
    nu: Tekst
    raakt: Tekst
