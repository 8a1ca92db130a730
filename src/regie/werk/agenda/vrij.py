# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When somebody still has room for a talk: in office hours, on working days, with nothing that stands there already."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby, islice
from typing import Final, cast
from zoneinfo import ZoneInfo

from regie.dossiers.vraag import Rij
from regie.dossiers.week import bezette_tijd, groepsbijeenkomsten, week
from regie.kern.kalender import Duur, Kalender
from regie.kern.kalender.amsterdam import ZONE
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht
from regie.toegang.wie import Wie

NORM: Final = "kantooruren"
MIDDAG: Final = 12  # o'clock
HALVE_UREN: Final = (0, 30)
WEKEN: Final = 3
_SECONDEN: Final = 60


def kantooruren(recht: Recht, beleid: str, dag: date) -> range:
    """The whole hours in which the office is open. Raises GeenVersie where the policy does not say: none is made up."""
    uren = cast(dict[str, int], recht.regels(beleid).norm_op(NORM, dag))
    return range(uren["van"], uren["tot"])


def vrije_momenten(
    wie: Wie, medewerker: str, minuten: int, na: datetime, kalender: Kalender, uren: range, aantal: int = 6
) -> list[datetime]:
    """The first moments after `na` at which this person has nothing for so long: one in the morning and one in the
    afternoon of each day, so that there is something to choose."""
    vanaf = na.astimezone(ZoneInfo(ZONE)).date()
    einde = later(vanaf, Duur(WEKEN, "weken"))
    bezet = bezet_in(wie, medewerker, vanaf, einde)
    dagen = [dag for dag in _dagen(vanaf, einde) if kalender.is_werkdag(dag)]
    per_dagdeel = groupby(momenten(dagen, minuten, bezet, na, uren), key=lambda een: (een.date(), een.hour < MIDDAG))
    return [next(eerste) for _dagdeel, eerste in islice(per_dagdeel, aantal)]


def bezet_in(wie: Wie, medewerker: str, van: date, tot: date) -> list[tuple[float, float]]:
    """Begin and end in seconds of everything that somebody has, as far as who asks may know."""
    delen: list[Rij] = [
        *week(wie, medewerker, van, tot),
        *bezette_tijd(wie, medewerker, van, tot),
        *groepsbijeenkomsten(wie, medewerker, van, tot),
    ]
    return [(rij["begin"].timestamp(), rij["einde"].timestamp()) for rij in delen]


def momenten(
    dagen: Sequence[date], minuten: int, bezet: Sequence[tuple[float, float]], na: datetime, uren: range
) -> Iterator[datetime]:
    """Every half hour in office hours that fits whole, in the order of time."""
    for dag in dagen:
        dicht = datetime.combine(dag, time(uren.stop), ZoneInfo(ZONE)).timestamp()
        for uur in uren:
            for minuut in HALVE_UREN:
                begin = datetime.combine(dag, time(uur, minuut), ZoneInfo(ZONE))
                van, tot = begin.timestamp(), begin.timestamp() + minuten * _SECONDEN
                if begin > na and tot <= dicht and not any(van < einde and start < tot for start, einde in bezet):
                    yield begin


def _dagen(van: date, tot: date) -> Iterator[date]:
    dag = van
    while dag < tot:
        yield dag
        dag = later(dag, Duur(1, "dagen"))
