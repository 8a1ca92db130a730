# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checked rows into the tables: COPY to a temporary table, then INSERT … SELECT, which row-level security allows."""

import json
from collections.abc import Sequence
from typing import Any, Final

import polars as pl
from django.db import IntegrityError, connection

from regie.kern.gebeurtenissen import Gekeurd
from regie.kern.gebeurtenissen.typerijen import geheel
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Gebeurtenistype
from regie.register.eigenaren import met_eigenaar
from regie.register.fouten import AndereInhoud
from regie.register.kopie import naar_tijdelijk
from regie.register.opslaan import GEWOON, HERROEPEN, VRIJE_TEKST, als_json, verdeel
from regie.toegang.wie import Wie

_INHOUD: Final = {
    "id": "uuid",
    "dossier": "text",
    "type": "text",
    "datum": "date",
    "gegevens": "jsonb",
    "herroept": "uuid",
}
_GEBEURTENIS: Final = _INHOUD | {
    "categorie": "text", "vastgelegd": "bigint", "gewoon": "jsonb", "door": "text", "bron": "text",
    "organisatie": "text", "taak": "text",
}  # fmt: skip
_VAN: Final = {"dossier": "text", "gebeurtenis": "uuid", "type": "text", "organisatie": "text", "taak": "text"}
_DEEL: Final = _VAN | {"categorie": "text", "gegevens": "jsonb"}
_TEKST: Final = _VAN | {"veld": "text", "categorie": "text", "tekst": "jsonb"}
_AFDRUK: Final = "afdruk(n.dossier, n.type, n.datum, n.gegevens, n.herroept)"


def bekende_rijen(rijen: pl.DataFrame) -> list[str]:
    """The ids that are in the register already. Raises AndereInhoud where one of them says something else."""
    if rijen.is_empty():
        return []
    naar_tijdelijk("bekend", _INHOUD, rijen)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT n.id::text, g.afdruk = {_AFDRUK} FROM bekend n"
            " JOIN gebeurtenis g ON g.gemeente = current_setting('regie.gemeente') AND g.id = n.id"
        )
        gevonden = cursor.fetchall()
    anders = [id_ for id_, zelfde in gevonden if not zelfde]
    if anders:
        raise AndereInhoud(anders)
    return [id_ for id_, _ in gevonden]


def laad_in(nieuw: pl.DataFrame, gekeurd: Gekeurd, wie: Wie, recht: Recht) -> None:
    """Adds the rows of `nieuw` that `gekeurd` holds checked. As the caller."""
    erbij = pl.Series(nieuw["rij"]).implode()
    delen = [
        _Typerijen(naam, geheel(tabel).filter(pl.col("rij").is_in(erbij)), recht)
        for naam, tabel in gekeurd.tabellen.items()
    ]
    delen = [deel for deel in delen if deel.tabel.height]
    # the events of a dossier beside each other on disk: they are always read together
    rijen = met_eigenaar(pl.concat([deel.rijen(wie) for deel in delen]), wie, recht)
    van = rijen.select(pl.col("id").alias("gebeurtenis"), "type", "organisatie", "taak")
    naar_tijdelijk("nieuw", _GEBEURTENIS, rijen.sort("dossier", "vastgelegd"))
    _voeg_toe(
        "gebeurtenis",
        "id, dossier, type, categorie, datum, vastgelegd_op, gegevens, herroept, door, bron, organisatie, taak, afdruk",
        "id, dossier, type, categorie, datum, timestamptz 'epoch' + vastgelegd * interval '1 microsecond', gewoon,"
        f" herroept, door, bron, organisatie, taak, {_AFDRUK}",
        wie.gemeente,
    )
    for tabel, kolommen, maak in (
        ("gebeurtenis_deel", _DEEL, _Typerijen.delen),
        ("gebeurtenis_tekst", _TEKST, _Typerijen.teksten),
    ):
        frames = [frame for deel in delen if (frame := maak(deel)).height]
        if frames:
            naar_tijdelijk(f"nieuw_{tabel}", kolommen, pl.concat(frames).join(van, on="gebeurtenis").sort("dossier"))
            _voeg_toe(tabel, ", ".join(kolommen), ", ".join(kolommen), wie.gemeente, f"nieuw_{tabel}")


