# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A draft in which two people write: nothing is lost, nobody writes over another unseen; and who may see it."""

from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import pip, staat_er, typ, verborgen

TEKST = "ondersteuning"


@pytest.fixture
def samen(cast: Cast) -> Cast:
    """Bas stands in for Karin: both have the dossier."""
    cast.klaar_voor_pip()
    cast.staf()
    cast.leg_vast("toewijzing", "2026-11-02", "saskia", rol="vervanger", medewerker="bas")
    return cast


def concept(cast: Cast, naam: str = "karin") -> dict[str, tuple[str, ...]]:
    from regie.dossiers.pip import concept as vraag

    with cast.als(naam):
        return {veld: staat.waarde for veld, staat in vraag(cast.dossier).items()}


def stuur(client: Any, cast: Cast, open_: dict[str, Any], **velden: Any) -> Any:
    return client.post(pip(cast, "concept"), open_ | velden)


def test_what_was_typed_is_kept_also_where_it_makes_no_sense(samen: Cast) -> None:
    karin = samen.client("karin")
    typ(karin, samen, pvt_uren="twaalf", ondersteuning="eerste regel\r\ntweede regel")
    assert concept(samen) == {"pvt_uren": ("twaalf",), TEKST: ("eerste regel\ntweede regel",)}
    assert 'value="twaalf"' in karin.get(pip(samen)).content.decode()
    assert "Dit is geen aantal uren." in tekst(karin.get(pip(samen, "voorvertoning")))


def test_two_who_type_in_other_fields_do_not_meet(samen: Cast) -> None:
    karin, bas = samen.client("karin"), samen.client("bas")
    van_karin, van_bas = staat_er(karin.get(pip(samen))), staat_er(bas.get(pip(samen)))
    assert stuur(karin, samen, van_karin, pvt_uren="12").status_code == 303
    assert stuur(bas, samen, van_bas, map_uren="40").status_code == 303
    assert concept(samen) == {"pvt_uren": ("12",), "map_uren": ("40",)}


def test_two_who_type_in_one_field_see_both_texts_and_choose(samen: Cast) -> None:
    karin, bas = samen.client("karin"), samen.client("bas")
    open_ = staat_er(bas.get(pip(samen)))
    typ(karin, samen, **{TEKST: "Karin belt."})
    botst = stuur(bas, samen, open_, **{TEKST: "Bas gaat mee.", "pvt_uren": "12"})
    assert botst.status_code == 422
    gezien = tekst(botst)
    assert "Karin belt." in gezien
    assert "Bas gaat mee." in gezien
    assert "Wat Karin de Vries typte" in gezien
    assert concept(samen) == {TEKST: ("Karin belt.",), "pvt_uren": ("12",)}


@pytest.mark.parametrize(("keuze", "blijft"), [
    ("mijn", "Bas gaat mee."), ("hun", "Karin belt."), ("samen", "Karin belt, Bas gaat mee."),
])  # fmt: skip
def test_each_choice_keeps_what_it_says(samen: Cast, keuze: str, blijft: str) -> None:
    karin, bas = samen.client("karin"), samen.client("bas")
    open_ = staat_er(bas.get(pip(samen)))
    typ(karin, samen, **{TEKST: "Karin belt."})
    botst = stuur(bas, samen, open_, **{TEKST: "Bas gaat mee."})
    velden = verborgen(botst) | {f"kies-{TEKST}": keuze, f"samen-{TEKST}": "Karin belt, Bas gaat mee."}
    assert bas.post(pip(samen, "concept"), velden).status_code == 303
    assert concept(samen) == {TEKST: (blijft,)}


def test_saved_by_itself_a_clash_is_said_and_the_field_stays_open(samen: Cast) -> None:
    karin, bas = samen.client("karin"), samen.client("bas")
    open_ = staat_er(bas.get(pip(samen)))
    typ(karin, samen, **{TEKST: "Karin belt."})
    antwoord = bas.post(pip(samen, "concept"), open_ | {TEKST: "Bas gaat mee."}, headers={"HX-Request": "true"})
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Een collega veranderde intussen hetzelfde:" in inhoud
    assert f'name="revisie-{TEKST}" value="0"' in inhoud
    assert f'name="was-{TEKST}" value="[]"' in inhoud
    assert concept(samen) == {TEKST: ("Karin belt.",)}


def test_a_field_that_was_emptied_is_empty(samen: Cast) -> None:
    karin = samen.client("karin")
    typ(karin, samen, pvt_uren="12")
    typ(karin, samen, pvt_uren="")
    assert concept(samen) == {"pvt_uren": ()}


def test_a_page_that_arrived_broken_writes_over_nothing(samen: Cast) -> None:
    karin = samen.client("karin")
    typ(karin, samen, pvt_uren="12")
    for kapot in ("{", "[1", "null", '{"a": 1}'):
        karin.post(pip(samen, "concept"), {"was-pvt_uren": kapot, "revisie-pvt_uren": "x", "pvt_uren": "99"})
        assert concept(samen) == {"pvt_uren": ("12",)}


@pytest.mark.parametrize("naam", ["milan", "tess", "eva"])
def test_a_draft_is_not_there_for_who_has_nothing_to_do_with_it(samen: Cast, naam: str) -> None:
    typ(samen.client("karin"), samen, pvt_uren="12", vve="ja")
    assert concept(samen, naam) == {}


def test_a_draft_shows_only_the_categories_of_the_reader(samen: Cast) -> None:
    samen.leg_vast("uitkering_toegekend", "2026-10-05")
    typ(samen.client("karin"), samen, pvt_uren="12", vve="ja", pw_deel="in_pip")
    assert concept(samen, "bas").keys() == {"pvt_uren", "vve", "pw_deel"}
    assert concept(samen, "saskia").keys() == {"pvt_uren", "pw_deel"}
