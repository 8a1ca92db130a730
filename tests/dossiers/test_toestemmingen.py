# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Consent out of the register: as it stands today, and told only to who may see the dossier."""

from datetime import date

import pytest

from tests.register.cast import VANDAAG, Cast, maak


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def heeft(cast: Cast, doel: str, naam: str = "karin", partij: str = "") -> bool:
    from regie.dossiers.toestemmingen import heeft_toestemming

    with cast.als(naam):
        return heeft_toestemming(cast.dossier, doel, VANDAAG, partij)


def waarschuwing(cast: Cast) -> str:
    from regie.dossiers.toestemmingen import waarschuwing_nazorg

    with cast.als("karin"):
        return waarschuwing_nazorg(cast.dossier, VANDAAG)


def test_nazorg_without_consent_gives_a_clear_warning(cast: Cast) -> None:
    assert waarschuwing(cast).startswith("Er is geen toestemming voor nazorg.")
    cast.leg_vast("toestemming", "2026-11-20", doel="nazorg")
    assert heeft(cast, "nazorg")
    assert waarschuwing(cast) == ""
    cast.leg_vast("toestemming_ingetrokken", "2026-11-25", doel="nazorg")
    assert not heeft(cast, "nazorg")
    assert waarschuwing(cast).startswith("De toestemming voor nazorg is op 25 november 2026 ingetrokken.")


def test_consent_to_share_the_story_is_for_one_organisation(cast: Cast) -> None:
    cast.leg_vast("toestemming", "2026-11-20", doel="verhaal_delen", partij="Taalschool Oost")
    assert heeft(cast, "verhaal_delen", partij="taalschool oost")
    assert not heeft(cast, "verhaal_delen", partij="Taalschool West")
    assert not heeft(cast, "verhaal_delen")


def test_a_withdrawn_registration_counts_for_nothing(cast: Cast) -> None:
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7
    from tests.verhaal import recht

    dag, gegevens = date(2026, 11, 20), {"doel": "nazorg"}
    gegeven = cast.leg_vast("toestemming", dag, **gegevens)
    weg = Nieuw(uuid7(), cast.dossier, "toestemming", dag, gegevens, herroept=gegeven, reden="verkeerde persoon")
    with cast.als("karin") as karin:
        leg_vast(karin, [weg], recht())
    assert not heeft(cast, "nazorg")


def test_a_purpose_that_the_reader_may_not_see_is_not_taken_for_every_purpose(cast: Cast) -> None:
    """Paying fixed costs is financial: a plain row without its purpose would look like a withdrawal of everything."""
    cast.leg_vast("toestemming", "2026-11-20", doel="nazorg")
    cast.leg_vast("toestemming", "2026-11-20", doel="betalen_vaste_lasten")
    cast.leg_vast("toestemming_ingetrokken", "2026-11-25", doel="betalen_vaste_lasten")
    assert heeft(cast, "nazorg", "saskia")
    assert not heeft(cast, "betalen_vaste_lasten", "saskia")


def test_who_may_not_see_the_dossier_is_told_nothing(cast: Cast) -> None:
    cast.leg_vast("toestemming", "2026-11-20", doel="nazorg")
    assert not heeft(cast, "nazorg", "bas")
