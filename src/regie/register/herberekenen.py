# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Computing again what the register keeps: what a new day changes, what a new rule changes, or only to compare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.db import connection, transaction

from regie.kern.gebeurtenissen import Gebeurtenissen, keur
from regie.kern.recht import Recht
from regie.register import leesmodel
from regie.register.grendel import grendel_dossiers, grendel_gemeente
from regie.register.lezen import rijen_van
from regie.register.rekenen import Leesmodel, reken
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente
from regie.toegang.wie import systeem

PER_KEER: Final = 400  # dossiers with a lock each
PER_KEER_ALLEEN: Final = 5000


@dataclass
class Uitkomst:
    """`anders`: with `controleer`, the dossiers whose kept rows are not what the kern says now."""

    dossiers: int = 0
    gewijzigd: int = 0
    anders: list[str] = field(default_factory=list)


def herbereken_vandaag(gemeente: Gemeente, recht: Recht, vandaag: date) -> Uitkomst:
    """The dossiers in which this day changes something. A few at a time, so that nobody waits."""
    uitkomst = Uitkomst()
    for deel in _delen(_op_de_rol(gemeente, vandaag), PER_KEER):
        with transaction.atomic():
            zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
            grendel_dossiers(gemeente.code, deel)
            with als_rekenaar():
                uitkomst.gewijzigd += leesmodel.schrijf(_gerekend(deel, gemeente, recht, vandaag), deel, vandaag)
        uitkomst.dossiers += len(deel)
    return uitkomst


def herbereken_alles(gemeente: Gemeente, recht: Recht, vandaag: date) -> Uitkomst:
    """A whole gemeente, after a change of rules or policy: the old rows stay until all new ones are there."""
    uitkomst = Uitkomst()
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        grendel_gemeente(gemeente.code)
        with als_rekenaar():
            for deel in _delen(_alle(), PER_KEER_ALLEEN):
                uitkomst.gewijzigd += leesmodel.schrijf(_gerekend(deel, gemeente, recht, vandaag), deel, vandaag)
                uitkomst.dossiers += len(deel)
            noteer_gerekend(gemeente.code, gemeente.beleid, recht)
    return uitkomst


def controleer(gemeente: Gemeente, recht: Recht, vandaag: date) -> Uitkomst:
    """Compares what is kept with what the kern says now; writes nothing."""
    uitkomst = Uitkomst()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar():
            for deel in _delen(_alle(), PER_KEER_ALLEEN):
                uitkomst.anders += leesmodel.verschillen(_gerekend(deel, gemeente, recht, vandaag), deel)
                uitkomst.dossiers += len(deel)
    return uitkomst


def _delen(dossiers: Sequence[str], aantal: int) -> Iterator[Sequence[str]]:
    return (dossiers[begin : begin + aantal] for begin in range(0, len(dossiers), aantal))


def _gerekend(dossiers: Sequence[str], gemeente: Gemeente, recht: Recht, vandaag: date) -> Leesmodel:
    return reken(stroom(dossiers, gemeente.code, recht, vandaag), recht, gemeente.beleid, vandaag)


def stroom(dossiers: Sequence[str], gemeente: str, recht: Recht, vandaag: date) -> Gebeurtenissen:
    """The events of these dossiers, from the register. As regie_rekenaar."""
    return keur(rijen_van(dossiers), recht, vandaag, frozenset({"bsn"}), gemeente).stroom()


def _op_de_rol(gemeente: Gemeente, vandaag: date) -> list[str]:
    with transaction.atomic():
        zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
        with als_rekenaar(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM dossier WHERE gemeente = %s AND opnieuw_op <= %s ORDER BY id", [gemeente.code, vandaag]
            )
            return [id_ for (id_,) in cursor.fetchall()]


def _alle() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM dossier WHERE gemeente = current_setting('regie.gemeente') ORDER BY id")
        return [id_ for (id_,) in cursor.fetchall()]


def kenmerk(beleid: str, recht: Recht) -> str:
    """What the rows of a gemeente were computed with."""
    return f"{recht.kenmerk} {beleid}"


def noteer_gerekend(gemeente: str, beleid: str, recht: Recht, *, alleen_nieuw: bool = False) -> None:
    """`alleen_nieuw`: only for a gemeente that held nothing before. As regie_rekenaar."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE gemeente SET gerekend_met = %s, gerekend_op = clock_timestamp()"
            " WHERE code = %s AND (gerekend_met IS NULL OR NOT %s)",
            [kenmerk(beleid, recht), gemeente, alleen_nieuw],
        )
