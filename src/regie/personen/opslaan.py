# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Persons into the register, as regie_rekenaar: who someone is stands apart from what happened."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection

from regie.personen.namen import klank, woorden


@dataclass(frozen=True, slots=True)
class Persoon:
    """`nummers`: soort (bsn, v_nummer, telefoon) → digits. `geboortedatum`: 1988, 1988-05 or 1988-05-01."""

    id: UUID
    voornamen: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geboortedatum: str = ""
    taal: str = ""
    email: str = ""
    nummers: dict[str, str] = field(default_factory=dict)

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


def _rij(persoon: Persoon) -> dict[str, str]:
    velden = ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "taal", "email")
    return {"id": str(persoon.id)} | {veld: getattr(persoon, veld) for veld in velden}


def _woorden(persoon: Persoon) -> Iterable[dict[str, str]]:
    delen = sorted(set(woorden(persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam)))
    return [{"persoon": str(persoon.id), "woord": deel, "klank": klank(deel)} for deel in delen]


def _nummers(persoon: Persoon) -> Iterable[dict[str, str]]:
    return [{"persoon": str(persoon.id), "soort": s, "nummer": n} for s, n in persoon.nummers.items()]


def _als_json(rijen: Iterable[dict[str, str]]) -> str:
    return json.dumps(list(rijen))


_PERSOON = """
    INSERT INTO persoon (gemeente, id, voornamen, tussenvoegsel, achternaam, geboortedatum, taal, email)
    SELECT current_setting('regie.gemeente'), p.* FROM json_to_recordset(%s::json) AS p(
        id uuid, voornamen text, tussenvoegsel text, achternaam text, geboortedatum text, taal text, email text)
    ON CONFLICT (gemeente, id) DO UPDATE SET voornamen = excluded.voornamen, tussenvoegsel = excluded.tussenvoegsel,
        achternaam = excluded.achternaam, geboortedatum = excluded.geboortedatum, taal = excluded.taal,
        email = excluded.email
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
