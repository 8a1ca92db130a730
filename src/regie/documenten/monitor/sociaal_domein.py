# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The figures that go every month to the Monitor Sociaal Domein of the gemeente, as one CSV."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from regie.bestanden.rekenblad import csv_van
from regie.documenten.monitor.bestanden import ONBEKEND, statustekst
from regie.documenten.monitor.levering import Levering, LeveringFout, Rij, dag
from regie.documenten.monitor.publicatie import publiceerbaar
from regie.documenten.monitor.tafels import ONDERDEEL
from regie.documenten.monitor.woorden import is_getoond, waarom_niet
from regie.documenten.werkboek import Cel

TABEL: Final = Path(__file__).with_name("monitor_sociaal_domein.toml")
KOLOMMEN: Final = (
    "maand", "gemeente", "onderwerp", "indicator", "dimensie", "code", "naam", "waarde", "eenheid", "peildatum",
    "status", "definitie_versie", "gemaakt_op",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Regel:
    """One subject of the monitor. `codes`: only these; none means all that occur."""

    onderwerp: str
    indicator: str
    onderdeel: str
    dimensie: str
    totaal: bool
    codes: tuple[str, ...] = ()


@cache
def regels() -> tuple[Regel, ...]:
    ruw = tomllib.loads(TABEL.read_text(encoding="utf-8"))["regel"]
    return tuple(Regel(**een | {"codes": tuple(een.get("codes", ()))}) for een in ruw)


def sociaal_domein_csv(levering: Levering) -> str:
    """It leaves the house, so small numbers must be kept back. Raises PublicatieFout, LeveringFout."""
    gekozen = [(regel, rij) for regel in regels() for rij in _rijen(levering, regel)]
    publiceerbaar([rij for _regel, rij in gekozen], levering.grens)
    return csv_van([KOLOMMEN, *(_cellen(levering, regel, rij) for regel, rij in gekozen)])


def _rijen(levering: Levering, regel: Regel) -> Iterator[Rij]:
    """A subject without a figure is no delivery: the monitor would take it for none."""
    gevonden = [
        rij
        for rij in levering.van_indicator(regel.indicator)
        if set(rij["dimensies"]) == {regel.dimensie, ONDERDEEL}
        and rij["dimensies"][ONDERDEEL] == regel.onderdeel
        and (not regel.codes or rij["dimensies"][regel.dimensie] in regel.codes)
    ]
    mist = set(regel.codes) - {rij["dimensies"][regel.dimensie] for rij in gevonden}
    totaal = levering.rij(regel.indicator, {ONDERDEEL: regel.onderdeel}) if regel.totaal else None
    if not gevonden or mist or (regel.totaal and totaal is None):
        wat = ", ".join(sorted(mist)) or regel.dimensie
        raise LeveringFout(
            _("Monitor Sociaal Domein, %(onderwerp)s: cijfers ontbreken (%(indicator)s naar %(wat)s). Tel die erbij.")
            % {"onderwerp": regel.onderwerp, "indicator": regel.indicator, "wat": wat}
        )
    yield from gevonden
    if totaal is not None:
        yield totaal


def _cellen(levering: Levering, regel: Regel, rij: Rij) -> list[Cel]:
    uitgesplitst = regel.dimensie in rij["dimensies"]
    code = rij["dimensies"].get(regel.dimensie)
    return [
        f"{levering.peildatum:%Y-%m}",
        levering.gemeente,
        regel.onderwerp,
        regel.indicator,
        regel.dimensie if uitgesplitst else "",
        (code or ONBEKEND) if uitgesplitst else "",
        levering.naam_van(regel.indicator, regel.dimensie, code) if uitgesplitst else _("totaal"),
        rij["waarde"] if is_getoond(rij) else waarom_niet(rij, levering.grens),
        rij["eenheid"],
        dag(rij["peildatum"]),
        statustekst(rij),
        str(rij["definitie_versie"]),
        levering.gemaakt_op.isoformat(),
    ]
