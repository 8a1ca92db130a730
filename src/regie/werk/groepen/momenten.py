# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The events of being in a group: signed up, begun. Each counts once for a group, and goes when it was not so."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from regie.dossiers.vraag import Rij, rijen
from regie.kern.recht import Recht
from regie.register.vastleggen import Nieuw
from regie.toegang.wie import Wie
from regie.werk.deur import leg_samen_vast
from regie.werk.groepen.soorten import SOORTEN, velden

RUIMTE: Final = UUID("5f0d9f2a-3f0e-5b53-9a64-0f0b7a5d2c11")
MEESTE_KEREN: Final = 25  # that one thing is said, withdrawn and said again


def leg_moment_vast(
    wie: Wie, recht: Recht, groep: Rij, dossiers: Sequence[str], moment: str, dag: date, bijeenkomst: Rij | None = None,
    erbij: Mapping[str, Any] | None = None,
) -> int:  # fmt: skip
    """The event of this moment for each of them who has none that counts; how many. 0 where this kind has none.

    `erbij`: what it says besides.
    """
    type_ = getattr(SOORTEN[groep["soort"]], moment)
    if not type_ or not dossiers:
        return 0
    keer, plaats = (bijeenkomst["id"], bijeenkomst["plaats"]) if bijeenkomst else (None, "")
    inhoud = velden(groep["soort"], moment, groep["id"], keer, plaats) | dict(erbij or {})
    bekend = _bekend(groep, dossiers, moment)
    nieuw = [
        Nieuw(_volgende(groep, dossier, moment, bekend[dossier]), dossier, type_, dag, inhoud)
        for dossier in dossiers
        if not any(een["telt"] for een in bekend[dossier])
    ]
    return leg_samen_vast(wie, nieuw, recht)


def trek_moment_in(wie: Wie, recht: Recht, groep: Rij, dossiers: Sequence[str], moment: str, reden: str) -> int:
    """What counts of this moment is withdrawn: it was not so."""
    weg = [
        Nieuw(uuid5(RUIMTE, f"herroept/{een['id']}"), dossier, een["type"], een["datum"], een["gegevens"],
              UUID(een["id"]), reden)
        for dossier, events in _bekend(groep, dossiers, moment).items()
        for een in events
        if een["telt"]
    ]  # fmt: skip
    return leg_samen_vast(wie, weg, recht)


def wat_telt(groep: Rij, dossier: str, moment: str) -> Rij | None:
    """The event of this moment that counts for somebody."""
    return next((een for een in _bekend(groep, [dossier], moment)[dossier] if een["telt"]), None)


def _nummer(groep: Rij, dossier: str, moment: str, keer: int) -> UUID:
    return uuid5(RUIMTE, f"{groep['id']}/{dossier}/{moment}/{keer}")


def _volgende(groep: Rij, dossier: str, moment: str, bekend: Sequence[Rij]) -> UUID:
    """Said again after a withdrawal is another event."""
    gehad = {een["id"] for een in bekend}
    ids = (_nummer(groep, dossier, moment, keer) for keer in range(MEESTE_KEREN + 1))
    return next(id_ for id_ in ids if str(id_) not in gehad)


def _bekend(groep: Rij, dossiers: Sequence[str], moment: str) -> dict[str, list[Rij]]:
    """Dossier → what was ever recorded of this moment of this group; known by the ids, which were made from it."""
    van = {str(_nummer(groep, d, moment, keer)): d for d in dossiers for keer in range(MEESTE_KEREN)}
    gevonden: dict[str, list[Rij]] = {dossier: [] for dossier in dossiers}
    for een in met_nummers(van):
        gevonden[een["dossier"]].append(een)
    return gevonden


def met_nummers(ids: Sequence[str] | dict[str, str]) -> list[Rij]:
    """The events with these ids, with their texts, and whether they still count."""
    return rijen(
        """
        SELECT g.id::text, g.dossier, g.type, g.datum,
               g.gegevens || coalesce((SELECT jsonb_object_agg(s.veld, s.tekst) FROM gebeurtenis_tekst s
                                       WHERE s.gemeente = g.gemeente AND s.dossier = g.dossier
                                         AND s.gebeurtenis = g.id AND s.veld <> 'herroept'), '{}') AS gegevens,
               NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id) AS telt
        FROM gebeurtenis g WHERE g.gemeente = current_setting('regie.gemeente') AND g.id = ANY(%s::uuid[])
        """,
        [list(ids)],
    )
