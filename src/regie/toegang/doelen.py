# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For what somebody reads about people, and in which way. The purposes are those of the register of processing."""

from typing import Final, Literal, get_args

from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.rollen import Bereik
from regie.toegang.wie import Wie

Soort = Literal["openen", "zoeken", "lijst", "exporteren", "api", "noodtoegang"]
SOORTEN: Final[tuple[Soort, ...]] = get_args(Soort)

# Where a page has no purpose of its own: that of the work of who asks.
_VAN_BEREIK: Final[dict[Bereik, Doel]] = {
    "gemeente": "uitvoering_binnen",
    "caseload": "uitvoering_binnen",
    "relatie": "uitvoering_keten",
    "geen": "verantwoording",
}


def doel_van(wie: Wie) -> Doel:
    return _VAN_BEREIK[wie.bereik]


def mag_voor(wie: Wie, doel: Doel) -> bool:
    """Whether the work of this person can have this purpose."""
    return doel in wie.doelen
