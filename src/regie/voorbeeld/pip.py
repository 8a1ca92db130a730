# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The PIP: delayed, made, taken over, signed, made again, changed; and the term that follows from it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Dag, Sleutel
from regie.voorbeeld.loting import Keuze, Masker
from regie.voorbeeld.plan import B1, LEERROUTES, Plan, Z, na_maanden


def schrijf_pip(boek: Boek, b: Bevolking, p: Plan) -> None:
    _eerste(boek, b, p)
    _later(boek, b, p)
    _termijn(boek, b, p)


def _vastgesteld(boek: Boek, b: Bevolking, wie: Masker, dag: NDArray[Any], route: Keuze) -> None:
    """Hours a week are set only for asylum holders (Wi 15 lid 2), MAP only outside the onderwijsroute (Wi 8 lid 3)."""
    for asiel in (True, False):
        for nummer, leerroute in enumerate(LEERROUTES):
            uren = b.loting.geheel("intensiteit", 10, 20)
            intensiteit: dict[str, Any] = {"intensiteit_uren_week": uren} if asiel else {}
            map_uren: dict[str, Any] = {} if leerroute == "onderwijs" else {"map_uren": 40}
            boek.schrijf(
                "pip_vastgesteld", wie & (b.asiel == asiel) & (route == nummer), dag, leerroute=leerroute,
                gesprekken_per_jaar=boek.cijfers.aantal("gesprekken_per_jaar"), pvt_uren=12, **map_uren, **intensiteit,
                taalniveau="a2" if leerroute == "z" else "b1", dagtekening=Dag(dag), bekendgemaakt_op=Dag(dag),
            )  # fmt: skip


def _eerste(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot, over = b.loting, p.overgenomen
    uitgesteld = b.plichtig & p.laat & ~over & lot.treft("uitgesteld", boek.cijfers.kans("pip_uitgesteld"))
    boek.schrijf(
        "pip_uitgesteld",
        uitgesteld,
        p.pip - 25,
        reden=Code(("school_wacht", "gezondheid", "overig"), lot.geheel("uitstel", 0, 2)),
        gepland_op=Dag(p.pip),
    )
    elders = Code(("0363", "0518", "0599"), lot.geheel("vorige", 0, 2))
    hier = boek.cijfers.gemeentecode
    boek.schrijf("verhuizing", over, p.brp, van=elders, naar=hier, pip_meegekomen=True)
    boek.schrijf(
        "pip_overgenomen",
        over,
        np.maximum(p.brp, p.kennisgeving) + 5,
        dagtekening=Dag(p.dagtekening_elders),
        gemeentecode=elders,
        leerroute=Code(LEERROUTES, p.leerroute),
        gesprekken_per_jaar=2,
        uren_nt2=lot.geheel("overgenomen uren", 0, 120),
    )
    _vastgesteld(boek, b, b.plichtig, p.pip, p.leerroute)  # after a move too, on the same route (Wi 15 lid 4)
    boek.schrijf(
        "pip_ondertekend",
        b.plichtig & ~over & lot.treft("ondertekend", 0.9),
        p.pip + lot.geheel("onderteken", 0, 9),
        wijze=Code(("papier", "digid", "code"), lot.keuze("wijze", (60, 30, 10))),
    )
    boek.schrijf("brief_verzonden", b.plichtig & ~over, p.pip, sjabloon="pip", taal="nl", kanaal="brief")


def _later(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    tweede = b.plichtig & ~p.overgenomen & ~p.overstap & lot.treft("tweede", boek.cijfers.kans("tweede_pip"))
    _vastgesteld(boek, b, tweede, na_maanden(p.pip, lot.geheel("tweede", 4, 12)), p.leerroute)
    over = b.plichtig & p.overstap
    dag = na_maanden(p.pip, lot.geheel("overstap", 6, 14))  # within the year and a half of Bi 5.4
    boek.schrijf(
        "pip_gewijzigd",
        over,
        dag,
        reden="routewijziging",
        leerroute="z",
        taalniveau="a2",
        map_uren=40,
        dagtekening=Dag(dag),
        bekendgemaakt_op=Dag(dag),
    )
    _afschaling(boek, b, p)


def _afschaling(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Lowering a part to A2 needs 600 hours of lessons: 19 of the 21 months, with at least 34 hours each."""
    lot = b.loting
    wie = p.gestart & (p.route_nu == B1) & (p.maanden >= 22) & lot.treft("afschaling", boek.cijfers.kans("afschaling"))
    dag = na_maanden(p.start, 21)
    onderdelen = Code((["schrijven"], ["schrijven", "spreken"], ["lezen"]), lot.geheel("onderdelen", 0, 2))
    boek.schrijf("afschaling", wie, dag, onderdelen=onderdelen, onderbouwing="veel geoefend, B1 is niet haalbaar")
    boek.schrijf(
        "pip_gewijzigd",
        wie,
        dag,
        reden="afschaling",
        variant="b1_a2",
        taalniveau="a2",
        dagtekening=Dag(dag),
        bekendgemaakt_op=Dag(dag),
    )


def _termijn(boek: Boek, b: Bevolking, p: Plan) -> None:
    """An extension is asked of DUO in the last half year, and granted within eight weeks (Bi 4.5)."""
    lot = b.loting
    wie, gevraagd = p.gestart & p.verlengd, na_maanden(p.pip, 31)
    einde = na_maanden(p.pip, 42)
    aanvraag = Sleutel("aanvraag", lot.nummers)
    besluit = gevraagd + lot.geheel("besluit duo", 20, 50)
    boek.schrijf("aanvraag_duo", wie, gevraagd, aanvraag_id=aanvraag, soort="verlenging")
    boek.schrijf("besluit_duo", wie, besluit, aanvraag_id=aanvraag, uitkomst="toegewezen")
    boek.schrijf(
        "verlenging",
        wie,
        besluit,
        grond=Code(("ziekte", "bevalling", "alfabetisering", "overig"), lot.geheel("grond", 0, 3)),
        nieuw_einde=Dag(einde),
        besluit_op=Dag(besluit),
    )
    medisch = b.plichtig & (p.leerroute == Z) & lot.treft("ontheffing", 0.03)
    boek.schrijf(
        "ontheffing", medisch, na_maanden(p.pip, 20), omvang="gedeeltelijk", onderdelen=["schrijven"], grond="medisch"
    )
