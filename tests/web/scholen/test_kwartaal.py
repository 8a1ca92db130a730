# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The report on a quarter: counted from the same rows for everybody, and no small number for who has no dossiers."""

import io
import zipfile

import pytest

from tests.register.cast import SCHOOL, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.scherm import tekst_van
from tests.werk.keten.school import leerlingen, lever, regel

PAD = f"/scholen/{SCHOOL}/kwartaal/2026-Q4/"


@pytest.fixture
def school(cast: Cast) -> list[str]:
    """Three pupils: one has lessons, one waits for a group, one stopped; hours of October of the first."""
    cast.staf()
    een, twee, drie = dossiers = leerlingen(cast, 3)
    for dossier in (een, drie):
        cast.leg_vast("start_leerroute", "2026-10-01", "tess", dossier=dossier, aanbieder=SCHOOL, leerroute="b1")
    cast.leg_vast("wacht_op_start", "2026-10-05", "tess", dossier=twee, onderdeel="leerroute", reden="geen_groep")
    cast.leg_vast("einde_leerroute", "2026-11-02", "tess", dossier=drie, reden="gestopt")
    lever(cast, regel(een))
    cast.leg_vast("verzuimmelding", "2026-11-12", "tess", dossier=een, aanbieder=SCHOOL, periode_van="2026-11-02",
                  periode_tot="2026-11-03", soort="ongeoorloofd", uren=5)  # fmt: skip
    examen = gebeurtenis("examen", "2026-11-10", een, onderdeel="lezen", uitslag="geslaagd", poging=1)
    importeer(cast.gemeente, [examen])
    return dossiers


def test_the_team_leader_reads_every_number(cast: Cast, school: list[str]) -> None:
    gezien = tekst_van(cast.client("saskia").get(PAD))
    for zin in (
        "Samen 3", "Heeft les 1", "Wacht op de start: nog geen groep 1", "Gestopt: gestopt 1",
        "Waarvan begonnen in dit kwartaal 2", "oktober 2026 Nederlands (NT2) 40 36 3 1 10 29", "geslaagd 1",
        "Meldingen van verzuim 1", "De helft binnen zo veel dagen 9",
    ):  # fmt: skip
        assert zin in gezien, zin


def test_the_school_reads_the_same_without_exams(cast: Cast, school: list[str]) -> None:
    gezien = tekst_van(cast.client("tess").get("/keten/kwartaal/2026-Q4/"))
    assert "Heeft les 1" in gezien
    assert "oktober 2026 Nederlands (NT2) 40 36 3 1 10 29" in gezien
    assert "Examens" not in gezien


def test_who_has_no_dossiers_reads_no_small_number(cast: Cast, school: list[str]) -> None:
    gezien = tekst_van(cast.client("eva").get(PAD))
    assert "Heeft les ≤5" in gezien
    assert "oktober 2026 Nederlands (NT2) niet getoond" in gezien
    assert "Meldingen van verzuim" not in gezien
    assert "Kleine aantallen staan er niet precies in" in gezien
    assert "Rapport van dit kwartaal" in tekst_van(cast.client("eva").get("/scholen/"))


@pytest.mark.parametrize("naam", ["karin", "vera", "fenna", "thea"])
def test_the_report_is_not_for_others(cast: Cast, school: list[str], naam: str) -> None:
    assert cast.client(naam).get(PAD).status_code == 404
    assert cast.client(naam).get(f"{PAD}bestand/").status_code == 404


def test_the_files_hold_the_tables_and_the_school_gets_its_own_numbers(cast: Cast, school: list[str]) -> None:
    from pypdf import PdfReader

    tess, saskia = cast.client("tess"), cast.client("saskia")
    pdf = tess.get("/keten/kwartaal/2026-Q4/bestand/?vorm=pdf")
    assert pdf["Content-Type"] == "application/pdf"
    tekst = " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf.content)).pages)
    assert "Heeft les" in tekst
    assert "≤5" not in tekst
    van_saskia = saskia.get(f"{PAD}bestand/?vorm=pdf").content
    assert "≤5" in " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(van_saskia)).pages)
    boek = tess.get("/keten/kwartaal/2026-Q4/bestand/?vorm=xlsx").content
    with zipfile.ZipFile(io.BytesIO(boek)) as pak:
        bladen = b"".join(pak.read(naam) for naam in pak.namelist() if naam.startswith("xl/worksheets/"))
    assert b"<v>36</v>" in bladen
    assert b"<f>" not in bladen
    assert boek == tess.get("/keten/kwartaal/2026-Q4/bestand/?vorm=xlsx").content
    assert tess.get("/keten/kwartaal/2026-Q4/bestand/?vorm=doc").status_code == 404


@pytest.mark.parametrize("kwartaal", ["2026-Q5", "2027-Q1", "x"])
def test_what_is_no_quarter_or_has_not_begun_does_not_exist(cast: Cast, school: list[str], kwartaal: str) -> None:
    assert cast.client("saskia").get(f"/scholen/{SCHOOL}/kwartaal/{kwartaal}/").status_code == 404
