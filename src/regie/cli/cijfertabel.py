# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures on the screen: the totals of every indicator, with what they mean."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from rich.table import Table

from regie.cli.scherm import console, toon
from regie.kern.indicatoren.beeld import Meting
from regie.kern.recht import Recht

MEESTAL: Final = frozenset(
    {"onderdeel", "variant", "hervestigers", "maat", "stap", "schakel", "reden", "mist", "moment"}
)
"""Dimensions without which a total says nothing."""


def toon_cijfers(rijen: Iterable[Mapping[str, Any]], recht: Recht, meting: Meting) -> None:
    tabel = Table(box=None, pad_edge=False)
    for kop in ("cijfer", "", "waarde"):
        tabel.add_column(kop, justify="right" if kop == "waarde" else "left", overflow="fold")
    for rij in rijen:
        if set(rij["dimensies"]) <= MEESTAL:
            waar = " · ".join(str(code) for code in rij["dimensies"].values())
            tabel.add_row(recht.indicatoren[rij["indicator"]].naam, waar, _waarde(rij))
    console.print(tabel)
    bekend = "alles wat bekend is" if meting.bekend_op is None else f"zoals bekend op {meting.bekend_op}"
    toon(f"Peildatum {meting.peildatum}, {bekend}. Periode {meting.van} tot en met {meting.tot}.")
    toon("Alle uitsplitsingen: --uit monitor.json, .csv of .xlsx.")


def _waarde(rij: Mapping[str, Any]) -> str:
    if rij["onderdrukt"]:
        return "niet getoond"
    if rij["waarde"] is None:
        return "nog niet te meten" if rij["status"] == "nog_niet_meetbaar" else "-"
    achter = {"procent": " %", "dossiers": ""}.get(rij["eenheid"], f" {rij['eenheid']}")
    return f"{rij['waarde']}{achter}"
