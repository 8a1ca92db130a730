# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the letters of a gemeente look, and from whom they come: name, address, telephone, colour and logo.

Read from <code>.toml, first in the folder of the setting REGIE_HUISSTIJL, then in documenten/huisstijlen. A gemeente
without such a file gets plain letters with its name. It has no address then, so a letter that needs one is refused.
"""

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

MEEGELEVERD: Final = Path(__file__).parent / "huisstijlen"
EIGEN: Final = "REGIE_HUISSTIJL"  # environment: a folder with house styles outside the package
NEUTRAAL: Final = "#1d3f66"
CONTRAST: Final = 4.5  # WCAG 2.2, 1.4.3
_VELDEN: Final = frozenset({"afzender", "adres", "telefoon", "email", "website", "kleur", "logo"})
_KLEUR: Final = re.compile(r"#[0-9a-f]{6}")
_GEVAARLIJK: Final = re.compile(
    r"<!|<\s*(script|image|foreignobject|use)\b|\bhref\s*=|url\s*\(\s*['\"]?[^#'\"\s]", re.I
)
_CODE: Final = re.compile(r"[0-9]{4}")


class HuisstijlFout(ValueError):
    """A house style that is not right: what, in which file, what now."""


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """The tokens of a letter. `naam`: of the gemeente; `afzender`: as it signs; `logo`: the text of an SVG."""

    naam: str
    afzender: str
    adres: tuple[str, ...] = ()
    telefoon: str = ""
    email: str = ""
    website: str = ""
    kleur: str = NEUTRAAL
    logo: str = ""

    def waarden(self) -> dict[str, str]:
        """The variables of a letter with `gemeente` as their bron."""
        return {"gemeente": self.naam, "telefoon": self.telefoon, "gemeente_adres": ", ".join(self.adres)}


def neutraal(naam: str) -> Huisstijl:
    return Huisstijl(naam, f"Gemeente {naam}")


def huisstijl(code: str, naam: str) -> Huisstijl:
    """That of the gemeente with this code. Raises HuisstijlFout."""
    return _huisstijl(code, naam, os.environ.get(EIGEN, ""))


@cache
def _huisstijl(code: str, naam: str, eigen: str) -> Huisstijl:
    if not _CODE.fullmatch(code):
        raise HuisstijlFout(f"'{code}' is geen code van een gemeente. Die heeft vier cijfers.")
    if eigen and not Path(eigen).is_dir():
        raise HuisstijlFout(f"{eigen} is geen map, en staat wel in {EIGEN}. Verbeter of verwijder {EIGEN}.")
    for map in (Path(eigen), MEEGELEVERD) if eigen else (MEEGELEVERD,):
        if (map / f"{code}.toml").is_file():
            return lees(map / f"{code}.toml", naam)
    return neutraal(naam)


def lees(pad: Path, naam: str) -> Huisstijl:
    """One file. The logo is an SVG beside it. Raises HuisstijlFout."""
    try:
        ruw: dict[str, Any] = tomllib.loads(pad.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        raise HuisstijlFout(f"{pad.name} is niet te lezen ({fout}). Verbeter het bestand.") from None
    vreemd = set(ruw) - _VELDEN
    if vreemd:
        raise HuisstijlFout(f"{pad.name}: '{min(vreemd)}' bestaat niet. Kies uit: {', '.join(sorted(_VELDEN))}.")
    adres, kleur = _adres(pad, ruw.pop("adres", [])), _kleur(pad, ruw.pop("kleur", NEUTRAAL))
    logo = _logo(pad, ruw.pop("logo", ""))
    for veld, waarde in ruw.items():
        if not isinstance(waarde, str):
            raise HuisstijlFout(f"{pad.name}: '{veld}' is geen tekst. Zet er aanhalingstekens omheen.")
    return Huisstijl(naam, ruw.pop("afzender", neutraal(naam).afzender), adres, kleur=kleur, logo=logo, **ruw)


def _adres(pad: Path, regels: Any) -> tuple[str, ...]:
    if not isinstance(regels, list) or not all(isinstance(regel, str) and regel.strip() for regel in regels):
        raise HuisstijlFout(f'{pad.name}: \'adres\' is een lijst van regels, zoals ["Postbus 1", "1000 AA Plaats"].')
    return tuple(regels)


def _kleur(pad: Path, kleur: Any) -> str:
    """Dark enough to be read on white paper."""
    if not isinstance(kleur, str) or not _KLEUR.fullmatch(kleur):
        raise HuisstijlFout(f"{pad.name}: '{kleur}' is geen kleur. Schrijf die als {NEUTRAAL}.")
    if contrast_op_wit(kleur) < CONTRAST:
        raise HuisstijlFout(f"{pad.name}: de kleur {kleur} is te licht op wit papier. Kies een donkerder kleur.")
    return kleur


def contrast_op_wit(kleur: str) -> float:
    """The contrast ratio of WCAG 2.2 with white."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)


def _logo(pad: Path, bestand: Any) -> str:
    """Only shapes: nothing that fetches or runs."""
    if not bestand:
        return ""
    if not isinstance(bestand, str) or Path(bestand).name != bestand or not bestand.endswith(".svg"):
        raise HuisstijlFout(f"{pad.name}: 'logo' is de naam van een .svg-bestand in dezelfde map.")
    try:
        svg = (pad.parent / bestand).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise HuisstijlFout(f"{pad.name}: het logo {bestand} is niet te lezen. Zet het in dezelfde map.") from None
    if "<svg" not in svg or _GEVAARLIJK.search(svg):
        raise HuisstijlFout(
            f"{pad.name}: het logo {bestand} haalt iets van buiten of is geen SVG. Bewaar het als gewone SVG, met "
            "alleen vormen."
        )
    return svg
