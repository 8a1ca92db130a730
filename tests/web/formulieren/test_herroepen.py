# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Withdrawing and correcting: the reason is asked, and the old value stands beside the new."""

from datetime import UTC, datetime

import pytest

from regie.web.formulieren import (
    ID,
    VERSIE,
    Gebeurtenisformulier,
    Intrekken,
    keuzelijst,
    naar_gegevens,
    oud_en_nieuw,
    verbeterformulier,
    versie_in_tekst,
)
from tests.web.formulieren.invullen import ALLES, RECHT, VANDAAG, verzend

STOND = {"kanaal": "telefoon", "richting": "in", "onderwerp": "afspraak"}


def klasse() -> type[Gebeurtenisformulier]:
    return verbeterformulier("contact", "2026-05-01", STOND, RECHT, {}, VANDAAG, ALLES)


@pytest.mark.parametrize("reden", ["", "   ", "x" * 201, "x\x00"])
def test_a_withdrawal_asks_a_reason_that_can_be_kept(reden: str) -> None:
    data = verzend(Intrekken())
    data["waarom"] = reden
    assert list(Intrekken(data).errors) == ["waarom"]


def test_a_correction_asks_a_reason() -> None:
    form = klasse()(verzend(klasse()()))
    assert form.errors == {"waarom": ["Hier staat nog niets. Schrijf kort wat er niet klopt."]}
    assert form["waarom"].label == "Waarom klopt deze registratie niet?"


def test_a_withdrawal_carries_its_id_and_the_version_of_the_dossier() -> None:
    laatste = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)
    data = verzend(Intrekken(initial={VERSIE: versie_in_tekst(laatste)}))
    data["waarom"] = "verkeerde\r\npersoon"
    form = Intrekken(data)
    assert form.is_valid(), form.errors
    assert str(form.id) == data[ID]
    assert form.versie == laatste
    assert form.cleaned_data["waarom"] == "verkeerde\npersoon"


def test_a_dossier_in_which_nothing_was_recorded_has_a_version_too() -> None:
    data = verzend(Intrekken(initial={VERSIE: versie_in_tekst(None)}))
    data["waarom"] = "verkeerde persoon"
    form = Intrekken(data)
    assert form.is_valid(), form.errors
    assert form.versie is None


def test_the_old_value_stands_beside_each_field() -> None:
    regels = {regel.veld.name: regel for regel in oud_en_nieuw(klasse()())}
    assert regels["datum"].oud == "1 mei 2026"
    assert regels["kanaal"].oud == "telefoon"
    assert not any(regel.veranderd for regel in regels.values())
    assert "waarom" not in regels


def test_what_was_changed_is_shown_before_it_is_recorded() -> None:
    data = verzend(klasse()())
    data["datum"], data["kanaal"] = "2026-05-02", "email"
    regels = {regel.veld.name: regel for regel in oud_en_nieuw(klasse()(data))}
    assert (regels["datum"].oud, regels["datum"].nieuw) == ("1 mei 2026", "2 mei 2026")
    assert (regels["kanaal"].oud, regels["kanaal"].nieuw) == ("telefoon", "e-mail")
    assert [naam for naam, regel in regels.items() if regel.veranderd] == ["datum", "kanaal"]


def test_a_correction_changes_only_what_was_changed() -> None:
    data = verzend(klasse()())
    data["kanaal"], data["waarom"] = "email", "het was een mail"
    form = klasse()(data)
    assert form.is_valid(), form.errors
    assert naar_gegevens(form) == STOND | {"kanaal": "email"}


def test_one_chooses_from_what_one_may_record_by_chapter() -> None:
    lijst = keuzelijst(RECHT, lambda type_: "consulent" in type_.vastleggen)
    hoofdstukken = [hoofdstuk for hoofdstuk, _typen in lijst]
    assert hoofdstukken[0] == "Plicht en plaats"
    assert len(hoofdstukken) == len(set(hoofdstukken))
    labels = {naam: label for _hoofdstuk, typen in lijst for naam, label in typen}
    assert labels["kennisgeving_plicht"] == "Kennisgeving van de inburgeringsplicht (overgenomen van DUO)"
    assert labels["dossier_geopend"] == "Dossier geopend"
    assert labels.keys() == {naam for naam, type_ in RECHT.gebeurtenissen.items() if "consulent" in type_.vastleggen}


def test_who_may_record_nothing_has_nothing_to_choose() -> None:
    assert keuzelijst(RECHT, lambda _type: False) == []
