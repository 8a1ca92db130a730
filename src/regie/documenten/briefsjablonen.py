# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The letters that Regie can send, from documenten/brieven/*.toml. A text with a name that is not declared, or one that
lacks a name which another language has, never gets as far as a letter: reading the folder fails."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NoReturn

from regie.documenten.brieftypen import (
    BRONNEN,
    SOORTEN,
    TALEN,
    BriefFout,
    Briefsjabloon,
    Brieftekst,
    OnbekendeVariabele,
    OngeldigeWaarde,
    OntbrekendeVariabele,
    SjabloonFout,
    Tekst,
    Variabele,
)
from regie.documenten.briefvullen import NAAM, vul, vul_sms
from regie.toegang.rollen import ALLE_CATEGORIEEN

__all__ = [
    "TALEN", "BriefFout", "Briefsjabloon", "Brieftekst", "OnbekendeVariabele", "OngeldigeWaarde",
    "OntbrekendeVariabele", "SjabloonFout", "Tekst", "Variabele", "laad", "lees", "vaste_woorden", "vul", "vul_sms",
]  # fmt: skip

BRIEVEN: Final = Path(__file__).parent / "brieven"
VAST: Final = "_vast.toml"
ORIGINEEL: Final = "nl"  # the others are translations, and a translator must have read them
_TEKSTVELDEN: Final = frozenset({"onderwerp", "tekst", "sms", "nagekeken"})
_VELDEN: Final = frozenset(
    {"naam", "uitleg", "gebeurtenis", "categorie", "kanalen", "bezwaar", "verplicht", "mag", "minstens_een", *TALEN}
)


@cache
def laad() -> Mapping[str, Briefsjabloon]:
    """The letters of Regie by id, in the order of a trajectory."""
    return lees(BRIEVEN)


def lees(map: Path) -> Mapping[str, Briefsjabloon]:
    """The letters of a folder. Raises SjabloonFout, OnbekendeVariabele, OntbrekendeVariabele."""
    vast = _toml(map / VAST)
    rij = {id: plaats for plaats, id in enumerate(vast["volgorde"])}
    paden = [pad for pad in map.glob("*.toml") if pad.name != VAST]
    for pad in paden:
        if pad.stem not in rij:
            _weiger(pad.stem, "volgorde", f"staat niet in de volgorde van {VAST}", "Zet de brief in de volgorde.")
    return MappingProxyType({
        pad.stem: _sjabloon(pad.stem, _toml(pad), vast) for pad in sorted(paden, key=lambda pad: rij[pad.stem])
    })  # fmt: skip


@cache
def vaste_woorden(taal: str) -> Mapping[str, str]:
    """The words round every letter in this language: onderwerp, kenmerk, datum, and so on."""
    return MappingProxyType(_toml(BRIEVEN / VAST)[taal]["woorden"])


