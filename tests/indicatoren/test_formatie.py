# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Caseload per fte: the sum of dossiers over the sum of fte, as it was known; and where fte is not known, no number."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.formatie import Formatie, fte_op, met_formatie, per_fte
from regie.kern.indicatoren.rijen import NOG_NIET, ZONDER_FORMATIE
from regie.kern.indicatoren.tellingen import tel
from regie.kern.indicatoren.uitkomsten import Cijfer, cijfers
from regie.kern.indicatoren.verbergen import verberg
from regie.kern.indicatoren.verslag import uitkomsten, verslag
from tests.indicatoren.themas.verhalen import Rij, geopend
from tests.verhaal import gebeurtenis, recht, stroom

PEILDATUM = date(2025, 12, 31)
METING = Meting.standaard("voorbeeld", PEILDATUM)
GRENS = 5
VAKJE = tuple[str, str | None]
WIE = ("karin", "bas", "tess")


def rij(wie: str, fte: str | Decimal, vanaf: str = "2025-01-01", moment: str = "2025-01-01T12:00:00") -> Formatie:
    op = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    return Formatie(wie, date.fromisoformat(vanaf), Decimal(fte), op)


def open_dossiers(per_consulent: Mapping[str, int], zonder: int = 0) -> list[Rij]:
    rijen = [geopend(f"zonder-{n}") for n in range(zonder)]
    for wie, aantal in per_consulent.items():
        for n in range(aantal):
            rijen.append(geopend(f"{wie}-{n}"))
            rijen.append(gebeurtenis("toewijzing", "2024-02-01", f"{wie}-{n}", rol="regie", medewerker=wie))
    return rijen


def van_caseload(alle: Iterable[Cijfer]) -> dict[VAKJE, Any]:
    """By what and whom (`""`: all): the number, "weg" where it is kept back, "nog niet" where nothing is measured."""
    return {
        (str(een.dimensies["onderdeel"]), een.dimensies.get("consulent", "")): "weg"
        if een.onderdrukt
        else "nog niet"
        if een.nog_niet
        else een.waarde
        for een in alle
        if een.indicator == "caseload"
    }


def gemeten(rijen: list[Rij], *formatie: Formatie, meting: Meting = METING, grens: int = 0) -> dict[VAKJE, Any]:
    geteld = tel(stroom(rijen), recht(), meting, ["actief"])
    alle = uitkomsten(geteld, meting, grens=grens, formatie=formatie, indicatoren={"caseload"})
    return van_caseload(alle)


def test_it_is_the_sum_of_dossiers_over_the_sum_of_fte() -> None:
    alle = gemeten(open_dossiers({"karin": 6, "bas": 3}, zonder=4), rij("karin", "0.8"), rij("bas", "0.5"))
    assert alle["dossiers_per_fte", "karin"] == 7.5
    assert alle["dossiers_per_fte", "bas"] == 6
    assert alle["dossiers_per_fte", ""] == 6.92  # 9 / 1,3: who has nobody yet is not in it
    assert ("dossiers_per_fte", None) not in alle


def test_weighted_is_by_what_the_phase_asks() -> None:
    alle = gemeten(open_dossiers({"karin": 4}, zonder=1), rij("karin", "0.5"))
    assert alle["gewogen", "karin"] == 4
    assert alle["gewogen_per_fte", "karin"] == alle["gewogen_per_fte", ""] == 8


def test_where_the_formatie_is_not_known_or_zero_nothing_is_measured() -> None:
    alle = gemeten(open_dossiers({"karin": 2, "bas": 1, "tess": 1}), rij("karin", "1"), rij("bas", "0"))
    assert alle["dossiers_per_fte", "karin"] == 2
    assert alle["dossiers_per_fte", "bas"] == alle["dossiers_per_fte", "tess"] == "nog niet"
    assert alle["dossiers_per_fte", ""] == alle["gewogen_per_fte", ""] == "nog niet"  # of Tess it is not known


