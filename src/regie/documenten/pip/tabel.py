# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one table that keeps decision and plain plan in step. It does not load when a field of a PIP has no sentence, or
when a sentence is missing, or has other open places, in the decision or in any of the languages."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NoReturn, get_args, get_type_hints

from regie.documenten.briefsjablonen import TALEN
from regie.documenten.brieftypen import SjabloonFout
from regie.documenten.briefvullen import NAAM
from regie.documenten.pip.typen import Tabel, Woorden, Zin
from regie.kern.pip.inhoud import Pip

MAP: Final = Path(__file__).parent
ZINNEN, BESLUIT, ORIGINEEL = "zinnen", "besluit", "nl"
SOORTEN: Final = frozenset({"naam", "vrij", "getypt", "getal", "dag", "geboren", "nummer", "code", "waarde"})
_LIJSTEN: Final = ("lijst", "lijsten")
CEL: Final = " | "


@cache
def tabel() -> Tabel:
    return lees(MAP)


def lees(map: Path) -> Tabel:
    """Raises SjabloonFout."""
    ruw, besluit = _toml(map, ZINNEN), _toml(map, BESLUIT)
    zinnen = {id: _zin(id, rij) for id, rij in ruw["zin"].items()}
    _elk_veld(zinnen, ruw["stil"])
    beslist = _woorden(ORIGINEEL, besluit)
    gewoon = {taal: _woorden(taal, _toml(map, taal)) for taal in TALEN}
    _in_de_pas(BESLUIT, zinnen, beslist, {zin.besluit for zin in zinnen.values()}, beslist)
    for taal, woorden in gewoon.items():
        _in_de_pas(taal, zinnen, woorden, {zin.gewoon for zin in zinnen.values()}, beslist)
        if list(woorden.delen) != list(gewoon[ORIGINEEL].delen) or set(woorden.vast) != set(gewoon[ORIGINEEL].vast):
            _weiger(taal, "heeft niet dezelfde delen als het Nederlands", "Maak ze gelijk, in dezelfde volgorde")
    koppen = {naam: tuple(kop.split(CEL)) for naam, kop in besluit["tabel"].items()}
    rijen = {naam: naam for naam in koppen} | besluit["rijen"]
    return Tabel(MappingProxyType(zinnen), beslist, MappingProxyType(gewoon), koppen, rijen)


def velden_van(soort: Any, voor: str = "") -> Iterator[str]:
    """Every field of a PIP, down to what has no fields of its own."""
    for naam, hint in get_type_hints(soort).items():
        if naam not in {veld.name for veld in fields(soort)}:
            continue
        dieper = next((een for een in (hint, *get_args(hint)) if isinstance(een, type) and is_dataclass(een)), None)
        if dieper is None:
            yield voor + naam
        else:
            yield from velden_van(dieper, f"{voor}{naam}.")


def _toml(map: Path, naam: str) -> dict[str, Any]:
    try:
        return tomllib.loads((map / f"{naam}.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        _weiger(naam, f"{naam}.toml is niet te lezen ({fout})", "Verbeter het bestand")


def _weiger(naam: str, wat: str, nu: str) -> NoReturn:
    raise SjabloonFout("pip", naam, f"{naam}: {wat}", f"{nu}.")


def _zin(id: str, ruw: dict[str, Any]) -> Zin:
    waarden = ruw.get("waarden", {})
    for naam, soort in waarden.items():
        if soort not in SOORTEN and soort.partition(":")[0] not in _LIJSTEN:
            _weiger(id, f"'{naam}' heeft de onbekende soort '{soort}'", f"Kies uit: {', '.join(sorted(SOORTEN))}")
    return Zin(id, tuple(ruw["velden"]), ruw["besluit"], ruw["gewoon"], MappingProxyType(waarden))


def _elk_veld(zinnen: Mapping[str, Zin], stil: Mapping[str, str]) -> None:
    gezegd = {veld for zin in zinnen.values() for veld in zin.velden}
    alle = set(velden_van(Pip))
    if vreemd := (gezegd | set(stil)) - alle:
        _weiger(min(vreemd), "een PIP heeft dit veld niet", "Verbeter de naam in zinnen.toml")
    if zonder := alle - gezegd - set(stil):
        _weiger(min(zonder), "dit veld heeft geen zin", "Schrijf een zin, of zet bij [stil] waarom niet")
    if dubbel := gezegd & set(stil):
        _weiger(min(dubbel), "dit veld heeft een zin en staat ook bij [stil]", "Haal het daar weg")


def _woorden(taal: str, ruw: dict[str, Any]) -> Woorden:
    delen, eigen = ruw["deel"], ruw.get("vast", {})
    vast = eigen | {naam: waarde for naam, waarde in ruw.items() if isinstance(waarde, str)}
    paren = {naam: [kop, ""] if isinstance(kop, str) else kop for naam, kop in delen.items()}
    koppen, beelden = ({naam: paar[plek] for naam, paar in paren.items()} for plek in (0, 1))
    return Woorden(taal, ruw["zin"], koppen, ruw["woord"], vast, beelden, ruw.get("nagekeken", True))


def _in_de_pas(naam: str, zinnen: Mapping[str, Zin], woorden: Woorden, delen: set[str], bron: Woorden) -> None:
    if anders := set(zinnen) ^ set(woorden.zinnen):
        _weiger(naam, f"de zin '{min(anders)}' ontbreekt of is onbekend", "Schrijf elke zin, en geen andere")
    for id, zin in zinnen.items():
        if set(NAAM.findall(woorden.zinnen[id])) != set(zin.waarden):
            _weiger(naam, f"de zin '{id}' noemt andere waarden dan {sorted(zin.waarden)}", "Noem precies deze")
    if delen != set(woorden.delen):
        _weiger(naam, f"'{min(delen ^ set(woorden.delen))}' is geen deel, of mist een kop", "Verbeter [deel]")
    if {lijst: set(codes) for lijst, codes in woorden.lijsten.items()} != {
        lijst: set(codes) for lijst, codes in bron.lijsten.items()
    }:
        _weiger(naam, "heeft andere woorden voor codes dan het besluit", "Geef elke code van het besluit een woord")
