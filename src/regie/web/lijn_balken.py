# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The terms under the doorlopende lijn: which of them get a bar, and where bar and text stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.kern.kalender import Duur, Kalender
from regie.kern.termijnen.herleiding import dagen_tekst, statustekst, voluit
from regie.kern.termijnen.status import OPEN
from regie.web.lijn_schaal import BREEDTE, KANT, Schaal

MEESTE: Final = 8
ALTIJD: Final = "inburgeringstermijn"
_NIET: Final = ("nvt", "vervallen")
_SMALST: Final = 8
_LETTER: Final = 7.8
_TUSSEN: Final = 24
_LANGSTE_KOP: Final = 125  # letters that fit in the picture
_AARD: Final = {"wet": 0, "beleid": 1, "streven": 2, "gevolg": 3}


@dataclass(frozen=True)
class Balk:
    """A term: what the text says of it and, where it is drawn (`rij` is not None), the numbers of its bar."""

    termijn: str
    naam: str
    stand: str
    stand_tekst: str
    wanneer: str
    begin: date | None
    einde: date | None
    zonder: date | None  # the last day if DUO had not given more time
    x: int = 0
    breedte: int = 0
    erbij_x: int | None = None  # where the part begins that DUO added
    loopt_door: bool = False  # beyond the end of the line
    rij: int | None = None

    @property
    def kop(self) -> str:
        """The line of text above the bar."""
        rest = f": {self.wanneer}, {self.stand_tekst}"
        ruimte = _LANGSTE_KOP - len(rest)
        return (self.naam if len(self.naam) <= ruimte else f"{self.naam[: ruimte - 1]}…") + rest

    @property
    def _lengte(self) -> int:
        return round(len(self.kop) * _LETTER)

    @property
    def anker(self) -> str:
        return "end" if self.x + self._lengte > BREEDTE else "start"

    @property
    def tekst_x(self) -> int:
        if self.anker == "start":
            return self.x
        return min(max(self.x + self.breedte, self._lengte), BREEDTE - KANT)

    @property
    def vak(self) -> tuple[int, int]:
        """From where to where bar and text reach together."""
        tekst = (
            (self.x, self.x + self._lengte) if self.anker == "start" else (self.tekst_x - self._lengte, self.tekst_x)
        )
        return min(self.x, tekst[0]), max(self.x + self.breedte, tekst[1])


def lees_balken(termijnen: Iterable[Mapping[str, Any]]) -> tuple[Balk, ...]:
    """What is still open and the inburgeringstermijn, the most pressing first."""
    telt = [
        rij for rij in termijnen if rij["status"] in OPEN or (rij["termijn"] == ALTIJD and rij["status"] not in _NIET)
    ]
    return tuple(_balk(rij) for rij in sorted(telt, key=_volgorde))


def _volgorde(rij: Mapping[str, Any]) -> tuple[Any, ...]:
    stand = OPEN.index(rij["status"]) if rij["status"] in OPEN else len(OPEN)
    return rij["termijn"] != ALTIJD, stand, _AARD[rij["aard"]], rij["uiterlijk"] or date.max, rij["naam"]


def _balk(rij: Mapping[str, Any]) -> Balk:
    return Balk(
        termijn=rij["termijn"], naam=rij["naam"], stand=rij["status"], stand_tekst=statustekst(rij),
        wanneer=_wanneer(rij), begin=rij["start"], einde=rij["uiterlijk"], zonder=_zonder(rij),
    )  # fmt: skip


def _zonder(rij: Mapping[str, Any]) -> date | None:
    verlengd = rij.get("verlengd")
    return Kalender().terug(rij["uiterlijk"], Duur(verlengd, "dagen")) if verlengd and rij["uiterlijk"] else None


def _wanneer(rij: Mapping[str, Any]) -> str:
    van, tot = rij["start"], rij["uiterlijk"]
    if tot is None:
        zin = _("nog geen laatste dag") if van is None else _("vanaf %(van)s") % {"van": voluit(van)}
    elif van is None:
        zin = _("uiterlijk %(tot)s") % {"tot": voluit(tot)}
    else:
        zin = _("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(tot)}
    if verlengd := rij.get("verlengd"):
        zin += _(" (%(dagen)s erbij)") % {"dagen": dagen_tekst(verlengd)}
    if rij["gehaald_op"] is not None:
        zin += _(", gedaan op %(dag)s") % {"dag": voluit(rij["gehaald_op"])}
    return zin


def teken_balken(balken: Sequence[Balk], schaal: Schaal) -> tuple[tuple[Balk, ...], tuple[Balk, ...]]:
    """(with a bar, only in the text). A term without a last day, or wholly outside the line, has no bar."""
    past = [b for b in balken if b.einde is not None and (b.begin or b.einde) <= schaal.einde][:MEESTE]
    op_de_lijn = [_op_de_lijn(balk, schaal) for balk in past]
    rest = tuple(balk for balk in balken if balk not in past)
    return _in_rijen(op_de_lijn), rest


def _op_de_lijn(balk: Balk, schaal: Schaal) -> Balk:
    assert balk.einde is not None
    van, tot = schaal.x(balk.begin or balk.einde), schaal.x(balk.einde)
    breedte = max(tot - van, _SMALST)
    x = min(van, BREEDTE - KANT - breedte)
    erbij = None if balk.zonder is None or schaal.x(balk.zonder) >= tot else max(schaal.x(balk.zonder), x)
    return replace(balk, x=x, breedte=breedte, erbij_x=erbij, loopt_door=balk.einde > schaal.einde)


def _in_rijen(balken: list[Balk]) -> tuple[Balk, ...]:
    """By begin, each in the first row where it touches nothing; the inburgeringstermijn on top."""
    volgorde = sorted(balken, key=lambda balk: (balk.termijn != ALTIJD, balk.x, balk.x + balk.breedte, balk.naam))
    einden: list[int] = []  # where each row is free again
    gezet: list[Balk] = []
    for balk in volgorde:
        van, tot = balk.vak
        rij = next((nummer for nummer, vrij in enumerate(einden) if van >= vrij + _TUSSEN), len(einden))
        einden[rij : rij + 1] = [tot]
        gezet.append(replace(balk, rij=rij))
    return tuple(gezet)
