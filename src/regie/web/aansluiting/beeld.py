# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counts beside each other as texts, and which of them a reader may know."""

from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.woorden import getal
from regie.kern.kwaliteit.aansluiting import Onderdeel, Vergelijking
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.uitwisseling.aansluiting.tellingen import Telling
from regie.web.aansluiting.formulier import NAMEN

VERBORGEN: Final = gettext_lazy("niet te zien")
Paar = tuple[Telling, Vergelijking | None]


class Rij(NamedTuple):
    """`oordeel`: how it stands, in words; `code`: the picture beside it."""

    wat: str
    dag: str
    hun: str
    ons: str
    verschil: str
    oordeel: str
    code: str
    later: str
    verklaring: str
    herkomst: str


def rijen(paren: Sequence[Paar], recht: Recht, grens: int) -> list[Rij]:
    """`grens`: up to where a number is small; 0: this reader may know every number."""
    heel = _hele_families(paren, grens)
    return [_rij(een, over, recht, grens, een.vraag in heel) for een, over in paren]


def _hele_families(paren: Sequence[Paar], grens: int) -> set[object]:
    """Where one part of a count is small, its other parts are kept back as well: who subtracts would find it."""
    families: dict[object, list[Paar]] = {}
    for een, over in paren:
        families.setdefault((een.vraag.peildatum, een.vraag.onderdeel), []).append((een, over))
    heel: set[object] = set()
    for leden in families.values():
        klein = any(_klein(een, over, grens) for een, over in leden)
        for een, over in leden:
            is_totaal = not een.vraag.groep and not een.vraag.wet
            if not klein or (is_totaal and not _klein(een, over, grens)):
                heel.add(een.vraag)
    return heel


def _klein(een: Telling, over: Vergelijking | None, grens: int) -> bool:
    getallen = [een.aantal, *((over.ons, over.toen) if over else ())]
    return any(1 <= aantal <= grens for aantal in getallen)


def _rij(een: Telling, over: Vergelijking | None, recht: Recht, grens: int, mag: bool) -> Rij:
    verklaring = recht.verklaringen.get(een.verklaring)
    woorden = "; ".join(deel for deel in (verklaring.naam if verklaring else "", een.toelichting) if deel)
    vast = (_wat(een, recht), voluit(een.vraag.peildatum))
    if not mag:
        weg = str(VERBORGEN)
        return Rij(*vast, weg, weg, weg, _("klein aantal"), "dicht", "", woorden, een.herkomst)
    if over is None:
        return Rij(*vast, getal(een.aantal), "", "", _("nog niet vergeleken"), "wacht", "", woorden, een.herkomst)
    oordeel, code = (_("klopt"), "gehaald") if over.klopt else (_("verschil"), "bijna")
    return Rij(*vast, getal(een.aantal), getal(over.ons), met_teken(over.verschil), oordeel, code,
               _later(over, grens), woorden, een.herkomst)  # fmt: skip


def _wat(een: Telling, recht: Recht) -> str:
    codes = [recht.codelijsten[lijst].codes for lijst in ("groep", "wet")]
    delen = [
        een_lijst[code].label
        for een_lijst, code in zip(codes, (een.vraag.groep, een.vraag.wet), strict=True)
        if code in een_lijst
    ]
    naam = str(NAMEN[cast(Onderdeel, een.vraag.onderdeel)])
    return f"{naam}: {', '.join(delen)}" if delen else naam


def met_teken(aantal: int) -> str:
    if not aantal:
        return "0"
    return f"{'+' if aantal > 0 else '−'}{getal(abs(aantal))}"


def _later(over: Vergelijking, grens: int) -> str:
    """What explains a difference: recorded, or taken back, after the day itself."""
    if not over.later or abs(over.later) <= grens:
        return ""
    if over.later > 0:
        return _("%(n)s na de peildatum vastgelegd") % {"n": getal(over.later)}
    return _("%(n)s na de peildatum vervallen") % {"n": getal(-over.later)}
