# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The main thing of a chart in words, for who does not see it: highest, lowest, last, what is missing, the norm."""

from collections.abc import Iterator, Sequence
from typing import Final

from regie.documenten.grafiek.gegevens import (
    Band,
    Gegevens,
    Gestapeld,
    Grafiek,
    Leeg,
    Lijn,
    Rij,
    Staaf,
    Trap,
    Waarde,
    getallen,
)  # fmt: skip
from regie.documenten.grafiek.getallen import getal, gezegd, voluit
from regie.documenten.grafiek.indeling import GEEN, is_leeg
from regie.documenten.grafiek.letters import schoon

GENOEMD: Final = 3
"""So many names in one sentence; then how many more."""
Benoemd = Sequence[tuple[str, Waarde]]


def omschrijving(grafiek: Grafiek) -> str:
    if is_leeg(grafiek):
        return GEEN
    return schoon(" ".join(zin for zin in _zinnen(grafiek) if zin))


def _zinnen(grafiek: Grafiek) -> Iterator[str]:
    if isinstance(grafiek, Staaf):
        yield f"Staafdiagram: {_aantal(len(grafiek.punten), 'staaf', 'staven')}."
        yield from _uitersten(grafiek, [(punt.naam, punt.waarde) for punt in grafiek.punten])
    elif isinstance(grafiek, Gestapeld):
        yield from _stapels(grafiek)
    elif isinstance(grafiek, Lijn):
        yield _perioden(grafiek)
        for rij in grafiek.reeksen:
            yield from _reeks(grafiek, rij)
    elif isinstance(grafiek, Trap):
        yield from _krommen(grafiek)
    else:
        yield from _banden(grafiek)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _opgesomd(namen: Sequence[str]) -> str:
    """a, b en c; a, b, c en 4 andere."""
    noem = [naam or "zonder naam" for naam in namen]
    if len(noem) > GENOEMD + 1:
        return f"{', '.join(noem[:GENOEMD])} en {len(noem) - GENOEMD} andere"
    return " en ".join(deel for deel in (", ".join(noem[:-1]), noem[-1]) if deel)


def _met(grafiek: Gegevens, waarde: float) -> str:
    return voluit(getal(waarde), grafiek.eenheid)


def _uitersten(grafiek: Gegevens, waarden: Benoemd, bij: str = "bij") -> Iterator[str]:
    """Highest and lowest of what is shown, what is not shown, and where the norm lies."""
    bekend = [(naam, waarde) for naam, waarde in waarden if isinstance(waarde, int | float)]
    getoond = "" if len(bekend) == len(waarden) else " van wat getoond wordt"
    if bekend:
        hoogste, laagste = (kies(waarde for _naam, waarde in bekend) for kies in (max, min))
        if hoogste == laagste:
            yield f"Overal{getoond}: {_met(grafiek, hoogste)}."
        else:
            for woord, uiterste in (("Hoogste", hoogste), ("Laagste", laagste)):
                namen = [naam for naam, waarde in bekend if waarde == uiterste]
                yield f"{woord}{getoond}: {_met(grafiek, uiterste)}, {bij} {_opgesomd(namen)}."
    yield from _zonder(grafiek, waarden)
    if grafiek.norm and bekend:
        boven = sum(waarde > grafiek.norm.waarde for _naam, waarde in bekend)
        yield f"{grafiek.norm.naam}: {_met(grafiek, grafiek.norm.waarde)}; {boven} van {len(bekend)} erboven."


def _zonder(grafiek: Gegevens, waarden: Benoemd) -> Iterator[str]:
    for reden in (None, Leeg.VERBORGEN, Leeg.NIET_MEETBAAR):
        namen = [naam for naam, waarde in waarden if waarde is reden]
        if namen:
            zin = f"{gezegd(grafiek, reden)}: {_opgesomd(namen)}."
            yield zin[0].upper() + zin[1:]


