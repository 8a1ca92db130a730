# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The files of one gemeente: events of a made-up gemeente at work today, and who these people are."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from bench.register.gemeenten import GROOT, Plaats
from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.maand import Maand
from regie.voorbeeld.maak import maak
from regie.voorbeeld.personen import gegevens_van, maak_personen
from regie.voorbeeld.wegschrijven import schrijf

KARIN: Final = "karin"  # the consulent with exactly so many dossiers
CASELOAD: Final = 80
DIK: Final = 600  # events in one of hers
GEWOON: Final = 60
SCHOOL: Final = "school"  # the partner with exactly so many pupils
LEERLINGEN: Final = 400


@dataclass(frozen=True, slots=True)
class Bestanden:
    gebeurtenissen: Path
    personen: Path
    aantal: int  # events
    gewoon: str  # a dossier of about sixty events, of Karin where she works
    dik: str  # one of six hundred, hers
    zonder_plan: str  # one whose plan is still to be made, hers
    leerling: str  # a pupil of the school


def maak_bestanden(plaats: Plaats, vandaag: date, map_: Path) -> Bestanden:
    """The same gemeente for the same day; the one with Karin is the big one."""
    alles = pl.concat(list(maak(plaats.dossiers, plaats.beleid, int(plaats.code), tot=vandaag, agenda=True)))
    alles = _in_gemeente(alles, plaats)
    gewoon = dik = zonder_plan = leerling = ""
    if plaats.code == GROOT:
        van_karin = _caseload(alles)
        alles = _wijs_toe(alles, van_karin)
        gewoon, zonder_plan, dik = van_karin[0], van_karin[1], van_karin[-1]
        alles = pl.concat([alles, _extra(alles, dik, vandaag)])
        vanaf = Maand.van(vandaag).vorige.eerste.isoformat()
        leerlingen = _leerlingen(alles, vanaf)
        alles, leerling = _nog_te_leveren(_naar_school(alles, leerlingen), leerlingen, vanaf), leerlingen[0]
    namen = alles["dossier"].unique(maintain_order=True).to_list()
    personen, gebeurtenissen = map_ / f"{plaats.code}.csv", map_ / f"{plaats.code}.parquet"
    maak_personen(namen, gegevens_van(alles), int(plaats.code)).write_csv(personen)
    schrijf([alles], gebeurtenissen)
    return Bestanden(gebeurtenissen, personen, alles.height, gewoon, dik, zonder_plan, leerling)


def _in_gemeente(alles: pl.DataFrame, plaats: Plaats) -> pl.DataFrame:
    """The generator knows one code per policy, and names dossiers after the policy."""
    naam = pl.col("dossier").str.replace(f"^{plaats.beleid}-", f"{plaats.code}-")
    gegevens = pl.col("gegevens").str.replace('"gemeentecode": "[0-9]{4}"', f'"gemeentecode": "{plaats.code}"')
    return alles.with_columns(naam, gegevens)


