# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From raw rows to checked events: every check at once, and nothing when one fails."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from typing import Any, Final

import polars as pl

from regie.kern.gebeurtenissen import vast, verband
from regie.kern.gebeurtenissen.inhoud_id import inhoud_ids
from regie.kern.gebeurtenissen.kolommen import lees_kolommen
from regie.kern.gebeurtenissen.problemen import RIJ_KWIJT, TE_AANVAARDEN, InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import uit_objecten
from regie.kern.gebeurtenissen.schema import schema
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.gebeurtenissen.typerijen import EnkeleRijen, LuieTabellen, Tabel, geheel
from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Code

ALLEEN_IN_BESTAND: Final = ("rij", "dossier", "herroept", "vastgelegd_op", "door_rij", "bron_rij", "reden_rij")
VOLGORDE: Final = ("d", "datum", "vastgelegd", "id")
VEEL: Final = 500  # rows from which the columnar reader is tried first
WEINIG: Final = 64  # rows below which looking for equal texts is no gain, and fields are made columns when asked for
VEEL_VERSCHILLEND: Final = 0.7  # share of distinct texts above which looking for equal ones costs more than it saves


@dataclass(frozen=True)
class Gekeurd:
    """Checked rows with all that a file holds: the columns of `Gebeurtenissen`, those of the file, and withdrawals.

    `tot`: the day (number) after which no row lies; None: not known.
    """

    dossiers: pl.Series
    tabellen: Mapping[str, Tabel]
    tot: int | None = None

    def alleen(self, dossier: str) -> "Gekeurd":
        """Only the rows of one dossier."""
        nummers = (self.dossiers == dossier).arg_true()
        if nummers.is_empty():
            return Gekeurd(self.dossiers.clear(), {})
        tabellen = {naam: geheel(tabel).filter(pl.col("d") == nummers[0]) for naam, tabel in self.tabellen.items()}
        begin = pl.lit(0, pl.UInt32).alias("d")
        gevuld = {naam: tabel.with_columns(begin) for naam, tabel in tabellen.items() if tabel.height}
        return Gekeurd(pl.Series([dossier], dtype=pl.String), gevuld)

    def met_gemeente(self, gemeente: str) -> "Gekeurd":
        """With the gemeente (a code) of the dossiers that do not name one."""
        opening = self.tabellen.get("dossier_geopend")
        if opening is None:
            return self
        aangevuld = geheel(opening).with_columns(pl.col("gemeentecode").fill_null(gemeente.removeprefix("GM")))
        return replace(self, tabellen={**self.tabellen, "dossier_geopend": aangevuld})

    def stroom(self) -> Gebeurtenissen:
        """The events for the facts: without the rows that only withdraw."""
        maak = {naam: partial(_voor_stroom, self.tabellen, naam) for naam in self.tabellen}
        return Gebeurtenissen(self.dossiers, LuieTabellen(maak), self.tot)


def _voor_stroom(tabellen: Mapping[str, Tabel], naam: str) -> Tabel:
    tabel = tabellen[naam]
    if tabel["herroept"].null_count() == tabel.height:
        return tabel
    return geheel(tabel).filter(pl.col("herroept").is_null())


def uit_rijen(
    rijen: Iterable[Mapping[str, Any]],
    recht: Recht,
    vandaag: date,
    accepteer: frozenset[str] = frozenset(),
    gemeente: str | None = None,
) -> Gebeurtenissen:
    """Events from row objects (a form, an API call, a test). Raises InvoerFout with every problem."""
    ruw, mis = uit_objecten(enumerate(rijen, start=1))
    return keur(ruw, recht, vandaag, accepteer, gemeente, mis).stroom()


