# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""With an agenda the municipality is at work on its last day: people just came in, and the coming weeks are planned."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pytest

from regie.bestanden import controleer, open_bron
from regie.bestanden.recht import lees_recht
from regie.kern.kalender import Kalender, dagnummer
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import schrijf
from tests.voorbeeld.keuring import als_objecten, fouten, geldig, rijen

DAGEN = [date(2023, 4, 11), date(2026, 11, 29), date(2026, 12, 28), date(2031, 1, 1)]


@pytest.fixture(scope="module", params=DAGEN, ids=str)
def tot(request: pytest.FixtureRequest) -> date:
    return request.param


@pytest.fixture(scope="module")
def alles(tot: date) -> pl.DataFrame:
    return rijen(400, "voorbeeld", 1, tot=tot, agenda=True)


def dagen(frame: pl.DataFrame, type_: str) -> list[int]:
    return [dagnummer(date.fromisoformat(dag)) for dag in frame.filter(type=type_)["datum"]]


def test_everybody_is_there_and_some_came_in_the_last_weeks(alles: pl.DataFrame, tot: date):
    geopend = dagen(alles, "dossier_geopend")
    assert alles["dossier"].n_unique() == 400
    assert max(geopend) <= dagnummer(tot)
    assert sum(dag > dagnummer(tot) - 60 for dag in geopend) >= 4


def test_some_wait_for_their_intake_and_some_are_called(alles: pl.DataFrame):
    telt = geldig(alles)
    van = {type_: set(telt.filter(type=type_)["dossier"]) for type_ in ("kennisgeving_plicht", "intakegesprek")}
    nieuw = {rij["dossier"] for rij in als_objecten(telt.filter(type="dossier_geopend"))
             if rij["gegevens"]["wet"] == "wi2021"}  # fmt: skip
    wacht = (van["kennisgeving_plicht"] & nieuw) - van["intakegesprek"]
    assert len(wacht) >= 5
    assert wacht & set(telt.filter(type="oproep_intake")["dossier"])


def test_appointments_lie_around_the_last_day_on_working_days_in_office_hours(alles: pl.DataFrame, tot: date):
    afspraken = als_objecten(alles.filter(type="afspraak_gepland"))
    komende = [a for a in afspraken if a["gegevens"]["begin"][:10] > tot.isoformat()]
    assert len(komende) >= 10
    for afspraak in afspraken:
        begin = datetime.fromisoformat(afspraak["gegevens"]["begin"])
        assert Kalender().is_werkdag(begin.date())
        assert -14 <= dagnummer(begin.date()) - dagnummer(tot) <= 42
        assert 9 <= begin.hour <= 16
        assert afspraak["datum"] < afspraak["gegevens"]["begin"][:10]


def test_an_appointment_and_an_action_have_a_key_of_their_own(alles: pl.DataFrame):
    for type_, veld in (("afspraak_gepland", "afspraak_id"), ("afspraak_gemaakt", "actie_id")):
        sleutels = [rij["gegevens"][veld] for rij in als_objecten(alles.filter(type=type_))]
        assert len(sleutels) > 20
        assert len(sleutels) == len(set(sleutels))


def test_a_talk_that_was_planned_before_the_last_day_took_place_or_was_missed(alles: pl.DataFrame, tot: date):
    telt = geldig(alles)
    gebeurd = set(telt.filter(pl.col("type").is_in(["intakegesprek", "niet_verschenen", "voortgangsgesprek"]))
                  .select("dossier", "datum").iter_rows())  # fmt: skip
    gesprekken = [
        (a["dossier"], a["gegevens"]["begin"][:10])
        for a in als_objecten(telt.filter(type="afspraak_gepland"))
        if a["gegevens"]["soort"] in ("brede intake", "voortgangsgesprek")
    ]
    dicht = set(telt.filter(type="dossier_gesloten")["dossier"])
    voorbij = [paar for paar in gesprekken if paar[1] <= tot.isoformat() and paar[0] not in dicht]
    verbeterd = set(alles.filter(pl.col("herroept").is_not_null())["dossier"])
    assert voorbij
    assert [paar for paar in voorbij if paar not in gebeurd and paar[0] not in verbeterd] == []


def test_every_row_speaks_the_vocabulary_and_passes_the_strict_check(alles: pl.DataFrame, tot: date, tmp_path: Path):
    assert Counter(fout for rij in als_objecten(alles) for fout in fouten(rij["type"], rij["gegevens"])) == Counter()
    aantal = schrijf(maak(400, "voorbeeld", 1, tot=tot, agenda=True, per_keer=150), tmp_path / "g.jsonl")
    with open_bron(tmp_path / "g.jsonl", lees_recht(), tot) as bron:
        assert controleer(bron, None).gebeurtenissen == aantal == alles.height


def test_partners_report_what_is_theirs(alles: pl.DataFrame):
    per_bron = {bron: set(deel["type"]) for (bron,), deel in alles.group_by("bron")}
    assert set(per_bron) == {None, "duo", "coa", "school", "mb", "inburgeraar"}
    assert {"lesuren", "verzuimmelding"} <= per_bron["school"]
    assert "kennisgeving_plicht" in per_bron["duo"]
    assert "pip_vastgesteld" in per_bron[None]


def test_without_an_agenda_nothing_is_planned():
    assert rijen(100, "voorbeeld").filter(pl.col("type").is_in(["afspraak_gepland", "afspraak_gemaakt"])).is_empty()


def test_a_day_on_which_nobody_works_yet_is_refused():
    with pytest.raises(ValueError, match="kies een dag vanaf 2022-03-01"):
        maak(10, "haarlem", 1, tot=date(2022, 2, 1), agenda=True)


def test_on_a_working_day_most_consulents_have_something_to_go_to():
    alles = rijen(500, "voorbeeld", 2021, tot=date(2026, 12, 1), agenda=True)
    vandaag = {a["dossier"] for a in als_objecten(alles.filter(type="afspraak_gepland"))
               if a["gegevens"]["begin"].startswith("2026-12-01")}  # fmt: skip
    toewijzingen = als_objecten(geldig(alles).filter(type="toewijzing").sort("datum"))
    van = {a["dossier"]: a["gegevens"]["medewerker"] for a in toewijzingen}
    assert len({van[dossier] for dossier in vandaag}) >= 6


def test_who_fulfilled_the_duty_is_closed_a_month_later(alles: pl.DataFrame, tot: date):
    telt = geldig(alles)
    maand_geleden = dagnummer(tot) - 40
    klaar = {dossier for dossier, dag in telt.filter(type="voldaan").select("dossier", "datum").iter_rows()
             if dagnummer(date.fromisoformat(dag)) < maand_geleden}  # fmt: skip
    assert klaar <= set(telt.filter(type="dossier_gesloten")["dossier"])


def test_most_terms_of_three_years_that_passed_were_made_longer():
    telt = geldig(rijen(500, "voorbeeld", 2021, tot=date(2026, 11, 29), agenda=True))
    weg = set(telt.filter(pl.col("type").is_in(["voldaan", "dossier_gesloten", "pip_overgenomen"]))["dossier"])
    oud = set(telt.filter(pl.col("type") == "pip_vastgesteld", pl.col("datum") < "2023-11-01")["dossier"]) - weg
    langer = oud & set(telt.filter(type="verlenging")["dossier"])
    assert len(oud) > 20
    assert len(langer) / len(oud) > 0.75
