# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every name in the tables stands for: types, fields, codes, facts, standen, dates, conditions."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from regie.kern.recht.typen.register import Afgeleid, Codelijst, Feit, Gebeurtenistype, Stand, Veld

DIMENSIES = {"groep": "groep", "wet": "wet", "leerroute": "leerroute"}  # dimension → its code list
GETALLEN = ("geheel", "uren", "cent")


@dataclass(frozen=True)
class Namen:
    codelijsten: Mapping[str, Codelijst]
    gebeurtenissen: Mapping[str, Gebeurtenistype]
    feiten: Mapping[str, Feit]
    standen: Mapping[str, Stand]
    afgeleid: Mapping[str, Afgeleid]

    def veld(self, type: str, veld: str) -> Veld | None:
        soort = self.gebeurtenissen.get(type)
        return soort.velden.get(veld) if soort else None

    def velden(self, type: str) -> tuple[str, ...]:
        soort = self.gebeurtenissen.get(type)
        return tuple(soort.velden) if soort else ()

    def codes(self, lijst: str | None) -> tuple[str, ...]:
        gevonden = self.codelijsten.get(lijst or "")
        return tuple(gevonden.codes) if gevonden else ()

    def is_datumveld(self, type: str, veld: str) -> bool:
        """`datum` is the event's own date; other names must be a field of soort datum."""
        gevonden = self.veld(type, veld)
        return veld == "datum" or (gevonden is not None and gevonden.soort == "datum")

    def _bronsoorten(self, feit: Feit) -> set[str]:
        velden = (self.veld(bron.type, bron.veld) for bron in feit.bronnen if bron.veld)
        return {veld.soort for veld in velden if veld}

    @cached_property
    def datums(self) -> frozenset[str]:
        """Names that are a date: facts, derived facts, and `<stand>_vanaf`."""
        feiten = {naam for naam, feit in self.feiten.items() if self._is_datum(feit)}
        afgeleid = {naam for naam, rij in self.afgeleid.items() if rij.soort == "datum"}
        return frozenset(feiten | afgeleid | {f"{naam}_vanaf" for naam in self.standen})

    def _is_datum(self, feit: Feit) -> bool:
        if feit.soort == "laatste_waarde":
            return self._bronsoorten(feit) == {"datum"}
        return feit.soort in ("eerste_datum", "laatste_datum")

    @cached_property
    def voorwaarden(self) -> frozenset[str]:
        """Names that hold or do not hold on a day: standen, facts (known or not), derived yes/no."""
        ja_nee = {naam for naam, rij in self.afgeleid.items() if rij.soort == "ja_nee"}
        return frozenset(set(self.standen) | set(self.feiten) | ja_nee)

    @cached_property
    def sommen(self) -> frozenset[str]:
        return frozenset(naam for naam, feit in self.feiten.items() if feit.soort == "som")

    @cached_property
    def getallen(self) -> frozenset[str]:
        """Names that hold a number: sums, counts, last values of a number field, derived numbers."""
        feiten = {naam for naam, feit in self.feiten.items() if self._is_getal(feit)}
        return frozenset(feiten | {naam for naam, rij in self.afgeleid.items() if rij.soort == "getal"})

    def _is_getal(self, feit: Feit) -> bool:
        if feit.soort == "laatste_waarde":
            return self._bronsoorten(feit) <= set(GETALLEN)
        return feit.soort in ("aantal", "som", "verschillende")

    def in_uren(self, feit: str) -> bool:
        """Whether a fact counts hours (kept as minutes), so that its threshold must say `uren` too."""
        return feit in self.feiten and self._bronsoorten(self.feiten[feit]) == {"uren"}
