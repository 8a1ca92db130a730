# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may supervise the leerbaarheidstoets: colleagues with a certificate, as the functional manager keeps it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.dossiers.vraag import rijen

KWALIFICATIE: Final = "leerbaarheidstoets"
"""As the functional manager writes it with a member of staff, in capitals or not."""


@dataclass(frozen=True, slots=True)
class Begeleider:
    """`tot`: the last day of the certificate; None: it does not expire."""

    id: str
    naam: str
    tot: date | None

    def geldig_op(self, dag: date) -> bool:
        return self.tot is None or dag <= self.tot


def begeleiders() -> dict[str, Begeleider]:
    """By key, in the order of their names; also whose certificate has expired: a test may be of before."""
    gevonden = rijen(
        "SELECT m.id, m.naam, k.tot FROM kwalificatie k"
        " JOIN medewerker m ON m.gemeente = k.gemeente AND m.id = k.medewerker"
        " WHERE k.gemeente = current_setting('regie.gemeente') AND lower(btrim(k.soort)) = %s ORDER BY m.naam, m.id",
        [KWALIFICATIE],
    )
    return {rij["id"]: Begeleider(rij["id"], rij["naam"], rij["tot"]) for rij in gevonden}
