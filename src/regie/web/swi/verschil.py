# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is different from the delivery before as lines: for who works with totals how many, else also who, a page at a
time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from regie.dossiers.levering import namen
from regie.kern.swi.verschil import Verschil
from regie.toegang.wie import Wie
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.swi.beeld import GROEPEN
from regie.web.swi.klein import aantal, is_klein

PER_BLADZIJDE: Final = 50
ERBIJ, WEG = "erbij", "weg"


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of difference, with how many people; `adres`: of the list, "" for who may not see it."""

    naam: str
    aantal: str
    adres: str
    hier: bool


@dataclass(frozen=True, slots=True)
class Mens:
    naam: str
    adres: str
    wat: str = ""


@dataclass(frozen=True, slots=True)
class Verschilbeeld:
    """`getoond`: the dossiers that are named."""

    soorten: Sequence[Soort]
    titel: str
    mensen: Sequence[Mens]
    volgende: str
    getoond: Sequence[str]


def verschilbeeld(wie: Wie, anders: Verschil | None, vraag: QueryDict, grens: int) -> Verschilbeeld | None:
    if anders is None:
        return None
    lijsten = _lijsten(anders)
    opent = wie.bereik == "gemeente"
    soort = vraag.get("soort", "") if opent else ""
    soorten = [_soort(code, mensen, soort, opent, _samen(code, lijsten, grens)) for code, mensen in lijsten.items()]
    if soort not in lijsten:
        return Verschilbeeld(soorten, "", (), "", ())
    na = vraag.get("na", "")
    rest = [dossier for dossier in lijsten[soort] if dossier > na]
    hier = rest[:PER_BLADZIJDE]
    volgende = f"?{urlencode({'soort': soort, 'na': hier[-1]})}" if len(rest) > len(hier) else ""
    mensen = [replace(mens, wat=_wat(anders, een)) for mens, een in zip(mensen_van(hier), hier, strict=True)]
    return Verschilbeeld(soorten, _naam(soort), mensen, volgende, hier)


def mensen_van(dossiers: Sequence[str]) -> Iterator[Mens]:
    """By name, in the same order."""
    heet = namen(dossiers)
    return (Mens(naam_of_nummer(heet.get(een, ""), een), adres("dossier", een)) for een in dossiers)


def _lijsten(anders: Verschil) -> dict[str, list[str]]:
    per: dict[str, list[str]] = {ERBIJ: list(anders.erbij), WEG: list(anders.weg)}
    for dossier, groepen in anders.gewijzigd.items():
        for groep in groepen:
            per.setdefault(groep, []).append(dossier)
    return {code: sorted(mensen) for code, mensen in per.items() if mensen or code in (ERBIJ, WEG)}


def _samen(code: str, lijsten: Mapping[str, Sequence[str]], grens: int) -> int:
    """The limit for this number: who knows both deliveries could work out who came from who went, so a small one of the
    two hides both."""
    if code in (ERBIJ, WEG) and any(is_klein(len(lijsten[een]), grens) for een in (ERBIJ, WEG)):
        return max(grens, *(len(lijsten[een]) for een in (ERBIJ, WEG)))
    return grens


def _soort(code: str, mensen: Sequence[str], hier: str, opent: bool, grens: int) -> Soort:
    naar = f"?soort={code}" if opent and mensen else ""
    return Soort(_naam(code), aantal(len(mensen), grens), naar, code == hier)


def _naam(code: str) -> str:
    if code == ERBIJ:
        return _("Nieuw in de levering")
    if code == WEG:
        return _("Niet meer in de levering")
    return _("Veranderd: %(groep)s") % {"groep": GROEPEN.get(code, code)}


def _wat(anders: Verschil, dossier: str) -> str:
    return ", ".join(str(GROEPEN.get(groep, groep)) for groep in anders.gewijzigd.get(dossier, ()))
