# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which groups and periods of a cohort may be asked for, so that studies beside each other isolate nobody.

Who may choose a group and a period freely, asks for everybody and for everybody but one, and subtracts. So there is
little to choose. A group is a value of a characteristic, never a list of people. Values with few people are no choice,
and neither is the next smallest value where those together are still few: what is left over by subtracting all that
can be chosen is nobody or more than `grens`. A period begins and ends at a cut. Between two cuts next to each other
there are of every group, and of who is left over, nobody or more than `grens`; cuts of a group are cuts of everybody
too, who may have more of them. Every study is then a sum of parts (group by stretch of time) that are empty or not
small, and so is whatever comes of adding and subtracting studies of one characteristic.

With two characteristics the same holds for each of them within a value of the other. What can be worked out by
crossing studies of different characteristics, where one group lies almost wholly within another, is not kept out here;
that is why numbers are shown rounded. Studies of two peildata are not protected against each other either.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from regie.kern.indicatoren.kenmerken import Teksten
from regie.kern.kalender.kolommen import Getallen, Masker

HOOGSTENS: Final = 2
"""So many characteristics can be combined."""
TIENTAL: Final = 10
ZELDZAAM: Final = 100
"""One in so many is too rare to be a choice: every period would have to wait for enough of them."""
TE_VEEL: Final = 12
"""So many sets of stretches that share no large group are not gone through: the period is longer then."""
Knippen = Sequence[int]


@dataclass(frozen=True, slots=True)
class Afgrenzing:
    """`te_klein`: characteristics of which the value cannot be chosen, or not with the other. `knippen`: places from
    0 up to and including the number of periods, in order; a study runs from one to a later one. None: no study."""

    te_klein: tuple[str, ...]
    knippen: Knippen


def afgrenzing(
    perioden: Getallen, kenmerken: Mapping[str, Teksten], gekozen: Mapping[str, str], grens: int
) -> Afgrenzing:
    """`perioden`: of everybody the number of the period in which they began, of those in which somebody did.
    `kenmerken`: of everybody each value that matters. `gekozen`: at most HOOGSTENS of them. Raises ValueError."""
    if len(gekozen) > HOOGSTENS:
        raise ValueError(f"{len(gekozen)} kenmerken tegelijk; het zijn er hooguit {HOOGSTENS}.")
    if len(perioden) <= grens:
        return Afgrenzing(tuple(gekozen), ())
    elk = range(int(perioden.max()) + 2)
    allen = _knip(perioden, np.zeros(len(perioden), dtype=np.int64), elk, (), grens)
    per_naam = {naam: _knip_kenmerk(perioden, kenmerken[naam], allen, allen, grens) for naam in gekozen}
    te_klein = [
        naam
        for naam, code in gekozen.items()
        if not per_naam[naam] or code not in zichtbaar(kenmerken[naam], grens)
    ]  # fmt: skip
    if te_klein or len(gekozen) < HOOGSTENS:
        knippen = _gedeeld([allen, *per_naam.values()])
        return Afgrenzing(tuple(te_klein), () if te_klein else knippen)
    return _twee(perioden, kenmerken, gekozen, allen, per_naam, grens)


def _twee(
    perioden: Getallen,
    kenmerken: Mapping[str, Teksten],
    gekozen: Mapping[str, str],
    allen: Knippen,
    per_naam: Mapping[str, Knippen],
    grens: int,
) -> Afgrenzing:
    """Of two characteristics: each within the value of the other, and both within everybody."""
    mag = _gedeeld(list(per_naam.values()))
    heeft: dict[str, Masker] = {naam: kenmerken[naam] == code for naam, code in gekozen.items()}
    te_klein, knippen = [], []
    for naam, buiten in zip(gekozen, list(gekozen)[::-1], strict=True):
        wie = heeft[buiten]
        knippen.append(_knip_kenmerk(perioden[wie], kenmerken[naam][wie], mag, per_naam[buiten], grens))
        if not knippen[-1] or gekozen[naam] not in zichtbaar(kenmerken[naam][wie], grens):
            te_klein.append(naam)
    een, ander = heeft.values()
    knippen.append(_knip(perioden, 2 * een.astype(np.int64) + ander, mag, allen, grens))
    gedeeld = _gedeeld(knippen)
    return Afgrenzing(tuple(gekozen) if not gedeeld and not te_klein else tuple(te_klein), () if te_klein else gedeeld)


