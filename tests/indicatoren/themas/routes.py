# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""PIP, brugklas, PVT and routes. The period is 1 July up to and including 30 November 2025."""

from typing import Any

from tests.indicatoren.themas.verhalen import Rij, Verhaal, geopend, gesloten, pip, plichtig
from tests.verhaal import gebeurtenis

SCHOOL = {"aanbieder": "school"}


def aangemeld(datum: str, dossier: str, route: str = "b1") -> Rij:
    return gebeurtenis("aanmelding_leerroute", datum, dossier, leerroute=route, **SCHOOL)


def gestart(datum: str, dossier: str, route: str = "b1") -> Rij:
    return gebeurtenis("start_leerroute", datum, dossier, leerroute=route, **SCHOOL)


def overgenomen(datum: str, dossier: str, **velden: Any) -> Rij:
    return gebeurtenis(
        "pip_overgenomen", datum, dossier, dagtekening=datum, gemeentecode="0363", leerroute="b1", **velden
    )


def keuze(datum: str, dossier: str, route: str, *, wijkt: bool) -> Rij:
    return gebeurtenis(
        "leerroutekeuze", datum, dossier, leerroute=route, motivering="past", instemming="ja", bronnen=["toets"],
        wijkt_af_van_toets=wijkt, onderwijsroute_onderzocht=False,
    )  # fmt: skip


def pvt_klaar(datum: str, dossier: str, uren: int, ondertekend: str) -> Rij:
    return gebeurtenis("pvt_afgerond", datum, dossier, uren=uren, activiteit="training", ondertekend_op=ondertekend)


