# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the rules look at, out of what happened: exams, lessons that are compared, and whose lessons run."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from regie.kern.kalender import dagnummer
from regie.kern.signalen import geldend
from regie.kern.signalen.stand import in_beeld, stand
from regie.kern.signalen.verzuim import lopende_lessen, verzuim
from tests.signalen.test_signalen import OP
from tests.verhaal import feiten, gebeurtenis, recht, regels

BEGIN: list[dict[str, Any]] = [
    gebeurtenis("dossier_geopend", "2024-01-02", groep="asiel_vergunning", wet="wi2021"),
    gebeurtenis("kennisgeving_plicht", "2024-01-02"),
]
DELEN = ("lezen", "luisteren", "schrijven", "spreken", "knm")


def pip(leerroute: str = "b1", **velden: Any) -> dict[str, Any]:
    return gebeurtenis(
        "pip_vastgesteld", "2024-02-01", leerroute=leerroute, gesprekken_per_jaar=2, pvt_uren=12, **velden
    )


def examen(onderdeel: str, uitslag: str, poging: int = 1, **velden: Any) -> dict[str, Any]:
    velden = velden if onderdeel == "knm" else {"niveau": "b1"} | velden
    dag = f"2026-0{poging}-10"
    return gebeurtenis("examen", dag, onderdeel=onderdeel, uitslag=uitslag, poging=poging, **velden)


def zie(*rijen: dict[str, Any], op: str = "2026-10-01", dossier: str = "amina") -> dict[str, Any]:
    stroom = feiten([*BEGIN, *rijen], op)
    tabel = stand(stroom, regels("voorbeeld"), geldend(regels("voorbeeld"), OP))
    return tabel.row(by_predicate=pl.col("dossier") == dossier, named=True)


@pytest.mark.parametrize(
    ("rijen", "open_"),
    [
        ([pip()], 5),
        ([pip("onderwijs")], 1),
        ([pip("z")], None),
        ([pip(), examen("lezen", "geslaagd")], 4),
        ([pip(), examen("lezen", "geslaagd", niveau="a2")], 5),
        ([pip(niveaus={"lezen": "a2"}), examen("lezen", "geslaagd", niveau="a2")], 4),
        ([pip(), examen("lezen", "gezakt"), examen("lezen", "geslaagd", 2)], 4),
        ([pip(), examen("lezen", "gezakt")], 5),
        ([pip(), examen("lezen", "wacht")], 4),
        ([pip(), *(examen(een, "geslaagd") for een in DELEN)], 0),
        (
            [
                pip(),
                gebeurtenis("ontheffing", "2026-01-01", omvang="gedeeltelijk", grond="medisch", onderdelen=["lezen"]),
            ],
            4,
        ),
    ],
)
def test_parts_of_the_exam_that_are_still_to_be_done(rijen: list[dict[str, Any]], open_: int | None) -> None:
    assert zie(*rijen)["open"] == open_


def test_with_time_enough_for_all_parts_nobody_looks_further() -> None:
    """The limit is sixty days for each part, of which there are five at most; the term ends on 1 February 2027."""
    assert zie(pip(), op="2026-04-07")["open"] is None  # 300 days
    assert zie(pip(), op="2026-04-08")["open"] == 5


def uren(van: str, tot: str, les: float, mist: float, **velden: Any) -> dict[str, Any]:
    return gebeurtenis("lesuren", tot, van=van, tot=tot, soort="nt2", aangeboden=les, gevolgd=les - mist,
                       geoorloofd_verzuim=mist, ongeoorloofd_verzuim=0, **velden)  # fmt: skip


def test_the_last_nine_weeks_with_hours_stand_beside_the_nine_before() -> None:
    nu = uren("2026-07-30", "2026-09-30", 63, 12)  # nine weeks
    eerder = uren("2026-05-28", "2026-07-29", 63, 3)
    gezien = zie(pip(), nu, eerder, op="2026-10-20")
    vier = [gezien[naam] for naam in ("les_nu", "gemist_nu", "les_eerder", "gemist_eerder")]
    assert vier == [63 * 60, 12 * 60, 63 * 60, 3 * 60]


