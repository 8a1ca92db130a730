# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The context that PostgreSQL's row-level security reads: set for one transaction, text only, gone with it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Final

from django.db import connection

from regie.toegang.voorbereid import onthoud_bereik
from regie.toegang.wie import Wie

REKENAAR: Final = "regie_rekenaar"


class GeenTransactie(RuntimeError):
    """The context would outlive the question it was set for."""


def zet(waarden: Mapping[str, str]) -> None:
    """Settings `regie.<name>` for this transaction. Raises GeenTransactie outside one."""
    if not connection.in_atomic_block:
        raise GeenTransactie("De context van Regie hoort bij één transactie: open die eerst (transaction.atomic).")
    with connection.cursor() as cursor:
        delen = ", ".join("set_config(%s, %s, true)" for _ in waarden)
        cursor.execute(f"SELECT {delen}", [deel for naam, w in waarden.items() for deel in (f"regie.{naam}", w)])
    if "bereik" in waarden:
        onthoud_bereik(waarden["bereik"])


def zet_wie(wie: Wie, vandaag: date) -> None:
    """Everything that a policy or the view of terms asks about the one who asks."""
    zet(instellingen_van(wie, vandaag))


def instellingen_van(wie: Wie, vandaag: date) -> dict[str, str]:
    return {
        "gemeente": wie.gemeente,
        "medewerker": wie.medewerker,
        "organisatie": wie.organisatie,
        "rollen": ",".join(wie.rollen),
        "bereik": wie.bereik,
        "eigen_mensen": _ja_nee(wie.alleen_eigen_mensen),
        "afgeschermd": _ja_nee(wie.ziet_afgeschermd),
        "nood": ",".join(wie.nood),
        "categorieen": ",".join(sorted(wie.categorieen)),
        "peildatum": vandaag.isoformat(),
    }


def _ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"


@contextmanager
def als_rekenaar() -> Iterator[None]:
    """As regie_rekenaar: all categories of this gemeente. Only after the right to do so was checked as the caller."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {REKENAAR}")
    yield  # after an error the transaction is lost, and the role with it
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
