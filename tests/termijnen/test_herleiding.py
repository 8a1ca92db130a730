# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The explanation of a row: the exact sentences, each from a column of that row."""

from typing import Any

import pytest

from regie.cli.waarom import labels
from regie.kern.termijnen.herleiding import Herleiding
from tests.termijnen.gevallen import opening, oproep, pip
from tests.verhaal import gebeurtenis, recht, regels, stroom, termijn


def zinnen(naam: str, rijen: list[dict[str, Any]], op: str, beleid: str = "voorbeeld") -> list[str]:
    rij = termijn(naam, rijen, op, beleid=beleid)
    assert rij is not None
    return Herleiding(regels(beleid), labels(stroom(rijen), recht())).zinnen(rij)


def milan(*rijen: dict[str, Any], kennisgeving: str = "2024-01-08") -> list[dict[str, Any]]:
    return [opening(groep="gezinsmigrant"), gebeurtenis("kennisgeving_plicht", kennisgeving), *rijen]


WAAROM_PIP = (
    "Waarom: De gemeente stelt het PIP vast binnen tien weken na de kennisgeving van DUO; wie dan nog niet staat "
    "ingeschreven in de gemeente waar hij gaat wonen, krijgt het binnen tien weken na die inschrijving."
)
BRON_PIP = (
    "Bron: Bi art. 5.3 lid 1 en 2; Wi art. 15 lid 1; Atw art. 1 lid 1 (aangenomen, nagekeken op 22 november 2026)."
)


def test_a_rolled_last_day_is_told_with_its_source_and_what_to_do_now() -> None:
    assert zinnen("pip", milan(kennisgeving="2024-01-13"), "2024-03-20") == [
        "PIP vaststellen: let op, nog 5 dagen.",
        "Telt vanaf 13 januari 2024 (Kennisgeving van de inburgeringsplicht).",
        "Laatste dag: 25 maart 2024 (10 weken).",
        "De laatste dag is 2 dagen doorgeschoven (weekend of feestdag).",
        "Wat nu: Rond de brede intake af en stel het PIP vast.",
        WAAROM_PIP,
        BRON_PIP,
    ]


def test_what_was_done_too_late_says_when_and_no_longer_what_to_do() -> None:
    assert zinnen("pip", milan(pip("2024-03-19")), "2024-03-20") == [
        "PIP vaststellen: te laat gedaan, 1 dag na de laatste dag.",
        "Telt vanaf 8 januari 2024 (Kennisgeving van de inburgeringsplicht).",
        "Laatste dag: 18 maart 2024 (10 weken).",
        "Gedaan op 19 maart 2024 (PIP vastgesteld).",
        WAAROM_PIP,
        BRON_PIP,
    ]


def test_an_extension_and_a_fact_as_the_begin_are_told() -> None:
    verlenging = gebeurtenis("verlenging", "2026-09-01", grond="ziekte", nieuw_einde="2027-08-31")
    gevonden = zinnen("inburgeringstermijn", [opening(), pip("2024-03-01"), verlenging], "2026-10-01")
    assert gevonden[:4] == [
        "Inburgeringstermijn: loopt, nog 334 dagen.",
        "Telt vanaf 1 maart 2024 (Dagtekening van het eerste PIP).",
        "Laatste dag: 31 augustus 2027 (3 jaar).",
        "Dat is 183 dagen later dan zonder verlenging.",
    ]


def test_a_second_date_warns_when_the_last_day_lies_after_it() -> None:
    bijstand = gebeurtenis("uitkering_toegekend", "2024-08-31")
    laat = zinnen("ontzorg_beoordeling", [opening(), bijstand, pip("2024-10-01")], "2024-10-02", "almelo")
    assert laat[3] == (
        "Ontzorgen tot: 27 februari 2025. Deze dag ligt na het einde van het ontzorgen. Beoordeel eerder."
    )
    op_tijd = zinnen("ontzorg_beoordeling", [opening(), bijstand, pip("2024-09-02")], "2024-10-02", "almelo")
    assert op_tijd[3] == "Ontzorgen tot: 27 februari 2025."


