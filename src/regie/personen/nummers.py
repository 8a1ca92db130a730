# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that people are known by: written in many ways, kept as digits."""

import re
from typing import Final

_TUSSEN: Final = re.compile(r"[\s.\-/()]+")
_GEWICHTEN: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
CIJFERS: Final = {"bsn": (9,), "v_nummer": (10,), "telefoon": tuple(range(6, 16))}


class GeenNummer(ValueError):
    """What is wrong with a number, and what to do."""


def lees_nummer(soort: str, tekst: str) -> str:
    """The digits. Raises GeenNummer for a number that cannot be one of this kind."""
    kaal = _TUSSEN.sub("", tekst)
    if soort == "telefoon":
        kaal = re.sub(r"^(\+|00)31", "0", kaal).removeprefix("+")
    if soort == "v_nummer":
        kaal = kaal.upper().removeprefix("V")
    if not kaal.isascii() or not kaal.isdigit() or len(kaal) not in CIJFERS[soort]:
        aantal = f"{CIJFERS[soort][0]}" + (f" tot {CIJFERS[soort][-1]}" if len(CIJFERS[soort]) > 1 else "")
        raise GeenNummer(f"Een {NAMEN[soort]} heeft {aantal} cijfers. Kijk het nummer na.")
    if soort == "bsn" and sum(int(c) * g for c, g in zip(kaal, _GEWICHTEN, strict=True)) % 11:
        raise GeenNummer("Dit kan geen burgerservicenummer zijn (het klopt niet met de elfproef). Kijk het nummer na.")
    return kaal


NAMEN: Final = {"bsn": "burgerservicenummer", "v_nummer": "V-nummer", "telefoon": "telefoonnummer"}


def zoeknummers(tekst: str) -> list[str]:
    """What a typed number can be, as digits. Raises GeenNummer for one that can be nothing.

    Nine digits are a BSN; ten may be a V-nummer or a telephone number.
    """
    kaal = _TUSSEN.sub("", tekst)
    if kaal.isascii() and kaal.isdigit() and len(kaal) in CIJFERS["bsn"]:
        return [lees_nummer("bsn", kaal)]
    soorten = ("v_nummer",) if kaal[:1] in ("V", "v") else ("v_nummer", "telefoon")
    gevonden: dict[str, None] = {}
    for soort in soorten:
        try:
            gevonden[lees_nummer(soort, kaal)] = None
        except GeenNummer:
            continue
    if not gevonden:
        raise GeenNummer(
            "Dit nummer herken ik niet. Typ een burgerservicenummer (9 cijfers), een V-nummer (10 cijfers), een"
            " telefoonnummer of het nummer van een dossier."
        )
    return list(gevonden)
