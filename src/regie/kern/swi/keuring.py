# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is not right in a record: the requirements of the table, field by field."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Final

from regie.kern.recht.typen.swi import Swieis, Swiveld
from regie.kern.swi.record import Record


@dataclass(frozen=True, slots=True)
class Bevinding:
    """`veld`: where it is; what it says stands in `eis`. No value of anybody."""

    dossier: str
    eis: Swieis
    veld: Swiveld

    @property
    def is_fout(self) -> bool:
        return self.eis.ernst == "fout"


@dataclass(frozen=True, slots=True)
class Stand:
    """What is said of everybody in a delivery."""

    bevindingen: tuple[Bevinding, ...]

    @property
    def fouten(self) -> int:
        return sum(een.is_fout for een in self.bevindingen)

    @property
    def waarschuwingen(self) -> int:
        return len(self.bevindingen) - self.fouten

    def van(self) -> dict[str, list[Bevinding]]:
        per: dict[str, list[Bevinding]] = {}
        for een in self.bevindingen:
            per.setdefault(een.dossier, []).append(een)
        return per


def keur(records: Sequence[Record], eisen: Sequence[Swieis], velden: Sequence[Swiveld], met_nummer: Set[str]) -> Stand:
    """`met_nummer`: the dossiers of whom a number that can be right is known."""
    op_id = {veld.id: veld for veld in velden}
    geldend = [eis for eis in eisen if {eis.veld, *_ook(eis)} <= op_id.keys()]
    return Stand(
        tuple(
            Bevinding(record.dossier, eis, op_id[eis.veld])
            for record in records
            for eis in geldend
            if _mist(record, eis, op_id, met_nummer)
        )
    )


def _ook(eis: Swieis) -> Iterator[str]:
    yield from (een for een in (eis.ander, eis.als, eis.bij.veld if eis.bij else None) if een)


def _mist(record: Record, eis: Swieis, velden: Mapping[str, Swiveld], met_nummer: Set[str]) -> bool:
    if eis.controle == "nummer":
        return record.dossier not in met_nummer
    return any(VORMEN[eis.controle](stuk, eis) for stuk in _stukken(record, eis, velden) if _geldt(stuk, eis))


def _stukken(record: Record, eis: Swieis, velden: Mapping[str, Swiveld]) -> list[dict[str, Any]]:
    """Field → value, once for each row of the list that the field is in; what is there once is the same in all."""
    reeks = velden[eis.veld].reeks
    namen = (eis.veld, *_ook(eis))
    if not reeks:
        return [{naam: record.waarden.get(naam) for naam in namen}]
    aantal = len(record.waarden.get(eis.veld) or [])
    return [
        {
            naam: record.waarden[naam][plek] if velden[naam].reeks == reeks else record.waarden.get(naam)
            for naam in namen
        }
        for plek in range(aantal)
    ]


def _geldt(stuk: Mapping[str, Any], eis: Swieis) -> bool:
    if eis.als is not None and stuk[eis.als] is None:
        return False
    return eis.bij is None or stuk[eis.bij.veld] in eis.bij.in_


def _verplicht(stuk: Mapping[str, Any], eis: Swieis) -> bool:
    return stuk[eis.veld] is None


def _voor(stuk: Mapping[str, Any], eis: Swieis) -> bool:
    """ISO days compare as texts, numbers as numbers."""
    een, ander = stuk[eis.veld], stuk[eis.ander or ""]
    return een is not None and ander is not None and bool(een < ander)


def _meer(stuk: Mapping[str, Any], eis: Swieis) -> bool:
    een, ander = stuk[eis.veld], stuk[eis.ander or ""]
    return een is not None and ander is not None and bool(een > ander)


VORMEN: Final[dict[str, Callable[[Mapping[str, Any], Swieis], bool]]] = {
    "verplicht": _verplicht,
    "niet_voor": _voor,
    "niet_meer": _meer,
}