def test_who_has_no_hours_but_dossiers_is_in_the_total() -> None:
    alle = gemeten(open_dossiers({"karin": 2, "bas": 1}), rij("karin", "1"), rij("bas", "0"))
    assert alle["dossiers_per_fte", ""] == 3


def test_who_has_hours_but_nobody_yet_is_in_the_total() -> None:
    assert gemeten(open_dossiers({"karin": 3}), rij("karin", "1"), rij("bas", "0.5"))["dossiers_per_fte", ""] == 2
    assert gemeten([geopend()], rij("bas", "0.5"))["dossiers_per_fte", ""] == 0


def test_a_report_says_why_it_cannot_be_measured() -> None:
    """Also of a file, of which there is no formatie."""
    geteld = tel(stroom(open_dossiers({"karin": 2})), recht(), METING)
    rijen = verslag(geteld, recht(), METING, PEILDATUM, indicatoren={"caseload"})
    per_fte_ = [een for een in rijen if een["dimensies"]["onderdeel"].endswith("_per_fte")]
    assert len(per_fte_) == 4
    assert {(een["waarde"], een["status"], een["noot"]) for een in per_fte_} == {(None, NOG_NIET, ZONDER_FORMATIE)}
    assert {een["definitie_versie"] for een in rijen} == {2}


# --------------------------------------------------------------------------------------- on a day, as it was known


VERHAAL = (
    rij("karin", "1", "2025-01-01", "2025-01-05T09:00:00"),
    rij("karin", "0.8", "2025-06-01", "2025-05-20T09:00:00"),
    rij("karin", "0.6", "2025-06-01", "2025-09-01T00:30:00"),  # a correction
    rij("karin", "0.5", "2026-01-01", "2025-09-02T09:00:00"),
)


@pytest.mark.parametrize(
    ("dag", "bekend_op", "fte"),
    [
        ("2024-12-31", None, None),
        ("2025-01-01", "2025-01-04", None),
        ("2025-01-01", "2025-01-05", "1"),
        ("2025-05-31", None, "1"),
        ("2025-06-01", "2025-05-19", "1"),
        ("2025-06-01", "2025-05-20", "0.8"),
        ("2025-06-01", "2025-08-31", "0.8"),
        ("2025-06-01", "2025-09-01", "0.6"),  # recorded half past twelve at night, in Amsterdam
        ("2025-12-31", None, "0.6"),
        ("2026-01-01", "2025-09-01", "0.6"),
        ("2026-01-01", None, "0.5"),
    ],
)
def test_a_later_row_holds_from_its_day_and_a_correction_once_it_is_known(
    dag: str, bekend_op: str | None, fte: str | None
) -> None:
    op = None if bekend_op is None else date.fromisoformat(bekend_op)
    for rijen in (VERHAAL, VERHAAL[::-1]):
        gevonden = fte_op(rijen, date.fromisoformat(dag), op)
        assert gevonden == ({} if fte is None else {"karin": Decimal(fte)})


def test_the_figure_is_made_again_as_it_was_known() -> None:
    toen = Meting.standaard("voorbeeld", PEILDATUM, date(2025, 8, 31))
    bron = [een | {"vastgelegd_op": "2025-01-02T12:00:00+01:00"} for een in open_dossiers({"karin": 24})]
    assert gemeten(bron, *VERHAAL, meting=toen)["dossiers_per_fte", "karin"] == 30
    assert gemeten(bron, *VERHAAL)["dossiers_per_fte", "karin"] == 40


# ---------------------------------------------------------------------------------------- whatever the numbers


FTE = st.decimals(0, Decimal("1.5"), places=2)


