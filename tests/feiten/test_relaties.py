# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was referred, as it stands: asked, taken on, refused, ended, and until when it is seen."""

from datetime import date
from typing import Any

import pytest

from regie.kern.feiten.registerfeiten import registerfeiten
from tests.feiten.lezen import OPENING
from tests.verhaal import AMINA, feiten, gebeurtenis

Rij = dict[str, Any]


def relaties(*rijen: Rij, peildatum: str = "2030-01-01", opening: Rij = OPENING) -> list[Rij]:
    gerekend = registerfeiten(feiten([opening, *rijen], peildatum), {"relaties"})
    gevonden: list[Rij] = gerekend.filter(dossier=AMINA)["relaties"].to_list()[0]
    return gevonden


def verwijzing(sleutel: str = "v1", datum: str = "2024-02-01", taak: str = "leerroute", **velden: Any) -> Rij:
    return gebeurtenis("verwijzing", datum, verwijzing_id=sleutel, organisatie="school", taak=taak, **velden)


def antwoord(antwoord: str, datum: str = "2024-02-08", sleutel: str = "v1") -> Rij:
    return gebeurtenis("verwijzing_antwoord", datum, verwijzing_id=sleutel, antwoord=antwoord)


def einde(datum: str, sleutel: str = "v1") -> Rij:
    return gebeurtenis("verwijzing_einde", datum, verwijzing_id=sleutel, reden="afgerond")


def test_without_a_verwijzing_there_is_no_relation() -> None:
    assert relaties() == []


def test_what_was_asked_waits_without_an_end() -> None:
    assert relaties(verwijzing()) == [
        {"verwijzing": "v1", "organisatie": "school", "taak": "leerroute", "stand": "gevraagd",
         "gevraagd_op": date(2024, 2, 1), "antwoord_op": None, "van": date(2024, 2, 1), "einde": None, "tot": None}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rijen", "stand", "tot"),
    [
        ([antwoord("aangenomen")], "aangenomen", None),
        ([antwoord("geweigerd")], "geweigerd", date(2024, 2, 8)),
        ([antwoord("aangenomen"), einde("2024-06-30")], "beeindigd", date(2024, 9, 30)),
        ([einde("2024-02-05")], "beeindigd", date(2024, 5, 5)),
        ([antwoord("geweigerd"), antwoord("aangenomen", "2024-02-20")], "aangenomen", None),
        ([antwoord("aangenomen", sleutel="v2")], "gevraagd", None),
    ],
)
def test_the_last_answer_and_the_end_decide(rijen: list[Rij], stand: str, tot: date | None) -> None:
    (relatie,) = relaties(verwijzing(), *rijen)
    assert (relatie["stand"], relatie["tot"]) == (stand, tot)


def test_an_end_that_was_agreed_beforehand_is_a_date_and_no_state() -> None:
    (relatie,) = relaties(verwijzing(tot="2024-06-30"), antwoord("aangenomen"))
    assert (relatie["stand"], relatie["einde"], relatie["tot"]) == (
        "aangenomen", date(2024, 6, 30), date(2024, 9, 30)
    )  # fmt: skip


def test_a_dossier_that_is_closed_ends_every_task() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2024-05-01", reden="verhuisd")
    (relatie,) = relaties(verwijzing(), antwoord("aangenomen"), dicht)
    assert (relatie["stand"], relatie["tot"]) == ("beeindigd", date(2024, 8, 1))
    (eerder,) = relaties(verwijzing(), antwoord("aangenomen"), dicht, peildatum="2024-04-30")
    assert eerder["stand"] == "aangenomen"


def test_each_task_stands_by_itself() -> None:
    rijen = (verwijzing(), verwijzing("v2", taak="mb"), antwoord("aangenomen", sleutel="v2"))
    assert {(rij["taak"], rij["stand"]) for rij in relaties(*rijen)} == {
        ("leerroute", "gevraagd"), ("mb", "aangenomen")
    }  # fmt: skip


@pytest.mark.parametrize("groep", ["gezinsmigrant", "overige_migrant"])
def test_who_chooses_a_school_is_referred_to_one_only_at_own_request(groep: str) -> None:
    opening = gebeurtenis("dossier_geopend", "2024-01-02", groep=groep, wet="wi2021")
    assert relaties(verwijzing(), opening=opening) == []
    assert relaties(verwijzing(op_verzoek=False), opening=opening) == []
    assert len(relaties(verwijzing(op_verzoek=True), opening=opening)) == 1
    assert len(relaties(verwijzing(taak="participatie"), opening=opening)) == 1


def test_what_was_recorded_in_error_never_was() -> None:
    fout = verwijzing(id="fout")
    terug = verwijzing(id="terug", herroept="fout", vastgelegd_op="2024-02-02")
    assert relaties(fout, terug) == []
