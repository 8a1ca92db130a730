# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who goes to which group: the best division within the rules, with OR-Tools CP-SAT. A pure function.

The same question gives the same answer on every machine: one worker, a fixed seed, and a limit in counted work instead
of seconds. An answer says how good it is: the best there is, or within so many per cent of it, or that it is impossible
and what clashes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from ortools.sat.python import cp_model

from regie.werk.groepen.gulzig import gulzig, hoogstens, houdt_beloften, totale_waarde
from regie.werk.groepen.model import GeenTijd, Groep, Kandidaat, NietsTeVerdelen, Reden, Voorstel
from regie.werk.groepen.opgave import Opgave
from regie.werk.groepen.redenen import openbare_code
from regie.werk.groepen.regels import waarom_niet
from regie.werk.groepen.uitleg import leg_uit, waarom_onmogelijk

Meld = Callable[[int, str], None]
"""How far it is, in per cent, and the code of the step."""

ZAAD: Final = 20260101
RONDES: Final = (0.8, 0.2)  # a long one finds most; a short one after it sometimes a little more
WERK: Final = 2.0  # counted work of all rounds together: two to four seconds for two hundred people
EERSTE_PROCENT, LAATSTE_PROCENT = 20, 90


class Gevonden(NamedTuple):
    """What the search came to. `grens`: better than this is not possible."""

    plekken: Mapping[str, str | None]
    grens: float
    bewezen: bool


def stel_voor(
    mensen: Sequence[Kandidaat], groepen: Sequence[Groep], meld: Meld = lambda procent, stap: None, werk: float = WERK
) -> Voorstel:
    """Raises NietsTeVerdelen or GeenTijd."""
    if not mensen or not groepen:
        raise NietsTeVerdelen
    mensen = sorted(mensen, key=lambda mens: mens.dossier)
    groepen = sorted(groepen, key=lambda groep: groep.id)
    meld(10, "regels")
    if eigen := _vast_maar_kan_niet(mensen, groepen):
        return _onmogelijk(mensen, groepen, eigen)
    gevonden = _zoek(mensen, groepen, meld, werk)
    meld(LAATSTE_PROCENT, "uitleggen")
    if gevonden is None:
        return _onmogelijk(mensen, groepen, _botsing(mensen, groepen, werk))
    if not any(gevonden.plekken.values()):
        return _onmogelijk(mensen, groepen, ())
    waarde = totale_waarde(gevonden.plekken, mensen, groepen)
    gat = 0.0 if gevonden.bewezen else max(0.0, round(100 * (gevonden.grens - waarde) / max(1, waarde), 1))
    redenen = leg_uit(gevonden.plekken, mensen, groepen)
    return Voorstel("optimaal" if gevonden.bewezen else "haalbaar", gevonden.plekken, redenen, waarde, gat)


def _zoek(mensen: Sequence[Kandidaat], groepen: Sequence[Groep], meld: Meld, werk: float) -> Gevonden | None:
    """In rounds, so that one sees how far it is; each begins at the best that was found. None: it is impossible.

    Raises GeenTijd when it is neither found nor proved to be impossible.
    """
    opgave, begin = Opgave(mensen, groepen), gulzig(mensen, groepen)
    beste = Gevonden(begin, hoogstens(mensen, groepen), False) if houdt_beloften(begin, mensen, groepen) else None
    for ronde, deel in enumerate(RONDES):
        gedaan = sum(RONDES[:ronde])
        meld(EERSTE_PROCENT + int(gedaan * (LAATSTE_PROCENT - EERSTE_PROCENT)), "zoeken")
        opgave.begin_bij(beste.plekken if beste else begin)
        oplosser = _oplosser(werk * deel, ronde)
        status = oplosser.solve(opgave.model)
        if status == cp_model.INFEASIBLE:
            return None
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            grens = min(oplosser.best_objective_bound, beste.grens if beste else float("inf"))
            beste = Gevonden(opgave.plekken(oplosser), grens, status == cp_model.OPTIMAL)
            if beste.bewezen:
                break
    if beste is None:
        raise GeenTijd
    return beste


def _oplosser(werk: float, ronde: int = 0) -> cp_model.CpSolver:
    oplosser = cp_model.CpSolver()
    oplosser.parameters.num_workers = 1  # threads that race give another answer each time
    oplosser.parameters.linearization_level = 2  # without it one worker finds little here
    oplosser.parameters.random_seed = ZAAD + ronde
    oplosser.parameters.max_deterministic_time = werk
    return oplosser


def _vast_maar_kan_niet(mensen: Sequence[Kandidaat], groepen: Sequence[Groep]) -> tuple[Reden, ...]:
    """Whom somebody put in a group by hand where a rule says no."""
    per_id = {groep.id: groep for groep in groepen}
    return tuple(
        Reden(
            "vast_kan_niet",
            {
                "dossier": mens.dossier,
                "groep": mens.vast,
                "codes": list(dict.fromkeys(openbare_code(reden.code) for reden in redenen)),
            },
        )
        for mens in mensen
        if mens.vast and (redenen := waarom_niet(mens, per_id[mens.vast]))
    )


def _botsing(mensen: Sequence[Kandidaat], groepen: Sequence[Groep], werk: float) -> tuple[Reden, ...]:
    """A smallest set of promises that cannot be kept together, as the solver proves it."""
    opgave = Opgave(mensen, groepen, met_beloften=True)
    oplosser = _oplosser(werk)
    if oplosser.solve(opgave.model) != cp_model.INFEASIBLE:
        raise GeenTijd
    return opgave.beloften_uit(oplosser.sufficient_assumptions_for_infeasibility())


def _onmogelijk(mensen: Sequence[Kandidaat], groepen: Sequence[Groep], botsing: tuple[Reden, ...]) -> Voorstel:
    niemand: dict[str, str | None] = {mens.dossier: None for mens in mensen}
    redenen = leg_uit(niemand, mensen, groepen)
    return Voorstel("onmogelijk", niemand, redenen, botsing=botsing or waarom_onmogelijk(mensen, groepen))
