# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What rows of one dossier say about each other: withdrawals, references, ends with a start, ids."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from regie.kern.gebeurtenissen.problemen import Probleem
from regie.kern.gebeurtenissen.strikte_json import inhoud
from regie.kern.gebeurtenissen.typerijen import Tabel, heeft, kies
from regie.kern.recht import Recht
from regie.kern.recht.typen.register import Stand, Standbron, Waar

Typen = Mapping[str, Tabel]


def problemen(rijen: pl.DataFrame, typen: Typen, recht: Recht) -> Iterator[Probleem]:
    """`rijen`: all raw rows with an id each; `typen`: the typed rows of the types that could be read."""
    yield from _herroepingen(rijen)
    yield from _verwijzingen(rijen, typen, recht)
    yield from _eindes_zonder_begin(typen, recht)


def dubbele_ids(rijen: pl.DataFrame) -> Iterator[Probleem]:
    if rijen["id"].n_unique() == rijen.height:
        return
    for rij, id_ in rijen.filter(pl.col("id").is_duplicated()).select("rij", "id").iter_rows():
        yield Probleem(rij, "id", "dubbel", f"het id {id_} komt vaker voor.", "Elke gebeurtenis heeft een eigen id.")


def _herroepingen(rijen: pl.DataFrame) -> Iterator[Probleem]:
    if rijen["herroept"].null_count() == rijen.height:
        return
    herroepingen = rijen.filter(pl.col("herroept").is_not_null())
    doelen = rijen.select("id", "dossier", "type", "datum", "gegevens", pl.col("herroept").alias("doel_herroept"))
    samen = herroepingen.join(doelen, left_on="herroept", right_on="id", how="left", suffix="_doel")
    eerder = herroepingen.select(pl.col("herroept").is_duplicated()).to_series()
    tweemaal = set(herroepingen.filter(eerder)["rij"])
    for rij in samen.iter_rows(named=True):
        fout = _herroeping(rij, rij["rij"] in tweemaal)
        if fout is not None:
            yield Probleem(rij["rij"], "herroept", "herroept", *fout)


def _herroeping(rij: Mapping[str, Any], tweemaal: bool) -> tuple[str, str] | None:
    if rij["type_doel"] is None:
        return (
            f"er is geen gebeurtenis {rij['herroept']} om te herroepen.",
            "Neem de herroepen rij op, of laat deze rij weg.",
        )
    if rij["doel_herroept"] is not None:
        return "een herroeping kan niet zelf worden herroepen.", "Leg de gebeurtenis opnieuw vast als een nieuwe rij."
    if tweemaal:
        return "deze gebeurtenis wordt meer dan één keer herroepen.", "Laat één herroeping staan."
    anders = [naam for naam in ("dossier", "type", "datum") if rij[naam] != rij[f"{naam}_doel"]]
    if not anders and inhoud(rij["gegevens"] or "") != inhoud(rij["gegevens_doel"] or ""):
        anders = ["gegevens"]
    if anders:
        return (
            f"{', '.join(anders)} is anders dan in de herroepen rij.",
            "Een herroeping herhaalt die rij; een verbetering is daarna een nieuwe rij.",
        )
    return None


def _verwijzingen(rijen: pl.DataFrame, typen: Typen, recht: Recht) -> Iterator[Probleem]:
    doelen = None
    for naam, deel in typen.items():
        for veld, beschrijving in recht.gebeurtenissen[naam].velden.items():
            if beschrijving.soort != "verwijzing" or not heeft(deel, veld):
                continue
            if doelen is None:
                doelen = rijen.filter(pl.col("herroept").is_null()).select(
                    pl.col("id").alias("doel"), "type", "dossier"
                )
            gevuld = (
                kies(deel, "rij", "dossier", veld)
                .filter(pl.col(veld).is_not_null())
                .select("rij", "dossier", pl.col(veld).str.to_lowercase())
            )
            samen = gevuld.join(doelen, left_on=veld, right_on="doel", how="left", suffix="_doel")
            mis = samen.filter(
                ~pl.col("type").is_in(list(beschrijving.naar)).fill_null(False)
                | (pl.col("dossier") != pl.col("dossier_doel"))
            )
            for rij, id_ in mis.select("rij", veld).iter_rows():
                soorten = ", ".join(beschrijving.naar)
                yield Probleem(
                    rij,
                    veld,
                    "verwijzing",
                    f"in dit dossier is geen gebeurtenis {id_} van het type {soorten}.",
                    "Verwijs naar het id van die gebeurtenis.",
                )


def _eindes_zonder_begin(typen: Typen, recht: Recht) -> Iterator[Probleem]:
    """An end needs a start on an earlier day; on one day an end sorts before a start. All standen in one go."""
    eindes: list[pl.LazyFrame] = []
    begin: list[pl.LazyFrame] = []
    for naam, stand in recht.standen.items():
        if stand.einde_zonder_begin or not any(bron.type in typen for bron in stand.einde):
            continue
        eindes += _van_bronnen(naam, stand, stand.einde, typen, recht)
        begin += _van_bronnen(naam, stand, stand.begin, typen, recht)
    if not eindes:
        return
    van = ["stand", "dossier", "sleutel"]
    eerste = pl.concat([eindes[0].head(0), *begin]).group_by(van).agg(pl.col("dag").min().alias("begin"))
    samen = pl.concat(eindes).join(eerste, on=van, how="left", nulls_equal=True)
    mis = samen.filter(pl.col("begin").is_null() | (pl.col("begin") >= pl.col("dag")))
    for rij, type_, stand_ in mis.select("rij", "type", "stand").collect().iter_rows():
        types = " of ".join(dict.fromkeys(bron.type for bron in recht.standen[stand_].begin))
        yield Probleem(
            rij,
            "type",
            "einde",
            f"'{type_}' zonder eerdere '{types}' in dit dossier.",
            "Neem het begin op (op een eerdere dag), of laat het einde weg.",
        )


def _van_bronnen(
    naam: str, stand: Stand, bronnen: tuple[Standbron, ...], typen: Typen, recht: Recht
) -> Iterator[pl.LazyFrame]:
    """Rows of starts or ends that are never withdrawn: rij, type, dossier, dag, sleutel, stand."""
    for bron in bronnen:
        if bron.type in typen:
            yield _van_bron(bron, naam, stand, typen[bron.type], recht)


def _van_bron(bron: Standbron, naam: str, stand: Stand, deel: Tabel, recht: Recht) -> pl.LazyFrame:
    velden = recht.gebeurtenissen[bron.type].velden
    sleutel = pl.col(stand.sleutel).cast(pl.String) if stand.sleutel in velden else pl.lit(None, pl.String)
    dag = pl.col("datum") if bron.ingang is None else pl.coalesce(bron.ingang, "datum")
    nodig = [veld for veld in (bron.ingang, stand.sleutel, bron.waar and bron.waar.veld) if veld in velden]
    telt = (
        kies(deel, "rij", "dossier", "datum", "herroept", "herroepen_op", *nodig)
        .lazy()
        .filter(pl.col("herroept").is_null(), pl.col("herroepen_op").is_null(), *_waar(bron.waar))
    )
    vast = (pl.lit(bron.type).alias("type"), pl.lit(naam).alias("stand"))
    return telt.select("rij", *vast, "dossier", dag.alias("dag"), sleutel.alias("sleutel"))


def _waar(waar: Waar | None) -> list[pl.Expr]:
    if waar is None or not waar.in_:
        return []
    return (
        [pl.col(waar.veld).cast(pl.String).is_in(list(waar.in_)).fill_null(False)] if waar.veld != "onderdelen" else []
    )
