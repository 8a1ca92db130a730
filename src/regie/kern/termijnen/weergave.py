# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The status of stored rows as SQL text for a PostgreSQL view, made from the one list in status.py.

The columns are those of `vastgehouden.registerrijen`; a date that is not known is stored as date 'infinity'.
"""

import hashlib

from regie.kern.termijnen.status import DAGEN, LET_OP, STATUSSEN, in_sql

NOOIT_SQL = "date 'infinity'"
WEERGAVE = "termijn_vandaag"
"""The view that is made of these columns; its comment holds the mark below."""


def statuskolommen_sql(peildatum: str) -> str:
    """Three select expressions: `status`, `dagen` and `let_op` on the day that the SQL expression gives."""
    return f"{_status(peildatum)} AS status,\n{_dagen(peildatum)} AS dagen,\n{_let_op(peildatum)} AS let_op"


def statuskenmerk() -> str:
    """A mark of the conditions: a database whose view bears another one does not follow this version of the kern."""
    return hashlib.sha256(statuskolommen_sql("peildatum").encode()).hexdigest()[:16]


def _voorwaarde(tekst: str, peildatum: str) -> str:
    """`geldt` is true: rows that do not concern a dossier are not stored."""
    return in_sql(tekst, nooit=NOOIT_SQL, peildatum=f"({peildatum})", geldt="true")


def _status(peildatum: str) -> str:
    takken = (f"WHEN {_voorwaarde(voorwaarde, peildatum)} THEN '{naam}'" for naam, voorwaarde in STATUSSEN)
    return f"CASE {' '.join(takken)} END"


def _dagen(peildatum: str) -> str:
    """A CASE: `infinity - date` is an error in PostgreSQL, so the difference is only taken where both are known."""
    takken = (
        f"WHEN {_is_een_van(statussen, peildatum)} AND {_voorwaarde(bekend, peildatum)} "
        f"THEN {_voorwaarde(verschil, peildatum)}"
        for statussen, bekend, verschil in DAGEN
    )
    return f"CASE {' '.join(takken)} END"


def _let_op(peildatum: str) -> str:
    statussen, voorwaarde = LET_OP
    return f"({_is_een_van(statussen, peildatum)} AND {_voorwaarde(voorwaarde, peildatum)})"


def _is_een_van(statussen: tuple[str, ...], peildatum: str) -> str:
    """Whether the first condition that holds is one of these: without a name to make and to compare for every row."""
    is_een = "false"
    for naam, voorwaarde in reversed(STATUSSEN):
        geldt = _voorwaarde(voorwaarde, peildatum)
        is_een = f"({geldt} OR {is_een})" if naam in statussen else f"(NOT ({geldt}) AND {is_een})"
    return is_een
