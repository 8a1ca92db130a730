# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same door in bulk: a file of events with the read models that follow from it, whole or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

import polars as pl
from django.db import connection, transaction

from regie.bestanden import open_bron
from regie.bestanden.emmers import Emmer
from regie.kern.gebeurtenissen import InvoerFout, Probleem, keur
from regie.kern.gebeurtenissen.keuring import met_ids
from regie.kern.gebeurtenissen.ruw import SCHEMA
from regie.kern.recht import Recht
from regie.personen.inlezen import Gegevens, lees_personen
from regie.personen.opslaan import Persoon, bewaar_personen
from regie.register import leesmodel
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import MagNiet
from regie.register.grendel import grendel_gemeente
from regie.register.herberekenen import noteer_gerekend
from regie.register.inladen import bekende_rijen, laad_in
from regie.register.leveringkeuring import keur_bestand
from regie.register.lezen import rijen_van
from regie.register.rekenen import reken
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import Gemeente, gemeenten
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie, systeem

OUDE_RIJEN: Final = 10**15  # rows that stood there already are numbered from here
OPENING: Final = "dossier_geopend"


@dataclass(frozen=True, slots=True)
class Telling:
    gelezen: int = 0
    nieuw: int = 0  # events that were not in the register yet
    dossiers: int = 0

    def __add__(self, ander: "Telling") -> "Telling":
        return Telling(self.gelezen + ander.gelezen, self.nieuw + ander.nieuw, self.dossiers + ander.dossiers)


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What holds for every bucket of one import."""

    recht: Recht
    vandaag: date
    accepteer: frozenset[str]
    gemeente: str | None
    gemeenten: Mapping[str, Gemeente]
    personen: Mapping[str, Gegevens]
    wie: Wie | None  # who imports on a page; None: an administrator on the command line


def importeer(
    pad: Path,
    recht: Recht,
    vandaag: date,
    *,
    gemeente: str | None = None,
    personen: Path | None = None,
    accepteer: frozenset[str] = frozenset(),
    wie: Wie | None = None,
) -> Telling:
    """Takes in a file. One transaction: stopped at any moment, nothing of it is there; a second time adds nothing.

    Raises BestandFout, MagNiet, AndereInhoud, or InvoerFout with every problem of the file.
    """
    if wie is not None and wie.bereik == "caseload":
        raise MagNiet("Een bestand inlezen kan alleen voor de hele gemeente. Vraag het uw teamleider.")
    wie_is_wie = {} if personen is None else lees_personen(personen)
    with transaction.atomic(), open_bron(pad, recht, vandaag, accepteer, gemeente=gemeente) as bron:
        opdracht = Opdracht(recht, vandaag, accepteer, _code(gemeente), gemeenten(), wie_is_wie, wie)
        for code in sorted(opdracht.gemeenten) if wie is None else [wie.gemeente]:
            grendel_gemeente(code)
        return _alle(bron.emmers, opdracht)


def _code(gemeente: str | None) -> str | None:
    return None if gemeente is None else gemeente.removeprefix("GM")


def _alle(emmers: Sequence[Emmer], opdracht: Opdracht) -> Telling:
    """Every bucket is looked at, so that all problems of the file are named at once."""
    telling = Telling()
    problemen: list[Probleem] = []
    for emmer in emmers:
        for deel in _per_gemeente(emmer.ruw(), opdracht, problemen):
            try:
                telling += _neem_op(*deel, opdracht)
            except InvoerFout as fout:
                problemen += emmer.keuze.op_plaats(fout.problemen).problemen
    if problemen:
        raise InvoerFout(problemen)
    return telling


def _per_gemeente(
    ruw: pl.DataFrame, opdracht: Opdracht, problemen: list[Probleem]
) -> Iterator[tuple[str, pl.DataFrame]]:
    """The rows of each gemeente: named at the opening of the dossier, or by the one who imports."""
    opening = ruw.filter(pl.col("type") == OPENING).select(
        "dossier", pl.col("gegevens").str.json_path_match("$.gemeentecode").str.strip_prefix("GM").alias("code")
    )
    per_dossier = opening.drop_nulls().unique("dossier", keep="last", maintain_order=True)
    met_code = ruw.join(per_dossier, on="dossier", how="left", maintain_order="left")
    if opdracht.gemeente is not None:
        met_code = met_code.with_columns(pl.col("code").fill_null(opdracht.gemeente))
    for (code,), rijen in met_code.partition_by("code", as_dict=True, include_key=False, maintain_order=True).items():
        fout = _gemeentefout(code, rijen["rij"][0], opdracht)
        if fout is None:
            yield code, rijen
        else:
            problemen.append(fout)


def _gemeentefout(code: str | None, rij: int, opdracht: Opdracht) -> Probleem | None:
    if code is None:
        wat = "van dit dossier is niet bekend bij welke gemeente het hoort."
        return Probleem(
            rij, "gemeentecode", "gemeente", wat, "Vul gemeentecode in bij dossier_geopend, of geef --gemeente."
        )
    if opdracht.wie is not None and code != opdracht.wie.gemeente:
        return Probleem(rij, "gemeentecode", "gemeente", f"gemeente {code} is niet de uwe.", "Haal die dossiers eruit.")
    if code not in opdracht.gemeenten:
        bekend = ", ".join(sorted(opdracht.gemeenten)) or "nog geen"
        nu = f"Bekend zijn: {bekend}. Toevoegen: regie gemeente {code} NAAM BELEID."
        return Probleem(rij, "gemeentecode", "gemeente", f"gemeente {code} staat niet in dit register.", nu)
    return None


def _neem_op(code: str, ruw: pl.DataFrame, opdracht: Opdracht) -> Telling:
    """The rows of one gemeente in one bucket."""
    wie = opdracht.wie or systeem(code, opdracht.gemeenten[code].beleid)
    zet_wie(wie, opdracht.vandaag)
    rijen = met_ids(ruw)
    dossiers = rijen["dossier"].drop_nulls().unique().sort().to_list()
    with als_rekenaar():
        bestaande = _bestaande(dossiers)
        oud = rijen_van(bestaande)
        bekend = bekende_rijen(rijen.filter(pl.col("dossier").is_in(bestaande)))
    nieuw = rijen.filter(~pl.col("id").is_in(bekend))
    keur_onbeperkt(wie, nieuw["dossier"].unique().to_list())
    telling = Telling(rijen.height, nieuw.height, len(dossiers))
    if nieuw.is_empty():
        return telling
    samen = pl.concat([nieuw.select(list(SCHEMA)), oud.with_columns(pl.col("rij") + OUDE_RIJEN)])
    gekeurd = keur(samen, opdracht.recht, opdracht.vandaag, opdracht.accepteer, code)
    _controleer_rol(nieuw, wie, opdracht.recht)
    keur_bestand(gekeurd, nieuw, opdracht.recht, opdracht.vandaag)
    with als_rekenaar():
        _maak_dossiers(dossiers, opdracht.personen)
    laad_in(nieuw, gekeurd, wie, opdracht.recht)
    with als_rekenaar():
        _zet_versies(dossiers)
        rekend = reken(gekeurd.stroom(), opdracht.recht, opdracht.gemeenten[code].beleid, opdracht.vandaag)
        leesmodel.schrijf(rekend, dossiers, opdracht.vandaag)
        noteer_gerekend(code, opdracht.gemeenten[code].beleid, opdracht.recht, alleen_nieuw=True)
    return telling


def _controleer_rol(nieuw: pl.DataFrame, wie: Wie, recht: Recht) -> None:
    """Who imports on a page may bring in what that role may record, and nothing else."""
    mag_niet = [naam for naam in nieuw["type"].unique() if not wie.mag_vastleggen(recht.gebeurtenissen[naam])]
    if mag_niet:
        wat, nu = "dit mag u niet vastleggen.", "Laat de rij weg, of vraag het de functioneel beheerder."
        rijen = nieuw.filter(pl.col("type").is_in(mag_niet))["rij"]
        raise InvoerFout(Probleem(rij, "type", "rol", wat, nu) for rij in rijen)


def _bestaande(dossiers: Sequence[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM dossier WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s) ORDER BY id",
            [list(dossiers)],
        )
        return [id_ for (id_,) in cursor.fetchall()]


def _maak_dossiers(dossiers: Sequence[str], personen: Mapping[str, Gegevens]) -> None:
    """A person and a dossier for each that is new. A name may come with a later file."""
    bestaan = set(_bestaande(dossiers))
    sleutels = {dossier: uuid7() for dossier in dossiers if dossier not in bestaan}
    nieuw = [_persoon(dossier, sleutel, personen) for dossier, sleutel in sleutels.items()]
    bewaar_personen(nieuw)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO dossier (gemeente, id, persoon) SELECT current_setting('regie.gemeente'), *"
            " FROM unnest(%s::text[], %s::uuid[])",
            [list(sleutels), list(sleutels.values())],
        )


def _persoon(dossier: str, sleutel: UUID, personen: Mapping[str, Gegevens]) -> Persoon:
    velden, nummers = personen.get(dossier, ({}, {}))
    return Persoon(sleutel, **velden, nummers=nummers)


def _zet_versies(dossiers: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE dossier SET laatste = greatest(laatste, clock_timestamp())"
            " WHERE gemeente = current_setting('regie.gemeente') AND id = ANY(%s)",
            [list(dossiers)],
        )
