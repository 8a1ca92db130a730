# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of places where people can take part. Nothing about anybody: of who is there only how many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from regie.dossiers.vraag import Rij, rij, rijen
from regie.kern.meedoen import passen
from regie.toegang.wie import Wie

BEHEERDERS: Final = frozenset({"consulent", "teamleider", "jobcoach"})
LEZERS: Final = BEHEERDERS | {"functioneel_beheer"}


PER_BLADZIJDE: Final = 50


@dataclass(frozen=True, slots=True)
class Plek:
    """A place. `taalniveau`, `nederlandstalig`: None where nobody asked yet; `tot`: the last day; `bezet`: who are
    there now, whoever they are."""

    id: UUID
    soort: str
    naam: str
    organisatie: str
    sector: str
    uren_van: float
    uren_tot: float
    dagdelen: tuple[str, ...]
    capaciteit: int
    begeleiding: str
    van: date
    voor: str
    taalniveau: str | None = None
    nederlandstalig: bool | None = None
    postcode4: str | None = None
    tot: date | None = None
    revisie: int = 0
    bezet: int = 0

    @property
    def over(self) -> int:
        return max(0, self.capaciteit - self.bezet)

    def open_op(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag <= self.tot)

    @property
    def te_wegen(self) -> passen.Plek:
        return passen.Plek(
            str(self.id), f"{self.organisatie} {self.naam}", self.soort, self.sector, self.uren_van,
            frozenset(self.dagdelen), self.over, self.taalniveau, self.nederlandstalig, self.postcode4,
        )  # fmt: skip


def mag_beheren(wie: Wie) -> bool:
    return not BEHEERDERS.isdisjoint(wie.rollen)


def plekken(soort: str = "") -> list[Plek]:
    """Those of one kind, or all, by organisation; also what is over."""
    beperkt = "AND p.soort = %(soort)s" if soort else ""
    return [_plek(een) for een in rijen(f"{_PLEK} {beperkt} ORDER BY p.organisatie, p.naam, p.id", {"soort": soort})]


def bladzijde(soort: str, vandaag: date, *, ook_oud: bool, nummer: int) -> list[Plek]:
    """So many places of the register, and one more where there is a next page; the first page is 0."""
    waar = [een for een, geldt in (
        ("p.soort = %(soort)s", bool(soort)), ("coalesce(p.tot, %(vandaag)s) >= %(vandaag)s", not ook_oud)) if geldt
    ]  # fmt: skip
    waarden = {"soort": soort, "vandaag": vandaag, "vanaf": nummer * PER_BLADZIJDE, "aantal": PER_BLADZIJDE + 1}
    sql = " AND ".join([_PLEK, *waar])
    volgorde = "ORDER BY p.organisatie, p.naam, p.id OFFSET %(vanaf)s LIMIT %(aantal)s"
    return [_plek(een) for een in rijen(f"{sql} {volgorde}", waarden)]


def open_plekken(vandaag: date, soort: str = "") -> list[Plek]:
    return [een for een in plekken(soort) if een.open_op(vandaag)]


def plek(id_: UUID) -> Plek | None:
    gevonden = rij(f"{_PLEK} AND p.id = %(id)s", {"id": id_})
    return None if gevonden is None else _plek(gevonden)


_PLEK: Final = """
    SELECT p.id, p.soort, p.naam, p.organisatie, p.sector, p.uren_van::float8, p.uren_tot::float8, p.dagdelen,
           p.capaciteit, p.begeleiding, p.van, p.voor, p.taalniveau, p.nederlandstalig, p.postcode4, p.tot, p.revisie,
           coalesce(t.bezet, 0) AS bezet
    FROM plek p LEFT JOIN plek_telling t ON t.gemeente = p.gemeente AND t.plek = p.id
    WHERE p.gemeente = current_setting('regie.gemeente')
"""


def _plek(gevonden: Rij) -> Plek:
    return Plek(**gevonden | {"dagdelen": tuple(gevonden["dagdelen"])})


@dataclass(frozen=True, slots=True)
class Versie:
    """A place as it was: `anders` names what changed, before and after."""

    revisie: int
    door: str
    moment: datetime
    anders: Sequence[tuple[str, Any, Any]]


def versies(id_: UUID) -> list[Versie]:
    """The last one first; the first one has nothing to differ from."""
    gevonden = rijen(
        "SELECT revisie, wat, door, moment FROM plek_versie WHERE gemeente = current_setting('regie.gemeente')"
        " AND plek = %s ORDER BY revisie",
        [id_],
    )
    eerder: list[Rij] = [{"wat": {}}, *gevonden[:-1]]
    return [
        Versie(nu["revisie"], nu["door"], nu["moment"], _anders(vorige["wat"], nu["wat"]))
        for vorige, nu in zip(eerder, gevonden, strict=True)
    ][::-1]


def _anders(vorige: dict[str, Any], nu: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [(naam, vorige[naam], nu[naam]) for naam in nu if naam in vorige and vorige[naam] != nu[naam]]
