# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Being registered at a school: how it stands, as far as who asks may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from regie.dossiers.vraag import Rij, rijen
from regie.kern.levering.inschrijving import EINDE, RANG, START, WACHT, Wat, op_volgorde

SCHOOLINTAKE: Final = "schoolintake"
Stand = Literal["geen", "aangemeld", "les", "gestopt"]


@dataclass(frozen=True, slots=True)
class Inschrijving:
    """`sinds`: of how it stands now; `velden`: of the last registration and start together; `wacht`: why it did not
    start yet; `intake`: what the school found."""

    stand: Stand
    sinds: date | None
    aanbieder: str
    reden: str
    velden: dict[str, Any]
    wacht: Rij | None
    intake: dict[str, Any]

    @property
    def loopt(self) -> bool:
        return self.stand in ("aangemeld", "les")


def inschrijving(dossier: str) -> Inschrijving:
    return _uit(rijen(_GEBEURD, {"dossier": dossier, "types": [*RANG, SCHOOLINTAKE]}))


_GEBEURD: Final = """
    SELECT g.type, g.datum, g.gegevens, g.vastgelegd_op
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = %(dossier)s AND g.type = ANY(%(types)s)
      AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.datum, g.vastgelegd_op, g.id
"""


def _uit(gebeurd: Sequence[Rij]) -> Inschrijving:
    intake = [rij["gegevens"] for rij in gebeurd if rij["type"] == SCHOOLINTAKE]
    stappen = op_volgorde((rij for rij in gebeurd if rij["type"] in RANG), _wat)
    nu = Inschrijving("geen", None, "", "", {}, None, intake[-1] if intake else {})
    for rij in stappen:
        nu = _na(nu, rij)
    return nu


def _wat(rij: Rij) -> Wat:
    return Wat(rij["datum"], rij["type"], rij["gegevens"].get("aanbieder"))


def _na(nu: Inschrijving, rij: Rij) -> Inschrijving:
    type_, op, gegevens = rij["type"], rij["datum"], rij["gegevens"]
    aanbieder = str(gegevens.get("aanbieder") or "")
    if type_ == WACHT:
        if nu.stand == "les" or gegevens.get("onderdeel") != "leerroute":
            return nu
        return Inschrijving(nu.stand, nu.sinds, nu.aanbieder, nu.reden, nu.velden, rij, nu.intake)
    if type_ == EINDE:
        return Inschrijving("gestopt", op, nu.aanbieder, str(gegevens.get("reden") or ""), {}, None, nu.intake)
    if type_ == START:
        return Inschrijving("les", op, aanbieder, "", nu.velden | gegevens, None, nu.intake)
    return Inschrijving("aangemeld", op, aanbieder, "", dict(gegevens), None, nu.intake)
