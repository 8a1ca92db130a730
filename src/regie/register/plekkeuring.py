# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A placement that runs again takes its place again: refused, with words, where another came meanwhile.

The database has the last word (sql/32_plekken.sql); here it is said so that a person can do something about it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.toegang.context import als_rekenaar
from regie.toegang.voorbereid import voorbereid

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

TYPES: Final = frozenset({"plaatsing_start", "plaatsing_einde"})
Bezet = tuple[str, str]
"""A dossier with the key of a placement that runs at a place of the register."""


def lopend(gemeente: str, nieuw: "Sequence[Nieuw]") -> set[Bezet]:
    """Of the dossiers of these rows; nothing is asked where none of them is about a placement."""
    dossiers = _dossiers(nieuw)
    if not dossiers:
        return set()
    with als_rekenaar(), voorbereid() as cursor:
        cursor.execute(
            "SELECT dossier, plaatsing FROM plek_lopend WHERE gemeente = %s AND dossier = ANY(%s)",
            [gemeente, dossiers],
        )
        return {(dossier, plaatsing) for dossier, plaatsing in cursor.fetchall()}


def keur_plekken(gemeente: str, nieuw: "Sequence[Nieuw]", eerder: set[Bezet]) -> None:
    """`eerder`: what ran before these rows were recorded. Raises InvoerFout."""
    weer = lopend(gemeente, nieuw) - eerder
    if not weer:
        return
    problemen = [
        _probleem(nummer, een, naam, organisatie, capaciteit)
        for dossier, naam, organisatie, capaciteit in _te_vol(gemeente, weer)
        for nummer, een in enumerate(nieuw, start=1)
        if een.dossier == dossier and een.type in TYPES
    ]
    if problemen:
        raise InvoerFout(problemen[:1])


def _dossiers(nieuw: "Sequence[Nieuw]") -> list[str]:
    return sorted({rij.dossier for rij in nieuw if rij.type in TYPES})


def _te_vol(gemeente: str, weer: set[Bezet]) -> list[tuple[str, str, str, int]]:
    """Dossier, name, organisation and room of each place that is over-full; nobody else chooses it meanwhile."""
    dossiers, plaatsingen = zip(*sorted(weer), strict=True)
    with als_rekenaar(), voorbereid() as cursor:
        cursor.execute(_VOL, [gemeente, list(dossiers), list(plaatsingen)])
        return [(dossier, naam, wie, hoogstens) for dossier, naam, wie, hoogstens, nu in cursor.fetchall()
                if nu > hoogstens]  # fmt: skip


_VOL: Final = """
    WITH weer AS (
        SELECT p.dossier, k.gemeente, k.id, k.naam, k.organisatie, k.capaciteit
        FROM plek k JOIN plek_plaatsing p ON p.gemeente = k.gemeente AND p.plek = k.id
        WHERE k.gemeente = %s AND (p.dossier, p.plaatsing) IN (SELECT * FROM unnest(%s::text[], %s::text[]))
        ORDER BY k.id FOR UPDATE OF k)
    SELECT w.dossier, w.naam, w.organisatie, w.capaciteit,
           (SELECT count(*) FROM plek_lopend l WHERE l.gemeente = w.gemeente AND l.plek = w.id)::int
    FROM weer w
"""


def _probleem(nummer: int, een: "Nieuw", naam: str, organisatie: str, capaciteit: int) -> Probleem:
    return Probleem(
        nummer, "herroept" if een.herroept else "plaatsing_id", "plek_vol",
        f"Dan loopt deze plaatsing weer, maar {naam} bij {organisatie} is vol ({capaciteit}): er kwam iemand anders.",
        f"Vraag {organisatie} om meer plaats en wijzig de plek, of leg een nieuwe plaatsing vast op een andere plek.",
    )  # fmt: skip
