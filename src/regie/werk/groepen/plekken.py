# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody is put in a proposal, and why: what anybody may read, and apart from it what is of the family."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django.db import connection

from regie.register.opslaan import als_json
from regie.werk.groepen.model import Reden
from regie.werk.groepen.redenen import THUIS, Uren, als_woorden, openbaar


def bewaar_plek(
    voorstel: UUID, dossier: str, groep: str | None, redenen: Sequence[Reden], uren: Uren, *, met_hand: bool = False
) -> None:
    """As regie_rekenaar: who writes a reason of the family need not be able to read it."""
    wie = {"voorstel": voorstel, "dossier": dossier}
    with connection.cursor() as cursor:
        te_lezen = _json(openbaar(redenen, uren, groep))
        cursor.execute(_PLEK, wie | {"groep": groep, "met_hand": met_hand, "redenen": te_lezen})
        cursor.execute(_WEG, wie)
        if any(een.code == THUIS for een in redenen):
            cursor.execute(_GEZIN, wie | {"redenen": _json(redenen)})


def _json(redenen: Iterable[Reden]) -> Any:
    return als_json([als_woorden(een) for een in redenen])


_PLEK: Final = """
    UPDATE groep_voorstel_plek SET groep = %(groep)s, redenen = %(redenen)s, met_hand = met_hand OR %(met_hand)s
    WHERE gemeente = current_setting('regie.gemeente') AND voorstel = %(voorstel)s AND dossier = %(dossier)s
"""
_WEG: Final = """
    DELETE FROM groep_voorstel_gezin
    WHERE gemeente = current_setting('regie.gemeente') AND voorstel = %(voorstel)s AND dossier = %(dossier)s
"""
_GEZIN: Final = """
    INSERT INTO groep_voorstel_gezin (gemeente, voorstel, dossier, redenen)
    VALUES (current_setting('regie.gemeente'), %(voorstel)s, %(dossier)s, %(redenen)s)
"""
