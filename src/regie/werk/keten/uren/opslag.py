# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Deliveries and their lines in the database, as who asks: row-level security leaves those of the own organisation."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from django.db import connection

from regie.dossiers.vraag import Rij, rijen
from regie.dossiers.vraag import rij as een_rij
from regie.kern.kalender.maand import Maand
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.werk.keten.uren.kolommen import UREN
from regie.werk.keten.uren.regel import Mis, Regel, Uren

Herkomst = Literal["bestand", "lessen"]
Status = Literal["proef", "opgenomen", "vervallen"]


@dataclass(frozen=True, slots=True)
class Levering:
    id: UUID
    maand: Maand
    herkomst: Herkomst
    door: str
    moment: datetime
    status: Status
    afgerond_op: datetime | None


@dataclass(frozen=True, slots=True)
class OpenRegel:
    """A wrong line of a delivery that was taken in: it waits until somebody solves it."""

    levering: UUID
    maand: Maand
    regel: Regel


def bewaar(wie: Wie, maand: Maand, herkomst: Herkomst, regels: Sequence[Regel]) -> UUID:
    """A delivery that was looked at and not taken in yet; one that waited for this month makes way."""
    _laat_vervallen(wie, maand)
    id_ = uuid7()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO urenlevering (gemeente, id, organisatie, maand, herkomst, door, status)"
            " VALUES (%s, %s, %s, %s, %s, %s, 'proef')",
            [wie.gemeente, id_, wie.organisatie, maand.eerste, herkomst, wie.medewerker],
        )
        cursor.execute(_ERBIJ, [wie.gemeente, id_, json.dumps([_als_object(regel) for regel in regels])])
    return id_


def _laat_vervallen(wie: Wie, maand: Maand) -> None:
    """What was only looked at keeps nothing of its lines."""
    wachtend = rijen(
        "SELECT id FROM urenlevering WHERE gemeente = %s AND organisatie = %s AND maand = %s AND status = 'proef'",
        [wie.gemeente, wie.organisatie, maand.eerste],
    )
    for rij in wachtend:
        gooi_weg(wie, rij["id"])


def gooi_weg(wie: Wie, id_: UUID) -> bool:
    """False for what was taken in or thrown away meanwhile: that stays as it is."""
    if grendel(wie, id_) is None:
        return False
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM urenregel WHERE gemeente = %s AND levering = %s", [wie.gemeente, id_])
    rond_af(wie, id_, "vervallen")
    return True


def rond_af(wie: Wie, id_: UUID, status: Status) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE urenlevering SET status = %s, afgerond_op = clock_timestamp() WHERE gemeente = %s AND id = %s",
            [status, wie.gemeente, id_],
        )


def grendel(wie: Wie, id_: UUID) -> Levering | None:
    """A delivery that waits, for who asks alone until the transaction ends; None for one that waits no more."""
    gevonden = een_rij(f"{_LEVERING} AND id = %s AND status = 'proef' FOR NO KEY UPDATE", [wie.gemeente, id_])
    return None if gevonden is None else _levering(gevonden)


def keur_af(wie: Wie, id_: UUID, regels: Sequence[Regel]) -> None:
    """Lines that turn out to be wrong: what stood in them goes."""
    if not regels:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM urenregel WHERE gemeente = %s AND levering = %s AND rij = ANY(%s)",
            [wie.gemeente, id_, [regel.rij for regel in regels]],
        )
        cursor.execute(_ERBIJ, [wie.gemeente, id_, json.dumps([_als_object(regel) for regel in regels])])


def aantal_regels(wie: Wie, id_: UUID) -> int:
    gevonden = een_rij(
        "SELECT count(*)::int AS aantal FROM urenregel WHERE gemeente = %s AND levering = %s", [wie.gemeente, id_]
    )
    return 0 if gevonden is None else int(gevonden["aantal"])


def lees_levering(wie: Wie, id_: UUID) -> Levering | None:
    gevonden = een_rij(f"{_LEVERING} AND id = %s", [wie.gemeente, id_])
    return None if gevonden is None else _levering(gevonden)


def leveringen(wie: Wie, aantal: int) -> list[Levering]:
    """The last ones that were taken in or wait for that, newest first."""
    sql = f"{_LEVERING} AND organisatie = %s AND status <> 'vervallen' ORDER BY moment DESC LIMIT %s"
    return [_levering(rij) for rij in rijen(sql, [wie.gemeente, wie.organisatie, aantal])]


