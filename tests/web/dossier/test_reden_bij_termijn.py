# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a term does not work out stands beside it, and changes nothing about it."""

import pytest

from tests.register.cast import Cast, maak


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def bladzijde(cast: Cast) -> str:
    return " ".join(cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode().split())


def test_the_last_reason_stands_beside_the_term_with_its_day(cast: Cast) -> None:
    assert "<strong>Reden</strong>" not in bladzijde(cast)
    cast.leg_vast("termijn_toelichting", "2026-11-20", termijn="pip", reden="capaciteit")
    cast.leg_vast(
        "termijn_toelichting", "2026-11-24", termijn="pip", reden="wacht_school", toelichting="school belt terug"
    )
    pagina = bladzijde(cast)
    assert pagina.count("<strong>Reden</strong>") == 1
    assert "24 november 2026: " in pagina
    assert "school belt terug" in pagina


def test_a_reason_that_was_withdrawn_is_gone_and_no_term_was_moved_by_it(cast: Cast) -> None:
    from regie.dossiers.dossier import termijn
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7
    from tests.verhaal import recht

    with cast.als("karin"):
        voor = termijn(cast.dossier, "pip", "")
    gegevens = {"termijn": "pip", "reden": "capaciteit"}
    fout = cast.leg_vast("termijn_toelichting", "2026-11-20", **gegevens)
    with cast.als("karin"):
        assert termijn(cast.dossier, "pip", "") == voor
    dag = cast.nieuw("termijn_toelichting", "2026-11-20").datum
    with cast.als("karin") as karin:
        weg = Nieuw(
            uuid7(), cast.dossier, "termijn_toelichting", dag, gegevens, herroept=fout, reden="verkeerd dossier"
        )
        leg_vast(karin, [weg], recht())
    assert "<strong>Reden</strong>" not in bladzijde(cast)
