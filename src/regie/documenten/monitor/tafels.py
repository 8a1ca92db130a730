# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows of one indicator laid out as tables: a dimension down, another across, with the totals that were counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from regie.documenten.monitor.levering import Levering, Rij
from regie.documenten.monitor.woorden import (
    MATEN,
    MENSEN,
    PROCENT,
    STREEP,
    ZEGT_DE_KOP,
    aandeel,
    getoond,
    is_getoond,
    is_procent,
    met_aantallen,
    moment,
)
from regie.dossiers.woorden import VAST_WIT, getal

Code = str | None
Dimensies = Mapping[str, Code]
ONDERDEEL: Final = "onderdeel"
METEN: Final = frozenset({ONDERDEEL, "maat"})
"""Dimensions of measures, each with a unit of its own; they do not add up."""
TIJD: Final = frozenset({"maand", "kwartaal", "halfjaar", "jaar", "periode"})
TOTAAL: Final = "totaal"


@dataclass(frozen=True, slots=True)
class Lay:
    """Which rows make a table. `vast`: dimensions that have one value in all of it. `aandeel`: with a column of
    percentages of the total, where both are shown. `hoogste`: so many rows at most, the largest numbers first.
    `alleen`: these columns only. `beeld`: whether there is a chart with it."""

    indicator: str
    rijen: str
    kolommen: str = ""
    vast: Dimensies = field(default_factory=dict)
    aandeel: bool = False
    hoogste: int = 0
    alleen: tuple[str, ...] = ()
    beeld: bool = True


@dataclass(frozen=True, slots=True)
class Tafel:
    """`namen`: above the columns, the first that of the rows. `koppen`: of the rows. `cellen`: the rows themselves;
    None where there is no figure. A `totaal` row and a `totaalkolom` stand last and are
    no part of a chart. `noten`: what is not in it."""

    lay: Lay
    titel: str
    namen: Sequence[str]
    koppen: Sequence[str]
    cellen: Sequence[Sequence[Rij | None]]
    totaal: bool
    totaalkolom: bool
    moment: str
    noten: Sequence[str] = ()

    @property
    def eenheid(self) -> str:
        """The unit of all figures, empty where they differ."""
        eenheden = {cel["eenheid"] for rij in self.cellen for cel in rij if cel is not None}
        return eenheden.pop() if len(eenheden) == 1 else ""


def tafel(levering: Levering, lay: Lay) -> Tafel | None:
    """None where no row has these dimensions."""
    neer = _codes(levering, lay, lay.rijen)
    over = [code for code in _codes(levering, lay, lay.kolommen) if _heeft_kolom(levering, lay, neer, code)]
    kolommen = [{lay.kolommen: code} for code in over] or [{}]
    if over and any(levering.rij(lay.indicator, {**lay.vast, lay.rijen: code}) for code in neer):
        kolommen.append({})
    rijen = [[_cel(levering, lay, {lay.rijen: code, **kolom}) for kolom in kolommen] for code in neer]
    if not any(cel for rij in rijen for cel in rij):
        return None
    koppen = [levering.naam_van(lay.indicator, lay.rijen, code) for code in neer]
    koppen, rijen, noten = _hoogste(lay, koppen, rijen)
    totaal = [_cel(levering, lay, kolom) for kolom in kolommen]
    heeft = any(totaal)
    return Tafel(
        lay,
        _titel(levering, lay),
        [_kop(levering, lay, lay.rijen), *_koppen(levering, lay, over, len(kolommen))],
        [*koppen, _totaalkop(levering, lay, lay.rijen)] if heeft else koppen,
        [*rijen, totaal] if heeft else rijen,
        heeft,
        len(kolommen) > len(over) > 0,
        _momenten(cel for rij in rijen for cel in rij),
        [*noten, *_opmerkingen(cel for rij in rijen for cel in rij)],
    )


def _heeft_kolom(levering: Levering, lay: Lay, neer: Sequence[Code], code: Code) -> bool:
    """Whether it is asked for, and has a figure besides its total: not every measure is divided in every way."""
    gevraagd = not lay.alleen or code in lay.alleen
    return gevraagd and any(_cel(levering, lay, {lay.rijen: rij, lay.kolommen: code}) for rij in neer)


def _cel(levering: Levering, lay: Lay, dimensies: Dimensies) -> Rij | None:
    return levering.rij(lay.indicator, {**lay.vast, **dimensies})


def _codes(levering: Levering, lay: Lay, dimensie: str) -> list[Code]:
    """Those that occur beside what is fixed: in the order of the definition, the rest by name, what is unknown last."""
    if not dimensie:
        return []
    met = {
        rij["dimensies"][dimensie]
        for rij in levering.van_indicator(lay.indicator)
        if dimensie in rij["dimensies"] and lay.vast.items() <= rij["dimensies"].items()
        and set(rij["dimensies"]) <= {lay.rijen, lay.kolommen, *lay.vast}
    }  # fmt: skip
    volgorde = list(levering.definities[lay.indicator].codes.get(dimensie, {}))
    plaats = {code: nummer for nummer, code in enumerate(volgorde)}
    if dimensie in TIJD:
        plaats = {}
    return sorted(met, key=lambda code: (code is None, plaats.get(code or "", len(plaats)), code or ""))


