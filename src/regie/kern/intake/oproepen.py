# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Oproep 1, 2 and 3 for the brede intake: how it stands, and which step is next (Wi 14). A person takes that step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, laatste, van

OPROEP: Final = "oproep_intake"
GEMIST: Final = "niet_verschenen"
WAARSCHUWING: Final = "waarschuwing"
GESPREK: Final = "intakegesprek"
AFGEROND: Final = "intake_afgerond"
AFWEZIG: Final = "in_afwezigheid"
CONTACT: Final = "contact"
BEOORDEELD: Final = frozenset({OPROEP, GEMIST, WAARSCHUWING, GESPREK, AFGEROND})
"""What the refusals look at; the next step looks at contact as well."""
LAATSTE: Final = 3
ONZICHTBAAR: Final = "onzichtbaar"
"""In the place of a reason that is there, and that the reader may not see."""

Stap = Literal["oproepen", "wachten", "vastleggen", "vragen", "waarschuwen", "afronden", "klaar"]


@dataclass(frozen=True, slots=True)
class Ronde:
    """One oproep. `gemist`: the person did not come, and that counts; `verschoond`: not, for a good reason."""

    oproep: Gebeurd
    gemist: Gebeurd | None
    verschoond: Gebeurd | None

    @property
    def nummer(self) -> int:
        return int(self.oproep.gegevens["nummer"])

    @property
    def dag(self) -> date:
        """When the person was expected."""
        return self.oproep.dag("voor_datum")


@dataclass(frozen=True, slots=True)
class Stand:
    """`nummer`: of the oproep that the next step is about; with `waarschuwen` that one comes with a written warning."""

    rondes: tuple[Ronde, ...]
    stap: Stap
    nummer: int


def rondes(verleden: Verleden) -> tuple[Ronde, ...]:
    """In the order in which they were sent."""
    oproepen = list(van(verleden, OPROEP))
    return tuple(_ronde(een, oproepen[plek + 1 : plek + 2], verleden) for plek, een in enumerate(oproepen))


def _ronde(oproep: Gebeurd, volgende: Sequence[Gebeurd], verleden: Verleden) -> Ronde:
    keren = [een for een in van(verleden, GEMIST) if _hoort_bij(een, oproep, volgende)]
    telt = next((een for een in keren if een.gegevens.get("goede_reden") is not True), None)
    return Ronde(oproep, telt, next((een for een in keren if een.gegevens.get("goede_reden") is True), None))


def _hoort_bij(gemist: Gebeurd, oproep: Gebeurd, volgende: Sequence[Gebeurd]) -> bool:
    """As it says itself; else by its day, before the next oproep."""
    if gemist.gegevens.get("bij") != "intake":
        return False
    if genoemd := gemist.gegevens.get("oproep_id"):
        return str(genoemd).lower() == oproep.id.lower()
    return gemist.datum >= oproep.datum and all(gemist.datum < een.datum for een in volgende)


def gewaarschuwd(verleden: Iterable[Gebeurd], na: date) -> bool:
    return any(een.datum >= na for een in van(verleden, WAARSCHUWING))


def gevraagd(verleden: Iterable[Gebeurd], gemist: Gebeurd) -> bool:
    """Whether somebody asked why: a reason is known, or there was contact after it."""
    reden = gemist.gegevens.get("reden")
    return reden not in (None, "onbekend") or any(een.datum >= gemist.datum for een in van(verleden, CONTACT))


def niet_gekomen(verleden: Iterable[Gebeurd]) -> bool:
    """Whether the intake ended in absence, and nobody spoke with the person since (Wi 14(2))."""
    einde = laatste(verleden, GESPREK, AFGEROND)
    return einde is not None and einde.gegevens.get(AFWEZIG) is True


def stand(verleden: Verleden, vandaag: date) -> Stand:
    """Oldest first, with contact."""
    gedaan = rondes(verleden)
    nummer = gedaan[-1].nummer if gedaan else 1
    if any(van(verleden, AFGEROND)) or _gekomen(verleden, gedaan):
        return Stand(gedaan, "klaar", nummer)
    if not gedaan:
        return Stand(gedaan, "oproepen", 1)
    return Stand(gedaan, *_na_oproep(verleden, gedaan[-1], vandaag))


def _gekomen(verleden: Verleden, gedaan: Sequence[Ronde]) -> bool:
    """A talk at or after the last oproep; without an oproep any talk."""
    vanaf = gedaan[-1].oproep.datum if gedaan else date.min
    return any(een.datum >= vanaf for een in van(verleden, GESPREK))


def _na_oproep(verleden: Verleden, ronde: Ronde, vandaag: date) -> tuple[Stap, int]:
    nummer = ronde.nummer
    if ronde.gemist is None:
        if ronde.verschoond is not None:
            return "oproepen", nummer
        return ("wachten" if vandaag <= ronde.dag else "vastleggen"), nummer
    if not gevraagd(verleden, ronde.gemist):
        return "vragen", nummer
    if nummer >= LAATSTE:
        return ("afronden" if vandaag > ronde.dag else "wachten"), nummer
    nodig = nummer == 1 and not gewaarschuwd(verleden, ronde.gemist.datum)
    return ("waarschuwen" if nodig else "oproepen"), nummer + 1