BRUGKLAS: dict[str, list[tuple[str, Rij]]] = {
    "klaar": [("brugklas_start", {}), ("brugklas_einde", {"resultaat": "afgerond"})],
    "stopte": [("brugklas_start", {}), ("brugklas_einde", {"resultaat": "voortijdig"})],
    "bezig": [("brugklas_start", {})],
    "wacht": [],
}
VERHALEN = [
    Verhaal(
        "a PIP counts on its dagtekening, the first one only, and not when it came along from elsewhere",
        [
            geopend("amina"),
            pip("2025-07-02", "amina", dagtekening="2025-06-30"),
            pip("2025-08-02", "amina", dagtekening="2025-08-01"),
            geopend("bas"),
            pip("2025-07-02", "bas", dagtekening="2025-07-01"),
            geopend("tess"),
            overgenomen("2025-07-02", "tess"),
            pip("2025-09-01", "tess"),
        ],
        {
            "pip_vastgesteld": 1,
            "pip_vastgesteld doelgroep=asiel": 1,
            "eerste_route onderdeel=aantal": 1,
            "doorlooptijden stap=kennisgeving_pip onderdeel=aantal": 0,
        },
    ),
    Verhaal(
        "a PIP is in time on its last day and too late the day after; without a notice there is no term",
        [
            *plichtig("amina"),
            *plichtig("bas"),
            geopend("geen"),
            *(
                rij
                for wie, dag in (("amina", "2025-09-28"), ("bas", "2025-10-20"))
                for rij in (gebeurtenis("inschrijving_brp", "2025-07-06", wie, gemeentecode="0392"), pip(dag, wie))
            ),
            pip("2025-09-01", "geen"),
        ],
        {
            "pip_binnen_termijn onderdeel=aantal": 2,
            "pip_binnen_termijn onderdeel=niet_binnen": 2,
            "pip_vastgesteld": 3,
        },
    ),
    Verhaal(
        "of two PIPs with a term one is in time",
        [
            geopend("amina"),
            gebeurtenis("kennisgeving_plicht", "2025-08-01", "amina"),
            gebeurtenis("inschrijving_brp", "2025-08-01", "amina", gemeentecode="0392"),
            pip("2025-08-20", "amina"),
            *plichtig("bas"),
            pip("2025-08-20", "bas"),
        ],
        {
            "pip_binnen_termijn onderdeel=aantal": 2,
            "pip_binnen_termijn onderdeel=binnen": 1,
            "pip_binnen_termijn onderdeel=niet_binnen": 1,
            "pip_binnen_termijn onderdeel=aandeel_binnen": 50,
        },
    ),
    Verhaal(
        "of the brugklas the last end counts; without one whether it was started",
        [
            rij
            for wie, rest in BRUGKLAS.items()
            for rij in (
                geopend(wie),
                gebeurtenis("brugklas_aanmelding", "2025-07-01", wie),
                *(gebeurtenis(type_, f"2025-08-0{n}", wie, **velden) for n, (type_, velden) in enumerate(rest, 1)),
            )
        ]
        + [gebeurtenis("brugklas_einde", "2025-12-31", "stopte", resultaat="afgerond")]
        + [gebeurtenis("brugklas_einde", "2025-12-30", "klaar", resultaat="voortijdig")],
        {
            "brugklas_aanmeldingen": 4,
            "brugklas_afgerond": 1,
            "brugklas_voortijdig": 1,
            "brugklas_bezig": 1,
            "brugklas_niet_gestart": 1,
            "brugklas_niet_gestart doelgroep=asiel": 1,
        },
    ),
    Verhaal(
        "the PVT is done after twelve hours and a signature, whatever comes first",
        [
            rij
            for wie, rest in {
                "klaar": [pvt_klaar("2025-12-01", "klaar", 12, "2025-12-31")],
                "kort": [pvt_klaar("2025-12-01", "kort", 11, "2025-12-01")],
                "later": [pvt_klaar("2025-12-01", "later", 12, "2026-01-01")],
                "begon": [gebeurtenis("pvt_start", "2025-12-31", "begon")],
                "wacht": [],
            }.items()
            for rij in (geopend(wie), gebeurtenis("pvt_aanmelding", "2024-05-01", wie), *rest)
        ]
        + [geopend("los"), pvt_klaar("2025-12-01", "los", 12, "2025-12-01")],
        {"pvt_aanmeldingen": 5, "pvt_afgerond": 1, "pvt_bezig": 3, "pvt_niet_gestart": 1},
    ),
    Verhaal(
        "who was registered started, waits, or is gone; the route is that of the first registration",
        [
            geopend("amina"),
            aangemeld("2025-07-01", "amina", "b1"),
            aangemeld("2025-08-01", "amina", "z"),
            gestart("2025-08-02", "amina", "z"),
            geopend("hervestigd", hervestiger=True),
            aangemeld("2025-10-01", "hervestigd", "z"),
            geopend("eerder"),
            aangemeld("2025-06-30", "eerder", "z"),
            geopend("weg"),
            aangemeld("2025-07-01", "weg", "b1"),
            gesloten("2025-07-02", "weg"),
        ],
        {
            "leerroute_aanmeldingen": 3,
            "leerroute_aanmeldingen kwartaal=2025-Q3 leerroute=b1": 2,
            "leerroute_aanmeldingen kwartaal=2025-Q4": 1,
            "leerroute_aanmeldingen kwartaal=?": None,
            "leerroute_gestart leerroute=b1": 1,
            "leerroute_gestart leerroute=z": 0,
            "leerroute_wacht_op_start leerroute=z": 2,
            "leerroute_wacht_op_start leerroute=b1": 0,
            "leerroute_verdeling variant=registraties hervestigers=met leerroute=b1": 67,
            "leerroute_verdeling variant=registraties hervestigers=zonder leerroute=b1": 100,
            "leerroute_verdeling variant=registraties hervestigers=zonder leerroute=z": 0,
        },
    ),
    Verhaal(
        "the share of routes by PIP is of open dossiers with one, by the route that holds now",
        [
            geopend("amina"),
            pip("2024-06-01", "amina"),
            gebeurtenis("pip_gewijzigd", "2025-12-31", "amina", reden="routewijziging", leerroute="z"),
            geopend("hervestigd", hervestiger=True),
            pip("2024-06-01", "hervestigd", leerroute="onderwijs"),
            geopend("zonder"),
            geopend("weg"),
            pip("2024-06-01", "weg"),
            gesloten("2025-01-01", "weg"),
        ],
        {
            "leerroute_verdeling variant=pip hervestigers=met leerroute=z": 50,
            "leerroute_verdeling variant=pip hervestigers=met leerroute=onderwijs": 50,
            "leerroute_verdeling variant=pip hervestigers=zonder leerroute=z": 100,
            "leerroute_verdeling variant=pip hervestigers=zonder leerroute=onderwijs": 0,
            "leerroute_verdeling variant=pip hervestigers=met leerroute=b1": 0,
        },
    ),
    Verhaal(
        "a participation plan has the route of the last PIP, else of the registration",
        [
            geopend("amina"),
            aangemeld("2025-01-01", "amina", "z"),
            gebeurtenis("participatieplan", "2025-12-31", "amina"),
            geopend("bas"),
            aangemeld("2025-01-01", "bas", "z"),
            pip("2025-01-02", "bas"),
            gebeurtenis("participatieplan", "2025-01-03", "bas"),
            geopend("tess"),
            gebeurtenis("participatieplan", "2025-01-03", "tess"),
        ],
        {
            "participatieplannen": 3,
            "participatieplannen leerroute=z": 1,
            "participatieplannen leerroute=b1": 1,
            "participatieplannen leerroute=?": 1,
        },
    ),
    Verhaal(
        "the first route stayed, or not; a change without a route is no change of route",
        [
            geopend("amina"),
            pip("2025-07-01", "amina"),
            gebeurtenis("pip_gewijzigd", "2025-08-01", "amina", reden="routewijziging", leerroute="z"),
            geopend("bas"),
            pip("2025-07-01", "bas"),
            gebeurtenis("pip_gewijzigd", "2025-08-01", "bas", reden="routewijziging", gesprekken_per_jaar=4),
        ],
        {
            "eerste_route onderdeel=aantal leerroute=b1": 2,
            "eerste_route onderdeel=gebleven": 1,
            "eerste_route onderdeel=aandeel_gebleven leerroute=b1": 50,
        },
    ),
    Verhaal(
        "a change of route is heavier or lighter, and every one counts",
        [
            geopend("amina"),
            pip("2025-01-01", "amina", leerroute="z"),
            gebeurtenis("pip_gewijzigd", "2025-07-01", "amina", reden="routewijziging", leerroute="b1"),
            gebeurtenis("pip_gewijzigd", "2025-08-01", "amina", reden="routewijziging", leerroute="onderwijs"),
            gebeurtenis("pip_gewijzigd", "2025-11-30", "amina", reden="routewijziging", leerroute="z"),
            gebeurtenis("pip_gewijzigd", "2025-12-01", "amina", reden="routewijziging", leerroute="b1"),
        ],
        {
            "routewijzigingen": 3,
            "routewijzigingen richting=zwaarder": 2,
            "routewijzigingen richting=lichter leerroute=onderwijs naar=z": 1,
            "routewijzigingen leerroute=z naar=b1": 1,
        },
    ),
    Verhaal(
        "of more choices in the period the last one counts, beside the test and the advice of the school",
        [
            geopend("amina"),
            gebeurtenis("leerbaarheidstoets", "2025-06-01", "amina", score=30),
            gebeurtenis("schoolintake", "2025-06-01", "amina", advies_leerroute="z", **SCHOOL),
            keuze("2025-07-01", "amina", "z", wijkt=False),
            keuze("2025-11-30", "amina", "b1", wijkt=True),
            keuze("2025-12-01", "amina", "z", wijkt=False),
            geopend("bas"),
            keuze("2025-07-01", "bas", "z", wijkt=False),
        ],
        {
            "toets_tegen_keuze onderdeel=keuzes": 2,
            "toets_tegen_keuze onderdeel=keuzes leerroute=b1": 1,
            "toets_tegen_keuze onderdeel=met_toets": 1,
            "toets_tegen_keuze onderdeel=anders_dan_toets leerroute=b1": 1,
            "toets_tegen_keuze onderdeel=met_advies": 1,
            "toets_tegen_keuze onderdeel=anders_dan_school": 1,
            "toets_tegen_keuze onderdeel=anders_dan_school leerroute=z": 0,
        },
    ),
]
