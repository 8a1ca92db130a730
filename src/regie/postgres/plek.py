# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The folder with everything of our own server: data, socket, passwords, log."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from regie.postgres.adressen import BEHEERDER, POORT, ROLLEN
from regie.postgres.fouten import PostgresFout
from regie.postgres.gebruiker import Gebruiker, servergebruiker

LANGSTE_SOCKET = 107  # bytes; a limit of the operating system


@dataclass(frozen=True)
class Plek:
    """Where one server lives, and the user that it runs as."""

    data: Path
    gebruiker: Gebruiker

    @property
    def cluster(self) -> Path:
        return self.data / "cluster"

    @property
    def socketmap(self) -> Path:
        return self.data / "socket"

    @property
    def socket(self) -> Path:
        return self.socketmap / f".s.PGSQL.{POORT}"

    @property
    def pidbestand(self) -> Path:
        return self.cluster / "postmaster.pid"

    @property
    def log(self) -> Path:
        return self.data / "postgres.log"

    @property
    def wachtwoorden(self) -> Path:
        return self.data / "wachtwoorden.json"

    def versie(self) -> int | None:
        """The version the data was made with; None when there is no data yet."""
        try:
            return int((self.cluster / "PG_VERSION").read_text())
        except FileNotFoundError:
            return None


def standaardmap() -> Path:
    gekozen = os.environ.get("REGIE_DATA")
    if gekozen:
        return Path(gekozen)
    return Path("/var/lib/regie") if os.geteuid() == 0 else Path.home() / ".local" / "share" / "regie"


def open_plek(data: Path | None) -> Plek:
    """The folder, made when it is not there; refused when the server could not work in it."""
    plek = Plek((data or standaardmap()).resolve(), servergebruiker())
    _keur_lengte(plek)
    try:
        _keur_bereik(plek, next(map_ for map_ in plek.data.parents if map_.exists()))
        _maak_map(plek)
        _keur_bereik(plek, plek.data)
        _keur_eigenaar(plek)
    except OSError as fout:
        raise PostgresFout(
            f"De map {plek.data} is niet te gebruiken: {fout.strerror or fout}. Kies een andere map met REGIE_DATA."
        ) from None
    return plek


def _keur_lengte(plek: Plek) -> None:
    lengte = len(os.fsencode(plek.socket))
    if lengte > LANGSTE_SOCKET:
        raise PostgresFout(
            f"Het pad {plek.data} is te lang: de socket van PostgreSQL zou {lengte} tekens krijgen, "
            f"{LANGSTE_SOCKET} is het meeste. Kies een kortere map met REGIE_DATA."
        )


def _keur_bereik(plek: Plek, map_: Path) -> None:
    if plek.gebruiker.wisselt and not plek.gebruiker.bereikt(map_):
        raise PostgresFout(
            f"De gegevens kunnen niet in {plek.data}: PostgreSQL draait niet als root, en de gebruiker waaronder het "
            f"wel draait mag niet in {map_}. Kies een andere map met REGIE_DATA (bijvoorbeeld /var/lib/regie), "
            "of start Regie als gewone gebruiker."
        )


def _keur_eigenaar(plek: Plek) -> None:
    if plek.cluster.exists() and plek.cluster.stat().st_uid != plek.gebruiker.uid:
        raise PostgresFout(
            f"De gegevens in {plek.data} zijn van een andere gebruiker (nummer {plek.cluster.stat().st_uid}). "
            "Start Regie als die gebruiker, of kies een andere map met REGIE_DATA."
        )


def _maak_map(plek: Plek) -> None:
    if not plek.data.is_dir():
        plek.data.parent.mkdir(parents=True, exist_ok=True)
        plek.data.mkdir()
        plek.data.chmod(0o711 if plek.gebruiker.wisselt else 0o700)


def lees_wachtwoorden(plek: Plek) -> dict[str, str]:
    """The passwords of this server; made when there is no data yet."""
    rollen = {BEHEERDER, *ROLLEN}
    try:
        gelezen: dict[str, str] = json.loads(plek.wachtwoorden.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if plek.cluster.exists():
            raise PostgresFout(
                f"{plek.wachtwoorden} ontbreekt, maar er zijn wel gegevens in {plek.cluster}. "
                "Zet dat bestand terug uit uw reservekopie."
            ) from None
        gelezen = {rol: secrets.token_urlsafe(24) for rol in sorted(rollen)}
        schrijf_geheim(plek.wachtwoorden, json.dumps(gelezen, indent=2) + "\n")
    except (OSError, ValueError) as fout:
        raise PostgresFout(f"{plek.wachtwoorden} is niet te lezen: {fout}. Herstel het uit uw reservekopie.") from None
    if set(gelezen) != rollen:
        raise PostgresFout(f"{plek.wachtwoorden} is niet heel. Zet dat bestand terug uit uw reservekopie.")
    return gelezen


def schrijf_geheim(pad: Path, tekst: str) -> None:
    """Whole or not at all, and never readable for another user."""
    half = pad.with_name(pad.name + ".half")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as bestand:
        bestand.write(tekst)
        bestand.flush()
        os.fsync(bestand.fileno())
    half.replace(pad)
