# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons, talks, taking part, support. The period is 1 July up to and including 30 November 2025."""

from typing import Any

from tests.indicatoren.themas.verhalen import Rij, Verhaal, geopend, gesloten, pip
from tests.verhaal import gebeurtenis


def les(van: str, dossier: str, aanbieder: str, gevolgd: float, **velden: Any) -> Rij:
    gewoon = {"aangeboden": 10, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0, "soort": "nt2"}
    return gebeurtenis(
        "lesuren", "2025-12-10", dossier, aanbieder=aanbieder, van=van, tot="2025-12-10", gevolgd=gevolgd,
        **(gewoon | velden),
    )  # fmt: skip


def plek(datum: str, dossier: str, soort: str, id_: str, **velden: Any) -> Rij:
    return gebeurtenis("plaatsing_start", datum, dossier, soort=soort, uren_per_week=8, plaatsing_id=id_, **velden)


def plek_af(datum: str, dossier: str, soort: str, id_: str) -> Rij:
    return gebeurtenis("plaatsing_einde", datum, dossier, soort=soort, plaatsing_id=id_, reden="afgerond")


def school(datum: str, dossier: str) -> Rij:
    return gebeurtenis("start_leerroute", datum, dossier, leerroute="b1", aanbieder="school")


def school_af(datum: str, dossier: str) -> Rij:
    return gebeurtenis("einde_leerroute", datum, dossier, reden="overstap")


def gesprek(datum: str, dossier: str, **velden: Any) -> Rij:
    return gebeurtenis("voortgangsgesprek", datum, dossier, vorm="gemeentehuis", leefgebieden=["wonen"], **velden)


def afspraak(begin: str, id_: str, minuten: int, soort: str = "intake") -> Rij:
    return gebeurtenis(
        "afspraak_gepland", "2025-06-01", afspraak_id=id_, soort=soort, begin=begin, duur_minuten=minuten
    )


