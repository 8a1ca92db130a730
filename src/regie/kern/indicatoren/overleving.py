# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How long it takes, also counting those for whom it has not happened yet: Kaplan and Meier (1958).

Somebody is followed for `dagen` days. Then it happened (`gebeurd`), or nobody knows more: the dossier closed, or it is
today. The share *not yet* counts everybody for as long as they were followed; leaving out who still waits would make
every wait look shorter. `schat` is exact and for who may see the rows; what others see is made of it in `curve`.
"""

from dataclasses import dataclass
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import CensoredData, binomtest, ecdf

from regie.kern.kalender.kolommen import Getallen, Masker

Kansen = NDArray[np.float64]
ZEKERHEID: Final = 0.95
HELFT: Final = 0.5
DAGEN_PER_MAAND: Final = 365.25 / 12


class LegeGroep(ValueError):
    """There is nobody to say something about."""


class OngeldigeDuur(ValueError):
    """Somebody is followed for a number of days that cannot be."""


@dataclass(frozen=True, slots=True)
class Volgtijden:
    """Of everybody how many days they were followed, and whether it happened on the last of them. Raises LegeGroep or
    OngeldigeDuur."""

    dagen: Getallen
    gebeurd: Masker

    @classmethod
    def van(cls, dagen: ArrayLike, gebeurd: ArrayLike) -> "Volgtijden":
        return cls(np.asarray(dagen), np.asarray(gebeurd, dtype=np.bool_))

    def __post_init__(self) -> None:
        if self.dagen.shape != self.gebeurd.shape or self.dagen.ndim != 1:
            raise OngeldigeDuur(
                "Van iedereen moeten de dagen en de uitkomst bekend zijn: de lijsten zijn niet even lang."
            )
        if not len(self.dagen):
            raise LegeGroep("In deze groep is niemand. Kies een andere groep of een langere periode.")
        if not np.issubdtype(self.dagen.dtype, np.integer):
            raise OngeldigeDuur(f"Dagen zijn hele getallen, maar dit zijn het niet: {self.dagen.dtype}.")
        if (self.dagen < 0).any():
            raise OngeldigeDuur(f"Iemand is {self.dagen.min()} dagen gevolgd: het einde ligt voor het begin.")

    def __len__(self) -> int:
        return len(self.dagen)

    @property
    def gevolgd(self) -> CensoredData:
        return CensoredData.right_censored(self.dagen, ~self.gebeurd)


@dataclass(frozen=True, slots=True)
class Schatting:
    """A step for every day on which somebody stopped being followed. `risico`: who were followed up to that day.
    `laag`, `hoog`: the band around `nog_niet`; nan where the formula gives none (nobody is left)."""

    dagen: Getallen
    nog_niet: Kansen
    laag: Kansen
    hoog: Kansen
    risico: Getallen

    def op(self, dagen: Getallen) -> tuple[Kansen, Kansen, Kansen]:
        """The share not yet and its band, after each day."""
        plaats = np.searchsorted(self.dagen, dagen, side="right")
        nog_niet, laag, hoog = (np.append(1.0, kolom)[plaats] for kolom in (self.nog_niet, self.laag, self.hoog))
        return nog_niet, laag, hoog


def schat(tijden: Volgtijden, zekerheid: float = ZEKERHEID) -> Schatting:
    """The product-limit estimate, with a band on the log-log scale (Kalbfleisch and Prentice): it stays within 0–1."""
    stappen = ecdf(tijden.gevolgd).sf
    dagen = stappen.quantiles.astype(np.int64)
    risico = len(tijden) - np.searchsorted(np.sort(tijden.dagen), dagen, side="left")
    op_dag = np.sort(tijden.dagen[tijden.gebeurd])
    gebeurd = np.searchsorted(op_dag, dagen, side="right") - np.searchsorted(op_dag, dagen, side="left")
    laag, hoog = _band(stappen.probabilities, gebeurd, risico, zekerheid)
    return Schatting(dagen, stappen.probabilities, laag, hoog, risico)


def _band(nog_niet: Kansen, gebeurd: Getallen, risico: Getallen, zekerheid: float) -> tuple[Kansen, Kansen]:
    z = NormalDist().inv_cdf((1 + zekerheid) / 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        greenwood = np.cumsum(gebeurd / (risico * (risico - gebeurd)))
        spreiding = np.exp(z * np.sqrt(greenwood) / np.abs(np.log(nog_niet)))
        laag, hoog = nog_niet**spreiding, nog_niet ** (1 / spreiding)
    nog_iedereen, niemand = nog_niet == 1, nog_niet == 0
    return (
        np.select([nog_iedereen, niemand], [1.0, 0.0], laag),
        np.select([nog_iedereen, niemand], [1.0, np.nan], hoog),
    )


@dataclass(frozen=True, slots=True)
class Mediaan:
    """After how many days it had happened for half, and between which days that lies; None: not reached."""

    dag: int | None
    laag: int | None
    hoog: int | None


def mediaan(schatting: Schatting, tot: int | None = None) -> Mediaan:
    """`tot`: the last day that may be named (None: all)."""
    dagen = (_eerste(schatting, kolom, tot) for kolom in (schatting.nog_niet, schatting.laag, schatting.hoog))
    return Mediaan(*dagen)


def _eerste(schatting: Schatting, kolom: Kansen, tot: int | None) -> int | None:
    onder = np.flatnonzero(kolom <= HELFT + 1e-12)  # half of a product of fractions is not always 0.5 exactly
    dag = int(schatting.dagen[onder[0]]) if len(onder) else None
    return None if dag is None or (tot is not None and dag > tot) else dag


@dataclass(frozen=True, slots=True)
class Aandeel:
    """A share, and the interval of Wilson (1927) around it: from 0 up to and including 1."""

    waarde: float
    laag: float
    hoog: float


def aandeel(teller: int, noemer: int, zekerheid: float = ZEKERHEID) -> Aandeel:
    if noemer < 1:
        raise LegeGroep("In deze groep is niemand: een aandeel van niemand bestaat niet.")
    if not 0 <= teller <= noemer:
        raise ValueError(f"{teller} van de {noemer} is geen deel van een geheel.")
    interval = binomtest(teller, noemer).proportion_ci(zekerheid, method="wilson")
    return Aandeel(teller / noemer, float(interval.low), float(interval.high))


def dagen_van_maanden(tot: int) -> Getallen:
    """The ends of the months since the start, as days, from the first up to and including the one in which day `tot`
    lies: 12 months are 365 days."""
    maanden = np.arange(1, int(tot / DAGEN_PER_MAAND) + 2)
    return np.round(maanden * DAGEN_PER_MAAND).astype(np.int64)
