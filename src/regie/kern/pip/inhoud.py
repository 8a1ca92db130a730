# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything that a PIP says, once: the decision and the plain plan are both made from this value, and from nothing
else. Codes are those of recht/gebeurtenissen.toml; the words for them belong to the document, in its language."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Groep = Literal["asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant"]
Leerroute = Literal["b1", "onderwijs", "z"]
Onderdeel = Literal["lezen", "luisteren", "schrijven", "spreken", "knm"]
Pwdeel = Literal["in_pip", "aparte_brief"]
Ontzorgbesluit = Literal["begint", "loopt", "afgelopen", "aparte_brief"]
Soortversie = Literal["vastgesteld", "gewijzigd", "na_verhuizing"]
Wie = Literal["inburgeraar", "gemeente"]
Instemming = Literal["ja", "deels", "nee", "niet_gevraagd"]
"""niet_gevraagd: of who never came, so that the intake ended in absence (Wi 14(2))."""

Wat = Literal[
    "lessen", "school_kiezen", "examens", "knm", "schakeltraject", "lessen_z", "meedoen_z", "eindgesprek_z",
    "pvt", "map", "gesprekken", "voorschool", "werk_en_inkomen", "melden",
    "aanbod", "begeleiding", "vaste_lasten",
]  # fmt: skip
"""What somebody has to do. Of the inburgeraar: lessons of the offered course · choose and pay a school · exams at the
levels of the plan · the KNM exam · the taalschakeltraject · the course hours, the hours of taking part and the last
talk of the Z-route · PVT · MAP · progress talks · early school for a child · the duties of the benefit · tell us when
something goes wrong. Of the gemeente: offer a course · support · pay the fixed costs."""

Soorttermijn = Literal[
    "inburgeringstermijn", "pvt", "map", "aanbod", "z_eindgesprek", "gesprekken_pip", "routewijziging", "bezwaar",
    "ontzorgen",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Persoon:
    """Names and address as the register of persons has them; `taal`: BCP 47, "" where it is not known."""

    voornamen: str
    achternaam: str  # with what stands before it
    geboren: str = ""  # ISO: a year, a month or a day, as much as is known
    adres: tuple[str, ...] = ()  # the lines of an envelope, without the name
    taal: str = ""

    @property
    def naam(self) -> str:
        return f"{self.voornamen} {self.achternaam}".strip()


@dataclass(frozen=True, slots=True)
class Route:
    """The motivated choice: the first and most personal part. `niveaus`: per part of the exam, where one was set.

    `examens`: parts that may be taken though the Z-route does not ask them (Bi 3.14(7)).
    """

    leerroute: Leerroute
    motivering: str
    wens: str
    variant: str | None = None
    instemming: Instemming | None = None
    taalniveau: str | None = None
    niveaus: tuple[tuple[Onderdeel, str], ...] = ()
    examens: tuple[Onderdeel, ...] = ()
    herbeoordeling_op: date | None = None


@dataclass(frozen=True, slots=True)
class Inzet:
    """How much of each part. Hours in quarters. None: not in this plan."""

    pvt_uren: float
    gesprekken_per_jaar: int
    intensiteit_uren_week: float | None = None  # only group A (Wi 15(2))
    map_uren: float | None = None  # never in the onderwijsroute (Wi 8(3))
    participatievorm: str = ""  # how somebody takes part: work, voluntary work, study, a placement
    cursusuren_z: int | None = None  # the hours of Bi 3.14, where the Z-route asks them
    participatie_uren_z: int | None = None


@dataclass(frozen=True, slots=True)
class Steun:
    """`voorschool`: agreements on early school; None where there is no child of that age."""

    ondersteuning: str
    voorschool: bool | None = None
    consulent: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True)
class Participatiewet:
    """With a benefit (Wi 15(3)). `verplichtingen`: (soort, stand) as recorded with the benefit.

    `ontzorgen`: the decision of Pw 56a; None for who does not come under it.
    """

    deel: Pwdeel
    tekst: str = ""
    verplichtingen: tuple[tuple[str, str], ...] = ()
    ontzorgen: Ontzorgbesluit | None = None


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term that begins with this decision, or that it changes. `begin`: its first day, `einde`: its last.
    `aantal`: of talks in that time."""

    soort: Soorttermijn
    begin: date | None
    einde: date | None
    aantal: int | None = None


@dataclass(frozen=True, slots=True)
class Taak:
    """One thing that the person or the gemeente does; which numbers it has, follows from `wat`."""

    wie: Wie
    wat: Wat
    uren: float | None = None
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Verschil:
    """A field (of the event) that is other than in the version before. None: it was not there, or is no longer."""

    veld: str
    was: object
    wordt: object


@dataclass(frozen=True, slots=True)
class Versie:
    """`reden` and `grond` are codes: why there is a next version, and on which exception of the law it rests."""

    nummer: int
    soort: Soortversie
    reden: str | None = None
    grond: str | None = None
    toelichting: str = ""
    verschillen: tuple[Verschil, ...] = ()


@dataclass(frozen=True, slots=True)
class Besluit:
    """`dagtekening`: the date on the decision, the term begins the day after. `vastgesteld_op`: the day it was decided.

    `bezwaar_tot`: the last day on which an objection is in time; None where there can be none.
    """

    dagtekening: date
    vastgesteld_op: date
    beslist_door: str
    functie: str = ""
    bezwaar_tot: date | None = None
    akkoord_van: str = ""  # the second pair of eyes, where the policy asks for it


@dataclass(frozen=True, slots=True)
class Pip:
    """One version of one person's PIP, whole."""

    kenmerk: str  # what stands on the letter; no name and no number of a person
    gemeente: str
    groep: Groep
    persoon: Persoon
    route: Route
    inzet: Inzet
    steun: Steun
    besluit: Besluit
    versie: Versie
    participatiewet: Participatiewet | None = None
    termijnen: tuple[Termijn, ...] = ()
    taken: tuple[Taak, ...] = ()

    @property
    def heeft_aanbod(self) -> bool:
        """Group A is offered a course; others choose a school and pay it, or borrow (Wi 6(3), 16, 19)."""
        return self.groep in ("asiel_vergunning", "asiel_gezin")

    def termijn(self, soort: Soorttermijn) -> Termijn | None:
        return next((een for een in self.termijnen if een.soort == soort), None)

    def van(self, wie: Wie) -> tuple[Taak, ...]:
        return tuple(taak for taak in self.taken if taak.wie == wie)
