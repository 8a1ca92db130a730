# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What to look at in dossiers so that the figures are right: written by the nightly look, read by who works on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl
from django.db import connection

from regie.dossiers.instroom import eigen_of_alle
from regie.dossiers.vraag import NAAM, rijen
from regie.kern.kwaliteit.ontbreekt import PERSOON
from regie.kern.recht import Recht
from regie.kern.recht.typen.kwaliteit import Kwaliteitscheck
from regie.register.kopie import naar_tijdelijk
from regie.toegang.wie import Wie

PER_BLADZIJDE: Final = 100
GEEN_CONSULENT: Final = ""
_KOLOMMEN: Final = {"dossier": "text", "soort": "text", "id": "text", "categorie": "text"}


def checks(recht: Recht) -> dict[tuple[str, str], Kwaliteitscheck]:
    """By kind and name."""
    return {("tegenspraak", naam): een for naam, een in recht.tegenspraken.items()} | {
        ("ontbreekt", naam): een for naam, een in recht.ontbrekend.items()
    }


# -------------------------------------------------------------------------------- the nightly look: as regie_rekenaar


def alle_dossiers() -> list[str]:
    return [rij["id"] for rij in rijen(_ALLE)]


def bekende_gegevens(dossiers: Sequence[str]) -> pl.DataFrame:
    """dossier, and of each of PERSOON whether it is known."""
    gevonden = rijen(_BEKEND, {"dossiers": list(dossiers)})
    schema: dict[str, type[pl.DataType]] = {"dossier": pl.String, **dict.fromkeys(PERSOON, pl.Boolean)}
    return pl.DataFrame(gevonden, schema=schema)


def vervang_punten(gevonden: pl.DataFrame, recht: Recht) -> int:
    """`gevonden`: the columns of PUNT, of every dossier of the gemeente. Gives how many rows came or went."""
    categorie = pl.DataFrame(
        [(soort, naam, een.categorie) for (soort, naam), een in checks(recht).items()],
        schema={"soort": pl.String, "id": pl.String, "categorie": pl.String}, orient="row",
    )  # fmt: skip
    naar_tijdelijk("nieuw_punt", _KOLOMMEN, gevonden.join(categorie, on=["soort", "id"], how="left"))
    with connection.cursor() as cursor:
        cursor.execute(_WEG)
        weg = cursor.rowcount
        cursor.execute(_ERBIJ)
        return int(weg + cursor.rowcount)


_ALLE: Final = "SELECT id FROM dossier WHERE gemeente = current_setting('regie.gemeente') ORDER BY id"
_BEKEND: Final = """
    SELECT d.id AS dossier, p.email <> '' AS email, p.taal <> '' AS taal,
           EXISTS (SELECT 1 FROM persoon_nummer n
                   WHERE n.gemeente = p.gemeente AND n.persoon = p.id AND n.soort = 'telefoon') AS telefoon
    FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%(dossiers)s)
"""
_WEG: Final = """
    DELETE FROM kwaliteitspunt k WHERE k.gemeente = current_setting('regie.gemeente') AND NOT EXISTS (
        SELECT 1 FROM nieuw_punt n
        WHERE n.dossier = k.dossier AND n.soort = k.soort AND n.id = k.id AND n.categorie = k.categorie)
"""
_ERBIJ: Final = """
    INSERT INTO kwaliteitspunt (gemeente, dossier, soort, id, categorie)
    SELECT current_setting('regie.gemeente'), n.dossier, n.soort, n.id, n.categorie FROM nieuw_punt n
    ON CONFLICT (gemeente, dossier, soort, id) DO NOTHING
"""


# -------------------------------------------------------------------------------------- totals: as regie_rekenaar


def per_consulent() -> dict[str, dict[str, int]]:
    """How many open points each consulent has, by kind; GEEN_CONSULENT: of who has none."""
    uit: dict[str, dict[str, int]] = {}
    for een in rijen(_PER_CONSULENT):
        uit.setdefault(een["consulent"], {})[een["soort"]] = een["mensen"]
    return uit


_PER_CONSULENT: Final = f"""
    SELECT coalesce(f.consulent, '{GEEN_CONSULENT}') AS consulent, k.soort, count(DISTINCT k.dossier)::int AS mensen
    FROM kwaliteitspunt k JOIN dossier_feiten f ON f.gemeente = k.gemeente AND f.dossier = k.dossier
    WHERE k.gemeente = current_setting('regie.gemeente') GROUP BY 1, 2
"""


# ------------------------------------------------------------------------------------------ the queue: as the reader


@dataclass(frozen=True, slots=True)
class Vraag:
    """`id`: one check; `consulent`: of this colleague, for who may see all."""

    soort: str = "tegenspraak"
    id: str = ""
    consulent: str = ""


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody in whose dossier there is something to look at; `punten`: the names of the checks."""

    dossier: str
    naam: str
    consulent: str
    punten: tuple[str, ...]


def wachtrij(wie: Wie, vraag: Vraag, na: str = "", aantal: int = PER_BLADZIJDE) -> tuple[list[Mens], str]:
    """A page in the order of the dossier, and the last dossier of it where there is more."""
    waarden: Mapping[str, object] = {
        "soort": vraag.soort, "id": vraag.id, "consulent": vraag.consulent, "na": na, "aantal": aantal + 1,
        "medewerker": wie.medewerker,
    }  # fmt: skip
    gevonden = rijen(_RIJ.format(wie=eigen_of_alle(wie)), waarden)
    mensen = [Mens(r["dossier"], r["naam"], r["consulent"] or "", tuple(r["punten"])) for r in gevonden[:aantal]]
    return mensen, gevonden[aantal - 1]["dossier"] if len(gevonden) > aantal else ""


_RIJ: Final = f"""
    WITH f AS MATERIALIZED (
        SELECT f.gemeente, f.dossier, f.consulent, array_agg(k.id ORDER BY k.id) AS punten
        FROM {{wie}}
        JOIN kwaliteitspunt k ON k.gemeente = f.gemeente AND k.dossier = f.dossier
        WHERE f.gemeente = current_setting('regie.gemeente') AND k.soort = %(soort)s
          AND (%(id)s = '' OR k.id = %(id)s) AND (%(consulent)s = '' OR f.consulent = %(consulent)s)
          AND f.dossier > %(na)s
        GROUP BY f.gemeente, f.dossier, f.consulent ORDER BY f.dossier LIMIT %(aantal)s)
    SELECT f.dossier, f.consulent, f.punten, {NAAM} AS naam
    FROM f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    ORDER BY f.dossier
"""


def aantallen(wie: Wie) -> dict[tuple[str, str], int]:
    """Of each check in how many dossiers that the reader may see."""
    gevonden = rijen(_AANTALLEN.format(wie=eigen_of_alle(wie)), {"medewerker": wie.medewerker})
    return {(een["soort"], een["id"]): een["mensen"] for een in gevonden}


_AANTALLEN: Final = """
    SELECT k.soort, k.id, count(*)::int AS mensen
    FROM {wie} JOIN kwaliteitspunt k ON k.gemeente = f.gemeente AND k.dossier = f.dossier
    WHERE f.gemeente = current_setting('regie.gemeente') GROUP BY k.soort, k.id
"""
