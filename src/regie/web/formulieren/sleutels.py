# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Keys that hold events of one dossier together: which type brings one in, and which types use it again."""

import secrets
from collections.abc import Callable, Mapping
from typing import Final

from regie.kern.recht import Recht

BEGINT: Final[Mapping[str, str]] = {
    "aanvraag_duo": "aanvraag_id",
    "plaatsing_start": "plaatsing_id",
    "afspraak_gepland": "afspraak_id",
    "afspraak_gemaakt": "actie_id",
    "doorverwijzing": "verwijzing_id",
    "verwijzing": "verwijzing_id",
}
"""Type → the key that it brings in. Keys that several people share (groep_id, zitting_id, huishouden_id) come from
elsewhere."""
_NIET_VAN: Final = {"doorverwijzing_stand": "verwijzing"}
"""Where two types bring in a key of one name: the one that this type does not repeat; other types that of the last."""


def nieuwe_sleutel(type_naam: str, veld: str) -> Callable[[], str] | None:
    """What makes a new key for this field; None when the type does not bring it in."""
    if BEGINT.get(type_naam) != veld:
        return None
    woord = veld.removesuffix("_id")
    return lambda: f"{woord}-{secrets.token_hex(4)}"


def sleutelbronnen(type_naam: str, recht: Recht) -> dict[str, str]:
    """Fields of this type that repeat a key → the type that brought it in: offer those keys as choices."""
    velden = recht.gebeurtenissen[type_naam].velden
    return {
        veld: bron
        for bron, veld in BEGINT.items()
        if veld in velden and BEGINT.get(type_naam) != veld and _NIET_VAN.get(type_naam) != bron
    }
