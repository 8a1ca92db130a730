# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A document of a PIP of Amina, for the routes that name one."""

from functools import cache

from tests.register.cast import Cast


def pip_van(cast: Cast, route: str) -> dict[str, str]:
    """The argument `id` of the route of a document; nothing for any other route."""
    return {"id": _document(cast.gemeente, cast.dossier)} if route == "pip_document" else {}


@cache
def _document(gemeente: str, dossier: str) -> str:
    from django.db import connection

    from regie.toegang.sleutel import uuid7

    id_ = uuid7()
    with Cast(gemeente, dossier).als("karin"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO pip_document (gemeente, id, dossier, gebeurtenis, soort, taal, versie, categorieen, inhoud,"
            " sha256) VALUES (%s, %s, %s, %s, 'besluit', 'nl', 1, '{gewoon}', '%%PDF-', %s)",
            [gemeente, id_, dossier, uuid7(), "0" * 64],
        )
    return str(id_)
