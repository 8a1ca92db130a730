# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tables of a figure as they stand on a page: what says nothing is left out, a long one is cut, a chart stands by."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regie.documenten.grafiek import figuur
from regie.documenten.monitor.beeld import grafiek
from regie.documenten.monitor.levering import NIET_MEETBAAR, Definitie, Levering, Rij
from regie.documenten.monitor.tafels import METEN, TIJD, Lay, Tafel, woorden
from regie.documenten.monitor.uitsplitsen import hoofdtafels
from regie.documenten.monitor.woorden import MATEN, MENSEN, getoond, is_getoond, is_procent
from regie.kern.recht.typen.ankers import Anker

LANG: Final = 12
"""A table on a page of many may have so many rows; of a longer one only the first `KORT` are shown."""
KORT: Final = 10
NAAST_ELKAAR: Final = 3
"""Up to so many columns a table stands beside its chart."""

Cellen = Sequence[Rij | None]


class Regel(NamedTuple):
    """`cellen`: the name of the column, and what stands in it."""

    kop: str
    cellen: list[tuple[str, str]]
    is_totaal: bool


class Blok(NamedTuple):
    """A table with the chart beside it. `naam`: that no other table on the page has. `meer`: how many rows are not
    here, in words."""

    titel: str
    naam: str
    namen: Sequence[str]
    regels: list[Regel]
    noten: Sequence[str]
    svg: str
    meer: str
    breed: bool


class Cijferblok(NamedTuple):
    """`totaal` and `eenheid`: the figure without any division, where there is one. `ankers`: national figures to stand
    beside it."""

    id: str
    definitie: Definitie
    totaal: str
    eenheid: str
    blokken: list[Blok]
    ankers: Sequence[Anker] = ()


def cijferblok(cijfers: Levering, indicator: str, lang: int = 0) -> Cijferblok:
    """`lang`: the largest number of rows of a table, 0 for all of them."""
    totaal = cijfers.rij(indicator, {})
    return Cijferblok(
        indicator,
        cijfers.definities[indicator],
        getoond(totaal, cijfers.grens) if totaal else "",
        _eenheid(totaal) if totaal else "",
        list(_blokken(cijfers, hoofdtafels(cijfers, indicator), lang)),
    )


def _eenheid(totaal: Rij) -> str:
    if not is_getoond(totaal) or is_procent(totaal):
        return ""
    return _("mensen") if totaal["eenheid"] in MENSEN else totaal["eenheid"] if totaal["eenheid"] in MATEN else ""


def _blokken(cijfers: Levering, tafels: Iterable[Tafel], lang: int) -> Iterable[Blok]:
    for nummer, gemaakt in enumerate(tafels, start=1):
        vol = zonder_lege(gemaakt)
        if vol is None:
            continue
        kort = ingekort(vol) if lang and len(vol.koppen) - vol.totaal > lang else vol
        yield blok(cijfers, kort, nummer, _titel(cijfers, kort.lay), len(vol.koppen) - len(kort.koppen))


def blok(cijfers: Levering, tafel: Tafel, nummer: int, titel: str = "", weg: int = 0) -> Blok:
    """`nummer`: of the table among those of its indicator. `titel`: instead of that of the table. `weg`: how many of
    its rows are left out."""
    titel = titel or tafel.titel
    getekend = grafiek(replace(tafel, titel=titel), cijfers.grens)
    meer = ngettext("Er is nog %(aantal)s regel.", "Er zijn nog %(aantal)s regels.", weg) % {"aantal": weg}
    return Blok(
        titel,
        f"{tafel.titel}, {_per(cijfers, tafel.lay)}",
        tafel.namen,
        _regels(tafel, cijfers.grens),
        tafel.noten,
        figuur(getekend, f"g-{tafel.lay.indicator}-{nummer}") if getekend else "",
        meer if weg else "",
        len(tafel.namen) - 1 > NAAST_ELKAAR,
    )


def _regels(tafel: Tafel, grens: int) -> list[Regel]:
    laatste = len(tafel.koppen) - 1
    return [
        Regel(kop, list(zip(tafel.namen[1:], cellen, strict=True)), tafel.totaal and plek == laatste)
        for plek, (kop, *cellen) in enumerate(woorden(tafel, grens))
    ]