def _toml(pad: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(pad.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        _weiger(pad.stem, pad.name, f"{pad.name} is niet te lezen ({fout})", "Verbeter het bestand.")


def _weiger(brief: str, naam: str, wat: str, nu: str) -> NoReturn:
    raise SjabloonFout(brief, naam, wat, nu)


def _sjabloon(id: str, ruw: dict[str, Any], vast: dict[str, Any]) -> Briefsjabloon:
    _controleer_velden(id, ruw)
    variabelen = _variabelen(id, ruw, vast)
    teksten = {taal: _tekst(id, taal, ruw, vast[taal]) for taal in TALEN}
    sms = {taal: ruw[taal]["sms"] for taal in TALEN if "sms" in ruw[taal]}
    _controleer_namen(id, variabelen, teksten, sms)
    if ("sms" in ruw["kanalen"]) != bool(sms):
        _weiger(id, "sms", "het kanaal sms en de tekst voor sms horen bij elkaar", "Maak ze allebei of geen van beide.")
    return Briefsjabloon(
        id=id,
        naam=ruw["naam"],
        uitleg=ruw["uitleg"],
        gebeurtenis=ruw["gebeurtenis"],
        categorie=ruw["categorie"],
        kanalen=tuple(ruw["kanalen"]),
        bezwaar=ruw["bezwaar"],
        minstens_een=tuple(ruw.get("minstens_een", ())),
        variabelen=MappingProxyType(variabelen),
        teksten=MappingProxyType(teksten),
        sms=MappingProxyType(sms),
        versie=hashlib.sha256(repr((ruw, variabelen, teksten)).encode()).hexdigest()[:16],
    )


def _controleer_velden(id: str, ruw: dict[str, Any]) -> None:
    vreemd = set(ruw) - _VELDEN
    if vreemd:
        _weiger(id, min(vreemd), f"het veld '{min(vreemd)}' bestaat niet", f"Kies uit: {', '.join(sorted(_VELDEN))}.")
    weg = _VELDEN - {"minstens_een", "mag"} - set(ruw)
    if weg:
        _weiger(id, min(weg), f"'{min(weg)}' ontbreekt", "Vul het in; elke brief heeft elke taal.")
    if ruw["categorie"] not in ALLE_CATEGORIEEN:
        kan = ", ".join(sorted(ALLE_CATEGORIEEN))
        _weiger(id, "categorie", f"'{ruw['categorie']}' is geen categorie van gegevens", f"Kies uit: {kan}.")


def _variabelen(id: str, ruw: dict[str, Any], vast: dict[str, Any]) -> dict[str, Variabele]:
    """Those of the letter itself first, then those that every letter has."""
    overal = vast["bij_bezwaar"] if ruw["bezwaar"] else []
    eisen = dict.fromkeys([*ruw["verplicht"]], True) | dict.fromkeys(ruw.get("mag", ()), False)
    eisen |= dict.fromkeys([*vast["verplicht"], *overal], True) | dict.fromkeys(vast["mag"], False)
    for naam in eisen:
        if naam not in vast["variabele"]:
            raise OnbekendeVariabele(id, naam, f"'{naam}' is nergens beschreven", f"Beschrijf '{naam}' in {VAST}.")
    return {naam: _variabele(id, naam, vast["variabele"][naam], eis) for naam, eis in eisen.items()}


def _variabele(id: str, naam: str, ruw: dict[str, str], verplicht: bool) -> Variabele:
    if ruw["soort"] not in SOORTEN or ruw["bron"] not in BRONNEN:
        _weiger(id, naam, f"'{naam}' heeft een onbekende soort of bron", f"Verbeter '{naam}' in {VAST}.")
    return Variabele(ruw["label"], ruw["soort"], ruw["bron"], verplicht)


def _tekst(id: str, taal: str, ruw: dict[str, Any], vast: dict[str, Any]) -> Tekst:
    """With what every letter has around it; the clause of bezwaar stands before the offer of help."""
    eigen = ruw[taal]
    if not {"onderwerp", "tekst"} <= set(eigen) <= _TEKSTVELDEN:
        _weiger(id, taal, f"de tekst ({taal}) mist een veld of heeft er een te veel", f"Kies uit: {_opgesomd()}.")
    bezwaar = [vast["bezwaar"]] if ruw["bezwaar"] else []
    alineas = "\n\n".join([vast["aanhef"], eigen["tekst"], *bezwaar, vast["hulp"], vast["groet"]]).split("\n\n")
    nagekeken = taal == ORIGINEEL or (eigen.get("nagekeken", False) and vast["nagekeken"])
    return Tekst(eigen["onderwerp"], tuple(alinea.strip() for alinea in alineas if alinea.strip()), nagekeken)


def _opgesomd() -> str:
    return ", ".join(sorted(_TEKSTVELDEN))


def _controleer_namen(
    id: str, variabelen: Mapping[str, Variabele], teksten: Mapping[str, Tekst], sms: Mapping[str, str]
) -> None:
    for taal, tekst in teksten.items():
        gebruikt = _namen([tekst.onderwerp, *tekst.alineas])
        _geen_vreemde(id, taal, (gebruikt | _namen([sms.get(taal, "")])) - set(variabelen))
        for naam in variabelen:
            if naam not in gebruikt:
                raise OntbrekendeVariabele(id, naam, f"'{naam}' staat niet in de tekst ({taal})", "Zet die erin.")
    if sms and set(sms) != set(TALEN):
        _weiger(id, "sms", "niet elke taal heeft een sms", "Schrijf de sms in elke taal.")
    if len({frozenset(_namen([een])) for een in sms.values()}) > 1:
        _weiger(id, "sms", "de sms heeft niet in elke taal dezelfde namen", "Maak ze gelijk.")


def _geen_vreemde(id: str, taal: str, vreemd: set[str]) -> None:
    if vreemd:
        naam = min(vreemd)
        raise OnbekendeVariabele(
            id, naam, f"de tekst ({taal}) noemt een onbekende '{naam}'", "Verbeter de naam, of zet die bij de brief."
        )


def _namen(teksten: Iterable[str]) -> set[str]:
    return {naam for tekst in teksten for naam in NAAM.findall(tekst)}