def _hoogste(
    lay: Lay, koppen: list[str], rijen: list[list[Rij | None]]
) -> tuple[list[str], list[list[Rij | None]], list[str]]:
    """Of many rows only those with the largest numbers that are shown, with how many are left out."""
    if not lay.hoogste:
        return koppen, rijen, []
    zichtbaar = [(kop, rij) for kop, rij in zip(koppen, rijen, strict=True) if rij[0] and is_getoond(rij[0])]
    zichtbaar.sort(key=lambda paar: -(paar[1][0] or {"waarde": 0})["waarde"])
    blijft = zichtbaar[: lay.hoogste]
    weg = len(koppen) - len(blijft)
    een, meer = _("Er is nog 1 andere groep."), _("Er zijn nog %(aantal)s andere groepen.") % {"aantal": getal(weg)}
    noot = een if weg == 1 else meer
    return [kop for kop, _rij in blijft], [rij for _kop, rij in blijft], [noot] if weg else []


def _kop(levering: Levering, lay: Lay, dimensie: str) -> str:
    naam = levering.definities[lay.indicator].dimensies[dimensie]
    return naam[:1].upper() + naam[1:]


def _koppen(levering: Levering, lay: Lay, over: Sequence[Code], aantal: int) -> list[str]:
    if not over:
        return [_maat(levering.definities[lay.indicator].eenheid)]
    namen = [levering.naam_van(lay.indicator, lay.kolommen, code) for code in over]
    return [*namen, *[_totaalkop(levering, lay, lay.kolommen)] * (aantal - len(over))]


def _totaalkop(levering: Levering, lay: Lay, dimensie: str) -> str:
    """Sub-measures do not add up: beside them stands the figure itself."""
    return _maat(levering.definities[lay.indicator].eenheid) if dimensie in METEN else _("Totaal")


def _maat(eenheid: str) -> str:
    if eenheid in PROCENT:
        return _("Aandeel")
    return _("Aantal") if eenheid in MENSEN else eenheid[:1].upper() + eenheid[1:]


def _titel(levering: Levering, lay: Lay) -> str:
    naam = levering.definities[lay.indicator].naam
    vast = [levering.naam_van(lay.indicator, dimensie, code) for dimensie, code in lay.vast.items()]
    return f"{naam}: {', '.join(vast)}" if vast else naam


def _momenten(cellen: Iterable[Rij | None]) -> str:
    return "; ".join(dict.fromkeys(moment(cel) for cel in cellen if cel))


def _opmerkingen(cellen: Iterable[Rij | None]) -> list[str]:
    """What the kern says beside a figure, each once."""
    return list(dict.fromkeys(str(cel["noot"]) for cel in cellen if cel and cel["noot"]))


# ------------------------------------------------------------------------------------------------- words


def woorden(tafel: Tafel, grens: int) -> list[list[str]]:
    """The rows as a reader sees them, head first."""
    regels = [
        [kop, *(_tekst(tafel, cel, grens) for cel in rij)] for kop, rij in zip(tafel.koppen, tafel.cellen, strict=True)
    ]
    return [[*regel, deel] for regel, deel in zip(regels, _aandelen(tafel), strict=True)] if _deelt(tafel) else regels


def namen(tafel: Tafel) -> list[str]:
    """The heads of the columns of `woorden`."""
    return [*tafel.namen, _("Aandeel")] if _deelt(tafel) else list(tafel.namen)


def _tekst(tafel: Tafel, cel: Rij | None, grens: int) -> str:
    if cel is None:
        return STREEP
    zegt_eenheid = (
        is_getoond(cel) and not tafel.eenheid and not is_procent(cel) and cel["eenheid"] in MATEN - ZEGT_DE_KOP
    )
    return f"{getoond(cel, grens)}{VAST_WIT}{cel['eenheid']}" if zegt_eenheid else met_aantallen(cel, grens)


def _deelt(tafel: Tafel) -> bool:
    geheel = tafel.cellen[-1][0] if tafel.totaal else None
    return tafel.lay.aandeel and geheel is not None and is_getoond(geheel) and geheel["waarde"] > 0


def _aandelen(tafel: Tafel) -> list[str]:
    geheel = (tafel.cellen[-1][0] or {"waarde": 0})["waarde"]
    return [
        f"{aandeel(rij[0]['waarde'], geheel)}{VAST_WIT}%" if rij[0] and is_getoond(rij[0]) else STREEP
        for rij in tafel.cellen
    ]
