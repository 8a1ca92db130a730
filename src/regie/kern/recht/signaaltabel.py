# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the signals: the limit is a norm, each form stands there once, and a sentence names only known figures."""

from collections.abc import Iterator
from string import Formatter
from typing import Final

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.recht import Recht

CIJFERS: Final = frozenset({"cijfer", "drempel"})


def controleer_signalen(recht: Recht) -> Iterator[Probleem]:
    normen = sorted({rij.id for rij in recht.open_normen})
    for rij in recht.signalen:
        plek = Plek("landelijk/", f"signaal {rij.id}")
        if rij.norm not in normen:
            yield plek.onbekend("open norm", rij.norm, normen)
        genoemd = {naam for _, naam, _, _ in Formatter().parse(rij.zin) if naam is not None}
        yield from (plek.onbekend("cijfer in de zin", een, sorted(CIJFERS)) for een in sorted(genoemd - CIJFERS))