def test_a_report_of_a_longer_time_counts_for_the_part_that_lies_in_it() -> None:
    gezien = zie(pip(), uren("2026-05-28", "2026-09-30", 126, 12.5))
    assert (gezien["les_nu"], gezien["les_eerder"]) == (63 * 60, 63 * 60)
    assert gezien["gemist_nu"] == gezien["gemist_eerder"] == 375


def test_a_pause_is_no_absence() -> None:
    """The nine weeks before the pause are compared with the nine after it."""
    pauze = [gebeurtenis("opschorting_start", "2026-04-29", reden="gezondheid"),
             gebeurtenis("opschorting_einde", "2026-07-30", reden="gezondheid")]  # fmt: skip
    gezien = zie(pip(), *pauze, uren("2026-07-30", "2026-09-30", 63, 9), uren("2026-02-25", "2026-04-28", 63, 0))
    assert (gezien["les_eerder"], gezien["gemist_eerder"]) == (63 * 60, 0)


def test_old_reports_say_nothing_about_now() -> None:
    assert zie(pip(), uren("2025-01-01", "2025-03-31", 63, 9))["les_nu"] is None


def test_a_report_that_was_replaced_does_not_count() -> None:
    fout = uren("2026-07-30", "2026-09-30", 63, 63, id="fout")
    goed = uren("2026-07-30", "2026-09-30", 63, 0, vervangt="@fout")
    assert zie(pip(), fout, goed)["gemist_nu"] == 0


START = gebeurtenis("start_leerroute", "2026-03-02", aanbieder="school", leerroute="b1")
LATER = gebeurtenis("start_leerroute", "2026-08-03", aanbieder="school", leerroute="b1")
VROEG = gebeurtenis("opschorting_start", "2026-02-09", reden="gezondheid")
STOP = gebeurtenis("einde_leerroute", "2026-05-04", reden="overstap")
PAUZE = gebeurtenis("opschorting_start", "2026-05-04", reden="gezondheid")
VERDER = gebeurtenis("opschorting_einde", "2026-06-01", reden="gezondheid")

NIEUW = gebeurtenis("start_leerroute", "2026-05-04", aanbieder="andere_school", leerroute="b1")
KLAAR = gebeurtenis("verwijzing_einde", "2026-05-04", verwijzing_id="v1", reden="afgerond")


def taak(naam: str) -> list[dict[str, Any]]:
    return [
        gebeurtenis("verwijzing", "2026-02-20", verwijzing_id="v1", organisatie="school", taak=naam),
        gebeurtenis("verwijzing_antwoord", "2026-02-21", verwijzing_id="v1", antwoord="aangenomen"),
    ]


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([], []),
        ([VROEG, VERDER], []),
        ([VROEG, VERDER, LATER], [("2026-08-03", None)]),
        ([START], [("2026-03-02", None)]),
        ([START, STOP], []),
        ([START, PAUZE], []),
        ([START, PAUZE, VERDER], [("2026-06-01", None)]),
        ([START, uren("2026-03-02", "2026-03-31", 30, 0)], [("2026-03-02", "2026-03-31")]),
        ([START, *taak("leerroute"), KLAAR], []),
        ([START, *taak("mb"), KLAAR], [("2026-03-02", None)]),
        ([START, *taak("leerroute"), NIEUW, STOP, KLAAR], [("2026-05-04", None)]),
    ],
)
def test_whose_lessons_run(rijen: list[dict[str, Any]], verwacht: list[tuple[str, str | None]]) -> None:
    gevonden = lopende_lessen(feiten([*BEGIN, pip(), *rijen], "2026-10-01")).select("sinds", "laatst").rows()
    assert gevonden == [tuple(None if een is None else nummer(een) for een in rij) for rij in verwacht]


