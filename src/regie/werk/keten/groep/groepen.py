# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The groups of a school and their members, as who asks: the own organisation, and the people that one sees."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import Rij, rijen
from regie.dossiers.vraag import rij as een_rij
from regie.kern.kalender import dag, dagnummer
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie

DAGDELEN: Final = ("ochtend", "middag", "avond")
KWARTIER: Final = 15
KORTST, LANGST = KWARTIER, 480  # minutes


@dataclass(frozen=True, slots=True)
class Groep:
    """`minuten`: how long a lesson takes; one that takes longer says so itself."""

    id: UUID
    naam: str
    soort: str
    dagdelen: tuple[str, ...]
    minuten: int
    leden: int = 0  # today


@dataclass(frozen=True, slots=True)
class Lid:
    dossier: str
    van: date
    tot: date | None

    def op(self, dag_: date) -> bool:
        return self.van <= dag_ and (self.tot is None or dag_ <= self.tot)


_GROEP: Final = """
    SELECT g.id, g.naam, g.soort, g.dagdelen, g.minuten,
           (SELECT count(DISTINCT l.dossier)::int FROM lesgroep_lid l
            WHERE l.gemeente = g.gemeente AND l.groep = g.id
              AND current_setting('regie.peildatum')::date BETWEEN l.van AND coalesce(l.tot, 'infinity')) AS leden
    FROM lesgroep g WHERE g.gemeente = %s
"""


def groepen(wie: Wie) -> list[Groep]:
    return [_groep(rij) for rij in rijen(f"{_GROEP} ORDER BY g.naam, g.id", [wie.gemeente])]


def lees_groep(wie: Wie, id_: UUID) -> Groep | None:
    gevonden = een_rij(f"{_GROEP} AND g.id = %s", [wie.gemeente, id_])
    return None if gevonden is None else _groep(gevonden)


def _groep(rij: Rij) -> Groep:
    return Groep(**(rij | {"dagdelen": tuple(rij["dagdelen"])}))


class AlGemaakt(Exception):
    """With this id another group was made; its name is the message."""


def maak_groep(wie: Wie, naam: str, soort: str, dagdelen: Sequence[str], minuten: int, id_: UUID | None = None) -> UUID:
    """`id_`: the same group made twice is one group. Raises AlGemaakt where that one says something else."""
    id_ = id_ or uuid7()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO lesgroep (gemeente, id, organisatie, naam, soort, dagdelen, minuten, door)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (gemeente, id) DO NOTHING",
            [wie.gemeente, id_, wie.organisatie, naam, soort, list(dagdelen), minuten, wie.medewerker],
        )
    staat_er = lees_groep(wie, id_)
    if staat_er != Groep(id_, naam, soort, tuple(dagdelen), minuten, staat_er.leden if staat_er else 0):
        raise AlGemaakt(staat_er.naam if staat_er else "")
    return id_


def groepen_van(wie: Wie, dossier: str, op: date) -> list[Groep]:
    """The groups that somebody is in on this day."""
    waar = """EXISTS (SELECT 1 FROM lesgroep_lid l WHERE l.gemeente = g.gemeente AND l.groep = g.id AND l.dossier = %s
        AND %s BETWEEN l.van AND coalesce(l.tot, 'infinity'))"""
    return [_groep(rij) for rij in rijen(f"{_GROEP} AND {waar} ORDER BY g.naam, g.id", [wie.gemeente, dossier, op])]


def leden(wie: Wie, id_: UUID) -> list[Lid]:
    """Everybody who is or was in the group."""
    sql = "SELECT dossier, van, tot FROM lesgroep_lid WHERE gemeente = %s AND groep = %s ORDER BY dossier, van"
    return [Lid(**rij) for rij in rijen(sql, [wie.gemeente, id_])]


def zet_leden(wie: Wie, id_: UUID, dossiers: Collection[str], vanaf: date) -> None:
    """From this day on the group is these people; what was before stays as it was."""
    lopend = [lid for lid in leden(wie, id_) if lid.tot is None or lid.tot >= vanaf]
    blijft = {lid.dossier for lid in lopend if lid.dossier in dossiers and lid.van <= vanaf and lid.tot is None}
    eruit = [lid for lid in lopend if lid.dossier not in blijft]
    waar = "gemeente = %s AND groep = %s AND dossier = %s AND van = %s"
    with connection.cursor() as cursor:
        for lid in eruit:
            sleutel = [wie.gemeente, id_, lid.dossier, lid.van]
            if lid.van >= vanaf:
                cursor.execute(f"DELETE FROM lesgroep_lid WHERE {waar}", sleutel)
            else:
                cursor.execute(f"UPDATE lesgroep_lid SET tot = %s WHERE {waar}", [_dag_voor(vanaf), *sleutel])
        cursor.executemany(
            "INSERT INTO lesgroep_lid (gemeente, groep, dossier, van) VALUES (%s, %s, %s, %s)",
            [(wie.gemeente, id_, dossier, vanaf) for dossier in sorted(set(dossiers) - blijft)],
        )


def _dag_voor(dag_: date) -> date:
    return dag(dagnummer(dag_) - 1)
