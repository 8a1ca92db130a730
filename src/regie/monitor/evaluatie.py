# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study of one's own: of who began in some quarters, how long it took until something was there.

Everybody who works with figures sees the same, also who may open every dossier: a study is made to be passed on. What
can be asked is limited so that studies beside each other isolate nobody (`kern.indicatoren.afgrenzen`): whole groups
by the value of a characteristic, whole quarters, at the end of a month. A group is refused where it is small, or where
those who are left over by it are (1 up to the limit). Numbers of people are in tens and shares in whole percents.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal

import numpy as np

from regie.dossiers.totalen import ROLLEN, GeenTotalen
from regie.kern.feiten.feiten import Feiten
from regie.kern.indicatoren.afgrenzen import afgrenzing, ongeveer, zichtbaar
from regie.kern.indicatoren.binnen import Binnen, Status, binnen, status_van
from regie.kern.indicatoren.cohort import UITKOMSTEN, Cohort, OnmogelijkeStudie, Studie, keur, volg
from regie.kern.indicatoren.curve import Curve, Vergelijking, curve, vergelijk
from regie.kern.indicatoren.kenmerken import KENMERKEN, Teksten
from regie.kern.indicatoren.overleving import LegeGroep
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.kalender import EERSTE_DAG, Duur, dag
from regie.kern.kalender.kolommen import Dagen
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import Recht
from regie.register.typestroom import typestroom
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

MINIMUM: Final = 20
"""So many people a line or a comparison needs: with fewer the margin is so wide that it says nothing."""
BINNEN: Final[tuple[Duur, ...]] = (Duur(10, "weken"), Duur(1, "jaar"), Duur(3, "jaar"))
ANDEREN: Final = "*"
"""To compare with: all who have another value."""
HOOGUIT: Final = 6
"""So many quarters are named that can be chosen instead."""

Soort = Literal["te_vroeg_bekend", "bestaat_niet", "te_klein", "niemand", "begin_kan_niet", "einde_kan_niet", "leeg"]


