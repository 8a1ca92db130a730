# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Persons into the register, as regie_rekenaar: who someone is stands apart from what happened."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db import connection

from regie.personen.namen import klank, woorden


@dataclass(frozen=True, slots=True)
class Persoon:
    """`nummers`: soort (bsn, v_nummer, telefoon) → digits. `geboortedatum`: 1988, 1988-05 or 1988-05-01.

    `naam_eigen`: in one's own script. `talen`: besides `taal`. `tolk_nodig`: ja, nee, or nobody asked.
    """

    id: UUID
    voornamen: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: str = ""
    taal: str = ""
    email: str = ""
    nummers: dict[str, str] = field(default_factory=dict)
    roepnaam: str = ""
    naam_eigen: str = ""
    talen: tuple[str, ...] = ()
    tolktaal: str = ""
    tolk_nodig: str = ""

    @property
    def naam(self) -> str:
        return " ".join(deel for deel in (self.voornamen, self.tussenvoegsel, self.achternaam) if deel)


def bewaar_personen(personen: Sequence[Persoon]) -> None:
    """Adds persons, or changes the ones that are there."""
    ids = [persoon.id for persoon in personen]
    with connection.cursor() as cursor:
        cursor.execute(_PERSOON, [_als_json(_rij(p) for p in personen)])
        cursor.execute(_WEG.format("persoon_woord"), [ids])
        cursor.execute(_WEG.format("persoon_nummer"), [ids])
        cursor.execute(_WOORD, [_als_json(rij for p in personen for rij in _woorden(p))])
        cursor.execute(_NUMMER, [_als_json(rij for p in personen for rij in _nummers(p))])


def _rij(persoon: Persoon) -> dict[str, Any]:
    return {"id": str(persoon.id)} | {veld: getattr(persoon, veld) for veld in _VELDEN}


def _woorden(persoon: Persoon) -> Iterable[dict[str, str]]:
    namen = (persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam, persoon.roepnaam, persoon.naam_eigen)
    delen = sorted(set(woorden(*namen)))
    return [{"persoon": str(persoon.id), "woord": deel, "klank": klank(deel)} for deel in delen]


def _nummers(persoon: Persoon) -> Iterable[dict[str, str]]:
    return [{"persoon": str(persoon.id), "soort": s, "nummer": n} for s, n in persoon.nummers.items()]


def _als_json(rijen: Iterable[dict[str, Any]]) -> str:
    return json.dumps(list(rijen))


_SOORTEN: Final = {
    "voornamen": "text", "tussenvoegsel": "text", "achternaam": "text", "geboortedatum": "text", "taal": "text",
    "email": "text", "roepnaam": "text", "naam_eigen": "text", "talen": "text[]", "tolktaal": "text",
    "tolk_nodig": "text",
}  # fmt: skip
_VELDEN: Final = tuple(_SOORTEN)
_PERSOON: Final = f"""
    INSERT INTO persoon (gemeente, id, {", ".join(_VELDEN)})
    SELECT current_setting('regie.gemeente'), p.* FROM json_to_recordset(%s::json) AS p(
        id uuid, {", ".join(f"{naam} {soort}" for naam, soort in _SOORTEN.items())})
    ON CONFLICT (gemeente, id) DO UPDATE SET {", ".join(f"{naam} = excluded.{naam}" for naam in _VELDEN)}
"""
_WEG = "DELETE FROM {} WHERE gemeente = current_setting('regie.gemeente') AND persoon = ANY(%s)"
_WOORD = """
    INSERT INTO persoon_woord (gemeente, persoon, woord, klank)
    SELECT current_setting('regie.gemeente'), w.* FROM json_to_recordset(%s::json) AS w(
        persoon uuid, woord text, klank text)
"""
_NUMMER = """
    INSERT INTO persoon_nummer (gemeente, persoon, soort, nummer)
    SELECT current_setting('regie.gemeente'), n.* FROM json_to_recordset(%s::json) AS n(
        persoon uuid, soort text, nummer text)
"""
