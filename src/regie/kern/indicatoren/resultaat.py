# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Results: in and out of routes, how long it took, exams, fulfilled in time, enforcement."""

from typing import Final

import polars as pl

from regie.kern.feiten.afgeleid import termijn_zonder_verlenging
from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.indicatoren.beeld import Beeld, ja_nee, kies
from regie.kern.indicatoren.dimensies import als_codes
from regie.kern.indicatoren.leerroutes import einde_van_de_route
from regie.kern.indicatoren.pip import eerste_pip
from regie.kern.indicatoren.vorm import Maat, Tabel, Vorm, aandeel, dagmaten, onderdeel
from regie.kern.kalender import Duur
from regie.kern.kalender.dagnummers import NUL
from regie.kern.kalender.kolommen import dagen_tussen, laatste_dagen
from regie.kern.kalender.perioden import laatste_dag_van, maandeinden, periode_van, perioden

STAPPEN: Final = {
    "koppeling_kennismaking": ("koppeling", "kennismaking"),
    "huisvesting_intake": ("huisvesting", "intake_start"),
    "kennisgeving_pip": ("kennisgeving", "pip_eerste"),
    "pip_start": ("pip_eerste", "gestart_leerroute"),
    "pip_voldaan": ("pip_eerste", "voldaan"),
}
"""From which fact to which; counted in the period in which the second one falls."""
DRIE_JAAR: Final = Duur(3, "jaar")
UITKOMSTEN: Final = ("binnen_termijn", "verlengd", "later", "nog_niet")
TAAL: Final = ("lezen", "luisteren", "schrijven", "spreken")
NALEVING: Final = {
    "waarschuwing": "waarschuwingen",
    "voornemen_boete": "voornemens",
    "boete": "boetes",
    "boete_duo": "boetes_duo",
    "maatregel_pw": "maatregelen",
    "bezwaar": "bezwaren",
    "beroep": "beroepen",
}


def begin_route(beeld: Beeld) -> pl.DataFrame:
    dag = beeld.f.dag("gestart_leerroute")
    return beeld.mensen(beeld.in_periode(dag), maand=beeld.periode("maand", dag), leerroute=_startroute(beeld))


def einde_route(beeld: Beeld) -> pl.DataFrame:
    """Who left a route in the period, with the days since the start."""
    begin, einde = beeld.f.dag("gestart_leerroute"), einde_van_de_route(beeld)
    wie = beeld.in_periode(einde) & (begin <= einde)
    dagen = pl.Series(dagen_tussen(begin, einde))
    return beeld.mensen(wie, maand=beeld.periode("maand", einde), leerroute=_startroute(beeld), dagen=dagen)


def open_route(beeld: Beeld) -> pl.DataFrame:
    """Who was in a route at the end of each month of the period."""
    begin, einde = beeld.f.dag("gestart_leerroute"), einde_van_de_route(beeld)
    codes = beeld.periodecodes("maand")
    delen = [
        beeld.mensen(
            (begin <= laatste) & (einde > laatste),
            maand=pl.repeat(maand, beeld.f.aantal, dtype=pl.String, eager=True).cast(pl.Enum(codes)),
            leerroute=_startroute(beeld),
        )
        for maand, laatste in maandeinden(beeld.van, beeld.tot).items()
    ]
    return pl.concat(delen)


def _startroute(beeld: Beeld) -> pl.Series:
    return beeld.veld("start_leerroute", "leerroute", beeld.eerste("start_leerroute")[1])


def doorlooptijden(beeld: Beeld) -> pl.DataFrame:
    return pl.concat([_stap(beeld, stap, *feiten) for stap, feiten in STAPPEN.items()])


def _stap(beeld: Beeld, stap: str, van: str, tot: str) -> pl.DataFrame:
    """Who did a step in the period; who did it before its beginning has no days."""
    begin, einde = beeld.f.dag(van), eerste_pip(beeld) if tot == "pip_eerste" else beeld.f.dag(tot)
    wie = beeld.in_periode(einde) & (begin <= einde)
    naam = pl.repeat(stap, beeld.f.aantal, dtype=pl.String, eager=True).cast(pl.Enum(list(STAPPEN)))
    dagen = pl.Series(dagen_tussen(begin, einde))
    return beeld.mensen(wie, ("doelgroep", "leerroute"), stap=naam, dagen=dagen)


