# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who can be with whom: the rules of a household, over days."""

from datetime import date

import pytest

from regie.personen.huishouden import KanNiet, Lid, Regel, keur_lid, leden

VAN, LATER, NOG_LATER = date(2025, 1, 1), date(2025, 6, 1), date(2026, 1, 1)


def lid(dossier: str, huis: str, rol: str, van: date = VAN, tot: date | None = None) -> Lid:
    return Lid(dossier, huis, rol, van, tot)


GEZIN = [lid("amina", "h", "aanvrager"), lid("yonas", "h", "partner"), lid("sara", "h", "kind")]


@pytest.mark.parametrize(
    ("nieuw", "waarom"),
    [
        (lid("yonas", "h", "kind", LATER), "hoort al bij dit huishouden"),
        (lid("sara", "h", "partner", LATER), "hoort al bij dit huishouden"),
        (lid("omar", "h", "partner", LATER), "al een partner"),
        (lid("omar", "h", "aanvrager", LATER), "al een aanvrager"),
        (lid("yonas", "g", "partner", LATER), "in een ander huishouden"),
        (lid("amina", "g", "partner", LATER), "in een ander huishouden"),
    ],
)
def test_what_cannot_be_is_refused_in_words(nieuw: Lid, waarom: str) -> None:
    with pytest.raises(KanNiet, match=waarom):
        keur_lid(GEZIN, nieuw)


@pytest.mark.parametrize(
    "nieuw",
    [
        lid("noor", "h", "kind", LATER),
        lid("oma", "h", "ouder", LATER),
        lid("sara", "g", "kind", LATER),  # of parents who live apart
        lid("yonas", "g", "overig", LATER),
    ],
)
def test_what_can_be_is_let_through(nieuw: Lid) -> None:
    keur_lid(GEZIN, nieuw)


def test_after_an_end_there_is_room_for_another_partner_from_that_day() -> None:
    weg = [lid("amina", "h", "aanvrager"), lid("yonas", "h", "partner", VAN, LATER)]
    keur_lid(weg, lid("omar", "h", "partner", LATER))
    keur_lid(weg, lid("yonas", "g", "partner", LATER))
    with pytest.raises(KanNiet, match="al een partner"):
        keur_lid(weg, lid("omar", "h", "partner", VAN))


def test_nobody_is_a_parent_of_who_is_ones_parent() -> None:
    bij_sara = [*GEZIN, lid("sara", "g", "aanvrager")]
    with pytest.raises(KanNiet, match="kind en ouder"):
        keur_lid(bij_sara, lid("amina", "g", "kind", LATER))
    with pytest.raises(KanNiet, match="kind en ouder"):
        keur_lid([*bij_sara, lid("oma", "h", "ouder")], lid("oma", "g", "kind", LATER))


def test_a_ring_over_three_households_is_seen_too() -> None:
    keten = [
        lid("a", "1", "aanvrager"), lid("b", "1", "kind"),
        lid("b", "2", "aanvrager"), lid("c", "2", "kind"),
        lid("c", "3", "aanvrager"),
    ]  # fmt: skip
    with pytest.raises(KanNiet, match="kind en ouder"):
        keur_lid(keten, lid("a", "3", "kind"))
    keur_lid(keten, lid("d", "3", "kind"))


def test_events_become_memberships_and_another_role_ends_the_first() -> None:
    regels = [
        Regel("a", "h", "partner", VAN, False), Regel("b", "h", "kind", VAN, False),
        Regel("a", "h", "partner", LATER, True), Regel("b", "h", "overig", NOG_LATER, False),
    ]  # fmt: skip
    assert leden(regels) == [
        lid("a", "h", "partner", VAN, LATER), lid("b", "h", "kind", VAN, NOG_LATER), lid("b", "h", "overig", NOG_LATER),
    ]  # fmt: skip
