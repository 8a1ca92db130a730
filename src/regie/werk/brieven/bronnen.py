# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the register fills in: of the person, of the consulent and of the gemeente, as who writes may see it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from regie.documenten.briefsjablonen import Briefsjabloon, SjabloonFout
from regie.documenten.huisstijl import Huisstijl

Ontvanger = Mapping[str, Any]

_PERSOON: Final[dict[str, Callable[[Ontvanger], Any]]] = {
    "naam": lambda rij: rij["naam"],
    "adres": lambda rij: rij["adres"],
    "telefoon": lambda rij: rij["telefoon"],
    "email": lambda rij: rij["email"],
}
_CONSULENT: Final[dict[str, Callable[[Ontvanger], Any]]] = {
    "consulent": lambda rij: rij["consulent_naam"],
    "consulent_email": lambda rij: rij["consulent_email"],
}


def uit_register(sjabloon: Briefsjabloon, ontvanger: Ontvanger, huis: Huisstijl) -> dict[str, str]:
    """The variables that nobody types; what is not known is left out, so that `vul` refuses what it needs.

    Raises SjabloonFout for a variable of which the register knows nothing.
    """
    gevonden = {}
    for naam, variabele in sjabloon.variabelen.items():
        if variabele.bron in ("invoer", "regel", "verzending"):
            continue
        if waarde := _waarde(sjabloon, naam, variabele.bron, ontvanger, huis):
            gevonden[naam] = str(waarde)
    return gevonden


def _waarde(sjabloon: Briefsjabloon, naam: str, bron: str, ontvanger: Ontvanger, huis: Huisstijl) -> Any:
    try:
        match bron:
            case "persoon":
                return _PERSOON[naam](ontvanger)
            case "consulent":
                return _CONSULENT[naam](ontvanger)
        return huis.waarden()[naam]
    except KeyError:
        nu = "Zeg het de functioneel beheerder."
        raise SjabloonFout(sjabloon.id, naam, f"Regie weet niet waar '{naam}' vandaan komt", nu) from None
