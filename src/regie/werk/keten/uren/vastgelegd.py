# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hours of a school that are recorded now: which count, which were replaced, and who recorded them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from regie.dossiers.vraag import rijen
from regie.kern.gebeurtenissen.vervangen import VERVANGT, onvervangen
from regie.kern.kalender.maand import Maand
from regie.register.van_wie import ZELF_VASTGELEGD
from regie.toegang.wie import Wie
from regie.werk.keten.uren.kolommen import UREN
from regie.werk.keten.uren.regel import LESUREN, Uren


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """A row of the register. `eigen`: recorded by the school itself; what the gemeente recorded, it corrects itself."""

    id: str
    dossier: str
    datum: date
    gegevens: dict[str, Any]
    eigen: bool
    telt: bool
    herroepen: bool

    @property
    def uren(self) -> Uren:
        velden = self.gegevens
        van, tot = (date.fromisoformat(velden[naam]) for naam in ("van", "tot"))
        return Uren(van, tot, velden["soort"], *(float(velden[naam]) for naam in UREN))

    def in_maand(self, maand: Maand) -> bool:
        return self.uren.van in maand and self.uren.tot in maand


class Register:
    """What stands in the register about a month, of some pupils."""

    def __init__(self, alle: Iterable[Vastgelegd]) -> None:
        self.alle = {rij.id: rij for rij in alle}

    def tellend(self) -> list[Vastgelegd]:
        return [rij for rij in self.alle.values() if rij.telt]

    def keten(self, rij: Vastgelegd) -> Iterator[Vastgelegd]:
        """A row with those that it replaced, one after the other: when it goes, they would count again."""
        vorige: Vastgelegd | None = rij
        while vorige is not None:
            if not vorige.herroepen:
                yield vorige
            vorige = self.alle.get(str(vorige.gegevens.get(VERVANGT, "")).lower())


def lees(wie: Wie, maand: Maand, dossiers: Collection[str]) -> Register:
    """Every report of this organisation that touches the month, also what no longer counts."""
    waarden = {"gemeente": wie.gemeente, "organisatie": wie.organisatie, "dossiers": list(dossiers), "type": LESUREN,
               "eerste": maand.eerste.isoformat(), "laatste": maand.laatste.isoformat()}  # fmt: skip
    gevonden = rijen(_VASTGELEGD, waarden)
    staand = [rij for rij in gevonden if not rij["herroepen"]]
    telt = {rij["id"] for rij in onvervangen(staand, lambda rij: (rij["id"], rij["gegevens"].get(VERVANGT)))}
    return Register(Vastgelegd(**rij, telt=rij["id"] in telt) for rij in gevonden)


# ISO days compare as texts
_VASTGELEGD: Final = f"""
    SELECT g.id::text, g.dossier, g.datum, g.gegevens,
           {ZELF_VASTGELEGD} AS eigen,
           EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS herroepen
    FROM gebeurtenis g
    WHERE g.gemeente = %(gemeente)s AND g.dossier = ANY(%(dossiers)s) AND g.type = %(type)s
      AND g.organisatie = %(organisatie)s AND g.herroept IS NULL
      AND g.gegevens ->> 'van' <= %(laatste)s AND g.gegevens ->> 'tot' >= %(eerste)s
    ORDER BY g.dossier, g.gegevens ->> 'van', g.vastgelegd_op, g.id
"""
