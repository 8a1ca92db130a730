# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is different from the delivery before: who came, who went, and of whom which groups of attributes changed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

Afdrukken = Mapping[str, Mapping[str, str]]
"""Dossier → group → fingerprint."""


@dataclass(frozen=True, slots=True)
class Verschil:
    """`gewijzigd`: dossier → the groups that are not as they were, in order."""

    erbij: tuple[str, ...]
    weg: tuple[str, ...]
    gewijzigd: Mapping[str, tuple[str, ...]]

    @property
    def per_groep(self) -> dict[str, int]:
        """How many people of whom this group changed."""
        return dict(sorted(Counter(groep for groepen in self.gewijzigd.values() for groep in groepen).items()))


def verschil(eerder: Afdrukken, nu: Afdrukken) -> Verschil:
    anders = {
        dossier: tuple(sorted(_groepen(eerder[dossier], nu[dossier])))
        for dossier in sorted(eerder.keys() & nu.keys())
        if eerder[dossier] != nu[dossier]
    }
    return Verschil(tuple(sorted(nu.keys() - eerder.keys())), tuple(sorted(eerder.keys() - nu.keys())), anders)


def _groepen(eerder: Mapping[str, str], nu: Mapping[str, str]) -> set[str]:
    return {groep for groep in eerder.keys() | nu.keys() if eerder.get(groep) != nu.get(groep)}