def _stapels(grafiek: Gestapeld) -> Iterator[str]:
    rijen = _aantal(len(grafiek.rijen), "staaf", "staven")
    yield f"Gestapelde staven: {rijen}, elk verdeeld in {_opgesomd(grafiek.delen)}."
    heel = [rij for rij in grafiek.rijen if len(getallen(rij.waarden)) == len(rij.waarden)]
    if heel and grafiek.eenheid != "%":
        hoogste = max(heel, key=lambda rij: sum(getallen(rij.waarden)))
        yield f"Grootste totaal dat bekend is: {_met(grafiek, sum(getallen(hoogste.waarden)))}, bij {hoogste.naam}."
    delen = [
        (f"{deel} van {rij.naam}", waarde)
        for rij in grafiek.rijen for deel, waarde in zip(grafiek.delen, rij.waarden, strict=True)
    ]  # fmt: skip
    bekend = [(naam, waarde) for naam, waarde in delen if isinstance(waarde, int | float)]
    if bekend:
        naam, waarde = max(bekend, key=lambda deel: deel[1])
        yield f"Grootste deel: {_met(grafiek, waarde)}, {naam}."
    yield from _zonder(grafiek, delen)
    if grafiek.norm:
        yield f"{grafiek.norm.naam}: {_met(grafiek, grafiek.norm.waarde)}."


def _perioden(grafiek: Lijn) -> str:
    lijnen = _aantal(len(grafiek.reeksen), "lijn", "lijnen")
    eerste, laatste = grafiek.perioden[0], grafiek.perioden[-1]
    if len(grafiek.perioden) == 1:
        return f"Lijndiagram: {lijnen} over {eerste}."
    return f"Lijndiagram: {lijnen} over {len(grafiek.perioden)} perioden, van {eerste} tot en met {laatste}."


def _reeks(grafiek: Lijn, rij: Rij) -> Iterator[str]:
    if len(grafiek.reeksen) > 1:
        yield f"{rij.naam}:"
    waarden = list(zip(grafiek.perioden, rij.waarden, strict=True))
    yield from _uitersten(grafiek, waarden, "in")
    bekend = [(naam, waarde) for naam, waarde in waarden if isinstance(waarde, int | float)]
    if bekend:
        yield f"Laatste: {_met(grafiek, bekend[-1][1])}, in {bekend[-1][0]}."


def _krommen(grafiek: Trap) -> Iterator[str]:
    yield f"Verloop in stappen: {_aantal(len(grafiek.krommen), 'lijn', 'lijnen')}."
    for kromme in grafiek.krommen:
        voor = f"{kromme.naam}: " if len(grafiek.krommen) > 1 or not kromme.stappen else ""
        if not kromme.stappen:
            yield f"{voor}{Leeg.NIET_MEETBAAR.value}."
            continue
        eerste, laatste = kromme.stappen[0], kromme.stappen[-1]
        marge = _marge(grafiek, laatste.laag, laatste.hoog)
        begin = f"{voor}van {_met(grafiek, eerste.waarde)} bij {_tijd(grafiek, eerste.tijd)}"
        zin = f"{begin} naar {_met(grafiek, laatste.waarde)}{marge} bij {_tijd(grafiek, kromme.tot)}."
        yield zin if voor else zin[0].upper() + zin[1:]
    if grafiek.norm:
        yield f"{grafiek.norm.naam}: {_met(grafiek, grafiek.norm.waarde)}."


def _tijd(grafiek: Trap, tijd: float) -> str:
    return voluit(getal(tijd), grafiek.kop)


def _marge(grafiek: Trap | Band, laag: float | None, hoog: float | None) -> str:
    if laag is None or hoog is None:
        return ""
    return f" ({grafiek.marge}: {_met(grafiek, laag)} tot {_met(grafiek, hoog)})"


def _banden(grafiek: Band) -> Iterator[str]:
    yield f"Bereiken: {grafiek.midden} en {grafiek.marge}, van {_aantal(len(grafiek.bereiken), 'rij', 'rijen')}."
    waarden = [(een.naam + _marge(grafiek, een.laag, een.hoog), een.midden) for een in grafiek.bereiken]
    yield from _uitersten(grafiek, waarden)
