# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons, absence, talks, and taking part beside the lessons."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import GEEN
from regie.kern.indicatoren.beeld import Beeld, ja_nee
from regie.kern.indicatoren.dimensies import als_codes
from regie.kern.indicatoren.leerroutes import einde_van_de_route
from regie.kern.indicatoren.vorm import DAGEN, Maat, Tabel, Vorm, dagmaten, onderdeel, uren
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import dagen_terug

LESUREN: Final = ("aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim")
DUAAL: Final = ("geintegreerd", "afgestemd", "los", "onbekend")
"""How placement and lessons are connected, the closest first."""
JAAR: Final = Duur(1, "jaar")
GROEPEN: Final = {"brugklas": "brugklas_start", "pvt": "pvt_start", "map": "map_start", "intake": "intakegesprek"}
"""Kinds of groups, and the event with which somebody begins in one."""


def lesuren(beeld: Beeld) -> pl.DataFrame:
    """Hours of months that begin in the period, in minutes: one row for everybody at each school, so that a sum is
    kept back by how many people it is about."""
    rijen = beeld.gebeurd("lesuren", "aanbieder", "van", *LESUREN, ooit=True)
    erin = rijen.filter(pl.col("van").is_between(beeld.van, beeld.tot))
    per_mens = erin.group_by("d", "aanbieder", maintain_order=True).agg(
        pl.col(naam).fill_null(0).sum().alias(f"som_{naam}") for naam in LESUREN
    )
    return beeld.met(per_mens, "leerroute")


def verzuimmeldingen(beeld: Beeld) -> pl.DataFrame:
    """Reports of absence in the period, with the days from its last day until it was recorded."""
    geteld = beeld.f.tel("verzuimmelding")
    rijen = beeld.gebeurd("verzuimmelding", "aanbieder", "periode_tot", ooit=True)
    bekend = pl.Series("bekend", [] if geteld is None else geteld.vast("bekend"), dtype=pl.Int64)
    rijen = rijen.with_columns(bekend).filter(pl.col("dag").is_between(beeld.van, beeld.tot))
    later = pl.max_horizontal(pl.col("bekend"), pl.col("dag")) - pl.col("periode_tot")
    met = beeld.met(rijen.with_columns(later.clip(0).alias(DAGEN)), "leerroute")
    return met.select("d", "aanbieder", "leerroute", DAGEN)


def gesprekken(beeld: Beeld) -> pl.DataFrame:
    """Open dossiers with a PIP of a year or older: talks of the last twelve months beside what the PIP says."""
    jaar_terug = dagen_terug(beeld.f.kalender, beeld.f.peildag, JAAR)
    norm = beeld.f.getal("gesprekken_per_jaar")
    rijen = beeld.gebeurd("voortgangsgesprek", ooit=True)
    d = rijen["d"].to_numpy()
    recent = d[rijen["dag"].to_numpy() > jaar_terug[d]]
    gevoerd = np.bincount(recent, minlength=beeld.f.aantal)
    wie = beeld.actief & (beeld.f.dag("pip_eerste") <= jaar_terug) & (norm != GEEN)
    return beeld.mensen(
        wie,
        ("consulent",),
        gehaald=ja_nee(gevoerd >= norm),
        som_gevoerd=pl.Series(gevoerd),
        som_norm=pl.Series(np.maximum(norm, 0)),
    )


def duaal(beeld: Beeld) -> pl.DataFrame:
    """Open dossiers in which lessons and a placement run side by side, by how far they are connected."""
    les = beeld.al(beeld.f.dag("gestart_leerroute")) & ~beeld.al(einde_van_de_route(beeld))
    return beeld.mensen(beeld.actief & les & beeld.geldt("plaatsing"), ("leerroute",), verband=_verband(beeld))


def _verband(beeld: Beeld) -> pl.Series:
    """Of the placements that run: how the one that is connected most is connected to the lessons."""
    lopend = beeld.f.standrijen("plaatsing")
    vakken = lopend.tijdvakken
    if vakken.is_leeg:
        return beeld.steeds("onbekend", DUAAL)
    nu = np.flatnonzero((vakken.van <= beeld.p) & (vakken.tot > beeld.p))
    velden = pl.concat([bron.kolom("gekoppeld_aan_taal") for bron in lopend.begin]).cast(pl.String)
    verband = velden.gather(vakken.vanaf_rij[nu]).fill_null("onbekend").cast(pl.Enum(DUAAL)).to_physical()
    beste = np.full(beeld.f.aantal, DUAAL.index("onbekend"), dtype=np.int64)
    np.minimum.at(beste, vakken.d[nu], verband.cast(pl.Int64).to_numpy())
    return als_codes(DUAAL, beste)


def groepen(beeld: Beeld) -> pl.DataFrame:
    """Who began in a group in the period, once in each group."""
    delen = [
        beeld.gebeurd(type_, "groep_id")
        .drop_nulls("groep_id")
        .with_columns(soort=pl.lit(soort, pl.Enum(list(GROEPEN))))
        for soort, type_ in GROEPEN.items()
    ]
    uniek = pl.concat(delen).unique(["d", "soort", "groep_id"], maintain_order=True)
    return uniek.select("d", "soort", pl.col("groep_id").cast(pl.String).alias("groep"))


TABELLEN: Final = (
    Tabel(
        "lesuren",
        lesuren,
        (Vorm("verzuim", ("aanbieder", "leerroute"), tuple(uren(naam, naam) for naam in LESUREN)),),
    ),
    Tabel(
        "verzuimmeldingen",
        verzuimmeldingen,
        (
            Vorm(
                "verzuim",
                ("aanbieder", "leerroute"),
                (Maat(eenheid="meldingen", toont={"onderdeel": "meldingen"}), *dagmaten()),
            ),
        ),
        per_keer=True,
    ),
    Tabel(
        "gesprekken",
        gesprekken,
        (
            Vorm(
                "gesprekken",
                ("consulent",),
                (
                    onderdeel("dossiers"),
                    onderdeel("norm_gehaald", gehaald="ja"),
                    Maat("som", "gesprekken", {"onderdeel": "gevoerd"}, kolom="gevoerd"),
                    Maat("som", "gesprekken", {"onderdeel": "norm"}, kolom="norm"),
                    Maat("verhouding", "gesprekken", {"onderdeel": "per_dossier"}, kolom="gevoerd"),
                ),
            ),
        ),
    ),
    Tabel("duaal", duaal, (Vorm("duaal", ("leerroute", "verband")),)),
    Tabel(
        "groepen",
        groepen,
        (Vorm("groepen", ("soort", "groep"), (Maat(eenheid="deelnames"),)),),
    ),
)
