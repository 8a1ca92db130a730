# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of hours of one school: what counts, what was corrected, and whether it was accepted as it stands now."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from regie.kern.gebeurtenissen.vervangen import onvervangen

Stand = Literal["open", "geleverd", "gecorrigeerd", "aanvaard"]
DELEN: Final = ("aangeboden", "gevolgd", "geoorloofd", "ongeoorloofd")


@dataclass(frozen=True, slots=True)
class Opgave:
    """A report of hours. `vervangt`: the id of the one whose place it takes; `ingetrokken`: it was withdrawn;
    `vervangen`: another one that stands took its place, perhaps in another month."""

    id: str
    dossier: str
    soort: str
    van: date
    tot: date
    aangeboden: float
    gevolgd: float
    geoorloofd: float
    ongeoorloofd: float
    vastgelegd_op: date
    bron: str | None = None
    vervangt: str | None = None
    ingetrokken: bool = False
    vervangen: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    aangeboden: float = 0
    gevolgd: float = 0
    geoorloofd: float = 0
    ongeoorloofd: float = 0

    @property
    def verzuim_procent(self) -> int | None:
        """Of what was offered; None where nothing was."""
        return None if not self.aangeboden else round(100 * (self.geoorloofd + self.ongeoorloofd) / self.aangeboden)


def tellend(alle: Iterable[Opgave]) -> list[Opgave]:
    """Reports that stand: not withdrawn, and not replaced by one that stands."""
    staand = [een for een in alle if not een.ingetrokken and not een.vervangen]
    return onvervangen(staand, lambda een: (een.id, een.vervangt))


def tel(opgaven: Iterable[Opgave]) -> Telling:
    lijst = list(opgaven)
    return Telling(*(sum(getattr(een, deel) for een in lijst) for deel in DELEN))


def per_dossier(opgaven: Iterable[Opgave]) -> dict[str, list[Opgave]]:
    samen: dict[str, list[Opgave]] = defaultdict(list)
    for een in opgaven:
        samen[een.dossier].append(een)
    return dict(samen)


def verbeterd(alle: Sequence[Opgave]) -> list[tuple[Opgave, Opgave | None]]:
    """What no longer counts, with what took its place; None where it was only withdrawn."""
    telt, op_id = {een.id for een in tellend(alle)}, {een.id: een for een in alle}
    erna: Mapping[str, Opgave] = {een.vervangt: een for een in op_id.values() if een.vervangt and not een.ingetrokken}
    return [(een, erna.get(een.id)) for een in alle if een.id not in telt]


def merk(opgaven: Collection[Opgave]) -> str:
    """The same hours, the same mark: events never change, so their ids say what stands in them."""
    return hashlib.sha256("\n".join(sorted(een.id for een in opgaven)).encode()).hexdigest()


def stand(nu: str | None, aanvaard: str | None) -> Stand:
    """`nu`: the mark of what counts now, None where nothing does; `aanvaard`: of what was accepted last."""
    if nu is None and aanvaard is None:
        return "open"
    if aanvaard is None:
        return "geleverd"
    return "aanvaard" if nu == aanvaard else "gecorrigeerd"
