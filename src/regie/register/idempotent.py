# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A request with a key of its sender is done once: sent again it gets the same answer, here and for this client."""

import json
from typing import Any, Final

from regie.register.fouten import RegisterFout
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie

DAGEN: Final = 7  # as the policy `opruimen` of register/sql/12_api.sql


class AnderVerzoek(RegisterFout):
    """The key was used for another request."""

    def __init__(self) -> None:
        super().__init__(
            "Deze Idempotency-Key hoort bij een ander verzoek. Kies een nieuwe, of stuur hetzelfde verzoek."
        )


def eerder(wie: Wie, sleutel: str, afdruk: bytes) -> Any:
    """The answer that was given. None: nobody else uses this key until the transaction ends. Raises AnderVerzoek."""
    with voorbereid() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"idempotent/{wie.gemeente}/{wie.medewerker}/{sleutel}"],
        )
        cursor.execute(
            "SELECT afdruk, antwoord::text FROM idempotentie WHERE gemeente = %s AND klant = %s AND sleutel = %s",
            [wie.gemeente, wie.medewerker, sleutel],
        )
        gevonden = cursor.fetchone()
    if gevonden is None:
        return None
    if bytes(gevonden[0]) != afdruk:
        raise AnderVerzoek
    return json.loads(gevonden[1])


def bewaar(wie: Wie, sleutel: str, afdruk: bytes, antwoord: Any) -> None:
    """Kept for a week; what is older goes now, as far as it is of this client."""
    with voorbereid() as cursor:
        cursor.execute(
            "DELETE FROM idempotentie WHERE gemeente = %s AND klant = %s"
            f" AND gemaakt_op < clock_timestamp() - interval '{DAGEN} days'",
            [wie.gemeente, wie.medewerker],
        )
        cursor.execute(
            "INSERT INTO idempotentie (gemeente, klant, sleutel, afdruk, antwoord) VALUES (%s, %s, %s, %s, %s)",
            [wie.gemeente, wie.medewerker, sleutel, afdruk, json.dumps(antwoord)],
        )
