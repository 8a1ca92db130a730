# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a role may see: data categories, and whether that is the whole gemeente or the own caseload.

The table of step 2: consulent and teamleider. What a role may record stands per event type in
`recht/gebeurtenissen.toml` (`vastleggen`).
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from regie.kern.recht.typen.basis import Categorie

Bereik = Literal["caseload", "gemeente"]

ALLE_CATEGORIEEN: Final = frozenset(get_args(Categorie))


@dataclass(frozen=True, slots=True)
class Rol:
    naam: str  # as people call it
    bereik: Bereik
    categorieen: frozenset[str]


ROLLEN: Final[dict[str, Rol]] = {
    "consulent": Rol("consulent", "caseload", ALLE_CATEGORIEEN),
    # a team leader steers the work: no health, family or belief
    "teamleider": Rol("teamleider", "gemeente", frozenset({"gewoon", "herkomst", "financieel", "handhaving"})),
}