def keur(
    ruw: pl.DataFrame,
    recht: Recht,
    vandaag: date,
    accepteer: frozenset[str] = frozenset(),
    gemeente: str | None = None,
    mis: Collection[Probleem] = (),
) -> Gekeurd:
    """Checks raw rows of whole dossiers. `accepteer`: codes of problems that a human lets pass.

    `mis`: what reading found wrong already; it is raised together with what is wrong with the rows that are left.
    """
    rijen = vast.met_tijden(ruw)
    problemen = list(vast.problemen(rijen, recht, vandaag))
    rijen = _genummerd(rijen)
    dossiers = rijen["dossier"].drop_nulls().unique().sort()
    typen: dict[str, Tabel] = {}
    leesbaar = rijen if not problemen else rijen.filter(_leesbaar(recht))
    for (naam,), deel in leesbaar.partition_by("type", as_dict=True, include_key=False).items():
        typen[naam], in_velden = _lees_type(naam, deel, recht)
        problemen += in_velden
    problemen += verband.dubbele_ids(rijen)
    if not any(probleem.code in RIJ_KWIJT for probleem in mis):
        problemen += verband.problemen(rijen, typen, recht)
    gemeld = {(probleem.rij, probleem.veld) for probleem in mis}
    problemen = [*mis, *(probleem for probleem in problemen if (probleem.rij, probleem.veld) not in gemeld)]
    problemen = [probleem for probleem in problemen if probleem.code not in accepteer & TE_AANVAARDEN]
    if problemen:
        raise InvoerFout(problemen)
    gekeurd = Gekeurd(dossiers, dict(sorted(typen.items())), dagnummer(vandaag))
    return gekeurd if gemeente is None else gekeurd.met_gemeente(gemeente)


def lees_vertrouwd(naam: str, rijen: pl.DataFrame, dossiers: pl.Series, recht: Recht) -> Tabel:
    """The rows of one type that were checked before, for the facts. `rijen`: dossier, id, herroept, the day numbers
    `datum` and `bekend`, `vastgelegd` (µs UTC) and the text `gegevens`; `dossiers`: sorted, as the stream has them.

    Raises InvoerFout where a text is refused after all.
    """
    nummers = pl.DataFrame({"dossier": dossiers}).with_row_index("d")
    weg = rijen.filter(pl.col("herroept").is_not_null()).group_by(pl.col("herroept").alias("id"))
    eerste = weg.agg(pl.col("bekend").cast(pl.Int32).min().alias("herroepen_op"))
    blijft = rijen.filter(pl.col("herroept").is_null()).drop("herroept")
    met = blijft.join(nummers, on="dossier").join(eerste, on="id", how="left")
    deel = met.with_columns(pl.col("datum", "bekend").cast(pl.Int32)).sort(VOLGORDE).with_row_index("rij", 1)
    tabel, problemen = _lees_type(naam, deel, recht)
    if problemen:
        raise InvoerFout(problemen)
    return tabel


def met_ids(rijen: pl.DataFrame) -> pl.DataFrame:
    """Gives every row an id, in lower case."""
    zonder = rijen["id"].is_null()
    rijen = rijen.with_columns(_KLEINE_LETTERS)
    if not zonder.any():
        return rijen
    # rows of equal content are ranked by the rest of the row, never by their place in the file
    deel = rijen.with_row_index("plaats").filter(zonder).sort("herroept", "door", "bron", "reden")
    inhoud = deel.select("dossier", "type", "datum", "vastgelegd_op", pl.col("gegevens").fill_null(""))
    return rijen.with_columns(rijen["id"].scatter(deel["plaats"], inhoud_ids(inhoud.iter_rows())))


def _leesbaar(recht: Recht) -> pl.Expr:
    """Rows whose fields can be looked at, whatever is wrong with the rest of the row."""
    return pl.col("type").is_in(list(recht.gebeurtenissen)) & pl.col("gegevens").is_not_null()


def _genummerd(rijen: pl.DataFrame) -> pl.DataFrame:
    """All rows in order, each with an id, the number of its dossier and the day on which its withdrawal is known."""
    met_id = met_ids(rijen).lazy() if rijen["id"].null_count() else rijen.lazy().with_columns(_KLEINE_LETTERS)
    if rijen["herroept"].null_count() == rijen.height:
        gezien = met_id.with_columns(_NOOIT_HERROEPEN)
    else:
        herroepingen = met_id.filter(pl.col("herroept").is_not_null())
        eerste = herroepingen.select(pl.col("herroept").alias("id"), pl.col("bekend").alias("herroepen_op"))
        gezien = met_id.join(eerste.unique("id", keep="first"), on="id", how="left")
    return gezien.with_columns(_NUMMERS).rename(_HERNOEMD).sort(VOLGORDE).collect()


