# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The doorlopende lijn: from koppeling to nazorg, what is done, where we are, and the terms with their dates.

Picture and text come from the same `Lijn`, so they cannot say different things. All numbers are whole: Django
writes a fraction with a comma, and SVG reads that as two numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import fase
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit
from regie.web.lijn_balken import Balk, lees_balken, teken_balken
from regie.web.lijn_mijlpalen import Mijlpaal, lees_mijlpalen
from regie.web.lijn_schaal import BREEDTE, KANT, Schaal, Streep, maak_schaal
from regie.web.lijn_vlaggen import Vlag, zet_vlaggen

VLAG_HOOG: Final = 44
BALK_HOOG: Final = 40
_BOVEN: Final = 22  # from the top to the first line of text
_SCHAAL_HOOG: Final = 40  # from the line to the first bar
_VOORUIT: Final = Duur(2, "jaar")  # how far the line looks ahead while the inburgeringstermijn is not known


@dataclass(frozen=True)
class Paal:
    """A flag with its heights."""

    vlag: Vlag
    top_y: int
    label_y: int
    datum_y: int
    voet_y: int


@dataclass(frozen=True)
class Lijn:
    """All that the template writes; `begin` is None where there is no date to draw a line from."""

    fase: str
    stand_op: str
    mijlpalen: tuple[Mijlpaal, ...]
    termijnen: tuple[Balk, ...]  # all that the text tells
    alleen_tekst: tuple[Balk, ...]
    straks: tuple[Mijlpaal, ...]  # to come, without a date
    begin: date | None = None
    einde: date | None = None
    breedte: int = BREEDTE
    links: int = KANT
    rechts: int = BREEDTE - KANT
    hoogte: int = 0
    lijn_y: int = 0
    schaal_y: int = 0
    nu_x: int = 0
    stippen: tuple[tuple[int, str], ...] = ()  # (x, stand) of each milestone on the line
    palen: tuple[Paal, ...] = ()
    strepen: tuple[Streep, ...] = ()
    balken: tuple[tuple[Balk, int, int], ...] = ()  # with the y of the text and of the bar

    @property
    def strepen_pad(self) -> str:
        """All ticks as one drawing; that of a year is longer."""
        return "".join(f"M{streep.x} {self.lijn_y}v{12 if streep.is_jaar else 6}" for streep in self.strepen)

    @property
    def loopt(self) -> str:
        """From when to when the picture goes."""
        if self.begin is None or self.einde is None:
            return ""
        return _("%(van)s tot en met %(tot)s") % {"van": voluit(self.begin), "tot": voluit(self.einde)}


def maak_lijn(feiten: Mapping[str, date | str | None], termijnen: Sequence[Mapping[str, Any]], peildatum: date) -> Lijn:
    """The line of one dossier on the peildatum, from its facts and its termijn rows."""
    balken = lees_balken(termijnen)
    mijlpalen = lees_mijlpalen(feiten, termijnen, peildatum)
    woorden: dict[str, Any] = {
        "fase": fase(str(code)) if (code := feiten.get("fase")) else "",
        "stand_op": voluit(peildatum),
        "mijlpalen": mijlpalen,
        "termijnen": balken,
        "straks": tuple(paal for paal in mijlpalen if paal.stand == "komt" and paal.datum is None),
    }
    begin = _begin(mijlpalen, balken)
    if begin is None:
        return Lijn(**woorden, alleen_tekst=balken)
    schaal = maak_schaal(min(begin, peildatum), _einde(feiten, mijlpalen, balken, peildatum))
    return _getekend(woorden, schaal, peildatum)


def _begin(mijlpalen: Sequence[Mijlpaal], balken: Sequence[Balk]) -> date | None:
    """The first day that is known: of a milestone, else of a term."""
    dagen = [paal.datum for paal in mijlpalen if paal.datum is not None and paal.stand == "klaar"]
    dagen = dagen or [dag for balk in balken if (dag := balk.begin or balk.einde) is not None]
    return min(dagen, default=None)