@given(
    st.dictionaries(st.sampled_from(WIE), st.integers(1, 12)),
    st.integers(0, 3),
    st.dictionaries(st.sampled_from(WIE), FTE),
)
def test_whatever_the_numbers_it_is_sum_over_sum_or_nothing(
    dossiers: dict[str, int], zonder: int, fte: dict[str, Decimal]
) -> None:
    alle = gemeten(open_dossiers(dossiers, zonder), *(rij(wie, heeft) for wie, heeft in fte.items()))
    for wie, aantal in dossiers.items():
        assert alle["dossiers_per_fte", wie] == verwacht(aantal, fte.get(wie))
    som = sum(fte.values(), Decimal()) if set(dossiers) <= set(fte) else None
    assert alle["dossiers_per_fte", ""] == verwacht(sum(dossiers.values()), som)


def verwacht(aantal: int, fte: Decimal | None) -> Any:
    if not fte:
        return "nog niet"
    precies = Fraction(aantal) / Fraction(fte)
    return float((Decimal(precies.numerator) / precies.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP))


def test_a_half_goes_up() -> None:
    assert per_fte(1, Decimal("0.8")) == 1.25
    assert per_fte(Decimal("0.01"), Decimal("0.8")) == 0.01
    assert per_fte(Decimal("0.012"), Decimal("0.8")) == 0.02  # 0,015


# --------------------------------------------------------------------------------------------- for who sees totals


def test_a_few_people_are_kept_back_per_fte_too() -> None:
    fte = [rij("karin", "1"), rij("bas", "0.5")]
    alle = gemeten(open_dossiers({"karin": 20, "bas": 3}), *fte, grens=GRENS)
    assert alle["dossiers", "bas"] == alle["dossiers_per_fte", "bas"] == alle["gewogen_per_fte", "bas"] == "weg"


def test_a_total_says_not_how_few_have_nobody() -> None:
    """Twenty together, three of whom have nobody: the total per fte would say that there are seventeen."""
    alle = gemeten(open_dossiers({"karin": 17}, zonder=3), rij("karin", "1"), grens=GRENS)
    assert alle["dossiers_per_fte", ""] == alle["gewogen_per_fte", ""] == "weg"


def test_nor_how_few_have_somebody() -> None:
    alle = gemeten(open_dossiers({"karin": 1, "bas": 2}, zonder=30), rij("karin", "1"), rij("bas", "1"), grens=GRENS)
    assert alle["dossiers_per_fte", ""] == "weg"


def test_of_many_it_is_shown_to_everybody() -> None:
    alle = gemeten(open_dossiers({"karin": 20, "bas": 30}), rij("karin", "0.8"), rij("bas", "0.5"), grens=GRENS)
    assert alle["dossiers_per_fte", "karin"] == 25
    assert alle["dossiers_per_fte", ""] == 38.46


@given(
    st.dictionaries(st.sampled_from(WIE), st.integers(1, 15), min_size=1),
    st.integers(0, 12),
    st.permutations(["1", "0.5", "1.2"]),
)
def test_who_knows_the_formatie_learns_no_number_that_was_kept_back(
    dossiers: dict[str, int], zonder: int, fte: list[str]
) -> None:
    """What is shown per fte, times the fte, is a number that was shown, or the difference of two that were."""
    formatie = [rij(*paar) for paar in zip(WIE, fte, strict=True)]
    geteld = tel(stroom(open_dossiers(dossiers, zonder)), recht(), METING, ["actief"])
    zonder_fte = list(verberg(geteld, cijfers(geteld, {"caseload"}), GRENS))
    alle = van_caseload(met_formatie(zonder_fte, formatie, METING, GRENS))
    for (wat, wie), waarde in list(alle.items()):
        if not wat.endswith("_per_fte") or waarde == "weg":
            continue
        bron = wat.removesuffix("_per_fte")
        nodig = [alle["dossiers", wie], alle[bron, wie]]
        if not wie:
            nodig += [alle.get(("dossiers", None), 0), alle.get((bron, None), 0)]
            assert sum(dossiers.values()) > GRENS
        assert "weg" not in nodig
