# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A threshold in words: how far somebody is, when it will come at this pace, and what would bring it nearer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.traject import Stand
from regie.dossiers.woorden import uren
from regie.kern.feiten.dagen import NOOIT
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.kalender import dag
from regie.kern.recht import Regels
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.drempels import PLICHT, Drempel
from regie.kern.traject.vertraging import Reden
from regie.web.dossier.aankomst import ZEKERHEID
from regie.web.dossier.bezoek import Bezoek
from regie.web.traject.deelbeeld import VERREKEND, leg_vast

BREEDTE: Final = 1000
_HEEL: Final = 2  # digits behind the comma that hours have: quarters


@dataclass(frozen=True)
class Drempelbeeld:
    """`breedte`: of the bar, of BREEDTE. `code`: a status of onderdelen/stand.html."""

    id: str
    naam: str
    tekst: str
    breedte: int
    code: str
    stand: str
    zinnen: Sequence[str]
    eerder: Sequence[tuple[str, str, str, str]]  # sentence, what now, source, certainty
    opbouw: Sequence[tuple[str, str]]  # what it is made of, and how many hours
    verreken: str  # the address of the form for a decision on hours, "" for who may not take it
    uitleg: str
    bron: str


def drempelbeelden(hier: Bezoek, stand: Stand, regels: Regels) -> list[Drempelbeeld]:
    rijen, mag = {rij.id: rij for rij in regels.rijen}, hier.mag(hier.recht.gebeurtenissen[VERREKEND])
    beelden = []
    for een in stand.traject.drempels:
        rij, op = rijen[een.id], _dag(een.bereikt_op[0])
        gehaald, norm = int(een.gehaald[0]), int(een.norm[0])
        beelden.append(Drempelbeeld(
            id=een.id, naam=rij.naam, tekst=_van(gehaald, norm),
            breedte=min(BREEDTE * gehaald // norm, BREEDTE) if norm else BREEDTE,
            code="gehaald" if op else "loopt", stand=_("bereikt") if op else _("nog niet bereikt"),
            zinnen=[*_zinnen(een, op, stand)], eerder=[_eerder(reden) for reden in stand.eerder[een.id]],
            opbouw=[(hier.recht.gebeurtenissen[deel.type].label, in_uren(deel.minuten))
                    for deel in stand.traject.opbouw[een.id]],
            verreken=leg_vast(hier, VERREKEND, een.id) if mag else "",
            uitleg=rij.strekking, bron=", ".join(map(str, rij.bron)),
        ))  # fmt: skip
    return beelden


def _van(gehaald: int, norm: int) -> str:
    return _("%(gehaald)s van %(norm)s") % {"gehaald": in_uren(gehaald), "norm": in_uren(norm)}


def _zinnen(een: Drempel, op: date | None, stand: Stand) -> Iterator[str]:
    if op is not None:
        yield _("Bereikt op %(dag)s.") % {"dag": voluit(op)}
        return
    tempo, verwacht = int(een.gang.minuten_per_week[0]), _dag(een.verwacht_op[0])
    if not stand.traject.weken:
        yield _("Uw gemeente heeft niet gekozen over hoeveel weken het tempo telt. Daarom is er geen verwachte datum.")
    elif verwacht is None:
        yield _("Er is nu geen tempo, en daarom geen verwachte datum.")
    else:
        yield _("Het tempo is %(uren)s per week. Gaat het zo door, dan is dit bereikt rond %(dag)s.") % {
            "uren": in_uren(tempo), "dag": voluit(verwacht)}  # fmt: skip
        einde = stand.traject.termijn_einde
        if een.id in PLICHT and einde is not None and stand.traject.komt_na_het_einde(een):
            yield _("Dat is na het einde van de inburgeringstermijn (%(dag)s).") % {"dag": voluit(einde)}
    if (tot := _dag(een.gang.tot[0])) is not None:
        yield _("Uren zijn bekend tot en met %(dag)s.") % {"dag": voluit(tot)}


def _eerder(reden: Reden) -> tuple[str, str, str, str]:
    return reden.zin, reden.rij.nu, ", ".join(map(str, reden.rij.bron)), str(ZEKERHEID[reden.rij.zekerheid])


def in_uren(minuten: int) -> str:
    return uren(round(minuten / MINUTEN_PER_UUR, _HEEL))


def _dag(nummer: int) -> date | None:
    return None if int(nummer) == NOOIT else dag(int(nummer))
