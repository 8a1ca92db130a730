# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire of one person: how far it is, and the answers that were not handed in yet."""

from uuid import UUID

from regie.dossiers.vraag import Rij, rij, rijen


def lijst_van(dossier: str) -> Rij | None:
    """The newest list, the one that is open before those that were handed in; `geldig`: a code opens it now."""
    return rij(
        """
        SELECT id, taal, samen, door, gemaakt_op, begonnen_op, ingeleverd_op, geldig_tot,
               coalesce(geldig_tot > clock_timestamp(), false) AS geldig
        FROM vragenlijst WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s
        ORDER BY ingeleverd_op DESC NULLS FIRST, id DESC LIMIT 1
        """,
        [dossier],
    )


def antwoorden_van(gemeente: str, lijst: UUID) -> dict[str, Rij]:
    """Question → answer, as far as the reader may see its category."""
    gevonden = rijen(
        "SELECT vraag, antwoord FROM vragenlijst_antwoord WHERE gemeente = %s AND vragenlijst = %s",
        [gemeente, lijst],
    )
    return {een["vraag"]: een["antwoord"] for een in gevonden}
