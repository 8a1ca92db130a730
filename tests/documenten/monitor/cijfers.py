# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows as the kern gives them: mostly the printed figures of Haarlem over 2022, and Deventer for who waits and who
they are. Some are kept back, and one cannot be measured yet, as in every real delivery."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from regie.documenten.monitor.levering import Definitie, Levering

VAN, TOT = date(2022, 1, 1), date(2022, 12, 31)
STEMPEL = datetime(2026, 11, 30, 12, 20, tzinfo=UTC)
GROEPEN = {
    "asiel": "asielstatushouders", "hervestiger": "hervestigers", "gezin": "gezinsmigranten", "oude_wet": "oude wet",
}  # fmt: skip
ROUTES = {"b1": "B1-route", "onderwijs": "onderwijsroute", "z": "Z-route"}
LANDEN = {
    "syr": "Syrische", "tur": "Turkse", "eri": "Eritrese", "yem": "Jemenitische", "afg": "Afghaanse", "irq": "Iraakse",
    "irn": "Iraanse", "cod": "Congolese", "chn": "Chinese",
    "som": "Somalische", "ukr": "Oekraïense", "bra": "Braziliaanse",
}  # fmt: skip
LEEFTIJDEN = {
    "<18": "jonger dan 18", "18-26": "18 tot en met 26", "27-34": "27 tot en met 34", "35-44": "35 tot en met 44",
    "45-54": "45 tot en met 54", "55-67": "55 tot en met 67",
}  # fmt: skip
ONDERDELEN = {
    "aantal": "aantal", "opgeroepen": "heeft een uitnodiging", "mediaan_dagen": "mediaan", "aandeel": "aandeel",
    "gemiddelde_dagen": "gemiddelde", "actief": "aantal", "aandeel_binnen": "aandeel op tijd",
    "aandeel_binnen_termijn": "aandeel binnen drie jaar",
}  # fmt: skip
SOORTEN = {
    "betaald_werk": "betaald werk", "vrijwilligerswerk": "vrijwilligerswerk", "werkervaringsplek": "werkervaringsplek",
    "stage": "stage",
}  # fmt: skip
CODES: Mapping[str, Mapping[str, str]] = {
    "doelgroep": GROEPEN, "leerroute": ROUTES, "nationaliteit": LANDEN, "leeftijd": LEEFTIJDEN, "soort": SOORTEN,
    "onderdeel": ONDERDELEN, "variant": {"registraties": "bij de school", "pip": "in het plan"},
    "hervestigers": {"met": "met hervestigers", "zonder": "zonder hervestigers"},
}  # fmt: skip
NAMEN = {
    "doelgroep": "groep", "leerroute": "leerroute", "nationaliteit": "nationaliteit", "leeftijd": "leeftijd",
    "soort": "soort", "onderdeel": "onderdeel", "variant": "geteld", "hervestigers": "hervestigers",
    "kwartaal": "kwartaal", "cohort": "cohort", "consulent": "consulent",
}  # fmt: skip
THEMAS = {
    "inburgeraars": "instroom", "nationaliteit": "instroom", "leeftijd": "instroom", "wachtlijst_intake": "instroom",
    "intake_gestart": "intake", "pip_vastgesteld": "intake", "pip_binnen_termijn": "intake",
    "brugklas_aanmeldingen": "intake", "leerroute_aanmeldingen": "leerroutes", "leerroute_verdeling": "leerroutes",
    "pvt_afgerond": "meedoen", "participatie": "meedoen", "mb_instroom": "ondersteuning",
    "voldaan_binnen_termijn": "resultaat",
}  # fmt: skip


def definitie(naam: str, uitleg: str, wie: str, *dimensies: str, eenheid: str = "dossiers") -> Definitie:
    codes = {dimensie: CODES[dimensie] for dimensie in dimensies if dimensie in CODES}
    kent = {dimensie: NAMEN[dimensie] for dimensie in dimensies}
    return Definitie(naam, uitleg, wie, eenheid, "Regie, uit de dossiers", "1", kent, codes)


