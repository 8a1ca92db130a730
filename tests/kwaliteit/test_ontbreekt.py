# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What lacks in an open dossier: found while it lacks, gone when it is there, and never of a closed dossier."""

from typing import Any

import polars as pl
import pytest

from regie.kern.kwaliteit.ontbreekt import ONTBREEKT, PERSOON
from regie.kern.kwaliteit.punten import PUNT, punten
from tests.verhaal import AMINA, feiten, gebeurtenis

Rijen = list[dict[str, Any]]
OPENING = gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021", geboortejaar=1990,
                      geslacht="v")  # fmt: skip
TOEWIJZING = gebeurtenis("toewijzing", "2024-01-03", rol="regie", medewerker="karin")
KOPPELING = gebeurtenis("koppeling", "2024-01-04")
WONING = gebeurtenis("huisvesting", "2024-02-01", soort="regulier")
BRP = gebeurtenis("inschrijving_brp", "2024-02-02", gemeentecode="0000")
KENNISGEVING = gebeurtenis("kennisgeving_plicht", "2024-02-03")
GESPREK = gebeurtenis("intakegesprek", "2024-03-01", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen")
KEUZE = gebeurtenis(
    "leerroutekeuze", "2024-04-01", leerroute="b1", motivering="Dit past.", wens_inburgeraar="Werken.", instemming="ja",
    bronnen=["gesprek"], wijkt_af_van_toets=False, onderwijsroute_onderzocht=True,
)  # fmt: skip
PIP = gebeurtenis("pip_vastgesteld", "2024-05-01", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)
AANMELDING = gebeurtenis("aanmelding_leerroute", "2024-05-10", aanbieder="De Brug", leerroute="b1")
START = gebeurtenis("start_leerroute", "2024-06-01", aanbieder="De Brug", leerroute="b1")
LES = gebeurtenis("lesuren", "2024-06-30", van="2024-06-01", tot="2024-06-30", soort="nt2", aangeboden=8, gevolgd=8,
                  geoorloofd_verzuim=0, ongeoorloofd_verzuim=0)  # fmt: skip
SCHOOL = gebeurtenis(
    "intake_bevinding", "2024-03-02", thema="onderwijs", bevinding="Acht jaar school.", bron="inburgeraar"
)
WERK = gebeurtenis("intake_bevinding", "2024-03-02", thema="werk", bevinding="Naaister.", bron="inburgeraar")
KLAAR = gebeurtenis("intake_afgerond", "2024-03-20")
THUIS = gebeurtenis("huishouden_lid", "2024-03-01", huishouden_id="h1", rol="aanvrager")
BRUGKLAS = gebeurtenis("brugklas_start", "2024-02-05")
NA_BRUGKLAS = gebeurtenis("brugklas_einde", "2024-03-05", resultaat="afgerond")
GESLOTEN = gebeurtenis("dossier_gesloten", "2025-01-01", reden="verhuisd")
ALLES_BEKEND = dict.fromkeys(PERSOON, True)

GEEN_PLICHT = gebeurtenis("dossier_geopend", "2024-01-02", groep="geen_plicht", wet="geen", geboortejaar=2015,
                          geslacht="v")  # fmt: skip

GEVALLEN: dict[str, tuple[Rijen, Rijen]] = {
    "groep": ([GEEN_PLICHT, KENNISGEVING], [GEEN_PLICHT]),
    "kennisgeving": ([OPENING, PIP], [OPENING, KENNISGEVING, PIP]),
    "koppeling": ([OPENING, WONING], [OPENING, KOPPELING, WONING]),
    "inschrijving": ([OPENING, WONING], [OPENING, WONING, BRP]),
    "consulent": ([OPENING], [OPENING, TOEWIJZING]),
    "geboortejaar": ([gebeurtenis("dossier_geopend", "2024-01-02", groep="gezinsmigrant", wet="wi2021")], [OPENING]),
    "geslacht": ([gebeurtenis("dossier_geopend", "2024-01-02", groep="gezinsmigrant", wet="wi2021")], [OPENING]),
    "leerroutekeuze": ([OPENING, PIP], [OPENING, KEUZE, PIP]),
    "aanmelding": ([OPENING, START], [OPENING, AANMELDING, START]),
    "start": ([OPENING, PIP, LES], [OPENING, PIP, START, LES]),
    "brugklas_start": ([OPENING, NA_BRUGKLAS], [OPENING, BRUGKLAS, NA_BRUGKLAS]),
    "opleiding": ([OPENING, GESPREK, WERK, KLAAR], [OPENING, GESPREK, SCHOOL, KLAAR]),
    "huishouden": ([OPENING, GESPREK], [OPENING, GESPREK, THUIS]),
}


def gevonden(rijen: Rijen, **bekend: bool) -> set[str]:
    van_amina = pl.DataFrame({"dossier": [AMINA], **{n: [w] for n, w in (ALLES_BEKEND | bekend).items()}})
    tabel = punten(feiten(rijen, "2030-01-01"), van_amina)
    assert tabel.schema == pl.Schema(PUNT)
    return set(tabel.filter(soort="ontbreekt")["id"])


@pytest.mark.parametrize("naam", GEVALLEN)
def test_what_lacks_is_found_and_gone_when_it_is_there(naam: str) -> None:
    zonder, met = GEVALLEN[naam]
    assert naam in gevonden(zonder)
    assert naam not in gevonden(met)


@pytest.mark.parametrize("naam", sorted(GEVALLEN.keys() - {"brugklas_start"}))
def test_a_closed_dossier_lacks_nothing(naam: str) -> None:
    assert naam not in gevonden([*GEVALLEN[naam][0], GESLOTEN])


@pytest.mark.parametrize("naam", PERSOON)
def test_what_stands_with_the_person_is_handed_over(naam: str) -> None:
    assert naam not in gevonden([OPENING])
    assert naam in gevonden([OPENING], **{naam: False})


def test_of_a_person_of_whom_nothing_is_handed_over_nothing_is_known() -> None:
    leeg = pl.DataFrame(schema={"dossier": pl.String, **dict.fromkeys(PERSOON, pl.Boolean)})
    tabel = punten(feiten([OPENING], "2030-01-01"), leeg)
    assert set(PERSOON) <= set(tabel["id"])


def test_who_has_no_duty_needs_no_consulent() -> None:
    assert gevonden([GEEN_PLICHT]) == set()


def test_every_check_is_tried_here() -> None:
    assert set(GEVALLEN) | set(PERSOON) == set(ONTBREEKT)
