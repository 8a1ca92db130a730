# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A copy of the whole database in one file, and the database back from that file."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regie.postgres.fouten import PostgresFout
from regie.postgres.inrichten import voer_rollen_uit
from regie.postgres.programma import vind_klant
from regie.postgres.verbinding import anders, in_woorden, naam_van, opdracht, serverversie, verbind, voer_uit

if TYPE_CHECKING:
    from psycopg import Connection

TABELLEN = """
SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
"""
SLOT = "SELECT pg_try_advisory_lock(hashtext('regie.herstel'))"
OPNIEUW = 20  # times that somebody may reconnect between being sent away and the change of name


def schrijf_kopie(adres: str, uit: Path) -> None:
    """The database at this address (role regie_kopie: sees every row), written whole or not at all."""
    if leeg(adres):
        raise PostgresFout(
            f"De databank '{naam_van(adres)}' is leeg: er is niets om te bewaren. Er is niets geschreven. "
            "Wijst REGIE_DATA of REGIE_KOPIE_URL naar de goede plek?"
        )
    pg_dump = vind_klant("pg_dump", serverversie(adres))["pg_dump"]
    with _heel(uit) as half:
        try:
            # By name and not by standard output: to that one it writes its table of contents twice.
            voer_uit([pg_dump, "--format=custom", f"--file={half}"], adres)
        except PostgresFout as fout:
            raise PostgresFout(f"De backup is mislukt; {uit} is niet geschreven. PostgreSQL meldt: {fout}") from None


def zet_terug(beheer: str, naam: str, bestand: Path, *, vervang: bool) -> None:
    """The database from this file. Built beside the old one; only when it is whole do they change places."""
    beheer = anders(beheer, dbname="postgres")
    with in_woorden("Het herstel is mislukt. Er is niets veranderd."), verbind(beheer) as verbinding:
        _keur_beheer(verbinding)
        bestaat = _bestaat(beheer, naam)
        if bestaat and not vervang and not leeg(anders(beheer, dbname=naam)):
            raise PostgresFout(
                f"De databank '{naam}' is niet leeg. Er is niets veranderd. Wilt u alles wat er nu in staat "
                "vervangen door de backup? Voeg dan --vervang toe."
            )
        nieuw, oud = f"{naam}_herstel_half", f"{naam}_herstel_oud"
        _gooi_weg(verbinding, nieuw, oud)  # of a restore that was killed
        try:
            _bouw(beheer, nieuw, bestand)
            _wissel(beheer, naam, nieuw, oud if bestaat else None)
        finally:
            _gooi_weg(verbinding, nieuw, oud)


def leeg(adres: str) -> bool:
    """No table, view or sequence of our own."""
    with verbind(adres) as verbinding:
        return verbinding.execute(TABELLEN).fetchone() == (0,)


def _keur_beheer(verbinding: "Connection[Any]") -> None:
    if verbinding.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() != (True,):
        raise PostgresFout("Herstellen mag alleen een beheerder (superuser) van PostgreSQL. Er is niets veranderd.")
    if verbinding.execute(SLOT).fetchone() != (True,):
        raise PostgresFout("Er loopt al een herstel op deze server. Er is niets veranderd. Wacht tot dat klaar is.")


def _gooi_weg(verbinding: "Connection[Any]", *namen: str) -> None:
    for naam in namen:
        verbinding.execute(opdracht("DROP DATABASE IF EXISTS {} WITH (FORCE)", naam))


def _bestaat(beheer: str, naam: str) -> bool:
    with verbind(beheer) as verbinding:
        return verbinding.execute("SELECT FROM pg_database WHERE datname = %s", [naam]).fetchone() is not None


def _bouw(beheer: str, nieuw: str, bestand: Path) -> None:
    pg_restore = vind_klant("pg_restore", serverversie(beheer))["pg_restore"]
    voer_rollen_uit(beheer, nieuw)
    adres = anders(beheer, dbname=nieuw)
    try:
        with bestand.open("rb") as bron:
            voer_uit([pg_restore, "--exit-on-error"], adres, stdin=bron)
    except OSError as fout:
        raise PostgresFout(f"{bestand} is niet te lezen: {fout.strerror}. Er is niets veranderd.") from None
    except PostgresFout as fout:
        raise PostgresFout(
            f"{bestand} is geen hele backup die bij deze server past. Er is niets veranderd. PostgreSQL meldt: {fout}"
        ) from None
    with verbind(adres) as verbinding:
        verbinding.execute("ANALYZE")  # a dump holds no statistics, and without them every query is slow


def _wissel(beheer: str, naam: str, nieuw: str, oud: str | None) -> None:
    """Both names in one transaction. Who is connected to the old database is sent away."""
    from psycopg.errors import ObjectInUse

    for _ in range(OPNIEUW):
        try:
            with verbind(beheer) as verbinding, verbinding.transaction():
                if oud is not None:
                    weg = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s"
                    verbinding.execute(weg, [naam])
                    verbinding.execute(opdracht("ALTER DATABASE {} RENAME TO {}", naam, oud))
                verbinding.execute(opdracht("ALTER DATABASE {} RENAME TO {}", nieuw, naam))
            return
        except ObjectInUse:
            continue
    raise PostgresFout(
        f"De databank '{naam}' blijft in gebruik. Er is niets veranderd. Stop Regie en probeer het opnieuw."
    )


@contextmanager
def _heel(uit: Path) -> Iterator[Path]:
    """A file beside `uit` that takes its place at the end; only its owner can read it."""
    try:
        greep, naam = tempfile.mkstemp(prefix=f".{uit.name}.", suffix=".half", dir=uit.absolute().parent)
    except OSError as fout:
        raise PostgresFout(f"{uit} is niet te schrijven: {fout.strerror}. Kies een andere plek.") from None
    half = Path(naam)
    try:
        yield half
        os.fsync(greep)
        half.replace(uit)
    except OSError as fout:
        raise PostgresFout(f"{uit} is niet te schrijven: {fout.strerror}. Er is niets veranderd.") from None
    finally:
        os.close(greep)
        half.unlink(missing_ok=True)
