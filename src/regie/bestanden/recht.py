# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reading recht/ from disk: the tables that ship with Regie, and a gemeente's own policy."""

import os
from datetime import date
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from regie.kern.recht import Probleem, Recht, RechtFout, bouw
from regie.kern.recht.fouten import raad
from regie.kern.recht.typen.regels import Normwaarde, Termijnrij

EIGEN_BELEID = "REGIE_BELEID"  # environment: a folder with policy files outside the package


@cache
def lees_recht(map: Path | None = None) -> Recht:
    """The tables in `map`; without it those of the installed package, or else of this repository."""
    if map is not None:
        return bouw(_teksten(map))
    verpakt = files("regie") / "_recht"
    if verpakt.is_dir():
        with as_file(verpakt) as uitgepakt:
            return bouw(_teksten(uitgepakt))
    return bouw(_teksten(Path(__file__).parents[3] / "recht"))


def _teksten(map: Path) -> dict[str, str]:
    if not map.is_dir():
        raise RechtFout(
            [Probleem(str(map), "", "deze map bestaat niet", "zonder tabellen is er geen recht", "noem een map")]
        )
    return {pad.relative_to(map).as_posix(): _tekst(pad) for pad in sorted(map.rglob("*.toml"))}


def _tekst(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8")
    except UnicodeDecodeError as fout:
        wat = f"byte {fout.start + 1} is geen UTF-8"
        raise RechtFout([Probleem(str(pad), "", wat, "TOML is altijd UTF-8", "bewaar het bestand als UTF-8")]) from None
    except OSError as fout:
        wat = f"het bestand is niet te lezen ({fout.strerror})"
        raise RechtFout([Probleem(str(pad), "", wat, "zonder tekst is er geen beleid", "controleer het pad")]) from None


def lees_beleid(naam_of_pad: str, recht: Recht, vandaag: date) -> tuple[Recht, str]:
    """A shipped name, a path to a .toml, or a name in REGIE_BELEID → the law with that policy, and its name."""
    eigen = _eigen_beleid()
    if naam_of_pad.endswith(".toml"):
        return _met_bestand(recht, Path(naam_of_pad), vandaag)
    if naam_of_pad in eigen and naam_of_pad in recht.beleid:
        _weiger(naam_of_pad, f"staat in {EIGEN_BELEID} en wordt ook meegeleverd", f"geef het pad: {eigen[naam_of_pad]}")
    if naam_of_pad in eigen:
        return _met_bestand(recht, eigen[naam_of_pad], vandaag)
    if naam_of_pad not in recht.beleid:
        bekend = sorted({*recht.beleid, *eigen})
        nu = raad(naam_of_pad, bekend) or f"kies uit {', '.join(bekend)}"
        _weiger(
            naam_of_pad,
            f"bestaat niet; bekend zijn: {', '.join(bekend)}",
            f"{nu}, of geef het pad naar een .toml-bestand",
        )
    return recht, naam_of_pad


@lru_cache(maxsize=2)
def lees_met_eigen_beleid(vandaag: date) -> Recht:
    """The law with every policy: the shipped ones and those in REGIE_BELEID. For a register with many gemeenten."""
    recht = lees_recht()
    for naam in _eigen_beleid():
        recht, _ = lees_beleid(naam, recht, vandaag)
    return recht


def _eigen_beleid() -> dict[str, Path]:
    map = os.environ.get(EIGEN_BELEID)
    if not map:
        return {}
    if not Path(map).is_dir():
        _weiger(map, f"is geen map, en staat wel in {EIGEN_BELEID}", f"verbeter of verwijder {EIGEN_BELEID}")
    return {pad.stem: pad for pad in sorted(Path(map).glob("*.toml"))}


def _weiger(naam: str, wat: str, nu: str) -> None:
    raise RechtFout([Probleem("beleid", naam, f"'{naam}' {wat}", "een ander beleid valt er nooit stil voor in", nu)])


def _met_bestand(recht: Recht, pad: Path, vandaag: date) -> tuple[Recht, str]:
    met = recht.met_beleid(pad.stem, _tekst(pad))
    beleid = met.beleid[pad.stem]
    rijen: tuple[Normwaarde | Termijnrij, ...] = (*beleid.norm, *beleid.termijn)
    toekomst = [rij for rij in rijen if rij.gecontroleerd_op > vandaag]
    if toekomst:
        raise RechtFout(
            Probleem(
                pad.name,
                rij.id,
                f"gecontroleerd_op ({rij.gecontroleerd_op}) ligt na vandaag ({vandaag})",
                "wat nog niet is nagekeken, telt niet als nagekeken",
                "schrijf de dag waarop de rij echt is nagekeken",
            )
            for rij in toekomst
        )
    return met, pad.stem
