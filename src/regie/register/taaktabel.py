# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of recht/ and the event types that say where somebody is, as tables that row-level security reads."""

from django.db import connections, transaction

from regie.kern.recht import Recht

EIGENAAR = "eigenaar"


def schrijf_taken(recht: Recht) -> None:
    """After every migration: the database follows the law tables. As regie_eigenaar."""
    taken = [
        (naam, *map(list, (taak.rollen, taak.leest, taak.legt_vast, taak.categorieen, taak.gegevens, taak.termijnen)))
        for naam, taak in recht.taken.items()
    ]
    plaatsen = [(naam,) for naam, type_ in recht.gebeurtenissen.items() if type_.plaats]
    with transaction.atomic(using=EIGENAAR), connections[EIGENAAR].cursor() as cursor:
        cursor.execute("DELETE FROM taak")
        cursor.executemany(
            "INSERT INTO taak (id, rollen, leest, legt_vast, categorieen, gegevens, termijnen)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s)",
            taken,
        )
        cursor.execute("DELETE FROM plaatstype")
        cursor.executemany("INSERT INTO plaatstype (type) VALUES (%s)", plaatsen)
