# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams: the attempts at each part, the level that the PIP asks, and what they mean together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kalender import later

EXAMEN: Final = "examen"
TAALDELEN: Final = ("lezen", "luisteren", "schrijven", "spreken")
KNM: Final = "knm"
DELEN: Final = (*TAALDELEN, KNM)
NIVEAUS: Final = ("a1", "a2", "b1", "b2")
WACHT, GESLAAGD, GEZAKT, AFWEZIG = "wacht", "geslaagd", "gezakt", "afwezig"
GRATIS: Final = "gratis"

Deelstand = Literal["gehaald", "wacht", "niet_gehaald", "nog_niet", "te_laag", "niveau_onbekend", "niet_nodig"]
"""te_laag: passed, under the level that is asked · niveau_onbekend: passed, nobody wrote down at which level."""


@dataclass(frozen=True, slots=True)
class Poging:
    """One attempt with its last known result."""

    nummer: int
    datum: date
    uitslag: str
    niveau: str | None
    uitslag_op: date | None
    bekostigd: str | None

    @property
    def dagen_tot_uitslag(self) -> int | None:
        """From the exam to its result, where both days are known."""
        return None if self.uitslag_op is None else dagnummer(self.uitslag_op) - dagnummer(self.datum)

    def haalt(self, gevraagd: str | None) -> bool:
        return self.uitslag == GESLAAGD and (gevraagd is None or minstens(self.niveau, gevraagd))


@dataclass(frozen=True, slots=True)
class Examendeel:
    """`gevraagd`: the level, None for KNM; `verplicht`: whether the duty asks it, else it may be done."""

    onderdeel: str
    gevraagd: str | None
    verplicht: bool
    pogingen: tuple[Poging, ...]
    ontheven: bool = False

    @property
    def stand(self) -> Deelstand:
        if self.ontheven:
            return "niet_nodig"
        if any(een.haalt(self.gevraagd) for een in self.pogingen):
            return "gehaald"
        geslaagd = [een for een in self.pogingen if een.uitslag == GESLAAGD]
        if any(een.niveau is None for een in geslaagd):
            return "niveau_onbekend"
        if not self.pogingen:
            return "nog_niet"
        if self.pogingen[-1].uitslag == WACHT:
            return "wacht"
        return "te_laag" if geslaagd else "niet_gehaald"

    @property
    def klaar(self) -> bool:
        return self.stand in ("gehaald", "niet_nodig")

    @property
    def gehaald_op(self) -> date | None:
        return next((een.uitslag_op or een.datum for een in self.pogingen if een.haalt(self.gevraagd)), None)

    @property
    def wacht_sinds(self) -> date | None:
        return self.pogingen[-1].datum if self.stand == WACHT else None

    def uitslag_is_laat(self, weken: int, op: date) -> bool:
        """Whether a result is waited for longer than so many weeks; never where the policy sets none (0)."""
        sinds = self.wacht_sinds
        return bool(weken) and sinds is not None and op > later(sinds, Duur(weken, "weken"))

    @property
    def betaler_onbekend(self) -> int:
        """Attempts of which nobody wrote down who paid."""
        return sum(een.bekostigd is None for een in self.pogingen)

    def gratis_over(self, gratis: int) -> int:
        """What is left of the free attempts, if those of which nothing is known were not free."""
        return max(gratis - sum(een.bekostigd == GRATIS for een in self.pogingen), 0)


def minstens(niveau: str | None, gevraagd: str) -> bool:
    return niveau is not None and NIVEAUS.index(niveau) >= NIVEAUS.index(gevraagd)


def pogingen(verleden: Verleden, onderdeel: str) -> tuple[Poging, ...]:
    """By number. A result that came later takes the place of waiting for it; the day stays that of the exam."""
    per_nummer: dict[int, Poging] = {}
    for een in van(verleden, EXAMEN):
        if een.gegevens.get("onderdeel") != onderdeel:
            continue
        nieuw, oud = _poging(een), per_nummer.get(int(een.gegevens["poging"]))
        if oud is None or oud.uitslag == WACHT or nieuw.uitslag != WACHT:
            per_nummer[nieuw.nummer] = nieuw if oud is None else _samen(oud, nieuw)
    return tuple(per_nummer[nummer] for nummer in sorted(per_nummer))


def _poging(een: Gebeurd) -> Poging:
    velden = een.gegevens
    op = velden.get("uitslag_op")
    return Poging(int(velden["poging"]), een.datum, str(velden["uitslag"]), velden.get("niveau"),
                  None if not op else date.fromisoformat(op), velden.get("bekostigd"))  # fmt: skip


def _samen(oud: Poging, nieuw: Poging) -> Poging:
    """What the later word does not say, stays."""
    return Poging(nieuw.nummer, min(oud.datum, nieuw.datum), nieuw.uitslag, nieuw.niveau or oud.niveau,
                  nieuw.uitslag_op, nieuw.bekostigd or oud.bekostigd)  # fmt: skip


def volgende_poging(verleden: Verleden, onderdeel: str) -> int:
    gedaan = pogingen(verleden, onderdeel)
    return gedaan[-1].nummer + 1 if gedaan else 1


def gevraagd_niveau(inhoud: Mapping[str, object], onderdeel: str) -> str | None:
    """The level of a part as the PIP says it: of that part, else of the whole; else that of the route. KNM has none."""
    if onderdeel == KNM:
        return None
    per_deel, route = inhoud.get("niveaus"), inhoud.get("leerroute")
    if isinstance(per_deel, Mapping) and per_deel.get(onderdeel):
        return str(per_deel[onderdeel])
    if inhoud.get("taalniveau"):
        return str(inhoud["taalniveau"])
    return "a2" if route == "z" else "b1"


def delen(verleden: Verleden, inhoud: Mapping[str, object], ontheven: Iterable[str]) -> tuple[Examendeel, ...]:
    """B1-route: all five. Onderwijsroute: KNM; the other four may come instead of the diploma (Wi 8(4)). Z-route: only
    what the PIP says may be done (Bi 3.14(7)). What was done all the same, is shown too."""
    route, weg = inhoud.get("leerroute"), frozenset(ontheven)
    verplicht = {"b1": frozenset(DELEN), "onderwijs": frozenset({KNM})}.get(str(route), frozenset())
    mag = inhoud.get("examens")
    ook = set(mag) if isinstance(mag, list | tuple) else set()
    gevonden = []
    for onderdeel in DELEN:
        gedaan = pogingen(verleden, onderdeel)
        if onderdeel in verplicht or onderdeel in ook or gedaan or route == "onderwijs":
            niveau = gevraagd_niveau(inhoud, onderdeel)
            gevonden.append(Examendeel(onderdeel, niveau, onderdeel in verplicht, gedaan, onderdeel in weg))
    return tuple(gevonden)


def telt_als_examen(examendelen: Iterable[Examendeel]) -> bool:
    """Four parts at B1 or higher and KNM: then the onderwijsroute counts as the exam, without its diploma (Wi 8(4))."""
    per_deel = {een.onderdeel: een for een in examendelen}
    talen = all(deel in per_deel and any(p.haalt("b1") for p in per_deel[deel].pogingen) for deel in TAALDELEN)
    return talen and KNM in per_deel and per_deel[KNM].klaar
