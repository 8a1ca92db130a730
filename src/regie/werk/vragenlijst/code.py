# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The code: sixteen digits that open one list for some days. Only its mark is kept, made with our key."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.crypto import salted_hmac

from regie.dossiers.vraag import rij
from regie.toegang.context import zet

CIJFERS: Final = 16
GROEP: Final = 4
_LEEG: Final = {
    "gemeente": "", "medewerker": "", "organisatie": "", "rollen": "", "bereik": "", "eigen_mensen": "ja",
    "afgeschermd": "nee", "nood": "", "categorieen": "", "account": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lijst:
    """The list that somebody has open: by a code or, as a member of staff, in the dossier."""

    gemeente: str
    id: UUID
    dossier: str
    taal: str
    samen: bool


class CodeOngeldig(LookupError):
    """Wrong, expired, withdrawn or used: who tries hears no difference."""


def nieuwe_code() -> str:
    return "".join(secrets.choice("0123456789") for _ in range(CIJFERS))


def in_groepen(code: str) -> str:
    return " ".join(code[plek : plek + GROEP] for plek in range(0, CIJFERS, GROEP))


def afdruk_van(getypt: str) -> str:
    """The mark of a code as it was typed: with spaces, or in the digits of another script. Raises CodeOngeldig."""
    cijfers = [unicodedata.decimal(teken, None) for teken in getypt if not teken.isspace() and teken != "-"]
    if len(cijfers) != CIJFERS or None in cijfers:
        raise CodeOngeldig
    code = "".join(str(cijfer) for cijfer in cijfers)
    return salted_hmac("regie.vragenlijst", code, algorithm="sha256").hexdigest()


def open_met(afdruk: str, *, vast: bool = False) -> Lijst:
    """The list of this mark. It ends the context of who asks: only the mark counts, and nothing else can be read.

    `vast`: for a change; it waits for another device that hands in. Raises CodeOngeldig.
    """
    zet(_LEEG | {"vragenlijst": afdruk})
    gevonden = rij("SELECT gemeente, id, dossier, taal, samen FROM vragenlijst" + (" FOR UPDATE" if vast else ""))
    if gevonden is None:
        raise CodeOngeldig
    return Lijst(**gevonden)


def sluit() -> None:
    """Nobody asks any more: for what is left of the transaction."""
    zet(_LEEG | {"vragenlijst": ""})
