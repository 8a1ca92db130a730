# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A policy row within a statutory term may not end later than the law, for anyone."""

import pytest

from regie.kern.feiten import Feiten
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.binnen import BeleidTeLaat
from regie.kern.termijnen.regel import voorbereid
from tests.verhaal import VANDAAG, gebeurtenis, recht, stroom

BELEID = """
[gemeente]
naam = "Molendam"
code = "9998"

[[norm]]
id = "zienswijze_dagen"
waarde = 14
{rij}
[[norm]]
id = "boetes_groepen"
waarde = ["gezinsmigrant", "overige_migrant"]
{rij}
[[termijn]]
id = "intake_klaar"
naam = "Intake klaar"
vorm = "termijn"
aard = "beleid"
eigenaar = "gemeente"
wie = ["gezinsmigrant"]
wet = ["wi2021"]
vanaf = "inschrijving_brp"
duur = "8 weken"
klaar = {{ type = "intake_afgerond" }}
rol = "geen"
binnen = "pip"
{rij}
"""
RIJ = """bron = [{ document = "Beleid van Molendam", plaats = "h2" }]
strekking = "De intake is klaar voor het PIP."
geldt_vanaf = 2022-01-01
gecontroleerd_op = 2026-11-22
zekerheid = "gezien"
"""


def reken(kennisgeving: str, inschrijving: str) -> list[str]:
    molendam = recht().met_beleid("molendam", BELEID.format(rij=RIJ))
    rijen = [
        gebeurtenis("dossier_geopend", kennisgeving, groep="gezinsmigrant", wet="wi2021"),
        gebeurtenis("kennisgeving_plicht", kennisgeving),
        gebeurtenis("inschrijving_brp", inschrijving, gemeentecode="9998"),
    ]
    feiten = Feiten(stroom(rijen), molendam, VANDAAG)
    uitkomsten = Berekening(feiten, voorbereid(molendam.regels("molendam"))).uitkomsten()
    return [uitkomst.regel.rij.id for uitkomst in uitkomsten]


def test_a_row_that_ends_before_the_law_is_computed() -> None:
    assert "intake_klaar" in reken("2024-03-01", "2024-03-01")


def test_a_row_that_would_end_after_the_law_for_someone_is_refused_with_the_dates() -> None:
    # ten weeks end on Friday 10 May 2024, the day after Ascension Day, which a royal decree equates with a holiday
    with pytest.raises(BeleidTeLaat, match=r"dossier amina op 2024-05-27.* pip al op 2024-05-13"):
        reken("2024-03-01", "2024-04-01")
