# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A date of birth as people say it, as far as it is known: of many people only the year is."""

import re
from datetime import date
from typing import Final

_VORMEN: Final = (
    re.compile(r"(?P<jaar>\d{4})(-(?P<maand>\d{1,2})(-(?P<dag>\d{1,2}))?)?"),
    re.compile(r"((?P<dag>\d{1,2})[-/. ])?(?P<maand>\d{1,2})[-/. ](?P<jaar>\d{4})"),
    re.compile(r"(?P<dag>\d{2})(?P<maand>\d{2})(?P<jaar>\d{4})"),
)
OUDST: Final = 1900


class GeenGeboortedatum(ValueError):
    """What is wrong with a date of birth, and what to do."""


def lees_geboortedatum(tekst: str, vandaag: date) -> str:
    """1988, 1988-05 or 1988-05-01. A day or month of 00 is not known. Raises GeenGeboortedatum."""
    kaal = " ".join(tekst.split())
    gevonden = next((g for vorm in _VORMEN if kaal.isascii() and (g := vorm.fullmatch(kaal))), None)
    if gevonden is None:
        raise GeenGeboortedatum("Dit is geen geboortedatum. Schrijf bijvoorbeeld 1-5-1988, of alleen het jaar: 1988.")
    jaar, maand, dag = (int(gevonden[deel] or 0) for deel in ("jaar", "maand", "dag"))
    try:
        eerste = date(jaar, maand or 1, (dag if maand else 0) or 1)
    except ValueError:
        raise GeenGeboortedatum("Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.") from None
    if jaar < OUDST or eerste > vandaag:
        raise GeenGeboortedatum(f"Dit kan niet kloppen: kies een dag tussen {OUDST} en vandaag.")
    return eerste.isoformat()[: 10 if maand and dag else 7 if maand else 4]
