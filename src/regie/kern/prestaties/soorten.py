# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a budget can name as a target, and which of those may be added up: a closed list."""

from dataclasses import dataclass
from typing import Final, Literal

Eenheid = Literal["personen", "procent", "euro"]


@dataclass(frozen=True, slots=True)
class Soort:
    """`familie`: targets of one family are added up, everybody once; none: a share, which is never added up.
    `dimensies`: by which the target may be narrowed."""

    naam: str
    eenheid: Eenheid
    definitie: str
    familie: str | None = None
    dimensies: tuple[str, ...] = ("doelgroep",)


REGIE: Final = "regie"
SOORTEN: Final[dict[str, Soort]] = {
    "nieuw_onder_regie": Soort(
        "Nieuw onder regie",
        "personen",
        "Mensen met wie in dit jaar voor het eerst is kennisgemaakt of een intakegesprek is gevoerd."
        " Wie nog wacht, telt niet mee.",
        REGIE,
    ),
    "onder_regie_vorig_jaar": Soort(
        "Al onder regie op 1 januari",
        "personen",
        "Mensen met wie voor dit jaar al is kennisgemaakt, en van wie het dossier op 1 januari open was.",
        REGIE,
    ),
    "leerroute_verdeling": Soort(
        "Volgt deze leerroute",
        "procent",
        "Van de mensen met een open dossier en een leerroute in het PIP: het deel met deze leerroute.",
        dimensies=("doelgroep", "leerroute"),
    ),
    "participeert": Soort(
        "Doet mee",
        "procent",
        "Van de mensen onder regie: het deel met een lopende plek, zoals vrijwilligerswerk of een werkervaringsplek.",
    ),
    "woningtoewijzing": Soort(
        "Kreeg een woning",
        "personen",
        "Mensen die in dit jaar voor het eerst een gewone woning kregen.",
        "woningtoewijzing",
    ),
    "mb_start": Soort(
        "Startte met maatschappelijke begeleiding",
        "personen",
        "Mensen van wie de maatschappelijke begeleiding in dit jaar voor het eerst begon.",
        "mb_start",
    ),
    "ontzorgen": Soort(
        "Startte met ontzorgen",
        "personen",
        "Mensen van wie de gemeente in dit jaar voor het eerst de vaste lasten betaalt.",
        "ontzorgen",
    ),
}
"""By indicator."""
FAMILIES: Final = {
    REGIE: "Onder regie",
    "woningtoewijzing": "Kreeg een woning",
    "mb_start": "Maatschappelijke begeleiding",
    "ontzorgen": "Ontzorgen",
}