_KLEINE_LETTERS: Final = pl.col("id", "herroept").str.to_lowercase()
_NOOIT_HERROEPEN: Final = pl.lit(None, pl.Int32).alias("herroepen_op")
_NUMMERS: Final = (
    (pl.col("dossier").rank("dense") - 1).cast(pl.UInt32).alias("d"),
    pl.col("datum").alias("datum_tekst"),
    pl.col("dag").alias("datum"),
)
# fields of a type may be called door, bron or reden too
_HERNOEMD: Final = {"door": "door_rij", "bron": "bron_rij", "reden": "reden_rij"}


def _lees_type(naam: str, deel: pl.DataFrame, recht: Recht) -> tuple[Tabel, list[Probleem]]:
    schema_ = schema(naam, recht)
    if deel.height < WEINIG:
        waarden, fouten = schema_.waarden(deel["gegevens"].to_list())
        enkele = EnkeleRijen(deel, schema_, waarden)
        return enkele, _op_rijen(fouten, deel["rij"], None) + _verlopen_codes(naam, enkele, recht)
    if (
        deel.height >= VEEL
        and (snel := lees_kolommen(schema_.type, deel["gegevens"], dict(recht.codelijsten))) is not None
    ):
        vele = deel.hstack([kolom.alias(veld) for veld, kolom in snel.items()])
        return vele, _verlopen_codes(naam, vele, recht)
    teksten, plaats = _verschillende(deel)
    kolommen, fouten = schema_.lees(teksten)
    velden = [
        kolom.alias(veld) if plaats is None else kolom.gather(plaats).alias(veld) for veld, kolom in kolommen.items()
    ]
    vele = deel.hstack(velden)
    return vele, _op_rijen(fouten, deel["rij"], plaats) + _verlopen_codes(naam, vele, recht)


def _verschillende(deel: pl.DataFrame) -> tuple[list[str], pl.Series | None]:
    """The distinct texts and for each row the place of its text (None: every row has its own)."""
    teksten = deel["gegevens"].unique(maintain_order=True)
    if len(teksten) > VEEL_VERSCHILLEND * deel.height:
        return deel["gegevens"].to_list(), None
    nummers = teksten.to_frame().with_row_index("plaats")
    plaats = deel.select("gegevens").join(nummers, on="gegevens", how="left", maintain_order="left")["plaats"]
    return teksten.to_list(), plaats


def _op_rijen(
    fouten: Mapping[int, list[tuple[str, str, str, str]]], rijen: pl.Series, plaats: pl.Series | None
) -> list[Probleem]:
    """The problems of a text, at every row that holds it."""
    if not fouten:
        return []
    plaatsen = range(len(rijen)) if plaats is None else plaats.to_list()
    return [
        Probleem(rij, *melding)
        for rij, p in zip(rijen.to_list(), plaatsen, strict=True)
        for melding in fouten.get(p, ())
    ]


def _verlopen_codes(naam: str, rijen: Tabel, recht: Recht) -> list[Probleem]:
    """Codes that may not be used on the day of recording: types grow, a code is only ended."""
    gevonden = []
    for veld, soort, code, grens in _tijdelijke_codes(naam, recht):
        te_vroeg = pl.lit(False) if grens.van is None else pl.col("bekend") < dagnummer(grens.van)
        te_laat = pl.lit(False) if grens.tot is None else pl.col("bekend") > dagnummer(grens.tot)
        staat_er = pl.col(veld).list.contains(code) if soort == "codes" else pl.col(veld) == code
        perioden = f"{grens.van or '...'} tot en met {grens.tot or '...'}"
        wat = f"de code '{code}' geldt niet op de dag van vastlegging ({perioden})."
        buiten = geheel(rijen).filter(staat_er, te_vroeg | te_laat)["rij"]
        gevonden += [Probleem(rij, veld, "code", wat, "Kies een code die toen gold.") for rij in buiten]
    return gevonden


@lru_cache(maxsize=1024)
def _tijdelijke_codes(naam: str, recht: Recht) -> tuple[tuple[str, str, str, Code], ...]:
    """The codes of a type that do not hold on every day: field, kind of field, code and its bounds."""
    return tuple(
        (veld, beschrijving.soort, code, grens)
        for veld, beschrijving in recht.gebeurtenissen[naam].velden.items()
        if beschrijving.lijst
        for code, grens in recht.codelijsten[beschrijving.lijst].codes.items()
        if grens.van is not None or grens.tot is not None
    )
