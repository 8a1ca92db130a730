# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Huishouden: a partner under another law, a child without a duty, an end, and what cannot be."""

from typing import Any

import pytest

from tests.register.cast import Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.personen.blad import Blad, invulling, tekst


def pad(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/persoon/huishouden/"


def dossier(cast: Cast, naam: str, wet: str = "wi2013", consulent: str = "karin") -> str:
    """Somebody else with a dossier."""
    id_ = f"{naam.lower()}-{cast.gemeente}"
    rijen = [
        gebeurtenis("dossier_geopend", "2020-06-01", id_, groep="gezinsmigrant", wet=wet),
        gebeurtenis("toewijzing", "2026-06-02", id_, rol="regie", medewerker=consulent),
    ]
    importeer(cast.gemeente, rijen, personen=f"dossier,voornamen,achternaam\n{id_},{naam},Abebe\n")
    return id_


def voeg_toe(cast: Cast, wie: str, rol: str = "partner", van: str = "2026-07-01", eigen: str = "aanvrager") -> Any:
    """As a person does: search, choose, send."""
    client = cast.client("karin")
    gevonden = client.post(pad(cast), {"doe": "zoek", "naam": "Abebe"})
    velden = {
        naam: waarde for naam, waarde in Blad(gevonden).velden.items() if not naam.startswith(("zonder", "einde"))
    }
    velden |= {"doe": "bekende", "bekende-wie": wie, "bekende-rol": rol, "bekende-van": van}
    return client.post(pad(cast), velden | {"bekende-eigen_rol": eigen})


def zonder(cast: Cast, **anders: str) -> Any:
    client = cast.client("karin")
    velden = {"voornamen": "Sara", "achternaam": "Tesfay", "geboortedatum": "2022", "rol": "kind",
              "eigen_rol": "aanvrager", "van": "2026-07-01"}  # fmt: skip
    getypt = {f"zonder-{naam}": waarde for naam, waarde in (velden | anders).items()}
    return client.post(pad(cast), invulling(client.get(pad(cast))) | getypt | {"doe": "zonder"})


def test_a_partner_under_the_old_law_lives_in_one_household(cast: Cast) -> None:
    yonas = dossier(cast, "Yonas")
    assert voeg_toe(cast, yonas).status_code == 303
    client = cast.client("karin")
    bladzijde = tekst(client.get(pad(cast)))
    assert "Yonas Abebe partner gezinsmigrant, Wet inburgering 2013 1 juli 2026" in bladzijde
    assert "Amina Tesfay aanvrager" in bladzijde
    assert "Yonas Abebe" in tekst(client.get(f"/dossiers/{cast.dossier}/"))
    assert "Amina Tesfay" in tekst(client.get(f"/dossiers/{yonas}/"))


def test_a_child_without_a_duty_gets_a_dossier_of_its_own(cast: Cast) -> None:
    assert zonder(cast).status_code == 303
    bladzijde = tekst(cast.client("karin").get(pad(cast)))
    assert "Sara Tesfay kind geen inburgeringsplicht, geen wet" in bladzijde


def test_a_second_partner_on_the_same_day_is_refused_and_nothing_is_kept(cast: Cast) -> None:
    yonas, omar = dossier(cast, "Yonas"), dossier(cast, "Omar")
    voeg_toe(cast, yonas)
    antwoord = voeg_toe(cast, omar)
    assert antwoord.status_code == 422
    assert "Er is op die dag al een partner in dit huishouden" in tekst(antwoord)
    assert "Omar Abebe partner" not in tekst(cast.client("karin").get(pad(cast)))


def test_partner_and_child_at_once_is_refused(cast: Cast) -> None:
    yonas = dossier(cast, "Yonas")
    voeg_toe(cast, yonas)
    assert "hoort al bij dit huishouden" in tekst(voeg_toe(cast, yonas, "kind"))


def test_a_partner_of_somebody_else_is_refused_also_when_that_is_hidden_from_who_asks(cast: Cast) -> None:
    yonas, lena = dossier(cast, "Yonas"), dossier(cast, "Lena", consulent="bas")
    samen = [
        gebeurtenis("huishouden_lid", "2026-01-01", wie, huishouden_id="elders", rol=rol)
        for wie, rol in ((lena, "aanvrager"), (yonas, "partner"))
    ]
    importeer(cast.gemeente, samen)
    antwoord = voeg_toe(cast, yonas)
    assert antwoord.status_code == 422
    assert "al aanvrager of partner in een ander huishouden" in tekst(antwoord)


def test_after_an_end_it_stands_under_earlier_and_another_can_come(cast: Cast) -> None:
    yonas, omar = dossier(cast, "Yonas"), dossier(cast, "Omar")
    voeg_toe(cast, yonas)
    client = cast.client("karin")
    huis = next(waarde for waarde in _opties(client.get(pad(cast))) if waarde.startswith(yonas))
    einde = client.post(pad(cast), {"doe": "einde", "einde-lid": huis, "einde-op": "2026-09-01"})
    assert einde.status_code == 303
    bladzijde = tekst(client.get(pad(cast)))
    assert "Wie hoorden er eerder bij" in bladzijde
    assert "1 juli 2026 1 september 2026" in bladzijde
    assert voeg_toe(cast, omar, van="2026-09-01").status_code == 303
    nog_eens = client.post(pad(cast), {"doe": "einde", "einde-lid": huis, "einde-op": "2026-09-01"})
    assert nog_eens.status_code == 422


def _opties(antwoord: Any) -> list[str]:
    import re

    return re.findall(r'<option value="([^"]+\|[^"]+)"', antwoord.content.decode())


def test_sent_twice_is_recorded_once(cast: Cast) -> None:
    client = cast.client("karin")
    velden = {
        "voornamen": "Sara",
        "geboortedatum": "2022",
        "rol": "kind",
        "eigen_rol": "aanvrager",
        "van": "2026-07-01",
    }
    getypt = invulling(client.get(pad(cast))) | {f"zonder-{naam}": waarde for naam, waarde in velden.items()}
    for _keer in range(2):
        assert client.post(pad(cast), getypt | {"doe": "zonder"}).status_code == 303
    assert tekst(client.get(pad(cast))).count("kind geen inburgeringsplicht") == 1


def test_without_a_role_of_ones_own_nothing_is_recorded(cast: Cast) -> None:
    antwoord = voeg_toe(cast, dossier(cast, "Yonas"), eigen="")
    assert antwoord.status_code == 422
    assert "Hier is nog niets gekozen. Maak een keuze." in tekst(antwoord)


def test_somebody_of_a_colleague_cannot_be_chosen(cast: Cast) -> None:
    lena = dossier(cast, "Lena", consulent="bas")
    dossier(cast, "Yonas")
    assert voeg_toe(cast, lena).status_code == 422


@pytest.mark.parametrize("naam", ["bas", "saskia", "eva", "tess", "inge"])
def test_who_may_not_know_the_family_does_not_have_the_page(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(pad(cast)).status_code == 404
    assert cast.client(naam).post(pad(cast), {"doe": "zonder"}).status_code == 404


def test_milan_gets_404(cast: Cast, databank: object) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0991", "Elders", "voorbeeld")
    milan = Cast("0991", cast.dossier).client("milan")
    assert milan.get(pad(cast)).status_code == 404
    assert milan.post(pad(cast), {"doe": "zonder"}).status_code == 404