def _voeg_toe(tabel: str, naar: str, van: str, gemeente: str, uit: str = "nieuw") -> None:
    with connection.cursor() as cursor:
        try:
            cursor.execute(f"INSERT INTO {tabel} (gemeente, {naar}) SELECT %s, {van} FROM {uit} n", [gemeente])
        except IntegrityError as fout:  # an id that another dossier of this gemeente has
            raise AndereInhoud([str(fout).partition("(gemeente, id)=(")[2].partition(")")[0] or "onbekend"]) from None


class _Typerijen:
    """The new rows of one event type. What they say is divided once for all rows that say the same."""

    def __init__(self, naam: str, tabel: pl.DataFrame, recht: Recht) -> None:
        self.naam, self.tabel = naam, tabel
        self.categorie = recht.gebeurtenissen[naam].categorie
        teksten = (
            tabel["gegevens"].unique()
            if _verdeelt(recht.gebeurtenissen[naam], recht)
            else pl.Series([], dtype=pl.String)
        )
        self.verdeeld = [(tekst, verdeel(naam, json.loads(tekst), recht)) for tekst in teksten]

    def rijen(self, wie: Wie) -> pl.DataFrame:
        """Columns of `_GEBEURTENIS`."""
        anders = pl.DataFrame(
            [(tekst, als_json(deel.gewoon)) for tekst, deel in self.verdeeld],
            schema={"gegevens": pl.String, "gewoon": pl.String},
            orient="row",
        )
        samen = self.tabel.join(anders, on="gegevens", how="left", maintain_order="left")
        return samen.select(
            "id",
            "dossier",
            pl.lit(self.naam).alias("type"),
            pl.col("datum_tekst").alias("datum"),
            "gegevens",
            "herroept",
            pl.lit(self.categorie).alias("categorie"),
            "vastgelegd",
            pl.coalesce("gewoon", "gegevens").alias("gewoon"),
            pl.col("door_rij").fill_null(wie.medewerker).alias("door"),
            pl.col("bron_rij").alias("bron"),
        )

    def delen(self) -> pl.DataFrame:
        """Columns of `_DEEL`."""
        rijen = [
            (tekst, soort, als_json(velden)) for tekst, deel in self.verdeeld for soort, velden in deel.delen.items()
        ]
        return self._bij_rijen(rijen, {"categorie": pl.String, "deel": pl.String}).select(
            "dossier", pl.col("id").alias("gebeurtenis"), "categorie", pl.col("deel").alias("gegevens")
        )

    def teksten(self) -> pl.DataFrame:
        """Columns of `_TEKST`: free text of fields, and why a registration was withdrawn."""
        rijen = [
            (tekst, veld, soort, als_json(waarde))
            for tekst, deel in self.verdeeld
            for veld, (soort, waarde) in deel.teksten.items()
        ]
        velden = self._bij_rijen(rijen, {"veld": pl.String, "categorie": pl.String, "tekst": pl.String})
        redenen = self.tabel.filter(pl.col("reden_rij").is_not_null()).with_columns(
            veld=pl.lit(HERROEPEN),
            categorie=pl.lit(self.categorie),
            tekst=pl.col("reden_rij").map_elements(als_json, return_dtype=pl.String),
        )
        kolommen = ("dossier", pl.col("id").alias("gebeurtenis"), "veld", "categorie", "tekst")
        return pl.concat([velden.select(kolommen), redenen.select(kolommen)])

    def _bij_rijen(self, rijen: Sequence[tuple[Any, ...]], kolommen: dict[str, type[pl.DataType]]) -> pl.DataFrame:
        frame = pl.DataFrame(rijen, schema={"gegevens": pl.String, **kolommen}, orient="row")
        return self.tabel.select("id", "dossier", "gegevens").join(frame, on="gegevens", how="inner")


def _verdeelt(type_: Gebeurtenistype, recht: Recht) -> bool:
    """Whether anything of this type can stand elsewhere than in the row itself."""
    return any(
        veld.categorie != GEWOON
        or veld.soort in VRIJE_TEKST
        or (veld.lijst is not None and any(code.categorie for code in recht.codelijsten[veld.lijst].codes.values()))
        for veld in type_.velden.values()
    )
