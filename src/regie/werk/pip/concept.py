# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The draft of a PIP, in which several people write: nothing that somebody typed is lost, nobody writes over another
without seeing it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from regie.dossiers.pip import Conceptveld, concept
from regie.toegang.voorbereid import voorbereid
from regie.toegang.wie import Wie


@dataclass(frozen=True, slots=True)
class Getypt:
    """What a form holds of a field. `was` and `revisie`: what stood there when the form was opened."""

    waarde: tuple[str, ...]
    was: tuple[str, ...]
    revisie: int

    @property
    def veranderd(self) -> bool:
        return self.waarde != self.was


@dataclass(frozen=True, slots=True)
class Botsing:
    """Somebody else changed this field meanwhile: theirs stands, mine is not written."""

    veld: str
    mijn: tuple[str, ...]
    hun: tuple[str, ...]
    revisie: int
    door: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Bewaard:
    """`velden`: the draft as it stands now."""

    velden: Mapping[str, Conceptveld]
    botsingen: tuple[Botsing, ...] = ()
    aantal: int = 0


def bewaar(wie: Wie, dossier: str, getypt: Mapping[str, Getypt], categorieen: Mapping[str, str]) -> Bewaard:
    """Writes what was changed; a field that another changed meanwhile stays as the other left it, and is given back."""
    stond, geweigerd, aantal = concept(dossier), list[str](), 0
    for veld, nieuw in getypt.items():
        staat = stond.get(veld)
        if not nieuw.veranderd or (staat is not None and staat.waarde == nieuw.waarde):
            continue
        if _schrijf(wie, dossier, veld, nieuw, categorieen[veld]):
            aantal += 1
        else:
            geweigerd.append(veld)
    nu = concept(dossier) if aantal or geweigerd else stond
    return Bewaard(nu, tuple(_botsing(veld, getypt[veld], nu[veld]) for veld in geweigerd if veld in nu), aantal)


def _botsing(veld: str, mijn: Getypt, staat: Conceptveld) -> Botsing:
    return Botsing(veld, mijn.waarde, staat.waarde, staat.revisie, staat.door, staat.moment)


def _schrijf(wie: Wie, dossier: str, veld: str, nieuw: Getypt, categorie: str) -> bool:
    """Whether it was written: only on the revision that the form was made from."""
    with voorbereid() as cursor:
        cursor.execute(
            "INSERT INTO pip_concept AS c (gemeente, dossier, veld, categorie, waarde, revisie, door)"
            " VALUES (%s, %s, %s, %s, %s, 1, %s) ON CONFLICT (gemeente, dossier, veld) DO UPDATE"
            " SET waarde = excluded.waarde, revisie = c.revisie + 1, door = excluded.door, moment = clock_timestamp()"
            " WHERE c.revisie = %s",
            [wie.gemeente, dossier, veld, categorie, json.dumps(nieuw.waarde), wie.medewerker, nieuw.revisie],
        )
        return bool(cursor.rowcount)


def gooi_weg(wie: Wie, dossier: str) -> None:
    """After the decision: what was typed stands in the register."""
    with voorbereid() as cursor:
        cursor.execute("DELETE FROM pip_concept WHERE gemeente = %s AND dossier = %s", [wie.gemeente, dossier])


def afdruk(velden: Mapping[str, Conceptveld], keuze: str) -> str:
    """Mark of a draft and of the choice of the leerroute under it: another mark is another draft."""
    inhoud = {veld: list(staat.waarde) for veld, staat in velden.items() if any(staat.waarde)}
    return hashlib.sha256(json.dumps([keuze, inhoud], sort_keys=True).encode()).hexdigest()
