# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The numbered checks on the settings. A number is never used again for something else."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.omgeving import UIT_BESTAND, adres, datamap, is_buiten, lees, onbekend
from regie.instellingen.sleutel import sleutel
from regie.instellingen.tabel import INSTELLINGEN

DERDEN: Final = Path(__file__).parents[1] / "web" / "static" / "derden"
SLEUTEL_TEKENS, SLEUTEL_VERSCHILLEND = 50, 10
DICHTBIJ: Final = {"127.0.0.1", "::1", "localhost"}
VERSLEUTELD: Final = {"require", "verify-ca", "verify-full"}


@dataclass(frozen=True)
class Controle:
    """One check: `kijk` yields a text for every thing that is wrong. E refuses to start, W warns."""

    nummer: str
    wat: str
    nu: str
    kijk: Callable[[], Iterator[str]]
    databank: bool = False

    @property
    def id(self) -> str:
        return f"regie.{self.nummer}"


def _onbekend() -> Iterator[str]:
    for naam, bedoeld in onbekend().items():
        yield f"{naam} (bedoelt u {bedoeld}?)" if bedoeld else naam


def _onleesbaar() -> Iterator[str]:
    for rij in INSTELLINGEN:
        try:
            lees(rij.naam)
        except InstellingFout as fout:
            yield f"{fout.naam}: {fout.wat}"


def _datamap() -> Iterator[str]:
    pad = datamap()
    try:
        pad.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        yield f"{pad}: {fout.strerror}"
        return
    if not os.access(pad, os.R_OK | os.W_OK | os.X_OK):
        yield f"{pad}: geen recht om te lezen en te schrijven"


def _sleutel() -> Iterator[str]:
    waarde = sleutel()
    if len(waarde) < SLEUTEL_TEKENS or len(set(waarde)) < SLEUTEL_VERSCHILLEND:
        yield f"{len(waarde)} tekens, waarvan {len(set(waarde))} verschillende"


def _demo() -> Iterator[str]:
    if not lees("REGIE_DEMO"):
        return
    if is_buiten():
        yield "DATABASE_URL wijst naar een databank buiten Regie"
    if lees("REGIE_HTTPS"):
        yield "REGIE_HTTPS staat op ja"
    if lees("REGIE_HOST") not in DICHTBIJ:
        yield "REGIE_HOST is ook voor andere apparaten bereikbaar"


def _zelfde_rol() -> Iterator[str]:
    app, eigenaar = adres("DATABASE_URL"), adres("REGIE_EIGENAAR_URL")
    if app and eigenaar and app["user"] == eigenaar["user"]:
        yield f"beide gebruiken de rol {app['user']}"
    if app and eigenaar and app["dbname"] != eigenaar["dbname"]:
        yield f"de databanken verschillen: {app['dbname']} en {eigenaar['dbname']}"


def _assets() -> Iterator[str]:
    if not (DERDEN.is_dir() and any(DERDEN.iterdir())):
        yield str(DERDEN)


def _zonder_https() -> Iterator[str]:
    if lees("REGIE_HTTPS"):
        return
    ver = [naam for naam in lees("REGIE_ADRESSEN") if naam.strip("[]") not in DICHTBIJ]
    if ver or lees("REGIE_HOST") not in DICHTBIJ:
        yield f"REGIE_HOST={lees('REGIE_HOST')}, REGIE_ADRESSEN={','.join(ver)}"


def _leesbaar_voor_anderen() -> Iterator[str]:
    geheim = (os.environ.get(rij.naam + UIT_BESTAND) for rij in INSTELLINGEN if rij.geheim)
    for pad in (*(Path(pad) for pad in geheim if pad), datamap() / "sleutel"):
        if pad.is_file() and pad.stat().st_mode & stat.S_IRWXO:
            yield str(pad)


def _post() -> Iterator[str]:
    host = lees("REGIE_SMTP_HOST")
    if host and not lees("REGIE_AFZENDER"):
        yield "REGIE_SMTP_HOST is gegeven, en REGIE_AFZENDER niet"
    if host and host.strip("[]") not in DICHTBIJ and lees("REGIE_SMTP_BEVEILIGING") == "geen":
        yield f"de lijn naar {host} is niet versleuteld: REGIE_SMTP_BEVEILIGING=geen"
    if bool(lees("REGIE_SMTP_GEBRUIKER")) != bool(lees("REGIE_SMTP_WACHTWOORD")):
        yield "van REGIE_SMTP_GEBRUIKER en REGIE_SMTP_WACHTWOORD is er maar een gegeven"
    if lees("REGIE_SMS_URL") and not lees("REGIE_SMS_SLEUTEL"):
        yield "REGIE_SMS_URL is gegeven, en REGIE_SMS_SLEUTEL niet"


def _lijn_open() -> Iterator[str]:
    delen = adres("DATABASE_URL") or {}
    server = delen.get("host", "")
    if server and not server.startswith("/") and server not in DICHTBIJ and delen.get("sslmode") not in VERSLEUTELD:
        yield f"{server}, sslmode={delen.get('sslmode', 'niet gegeven')}"


CONTROLES: Final[tuple[Controle, ...]] = (
    Controle("E001", "Een variabele begint met REGIE_ en is geen instelling", "Verbeter of verwijder haar.", _onbekend),
    Controle("E002", "Een instelling is niet te lezen", "Zie de naslag van de instellingen.", _onleesbaar),
    Controle("E003", "In REGIE_DATA kan Regie niet schrijven", "Geef de gebruiker van Regie het recht.", _datamap),
    Controle(
        "E004",
        f"De sleutel is zwak: nodig zijn {SLEUTEL_TEKENS} tekens, waarvan {SLEUTEL_VERSCHILLEND} verschillende",
        "Laat REGIE_SLEUTEL weg, dan maakt Regie er een. Of maak er zelf een: openssl rand -base64 48",
        _sleutel,
    ),
    Controle(
        "E005",
        "De demo kan alleen met de eigen PostgreSQL, op dit apparaat en zonder HTTPS",
        "Zet REGIE_DEMO op nee: de wachtwoorden van de demo staan op het scherm.",
        _demo,
    ),
    Controle(
        "E006",
        "De rol van de schermen en de rol van de eigenaar horen verschillend te zijn, op dezelfde databank",
        "Geef in DATABASE_URL de rol regie_app en in REGIE_EIGENAAR_URL de rol regie_eigenaar.",
        _zelfde_rol,
    ),
    Controle(
        "E007",
        "De instellingen om brieven te versturen zijn niet heel",
        "Vul aan wat ontbreekt, en gebruik starttls of tls voor een mailserver op een ander apparaat.",
        _post,
    ),
    Controle("W001", "De opmaak ontbreekt: pagina's zijn kaal", "Voer uit: make assets", _assets),
    Controle(
        "W002",
        "Anderen kunnen Regie openen zonder HTTPS: wachtwoorden gaan leesbaar over de lijn",
        "Zet een proxy met HTTPS voor Regie en zet REGIE_HTTPS op ja.",
        _zonder_https,
    ),
    Controle(
        "W003",
        "Een bestand met een geheim is te lezen voor iedereen op deze server",
        "Haal het recht weg: chmod o-rwx BESTAND",
        _leesbaar_voor_anderen,
    ),
    Controle(
        "W004",
        "De lijn naar de databank is niet zeker versleuteld",
        "Zet ?sslmode=verify-full achter het adres in DATABASE_URL.",
        _lijn_open,
    ),
)
