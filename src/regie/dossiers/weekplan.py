# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the week of a household: who is in it, their blocks, their appointments, and what is known besides."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from regie.dossiers.groepskandidaten import JONGSTE_ZONDER_OPVANG
from regie.dossiers.kinderen import GEZIN, kinderen
from regie.dossiers.vraag import NAAM, Rij, rij, rijen
from regie.dossiers.week import GEPLAND
from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.kalender.leeftijd import laatst_geboren
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

KIND: Final = "kind"
ZORGT: Final = ("aanvrager", "partner", "ouder")
"""Roles in a household of who may be at home for the children."""


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """`klein`: a child that is not left alone; of who the age is not known, is taken to be one."""

    dossier: str
    naam: str
    rol: str
    klein: bool

    @property
    def zorgt(self) -> bool:
        return self.rol in ZORGT


@dataclass(frozen=True, slots=True)
class Huis:
    """`ongezien`: grown-ups of who asks does not see the dossier: only when they are busy is shown, not with what.
    `kinderen`: small children who are known and whose week is not here, as a number."""

    leden: tuple[Huisgenoot, ...]
    ongezien: tuple[str, ...] = ()
    kinderen: int = 0


_STAAT: Final = (
    "g.herroept IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)"
)
_ROL: Final = f"""(SELECT e.gegevens ->> 'rol' FROM gebeurtenis g
    JOIN gebeurtenis_deel e ON e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id
    WHERE g.gemeente = h.gemeente AND g.dossier = h.dossier AND g.type = 'huishouden_lid' AND {_STAAT}
    ORDER BY g.datum DESC, g.vastgelegd_op DESC LIMIT 1)"""
# of who must stay hidden there is no row in `huishouden`: they are joined with nobody
_SAMEN: Final = "FROM huishouden z JOIN huishouden h ON h.gemeente = z.gemeente AND h.huishouden = z.huishouden"
_VAN: Final = "z.gemeente = current_setting('regie.gemeente') AND z.dossier = %(dossier)s"
_LEDEN: Final = f"""
    SELECT d.id AS dossier, {NAAM} AS naam, p.geboortedatum, coalesce({_ROL}, '') AS rol
    {_SAMEN}
    JOIN dossier d ON d.gemeente = h.gemeente AND d.id = h.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE {_VAN}
    ORDER BY p.geboortedatum = '', p.geboortedatum, d.id
"""


def huis(wie: Wie, dossier: str, naam: str, op: date) -> Huis:
    """The household as who asks sees it; somebody alone, or seen without the family, is a household of one."""
    zelf = Huisgenoot(dossier, naam, ZORGT[0], klein=False)
    if GEZIN not in wie.categorieen:
        return Huis((zelf,))
    jong = laatst_geboren(Duur(JONGSTE_ZONDER_OPVANG, "jaar"), op)
    gezien = tuple(
        Huisgenoot(een["dossier"], een["naam"], een["rol"], een["rol"] == KIND and _is_jong(een["geboortedatum"], jong))
        for een in rijen(_LEDEN, {"dossier": dossier})
    )
    leden = tuple(sorted(gezien, key=lambda een: (een.dossier != dossier, een.rol == KIND))) or (zelf,)
    kleintjes = kinderen([dossier], jong).get(dossier, 0)
    return Huis(leden, _ongezien(dossier, leden), max(0, kleintjes - sum(een.klein for een in leden)))


def _is_jong(geboren: str, grens: date) -> bool:
    return not geboren or geboren > grens.isoformat()[: len(geboren)]


def _ongezien(dossier: str, leden: Collection[Huisgenoot]) -> tuple[str, ...]:
    """As regie_rekenaar: who may be at home for the children besides those who are seen."""
    with als_rekenaar():
        alle = rijen(f"SELECT h.dossier, {_ROL} AS rol {_SAMEN} WHERE {_VAN}", {"dossier": dossier})
    gezien = {een.dossier for een in leden}
    return tuple(sorted(een["dossier"] for een in alle if een["rol"] in ZORGT and een["dossier"] not in gezien))


