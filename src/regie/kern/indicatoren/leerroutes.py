# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Learning routes: registered, started, waiting, how they are divided, and what changed."""

from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.indicatoren.beeld import Beeld, ja_nee, kies
from regie.kern.indicatoren.dimensies import als_codes
from regie.kern.indicatoren.vorm import Maat, Tabel, Vorm, onderdeel

START: Final = ("gestart", "wacht", "niet_meer")
RICHTINGEN: Final = ("zwaarder", "lichter", "anders")
ZWAARTE: Final = {"z": 0, "b1": 1, "onderwijs": 2}


def aanmeldingen(beeld: Beeld) -> pl.DataFrame:
    """Everybody who was ever registered at a school: whether in the period, and then started, waiting in an open
    dossier, or closed before a start."""
    dag = beeld.f.dag("aangemeld_leerroute")
    gestart = beeld.al(beeld.f.dag("gestart_leerroute"))
    return beeld.mensen(
        beeld.al(dag),
        kwartaal=beeld.periode("kwartaal", dag),
        leerroute=beeld.kolom("registratieroute"),
        nu=ja_nee(beeld.in_periode(dag)),
        hervestiger=_hervestiger(beeld),
        stand=kies(START, gestart, beeld.actief, anders="niet_meer"),
    )


def einde_van_de_route(beeld: Beeld) -> Dagen:
    """The last end of a route, or the day on which the dossier was closed; NOOIT while it runs. On one day an end
    comes before a start (2-kern §2), so a route that was started again runs; it never ends before it begins."""
    eerste, begin = beeld.f.dag("gestart_leerroute"), beeld.laatste("start_leerroute")[0]
    einde = beeld.laatste("einde_leerroute")[0]
    einde = np.where((begin != NOOIT) & (begin >= einde), NOOIT, einde)
    einde = np.minimum(einde, beeld.gesloten)
    return np.where(einde == NOOIT, NOOIT, np.maximum(einde, eerste)).astype(np.int32)


def _hervestiger(beeld: Beeld) -> pl.Series:
    return ja_nee((beeld.kolom("doelgroep").cast(pl.String) == "hervestiger").fill_null(False).to_numpy())


def participatieplannen(beeld: Beeld) -> pl.DataFrame:
    wie = beeld.al(beeld.f.dag("participatieplan"))
    return beeld.mensen(wie, leerroute=beeld.kolom("route_of_registratie"))


def routewijzigingen(beeld: Beeld) -> pl.DataFrame:
    """Every change from one route to another, on the day on which the other began."""
    vakken = beeld.f.stand("leerroute")
    codes = beeld.f.codes("leerroute")
    zwaar = np.array([ZWAARTE.get(code, 0) for code in codes], dtype=np.int64)
    d, van = vakken.d, vakken.van
    erna = np.flatnonzero((d[1:] == d[:-1]) & (vakken.waarde[1:] != vakken.waarde[:-1])) + 1
    erna = erna[beeld.in_periode(van[erna])]
    nieuw, oud = vakken.waarde[erna], vakken.waarde[erna - 1]
    richting = kies(RICHTINGEN, zwaar[nieuw] > zwaar[oud], zwaar[nieuw] < zwaar[oud], anders="anders")
    return beeld.rijen(d[erna], leerroute=als_codes(codes, oud), naar=als_codes(codes, nieuw), richting=richting)


def toets_tegen_keuze(beeld: Beeld) -> pl.DataFrame:
    """Choices of a route in the period: the last one of each dossier, beside the test and the last advice of a
    school."""
    keuzes = beeld.gebeurd("leerroutekeuze", "leerroute", "wijkt_af_van_toets").unique("d", keep="last")
    keuzes = keuzes.sort("d")
    d = keuzes["d"].to_numpy()
    advies = beeld.veld("schoolintake", "advies_leerroute", beeld.laatste("schoolintake")[1]).cast(pl.String).gather(d)
    anders = (advies != keuzes["leerroute"].cast(pl.String)).fill_null(False)
    return beeld.rijen(
        d,
        leerroute=keuzes["leerroute"],
        toets=ja_nee(keuzes["wijkt_af_van_toets"].fill_null(False).to_numpy()),
        getoetst=ja_nee(beeld.al(beeld.f.dag("lbt_datum"))[d]),
        school=ja_nee(anders.to_numpy()),
        advies=ja_nee(advies.is_not_null().to_numpy()),
    )


IN_PERIODE: Final = {"nu": "ja"}
VERDELING: Final = tuple(
    Maat("aandeel", "procent", {"variant": "registraties", "hervestigers": naam}, waar, waar, over=("leerroute",))
    for naam, waar in (("met", IN_PERIODE), ("zonder", {**IN_PERIODE, "hervestiger": "nee"}))
)
"""The share of every route, with and without resettled people."""

TABELLEN: Final = (
    Tabel(
        "aanmeldingen",
        aanmeldingen,
        (
            Vorm("leerroute_aanmeldingen", ("kwartaal", "leerroute"), (Maat(waar=IN_PERIODE),)),
            Vorm("leerroute_verdeling", ("leerroute",), VERDELING),
            Vorm("leerroute_gestart", ("leerroute",), (Maat(waar={"stand": "gestart"}),)),
            Vorm("leerroute_wacht_op_start", ("leerroute",), (Maat(waar={"stand": "wacht"}),)),
        ),
    ),
    Tabel("participatieplannen", participatieplannen, (Vorm("participatieplannen", ("leerroute",)),)),
    Tabel(
        "routewijzigingen",
        routewijzigingen,
        (Vorm("routewijzigingen", ("leerroute", "naar", "richting"), (Maat(eenheid="wijzigingen"),)),),
        per_keer=True,
    ),
    Tabel(
        "toets_tegen_keuze",
        toets_tegen_keuze,
        (
            Vorm(
                "toets_tegen_keuze",
                ("leerroute",),
                (
                    onderdeel("keuzes"),
                    onderdeel("met_toets", getoetst="ja"),
                    onderdeel("anders_dan_toets", toets="ja"),
                    onderdeel("met_advies", advies="ja"),
                    onderdeel("anders_dan_school", school="ja"),
                ),
            ),
        ),
    ),
)