def test_a_window_says_until_when_it_can_and_by_post() -> None:
    gevonden = zinnen("bezwaar", [opening(), pip("2024-03-04")], "2024-04-01")
    assert gevonden[:4] == [
        "Bezwaar maken: kan nu, nog 14 dagen.",
        "Telt vanaf 4 maart 2024 (PIP vastgesteld).",
        "Kan tot en met 15 april 2024 (6 weken).",
        "Per post tot: 22 april 2024.",
    ]


def test_a_begin_that_is_not_known_is_said() -> None:
    assert zinnen("mb_begin", [opening()], "2024-04-01")[:2] == [
        "Beginnen met maatschappelijke begeleiding: nog niet begonnen.",
        "Het begin is nog niet bekend.",
    ]


def test_the_end_of_another_row_is_named_as_the_begin() -> None:
    gevonden = zinnen("verlenging_aanvragen", [opening(), pip("2024-08-31")], "2024-09-02")
    assert gevonden[1] == "Telt vanaf 28 februari 2027 (einde van: inburgeringstermijn)."


def test_the_begin_of_a_stand_is_named_as_the_begin() -> None:
    gevonden = zinnen("ontzorgen", [opening(), gebeurtenis("uitkering_toegekend", "2024-08-31")], "2024-09-02")
    assert gevonden[1] == "Telt vanaf 31 augustus 2024 (begin van: bijstand)."


OPROEP = [opening(), oproep("2024-03-04", "2024-03-18")]


@pytest.mark.parametrize(
    ("naam", "rijen", "op", "eerste"),
    [
        ("pip", milan(), "2024-03-18", "PIP vaststellen: let op, vandaag is de laatste dag."),
        ("pip", milan(), "2024-03-19", "PIP vaststellen: de laatste dag is voorbij, 1 dag geleden."),
        ("pip", milan(pip("2024-03-18")), "2024-03-19", "PIP vaststellen: op tijd gedaan, op de laatste dag."),
        ("pip", milan(pip("2024-03-17")), "2024-03-19", "PIP vaststellen: op tijd gedaan, 1 dag over."),
        ("oproep_intake", OPROEP, "2024-03-17", "Komen naar de brede intake: let op, nog 1 dag."),
        ("aanbod", [opening(), pip("2024-03-01")], "2024-06-02",
         "Aanbod van de leerroute: de datum is bereikt, 1 dag geleden."),
        ("routewijziging", [opening(), pip("2024-03-01")], "2025-09-01",
         "Leerroute wijzigen: kan nu, vandaag is de laatste dag."),
        ("routewijziging", [opening(), pip("2024-03-01")], "2025-09-02", "Leerroute wijzigen: kan niet meer."),
        ("pip", milan(gebeurtenis("dossier_gesloten", "2024-02-01", reden="verhuisd")), "2024-03-19",
         "PIP vaststellen: vervallen."),
    ],
)  # fmt: skip
def test_the_first_sentence_says_where_it_stands(naam: str, rijen: list[dict[str, Any]], op: str, eerste: str) -> None:
    assert zinnen(naam, rijen, op)[0] == eerste


def test_nobody_is_late_for_a_target() -> None:
    wonen = gebeurtenis("huisvesting", "2024-03-01", soort="regulier")
    gevonden = zinnen("activiteit_na_huisvesting", [opening(), wonen], "2024-06-03", "deventer")
    assert ": streefdatum voorbij, 66 dagen geleden." in gevonden[0]


def test_a_row_of_another_policy_is_not_explained_with_this_one() -> None:
    wonen = gebeurtenis("huisvesting", "2024-03-01", soort="regulier")
    rij = termijn("mb", [opening(), wonen], "2024-06-03", beleid="haarlem")
    assert rij is not None
    assert Herleiding(regels("haarlem"), {}).kent(rij)
    assert not Herleiding(regels("wassenaar"), {}).kent(rij)