_DEFINITIES = {
    "inburgeraars": definitie(
        "Mensen die inburgeren", "Dossiers die open zijn.", "Actieve dossiers", "doelgroep", "leerroute", "onderdeel"
    ),
    "intake_gestart": definitie(
        "Eerste gesprek (intake)",
        "Dossiers met een eerste intakegesprek in de periode.",
        "Alle dossiers",
        "kwartaal",
        "doelgroep",
    ),
    "wachtlijst_intake": definitie(
        "Wachten op de intake",
        "Actief en ingeschreven, nog geen intakegesprek.",
        "Actieve dossiers met een plicht",
        "doelgroep",
        "onderdeel",
    ),
    "pip_vastgesteld": definitie(
        "Plannen vastgesteld (PIP)", "Dossiers met een eerste PIP in de periode.", "Alle dossiers", "doelgroep"
    ),
    "pip_binnen_termijn": definitie(
        "PIP op tijd",
        "Eerste PIP's binnen de termijn van 10 weken.",
        "Eerste PIP's in de periode",
        "onderdeel",
        eenheid="procent",
    ),
    "leerroute_aanmeldingen": definitie(
        "Aangemeld bij een school",
        "Dossiers met een eerste aanmelding in de periode.",
        "Alle dossiers",
        "kwartaal",
        "leerroute",
    ),
    "leerroute_verdeling": definitie(
        "Verdeling over de leerroutes",
        "Het deel van de mensen in elke leerroute.",
        "Dossiers met een leerroute",
        "leerroute",
        "variant",
        "hervestigers",
        eenheid="procent",
    ),
    "brugklas_aanmeldingen": definitie(
        "Aangemeld voor de brugklas", "Dossiers met een eerste aanmelding in de periode.", "Alle dossiers", "doelgroep"
    ),
    "pvt_afgerond": definitie(
        "PVT afgerond", "Minstens 12 uren en ondertekend.", "Met een aanmelding voor het PVT", "doelgroep"
    ),
    "mb_instroom": definitie(
        "Begeleiding begonnen", "Dossiers met een eerste begeleiding in de periode.", "Alle dossiers", "kwartaal"
    ),
    "nationaliteit": definitie(
        "Nationaliteit", "Nationaliteit van mensen met een actief dossier.", "Actieve dossiers", "nationaliteit"
    ),
    "leeftijd": definitie(
        "Leeftijd", "Jaar van de peildatum min het jaar van geboorte.", "Actieve dossiers", "leeftijd"
    ),
    "participatie": definitie(
        "Meedoen", "Actieve dossiers met een lopende plaatsing.", "Actieve dossiers", "soort", "onderdeel"
    ),
    "voldaan_binnen_termijn": definitie(
        "Op tijd klaar",
        "Klaar binnen drie jaar na het eerste PIP.",
        "Cohort naar het eerste PIP",
        "cohort",
        "onderdeel",
        eenheid="procent",
    ),
}
DEFINITIES = {naam: replace(een, thema=THEMAS[naam]) for naam, een in _DEFINITIES.items()}


def rij(indicator: str, waarde: float | None, eenheid: str = "", /, **dimensies: str | None) -> dict[str, Any]:
    """As the kern counts it over 2022."""
    return {
        "indicator": indicator, "dimensies": dimensies, "waarde": waarde,
        "eenheid": eenheid or DEFINITIES[indicator].eenheid, "van": VAN.isoformat(), "tot": TOT.isoformat(),
        "peildatum": TOT.isoformat(), "bekend_op": "2023-03-31", "beleid": "haarlem", "definitie_versie": "1",
        "onderdrukt": False, "status": "definitief", "noot": None, "teller": None, "noemer": None,
    }  # fmt: skip


def achter(indicator: str, stand: str = "verborgen", /, **dimensies: str | None) -> dict[str, Any]:
    return rij(indicator, None, **dimensies) | {"onderdrukt": True, "stand": stand}


def procent(indicator: str, teller: int, noemer: int, /, **dimensies: str | None) -> dict[str, Any]:
    waarde = (200 * teller + noemer) // (2 * noemer)
    return rij(indicator, waarde, "procent", **dimensies) | {"teller": teller, "noemer": noemer}


def stand(een: dict[str, Any]) -> dict[str, Any]:
    """A figure of a day and not of a period."""
    return een | {"van": None, "tot": None}


def _intake() -> list[dict[str, Any]]:
    """Deventer 2022; its old law is counted as such."""
    tabel = {"2022-Q2": (12, 14, 13), "2022-Q3": (28, 10, 11), "2022-Q4": (8, 12, 6)}
    groepen = ("asiel", "gezin", "oude_wet")
    rijen = [
        rij("intake_gestart", aantal, kwartaal=kwartaal, doelgroep=groep)
        for kwartaal, aantallen in tabel.items() for groep, aantal in zip(groepen, aantallen, strict=True)
    ]  # fmt: skip
    rijen += [rij("intake_gestart", sum(aantallen), kwartaal=kwartaal) for kwartaal, aantallen in tabel.items()]
    sommen = [sum(kolom) for kolom in zip(*tabel.values(), strict=True)]
    rijen += [rij("intake_gestart", som, doelgroep=groep) for groep, som in zip(groepen, sommen, strict=True)]
    return [*rijen, rij("intake_gestart", 114)]


def _wachten() -> list[dict[str, Any]]:
    per_groep = {"gezin": (74, 60, 182.0), "asiel": (44, 38, 181.5)}
    rijen = []
    for groep, (aantal, opgeroepen, mediaan) in per_groep.items():
        rijen += [
            rij("wachtlijst_intake", aantal, doelgroep=groep, onderdeel="aantal"),
            rij("wachtlijst_intake", opgeroepen, doelgroep=groep, onderdeel="opgeroepen"),
            rij("wachtlijst_intake", mediaan, "dagen", doelgroep=groep, onderdeel="mediaan_dagen"),
        ]
    rijen += [
        rij("wachtlijst_intake", 118, onderdeel="aantal"), rij("wachtlijst_intake", 98, onderdeel="opgeroepen"),
        rij("wachtlijst_intake", 182.0, "dagen", onderdeel="mediaan_dagen"),
    ]  # fmt: skip
    return [stand(een) for een in rijen]


