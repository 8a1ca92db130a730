# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The events of one person who may have had two dossiers: each of them once, and none of somebody else."""

from collections.abc import Iterator, Sequence
from typing import Final

from regie.dossiers.dossier import tijdlijn
from regie.dossiers.vraag import Rij, rijen
from regie.register.samenvoegen import BLIJFT, kopie_id, terug_id

ALLE: Final = 1_000_000  # events; nobody has so many


def gebeurtenissen(dossiers: Sequence[str]) -> list[Rij]:
    """As regie_rekenaar, oldest first; also what was withdrawn."""
    per_dossier = {dossier: tijdlijn(dossier, aantal=ALLE).gebeurtenissen for dossier in dossiers}
    samen = _samenvoegingen(dossiers)
    verder = {id_ for keer in samen if not keer["terug"] for id_ in _staat_verder(keer, per_dossier)}
    gevonden = [
        een
        for van_dit in per_dossier.values()
        for een in van_dit
        if een["id"] not in verder and not _was_van_een_ander(een, samen)
    ]
    return sorted(gevonden, key=lambda een: (een["datum"], een["vastgelegd_op"], een["id"]))


def _samenvoegingen(dossiers: Sequence[str]) -> list[Rij]:
    return rijen(
        """
        SELECT s.id, s.dossier, s.weg, EXISTS (
            SELECT 1 FROM samenvoeging o WHERE o.gemeente = s.gemeente AND o.ongedaan = s.id) AS terug
        FROM samenvoeging s
        WHERE s.gemeente = current_setting('regie.gemeente') AND s.ongedaan IS NULL AND s.dossier = ANY(%s)
        """,
        [list(dossiers)],
    )


def _was_van_een_ander(een: Rij, samen: Sequence[Rij]) -> bool:
    """It came by a merging that was undone: then these were two people, and this is about the other."""
    return (
        any(keer["terug"] and keer["dossier"] == een["dossier"] for keer in samen)
        and een["type"] not in BLIJFT
        and een["herroepen_door"] == str(terug_id(een["id"]))
    )


def _staat_verder(keer: Rij, per_dossier: dict[str, list[Rij]]) -> Iterator[str]:
    """What was recorded once more in the dossier that went on."""
    daar = {een["id"] for een in per_dossier[keer["dossier"]]}
    hier = (een["id"] for een in per_dossier.get(keer["weg"], ()))
    return (id_ for id_ in hier if str(kopie_id(keer["id"], id_)) in daar)