def _caseload(alles: pl.DataFrame) -> list[str]:
    """Open dossiers with a consulent: the first of about sixty events, the second between intake and plan."""
    dicht = alles.filter(pl.col("type") == "dossier_gesloten")["dossier"]
    met = alles.filter(pl.col("type") == "toewijzing")["dossier"].unique()
    open_ = alles.filter(pl.col("dossier").is_in(met.implode()), ~pl.col("dossier").is_in(dicht.implode()))
    aantallen = open_.group_by("dossier").len().sort("dossier")
    eerste = aantallen.sort((pl.col("len").cast(pl.Int64) - GEWOON).abs(), "dossier")["dossier"][0]
    tweede = _zonder_plan(open_)
    anderen = [dossier for dossier in aantallen["dossier"] if dossier not in (eerste, tweede)]
    stap = max(1, len(anderen) // CASELOAD)
    return [eerste, tweede, *anderen[::stap][: CASELOAD - 2]]


def _zonder_plan(alles: pl.DataFrame) -> str:
    """Who had talk and test last, and has no plan."""
    heeft = {
        type_: alles.filter(pl.col("type") == type_)["dossier"].unique().implode()
        for type_ in ("intakegesprek", "leerbaarheidstoets", "pip_vastgesteld", "pip_overgenomen")
    }
    dossier = pl.col("dossier")
    kan = alles.filter(
        dossier.is_in(heeft["intakegesprek"]), dossier.is_in(heeft["leerbaarheidstoets"]),
        ~dossier.is_in(heeft["pip_vastgesteld"]), ~dossier.is_in(heeft["pip_overgenomen"]),
    )  # fmt: skip
    return str(kan.sort("datum", "dossier")["dossier"][-1])


def _wijs_toe(alles: pl.DataFrame, dossiers: list[str]) -> pl.DataFrame:
    """Whoever had these dossiers: it was Karin all along."""
    van_haar = (pl.col("type") == "toewijzing") & pl.col("dossier").is_in(dossiers)
    karin = pl.col("gegevens").str.replace("consulent-[0-9]+", KARIN)
    return alles.with_columns(pl.when(van_haar).then(karin).otherwise("gegevens").alias("gegevens"))


def _leerlingen(alles: pl.DataFrame, vanaf: str) -> list[str]:
    """Four hundred who are at a school now, and with whom nothing began or ended since this day."""
    lopend = alles.filter(
        pl.col("type").is_in(["verwijzing", "verwijzing_einde"]),
        pl.col("gegevens").str.contains("verwijzing-leerroute"),
    )
    open_ = lopend.group_by("dossier").len().filter(pl.col("len") == 1)
    sinds = pl.col("datum") >= vanaf
    weg = pl.col("type").is_in(["dossier_gesloten", "voldaan", "vertrek", "verhuizing", "overlijden"])
    lessen = pl.col("type").is_in(["start_leerroute", "einde_leerroute"])
    bewogen = alles.filter(weg | (lessen & sinds))["dossier"]
    aangenomen = alles.filter(
        pl.col("type") == "verwijzing_antwoord", pl.col("gegevens").str.contains("verwijzing-leerroute"), ~sinds
    )["dossier"]
    dossier = pl.col("dossier")
    vast = open_.filter(dossier.is_in(aangenomen.implode()), ~dossier.is_in(bewogen.implode()))
    return vast.sort("dossier")["dossier"].head(LEERLINGEN).to_list()


def _nog_te_leveren(alles: pl.DataFrame, leerlingen: list[str], vanaf: str) -> pl.DataFrame:
    """Of these pupils the hours from this day on were not delivered yet."""
    tot = pl.col("gegevens").str.extract(r'"tot": "([0-9-]{10})"')
    geleverd = (pl.col("type") == "lesuren") & pl.col("dossier").is_in(leerlingen) & (tot >= vanaf)
    return alles.filter(~geleverd.fill_null(False))


def _naar_school(alles: pl.DataFrame, leerlingen: list[str]) -> pl.DataFrame:
    """It was this school all along."""
    veld = r'"(aanbieder|organisatie)": "taal[a-z-]+"'
    daar = pl.col("gegevens").str.replace_all(veld, f'"${{1}}": "{SCHOOL}"')
    return alles.with_columns(
        pl.when(pl.col("dossier").is_in(leerlingen)).then(daar).otherwise("gegevens").alias("gegevens")
    )


def _extra(alles: pl.DataFrame, dossier: str, vandaag: date) -> pl.DataFrame:
    """Telephone calls, one after the other, until there are six hundred events."""
    aantal = DIK - alles.filter(pl.col("dossier") == dossier).height
    dagen = [dag(dagnummer(vandaag) - 1 - nummer) for nummer in range(aantal)]
    gegevens = json.dumps({"kanaal": "telefoon", "richting": "in", "onderwerp": "belt over de les van morgen"})
    return pl.DataFrame(
        [(f"00000000-0000-7000-8000-{nummer:012d}", dossier, "contact", dag_.isoformat(), f"{dag_}T09:00:00+01:00",
          gegevens, None, None) for nummer, dag_ in enumerate(dagen)],
        schema=alles.schema, orient="row",
    )  # fmt: skip
