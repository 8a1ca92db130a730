# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A backup of the real schema: dropped, restored, compared row by row, with its policies and its refusals."""

from pathlib import Path

import psycopg

from regie.postgres import maak_databank, verwijder_databank
from regie.postgres.adressen import Adressen
from regie.postgres.kopie import schrijf_kopie, zet_terug
from tests.register.cast import maak

TABELLEN = (
    "concept", "dossier", "dossier_feiten", "gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "gemeente",
    "huishouden", "medewerker", "persoon", "persoon_nummer", "persoon_woord", "termijn", "toegang",
)  # fmt: skip
NAAM = "hersteld"


def inhoud(adres: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as a role that sees all of them."""
    with psycopg.connect(adres) as verbinding:
        return {t: sorted(verbinding.execute(f"SELECT t::text FROM {t} t").fetchall()) for t in TABELLEN}


def test_what_comes_back_is_what_was_there(gemeente: str, databank: Adressen, tmp_path: Path) -> None:
    cast = maak(gemeente)
    cast.account("karin")
    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="azc", leefgebieden=["gezondheid"], afspraken="huisarts")
    dump = tmp_path / "regie.dump"
    schrijf_kopie(databank.kopie, dump)
    ander = maak_databank(databank, NAAM)
    try:
        zet_terug(databank.beheer, NAAM, dump, vervang=True)
        assert inhoud(ander.kopie) == inhoud(databank.kopie)
        with psycopg.connect(ander.app) as verbinding:
            assert verbinding.execute("SELECT count(*) FROM gebeurtenis").fetchone() == (0,)
            for naam, waarde in (
                ("gemeente", gemeente),
                ("medewerker", "karin"),
                ("bereik", "caseload"),
                ("categorieen", "gewoon"),
            ):
                verbinding.execute("SELECT set_config(%s, %s, true)", [f"regie.{naam}", waarde])
            rij = verbinding.execute("SELECT count(*) FROM gebeurtenis").fetchone()
            assert rij is not None
            assert rij[0] > 0
        with psycopg.connect(ander.beheer.replace("/postgres?", f"/{NAAM}?")) as verbinding:
            try:
                verbinding.execute("DELETE FROM gebeurtenis")
                raise AssertionError("de trigger is niet teruggezet")
            except psycopg.errors.InsufficientPrivilege:
                pass
    finally:
        verwijder_databank(databank, NAAM)
