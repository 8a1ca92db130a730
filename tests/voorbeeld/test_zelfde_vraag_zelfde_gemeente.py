# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same question gives the same municipality."""

from datetime import date

import pytest

from regie.voorbeeld.cijfers import lees_cijfers
from regie.voorbeeld.maak import maak
from tests.voorbeeld.keuring import rijen


def test_the_same_seed_gives_the_same_rows():
    assert rijen(60).equals(rijen(60))


@pytest.mark.parametrize("per_keer", [1, 7, 64, 200])
def test_the_size_of_a_chunk_changes_nothing(per_keer: int):
    assert rijen(200, per_keer=per_keer).equals(rijen(200))


def test_a_chunk_boundary_inside_a_household_keeps_the_household_together():
    heel, gesneden = (rijen(40, per_keer=n).filter(type="huishouden_lid") for n in (40, 3))
    assert heel.height > 0
    assert heel.equals(gesneden)


def test_a_smaller_municipality_is_the_beginning_of_a_larger_one():
    klein = rijen(50)
    assert klein.equals(rijen(120).head(klein.height))


@pytest.mark.parametrize("anders", [{"seed": 2}, {"beleid": "deventer"}])
def test_another_seed_or_policy_gives_other_persons(anders: dict[str, object]):
    eerst, daarna = rijen(100), rijen(100, **anders)
    assert not set(eerst["id"]) & set(daarna["id"])
    assert (
        eerst.filter(type="dossier_geopend")["datum"].to_list()
        != daarna.filter(type="dossier_geopend")["datum"].to_list()
    )


def test_an_earlier_end_leaves_out_only_what_had_not_happened():
    """What was recorded late is recorded on the last day at the latest; what happened is the same."""
    tot = date(2024, 6, 30)
    kort, lang = rijen(100, tot=tot), rijen(100)
    inhoud = ["dossier", "type", "datum", "gegevens"]
    assert kort.height > 1000
    assert kort.join(lang, on=inhoud, how="anti").height == 0
    assert kort["datum"].max() <= tot.isoformat()


def test_two_things_about_one_person_are_drawn_apart():
    """A draw that is used twice would give short absence to everybody who is absent."""
    aantal = lees_cijfers("haarlem").aantal("brugklas_weken")
    uren = rijen(200).filter(type="lesuren")["gegevens"].str.extract(r'"ongeoorloofd_verzuim": ([\d.]+)').cast(float)
    assert aantal == 6
    assert uren.max() > 5.5


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        ((0, "haarlem", 1), "0 dossiers kan niet"),
        ((10, "atlantis", 1), "van het beleid 'atlantis' zijn geen cijfers bekend; kies uit almelo"),
    ],
)
def test_what_cannot_be_made_is_refused_before_the_first_row(vraag: tuple[int, str, int], tekst: str):
    with pytest.raises(ValueError, match=tekst):
        maak(*vraag)


def test_an_end_before_the_law_is_refused():
    with pytest.raises(ValueError, match="ligt niet in 2022"):
        maak(10, "haarlem", 1, tot=date(2021, 12, 31))