def _wie() -> list[dict[str, Any]]:
    landen = [
        rij("nationaliteit", aantal, nationaliteit=land)
        for land, aantal in zip(LANDEN, (120, 44, 19, 14, 13, 7, 6, 6, 8), strict=False)
    ]
    landen += [achter("nationaliteit", "klein", nationaliteit=land) for land in ("som", "ukr", "bra")]
    landen += [rij("nationaliteit", 9, nationaliteit=None)]
    leeftijden = [
        rij("leeftijd", aantal, leeftijd=band)
        for band, aantal in zip(LEEFTIJDEN, (18, 137, 71, 41, 32, 12), strict=True)
    ]
    routes = [
        rij("inburgeraars", aantal, leerroute=route, onderdeel="actief")
        for route, aantal in zip(ROUTES, (170, 34, 107), strict=True)
    ]
    groepen = [
        rij("inburgeraars", aantal, doelgroep=groep, onderdeel="actief")
        for groep, aantal in zip(GROEPEN, (160, 24, 97, 30), strict=True)
    ]
    samen = [rij("leeftijd", 311), rij("inburgeraars", 311, onderdeel="actief"), *routes, *groepen]
    return [stand(een) for een in [*landen, *leeftijden, *samen]]


def _leren() -> list[dict[str, Any]]:
    verdeling = {
        ("registraties", "met"): (21, 3, 14), ("registraties", "zonder"): (19, 3, 3), ("pip", "met"): (55, 8, 10),
    }  # fmt: skip
    rijen = [
        procent("leerroute_verdeling", aantal, sum(aantallen), leerroute=route, variant=variant, hervestigers=her)
        for (variant, her), aantallen in verdeling.items() if min(aantallen) > 5
        for route, aantal in zip(ROUTES, aantallen, strict=True)
    ]  # fmt: skip
    kwartalen = {"2022-Q1": 0, "2022-Q3": 14, "2022-Q4": 21}
    rijen += [rij("leerroute_aanmeldingen", aantal, kwartaal=kwartaal) for kwartaal, aantal in kwartalen.items()]
    rijen += [achter("leerroute_aanmeldingen", "klein", kwartaal="2022-Q2"), achter("leerroute_aanmeldingen")]
    brugklas = {"asiel": 129, "hervestiger": 20, "oude_wet": 70}
    rijen += [rij("brugklas_aanmeldingen", aantal, doelgroep=groep) for groep, aantal in brugklas.items()]
    rijen += [rij("brugklas_aanmeldingen", 219)]
    kwartaal = {"2022-Q1": 46, "2022-Q2": 46, "2022-Q3": 51, "2022-Q4": 59}
    rijen += [rij("mb_instroom", aantal, kwartaal=kwartaal) for kwartaal, aantal in kwartaal.items()]
    return [*rijen, rij("mb_instroom", 202)]


def rijen() -> list[dict[str, Any]]:
    pip = [rij("pip_vastgesteld", 35, doelgroep="asiel"), rij("pip_vastgesteld", 38, doelgroep="gezin")]
    pvt = [
        rij("pvt_afgerond", 73, doelgroep="asiel"),
        rij("pvt_afgerond", 9, doelgroep="gezin"),
        rij("pvt_afgerond", 82),
    ]
    meedoen = [
        rij("participatie", aantal, soort=soort, onderdeel="aantal")
        for soort, aantal in (("betaald_werk", 61), ("vrijwilligerswerk", 43), ("stage", 0))
    ]
    meedoen += [
        achter("participatie", "klein", soort="werkervaringsplek", onderdeel="aantal"),
        procent("participatie", 104, 311, onderdeel="aandeel"),
    ]
    te_vroeg = rij("voldaan_binnen_termijn", None, onderdeel="aandeel_binnen_termijn") | {"status": "nog_niet_meetbaar"}
    return [
        *_wie(), *_intake(), *_wachten(), *pip, rij("pip_vastgesteld", 73),
        procent("pip_binnen_termijn", 48, 73, onderdeel="aandeel_binnen"), *_leren(), *pvt, *map(stand, meedoen),
        te_vroeg,
    ]  # fmt: skip


def levering(met: Sequence[Mapping[str, Any]] | None = None, **anders: Any) -> Levering:
    gewoon: dict[str, Any] = {
        "gemeente": "0392", "gemeente_naam": "Haarlem", "peildatum": TOT, "bekend_op": date(2023, 3, 31), "van": VAN,
        "tot": TOT, "beleid": "haarlem", "grens": 5, "gemaakt_op": STEMPEL,
        "rijen": rijen() if met is None else met, "definities": DEFINITIES,
    }  # fmt: skip
    return Levering(**gewoon | anders)
