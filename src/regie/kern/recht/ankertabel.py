# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on national figures: each stands beside a figure that exists, and its sentence says the figure."""

import re
from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.recht import Recht

BESTAND = "ankers.toml"
MEER_DAN = "meer dan"


def controleer_ankers(recht: Recht) -> Iterator[Probleem]:
    for naam, anker in recht.ankers.items():
        plek = Plek(BESTAND, f"anker {naam}")
        if anker.indicator not in recht.indicatoren:
            yield plek.onbekend("indicator", anker.indicator, sorted(recht.indicatoren))
        if str(anker.waarde) not in re.findall(r"\d+", anker.zin):
            yield plek.mis(
                f"{anker.waarde} staat niet in de zin",
                "wie de zin leest, leest dan een ander getal dan er is opgeslagen",
                "schrijf het getal in de zin, of verbeter 'waarde'",
            )
        if (anker.is_ == "meer_dan") != (MEER_DAN in anker.zin):
            yield plek.mis(
                f"'is' is {anker.is_}, en de zin zegt iets anders",
                "meer dan een getal is niet dat getal",
                f"schrijf '{MEER_DAN}' in de zin bij is = \"meer_dan\", en anders niet",
            )
        if str(anker.peildatum.year) not in anker.zin:
            yield plek.mis(
                f"{anker.peildatum.year} staat niet in de zin",
                "een landelijk cijfer zonder jaar lijkt van nu",
                "schrijf het jaar van de peildatum in de zin",
            )
