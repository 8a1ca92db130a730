# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Haarlem 2022, counted from its events: the products hold its printed figures, and fit on their pages."""

import csv
import io
import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from regie.bestanden.recht import lees_recht
from regie.cli.hoofd import main
from regie.documenten.huisstijl import huisstijl
from regie.documenten.monitor.bestanden import cijfers_csv, cijfers_xlsx
from regie.documenten.monitor.definities import definities
from regie.documenten.monitor.factsheet import factsheet_pdf
from regie.documenten.monitor.infographic import infographic_pdf
from regie.documenten.monitor.jaarverslag import jaarverslag_pdf
from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.publicatie import voor_publicatie
from regie.documenten.monitor.tafels import TIJD
from tests.documenten.lezen import lezer, tekst

MAP = Path(__file__).parents[2] / "data" / "haarlem-2022"
STIJL = huisstijl("0392", "Haarlem")
VAN, TOT = date(2022, 1, 1), date(2022, 12, 31)
VRIJ = TIJD | {"aanbieder", "cohort", "consulent", "gemeente", "groep", "nationaliteit"}
"""Dimensions without a code list: what occurs is its own name, or that of a period or a country."""


@cache
def haarlem(grens: int = 0) -> Levering:
    """As it was known at the end of 2022, as the report printed it; with a limit what is small is kept back."""
    with TemporaryDirectory() as map_:
        uit = Path(map_) / "monitor.json"
        tijden = ["--vandaag", "2023-05-31", "--peildatum", str(TOT), "--bekend-op", str(TOT)]
        alles = [] if grens else ["--zonder-onderdrukking"]
        opties = ["--beleid", "haarlem", "--tabellen", str(MAP), "--uit", str(uit), *alles]
        assert main(["monitor", str(MAP / "gebeurtenissen.jsonl"), *tijden, *opties]) == 0
        rijen = json.loads(uit.read_text("utf-8"))
    moment = datetime(2026, 11, 30, 12, 20, tzinfo=UTC)
    return Levering("0392", "Haarlem", TOT, TOT, VAN, TOT, "haarlem", grens, moment, rijen, definities(lees_recht()))


def test_the_year_report_holds_what_haarlem_printed() -> None:
    gelezen = tekst(jaarverslag_pdf(haarlem(), STIJL))
    assert "In 2022 kregen 73 mensen een plan voor hun inburgering (PIP)." in gelezen  # figure 5
    assert "In 2022 meldden 219 mensen zich aan voor de brugklas." in gelezen  # figure 6
    assert "In 2022 begon bij 202 mensen de hulp in de eerste tijd." in gelezen  # figure 12
    for regel in ("4e kwartaal 2022 59", "asielstatushouders 129", "3e kwartaal 2022 51"):
        assert regel in gelezen


def test_the_factsheet_of_a_real_gemeente_is_two_pages_and_the_infographic_one() -> None:
    for grens in (0, 5):
        assert len(lezer(factsheet_pdf(haarlem(grens), STIJL)).pages) == 2
        assert len(lezer(infographic_pdf(haarlem(grens), STIJL)).pages) == 1


def test_every_row_of_the_kern_is_in_the_csv_and_the_workbook_is_made_of_them() -> None:
    regels = list(csv.DictReader(io.StringIO(cijfers_csv(haarlem()).removeprefix("\ufeff")), delimiter=";"))
    assert len(regels) == len(haarlem().rijen) > 5000
    asiel = [een["waarde"] for een in regels if een["indicator"] == "pip_vastgesteld" and een["doelgroep"] == "gezin"]
    assert asiel == ["38"]
    assert len(cijfers_xlsx(haarlem())) > 100_000


def test_every_code_that_occurs_has_a_name() -> None:
    kaal = {
        (naam, code)
        for rij in haarlem().rijen
        for naam, code in rij["dimensies"].items()
        if naam not in VRIJ and code is not None
        and code not in haarlem().definities[rij["indicator"]].codes.get(naam, {})
    }  # fmt: skip
    assert kaal == set()


def test_what_the_kern_keeps_back_is_enough_to_publish() -> None:
    uit = voor_publicatie(haarlem(5))
    assert len(uit.rijen) > 5000
    assert not [rij for rij in uit.rijen if "consulent" in rij["dimensies"]]
