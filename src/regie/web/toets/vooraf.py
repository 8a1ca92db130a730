# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is known already when a form of test or school is opened. It is a proposal: who fills in the form reads it, and
changes what is not so. What somebody else decides or chooses is never filled in."""

from collections.abc import Mapping
from typing import Any, Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.wachten import open_vragen
from regie.web.toets.bezoek import INTAKE, KEUZE, PROEFPERIODE, TOELATING, TWEEDE, WACHT, Toetsbezoek
from regie.web.toets.school import ANDERE, SCHOOLVELD

REGEL: Final = "proefperiode_onderwijs"
SCHOOL_UIT: Final[Mapping[str, tuple[str, ...]]] = {
    INTAKE: (KEUZE,), PROEFPERIODE: (KEUZE, INTAKE), TOELATING: (PROEFPERIODE,),
}  # fmt: skip
"""Type → the types that say which school it is, the first that there is."""


def vooraf(hier: Toetsbezoek, type_: str) -> dict[str, Any]:
    """Field → with what it begins."""
    return _school(hier, type_) | _einde(hier, type_) | _instelling(hier, type_)


def _school(hier: Toetsbezoek, type_: str) -> dict[str, str]:
    """By its key where it is in the chain, else by its name."""
    gezegd = [rij for soort in SCHOOL_UIT.get(type_, ()) for rij in hier.van(soort)]
    school = next((rij["gegevens"].get(SCHOOLVELD) for rij in gezegd), None)
    if not school:
        return {}
    return {SCHOOLVELD if school in hier.organisaties else ANDERE: school}


def _einde(hier: Toetsbezoek, type_: str) -> dict[str, str]:
    """The last day of a trial that begins today, where the gemeente says how long it is."""
    if type_ != PROEFPERIODE:
        return {}
    rijen = hier.recht.regels(hier.wie.beleid).rijen
    duur = next((rij.duur for rij in rijen if rij.id == REGEL and isinstance(rij.duur, Duur)), None)
    return {} if duur is None else {"tot": later(hier.vandaag, duur).isoformat()}


def _instelling(hier: Toetsbezoek, type_: str) -> dict[str, str]:
    """Who was asked last and did not answer yet."""
    gevraagd = wacht_op(hier) if type_ == TWEEDE else []
    return {"instelling": gevraagd[-1].gegevens.get("partij", "")} if gevraagd else {}


def wacht_op(hier: Toetsbezoek) -> list[Gebeurd]:
    gebeurd = reversed(hier.van(*WACHT))
    return open_vragen([Gebeurd(rij["id"], rij["type"], rij["datum"], rij["gegevens"]) for rij in gebeurd])
