# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The settings of Regie: read from the environment, or from the file that `<NAME>_FILE` names."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from regie.instellingen.fouten import InstellingFout
from regie.instellingen.soorten import adresdelen, ontleed
from regie.instellingen.tabel import PER_NAAM
from regie.postgres.plek import standaardmap

UIT_BESTAND = "_FILE"
WACHT_SECONDEN = "5"
EEN_PLAN = "-c plan_cache_mode=force_generic_plan"
"""A question that is kept prepared is planned once for all its values: planning takes as long as answering."""


def lees(naam: str) -> Any:
    """The value of a setting: what was given, else its default, else None."""
    rij = PER_NAAM[naam]
    tekst = gegeven(naam)
    tekst = rij.standaard if tekst is None else tekst
    return None if tekst is None else ontleed(rij, tekst)


def gegeven(naam: str) -> str | None:
    """The text that someone gave for this setting, or None. An empty text is refused: it may be a mistake."""
    tekst, pad = os.environ.get(naam), os.environ.get(naam + UIT_BESTAND)
    if tekst is not None and pad is not None:
        raise InstellingFout(naam, f"ook {naam}{UIT_BESTAND} is gegeven", "Haal een van de twee weg")
    if pad is not None:
        tekst = _uit_bestand(naam, Path(pad))
    if tekst is not None and not tekst.strip():
        raise InstellingFout(naam, "de waarde is leeg", "Geef een waarde, of haal de instelling weg")
    return tekst


def _uit_bestand(naam: str, pad: Path) -> str:
    try:
        return pad.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fout:
        wat = f"het bestand {pad} is niet te lezen ({getattr(fout, 'strerror', None) or 'geen UTF-8'})"
        raise InstellingFout(naam, wat, "Controleer het pad en de rechten van de gebruiker die Regie draait") from None


def herkomst(naam: str) -> str:
    """Where the value of a setting comes from, for who looks for it."""
    if naam + UIT_BESTAND in os.environ:
        return f"bestand {os.environ[naam + UIT_BESTAND]}"
    if naam in os.environ:
        return "omgeving"
    return "standaard"


def onbekend() -> dict[str, str]:
    """Variables that look like a setting but are none → the one that was probably meant, or an empty text."""
    bekend = {*PER_NAAM, *(naam + UIT_BESTAND for naam in PER_NAAM)}
    vreemd = sorted(naam for naam in os.environ if naam.startswith("REGIE_") and naam not in bekend)
    return {naam: next(iter(get_close_matches(naam, sorted(bekend), n=1)), "") for naam in vreemd}


def datamap() -> Path:
    """The folder of Regie: the key, the files for the browser, our own PostgreSQL."""
    gekozen: Path | None = lees("REGIE_DATA")
    return gekozen if gekozen is not None else standaardmap()


def is_buiten() -> bool:
    """Whether the database is one that Regie did not start itself: ours listens on a socket in its own folder."""
    delen = adres("DATABASE_URL")
    return delen is not None and delen.get("host") != str(datamap().resolve() / "socket")


def adres(naam: str) -> dict[str, str] | None:
    """The parts of a postgresql:// address, by the names of libpq; None when it was not given."""
    tekst: str | None = lees(naam)
    return None if tekst is None else adresdelen(naam, tekst)


def databank(naam: str) -> dict[str, Any]:
    """A postgresql:// address as Django wants it; without one an address that nobody answers."""
    delen = adres(naam) or {"dbname": "regie", "user": "niemand", "host": "/nergens"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.pop("dbname"),
        "USER": delen.pop("user"),
        "PASSWORD": delen.pop("password", ""),
        "HOST": delen.pop("host", ""),
        "PORT": delen.pop("port", ""),
        "OPTIONS": {"connect_timeout": WACHT_SECONDEN, "application_name": "regie", "options": EEN_PLAN, **delen},
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
