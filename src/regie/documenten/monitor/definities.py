# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every indicator means and how its codes are called: from recht/, and from `namen` where recht/ has no name."""

from collections.abc import Mapping
from typing import Final

from regie.documenten.monitor.levering import Definitie
from regie.documenten.monitor.namen import CODELIJSTEN, CODES, DIMENSIES
from regie.kern.recht import Recht
from regie.kern.recht.typen.basis import Bron
from regie.kern.recht.typen.indicatoren import Indicator

TERMIJN: Final = "termijn"


def definities(recht: Recht) -> dict[str, Definitie]:
    """Of every indicator, in the order of recht/indicatoren.toml."""
    eigen = {rij.id: rij.naam for beleid in recht.beleid.values() for rij in beleid.termijn}
    termijnen = eigen | {rij.id: rij.naam for rij in recht.termijnen}
    return {naam: _definitie(recht, termijnen, een) for naam, een in recht.indicatoren.items()}


def _definitie(recht: Recht, termijnen: Mapping[str, str], een: Indicator) -> Definitie:
    return Definitie(
        een.naam,
        een.definitie,
        een.populatie,
        een.eenheid,
        "; ".join(_bron(bron) for bron in een.bron),
        str(een.versie),
        {naam: str(DIMENSIES.get(naam, naam)) for naam in een.dimensies},
        {naam: termijnen if naam == TERMIJN else _codes(recht, naam) for naam in een.dimensies},
        een.thema,
    )


def _codes(recht: Recht, dimensie: str) -> dict[str, str]:
    """Reasons and destinations come from several lists; what stands in none of them is its own name."""
    namen = {code: str(naam) for code, naam in CODES.get(dimensie, {}).items()}
    for lijst in _lijsten(dimensie):
        if lijst in recht.codelijsten:
            namen = {code: een.label for code, een in recht.codelijsten[lijst].codes.items()} | namen
    return namen


def _lijsten(dimensie: str) -> tuple[str, ...]:
    meer = {"reden": ("reden_termijn",), "naar": ("naar", "leerroute")}
    return meer.get(dimensie, (CODELIJSTEN[dimensie],) if dimensie in CODELIJSTEN else ())


def _bron(bron: Bron) -> str:
    """The law with its article, or a document with its place."""
    if bron.document:
        return f"{bron.document}, {bron.plaats}" if bron.plaats else bron.document
    artikel = f" {bron.artikel}" if bron.artikel else ""
    return f"{bron.wet}{artikel}{f', lid {bron.lid}' if bron.lid else ''}"
