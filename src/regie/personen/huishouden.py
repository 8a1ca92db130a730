# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is with whom, over time, and what cannot be: two partners at once, a child of oneself, a ring of parents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

AANVRAGER, PARTNER, KIND, OUDER = "aanvrager", "partner", "kind", "ouder"
PAAR: Final = (AANVRAGER, PARTNER)


class KanNiet(ValueError):
    """Why somebody cannot join this household so, and what now."""


@dataclass(frozen=True, slots=True)
class Lid:
    """`tot`: the day on which it ended; on that day somebody may join another household."""

    dossier: str
    huishouden: str
    rol: str
    van: date
    tot: date | None = None

    def samen_met(self, ander: "Lid") -> bool:
        """Whether both held on a day."""
        return (ander.tot is None or self.van < ander.tot) and (self.tot is None or ander.van < self.tot)


class Regel(NamedTuple):
    """A standing event: joined, or `einde`."""

    dossier: str
    huishouden: str
    rol: str
    datum: date
    einde: bool


def leden(regels: Iterable[Regel]) -> list[Lid]:
    """Memberships out of events in the order in which they happened. A second joining takes over from the first."""
    lopend: dict[tuple[str, str], Lid] = {}
    geweest: list[Lid] = []
    for regel in regels:
        sleutel = regel.dossier, regel.huishouden
        oud = lopend.pop(sleutel, None)
        if oud is not None:
            geweest.append(Lid(oud.dossier, oud.huishouden, oud.rol, oud.van, regel.datum))
        if not regel.einde:
            lopend[sleutel] = Lid(regel.dossier, regel.huishouden, regel.rol, regel.datum)
    return sorted([*geweest, *lopend.values()], key=lambda lid: (lid.van, lid.dossier, lid.huishouden))


def keur_lid(bestaand: Sequence[Lid], nieuw: Lid) -> None:
    """Raises KanNiet. `bestaand`: of everybody who is connected to these people."""
    tegelijk = [lid for lid in bestaand if lid.samen_met(nieuw)]
    if any(lid.dossier == nieuw.dossier and lid.huishouden == nieuw.huishouden for lid in tegelijk):
        raise KanNiet(_("Deze persoon hoort al bij dit huishouden. Beëindig dat eerst, of laat het zo."))
    for lid in tegelijk:
        if lid.rol in PAAR and nieuw.rol in PAAR:
            _keur_paar(lid, nieuw)
    if _in_kring([*bestaand, nieuw], nieuw):
        raise KanNiet(_("Dan is iemand kind en ouder van dezelfde persoon. Kijk na wie het kind is."))


def _keur_paar(lid: Lid, nieuw: Lid) -> None:
    if lid.dossier == nieuw.dossier:
        wat = _("Deze persoon is op die dag al aanvrager of partner in een ander huishouden.")
        raise KanNiet(f"{wat} {_('Beëindig dat eerst.')}")
    if lid.huishouden == nieuw.huishouden and lid.rol == nieuw.rol:
        wat = _("Er is op die dag al een partner in dit huishouden.")
        if nieuw.rol == AANVRAGER:
            wat = _("Er is op die dag al een aanvrager in dit huishouden.")
        raise KanNiet(f"{wat} {_('Beëindig dat eerst.')}")


def _in_kring(alle: Sequence[Lid], nieuw: Lid) -> bool:
    """Whether somebody is an ancestor of oneself."""
    ouders: dict[str, set[str]] = {}
    for kind, ouder in _ouderschap(alle):
        ouders.setdefault(kind, set()).add(ouder)
    hier = {lid.dossier for lid in alle if lid.huishouden == nieuw.huishouden}
    return any(_bereikt(wie, ouders) for wie in hier)


def _bereikt(begin: str, ouders: dict[str, set[str]]) -> bool:
    gezien: set[str] = set()
    te_gaan = list(ouders.get(begin, ()))
    while te_gaan:
        wie = te_gaan.pop()
        if wie == begin:
            return True
        if wie not in gezien:
            gezien.add(wie)
            te_gaan += ouders.get(wie, ())
    return False


def _ouderschap(alle: Sequence[Lid]) -> Iterator[tuple[str, str]]:
    """(child, parent): the child of the couple, the couple of its parents. Once a child, always a child."""
    for een in alle:
        for ander in alle:
            if een.huishouden != ander.huishouden or een is ander or not een.samen_met(ander):
                continue
            if (een.rol == KIND and ander.rol in PAAR) or (een.rol in PAAR and ander.rol == OUDER):
                yield een.dossier, ander.dossier
