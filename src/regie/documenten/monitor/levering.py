# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every product of the monitor is made of: rows of indicators, what they mean, and when they were counted."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import maand_voluit
from regie.kern.indicatoren.rijen import KOLOMMEN

Rij = Mapping[str, Any]
"""A row as the kern gives it: the keys of `SLEUTELS`, and `STAND` where it is kept back (`klein` or `verborgen`)."""
Vak = frozenset[tuple[str, str | None]]

SLEUTELS: Final = KOLOMMEN
KLEIN: Final = "klein"
NIET_MEETBAAR: Final = "nog_niet_meetbaar"
_TIJDVAK: Final = re.compile(r"(\d{4})-(?:Q([1-4])|([12])|(0[1-9]|1[0-2]))")


class LeveringFout(ValueError):
    """Rows from which nothing can be made: what, where, why, what now."""


@dataclass(frozen=True, slots=True)
class Definitie:
    """What an indicator means. `dimensies`: the name of each dimension; `codes`: by dimension the name of each code,
    in the order in which they are shown."""

    naam: str
    definitie: str
    populatie: str
    eenheid: str
    bron: str
    versie: str
    dimensies: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    thema: str = ""


@dataclass(frozen=True, slots=True)
class Levering:
    """`gemeente`: its code of four digits. `bekend_op`: None where all that is known counts. `van`, `tot`: the period,
    both included. `grens`: the largest number that is small, 0 where nothing is kept back. `gemaakt_op`: with a zone;
    the only thing that differs between two runs.

    Raises LeveringFout.
    """

    gemeente: str
    gemeente_naam: str
    peildatum: date
    bekend_op: date | None
    van: date
    tot: date
    beleid: str
    grens: int
    gemaakt_op: datetime
    rijen: Sequence[Rij]
    definities: Mapping[str, Definitie]
    _vakken: dict[str, dict[Vak, Rij]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.gemaakt_op.tzinfo is None:
            raise LeveringFout("gemaakt_op heeft geen tijdzone. Geef het moment met zijn zone.")
        for rij in self.rijen:
            self._neem_op(rij)

    def _neem_op(self, rij: Rij) -> None:
        mist = [sleutel for sleutel in SLEUTELS if sleutel not in rij]
        if mist:
            raise LeveringFout(f"{waar(rij)}: '{mist[0]}' ontbreekt. Maak de rij met de kern.")
        definitie = self.definities.get(rij["indicator"])
        if definitie is None:
            raise LeveringFout(f"{waar(rij)}: er is geen definitie. Zet die in recht/indicatoren.toml.")
        vreemd = [naam for naam in rij["dimensies"] if naam not in definitie.dimensies]
        if vreemd:
            raise LeveringFout(f"{waar(rij)}: de definitie kent '{vreemd[0]}' niet. Zet die erbij in de definitie.")
        vakken, vak = self._vakken.setdefault(rij["indicator"], {}), frozenset(rij["dimensies"].items())
        if vak in vakken:
            raise LeveringFout(f"{waar(rij)}: staat er twee keer. Lever één periode per keer.")
        vakken[vak] = rij

    def indicatoren(self) -> list[str]:
        """Those with rows, in the order of their definitions."""
        return [naam for naam in self.definities if naam in self._vakken]

    def van_indicator(self, indicator: str) -> Iterable[Rij]:
        return self._vakken.get(indicator, {}).values()

    def rij(self, indicator: str, dimensies: Mapping[str, str | None]) -> Rij | None:
        """The row with exactly these dimensions."""
        return self._vakken.get(indicator, {}).get(frozenset(dimensies.items()))

    def naam_van(self, indicator: str, dimensie: str, code: str | None) -> str:
        """How a code is called. One without a name of its own (a provider, a team) is its own name."""
        if code is None:
            return _("onbekend")
        return self.definities[indicator].codes.get(dimensie, {}).get(code) or _tijdvak(code)


def _tijdvak(code: str) -> str:
    """2022-Q4, 2022-1 and 2022-05 in words; any other code is its own name."""
    gevonden = _TIJDVAK.fullmatch(code)
    if gevonden is None:
        return code
    jaar, kwartaal, half, maand = gevonden.groups()
    if kwartaal:
        return _("%(nummer)se kwartaal %(jaar)s") % {"nummer": kwartaal, "jaar": jaar}
    return _("%(nummer)se half jaar %(jaar)s") % {"nummer": half, "jaar": jaar} if half else maand_voluit(code)


def waar(rij: Rij) -> str:
    """Which row this is, for a message."""
    dimensies = ", ".join(f"{naam}={code}" for naam, code in rij.get("dimensies", {}).items())
    return f"{rij.get('indicator', 'een rij zonder indicator')} ({dimensies or 'totaal'})"


def dag(waarde: date | str | None) -> date | None:
    """A day of a row: a date, or one as it is written in JSON."""
    return date.fromisoformat(waarde) if isinstance(waarde, str) else waarde
