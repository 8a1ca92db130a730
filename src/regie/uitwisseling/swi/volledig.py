# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""During the quarter: of whom something is missing or cannot be right, per consulent, for who can put it right."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.kern.swi.keuring import Bevinding
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.lezen import MOGELIJK, Blik, mogelijke
from regie.uitwisseling.swi.maken import lees_inhoud
from regie.uitwisseling.swi.wie import AANVULLEN, keur_rol

NIEMAND: Final = ""
MEESTE: Final = 1500
"""People whose dossiers are looked at for one page: of a larger gemeente one consulent at a time."""


@dataclass(frozen=True, slots=True)
class Onvolledig:
    """`consulent`: the key of who guides this person, NIEMAND where nobody does."""

    dossier: str
    naam: str
    consulent: str
    bevindingen: Sequence[Bevinding]

    @property
    def fouten(self) -> int:
        return sum(een.is_fout for een in self.bevindingen)


@dataclass(frozen=True, slots=True)
class Score:
    """How many people of a consulent are in the delivery, of how many of them everything is there, and how many have
    a fault."""

    consulent: str
    mensen: int
    volledig: int
    met_fout: int

    @property
    def procent(self) -> int:
        return round(100 * self.volledig / self.mensen) if self.mensen else 100


@dataclass(frozen=True, slots=True)
class Volledigheid:
    mensen: Sequence[Onvolledig]
    scores: Sequence[Score]
    gelezen: Sequence[str]  # whose data were read

    @property
    def aantal(self) -> int:
        return sum(score.mensen for score in self.scores)

    @property
    def volledig(self) -> int:
        return sum(score.volledig for score in self.scores)


def volledigheid(wie: Wie, recht: Recht, blik: Blik, consulent: str | None = None) -> Volledigheid:
    """Of the people whom the reader sees: a consulent her own, a team leader everybody, or those of one
    `consulent`. Raises GeenSwi."""
    keur_rol(wie, AANVULLEN)
    inhoud = lees_inhoud(wie, recht, blik, mogelijke(blik.kwartaal, consulent))
    erin = [een.dossier for een in inhoud.records]
    over = {een["id"]: een for een in _mensen(erin)}
    per = inhoud.stand.van()
    lijst = [_onvolledig(over[dossier], mis) for dossier, mis in per.items()]
    lijst.sort(key=lambda een: (-een.fouten, een.naam, een.dossier))
    return Volledigheid(lijst, _scores(erin, over, per), sorted(per))


def per_consulent(wie: Wie, kwartaal: Kwartaal) -> list[tuple[str, int]]:
    """How many people can be in the delivery, without looking at their dossiers. Raises GeenSwi."""
    keur_rol(wie, AANVULLEN)
    gevonden = rijen(
        f"SELECT coalesce(consulent, '') AS consulent, count(*)::int AS aantal FROM dossier_feiten WHERE {MOGELIJK}"
        " GROUP BY 1 ORDER BY 1",
        [kwartaal.eerste],
    )
    return [(een["consulent"], een["aantal"]) for een in gevonden]


def _onvolledig(over: Rij, mis: Sequence[Bevinding]) -> Onvolledig:
    return Onvolledig(over["id"], over["naam"], over["consulent"], mis)


def _scores(erin: Sequence[str], over: Mapping[str, Rij], per: Mapping[str, Sequence[Bevinding]]) -> list[Score]:
    van = {dossier: over[dossier]["consulent"] for dossier in erin}
    mensen = Counter(van.values())
    met_iets = Counter(van[dossier] for dossier in per)
    met_fout = Counter(van[dossier] for dossier, mis in per.items() if any(een.is_fout for een in mis))
    return [
        Score(consulent, aantal, aantal - met_iets[consulent], met_fout[consulent])
        for consulent, aantal in sorted(mensen.items())
    ]


def _mensen(dossiers: Sequence[str]) -> list[Rij]:
    """As the reader."""
    return rijen(
        f"SELECT d.id, {NAAM} AS naam, coalesce(f.consulent, '') AS consulent FROM dossier d"
        " LEFT JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon"
        " LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id"
        " WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)",
        [list(dossiers)],
    )
