# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie signalen`: the list, the measurement per group, and the tables that stand in the documentation."""

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from regie.kern.signalen.keten import LIJST
from regie.kern.signalen.meting import METING
from tests.cli.conftest import Antwoord

Regie = Callable[..., Antwoord]
OPTIES = ("--beleid", "haarlem", "--vandaag", "2026-11-30")
METEN = ("--peildatum", "2024-12-31", "--later", "2026-10-31")
WORTEL = Path(__file__).parents[2]


def test_the_list_says_who_and_why(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    uit = tmp_path / "lijst.json"
    antwoord = regie("signalen", bestand, *OPTIES, "--peildatum", "2024-06-01", "--uit", uit)
    assert antwoord.code == 0, antwoord.fout
    rijen = json.loads(uit.read_text("utf-8"))
    assert set(rijen[0]) == set(LIJST)
    gezegd = {(rij["dossier"], rij["signaal"], rij["cijfer"]) for rij in rijen}
    assert gezegd == {("amina", "lang_geen_contact", 151), ("amina", "pip_zonder_les", 64),
                      ("milan", "lang_geen_contact", 151)}  # fmt: skip
    assert rijen[0]["zin"] == "Er is 151 dagen geen contact of gesprek vastgelegd. De grens is 90 dagen."


def test_on_the_screen_it_says_that_a_person_decides(regie: Regie, bestand: Path) -> None:
    antwoord = regie("signalen", bestand, *OPTIES, "--peildatum", "2024-06-01")
    gezegd = " ".join(antwoord.uit.split())
    assert antwoord.code == 0
    assert "Signalen op 1 juni 2024: 2 mensen." in gezegd
    assert "Een signaal beslist niets" in gezegd


def test_what_was_not_known_yet_gives_no_signal_in_a_measurement(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    """The PIP of 29 March was recorded on 3 April."""

    def lijst(*tijd: str) -> set[str]:
        uit = tmp_path / "lijst.json"
        assert regie("signalen", bestand, *OPTIES, *tijd, "--dossier", "amina", "--uit", uit).code == 0
        return {rij["signaal"] for rij in json.loads(uit.read_text("utf-8"))}

    assert lijst("--peildatum", "2024-06-01", "--bekend-op", "2024-04-02") == {"lang_geen_contact"}
    assert lijst("--peildatum", "2024-06-01", "--bekend-op", "2024-04-03") == {"lang_geen_contact", "pip_zonder_les"}


def test_of_a_few_people_no_measurement_is_shown(regie: Regie, bestand: Path) -> None:
    antwoord = regie("signalen", bestand, *OPTIES, "--peildatum", "2024-06-01", "--later", "2026-11-01")
    assert antwoord.code == 0, antwoord.fout
    assert "te weinig mensen" in " ".join(antwoord.uit.split())


@pytest.mark.parametrize(
    ("opties", "wat"),
    [
        (("--peildatum", "2024-06-01", "--later", "2024-06-01"), "ligt niet na de peildatum"),
        (("--later", "gisteren"), "--later"),
    ],
)
def test_what_is_not_asked_well_is_refused(regie: Regie, bestand: Path, opties: tuple[str, ...], wat: str) -> None:
    antwoord = regie("signalen", bestand, *OPTIES, *opties)
    assert antwoord.code == 2
    assert wat in antwoord.fout


def test_the_list_is_no_text(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    assert regie("signalen", bestand, *OPTIES, "--uit", tmp_path / "lijst.md").code == 1
    assert list(tmp_path.iterdir()) == [bestand]


def test_the_tables_in_the_documentation_are_what_the_command_gives(regie: Regie, tmp_path: Path) -> None:
    verzonnen, tekst, tabel = tmp_path / "v.jsonl", tmp_path / "meting.md", tmp_path / "meting.csv"
    regie("voorbeeld", "--dossiers", 3000, "--beleid", "voorbeeld", "--seed", 1, "--uit", verzonnen)
    opties = ("--beleid", "voorbeeld", "--vandaag", "2026-11-30", *METEN)
    assert regie("signalen", verzonnen, *opties, "--uit", tekst).code == 0
    pagina = (WORTEL / "docs/algoritmeregister.md").read_text("utf-8")
    begin, einde = "<!-- meting: begin -->\n", "<!-- meting: einde -->"
    assert pagina.split(begin)[1].split(einde)[0] == tekst.read_text("utf-8")
    assert regie("signalen", verzonnen, *opties, "--uit", tabel).code == 0
    meting = pl.read_csv(tabel)
    assert meting.columns == list(METING)
    vrouw = meting.filter(groep="v", signaal="een_of_meer").row(0, named=True)
    assert f"| vrouw | {vrouw['mensen']} | {vrouw['gesignaleerd']} | {vrouw['terecht']} |" in pagina