def bezet(dossiers: Collection[str], van: date, tot: date) -> list[Rij]:
    """As regie_rekenaar, of the household of somebody whom the caller may see: when these people are away from home,
    the way included, from `van` up to, not including, `tot`. Never with what, where or with whom.

    Care for the children is at home, so it is not busy here."""
    if not dossiers:
        return []
    with als_rekenaar():
        return rijen(
            """
            SELECT b.dossier, k.dagen, b.van_op, b.tot_op,
                   extract(epoch FROM k.van)::int / 60 - b.reis AS van,
                   extract(epoch FROM k.tot)::int / 60 + b.reis AS tot
            FROM weekblok b
            JOIN weekkeuze k ON k.gemeente = b.gemeente AND k.blok = b.id AND k.nummer = b.gekozen
            WHERE b.gemeente = current_setting('regie.gemeente') AND b.dossier = ANY(%s) AND b.soort <> 'zorg'
              AND b.van_op < %s AND coalesce(b.tot_op, %s) >= %s
            ORDER BY b.dossier, k.van, k.tot, k.dagen
            """,
            [list(dossiers), tot, van, van],
        )


_BLOK: Final = """
    SELECT b.id, b.dossier, b.soort, b.wat, b.waar, b.vast, b.reis, b.gekozen, b.bron, b.van_op, b.tot_op, b.revisie,
           (SELECT jsonb_agg(jsonb_build_object('nummer', k.nummer, 'naam', k.naam, 'dagen', k.dagen,
                'van', to_char(k.van, 'HH24:MI'), 'tot', to_char(k.tot, 'HH24:MI'), 'plaatsen', k.plaatsen)
                ORDER BY k.nummer)
            FROM weekkeuze k WHERE k.gemeente = b.gemeente AND k.blok = b.id) AS keuzes
    FROM weekblok b WHERE b.gemeente = current_setting('regie.gemeente')
"""


def blokken(dossiers: Collection[str], van: date, tot: date) -> list[Rij]:
    """Those that hold on a day from `van` up to, not including, `tot`."""
    return rijen(
        f"{_BLOK} AND b.dossier = ANY(%s) AND b.van_op < %s AND coalesce(b.tot_op, %s) >= %s"
        " ORDER BY b.dossier, b.soort, b.wat, b.id",
        [list(dossiers), tot, van, van],
    )


def blok(dossier: str, id_: UUID) -> Rij | None:
    return rij(f"{_BLOK} AND b.dossier = %s AND b.id = %s", [dossier, id_])


def staat_in_de_week(dossier: str, ids: Collection[UUID]) -> set[UUID]:
    """Which of these blocks are there."""
    gevonden = rijen(
        "SELECT id FROM weekblok WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s AND id = ANY(%s)",
        [dossier, list(ids)],
    )
    return {een["id"] for een in gevonden}


def loopt_in_de_week(dossier: str, ids: Collection[UUID], op: date) -> set[UUID]:
    """Which of these blocks have no last day before or on `op`."""
    gevonden = rijen(
        "SELECT id FROM weekblok WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s AND id = ANY(%s)"
        " AND (tot_op IS NULL OR tot_op > %s)",
        [dossier, list(ids), op],
    )
    return {een["id"] for een in gevonden}


def perioden(dossiers: Collection[str]) -> list[Rij]:
    """From when to when each of them learns, works or is guided."""
    return rijen(
        "SELECT dossier, van_op, tot_op FROM weekblok WHERE gemeente = current_setting('regie.gemeente')"
        " AND dossier = ANY(%s) AND soort IN ('les', 'werk', 'begeleiding') ORDER BY dossier, van_op",
        [list(dossiers)],
    )


def afspraken(wie: Wie, dossiers: Collection[str], van: date, tot: date) -> list[Rij]:
    """The appointments of these people from the first day up to, not including, the last."""
    return rijen(
        f"""
        SELECT g.id::text, g.dossier, g.gegevens ->> 'soort' AS wat, (g.gegevens ->> 'begin')::timestamptz AS begin,
               greatest(coalesce((g.gegevens ->> 'duur_minuten')::int, 0), 1) AS minuten
        FROM gebeurtenis g
        WHERE {GEPLAND} AND g.dossier = ANY(%(dossiers)s)
          AND (g.gegevens ->> 'begin')::timestamptz >= %(begin)s AND (g.gegevens ->> 'begin')::timestamptz < %(einde)s
        ORDER BY begin, g.dossier
        """,
        {"gemeente": wie.gemeente, "dossiers": list(dossiers), "begin": begin_van_dag(van),
         "einde": begin_van_dag(tot)},
    )  # fmt: skip
