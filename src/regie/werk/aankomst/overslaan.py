# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why somebody is skipped when something is recorded for many: it cannot, or it is there already."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal

from regie.dossiers.instroom import Mens
from regie.kern.aankomst.gebeurd import Gebeurd

Reden = Literal[
    "beperkt", "gesloten", "al_vastgelegd", "al_deze_consulent", "geen_koppeling_bij_groep", "eerst_koppeling",
    "voor_koppeling",
]  # fmt: skip
MIGRANTEN: Final = frozenset({"gezinsmigrant", "overige_migrant"})
_NA_KOPPELING: Final = frozenset({"huisvesting", "huisvesting_verwacht", "profiel_ontvangen"})


def waarom_niet(
    mens: Mens,
    type_: str,
    dag: date,
    wat: Mapping[str, Mapping[str, Any]],
    eerder: Sequence[Gebeurd],
    *,
    is_beperkt: bool,
) -> Reden | None:
    """None: it can be recorded. `eerder`: what stands in the dossier, oldest first; `wat`: all that is recorded now."""
    if is_beperkt:
        return "beperkt"
    if not mens.is_actief:
        return "gesloten"
    if type_ == "toewijzing":
        return "al_deze_consulent" if mens.consulent == wat[type_]["medewerker"] else None
    gekoppeld = _gekoppeld_op(mens, eerder)
    if type_ == "koppeling":
        if mens.groep in MIGRANTEN:
            return "geen_koppeling_bij_groep"
        return "al_vastgelegd" if gekoppeld else None
    if type_ in _NA_KOPPELING and mens.groep not in MIGRANTEN:
        if gekoppeld is None and "koppeling" not in wat:
            return "eerst_koppeling"
        if gekoppeld is not None and dag < gekoppeld:
            return "voor_koppeling"
    return "al_vastgelegd" if _staat_er_al(mens, type_, wat[type_], eerder) else None


def _gekoppeld_op(mens: Mens, eerder: Sequence[Gebeurd]) -> date | None:
    """The link that holds: one that ended is over. Of somebody in hiding the events are not seen, but the day is."""
    laatste = [een for een in eerder if een.type in ("koppeling", "koppeling_einde")][-1:]
    if not laatste:
        return mens.koppeling
    return laatste[0].datum if laatste and laatste[0].type == "koppeling" else None


def _staat_er_al(mens: Mens, type_: str, gegevens: Mapping[str, Any], eerder: Sequence[Gebeurd]) -> bool:
    """A place to live and an expected one can come again, other than the last; the rest happens once."""
    van_type = [een for een in eerder if een.type == type_]
    if type_ == "huisvesting" and not van_type:
        return mens.huisvesting is not None
    if type_ in ("huisvesting", "huisvesting_verwacht"):
        return bool(van_type) and all(van_type[-1].gegevens.get(naam) == waarde for naam, waarde in gegevens.items())
    return bool(van_type)
