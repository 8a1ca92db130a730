# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Signals in words: the list on the screen, and what a measurement found as text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import polars as pl
from rich.table import Table

from regie.cli.naslag_opmaak import tabel as markdown
from regie.cli.scherm import console, toon
from regie.kern.recht import Recht
from regie.kern.signalen.meting import ALLEN, EEN_OF_MEER, GROEPEN, KLEIN
from regie.kern.termijnen.herleiding import voluit

GEEN_BESLUIT: Final = "Een signaal beslist niets: een mens kijkt wat er is en vraagt het de inburgeraar."
NIET_GETOOND: Final = "niet getoond"
KOPPEN: Final = ("Signaal", "Mensen", "Had het", "Terecht", "Onterecht", "Gemist", "Onterecht %", "Gemist %")
UITLEG: Final = (
    "Onterecht %: van wie het wel lukte, wie toch het signaal had. Gemist %: van wie het niet lukte, wie het signaal "
    "niet had. Tussen haakjes de grenzen waar het echte getal met 95 procent zekerheid tussen ligt. Groepen waarin het "
    f"bij minder dan {KLEIN} mensen wel of niet lukte, zijn niet getoond. Die mensen tellen nergens mee."
)
GROEPKOPPEN: Final = {"leerroute": "Leerroute", "groep": "Groep", "geslacht": "Geslacht", "leeftijd": "Leeftijd"}


def toon_lijst(tabel: pl.DataFrame, recht: Recht, op: date) -> None:
    namen = {rij.id: rij.naam for rij in recht.signalen}
    toon(f"Signalen op {voluit(op)}: {tabel['dossier'].n_unique()} mensen.")
    toon()
    lijst = Table(box=None, pad_edge=False)
    lijst.add_column("Dossier", no_wrap=True)
    lijst.add_column("Dagen over", justify="right")
    lijst.add_column("Signaal", overflow="fold", ratio=1)
    lijst.add_column("Reden", overflow="fold", ratio=3)
    for rij in tabel.iter_rows(named=True):
        over = "–" if rij["over"] is None else str(rij["over"])
        lijst.add_row(rij["dossier"], over, namen[rij["signaal"]], rij["zin"])
    console.print(lijst)
    toon(GEEN_BESLUIT)


def toon_meting(meting: pl.DataFrame, recht: Recht, op: date, later: date) -> None:
    """Every rule for everybody, and one or more of them per group; a file holds every rule for every group."""
    toon(_inleiding(meting, op, later))
    toon()
    for titel, koppen, rijen in _tabellen(meting, recht):
        lijst = Table(title=titel, title_justify="left", title_style="bold", box=None, pad_edge=False)
        lijst.add_column(koppen[0], overflow="fold", ratio=2)
        for kop in koppen[1:]:
            lijst.add_column(kop, justify="right", overflow="fold", ratio=1)
        for rij in rijen:
            lijst.add_row(*rij)
        console.print(lijst)
        toon()
    toon(UITLEG)
    toon("Elke regel voor elke groep, in een bestand: --uit meting.csv")
    toon(GEEN_BESLUIT)


def als_tekst(meting: pl.DataFrame, recht: Recht, op: date, later: date) -> str:
    """The same as Markdown, with a table of every rule for every group after it."""
    delen = [_inleiding(meting, op, later), "", UITLEG, ""]
    for titel, koppen, rijen in (*_tabellen(meting, recht), _kruistabel(meting, recht)):
        delen += [f"**{titel}**", "", *markdown(koppen, rijen)]
    return "\n".join(delen).rstrip() + "\n"


Tabel = tuple[str, Sequence[str], list[list[str]]]


def _inleiding(meting: pl.DataFrame, op: date, later: date) -> str:
    allen = meting.filter(groepering=ALLEN, signaal=EEN_OF_MEER).row(0, named=True)
    if allen["mensen"] is None:
        return f"Er zijn op {voluit(later)} te weinig mensen van wie de termijn voorbij is om iets te laten zien."
    return (
        f"Gekeken op {voluit(op)}, met wat toen bekend was. Van {allen['mensen']} mensen was de termijn op "
        f"{voluit(later)} voorbij. Van hen lukte het {allen['moeilijk']} mensen niet."
    )


def _tabellen(meting: pl.DataFrame, recht: Recht) -> Iterator[Tabel]:
    namen = _namen(recht)
    allen = meting.filter(groepering=ALLEN).iter_rows(named=True)
    yield "Per signaal, iedereen samen", KOPPEN, [_regel(namen[rij["signaal"]], rij) for rij in allen]
    for groepering in GROEPEN:
        deel = meting.filter(groepering=groepering, signaal=EEN_OF_MEER).iter_rows(named=True)
        koppen = (GROEPKOPPEN[groepering], *KOPPEN[1:])
        yield f"Een of meer signalen, per {groepering}", koppen, [
            _regel(_groepnaam(groepering, rij["groep"], recht), rij) for rij in deel
        ]  # fmt: skip


def _kruistabel(meting: pl.DataFrame, recht: Recht) -> Tabel:
    """Of every rule and group the two shares: wrongly / missed."""
    namen = {id_: naam for id_, naam in _namen(recht).items() if id_ != EEN_OF_MEER}
    rijen = []
    for groepering in GROEPEN:
        for groep in meting.filter(groepering=groepering)["groep"].unique(maintain_order=True):
            per_signaal = {
                rij["signaal"]: rij for rij in meting.filter(groepering=groepering, groep=groep).iter_rows(named=True)
            }
            delen = [f"{_deel(rij, 'onterecht')} / {_deel(rij, 'gemist')}" if (rij := per_signaal[id_])["mensen"]
                     else NIET_GETOOND for id_ in namen]  # fmt: skip
            rijen.append([_groepnaam(groepering, groep, recht), *delen])
    return "Elk signaal per groep: onterecht / gemist, in procent", ("Groep", *namen.values()), rijen


def _namen(recht: Recht) -> dict[str, str]:
    return {rij.id: rij.naam for rij in recht.signalen} | {EEN_OF_MEER: "Een of meer van deze signalen"}


def _groepnaam(groepering: str, groep: str, recht: Recht) -> str:
    lijst = recht.codelijsten.get(groepering)
    return lijst.codes[groep].label if lijst and groep in lijst.codes else groep


def _regel(naam: str, rij: Mapping[str, Any]) -> list[str]:
    if rij["mensen"] is None:
        return [naam, NIET_GETOOND, *[""] * (len(KOPPEN) - 2)]
    aantallen = [str(rij[kolom]) for kolom in ("mensen", "gesignaleerd", "terecht", "onterecht", "gemist")]
    return [naam, *aantallen, *(_met_grenzen(rij, kolom) for kolom in ("onterecht", "gemist"))]


def _met_grenzen(rij: Mapping[str, Any], kolom: str) -> str:
    van, tot = (_procent(rij[f"{kolom}_{deel}"]) for deel in ("van", "tot"))
    return f"{_deel(rij, kolom)} ({van} tot {tot})"


def _deel(rij: Mapping[str, Any], kolom: str) -> str:
    return _procent(rij[f"{kolom}_deel"])


def _procent(deel: float) -> str:
    return f"{round(deel * 100)}"
