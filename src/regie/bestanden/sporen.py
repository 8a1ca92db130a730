# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whether another machine sees the very file that a bucket stands in, and not one that only has its name."""

import socket
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from regie.bestanden.bereik import Bereik
from regie.bestanden.emmers import Emmer
from regie.bestanden.fouten import BestandFout, ClusterFout
from regie.bestanden.gekeurd import KAART, Deel

DELEN: Final = (
    "Zet de gegevens op een schijf die alle machines onder hetzelfde pad zien, het liefst als gekeurde map: "
    "regie controleer BESTAND --uit MAP."
)


@dataclass(frozen=True, slots=True)
class Spoor:
    """A file as the first machine saw it: its size in bytes, and the second in which it was written."""

    pad: Path
    bytes_: int
    geschreven: int


def absoluut(emmer: Emmer) -> Emmer:
    """The same bucket, found from whatever folder a worker was started in."""
    match emmer.inhoud:
        case Path() as pad:
            return replace(emmer, inhoud=pad.absolute())
        case Bereik() as bereik:
            return replace(emmer, inhoud=replace(bereik, pad=bereik.pad.absolute()))
        case Deel() as deel:
            return replace(emmer, inhoud=replace(deel, map_=deel.map_.absolute()))
    return emmer


def sporen(emmer: Emmer) -> tuple[Spoor, ...]:
    """Of every file that this bucket reads; none for one that is in memory. Raises BestandFout."""
    try:
        return tuple(_spoor(pad) for pad in _paden(emmer))
    except OSError as fout:
        raise BestandFout(f"{fout.filename} is niet te lezen: {fout.strerror}.") from None


def _paden(emmer: Emmer) -> list[Path]:
    match emmer.inhoud:
        case Path() as pad:
            return [pad]
        case Bereik() as bereik:
            return [bereik.pad]
        case Deel() as deel:
            namen = (KAART, "dossiers.parquet", *(f"{naam}.parquet" for naam in deel.groepen))
            return [deel.map_ / naam for naam in namen]
    return []


def _spoor(pad: Path) -> Spoor:
    stand = pad.stat()
    return Spoor(pad, stand.st_size, int(stand.st_mtime))


def volg(verwacht: tuple[Spoor, ...]) -> None:
    """Raises ClusterFout when this machine cannot read a file, or sees another one in its place."""
    hier = socket.gethostname()
    for spoor in verwacht:
        try:
            with spoor.pad.open("rb"):
                gezien = _spoor(spoor.pad)
        except OSError as fout:
            wat = f"Machine {hier} kan {spoor.pad} niet lezen: {fout.strerror}."
            raise ClusterFout(f"{wat} Elke worker leest zijn deel zelf. {DELEN}") from None
        if gezien != spoor:
            wat = f"Machine {hier} ziet bij {spoor.pad} een ander bestand dan de machine die rekent."
            raise ClusterFout(f"{wat} Een kopie telt niet: die kan ouder zijn. {DELEN}")
