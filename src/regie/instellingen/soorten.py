# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the text of a setting becomes a value. Each kind refuses what it does not know; none guesses."""

import re
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.tabel import Instelling

ADRES = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
ADRES_SCHRIJFT_U = "Schrijf: postgresql://ROL:WACHTWOORD@SERVER:5432/DATABANK (bijzondere tekens als %xx)"
JA_NEE = {"ja": True, "nee": False}


def ontleed(rij: Instelling, tekst: str) -> Any:
    """The value that this text stands for."""
    return SOORTEN[rij.soort](rij, tekst)


def _tekst(rij: Instelling, tekst: str) -> str:
    if len(tekst) < (rij.minimum or 0):
        raise InstellingFout(rij.naam, f"de waarde is korter dan {rij.minimum} tekens", "Kies een langere waarde")
    return tekst


def _ja_nee(rij: Instelling, tekst: str) -> bool:
    if tekst not in JA_NEE:
        raise InstellingFout(rij.naam, "de waarde is niet 'ja' of 'nee'", "Schrijf ja of nee, in kleine letters")
    return JA_NEE[tekst]


def _geheel(rij: Instelling, tekst: str) -> int:
    onder, boven = rij.minimum or 0, rij.maximum or 0
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10 and onder <= int(tekst) <= boven):
        wat = f"de waarde is geen heel getal van {onder} tot en met {boven}"
        raise InstellingFout(rij.naam, wat, "Schrijf alleen cijfers")
    return int(tekst)


def _keuze(rij: Instelling, tekst: str) -> str:
    if tekst not in rij.keuzes:
        raise InstellingFout(rij.naam, "deze waarde bestaat niet", f"Kies uit: {', '.join(rij.keuzes)}")
    return tekst


def _adressen(rij: Instelling, tekst: str) -> list[str]:
    namen = [deel.strip().lower() for deel in tekst.split(",")]
    if not all(ADRES.fullmatch(naam) for naam in namen):
        wat = "een van de namen is geen hostnaam (geen *, geen https://, geen poort)"
        raise InstellingFout(rij.naam, wat, "Schrijf namen met een komma ertussen: regie.gemeente.nl,localhost")
    return namen


def _meldpunt(rij: Instelling, tekst: str) -> str:
    if not re.fullmatch(r"(mailto:|https://)[!-~]+", tekst):
        wat = "de waarde begint niet met mailto: of https://, of bevat een spatie"
        raise InstellingFout(rij.naam, wat, "Schrijf bijvoorbeeld mailto:beveiliging@gemeente.nl")
    return tekst


def _uri(rij: Instelling, tekst: str) -> str:
    if not re.fullmatch(r"(https://|urn:)[!-~]+", tekst) or "#" in tekst:
        wat = "de waarde begint niet met https:// of urn:, of bevat een spatie of een #"
        raise InstellingFout(rij.naam, wat, "Schrijf bijvoorbeeld https://www.gemeente.nl/verwerkingenregister")
    return tekst


def _hostnaam(rij: Instelling, tekst: str) -> str:
    naam = tekst.strip().lower()
    if not ADRES.fullmatch(naam):
        wat = "de waarde is geen hostnaam (geen https://, geen poort)"
        raise InstellingFout(rij.naam, wat, "Schrijf bijvoorbeeld smtp.gemeente.nl")
    return naam


def _email(rij: Instelling, tekst: str) -> str:
    if not re.fullmatch(r"[!-?A-~]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?", tekst, re.IGNORECASE):
        raise InstellingFout(rij.naam, "de waarde is geen e-mailadres", "Schrijf bijvoorbeeld inburgering@gemeente.nl")
    return tekst


def _webadres(rij: Instelling, tekst: str) -> str:
    """Over a network only encrypted; on this device it need not be."""
    if not re.fullmatch(r"(https://|http://(127\.0\.0\.1|localhost)[:/])[!-~]+", tekst):
        wat = "de waarde begint niet met https://, of bevat een spatie"
        raise InstellingFout(rij.naam, wat, "Schrijf bijvoorbeeld https://sms.leverancier.nl/berichten")
    return tekst


def _ip(rij: Instelling, tekst: str) -> str:
    try:
        return str(ip_address(tekst))
    except ValueError:
        wat = "de waarde is geen IP-adres"
        raise InstellingFout(rij.naam, wat, "Schrijf bijvoorbeeld 127.0.0.1, of 0.0.0.0 voor alle adressen") from None


def _pad(rij: Instelling, tekst: str) -> Path:
    pad = Path(tekst).expanduser()
    if not pad.is_absolute():
        raise InstellingFout(rij.naam, "het pad begint niet met /", "Schrijf het hele pad")
    return pad


def _databank(rij: Instelling, tekst: str) -> str:
    """A postgresql:// address, as it was given."""
    delen = adresdelen(rij.naam, tekst)
    if not delen.get("dbname") or not delen.get("user"):
        raise InstellingFout(rij.naam, "de rol of de naam van de databank ontbreekt", ADRES_SCHRIJFT_U)
    return tekst


def adresdelen(naam: str, tekst: str) -> dict[str, str]:
    """The parts of a postgresql:// address, by the names of libpq."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    if not tekst.startswith(("postgresql://", "postgres://")):
        raise InstellingFout(naam, "het adres begint niet met postgresql://", ADRES_SCHRIJFT_U)
    try:
        return {deel: str(waarde) for deel, waarde in conninfo_to_dict(tekst).items() if waarde is not None}
    except ProgrammingError:  # its message may repeat the password
        raise InstellingFout(naam, "het adres is niet te lezen", ADRES_SCHRIJFT_U) from None


SOORTEN: Mapping[str, Callable[[Instelling, str], Any]] = {
    "tekst": _tekst,
    "ja of nee": _ja_nee,
    "heel getal": _geheel,
    "keuze": _keuze,
    "hostnamen": _adressen,
    "hostnaam": _hostnaam,
    "e-mailadres": _email,
    "webadres": _webadres,
    "IP-adres": _ip,
    "pad": _pad,
    "meldpunt": _meldpunt,
    "URI": _uri,
    "databankadres": _databank,
}
