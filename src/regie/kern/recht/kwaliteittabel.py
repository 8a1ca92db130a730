# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the table of checks: a name stands for one thing, figures exist, and there is an explanation to choose."""

from collections.abc import Iterator

from regie.kern.recht.fouten import Plek, Probleem
from regie.kern.recht.recht import Recht

BESTAND = "kwaliteit.toml"


def controleer_kwaliteit(recht: Recht) -> Iterator[Probleem]:
    for naam in sorted(recht.tegenspraken.keys() & recht.ontbrekend.keys()):
        yield Plek(BESTAND, f"ontbreekt {naam}").mis(
            f"'{naam}' staat ook bij de tegenspraken", "een naam hoort bij één controle", "geef er een een andere naam"
        )
    for soort, tabel in (("tegenspraak", recht.tegenspraken), ("ontbreekt", recht.ontbrekend)):
        for naam, een in tabel.items():
            plek = Plek(BESTAND, f"{soort} {naam}")
            yield from (plek.onbekend("indicator", id_, sorted(recht.indicatoren))
                        for id_ in een.raakt if id_ not in recht.indicatoren)  # fmt: skip
    if (recht.tegenspraken or recht.ontbrekend) and not recht.verklaringen:
        yield Plek(BESTAND).mis(
            "er is geen [verklaring]", "dan is bij een verschil niets te kiezen", "voeg een [verklaring.naam] toe"
        )
