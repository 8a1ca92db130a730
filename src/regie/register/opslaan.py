# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How an event lies in the register: plain fields in the row, other categories and free text apart (2-kern §1)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from regie.kern.recht import Recht
from regie.kern.recht.categorie import ZWAARTE
from regie.kern.recht.typen.register import Veld

VRIJE_TEKST: Final = ("vrije_tekst", "teksten")
GEWOON: Final = "gewoon"
HERROEPEN: Final = "herroept"  # the name under which the reason of a withdrawal stands among the texts

_als_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


@dataclass(frozen=True, slots=True)
class Verdeeld:
    """The fields of one event by where they stand."""

    gewoon: dict[str, Any] = field(default_factory=dict)
    delen: dict[str, dict[str, Any]] = field(default_factory=dict)  # categorie → fields
    teksten: dict[str, tuple[str, Any]] = field(default_factory=dict)  # field → (categorie, text or texts)


def verdeel(type_: str, gegevens: Mapping[str, Any], recht: Recht) -> Verdeeld:
    """Each field to its category. Empty fields are left out."""
    verdeeld = Verdeeld()
    velden = recht.gebeurtenissen[type_].velden
    for naam, waarde in gegevens.items():
        if waarde is None:
            continue
        categorie = _categorie(velden, naam, gegevens, recht)
        if velden[naam].soort in VRIJE_TEKST:
            verdeeld.teksten[naam] = categorie, waarde
        elif categorie == GEWOON:
            verdeeld.gewoon[naam] = waarde
        else:
            verdeeld.delen.setdefault(categorie, {})[naam] = waarde
    return verdeeld


def _categorie(velden: Mapping[str, Veld], naam: str, gegevens: Mapping[str, Any], recht: Recht) -> str:
    """Of what was filled in, or of the code that it is about where that weighs more."""
    eigen, bij = veldcategorie(velden[naam], gegevens[naam], recht), velden[naam].zoals
    if bij is None or gegevens.get(bij) is None:
        return eigen
    return max(eigen, veldcategorie(velden[bij], gegevens[bij], recht), key=ZWAARTE.index)


def veldcategorie(veld: Veld, waarde: Any, recht: Recht) -> str:
    """The category of a field with this value: some codes weigh heavier than their field."""
    if veld.lijst is None:
        return veld.categorie
    codes = recht.codelijsten[veld.lijst].codes
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    zwaarten = [codes[code].categorie or veld.categorie for code in gekozen]
    return max((veld.categorie, *zwaarten), key=ZWAARTE.index)


def als_json(waarde: Any) -> str:
    return _als_json(waarde)
