# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Results and terms. The period is 1 July up to and including 30 November 2025; the peildatum 31 December 2025."""

from typing import Any

from tests.indicatoren.themas.meedoen import school, school_af
from tests.indicatoren.themas.verhalen import Rij, Verhaal, geopend, gesloten, intake, pip, plichtig
from tests.verhaal import gebeurtenis


def examen(datum: str, dossier: str, onderdeel: str, uitslag: str, poging: int = 1, **velden: Any) -> Rij:
    gewoon = {"niveau": "b1"}
    return gebeurtenis(
        "examen", datum, dossier, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **(gewoon | velden)
    )


def voldaan(datum: str, dossier: str, wijze: str = "diploma") -> Rij:
    return gebeurtenis("voldaan", datum, dossier, wijze=wijze)


def oud(dossier: str, pip_op: str) -> list[Rij]:
    """A dossier that was opened in 2022."""
    return [geopend(dossier) | {"datum": "2022-01-03"}, pip(pip_op, dossier)]


VERHALEN = [
    Verhaal(
        "in a route, out of it, and open at the end of each month",
        [
            geopend("amina"),
            school("2025-06-01", "amina"),
            school_af("2025-09-30", "amina"),
            geopend("bas"),
            school("2025-07-31", "bas"),
            geopend("terug"),
            school("2025-07-01", "terug"),
            school_af("2025-08-01", "terug"),
            school("2025-12-31", "terug"),
            geopend("weg"),
            school("2025-07-01", "weg"),
            gesloten("2025-08-31", "weg"),
        ],
        {
            "in_uitstroom onderdeel=in": 3,
            "in_uitstroom onderdeel=in maand=2025-07 leerroute=b1": 3,
            "in_uitstroom onderdeel=uit": 2,
            "in_uitstroom onderdeel=uit maand=2025-09": 1,
            "in_uitstroom onderdeel=gemiddelde_dagen": 91,
            "in_uitstroom onderdeel=open maand=2025-07": 4,
            "in_uitstroom onderdeel=open maand=2025-08": 3,
            "in_uitstroom onderdeel=open maand=2025-11": 2,
            "in_uitstroom onderdeel=open": None,
        },
    ),
    Verhaal(
        "days between two steps, of who took the second one in the period",
        [
            *plichtig("amina"),
            gebeurtenis("koppeling", "2025-07-01", "amina"),
            gebeurtenis("kennismaking", "2025-07-15", "amina", vorm="azc"),
            gebeurtenis("huisvesting", "2025-08-01", "amina", soort="regulier"),
            intake("2025-08-11", "amina"),
            pip("2025-09-01", "amina"),
            school("2025-09-21", "amina"),
            voldaan("2025-11-30", "amina"),
            geopend("omgekeerd"),
            intake("2025-08-11", "omgekeerd"),
            gebeurtenis("huisvesting", "2025-08-12", "omgekeerd", soort="regulier"),
        ],
        {
            "doorlooptijden stap=koppeling_kennismaking onderdeel=mediaan_dagen": 14,
            "doorlooptijden stap=huisvesting_intake onderdeel=aantal": 1,
            "doorlooptijden stap=huisvesting_intake onderdeel=gemiddelde_dagen": 10,
            "doorlooptijden stap=kennisgeving_pip onderdeel=p90_dagen doelgroep=asiel": 607,
            "doorlooptijden stap=pip_start onderdeel=mediaan_dagen leerroute=b1": 20,
            "doorlooptijden stap=pip_voldaan onderdeel=mediaan_dagen": 90,
        },
    ),
    Verhaal(
        "exams that were done, at the first or a later try; absent is not done",
        [
            geopend("amina"),
            pip("2024-06-01", "amina"),
            examen("2025-07-01", "amina", "lezen", "geslaagd"),
            examen("2025-07-01", "amina", "schrijven", "gezakt"),
            examen("2025-08-01", "amina", "schrijven", "geslaagd", 2),
            examen("2025-07-01", "amina", "spreken", "afwezig"),
            examen("2025-06-01", "amina", "knm", "geslaagd", niveau=None),
            examen("2025-06-01", "amina", "lezen", "geslaagd", niveau="a2"),
            voldaan("2025-11-30", "amina"),
        ],
        {
            "slagen onderdeel=gedaan": 3,
            "slagen onderdeel=geslaagd_eerste": 1,
            "slagen onderdeel=geslaagd_later": 1,
            "slagen onderdeel=aandeel_geslaagd": 67,
            "slagen onderdeel=geslaagd_later leerroute=b1 examen=schrijven niveau=b1": 1,
            "slagen onderdeel=routes_afgerond leerroute=b1": 1,
            "slagen onderdeel=mediaan_dagen": 547,
            "slagen onderdeel=gemiddelde_dagen": 547,
            "slagen onderdeel=p90_dagen": 547,
            "niveau_bereikt": 2,
            "niveau_bereikt examen=lezen niveau=b1": 1,
            "niveau_bereikt examen=lezen niveau=a2": 0,
        },
    ),
    Verhaal(
        "a cohort is measured when all of it has had three years; a younger one is not, and is no zero",
        [
            *oud("snel", "2022-07-01"),
            voldaan("2024-01-01", "snel"),
            *oud("verlengd", "2022-07-01"),
            gebeurtenis("verlenging", "2025-01-01", "verlengd", grond="ziekte", dagen=180),
            voldaan("2025-09-01", "verlengd", "certificaat"),
            *oud("later", "2022-07-01"),
            voldaan("2025-09-01", "later"),
            *oud("nog_niet", "2022-09-30"),
            *oud("jong", "2023-01-01"),
            voldaan("2025-01-01", "jong"),
        ],
        {
            "voldaan_binnen_termijn onderdeel=aantal": 5,
            "voldaan_binnen_termijn onderdeel=meetbaar": 4,
            "voldaan_binnen_termijn onderdeel=binnen_termijn cohort=2022-Q3": 1,
            "voldaan_binnen_termijn onderdeel=verlengd cohort=2022-Q3": 1,
            "voldaan_binnen_termijn onderdeel=verlengd wijze=certificaat": 1,
            "voldaan_binnen_termijn onderdeel=later": 1,
            "voldaan_binnen_termijn onderdeel=nog_niet": 1,
            "voldaan_binnen_termijn onderdeel=nog_niet wijze=?": 1,
            "voldaan_binnen_termijn onderdeel=aandeel_binnen_termijn": 25,
            "voldaan_binnen_termijn onderdeel=binnen_termijn cohort=2022-Q3 leerroute=z": 0,
            "voldaan_binnen_termijn onderdeel=binnen_termijn cohort=2023-Q1": None,
            "voldaan_binnen_termijn onderdeel=binnen_termijn cohort=2023-Q1 leerroute=z": None,
            "voldaan_binnen_termijn onderdeel=mediaan_dagen": 944.5,
            "voldaan_binnen_termijn onderdeel=gemiddelde_dagen": 899,
            "voldaan_binnen_termijn onderdeel=p90_dagen": 1158,
        },
    ),
    Verhaal(
        "enforcement by kind and article",
        [
            *plichtig("amina"),
            gebeurtenis("waarschuwing", "2025-07-01", "amina", aanleiding="weg", verzendwijze="brief"),
            gebeurtenis("voornemen_boete", "2025-07-02", "amina", artikel="22", gedraging="weg"),
            gebeurtenis(
                "boete", "2025-08-01", artikel="22", bedrag_cent=25000, gedraging_op="2025-06-01", id="boete"
            ),
            gebeurtenis("boete_duo", "2025-08-01", artikel="24", bedrag_cent=25000, nieuwe_termijn_tot="2027-01-01"),
            gebeurtenis("maatregel_pw", "2025-08-01", gedraging_op="2025-07-01", verlaging_procent=30, duur_maanden=1),
            gebeurtenis("bezwaar", "2025-08-03", "amina", besluit_id="@boete"),
            gebeurtenis("beroep", "2025-11-03", "amina", besluit_id="@boete"),
        ],
        {f"naleving onderdeel={naam}": 1 for naam in (
            "waarschuwingen", "voornemens", "boetes", "boetes_duo", "maatregelen", "bezwaren", "beroepen"
        )} | {
            "naleving onderdeel=boetes artikel=22": 1,
            "naleving onderdeel=boetes_duo artikel=24": 1,
            "naleving onderdeel=boetes artikel=24": 0,
            "naleving onderdeel=waarschuwingen artikel=?": 1,
        },
    ),
    Verhaal(
        "scores: how many, and their mean in hundredths",
        [
            geopend(),
            gebeurtenis("tevredenheid", "2025-07-01", onderdeel="les", score=8),
            gebeurtenis("tevredenheid", "2025-07-02", onderdeel="les", score=7),
            gebeurtenis("tevredenheid", "2025-07-03", onderdeel="les", score=7),
        ],
        {
            "tevredenheid maat=n onderdeel=les": 3,
            "tevredenheid maat=gemiddelde onderdeel=les": 7.33,
            "tevredenheid maat=n": None,
        },
    ),
    Verhaal(
        "a term is in time, too late, lapsed, ended or running; one that did not begin counts nowhere",
        [
            *plichtig("laat"),  # the term of the PIP ended in 2024
            pip("2025-08-01", "laat"),
            *plichtig("verlopen"),
            *plichtig("vervallen"),
            gesloten("2024-02-01", "vervallen"),
            geopend("tijdig"),
            gebeurtenis("kennisgeving_plicht", "2025-08-01", "tijdig"),
            gebeurtenis("inschrijving_brp", "2025-08-01", "tijdig", gemeentecode="0392"),
            pip("2025-08-11", "tijdig"),
            geopend("loopt"),
            gebeurtenis("kennisgeving_plicht", "2025-12-28", "loopt"),
            gebeurtenis("inschrijving_brp", "2025-12-29", "loopt", gemeentecode="0392"),
            geopend("begint_nog"),
            gebeurtenis("termijn_toelichting", "2025-08-11", "laat", termijn="pip", reden="capaciteit"),
        ],
        {
            "termijn_naleving termijn=pip onderdeel=op_tijd": 1,
            "termijn_naleving termijn=pip onderdeel=te_laat": 1,
            "termijn_naleving termijn=pip onderdeel=verlopen doelgroep=asiel": 1,
            "termijn_naleving termijn=pip onderdeel=vervallen": 1,
            "termijn_naleving termijn=pip onderdeel=loopt": 1,
            "termijn_naleving termijn=pip onderdeel=mediaan_dagen": 284.5,
            "termijn_redenen termijn=pip reden=capaciteit": 1,
            "termijn_redenen reden=tolk": 0,
        },
    ),
]  # fmt: skip