def examens(beeld: Beeld) -> pl.DataFrame:
    """Parts of the exam done in the period, at the first or a later try."""
    rijen = beeld.gebeurd("examen", "onderdeel", "niveau", "uitslag", "poging")
    uitslag = pl.col("uitslag").cast(pl.String)
    gedaan = rijen.filter(uitslag.is_in(["geslaagd", "gezakt"]))
    poging = pl.when(pl.col("poging") <= 1).then(pl.lit("eerste")).otherwise(pl.lit("later"))
    met = beeld.met(gedaan.with_columns(poging.cast(pl.Enum(("eerste", "later"))).alias("poging")), "leerroute")
    return met.rename({"onderdeel": "examen"}).select("d", "leerroute", "examen", "niveau", "uitslag", "poging")


def routes_klaar(beeld: Beeld) -> pl.DataFrame:
    """Who fulfilled the duty in the period, with the days since the first PIP."""
    voldaan, pip = beeld.f.dag("voldaan"), beeld.f.dag("pip_eerste")
    dagen = pl.Series(dagen_tussen(pip, voldaan)).set(pl.Series((pip == NOOIT) | (voldaan == NOOIT)), None)
    return beeld.mensen(beeld.in_periode(voldaan), ("leerroute",), dagen=dagen)


def cohort(beeld: Beeld) -> pl.DataFrame:
    """Everybody with a first PIP, by the quarter of it: fulfilled within three years, within a longer term, later."""
    pip, voldaan = beeld.f.dag("pip_eerste"), beeld.f.dag("voldaan")
    drie, einde = termijn_zonder_verlenging(beeld.f), beeld.f.dag("termijn_einde")
    klaar = voldaan <= beeld.p
    stand = kies(UITKOMSTEN, klaar & (voldaan <= drie), klaar & (voldaan <= einde), klaar, anders="nog_niet")
    kwartaal = periode_van("kwartaal", pip, perioden("kwartaal", NUL, beeld.p)).cast(pl.String)
    rijp = _laatste_van_cohort(beeld, kwartaal) <= beeld.p
    wijze = beeld.veld("voldaan", "wijze", beeld.eerste("voldaan")[1])
    dagen = pl.Series(dagen_tussen(pip, voldaan)).set(pl.Series(~klaar), None)
    return beeld.mensen(
        beeld.al(pip),
        ("leerroute",),
        cohort=kwartaal,
        wijze=wijze,
        uitkomst=stand,
        klaar=ja_nee(klaar),
        rijp=ja_nee(rijp),
        dagen=dagen,
    )


def _laatste_van_cohort(beeld: Beeld, kwartaal: pl.Series) -> Dagen:
    """When the last of each cohort has had the three years: then all of it can be measured."""
    eind = kwartaal.replace_strict(
        {code: laatste_dag_van(code) for code in kwartaal.drop_nulls().unique()},
        default=int(NOOIT),
        return_dtype=pl.Int32,
    )
    return laatste_dagen(beeld.f.kalender, eind.to_numpy(), DRIE_JAAR)


def niveaus(beeld: Beeld) -> pl.DataFrame:
    """Of who fulfilled the duty in the period: the highest level at which each part was passed."""
    rijen = beeld.gebeurd("examen", "onderdeel", "niveau", "uitslag", ooit=True)
    geslaagd = rijen.filter((pl.col("uitslag").cast(pl.String) == "geslaagd") & pl.col("niveau").is_not_null())
    klaar = beeld.in_periode(beeld.f.dag("voldaan"))
    erin = geslaagd.filter(pl.Series(klaar[geslaagd["d"].to_numpy()], dtype=pl.Boolean))
    taal = erin.filter(pl.col("onderdeel").cast(pl.String).is_in(TAAL))
    hoogste = taal.group_by("d", "onderdeel", maintain_order=True).agg(
        pl.col("niveau").to_physical().max().alias("hoogste")
    )
    codes = list(beeld.recht.codelijsten["taalniveau"].codes)
    niveau = als_codes(codes, hoogste["hoogste"].cast(pl.Int64).to_numpy())
    met = beeld.met(hoogste.select("d", pl.col("onderdeel").alias("examen"), niveau.alias("niveau")), "leerroute")
    return met.select("d", "leerroute", "examen", "niveau")