@dataclass(frozen=True, slots=True)
class Vraag:
    """`van`, `tot`: the quarters in which they began. `wie`: of a characteristic the value. `tegen`: the value of one
    of those characteristics to compare with, or ANDEREN."""

    uitkomst: str
    van: Kwartaal
    tot: Kwartaal
    peildatum: date
    bekend_op: date
    wie: Mapping[str, str] = field(default_factory=dict)
    tegen: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why there is no answer. `veld`: of the form. `kan`: quarters that can be chosen instead, the nearest ones.
    `codes`: groups that can be, where that is known."""

    soort: Soort
    veld: str
    kan: tuple[Kwartaal, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Groep:
    """`aantal`, `al_gebeurd`, `niet_gevolgd`: people, in tens; None: `grens` or fewer. `binnen`: by term."""

    wie: Mapping[str, str]
    aantal: int | None
    al_gebeurd: int | None
    niet_gevolgd: int | None
    curve: Curve
    binnen: Mapping[Duur, Binnen]
    status: Status


@dataclass(frozen=True, slots=True)
class Antwoord:
    grens: int
    groepen: tuple[Groep, ...]
    vergelijking: Vergelijking | None = None


def bestudeer(wie: Wie, recht: Recht, vraag: Vraag, vandaag: date) -> Antwoord | Bezwaar:
    """Raises GeenTotalen, and GeenVersie where the policy names no limit for small numbers."""
    if ROLLEN.isdisjoint(wie.rollen):
        raise GeenTotalen(f"Een studie is niet voor de rol {', '.join(wie.rollen)}.")
    grens = grens_van(recht, wie.beleid, vandaag)
    with als_rekenaar():  # an error may not get out of here: whoever asks would stay the rekenaar
        return reken(Feiten(typestroom(recht, ()), recht, vraag.peildatum, vraag.bekend_op), vraag, grens)


def reken(feiten: Feiten, vraag: Vraag, grens: int) -> Antwoord | Bezwaar:
    """What may be said of a study; what cannot be asked is an answer too."""
    for naam, code in _gevraagd(vraag):
        bezwaar = _keur(feiten, vraag, naam, code)
        if bezwaar is not None:
            return bezwaar
    try:
        allen = volg(feiten, Studie(vraag.uitkomst, EERSTE_DAG, vraag.peildatum))
    except LegeGroep:
        return Bezwaar("niemand", "uitkomst")
    perioden = Perioden.van_start(allen.start)
    waarden = {naam: KENMERKEN[naam].lees(feiten, allen.d, allen.start) for naam in vraag.wie}
    for groep in _groepen(vraag):
        bezwaar = _afgegrensd(perioden, waarden, vraag, groep, grens)
        if bezwaar is not None:
            return bezwaar
    return _antwoord(feiten, vraag, grens)


def _gevraagd(vraag: Vraag) -> list[tuple[str, str]]:
    return [*vraag.wie.items(), *([vraag.tegen] if vraag.tegen and vraag.tegen[1] != ANDEREN else [])]


def _groepen(vraag: Vraag) -> list[Mapping[str, str]]:
    """Those that are asked for by a value. All others are safe where the group is: they are its groups beside it."""
    ander = [{**vraag.wie, vraag.tegen[0]: vraag.tegen[1]}] if vraag.tegen and vraag.tegen[1] != ANDEREN else []
    return [vraag.wie, *ander]


def _keur(feiten: Feiten, vraag: Vraag, naam: str, code: str) -> Bezwaar | None:
    kenmerk = KENMERKEN[naam]
    if kenmerk.pas_bij is not None and UITKOMSTEN[vraag.uitkomst].start not in kenmerk.pas_bij:
        return Bezwaar("te_vroeg_bekend", naam)
    try:
        keur(feiten, Studie(vraag.uitkomst, EERSTE_DAG, vraag.peildatum, {naam: [code]}))
    except OnmogelijkeStudie:
        return Bezwaar("bestaat_niet", naam)
    return None


@dataclass(frozen=True, slots=True)
class Perioden:
    """`kwartalen`: those in which somebody began, in order. `nummers`: of everybody which of those."""

    kwartalen: tuple[Kwartaal, ...]
    nummers: np.ndarray[tuple[int], np.dtype[np.int64]]

    @classmethod
    def van_start(cls, start: Dagen) -> "Perioden":
        dagen, plek = np.unique(start, return_inverse=True)
        van_dag = [Kwartaal.van(dag(nummer)) for nummer in dagen.tolist()]
        kwartalen = tuple(dict.fromkeys(van_dag))
        rang = {kwartaal: nummer for nummer, kwartaal in enumerate(kwartalen)}
        return cls(kwartalen, np.array([rang[een] for een in van_dag], dtype=np.int64)[plek])

    def ervoor(self, kwartaal: Kwartaal) -> int:
        return sum(een < kwartaal for een in self.kwartalen)

    def tot_en_met(self, kwartaal: Kwartaal) -> int:
        return sum(een <= kwartaal for een in self.kwartalen)


def _afgegrensd(
    perioden: Perioden, waarden: Mapping[str, Teksten], vraag: Vraag, groep: Mapping[str, str], grens: int
) -> Bezwaar | None:
    """Whether this group of this period may be asked for."""
    af = afgrenzing(perioden.nummers, waarden, groep, grens)
    if af.te_klein:
        anders = vraag.tegen is not None and vraag.wie != groep and af.te_klein[0] == vraag.tegen[0]
        kan = zichtbaar(waarden[af.te_klein[0]], grens) if len(groep) == 1 else ()
        return Bezwaar("te_klein", "tegen" if anders else af.te_klein[0], codes=kan)
    begin, einde = perioden.ervoor(vraag.van), perioden.tot_en_met(vraag.tot)
    if begin == einde or not af.knippen:
        return Bezwaar("leeg", "van")
    if begin not in af.knippen:
        dichtbij = _dichtbij(begin, af.knippen[:-1])
        return Bezwaar("begin_kan_niet", "van", tuple(perioden.kwartalen[plek] for plek in dichtbij))
    if einde not in af.knippen:
        dichtbij = _dichtbij(einde, [plek for plek in af.knippen if plek > begin])
        return Bezwaar("einde_kan_niet", "tot", tuple(perioden.kwartalen[plek - 1] for plek in dichtbij))
    return None


def _dichtbij(gevraagd: int, kan: Sequence[int]) -> list[int]:
    """The few that are nearest to what was asked, in order."""
    return sorted(sorted(kan, key=lambda plek: abs(plek - gevraagd))[:HOOGUIT])


def _antwoord(feiten: Feiten, vraag: Vraag, grens: int) -> Antwoord | Bezwaar:
    studies = [Studie(vraag.uitkomst, vraag.van.eerste, vraag.tot.laatste, _codes(vraag.wie))]
    if vraag.tegen is not None:
        naam, code = vraag.tegen
        codes = [code] if code != ANDEREN else _andere_codes(feiten, vraag, naam)
        studies.append(replace(studies[0], wie={**studies[0].wie, naam: codes}))
    try:
        cohorten = [volg(feiten, studie) for studie in studies]
    except LegeGroep:
        return Bezwaar("leeg", "van")
    namen = [vraag.wie, *([{**vraag.wie, vraag.tegen[0]: vraag.tegen[1]}] if vraag.tegen else [])]
    groepen = tuple(_groep(feiten, een, wie, grens) for een, wie in zip(cohorten, namen, strict=True))
    if len(cohorten) == 1:
        return Antwoord(grens, groepen)
    toets = vergelijk(cohorten[0].tijden, cohorten[1].tijden, minimum=max(MINIMUM, grens + 1))
    return Antwoord(grens, groepen, toets)


def _codes(wie: Mapping[str, str]) -> dict[str, Collection[str]]:
    return {naam: [code] for naam, code in wie.items()}


def _andere_codes(feiten: Feiten, vraag: Vraag, naam: str) -> list[str]:
    """What occurs of a characteristic, without the value that was chosen."""
    begin = feiten.dag(UITKOMSTEN[vraag.uitkomst].start)
    d = np.flatnonzero(begin <= feiten.peildatum)
    return sorted(set(KENMERKEN[naam].lees(feiten, d, begin[d]).tolist()) - {vraag.wie[naam]})


def _groep(feiten: Feiten, cohort: Cohort, wie: Mapping[str, str], grens: int) -> Groep:
    return Groep(
        wie,
        ongeveer(len(cohort.d), grens),
        ongeveer(cohort.al_gebeurd, grens),
        ongeveer(cohort.niet_gevolgd, grens),
        curve(cohort.tijden, grens=grens, minimum=MINIMUM),
        {na: binnen(feiten, cohort, na, grens=grens) for na in BINNEN},
        status_van(feiten, cohort),
    )
