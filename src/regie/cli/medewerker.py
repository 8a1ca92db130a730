# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie medewerker`: what the functional administrator does with accounts. There is no other way to get one."""

import argparse
import secrets
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from regie.cli.scherm import fout_console, toon
from regie.cli.voorbereiding import NietKlaar, keur, laad_django
from regie.postgres import met_databank

FOUTE_INVOER = 1
MEER = "Meer uitleg: regie medewerker --help"


class Geweigerd(Exception):
    """Why nothing was done, in words for the administrator."""


def voer_uit(gekozen: argparse.Namespace) -> int:
    with met_databank():
        laad_django()
        try:
            keur("regie_databank")
            ACTIES[gekozen.actie](gekozen)
        except _weigeringen() as fout:
            fout_console.print(_in_woorden(fout), markup=False, soft_wrap=True)
            return FOUTE_INVOER
    return 0


def _nieuw(gekozen: argparse.Namespace) -> None:
    """Account and member of staff in one transaction, as the owner of the database."""
    from django.db import transaction

    from regie.web.inloggen.accounts import maak_account

    _keur_werkplek(gekozen)
    wachtwoord = _wachtwoord(gekozen)
    with transaction.atomic(using="eigenaar"):
        account = maak_account(gekozen.account, wachtwoord, databank="eigenaar")
        _maak_werkplek(gekozen, account.pk)
    toon(
        f"Account '{gekozen.account}' is gemaakt ({_in_het_kort(gekozen)}). "
        "Bij de eerste keer inloggen kiest de medewerker een eigen wachtwoord en stelt de app voor de code in."
    )


def _erbij(gekozen: argparse.Namespace) -> None:
    """One more place to work for somebody who has an account; who logs in, chooses."""
    from regie.web.inloggen.accounts import account_met

    _keur_werkplek(gekozen)
    _maak_werkplek(gekozen, account_met(gekozen.account).pk)
    toon(
        f"Account '{gekozen.account}' heeft er een werkplek bij ({_in_het_kort(gekozen)}). "
        "Wie inlogt, kiest waar hij of zij werkt."
    )


def _maak_werkplek(gekozen: argparse.Namespace, account: int) -> None:
    from regie.toegang.medewerkers import voeg_toe

    sleutel = gekozen.sleutel or f"mw-{secrets.token_hex(5)}"  # stands in events for good: so not a name
    naam, plek = gekozen.naam or gekozen.account, gekozen.organisatie
    voeg_toe(gekozen.gemeente, sleutel, naam, gekozen.rol, account=account, team=gekozen.team, organisatie=plek)


def _in_het_kort(gekozen: argparse.Namespace) -> str:
    plek = "" if gekozen.organisatie == "gemeente" else f", {gekozen.organisatie}"
    return f"{', '.join(gekozen.rol)}, gemeente {gekozen.gemeente}{plek}"


def _keur_werkplek(gekozen: argparse.Namespace) -> None:
    from regie.toegang.gemeenten import gemeenten

    if not gekozen.gemeente or not gekozen.rol:
        raise Geweigerd(f"Hiervoor zijn --gemeente en --rol nodig. {MEER}")
    bekend = gemeenten()
    if gekozen.gemeente not in bekend:
        raise Geweigerd(f"Gemeente '{gekozen.gemeente}' staat niet in dit register. Kies uit: {', '.join(bekend)}.")


def _nieuw_wachtwoord(gekozen: argparse.Namespace) -> None:
    from regie.web.inloggen.accounts import account_met, geef_wachtwoord

    geef_wachtwoord(account_met(gekozen.account), _wachtwoord(gekozen))
    toon(f"Account '{gekozen.account}' heeft een nieuw wachtwoord, voor één keer. Wie was ingelogd, is dat niet meer.")


def _app_weg(gekozen: argparse.Namespace) -> None:
    from regie.web.inloggen.accounts import account_met, verwijder_app

    if not verwijder_app(account_met(gekozen.account)):
        raise Geweigerd(
            f"Account '{gekozen.account}' heeft geen app. Bij de volgende keer inloggen wordt die gevraagd."
        )
    toon(f"De app van '{gekozen.account}' is losgekoppeld. Bij de volgende keer inloggen wordt een nieuwe ingesteld.")


def _uit(gekozen: argparse.Namespace) -> None:
    from regie.web.inloggen.accounts import account_met, schakel_uit

    schakel_uit(account_met(gekozen.account))
    toon(f"Account '{gekozen.account}' staat uit. Wat deze medewerker vastlegde, blijft staan.")


ACTIES: dict[str, Callable[[argparse.Namespace], None]] = {
    "nieuw": _nieuw,
    "erbij": _erbij,
    "wachtwoord": _nieuw_wachtwoord,
    "totp-weg": _app_weg,
    "uit": _uit,
}


def _wachtwoord(gekozen: argparse.Namespace) -> str:
    """From the file, or typed twice. Never from an argument: those stay in the history of the terminal."""
    if gekozen.wachtwoord_uit:
        return _uit_bestand(Path(gekozen.wachtwoord_uit))
    if not sys.stdin.isatty():
        raise Geweigerd("Er is geen terminal om het wachtwoord in te typen. Geef --wachtwoord-uit BESTAND.")
    eerste = getpass("Wachtwoord voor één keer (minstens 12 tekens): ")
    if eerste != getpass("Nog een keer: "):
        raise Geweigerd("De twee wachtwoorden zijn niet gelijk. Er is niets veranderd. Probeer het opnieuw.")
    return eerste


def _uit_bestand(pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as fout:
        raise Geweigerd(f"Het bestand {pad} is niet te lezen. Controleer het pad en de rechten.") from fout


def _weigeringen() -> tuple[type[Exception], ...]:
    from django.core.exceptions import ValidationError

    from regie.toegang.organisaties import OnbekendeOrganisatie, RolPastNiet
    from regie.toegang.rollen import OnbekendeRol, RollenBijElkaar
    from regie.web.inloggen.accounts import AccountBestaat, OnbekendAccount

    rollen = OnbekendeRol, RollenBijElkaar, OnbekendeOrganisatie, RolPastNiet
    return Geweigerd, NietKlaar, ValidationError, AccountBestaat, OnbekendAccount, *rollen


def _in_woorden(fout: Exception) -> str:
    """ValidationError holds several messages: what is wrong with a name or a password."""
    zinnen: list[str] = getattr(fout, "messages", [str(fout)])
    return " ".join(map(str, zinnen)) + ("" if isinstance(fout, Geweigerd | NietKlaar) else " Er is niets veranderd.")
