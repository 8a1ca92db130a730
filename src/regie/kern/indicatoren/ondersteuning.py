# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Guidance in everyday matters, money, referrals, visits."""

from typing import Final

import polars as pl

from regie.kern.indicatoren.beeld import Beeld, als_ja_nee, ja_nee, kies
from regie.kern.indicatoren.vorm import DAGEN, MET_DAGEN, Maat, Tabel, Vorm, aandeel, dagmaten, onderdeel
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import laatste_dagen

HALF_JAAR: Final = Duur(6, "maanden")
VERWIJZING: Final = ("d", "verwijzing_id")
VERLENGD: Final = ("0", "1", "2", "3", "meer")


def mb(beeld: Beeld) -> pl.DataFrame:
    dag = beeld.f.dag("mb_begin")
    nieuw = ja_nee(beeld.f.in_codes("wet", ["wi2021"]))
    return beeld.mensen(beeld.in_periode(dag), kwartaal=beeld.periode("kwartaal", dag), nieuwe_wet=nieuw)


def mb_eindrapporten(beeld: Beeld) -> pl.DataFrame:
    return beeld.mensen(beeld.in_periode(beeld.f.dag("mb_eindrapport")))


def overdrachten(beeld: Beeld) -> pl.DataFrame:
    """Hand-overs in the period: one per dossier and day, by whether guidance still ran."""
    rijen = beeld.gebeurd("warme_overdracht", "naar", "uitkomst", "tijdens_begeleiding")
    tijdens = pl.col("tijdens_begeleiding").fill_null(False)
    uniek = rijen.sort(tijdens, descending=True, maintain_order=True).unique(["d", "dag"], maintain_order=True)
    return beeld.met(uniek.select("d", "naar", "uitkomst", tijdens.alias("tijdens"))).with_columns(
        als_ja_nee("tijdens")
    )


def ontzorgen_loopt(beeld: Beeld) -> pl.DataFrame:
    return beeld.mensen(beeld.geldt("ontzorgen"))


def ontzorgen_klaar(beeld: Beeld) -> pl.DataFrame:
    """Of whose first six months end in the period: made longer by how many months, and the training before the end."""
    begin = beeld.f.dag("ontzorgen_gestart")
    zes = laatste_dagen(beeld.f.kalender, begin, HALF_JAAR)
    maanden = beeld.f.getal("ontzorgen_verlengd_maanden")
    verlengd = beeld.heeft("ontzorgen_verlengd")
    langer = kies(VERLENGD, ~verlengd, maanden == 1, maanden == 2, maanden == 3, anders="meer")
    training = beeld.f.dag("training_geld_afgerond") <= zes
    gestopt = ~verlengd & ~beeld.geldt("ontzorgen")
    return beeld.mensen(
        beeld.in_periode(zes) & beeld.al(begin),
        verlengd=ja_nee(verlengd),
        langer=langer,
        training=ja_nee(training),
        gestopt=ja_nee(gestopt),
    )


def ontzorgen_betaald(beeld: Beeld) -> pl.DataFrame:
    """Fixed costs of months in the period: one row for everybody, so that a sum is kept back by how many people it is
    about."""
    rijen = beeld.gebeurd("maand_ontzorgen", "stand", "betaald_cent", "restant_cent")
    betaald = pl.when(pl.col("stand").cast(pl.String) == "mislukt").then(0).otherwise("betaald_cent")
    return rijen.group_by("d", maintain_order=True).agg(
        betaald.sum().alias("som_betaald"), pl.col("restant_cent").fill_null(0).sum().alias("som_restant")
    )


def doorverwijzingen(beeld: Beeld) -> pl.DataFrame:
    """Referrals in the period by domain, what became of each, and the days until the first answer."""
    rijen = beeld.gebeurd("doorverwijzing", "verwijzing_id", "domein", "naar")
    standen = beeld.gebeurd("doorverwijzing_stand", "verwijzing_id", "stand", ooit=True)
    laatste = standen.unique(VERWIJZING, keep="last").drop("dag")
    antwoord = standen.filter(pl.col("stand").cast(pl.String) != "wacht").unique(VERWIJZING, keep="first")
    met = rijen.join(laatste, on=VERWIJZING, how="left", maintain_order="left")
    met = met.join(antwoord.select(*VERWIJZING, antwoord="dag"), on=VERWIJZING, how="left", maintain_order="left")
    dagen = (pl.col("antwoord").cast(pl.Int64) - pl.col("dag")).clip(0).alias(DAGEN)
    return met.select("d", "domein", "naar", "stand", dagen)


def huisbezoeken(beeld: Beeld) -> pl.DataFrame:
    return beeld.gebeurd("huisbezoek").select("d")


TABELLEN: Final = (
    Tabel(
        "mb",
        mb,
        (
            Vorm("mb_instroom", ("kwartaal",)),
            Vorm("mb_instroom_nieuwe_wet", ("kwartaal",), (Maat(waar={"nieuwe_wet": "ja"}),)),
        ),
    ),
    Tabel("mb_eindrapporten", mb_eindrapporten, (Vorm("mb_eindrapporten"),)),
    Tabel(
        "overdrachten",
        overdrachten,
        (
            Vorm(
                "warme_overdrachten_tijdens",
                (),
                (Maat(eenheid="overdrachten", waar={"tijdens": "ja"}),),
            ),
            Vorm("warme_overdrachten", ("naar", "uitkomst"), (Maat(eenheid="overdrachten"),)),
        ),
        per_keer=True,
    ),
    Tabel("ontzorgen_loopt", ontzorgen_loopt, (Vorm("ontzorgen", (), (onderdeel("lopend"),)),)),
    Tabel(
        "ontzorgen_klaar",
        ontzorgen_klaar,
        (
            Vorm(
                "ontzorgen",
                (),
                (
                    onderdeel("zes_maanden_om"),
                    onderdeel("gestopt", gestopt="ja"),
                    *(onderdeel(f"verlengd_{n}", langer=n) for n in VERLENGD[1:]),
                    aandeel("aandeel_langer", {"verlengd": "ja"}),
                    onderdeel("training_voor_einde", training="ja"),
                    aandeel("aandeel_training", {"training": "ja"}),
                ),
            ),
        ),
    ),
    Tabel(
        "ontzorgen_betaald",
        ontzorgen_betaald,
        (
            Vorm(
                "ontzorgen",
                (),
                (
                    onderdeel("met_betaling"),
                    Maat("som", "cent", {"onderdeel": "betaald"}, kolom="betaald"),
                    Maat("som", "cent", {"onderdeel": "restant"}, kolom="restant"),
                ),
            ),
        ),
    ),
    Tabel(
        "doorverwijzingen",
        doorverwijzingen,
        (
            Vorm(
                "verwijzingen",
                ("domein", "naar"),
                (
                    Maat(eenheid="verwijzingen", toont={"onderdeel": "uit"}),
                    Maat(eenheid="verwijzingen", toont={"onderdeel": "beantwoord"}, waar=MET_DAGEN),
                    *(
                        Maat(eenheid="verwijzingen", toont={"onderdeel": stand}, waar={"stand": stand})
                        for stand in ("opgepakt", "afgerond", "geweigerd")
                    ),
                    *dagmaten(),
                ),
            ),
        ),
        per_keer=True,
    ),
    Tabel(
        "huisbezoeken",
        huisbezoeken,
        (Vorm("huisbezoeken", (), (Maat(eenheid="bezoeken"),)),),
        per_keer=True,
    ),
)