def naleving(beeld: Beeld) -> pl.DataFrame:
    """Events of enforcement in the period, one row each."""
    delen = []
    for type_ in NALEVING:
        heeft = "artikel" in beeld.recht.gebeurtenissen[type_].velden
        rijen = beeld.gebeurd(type_, *(["artikel"] if heeft else []))
        artikel = pl.col("artikel").cast(pl.String) if heeft else pl.lit(None, pl.String).alias("artikel")
        soort = pl.lit(type_).cast(pl.Enum(list(NALEVING))).alias("soort")
        delen.append(rijen.select("d", artikel, soort))
    return pl.concat(delen)


def tevredenheid(beeld: Beeld) -> pl.DataFrame:
    rijen = beeld.gebeurd("tevredenheid", "onderdeel", "score")
    return rijen.select("d", pl.col("onderdeel"), pl.col("score").alias("som_score"))


TABELLEN: Final = (
    Tabel("begin_route", begin_route, (Vorm("in_uitstroom", ("maand", "leerroute"), (onderdeel("in"),)),)),
    Tabel(
        "einde_route",
        einde_route,
        (
            Vorm(
                "in_uitstroom",
                ("maand", "leerroute"),
                (onderdeel("uit"), Maat("gemiddelde", "dagen", {"onderdeel": "gemiddelde_dagen"})),
            ),
        ),
    ),
    Tabel(
        "open_route",
        open_route,
        (Vorm("in_uitstroom", ("maand", "leerroute"), (onderdeel("open"),), altijd=("maand",)),),
    ),
    Tabel(
        "doorlooptijden",
        doorlooptijden,
        (
            Vorm(
                "doorlooptijden",
                ("stap", "doelgroep", "leerroute"),
                (onderdeel("aantal"), *dagmaten()),
                altijd=("stap",),
            ),
        ),
    ),
    Tabel(
        "examens",
        examens,
        (
            Vorm(
                "slagen",
                ("leerroute", "examen", "niveau"),
                (
                    Maat(eenheid="examens", toont={"onderdeel": "gedaan"}),
                    *(
                        Maat(
                            eenheid="examens",
                            toont={"onderdeel": f"geslaagd_{poging}"},
                            waar={"uitslag": "geslaagd", "poging": poging},
                        )
                        for poging in ("eerste", "later")
                    ),
                    aandeel("aandeel_geslaagd", {"uitslag": "geslaagd"}),
                ),
            ),
        ),
        per_keer=True,
    ),
    Tabel(
        "routes_klaar",
        routes_klaar,
        (Vorm("slagen", ("leerroute",), (onderdeel("routes_afgerond"), *dagmaten())),),
    ),
    Tabel(
        "cohort",
        cohort,
        (
            Vorm(
                "voldaan_binnen_termijn",
                ("cohort", "leerroute", "wijze"),
                (
                    onderdeel("aantal"),
                    onderdeel("meetbaar", rijp=True),
                    *(onderdeel(uitkomst, rijp=True, uitkomst=uitkomst) for uitkomst in UITKOMSTEN),
                    *dagmaten(klaar="ja"),
                ),
            ),
            Vorm(
                "voldaan_binnen_termijn",
                ("cohort", "leerroute"),
                (aandeel("aandeel_binnen_termijn", {"uitkomst": "binnen_termijn"}, rijp=True),),
            ),
        ),
    ),
    Tabel("niveaus", niveaus, (Vorm("niveau_bereikt", ("leerroute", "examen", "niveau")),)),
    Tabel(
        "naleving",
        naleving,
        (
            Vorm(
                "naleving",
                ("artikel",),
                tuple(
                    Maat(eenheid="gebeurtenissen", toont={"onderdeel": naam}, waar={"soort": type_})
                    for type_, naam in NALEVING.items()
                ),
            ),
        ),
        per_keer=True,
    ),
    Tabel(
        "tevredenheid",
        tevredenheid,
        (
            Vorm(
                "tevredenheid",
                ("onderdeel",),
                (
                    Maat(eenheid="antwoorden", toont={"maat": "n"}),
                    Maat("verhouding", "cijfer", {"maat": "gemiddelde"}, kolom="score"),
                ),
                altijd=("onderdeel",),
            ),
        ),
    ),
)
