# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who works in the demo. These accounts exist nowhere else: their password stands here and on the screen."""

import base64
import secrets
from dataclasses import dataclass
from typing import Final

from django.db import transaction

from regie.toegang.medewerkers import voeg_toe
from regie.web.inloggen.accounts import GeenApp, OnbekendAccount, account_met, code_van_nu, koppel_app, maak_account

VOORBEELD, HAARLEM = "9999", "0392"
WACHTWOORD: Final = "fietsen-naar-taalles"
MILAN: Final = "haarlem-01"


@dataclass(frozen=True)
class Medewerker:
    """One who works here; without `naam` nobody logs in as that person."""

    naam: str
    gemeente: str
    sleutel: str  # as events name them
    voluit: str
    rol: str
    team: str
    uitleg: str = ""


ACCOUNTS: Final = (
    Medewerker("karin", VOORBEELD, "consulent-01", "Karin Bakker", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, met een volle caseload"),
    Medewerker("bas", VOORBEELD, "consulent-02", "Bas Vermeer", "consulent", "Noord",
               "consulent in de voorbeeldgemeente, vervangt Karin"),
    Medewerker("saskia", VOORBEELD, "teamleider-01", "Saskia de Groot", "teamleider", "Noord",
               "teamleider in de voorbeeldgemeente"),
    Medewerker("milan", HAARLEM, MILAN, "Milan Jansen", "consulent", "Haarlem",
               "consulent in Haarlem: ziet niets van de voorbeeldgemeente"),
)  # fmt: skip

_COLLEGAS: Final = (
    "Joost Mulder", "Nadia Hendriks", "Peter van Dam", "Lotte Visser", "Youssef Smit", "Marieke Bos", "Sander Kok",
    "Ilse Dekker", "Ruben Jacobs", "Eline Prins",
)  # fmt: skip
COLLEGAS: Final = tuple(
    Medewerker("", VOORBEELD, f"consulent-{nummer:02d}", voluit, "consulent", "Noord" if nummer < 7 else "Zuid")
    for nummer, voluit in enumerate(_COLLEGAS, start=3)
)


def maak_accounts() -> None:
    """Who is not there yet. Each account has its own app key; what it shows, `regie code` says."""
    for wie in COLLEGAS:
        voeg_toe(wie.gemeente, wie.sleutel, wie.voluit, (wie.rol,), team=wie.team)
    for wie in ACCOUNTS:
        _maak(wie)


def _maak(wie: Medewerker) -> None:
    try:
        code_van_nu(account_met(wie.naam))
        return
    except OnbekendAccount:
        with transaction.atomic(using="eigenaar"):
            account = maak_account(wie.naam, WACHTWOORD, eenmalig=False, databank="eigenaar")
            voeg_toe(wie.gemeente, wie.sleutel, wie.voluit, (wie.rol,), account=account.pk, team=wie.team)
    except GeenApp:
        pass  # stopped halfway, the former time
    koppel_app(account_met(wie.naam), base64.b32encode(secrets.token_bytes(20)).decode())
