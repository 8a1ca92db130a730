# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file with people that waits for Karin: only she has it, and a page may throw it away."""

from tests.register.cast import Cast


def bestand_van(cast: Cast, route: str) -> dict[str, str]:
    """The argument of the page with such a file; nothing for other pages."""
    if route != "personen_inlezen_bestand":
        return {}
    from regie.dossiers.personen_inlezen import bewaar
    from regie.personen.csvbestand import lees

    with cast.als("karin") as karin:
        return {"id": str(bewaar(karin, lees(b"Voornaam;Achternaam\nSami;Haddad\n")))}