def _titel(cijfers: Levering, lay: Lay) -> str:
    """By what it is divided, where the figure itself stands above it. Per groep en geslacht; Man, per leerroute."""
    vast = [cijfers.naam_van(lay.indicator, naam, code) for naam, code in lay.vast.items()]
    titel = ", ".join([*vast, _per(cijfers, lay)])
    return titel[:1].upper() + titel[1:]


def _per(cijfers: Levering, lay: Lay) -> str:
    namen = cijfers.definities[lay.indicator].dimensies
    delen = [namen[naam] for naam in (lay.rijen, lay.kolommen) if naam and naam not in METEN]
    if not delen:
        return _("alle cijfers")
    een, *meer = delen
    return _("per %(een)s en %(ander)s") % {"een": een, "ander": meer[0]} if meer else _("per %(een)s") % {"een": een}


# ------------------------------------------------------------------------------------ what says nothing


def zonder_lege(tafel: Tafel) -> Tafel | None:
    """Without groups in which there is nobody. Measures and periods stay: that a month had none says something. None
    where nobody is left."""
    rijen = tafel.cellen[:-1] if tafel.totaal else tafel.cellen
    blijft = [plek for plek, rij in enumerate(rijen) if tafel.lay.rijen in TIJD | METEN or not _is_leeg(rij)]
    if not any(not _is_leeg(rijen[plek]) for plek in blijft):
        return None
    breed = len(tafel.namen) - 1
    vaste = breed - 1 if tafel.totaalkolom else breed
    over = list(range(breed))
    if tafel.lay.kolommen and tafel.lay.kolommen not in TIJD | METEN:
        over = [plek for plek in over if plek >= vaste or not _is_leeg([rij[plek] for rij in rijen])]
    return _deel(tafel, blijft, over)


def _is_leeg(cellen: Cellen) -> bool:
    return all(cel is None or _zegt_niets(cel) for cel in cellen)


def _zegt_niets(cel: Rij) -> bool:
    if cel["waarde"] is not None:
        return bool(cel["waarde"] == 0)
    return not cel["onderdrukt"] and cel["status"] != NIET_MEETBAAR


def _deel(tafel: Tafel, rijen: Sequence[int], kolommen: Sequence[int]) -> Tafel:
    """Some rows and columns, and its totals. A remark about what is not there any more, goes with it."""
    gekozen = [*rijen, len(tafel.koppen) - 1] if tafel.totaal else list(rijen)
    cellen = [[tafel.cellen[rij][kolom] for kolom in kolommen] for rij in gekozen]
    eerst, nu = _noten(tafel.cellen), _noten(cellen)
    return replace(
        tafel,
        namen=[tafel.namen[0], *(tafel.namen[kolom + 1] for kolom in kolommen)],
        koppen=[tafel.koppen[rij] for rij in gekozen],
        cellen=cellen,
        noten=[noot for noot in tafel.noten if noot not in eerst or noot in nu],
    )


def _noten(cellen: Iterable[Cellen]) -> set[str]:
    return {str(cel["noot"]) for rij in cellen for cel in rij if cel and cel["noot"]}


def ingekort(tafel: Tafel) -> Tafel:
    """The last periods, or the largest groups, the largest first. A number that is not shown orders nothing."""
    aantal = len(tafel.koppen) - tafel.totaal
    if tafel.lay.rijen in TIJD:
        gekozen = list(range(aantal - KORT, aantal))
    else:
        telkens = [tafel.cellen[plek][-1 if tafel.totaalkolom else 0] for plek in range(aantal)]
        gekozen = sorted(range(aantal), key=lambda plek: _grootte(telkens[plek]))[:KORT]
    return _deel(tafel, gekozen, range(len(tafel.namen) - 1))


def _grootte(cel: Rij | None) -> tuple[bool, float]:
    zichtbaar = cel is not None and is_getoond(cel)
    return not zichtbaar, -cel["waarde"] if cel is not None and zichtbaar else 0