VERHALEN = [
    Verhaal(
        "hours are summed to the minute, per school",
        [
            geopend("amina"),
            pip("2024-06-01", "amina"),
            les("2025-07-01", "amina", "een", 7.5, geoorloofd_verzuim=1.5, ongeoorloofd_verzuim=1),
            les("2025-11-30", "amina", "een", 9.75, ongeoorloofd_verzuim=0.25),
            les("2025-11-30", "amina", "twee", 8, ongeoorloofd_verzuim=2),
            les("2025-12-01", "amina", "twee", 8, ongeoorloofd_verzuim=2),
        ],
        {
            "verzuim onderdeel=aangeboden": 30,
            "verzuim onderdeel=gevolgd": 25.25,
            "verzuim onderdeel=gevolgd aanbieder=een": 17.25,
            "verzuim onderdeel=gevolgd aanbieder=twee leerroute=b1": 8,
            "verzuim onderdeel=geoorloofd_verzuim": 1.5,
            "verzuim onderdeel=ongeoorloofd_verzuim": 3.25,
        },
    ),
    Verhaal(
        "a report of absence is as late as it was recorded after the last day of the absence",
        [
            geopend("amina"),
            *(
                gebeurtenis(
                    "verzuimmelding", datum, "amina", aanbieder="een", periode_van="2025-07-01", soort="ongeoorloofd",
                    periode_tot="2025-07-04", uren=3, vastgelegd_op=vast,
                )
                for datum, vast in (
                    ("2025-07-04", "2025-07-04"), ("2025-07-05", "2025-07-06"), ("2025-07-10", "2025-07-14")
                )
            ),
        ],
        {
            "verzuim onderdeel=meldingen": 3,
            "verzuim onderdeel=mediaan_dagen": 2,
            "verzuim onderdeel=gemiddelde_dagen": 4,
            "verzuim onderdeel=p90_dagen": 10,
            "verzuim onderdeel=meldingen aanbieder=een leerroute=?": 3,
        },
    ),
    Verhaal(
        "talks of the last twelve months stand beside what the PIP says, a year after it",
        [
            geopend("amina"),
            pip("2024-12-31", "amina"),
            gebeurtenis("toewijzing", "2024-02-02", "amina", rol="regie", medewerker="karin"),
            gesprek("2024-12-31", "amina"),  # a year ago: no longer one of the last twelve months
            gesprek("2025-01-01", "amina"),
            gesprek("2025-12-31", "amina"),
            geopend("bas"),
            pip("2024-06-01", "bas", gesprekken_per_jaar=4),
            gesprek("2025-06-01", "bas"),
            geopend("nieuw"),
            pip("2025-01-01", "nieuw"),
            geopend("weg"),
            pip("2024-06-01", "weg"),
            gesloten("2025-12-01", "weg"),
        ],
        {
            "gesprekken onderdeel=dossiers": 2,
            "gesprekken onderdeel=norm_gehaald": 1,
            "gesprekken onderdeel=norm_gehaald consulent=karin": 1,
            "gesprekken onderdeel=gevoerd": 3,
            "gesprekken onderdeel=norm": 6,
            "gesprekken onderdeel=per_dossier": 1.5,
            "gesprekken onderdeel=gevoerd consulent=?": 1,
        },
    ),
    Verhaal(
        "who takes part counts once, in the kind that weighs most, as long as it runs",
        [
            geopend("amina", geslacht="v"),
            pip("2024-06-01", "amina"),
            plek("2025-01-01", "amina", "vrijwilligerswerk", "p1"),
            plek("2025-02-01", "amina", "betaald_werk", "p2"),
            geopend("bas", geslacht="v"),
            pip("2024-06-01", "bas"),
            plek("2025-01-01", "bas", "stage", "p3"),
            plek_af("2025-12-31", "bas", "stage", "p3"),
            geopend("tess", geslacht="m"),
            pip("2024-06-01", "tess"),
            plek("2025-12-31", "tess", "stage", "p4"),
        ],
        {
            "participatie onderdeel=aantal": 2,
            "participatie onderdeel=aantal soort=betaald_werk": 1,
            "participatie onderdeel=aantal soort=vrijwilligerswerk": 0,
            "participatie onderdeel=aantal soort=stage leerroute=b1": 1,
            "participatie onderdeel=aandeel": 67,
            "participatie onderdeel=aandeel leerroute=b1": 67,
            "participatie onderdeel=aandeel geslacht=v": 50,
            "participatie onderdeel=aandeel geslacht=m": 100,
        },
    ),
    Verhaal(
        "learning and taking part at once: the placement that runs counts, also after a second start at school",
        [
            geopend("amina"),
            school("2025-01-01", "amina"),
            school_af("2025-03-01", "amina"),
            school("2025-04-01", "amina"),
            plek("2025-01-01", "amina", "stage", "p1", gekoppeld_aan_taal="geintegreerd"),
            plek("2025-02-01", "amina", "activiteit", "p2", gekoppeld_aan_taal="los"),
            plek_af("2025-06-01", "amina", "activiteit", "p2"),
            geopend("bas"),
            school("2025-01-01", "bas"),
            school_af("2025-12-31", "bas"),
            plek("2025-01-01", "bas", "stage", "p3", gekoppeld_aan_taal="los"),
            geopend("tess"),
            school("2025-01-01", "tess"),
            school_af("2025-05-01", "tess"),
            school("2025-05-01", "tess"),  # from one school to another on the same day
            plek("2025-01-01", "tess", "stage", "p4"),
        ],
        {"duaal": 2, "duaal verband=geintegreerd": 1, "duaal verband=los": 0, "duaal verband=onbekend leerroute=?": 1},
    ),
    Verhaal(
        "work is counted on the way, on the day, and later; benefit is left by who had it",
        [
            geopend("amina"),
            pip("2022-06-01", "amina") | {"datum": "2024-01-05"},
            gebeurtenis("uitkering_toegekend", "2024-02-01", "amina"),
            plek("2024-03-01", "amina", "betaald_werk", "p1"),
            plek_af("2024-04-01", "amina", "betaald_werk", "p1"),
            gebeurtenis("voldaan", "2024-12-31", "amina", wijze="diploma"),
            plek("2025-06-30", "amina", "opleiding", "p2"),
            gebeurtenis("uitkering_beeindigd", "2025-06-30", "amina"),
            geopend("bas"),
            gebeurtenis("voldaan", "2025-12-31", "bas", wijze="certificaat"),
            plek("2025-12-31", "bas", "vrijwilligerswerk", "p3"),
        ],
        {
            "werk_en_opleiding moment=tijdens onderdeel=aan_het_werk": 1,
            "werk_en_opleiding moment=einde onderdeel=aantal": 2,
            "werk_en_opleiding moment=einde onderdeel=aan_het_werk": 0,
            "werk_en_opleiding moment=einde onderdeel=zonder_bijstand": 1,
            "werk_en_opleiding moment=einde onderdeel=uit_bijstand": 0,
            "werk_en_opleiding moment=6_maanden onderdeel=aantal": 1,
            "werk_en_opleiding moment=6_maanden onderdeel=aan_het_werk cohort=2024": 1,
            "werk_en_opleiding moment=6_maanden onderdeel=aandeel": 100,
            "werk_en_opleiding moment=6_maanden onderdeel=uit_bijstand": 1,
            "werk_en_opleiding moment=12_maanden onderdeel=aan_het_werk": 1,
            "werk_en_opleiding onderdeel=aantal": None,
        },
    ),
    Verhaal(
        "who began in a group counts once in it",
        [
            geopend("amina"),
            gebeurtenis("brugklas_start", "2025-08-01", "amina", groep_id="g1"),
            gebeurtenis("pvt_start", "2025-08-02", "amina", groep_id="g1"),
            gebeurtenis("map_start", "2025-08-02", "amina"),
            geopend("bas"),
            gebeurtenis("brugklas_start", "2025-08-01", "bas", groep_id="g1"),
        ],
        {"groepen soort=brugklas groep=g1": 2, "groepen soort=pvt": 1, "groepen soort=map": 0, "groepen": 3},
    ),
    Verhaal(
        "time is that of appointments in the period, on the day in the Netherlands, unless cancelled",
        [
            geopend(),
            afspraak("2025-06-30T22:30:00Z", "a1", 90),  # 1 July in the Netherlands
            afspraak("2025-07-31T10:00:00+02:00", "a2", 45),
            afspraak("2025-07-31T12:00:00+02:00", "a3", 45),
            gebeurtenis("afspraak_vervallen", "2025-07-30", afspraak_id="a3"),
            afspraak("2025-11-30T23:30:00Z", "a4", 45),  # 1 December
            afspraak("2025-09-01T09:00:00+02:00", "a5", 60, "voortgang"),
        ],
        {
            "uren_per_product maand=2025-07 product=intake onderdeel=afspraken": 2,
            "uren_per_product maand=2025-07 product=intake onderdeel=uren": 2.25,
            "uren_per_product maand=2025-09 product=voortgang onderdeel=uren": 1,
            "uren_per_product maand=2025-11 product=intake onderdeel=afspraken": 0,
            "uren_per_product onderdeel=uren": None,
        },
    ),
    Verhaal(
        "missed appointments by month and kind, and how often without a word",
        [
            geopend(),
            gebeurtenis("niet_verschenen", "2025-07-01", bij="les", afgemeld=True),
            gebeurtenis("niet_verschenen", "2025-07-02", bij="les", afgemeld=False),
            gebeurtenis("niet_verschenen", "2025-08-02", bij="intake", afgemeld=False),
        ],
        {
            "no_show onderdeel=aantal": 3,
            "no_show onderdeel=aantal maand=2025-07 bij=les": 2,
            "no_show onderdeel=niet_afgemeld": 2,
            "no_show onderdeel=niet_afgemeld bij=les": 1,
        },
    ),
    Verhaal(
        "a talk with an interpreter is any talk that says which",
        [
            geopend(),
            gesprek("2025-07-01", "amina", tolk="telefonisch"),
            gesprek("2025-08-01", "amina", tolk="geen"),
            gesprek("2025-09-01", "amina"),
            gebeurtenis("toetszitting", "2025-09-02", zitting_id="z1", uitleg_tolk="aanwezig"),
            gebeurtenis("leerbaarheidstoets", "2025-09-02", score=30, id="toets"),
            gebeurtenis("toetsuitslag_verteld", "2025-09-03", toets_id="@toets", tolk="aanwezig"),
        ],
        {
            "tolk": 4,
            "tolk tolk=telefonisch": 1,
            "tolk tolk=geen maand=2025-08": 1,
            "tolk tolk=aanwezig maand=2025-09": 2,
        },
    ),
    Verhaal(
        "a referral is out, and became what its last word says; the first answer has days, waiting is none",
        [
            geopend("amina"),
            *(
                gebeurtenis("doorverwijzing", "2025-07-01", "amina", naar="ggz", domein="ggz", verwijzing_id=f"v{n}")
                for n in range(1, 5)
            ),
            gebeurtenis("doorverwijzing_stand", "2025-07-03", "amina", verwijzing_id="v1", stand="wacht"),
            gebeurtenis("doorverwijzing_stand", "2025-07-05", "amina", verwijzing_id="v1", stand="opgepakt"),
            gebeurtenis("doorverwijzing_stand", "2025-12-31", "amina", verwijzing_id="v1", stand="afgerond"),
            gebeurtenis("doorverwijzing_stand", "2025-07-09", "amina", verwijzing_id="v2", stand="geweigerd"),
            gebeurtenis("doorverwijzing_stand", "2025-07-02", "amina", verwijzing_id="v3", stand="wacht"),
            gebeurtenis("doorverwijzing_stand", "2025-07-13", "amina", verwijzing_id="v4", stand="opgepakt"),
        ],
        {
            "verwijzingen onderdeel=uit": 4,
            "verwijzingen onderdeel=uit naar=ggz domein=ggz": 4,
            "verwijzingen onderdeel=beantwoord": 3,
            "verwijzingen onderdeel=opgepakt": 1,
            "verwijzingen onderdeel=afgerond": 1,
            "verwijzingen onderdeel=geweigerd": 1,
            "verwijzingen onderdeel=mediaan_dagen": 8,
            "verwijzingen onderdeel=gemiddelde_dagen": 8,
            "verwijzingen onderdeel=p90_dagen": 12,
        },
    ),
    Verhaal(
        "hand-overs: one per dossier and day, by where and what came of it",
        [
            geopend(),
            gebeurtenis("warme_overdracht", "2025-07-01", naar="ggz", tijdens_begeleiding=False),
            gebeurtenis(
                "warme_overdracht", "2025-07-01", naar="wmo", tijdens_begeleiding=True, uitkomst="geaccepteerd"
            ),
            gebeurtenis("warme_overdracht", "2025-07-02", naar="wmo", tijdens_begeleiding=False),
        ],
        {
            "warme_overdrachten": 2,
            "warme_overdrachten naar=wmo": 2,
            "warme_overdrachten naar=wmo uitkomst=geaccepteerd": 1,
            "warme_overdrachten uitkomst=?": 1,
            "warme_overdrachten_tijdens": 1,
        },
    ),
    Verhaal(
        "guidance that begins counts in its quarter, and under the new law",
        [
            geopend("amina"),
            gebeurtenis("mb_start", "2025-09-30", "amina"),
            gebeurtenis("mb_eindrapport", "2025-11-30", "amina", voorstel="geen"),
            geopend("oud", wet="wi2013"),
            gebeurtenis("mb_start", "2025-10-01", "oud"),
            gebeurtenis("huisbezoek", "2025-10-01", "oud", door="consulent"),
        ],
        {
            "mb_instroom": 2,
            "mb_instroom kwartaal=2025-Q3": 1,
            "mb_instroom_nieuwe_wet": 1,
            "mb_instroom_nieuwe_wet kwartaal=2025-Q4": 0,
            "mb_eindrapporten": 1,
            "huisbezoeken": 1,
        },
    ),
    Verhaal(
        "of who had six months of relief in the period: stopped, or made longer by so many months",
        [
            rij
            for wie, maanden in {"een": [1], "twee": [1, 1], "drie": [3], "vier": [3, 1]}.items()
            for rij in (
                geopend(wie),
                gebeurtenis("ontzorgen_start", "2025-01-01", wie, vorm="wettelijk"),
                *(
                    gebeurtenis("ontzorgen_verlengd", f"2025-06-{dag:02d}", wie, maanden=n)
                    for dag, n in enumerate(maanden, 1)
                ),
            )
        ]
        + [
            geopend("stopte"),
            gebeurtenis("ontzorgen_start", "2025-05-30", "stopte", vorm="wettelijk"),  # six months on 30 November
            gebeurtenis("training_geld", "2025-11-30", "stopte", status="afgerond"),
            gebeurtenis("ontzorgen_einde", "2025-11-30", "stopte", reden="klaar"),
            gebeurtenis("maand_ontzorgen", "2025-07-01", "stopte", maand="2025-06", post="huur", betaald_cent=60000,
                        stand="betaald", restant_cent=150),
            gebeurtenis("maand_ontzorgen", "2025-08-01", "stopte", maand="2025-07", post="huur", betaald_cent=60000,
                        stand="mislukt"),
            geopend("later"),
            gebeurtenis("ontzorgen_start", "2025-06-01", "later", vorm="wettelijk"),
        ],
        {
            "ontzorgen onderdeel=lopend": 5,
            "ontzorgen onderdeel=zes_maanden_om": 5,
            "ontzorgen onderdeel=gestopt": 1,
            "ontzorgen onderdeel=verlengd_1": 1,
            "ontzorgen onderdeel=verlengd_2": 1,
            "ontzorgen onderdeel=verlengd_3": 1,
            "ontzorgen onderdeel=verlengd_meer": 1,
            "ontzorgen onderdeel=aandeel_langer": 80,
            "ontzorgen onderdeel=training_voor_einde": 1,
            "ontzorgen onderdeel=aandeel_training": 20,
            "ontzorgen onderdeel=met_betaling": 1,
            "ontzorgen onderdeel=betaald": 60000,
            "ontzorgen onderdeel=restant": 150,
        },
    ),
]  # fmt: skip