def zichtbaar(waarden: Teksten, grens: int) -> tuple[str, ...]:
    """The values that can be chosen: no value is rare, and who are left over are nobody or not rare either."""
    codes, aantallen = np.unique(waarden, return_counts=True)
    genoeg = max(grens, len(waarden) // ZELDZAAM)
    rest, over = 0, set(codes.tolist())
    for plek in np.argsort(aantallen, kind="stable").tolist():
        if aantallen[plek] > genoeg and not 1 <= rest <= genoeg:
            break
        rest += int(aantallen[plek])
        over.discard(str(codes[plek]))
    return tuple(code for code in codes.tolist() if code in over)


def ongeveer(aantal: int, grens: int) -> int | None:
    """A number of people as it may be shown: in tens, None where it is small or 0."""
    return None if aantal <= grens else max(TIENTAL, (aantal + TIENTAL // 2) // TIENTAL * TIENTAL)


def _gedeeld(knippen: Sequence[Knippen]) -> Knippen:
    return tuple(knip for knip in knippen[0] if all(knip in van for van in knippen))


def _knip_kenmerk(perioden: Getallen, waarden: Teksten, mag: Knippen, fijn: Knippen, grens: int) -> Knippen:
    """With the groups that can be chosen, and who is left over."""
    codes = zichtbaar(waarden, grens)
    klasse = np.full(len(waarden), len(codes), dtype=np.int64)
    for nummer, code in enumerate(codes):
        klasse[waarden == code] = nummer
    return _knip(perioden, klasse, mag, fijn, grens)


def _knip(perioden: Getallen, klasse: Getallen, mag: Knippen, fijn: Knippen, grens: int) -> Knippen:
    """The first of the cuts `mag` that will do, from the left; what remains at the end joins the last stretch. None at
    all where not even the whole will do. `fijn`: the cuts of all these people together; those of `mag` are among them.
    """
    tot = _opgeteld(perioden, klasse, mag[-1])

    def veilig(begin: int, einde: int) -> bool:
        return _veilig(tot[[begin, *(knip for knip in fijn if begin < knip < einde), einde]], grens)

    knippen = [mag[0]]
    for knip in mag[1:-1]:
        if veilig(knippen[-1], knip):
            knippen.append(knip)
    while knippen and not veilig(knippen[-1], mag[-1]):
        knippen.pop()
    return (*knippen, mag[-1]) if knippen else ()


def _opgeteld(perioden: Getallen, klasse: Getallen, aantal: int) -> Getallen:
    """By place of a cut and class: how many began before it."""
    geteld = np.zeros((aantal + 1, int(klasse.max(initial=0)) + 1), dtype=np.int64)
    np.add.at(geteld, (perioden + 1, klasse), 1)
    opgeteld: Getallen = np.cumsum(geteld, axis=0)
    return opgeteld


def _veilig(tot: Getallen, grens: int) -> bool:
    """Of one stretch. `tot`: what `_opgeteld` gives at its ends and at the finer cuts in it.

    No class is small. And of each of the finer stretches everybody can be asked for: where those hold a class as a
    whole it can be taken away, and who then remain are not small either. Who remain are few only where finer stretches
    that share a class of more than `grens` are taken together, so only those sums are tried.
    """
    vakken = np.diff(tot, axis=0)
    heel = vakken.sum(axis=0)
    delen = _samenhang(vakken > grens)
    if ((heel >= 1) & (heel <= grens)).any() or delen.max() >= TE_VEEL:
        return False
    keuzes = (np.arange(2 ** (int(delen.max()) + 1))[:, None] >> delen) & 1
    erin = keuzes @ vakken
    rest = np.where(erin == heel, 0, erin).sum(axis=1)
    return not ((rest >= 1) & (rest <= grens)).any()


def _samenhang(groot: NDArray[np.bool_]) -> Getallen:
    """A number for every row; rows that share a column, or do so by way of others, have the same."""
    nummers = np.arange(len(groot))
    for kolom in groot.T:
        samen = np.unique(nummers[kolom])
        if len(samen) > 1:
            nummers[np.isin(nummers, samen)] = samen[0]
    return np.unique(nummers, return_inverse=True)[1]
