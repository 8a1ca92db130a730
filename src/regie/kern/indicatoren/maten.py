# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether a second number may stand beside a count: a sum, a median, a percentage over the same people.

What such a number says, it says of the people who are counted, so it is never shown where their count is kept back or
where they are few. For what adds up to a total (a sum, a mean) that is not enough: see `mag_som`.
"""

from collections.abc import Iterable

from regie.kern.indicatoren.onderdrukking import Getoond


def mag_maat(vak: Getoond, grens: int) -> bool:
    """A median or another measure of the people in a cell. None for nobody: there is nothing to measure."""
    return vak.aantal is not None and vak.aantal > grens


def mag_aandeel(teller: Getoond, noemer: Getoond, grens: int) -> bool:
    """A percentage: both numbers shown, and those who are not in the teller no small group either.

    Nobody and everybody are no group to hide: 0% and 100% of a number that is shown may be shown.
    """
    if teller.aantal is None or not mag_maat(noemer, grens):
        return False
    assert noemer.aantal is not None
    if teller.aantal > noemer.aantal:
        raise ValueError(f"De teller ({teller.aantal}) is groter dan de noemer ({noemer.aantal}): dat is geen deel.")
    return not any(1 <= aantal <= grens for aantal in (teller.aantal, noemer.aantal - teller.aantal))


def mag_som(totaal: Getoond, delen: Iterable[Getoond], grens: int) -> bool:
    """A sum or a mean over a total, of which the parts show theirs where they may: what is left is the sum of the other
    parts together, so those must be more people than `grens`, or none.
    """
    if not mag_maat(totaal, grens):
        return False
    assert totaal.aantal is not None
    rest = totaal.aantal - sum(deel.aantal or 0 for deel in delen if mag_maat(deel, grens))
    return rest == 0 or rest > grens
