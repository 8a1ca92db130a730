# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages through the real server: for one visitor, and for sixteen at the same time."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Final
from urllib.parse import urlencode

from bench.meten import Uitkomst
from bench.register.belasting import Vraag
from bench.register.bestanden import KARIN
from bench.register.gemeenten import GROOT, KLEIN
from bench.register.tijden import p95, rijen
from bench.register.vullen import DOCENT, TEAMLEIDER, Gevuld, zeg
from bench.register.webserver import HOST, Bezoeker, log_in

EEN: Final = 1
VELEN: Final = 16
VELE_HOOGSTENS: Final = 300.0  # milliseconds, with VELEN at the same time
IN_GESPREK: Final = 100.0  # milliseconds: what is opened beside somebody who talks
UIT_FEITEN: Final = 250.0  # milliseconds: what is worked out anew from all events of a caseload
OPWARMEN: Final = {EEN: 40, VELEN: 6}  # per visitor: every thread of the server has seen the page some times
KEREN: Final = {EEN: 150, VELEN: 15}
ANDER: Final = 900.0  # milliseconds: the best list of a known register of cases (Open Zaak, 62,000 cases)

Verzoek = tuple[str, str, dict[str, str], str | None]


@dataclass(frozen=True, slots=True)
class Pagina:
    """`hoogstens`: milliseconds for one visitor."""

    maat: str
    verzoeken: list[Verzoek]
    hoogstens: float = 80.0

    def grens(self, bezoekers: int) -> float:
        return self.hoogstens if bezoekers == EEN else VELE_HOOGSTENS


def meet_paginas(gevuld: Gevuld, poort: int) -> list[Uitkomst]:
    uitkomsten, lijsten = [], []
    for pagina in paginas(gevuld):
        for bezoekers in (EEN, VELEN):
            tijden = belast(pagina, poort, bezoekers)
            hoeveel = "1 gebruiker" if bezoekers == EEN else f"{bezoekers} gebruikers"
            uitkomsten += rijen(f"{pagina.maat}, {hoeveel}", tijden, pagina.grens(bezoekers))
            if bezoekers == EEN and pagina.maat.startswith("Vandaag"):
                lijsten.append(p95(tijden))
            zeg(f"{pagina.maat}, {hoeveel}: p95 {p95(tijden):.0f} ms")
    keer = ANDER / max(lijsten)
    return [*uitkomsten, Uitkomst("langzaamste lijst tegen Open Zaak (0,9 s bij 62.000 zaken)", keer, "keer", ">= 10")]


def paginas(gevuld: Gevuld) -> list[Pagina]:
    karin, groot, klein, tess = (
        log_in(gevuld.accounts[f"{gemeente}/{wie}"])
        for gemeente, wie in ((GROOT, KARIN), (GROOT, TEAMLEIDER), (KLEIN, TEAMLEIDER), (GROOT, DOCENT))
    )
    tiende, honderdste = gevuld.dossiers // 10, gevuld.dossiers // 100
    return [
        Pagina("Vandaag, consulent met 80", [_lees(karin, "/")]),
        Pagina(f"Vandaag, teamleider met {honderdste}", [_lees(klein, "/")]),
        Pagina(f"Vandaag, teamleider met {tiende}", [_lees(groot, "/")]),
        Pagina("Dossier met 60 gebeurtenissen", [_lees(karin, f"/dossiers/{gevuld.gewoon}/")]),
        Pagina("Dossier met 600 gebeurtenissen", [_lees(karin, f"/dossiers/{gevuld.dik}/")]),
        *(
            Pagina(f"{naam}, {van}", [_lees(karin, f"/dossiers/{dossier}/{deel}/")], IN_GESPREK)
            for naam, deel in (
                ("Intake", "intake"),
                ("Leerroute", "leerroute"),
                ("PIP", "pip"),
                ("Gesprek", "gesprek"),
                ("Traject", "traject"),
            )
            for van, dossier in (("nog zonder plan", gevuld.zonder_plan), ("met plan", gevuld.gewoon))
        ),
        Pagina("Signalen, consulent met 80", [_lees(karin, "/signalen/")], UIT_FEITEN),
        Pagina("Zoeken op naam, consulent", [_zoek(karin, naam=naam) for naam in ("mohamed", "fatima a", "yusuf")]),
        Pagina(f"Zoeken op naam, in {tiende}", [_zoek(groot, naam=naam) for naam in ("mohamed", "fatima a", "tesfay")]),
        Pagina(
            f"Zoeken op nummer, in {tiende}", [_zoek(groot, nummer=str(9_900_000_000 + n)) for n in range(0, 50, 7)]
        ),
        Pagina("Mijn werk, school met 400", [_lees(tess, "/keten/")]),
        Pagina("Leerling, school met 400", [_lees(tess, f"/keten/{gevuld.leerling}/")]),
        Pagina(
            "Zoeken op naam, school met 400",
            [_zoek(tess, "/keten/", naam=naam) for naam in ("mohamed", "fatima", "tesfay")],
        ),
        Pagina("Instroom, consulent met 80", [_lees(karin, "/instroom/")]),
        Pagina(f"Instroom, teamleider met {tiende}", [_lees(groot, "/instroom/")]),
        Pagina("Wachtlijst, consulent met 80", [_lees(karin, "/instroom/wachtlijst/")]),
        Pagina(f"Wachtlijst, teamleider met {tiende}", [_lees(groot, "/instroom/wachtlijst/")]),
        Pagina("Agenda, consulent met 80", [_lees(karin, "/agenda/")]),
        Pagina(f"Groepen, teamleider met {tiende}", [_lees(groot, "/groepen/")]),
        Pagina(
            f"Nieuw voorstel voor groepen, teamleider met {tiende}", [_lees(groot, "/groepen/voorstel/?soort=brugklas")]
        ),
        Pagina("Brieven, consulent met 80", [_lees(karin, "/brieven/")]),
        Pagina("Gegevens wijzigen", [_lees(karin, f"/dossiers/{gevuld.gewoon}/persoon/")]),
        Pagina(f"Team, teamleider met {honderdste}", [_lees(klein, "/team/")]),
        Pagina(f"Team, teamleider met {tiende}", [_lees(groot, "/team/")]),
    ]


def _lees(wie: Bezoeker, pad: str) -> Verzoek:
    return "GET", pad, wie.koppen, None


def _zoek(wie: Bezoeker, pad: str = "/zoeken/", **velden: str) -> Verzoek:
    """By POST, as the form does: what is searched for stands in no address."""
    koppen = {**wie.koppen, "Content-Type": "application/x-www-form-urlencoded"}
    return "POST", pad, koppen, urlencode({"csrfmiddlewaretoken": wie.csrf, **velden})


def belast(pagina: Pagina, poort: int, bezoekers: int) -> list[float]:
    """Milliseconds of each request, after some to warm up."""
    vraag = Vraag(
        HOST, poort, bezoekers, opwarmen=OPWARMEN[bezoekers], keren=KEREN[bezoekers], verzoeken=pagina.verzoeken
    )
    opdracht = [sys.executable, "-m", "bench.register.belasting"]
    uit = subprocess.run(opdracht, input=json.dumps(asdict(vraag)), capture_output=True, text=True, check=False)
    if uit.returncode:
        raise SystemExit(f"{pagina.maat}: {uit.stderr}")
    antwoord = json.loads(uit.stdout)
    if antwoord["fouten"]:
        raise SystemExit(f"{pagina.maat}: {antwoord['fouten'][0]}")
    return list(antwoord["tijden"])
