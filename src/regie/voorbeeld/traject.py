# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons, absence, taking part, talks, PVT, MAP and exams."""

from typing import Any, Final

import numpy as np

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Dag, Sleutel, Uren
from regie.voorbeeld.loting import Masker, Reeks
from regie.voorbeeld.plan import B1, LEERROUTES, ONDERWIJS, Plan, Z, na_maanden

SCHOLEN: Final = ("taalschool-tess", "taalhuis-noord", "taalacademie-de-brug")
_LANGSTE = 32  # months of lessons
_MAP_THEMAS = (["beroepen", "werknemer", "beroepsbeeld", "kansen"], ["competenties", "netwerk", "werk_vinden"])
_ONDERDELEN = ("lezen", "luisteren", "schrijven", "spreken", "knm")


def schrijf_traject(boek: Boek, b: Bevolking, p: Plan) -> None:
    _begin_en_einde(boek, b, p)
    for maand in range(_LANGSTE):
        _lesmaand(boek, b, p, maand)
    _participatie(boek, b, p)
    _gesprekken(boek, b, p)
    _pvt_en_map(boek, b, p)
    _examens(boek, b, p)
    _voldaan(boek, b, p)


def _begin_en_einde(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot, lesgever = b.loting, school(b)
    route = Code(LEERROUTES, p.leerroute)
    boek.schrijf(
        "aanmelding_leerroute",
        b.plichtig & lot.treft("aangemeld", 0.95),
        p.pip + 3,
        aanbieder=lesgever,
        leerroute=route,
    )
    boek.schrijf("aanbod_gedaan", b.plichtig & b.asiel, p.pip + 9, aanbieder=lesgever, leerroute=route)
    wacht = b.plichtig & ~p.gestart
    boek.schrijf(
        "wacht_op_start",
        wacht,
        p.pip + 30,
        onderdeel="leerroute",
        reden=Code(("geen_groep", "kinderopvang", "medisch", "werk"), lot.geheel("wacht", 0, 3)),
    )
    vorm: dict[str, Any] = {
        "dagdelen": lot.geheel("dagdelen", 2, 4),
        "lesvorm": Code(("dag", "avond"), b.migrant.astype(int)),
        "keurmerk": True,
    }
    bekostiging = Code(("gemeente", "eigen"), b.migrant.astype(int))
    boek.schrijf(
        "start_leerroute", p.gestart, p.start, aanbieder=lesgever, leerroute=route, **vorm, bekostiging=bekostiging
    )
    boek.schrijf("einde_leerroute", p.gestart & p.overstap, na_maanden(p.start, 15) - 1, reden="overstap")
    boek.schrijf(
        "start_leerroute",
        p.gestart & p.overstap,
        na_maanden(p.start, 15),
        aanbieder=lesgever,
        leerroute="z",
        **vorm,
        bekostiging=bekostiging,
    )
    boek.schrijf("einde_leerroute", p.gestart, p.einde, reden="afgerond")
    _pauze(boek, b, p)


def _pauze(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    pauze = p.gestart & lot.treft("opschorting", boek.cijfers.kans("opschorting"))
    reden = Code(("behandeling", "zorgtaken", "kinderopvang", "gezondheid"), lot.geheel("opschorting", 0, 3))
    boek.schrijf("opschorting_start", pauze, p.start + 90, reden=reden)
    boek.schrijf("opschorting_einde", pauze, p.start + 120, reden=reden)


def school(b: Bevolking) -> Code:
    return Code(SCHOLEN, b.loting.geheel("school", 0, len(SCHOLEN) - 1))


def _lesmaand(boek: Boek, b: Bevolking, p: Plan, maand: int) -> None:
    """The hours of one month, in quarters: gevolgd + verzuim = aangeboden. Each month is reported after it ended."""
    lot = b.loting
    wie = p.gestart & (maand < p.maanden)
    van, tot = na_maanden(p.start, maand), na_maanden(p.start, maand + 1) - 1
    gevolgd = np.where(p.route_nu == Z, lot.geheel("lessen", 128, 168, maand), lot.geheel("lessen", 136, 176, maand))
    geoorloofd = np.where(lot.treft("ziek", 0.35, maand), lot.geheel("ziek", 4, 40, maand), 0)
    ongeoorloofd = np.where(lot.treft("weg", 0.15, maand), lot.geheel("weg", 4, 24, maand), 0)
    soort = "knm" if maand % 8 == 7 else "nt2"
    boek.schrijf(
        "lesuren",
        wie,
        tot + 1 + lot.geheel("opgave", 0, 6, maand),
        aanbieder=school(b),
        van=Dag(van),
        tot=Dag(tot),
        soort=soort,
        aangeboden=Uren(gevolgd + geoorloofd + ongeoorloofd),
        gevolgd=Uren(gevolgd),
        geoorloofd_verzuim=Uren(geoorloofd),
        ongeoorloofd_verzuim=Uren(ongeoorloofd),
    )
    veel = wie & (ongeoorloofd >= 16)
    boek.schrijf(
        "verzuimmelding",
        veel,
        tot + 1,
        periode_van=Dag(van),
        periode_tot=Dag(tot),
        soort="ongeoorloofd",
        uren=Uren(ongeoorloofd),
    )
    if maand % 6 == 5:
        _rapport(boek, b, wie, na_maanden(p.start, maand - 5), tot, maand)


def _rapport(boek: Boek, b: Bevolking, wie: Masker, van: Reeks, tot: Reeks, maand: int) -> None:
    codes = boek.cijfers.codes("inzet")
    inzet = Code(codes, b.loting.keuze("inzet", boek.cijfers.gewichten("inzet"), maand))
    boek.schrijf(
        "schoolrapportage",
        wie,
        tot + 8,
        aanbieder=school(b),
        van=Dag(van),
        tot=Dag(tot),
        inzet=inzet,
        advies="doorgaan",
    )


def _participatie(boek: Boek, b: Bevolking, p: Plan) -> None:
    """In the Z-route of asylum holders 800 hours belong to it (Bi 3.14): 26 months of at least 31 hours."""
    lot = b.loting
    z = p.gestart & b.asiel & (p.route_nu == Z)
    soorten, gewichten = boek.cijfers.codes("plaatsing"), boek.cijfers.gewichten("plaatsing")
    doet_mee = z | (p.gestart & lot.treft("participeert", boek.cijfers.kans("participeert")))
    soort = Code(soorten, lot.keuze("plaatsing", gewichten))
    plaats = Sleutel("plaats", lot.nummers)
    start = p.start + lot.geheel("plaatsing", 30, 300) * ~z
    boek.schrijf("participatieplan", doet_mee & b.asiel, p.pip + 30, doel="meedoen en Nederlands spreken")
    boek.schrijf(
        "plaatsing_start",
        doet_mee,
        start,
        soort=soort,
        uren_per_week=lot.geheel("uren per week", 6, 24),
        plaatsing_id=plaats,
        nederlandstalig=True,
    )
    klaar = doet_mee & ~z & lot.treft("plaatsing klaar", 0.6)
    boek.schrijf(
        "plaatsing_einde",
        klaar,
        start + lot.geheel("plaatsing duur", 60, 300),
        soort=soort,
        reden=Code(("afgerond", "contract_einde", "eigen_keuze"), lot.geheel("plaatsing einde", 0, 2)),
        plaatsing_id=plaats,
    )
    for maand in range(_LANGSTE):
        van, tot = na_maanden(p.start, maand), na_maanden(p.start, maand + 1) - 1
        boek.schrijf(
            "participatie_uren",
            z & (maand < p.maanden),
            tot + 3,
            van=Dag(van),
            tot=Dag(tot),
            uren=Uren(lot.geheel("meedoen", 124, 160, maand)),
            plaatsing_id=plaats,
        )


def _gesprekken(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    gebieden = (["taal", "werk"], ["taal", "gezondheid"], ["geld", "wonen"], ["werk", "netwerk", "digitaal"])
    for keer in range(3 * boek.cijfers.aantal("gesprekken_per_jaar")):
        wie, dag = gepland_gesprek(boek, b, p, keer)
        komt = ~lot.treft("mist gesprek", boek.cijfers.kans("niet_verschenen"), keer)
        boek.schrijf("niet_verschenen", wie & ~komt, dag, bij="voortgang", afgemeld=True, reden="ziek")
        vorm = Code(("gemeentehuis", "telefonisch", "school"), lot.geheel("vorm", 0, 2, keer))
        past = Code(("ja", "twijfel", "nee"), lot.keuze("past", (90, 7, 3), keer))
        gebied = Code(gebieden, lot.geheel("gebied", 0, 3, keer))
        gehouden = dag + np.where(komt, 0, 14)
        boek.schrijf("voortgangsgesprek", wie, gehouden, vorm=vorm, leefgebieden=gebied, route_past=past)


def gepland_gesprek(boek: Boek, b: Bevolking, p: Plan, keer: int) -> tuple[Masker, Reeks]:
    """Who is asked for that talk about the progress, and the day for which it is planned."""
    stap = 12 // boek.cijfers.aantal("gesprekken_per_jaar")
    dag = na_maanden(p.pip, stap * keer + stap - 1) + b.loting.geheel("gesprek", 0, 24, keer)
    return b.plichtig & (dag < np.where(p.gestart, p.examen, p.pip + 1095)), dag


def _pvt_en_map(boek: Boek, b: Bevolking, p: Plan) -> None:
    """PVT: twelve hours, signed at the end (Bi 3.1). MAP: forty hours in practice, closed by a talk (Bi 3.2)."""
    lot = b.loting
    pvt, klaar = p.pip + lot.geheel("pvt", 40, 200), lot.treft("pvt klaar", 0.9) | p.voldoet
    groep = Code(tuple(f"pvt-{n}" for n in range(30)), lot.geheel("pvt groep", 0, 29))
    boek.schrijf("pvt_aanmelding", b.plichtig, pvt - 20, groep_id=groep)
    boek.schrijf("pvt_start", b.plichtig & klaar, pvt, groep_id=groep)
    boek.schrijf(
        "pvt_afgerond",
        b.plichtig & klaar,
        pvt + 42,
        uren=12,
        activiteit="gesprekken en een bezoek aan de raad",
        ondertekend_op=Dag(pvt + 42),
    )
    doet_map, start = p.gestart & (p.route_nu != ONDERWIJS), na_maanden(p.start, 5)
    boek.schrijf("map_start", doet_map, start)
    for keer in range(2):
        boek.schrijf("map_uren", doet_map, start + 50 * keer + 5, soort="groep", uren=8, themas=_MAP_THEMAS[keer])
        boek.schrijf("map_praktijkuren", doet_map, start + 50 * keer + 12, uren=20)
    boek.schrijf("map_afgerond", doet_map & (lot.treft("map klaar", 0.85) | p.voldoet), start + 120)


def _examens(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Who must pass all parts does so at the second attempt at the latest; the onderwijsroute has KNM and a diploma."""
    lot, gehaald, betaalt = b.loting, boek.cijfers.kans("examen_gehaald"), wie_betaalt(b)
    for nummer, onderdeel in enumerate(_ONDERDELEN):
        wie = p.gestart & ((p.route_nu == B1) | ((p.route_nu == ONDERWIJS) & (onderdeel == "knm")))
        slaagt = lot.treft("geslaagd", gehaald, nummer)
        velden: dict[str, Any] = {"onderdeel": onderdeel} | ({} if onderdeel == "knm" else {"niveau": "b1"})
        dag = p.examen + 4 * nummer
        boek.schrijf(
            "examen",
            wie,
            dag,
            **velden,
            uitslag=Code(("gezakt", "geslaagd"), slaagt.astype(int)),
            poging=1,
            bekostigd=betaalt,
        )
        boek.schrijf(
            "examen", wie & ~slaagt & p.voldoet, dag + 60, **velden, uitslag="geslaagd", poging=2, bekostigd=betaalt
        )
    boek.schrijf("taalschakeldiploma", p.gestart & p.voldoet & (p.route_nu == ONDERWIJS), p.einde + 10)
    boek.schrijf("eindgesprek_z", p.gestart & p.voldoet & (p.route_nu == Z), p.einde + 20, voldoende=True)


def wie_betaalt(b: Bevolking) -> Code:
    """Two attempts at each part are free for group A (Ri 3.5); who has another permit pays, or borrows from DUO."""
    return Code(("gratis", "eigen", "lening"), b.migrant * (1 + b.loting.treft("lening", 0.5).astype(int)))


def _voldaan(boek: Boek, b: Bevolking, p: Plan) -> None:
    wijze = Code(("diploma", "certificaat"), (p.route_nu == Z).astype(int))
    boek.schrijf("voldaan", p.voldoet, p.voldaan, wijze=wijze)
    boek.schrijf("certificaat_uitgereikt", p.voldoet & (p.route_nu == Z), p.voldaan + 12)
    nazorg = p.voldoet & ~p.verhuisd & ~p.overleden & (p.voldaan <= p.dicht)
    uitkomst = Code(("goed", "hulp_nodig", "niet_bereikt"), b.loting.keuze("nazorg", (70, 15, 15)))
    boek.schrijf("nazorg_gesprek", nazorg, na_maanden(p.voldaan, 6), na_sluiten=True, uitkomst=uitkomst)
