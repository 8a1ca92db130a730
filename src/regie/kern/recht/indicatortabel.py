# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the definitions of figures: a sum names figures that exist, in dimensions that they have."""

from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.recht import Recht

BESTAND = "indicatoren.toml"
ONDERDEEL = "onderdeel"


def controleer_indicatoren(recht: Recht) -> Iterator[Probleem]:
    for naam, identiteit in recht.identiteiten.items():
        plek = Plek(BESTAND, f"identiteit {naam}")
        for deel in (identiteit.links, *identiteit.rechts):
            indicator = recht.indicatoren.get(deel.indicator)
            if indicator is None:
                yield plek.onbekend("indicator", deel.indicator, sorted(recht.indicatoren))
                continue
            gevraagd = (*identiteit.dimensies, *([ONDERDEEL] if deel.onderdeel else []))
            yield from (plek.bij(deel.indicator).onbekend("dimensie", een, indicator.dimensies)
                        for een in gevraagd if een not in indicator.dimensies)  # fmt: skip
