# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Places synthetic people and what happened to them, with the dirt that a real file has. Counts nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from tests.verhaal import gebeurtenis, naam_als_id

Rij = dict[str, Any]
Openen = Callable[[str], list[Rij]]
"""What comes before, of one person."""
Feit = Callable[[str, date], Rij]
"""What is counted, of one person on a day."""
GROEPEN: dict[str, dict[str, Any]] = {
    "asiel": {"groep": "asiel_vergunning", "wet": "wi2021"},
    "hervestiger": {"groep": "asiel_vergunning", "wet": "wi2021", "hervestiger": True},
    "gezin": {"groep": "gezinsmigrant", "wet": "wi2021"},
    "oude_wet": {"groep": "asiel_vergunning", "wet": "wi2013"},
    "kind": {"groep": "geen_plicht", "wet": "geen"},
}
BEGIN = date(2018, 1, 2)
"""When a dossier is opened where that does not matter."""
TWEEDE_BRON = timedelta(days=20)
"""So much later a second source has the same fact, with its own date."""
DAARNA = timedelta(days=9)
VUIL = 4
"""So many people stand around a cell and do not count, with an open dossier."""


def geopend(wie: str, groep: str, op: date = BEGIN, **velden: Any) -> Rij:
    return gebeurtenis("dossier_geopend", op, wie, **GROEPEN[groep], **velden)


def van_groep(groep: str, *types: str, op: date = BEGIN) -> Openen:
    """Opens a dossier, with events that have no fields of their own."""
    return lambda wie: [geopend(wie, groep, op), *(gebeurtenis(type_, op, wie) for type_ in types)]


def feit(type_: str, **velden: Any) -> Feit:
    return lambda wie, dag: gebeurtenis(type_, dag, wie, **velden)


def opening(groep: str) -> Feit:
    """Where it is counted that a dossier was opened."""
    return lambda wie, dag: geopend(wie, groep, dag)


def niets(wie: str) -> list[Rij]:
    """Where the fact itself opens the dossier."""
    return []


class Gemeente:
    """The rows of a gemeente as they are known long after the peildatum; on the peildatum itself less was known."""

    def __init__(self, peildatum: date) -> None:
        self.peildatum = peildatum
        self.rijen: list[Rij] = []
        self._mensen: Counter[str] = Counter()

    def mens(self, soort: str) -> str:
        """A new person, who has nothing but a name."""
        self._mensen[soort] += 1
        return f"{soort}-{self._mensen[soort]}"

    def plaats(self, *rijen: Rij) -> None:
        self.rijen.extend(rijen)

    def trek_in(self, rij: Rij, bekend: date) -> None:
        """Places a row, and one that withdraws it, recorded on another day."""
        id_ = naam_als_id(f"{rij['dossier']}-{rij['type']}-{rij['datum']}-{len(self.rijen)}")
        weg = {**rij, "id": naam_als_id(f"weg-{id_}"), "herroept": id_, "reden": "verkeerd dossier"}
        self.plaats({**rij, "id": id_}, {**weg, "vastgelegd_op": _middag(bekend)})

    def herroepen(self, rij: Rij) -> None:
        """A mistake that was known as one before the peildatum: it does not count."""
        self.trek_in(rij, self.peildatum)

    def later_herroepen(self, rij: Rij) -> None:
        """A mistake of which nobody knew on the peildatum: it counts."""
        self.trek_in(rij, self.peildatum + DAARNA)

    def laat(self, rij: Rij) -> None:
        """Something that happened in time and was recorded after the peildatum: it does not count."""
        self.plaats({**rij, "vastgelegd_op": _middag(self.peildatum + DAARNA)})

    def dubbel(self, rij: Rij, later: timedelta = TWEEDE_BRON) -> None:
        """The same fact from a second source."""
        self.plaats({**rij, "datum": str(date.fromisoformat(rij["datum"]) + later)})

    def sluit(self, wie: str, op: date) -> None:
        self.plaats(gebeurtenis("dossier_gesloten", op, wie, reden="verhuisd"))

    def cel(
        self, naam: str, aantal: int, dagen: Sequence[date], openen: Openen, wat: Feit, *, open_nodig: bool = False
    ) -> list[str]:
        """`aantal` people who count, and around them people who do not. Returns who count. `open_nodig`: whether a
        closed dossier does not count."""
        wie = [self.mens(naam) for _ in range(aantal)]
        for nummer, mens in enumerate(wie):
            rij = wat(mens, dagen[nummer % len(dagen)])
            self.plaats(*openen(mens))
            plaats = self.later_herroepen if nummer == aantal - 1 else self.plaats
            plaats(rij)
            if nummer == 0:
                self.dubbel(rij)
        self._vuil(naam, dagen[0], openen, wat)
        dicht = self.mens(f"{naam}-dicht") if open_nodig else next(iter(wie[1:]), None)
        if open_nodig and dicht:
            self.plaats(*openen(dicht), wat(dicht, dagen[0]))
        if dicht:
            self.sluit(dicht, self.peildatum - timedelta(days=1))
        return wie

    def _vuil(self, naam: str, dag: date, openen: Openen, wat: Feit) -> None:
        """One person of whom it was withdrawn, two of whom it was recorded late, one to whom it happened later."""
        fout, *te_laat, erna = (self.mens(f"{naam}-{soort}") for soort in ("fout", "laat", "laat", "erna"))
        self.plaats(*openen(fout))
        self.herroepen(wat(fout, dag))
        for mens in te_laat:
            self.plaats(*openen(mens))
            self.laat(wat(mens, dag))
        self.plaats(*openen(erna), wat(erna, self.peildatum + timedelta(days=1)))


def _middag(dag: date) -> str:
    return f"{dag}T12:00:00+01:00"


def zonder_intrekkingen(rijen: Iterable[Rij]) -> list[Rij]:
    """What somebody reads who does not look at `herroept`."""
    return [rij for rij in rijen if "herroept" not in rij]


def elke_rij_een_mens(rijen: Sequence[Rij], type_: str) -> list[Rij]:
    """What somebody reads who counts rows: a second row of a type is of a second person, who is like the first one."""
    gezien: Counter[str] = Counter()
    uit: list[Rij] = []
    for rij in rijen:
        uit.append(rij)
        if rij["type"] != type_ or "id" in rij:
            continue
        gezien[rij["dossier"]] += 1
        if gezien[rij["dossier"]] > 1:
            uit.pop()
            eigen = [een for een in rijen if een["dossier"] == rij["dossier"] and een["type"] != type_]
            uit.extend({**een, "dossier": f"{rij['dossier']}-{gezien[rij['dossier']]}"} for een in [*eigen, rij])
    return uit