def _einde(
    feiten: Mapping[str, date | str | None], mijlpalen: Sequence[Mijlpaal], balken: Sequence[Balk], peildatum: date
) -> date:
    """The end of the inburgeringstermijn; as long as that is not known, the last day that is near enough to see."""
    dagen = [peildatum, *(paal.datum for paal in mijlpalen if paal.datum is not None and paal.stand == "klaar")]
    termijn_einde = feiten.get("termijn_einde")
    if isinstance(termijn_einde, date):
        return max([*dagen, termijn_einde])
    verst = later(peildatum, _VOORUIT)
    return max([*dagen, *(balk.einde for balk in balken if balk.einde is not None and balk.einde <= verst)])


def _getekend(woorden: dict[str, Any], schaal: Schaal, peildatum: date) -> Lijn:
    nu_x = schaal.x(peildatum)
    vlaggen = zet_vlaggen(_vlaggen(woorden["mijlpalen"], schaal, peildatum))
    rijen = 1 + max((vlag.rij for vlag in vlaggen if vlag.rij is not None), default=0)
    lijn_y = _BOVEN + rijen * VLAG_HOOG + 4
    balken, rest = teken_balken(woorden["termijnen"], schaal)
    eerste_y = lijn_y + _SCHAAL_HOOG
    aantal = 1 + max((balk.rij for balk in balken if balk.rij is not None), default=-1)
    return Lijn(
        **woorden, alleen_tekst=rest, begin=schaal.begin, einde=schaal.einde,
        hoogte=eerste_y + aantal * BALK_HOOG + 8, lijn_y=lijn_y, schaal_y=lijn_y + 26,
        nu_x=nu_x, strepen=schaal.strepen(),
        stippen=_stippen(woorden["mijlpalen"], schaal),
        palen=tuple(_paal(vlag, rijen, lijn_y) for vlag in vlaggen),
        balken=tuple(
            (balk, y, y + 7) for balk in balken for y in [eerste_y + 14 + (balk.rij or 0) * BALK_HOOG]
        ),
    )  # fmt: skip


def _stippen(mijlpalen: Sequence[Mijlpaal], schaal: Schaal) -> tuple[tuple[int, str], ...]:
    """Who we are waiting for is marked by the line of today, not by a dot."""
    return tuple(
        (schaal.x(paal.datum), paal.stand)
        for paal in mijlpalen
        if paal.datum is not None and paal.stand != "nu" and paal.datum <= schaal.einde
    )


def _vlaggen(mijlpalen: Sequence[Mijlpaal], schaal: Schaal, peildatum: date) -> list[Vlag]:
    """One per milestone with a day on the line, and one for today."""
    vlaggen = [
        Vlag(schaal.x(paal.datum), (paal.label,), (paal.datum_tekst,), paal.stand)
        for paal in mijlpalen
        if paal.datum is not None and paal.stand != "nu" and paal.datum <= schaal.einde
    ]
    nu = next((paal for paal in mijlpalen if paal.stand == "nu"), None)
    if nu is None:
        vlaggen.append(Vlag(schaal.x(peildatum), (_("Stand op"),), (voluit(peildatum),), "nu"))
    else:
        naam = _("Nu: %(stap)s") % {"stap": nu.in_zin}
        vlaggen.append(Vlag(schaal.x(peildatum), (naam,), (voluit(peildatum),), "nu"))
    return sorted(vlaggen, key=lambda vlag: (vlag.x, vlag.stand == "nu"))


def _paal(vlag: Vlag, rijen: int, lijn_y: int) -> Paal:
    label_y = _BOVEN + (rijen - 1 - (vlag.rij or 0)) * VLAG_HOOG
    return Paal(vlag, label_y - 13, label_y, label_y + 17, lijn_y)
