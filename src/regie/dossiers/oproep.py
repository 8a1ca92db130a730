# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened around the oproepen for the intake, as far as the reader may see it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from regie.dossiers.vraag import rijen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import BEOORDEELD, CONTACT, GEMIST, ONZICHTBAAR
from regie.toegang.context import als_rekenaar

_STAAND: Final = """
    SELECT g.id::text, g.dossier, g.type, g.datum,
           g.gegevens || coalesce((SELECT jsonb_object_agg(v.key, v.value)
                                   FROM gebeurtenis_deel e, jsonb_each(e.gegevens) v
                                   WHERE e.gemeente = g.gemeente AND e.dossier = g.dossier AND e.gebeurtenis = g.id),
                                  '{}') AS gegevens
    FROM gebeurtenis g
    WHERE g.gemeente = current_setting('regie.gemeente') AND g.dossier = ANY(%s) AND g.type = ANY(%s)
      AND g.herroept IS NULL
      AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
    ORDER BY g.datum, g.vastgelegd_op, g.id
"""


def rond_oproepen(dossiers: Collection[str]) -> Mapping[str, list[Gebeurd]]:
    """Per dossier, oldest first, with contact; texts are left out."""
    gevonden: dict[str, list[Gebeurd]] = {dossier: [] for dossier in dossiers}
    for rij in rijen(_STAAND, [list(dossiers), [*sorted(BEOORDEELD), CONTACT]]):
        gevonden[rij["dossier"]].append(Gebeurd(rij["id"], rij["type"], rij["datum"], rij["gegevens"]))
    return gevonden


_MET_REDEN: Final = """
    SELECT gebeurtenis::text FROM gebeurtenis_deel
    WHERE gemeente = current_setting('regie.gemeente') AND dossier = %s AND type = %s AND gegevens ? 'reden'
"""


def met_verborgen_reden(dossier: str, verleden: Sequence[Gebeurd]) -> list[Gebeurd]:
    """The same, in which a no-show says that there is a reason where the reader may not see which: nobody asks a person
    twice why they were ill. After the caller was seen to have this dossier."""
    if not any(een.type == GEMIST and een.gegevens.get("reden") is None for een in verleden):
        return list(verleden)
    with als_rekenaar():
        bekend = {rij["gebeurtenis"] for rij in rijen(_MET_REDEN, [dossier, GEMIST])}
    return [_met_reden(een) if een.id in bekend else een for een in verleden]


def _met_reden(een: Gebeurd) -> Gebeurd:
    return een._replace(gegevens={"reden": ONZICHTBAAR} | dict(een.gegevens))
