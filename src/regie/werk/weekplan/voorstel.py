# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal for a week: worked out by CP-SAT within bounds, the same each time, and explained by the same rules."""

from collections.abc import Sequence
from typing import Final

from ortools.sat.python import cp_model

from regie.werk.weekplan.model import GeenTijd, Gezin, NietsTeSchuiven, Reden, Voorstel
from regie.werk.weekplan.opgave import Opgave
from regie.werk.weekplan.uitleg import leg_uit

WERK: Final = 4.0  # deterministic time: about a second here, however busy the machine is
MEESTE: Final = 200  # choices of all blocks together; no family has so many
KLEIN: Final = 0.5  # of the same, for the question whether something can be at all


def stel_voor(gezin: Gezin, werk: float = WERK) -> Voorstel:
    """Raises NietsTeSchuiven, or GeenTijd."""
    if not gezin.schuifbaar:
        raise NietsTeSchuiven
    if sum(len(blok.keuzes) for blok in gezin.blokken) > MEESTE:
        raise GeenTijd
    opgave, oplosser = Opgave(gezin), _oplosser(werk)
    status = oplosser.solve(opgave.model)
    if status == cp_model.INFEASIBLE:
        return Voorstel({}, botsing=_botsing(gezin))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise GeenTijd
    plan = opgave.plan(oplosser)
    gat = round(oplosser.objective_value - oplosser.best_objective_bound)
    return Voorstel(plan, leg_uit(gezin, plan), gat=gat)


def _oplosser(werk: float) -> cp_model.CpSolver:
    oplosser = cp_model.CpSolver()
    oplosser.parameters.num_workers = 1  # threads that race give another answer each time
    oplosser.parameters.random_seed = 1
    oplosser.parameters.max_deterministic_time = werk
    return oplosser


def _botsing(gezin: Gezin) -> tuple[Reden, ...]:
    """Demands that cannot hold together, none of them to spare: without any one of these the others can."""
    opgave, oplosser = Opgave(gezin, eisen=True), _oplosser(KLEIN)
    if oplosser.solve(opgave.model) != cp_model.INFEASIBLE:
        raise GeenTijd
    eisen = opgave.eisen_uit(oplosser.sufficient_assumptions_for_infeasibility()) or opgave.alle_eisen
    for een in list(eisen):
        zonder = [ander for ander in eisen if ander is not een]
        if not _kan(opgave, zonder):
            eisen = zonder
    return tuple(eisen)


def _kan(opgave: Opgave, eisen: Sequence[Reden]) -> bool:
    opgave.stel_alleen(eisen)
    return _oplosser(KLEIN).solve(opgave.model) != cp_model.INFEASIBLE