_LEVERING: Final = "SELECT id, maand, herkomst, door, moment, status, afgerond_op FROM urenlevering WHERE gemeente = %s"


def _levering(rij: Rij) -> Levering:
    return Levering(**(rij | {"maand": Maand.van(rij["maand"])}))


def lees_regels(wie: Wie, id_: UUID) -> list[Regel]:
    """All lines, in the order of the file."""
    return [_regel(rij) for rij in rijen(f"{_REGEL} AND r.levering = %s ORDER BY r.rij", [wie.gemeente, id_])]


def open_regels(wie: Wie) -> list[OpenRegel]:
    """Wrong lines of deliveries that were taken in, oldest month first."""
    sql = f"{_REGEL} AND l.organisatie = %s AND l.status = 'opgenomen' AND r.status = 'fout' ORDER BY l.maand, r.rij"
    gevonden = rijen(sql, [wie.gemeente, wie.organisatie])
    return [OpenRegel(rij["levering"], Maand.van(rij["maand"]), _regel(rij)) for rij in gevonden]


_REGEL: Final = f"""
    SELECT r.levering, l.maand, r.rij, r.dossier, r.kenmerk, r.van, r.tot, r.soort,
           {", ".join(f"r.{uur}" for uur in UREN)}, r.problemen
    FROM urenregel r JOIN urenlevering l ON l.gemeente = r.gemeente AND l.id = r.levering
    WHERE r.gemeente = %s
"""


def los_op(wie: Wie, id_: UUID, rij: int) -> bool:
    """One wrong line that needs nobody any more; False where there is no such line."""
    return _los_op(wie, "r.levering = %s AND r.rij = %s", [id_, rij]) == 1


def los_maand_op(wie: Wie, maand: Maand, van: Collection[str] | None) -> int:
    """Wrong lines of a month that was delivered again: all of them, or those of some pupils."""
    welke = "l.organisatie = %s AND l.maand = %s AND l.status = 'opgenomen'"
    if van is None:
        return _los_op(wie, welke, [wie.organisatie, maand.eerste])
    return _los_op(wie, f"{welke} AND r.dossier = ANY(%s)", [wie.organisatie, maand.eerste, list(van)])


def _los_op(wie: Wie, welke: str, waarden: Sequence[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE urenregel r SET status = 'opgelost', opgelost_door = %s, opgelost_op = clock_timestamp()"
            " FROM urenlevering l WHERE l.gemeente = r.gemeente AND l.id = r.levering"
            f" AND r.gemeente = %s AND r.status = 'fout' AND {welke}",
            [wie.medewerker, wie.gemeente, *waarden],
        )
        return int(cursor.rowcount)


_VELDEN: Final = ("rij", "dossier", "kenmerk", "van", "tot", "soort", *UREN, "problemen", "status")
_ERBIJ: Final = f"""
    INSERT INTO urenregel (gemeente, levering, {", ".join(_VELDEN)})
    SELECT %s, %s, {", ".join(f"n.{veld}" for veld in _VELDEN)}
    FROM json_to_recordset(%s::json) AS n(rij integer, dossier text, kenmerk text, van date, tot date, soort text,
        {", ".join(f"{uur} numeric" for uur in UREN)}, problemen jsonb, status text)
"""


def _als_object(regel: Regel) -> dict[str, Any]:
    """Of a wrong line only what is wrong is kept."""
    object_: dict[str, Any] = {"rij": regel.rij, "dossier": regel.dossier, "kenmerk": regel.kenmerk}
    if not regel.is_goed or regel.uren is None:
        return object_ | {"problemen": [mis._asdict() for mis in regel.mis], "status": "fout"}
    uren = regel.uren
    getallen = {naam: getattr(uren, naam) for naam in UREN}
    periode = {"van": uren.van.isoformat(), "tot": uren.tot.isoformat()}
    return object_ | periode | getallen | {"soort": uren.soort, "problemen": [], "status": "goed"}


def _regel(rij: Rij) -> Regel:
    mis = tuple(Mis(**deel) for deel in rij["problemen"])
    uren = None if mis else Uren(rij["van"], rij["tot"], rij["soort"], *(float(rij[naam]) for naam in UREN))
    return Regel(rij["rij"], rij["dossier"], uren, mis, rij["kenmerk"])


def dossiers(regels: Iterable[Regel]) -> list[str]:
    return sorted({regel.dossier for regel in regels if regel.dossier is not None})
