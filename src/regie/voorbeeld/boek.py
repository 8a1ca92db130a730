# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The book in which events are written: what happened, to whom, when, and when that was learned."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.kalender import Kalender
from regie.kern.kalender.kolommen import op_werkdag
from regie.voorbeeld.cijfers import Cijfers
from regie.voorbeeld.gegevens import Tekst, gegevens_tekst
from regie.voorbeeld.loting import Loting, Masker, Reeks
from regie.voorbeeld.registratie import MS_PER_DAG, momenten, utc
from regie.voorbeeld.sleutels import uuids

VROEGSTE: Final = 18_993  # 2022-01-01: the law begins
KALENDER: Final = Kalender()
# Keys of the rows that belong to another row: the wrong one, its withdrawal, the double.
FOUT, HERROEPING, DUBBEL = 4096, 8192, 12288


@dataclass(frozen=True)
class Blad:
    """Events of one type; arrays of equal length."""

    type: str
    wie: Reeks
    dagen: Reeks
    momenten: Reeks  # local milliseconds
    sleutel: int
    gegevens: pl.Series
    herroept: pl.Series | None = None

    def deel(self, welke: Masker) -> "Blad":
        kies = np.flatnonzero(welke)
        return Blad(
            self.type, self.wie[kies], self.dagen[kies], self.momenten[kies], self.sleutel, self.gegevens.gather(kies)
        )  # fmt: skip


@dataclass(frozen=True)
class Gebeurd:
    """What another event may refer to."""

    momenten: Reeks
    sleutel: int


@dataclass
class Boek:
    loting: Loting
    cijfers: Cijfers
    tot: int  # the last day on which anything happens or is recorded
    dicht: Reeks  # the last day of each dossier
    bladen: list[Blad] = field(default_factory=list)
    _keren: Counter[str] = field(default_factory=Counter)

    def schrijf(
        self, type_: str, wie: Masker, dagen: NDArray[Any], /, *, na_sluiten: bool = False, **velden: Any
    ) -> Gebeurd:
        """Writes one event for everybody in `wie`; what would fall after the end or after closing does not happen.

        Arrays in `velden` are as long as the row of persons. Days move to the next working day.
        """
        dagen = werkdag(dagen)
        blijft = wie & (dagen <= self.tot) & (dagen >= VROEGSTE)
        if not na_sluiten:
            blijft &= dagen <= self.dicht
        self._keren[type_] += 1
        sleutel = len(self.bladen)
        gebeurd = Gebeurd(
            momenten(self.loting, self.cijfers, dagen, self.tot, f"{type_} {self._keren[type_]}"), sleutel
        )  # fmt: skip
        wie_nu = np.flatnonzero(blijft)
        tekst = gegevens_tekst(velden, wie_nu)
        self.bladen.append(Blad(type_, wie_nu, dagen[wie_nu], gebeurd.momenten[wie_nu], sleutel, tekst))
        return gebeurd

    def verwijzing(self, naar: Gebeurd, wie: Masker) -> Tekst:
        """The ids of earlier events as JSON text, for a call of `schrijf` with exactly this `wie`."""
        ids = self.ids(np.flatnonzero(wie), naar.momenten[wie], naar.sleutel)
        return Tekst(pl.select(pl.concat_str([pl.lit('"'), ids, pl.lit('"')])).to_series())

    def ids(self, wie: Reeks, lokaal: Reeks, sleutel: int) -> pl.Series:
        return self.ids_van(wie, lokaal, np.full(len(wie), sleutel))

    def ids_van(self, wie: Reeks, lokaal: Reeks, sleutels: Reeks) -> pl.Series:
        return uuids(utc(lokaal), self.loting.nummers[wie], sleutels, self.loting.naam)

    def blijft(self, wie: Masker, dagen: NDArray[Any]) -> Masker:
        """Who of `wie` is still here on that day: the mask that `verwijzing` needs."""
        dagen = werkdag(dagen)
        return wie & (dagen <= self.tot) & (dagen >= VROEGSTE) & (dagen <= self.dicht)

    def met_vergissingen(self) -> Iterator[Blad]:
        """The pages, with the mistakes that people make: wrong dates that are put right, facts written twice."""
        for blad in self.bladen:
            if len(blad.wie):
                yield from self._dubbel(blad)
                yield from self._verbeterd(blad)

    def _dubbel(self, blad: Blad) -> Iterator[Blad]:
        """The same fact from a second source, recorded up to a week later."""
        if blad.type not in self.cijfers.dubbel:
            return
        trekking = self.loting.kans(f"dubbel {blad.type} {blad.sleutel}")[blad.wie]
        aandeel = self.cijfers.kans("dubbel")
        keer = blad.deel(trekking < aandeel)
        later = (trekking[trekking < aandeel] / aandeel * 8).astype(np.int64)
        yield Blad(
            keer.type, keer.wie, keer.dagen, self._later(keer.momenten, later), blad.sleutel + DUBBEL, keer.gegevens
        )  # fmt: skip

    def _verbeterd(self, blad: Blad) -> Iterator[Blad]:
        """A wrong date, withdrawn and written again: the withdrawal repeats the wrong row and names it."""
        if blad.type not in self.cijfers.verbeterd:
            yield blad
            return
        trekking = self.loting.kans(f"verbeterd {blad.type} {blad.sleutel}")[blad.wie] / self.cijfers.kans("verbeterd")
        fout = trekking < 1
        yield blad.deel(~fout)
        goed = blad.deel(fout)
        dagen_ernaast = np.maximum(goed.dagen - 1 - (trekking[fout] * 7).astype(np.int64), VROEGSTE)
        straks = self._later(goed.momenten, 3 + (trekking[fout] * 37).astype(np.int64))
        ids = self.ids(goed.wie, goed.momenten, blad.sleutel + FOUT)
        yield Blad(goed.type, goed.wie, dagen_ernaast, goed.momenten, blad.sleutel + FOUT, goed.gegevens)
        yield Blad(goed.type, goed.wie, dagen_ernaast, straks, blad.sleutel + HERROEPING, goed.gegevens, ids)
        yield Blad(goed.type, goed.wie, goed.dagen, straks, blad.sleutel, goed.gegevens)

    def _later(self, lokaal: Reeks, dagen: Reeks) -> Reeks:
        """So many days later at the same hour, never after the end, and always a minute at least."""
        straks = lokaal + dagen * MS_PER_DAG + 60_000
        geklemd: Reeks = np.minimum(straks, (self.tot + 1) * MS_PER_DAG - 1)
        return geklemd


def werkdag(dagen: NDArray[Any]) -> Reeks:
    """The office is closed in weekends and on holidays."""
    return op_werkdag(KALENDER, dagen.astype(np.int32)).astype(np.int64)
