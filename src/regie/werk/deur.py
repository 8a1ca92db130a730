# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is recorded of many people at once: through the one door, all of it or nothing."""

from collections.abc import Sequence

from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht
from regie.register.fouten import RegisterFout
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.wie import Wie


def leg_samen_vast(wie: Wie, rijen: Sequence[Nieuw], recht: Recht) -> int:
    """How many events were recorded; 0 when there was nothing new. Raises RegisterFout, with a word for the screen."""
    if not rijen:
        return 0
    try:
        return 0 if leg_vast(wie, rijen, recht) is None else len(rijen)
    except InvoerFout as fout:
        raise RegisterFout(in_een_zin(fout)) from None


def in_een_zin(fout: InvoerFout) -> str:
    """The first problem, with what can be done: where a page has room for one."""
    eerste = fout.problemen[0]
    return f"{eerste.wat} {eerste.nu}".strip()


def over_wie(fout: InvoerFout, rijen: Sequence[Nieuw]) -> str:
    """The dossier of the first problem; "" where it is about no row of these."""
    rij = fout.problemen[0].rij
    return rijen[rij - 1].dossier if 0 < rij <= len(rijen) else ""