def test_what_was_missed_before_the_lessons_stopped_is_no_signal_any_more() -> None:
    laat = uren("2026-07-30", "2026-09-20", 63, 40)
    einde = gebeurtenis("einde_leerroute", "2026-09-25", reden="overstap")
    for erbij, verwacht in (([], ["verzuim_deel"]), ([einde], [])):
        gezien = feiten([*BEGIN, pip(), START, laat, *erbij], "2026-10-01")
        assert verzuim(gezien, regels("voorbeeld"))["signaal"].to_list() == verwacht
        assert (zie(pip(), START, laat, *erbij)["les_nu"] is None) == bool(erbij)


def test_a_task_of_another_person_with_the_same_key_is_another_task() -> None:
    ander = [{**rij, "dossier": "bilal"} for rij in (*BEGIN, *taak("leerroute"))]
    van_amina = [*BEGIN, pip(), START, *taak("mb"), KLAAR]
    assert lopende_lessen(feiten([*ander, *van_amina], "2026-10-01"))["dossier"].to_list() == ["amina"]


def nummer(tekst: str) -> int:
    return dagnummer(date.fromisoformat(tekst))


def test_silence_of_a_school_is_only_of_a_school_that_works_with_regie() -> None:
    stil = {"dossier": "amina", "signaal": "school_stil", "cijfer": 30, "drempel": 8}
    for erbij, verwacht in ((taak("leerroute"), [stil]), ([], [])):
        rijen = [*BEGIN, pip(), START, *erbij]
        assert verzuim(feiten(rijen, "2026-10-01"), regels("voorbeeld")).to_dicts() == verwacht


def _van(dossier: str, *rijen: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**rij, "dossier": dossier} for rij in (*BEGIN, *rijen)]


def test_who_is_looked_at() -> None:
    rijen = [
        *BEGIN, pip(),
        gebeurtenis("dossier_geopend", "2024-01-02", "zonder", groep="asiel_vergunning", wet="wi2021"),
        *_van("klaar", pip(), gebeurtenis("voldaan", "2026-01-01", wijze="diploma")),
        *_van("dicht", pip(), gebeurtenis("dossier_gesloten", "2026-01-01", reden="verhuisd")),
    ]  # fmt: skip
    wie = feiten(rijen, "2026-10-01")
    assert wie.dossiers.filter(pl.Series(in_beeld(wie))).to_list() == ["amina"]


def test_one_person_gets_what_many_get() -> None:
    een = [*BEGIN, pip(), START, uren("2026-07-30", "2026-09-30", 63, 12), examen("lezen", "geslaagd")]
    ander = _van("b", pip("z"), START)
    alleen, samen = (
        stand(feiten(rijen, "2026-10-01"), regels("voorbeeld"), geldend(recht().regels("voorbeeld"), OP))
        for rijen in (een, [*een, *ander])
    )
    assert samen.filter(pl.col("dossier") == "amina").equals(alleen)


@pytest.mark.parametrize(("leerroute", "verwacht"), [("b1", False), ("z", True)])
def test_only_hours_that_the_law_asks_are_expected_before_the_end(leerroute: str, verwacht: bool) -> None:
    """From 600 hours on the college may lower exams of the B1-route; nobody must reach them."""
    les = [
        gebeurtenis("lesuren", f"2026-0{maand + 1}-01", van=f"2026-0{maand}-01", tot=f"2026-0{maand}-28", soort="nt2",
                    aangeboden=10, gevolgd=10, geoorloofd_verzuim=0, ongeoorloofd_verzuim=0)
        for maand in (6, 7, 8)
    ]  # fmt: skip
    start = gebeurtenis("start_leerroute", "2026-05-01", leerroute=leerroute, aanbieder="school")
    assert (zie(pip(leerroute), start, *les)["verwacht"] is not None) == verwacht
