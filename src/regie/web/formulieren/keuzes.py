# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The choices of a field: codes that may be used today by who may see them, and earlier events to refer to."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Code, Veld
from regie.web.formulieren.teksten import MAAK_EEN_KEUZE, NIET_INGEVULD

MEEST_ALS_KNOP: Final = 5  # codes; more make a select

Paren = list[tuple[str, str]]


def codes_van(veld: Veld, recht: Recht, vandaag: date, categorieen: frozenset[str]) -> dict[str, Code]:
    """The codes that this person may choose today."""
    codes = recht.codelijsten[veld.lijst or ""].codes
    return {naam: code for naam, code in codes.items() if _geldt(code, vandaag) and _mag(code, categorieen)}


def _geldt(code: Code, vandaag: date) -> bool:
    return (code.van is None or code.van <= vandaag) and (code.tot is None or vandaag <= code.tot)


def _mag(code: Code, categorieen: frozenset[str]) -> bool:
    return code.categorie is None or code.categorie in categorieen


def verborgen_codes(veld: Veld, bewaard: Any, recht: Recht, categorieen: frozenset[str]) -> list[str]:
    """Stored codes that this person may not see."""
    if veld.lijst is None:
        return []
    codes = recht.codelijsten[veld.lijst].codes
    return [code for code in _lijst(bewaard) if code in codes and not _mag(codes[code], categorieen)]


def met_uitleg(codes: dict[str, Code]) -> Paren:
    """The codes with their label and the same in plain words."""
    return [(naam, code.label + (f" – {code.gewoon}" if code.gewoon else "")) for naam, code in codes.items()]


def uitleg_van(codes: dict[str, Code]) -> str:
    """What the labels mean, for beside a select."""
    return " ".join(f"{code.label}: {code.gewoon}." for code in codes.values() if code.gewoon)


def vervallen(veld: Veld, bewaard: Any, recht: Recht, gekozen: Collection[str]) -> Paren:
    """Stored codes that can no longer be chosen: shown as such, so that none disappears unseen."""
    codes = recht.codelijsten[veld.lijst or ""].codes
    oud = [code for code in _lijst(bewaard) if code in codes and code not in gekozen]
    return [(code, _("%(label)s (geldt niet meer)") % {"label": codes[code].label}) for code in oud]


def _lijst(bewaard: Any) -> list[Any]:
    if bewaard is None:
        return []
    return bewaard if isinstance(bewaard, list) else [bewaard]


def als_knoppen(keuzes: Paren, verplicht: bool) -> Paren:
    return keuzes if verplicht else [*keuzes, ("", str(NIET_INGEVULD))]


def als_lijst(keuzes: Paren, verplicht: bool) -> Paren:
    return [("", str(MAAK_EEN_KEUZE if verplicht else NIET_INGEVULD)), *keuzes]


def eerdere(veld: Veld, keuzes: Sequence[tuple[str, str]], bewaard: Any) -> Paren:
    """Earlier events (or keys) to choose from; a stored one that is no longer offered stays."""
    paren = [(_gelijk(veld, waarde), label) for waarde, label in keuzes]
    if bewaard is not None and _gelijk(veld, bewaard) not in dict(paren):
        paren.append((_gelijk(veld, bewaard), bewaard if veld.soort == "sleutel" else _("een eerdere gebeurtenis")))
    return paren


def _gelijk(veld: Veld, waarde: str) -> str:
    """Ids of events are compared in lower case; a key is what it is."""
    return waarde.lower() if veld.soort == "verwijzing" else waarde
