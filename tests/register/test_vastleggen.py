# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The one door: what is recorded is there, once, with the terms that follow from it."""

from datetime import date
from uuid import uuid4

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import PIP, Cast, maak
from tests.verhaal import recht


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def termijn(cast: Cast, naam: str) -> dict[str, object] | None:
    from regie.dossiers.dossier import termijn as vraag

    with cast.als("karin"):
        return vraag(cast.dossier, naam, "")


def test_a_term_follows_from_what_is_recorded(cast: Cast) -> None:
    voor = termijn(cast, "pip")
    assert voor is not None
    assert voor["uiterlijk"] == date(2026, 12, 10)  # ten weeks after 1 October
    assert voor["status"] == "bijna"
    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-20", **PIP)
    na = termijn(cast, "pip")
    assert na is not None
    assert (na["gehaald_op"], na["status"]) == (date(2026, 11, 20), "gehaald")


def test_the_same_form_sent_twice_is_one_event(cast: Cast) -> None:
    from regie.register.vastleggen import leg_vast

    nieuw = cast.nieuw("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    with cast.als("karin") as karin:
        assert leg_vast(karin, [nieuw], recht()) is not None
    with cast.als("karin") as karin:
        assert leg_vast(karin, [nieuw], recht()) is None


def test_the_same_id_with_other_content_is_refused(cast: Cast) -> None:
    from regie.register.fouten import AndereInhoud
    from regie.register.vastleggen import leg_vast

    id_ = uuid4()
    eerst = cast.nieuw("contact", "2026-11-20", id=id_, kanaal="telefoon", richting="in", onderwerp="huur")
    anders = cast.nieuw("contact", "2026-11-20", id=id_, kanaal="telefoon", richting="in", onderwerp="werk")
    with cast.als("karin") as karin:
        leg_vast(karin, [eerst], recht())
    with pytest.raises(AndereInhoud, match=str(id_)), cast.als("karin") as karin:
        leg_vast(karin, [anders], recht())


def test_a_dossier_of_another_is_as_if_it_did_not_exist(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    with pytest.raises(GeenToegang):
        cast.leg_vast("contact", "2026-11-20", "bas", kanaal="telefoon", richting="in", onderwerp="huur")


def test_a_role_records_only_what_is_its_own(cast: Cast) -> None:
    from regie.register.fouten import MagNiet

    verboden = next(naam for naam, type_ in recht().gebeurtenissen.items() if "consulent" not in type_.vastleggen)
    with pytest.raises(MagNiet):
        cast.leg_vast(verboden, "2026-11-20")


def test_nonsense_is_refused_with_the_field_and_nothing_is_kept(cast: Cast) -> None:
    with pytest.raises(InvoerFout) as fout:
        cast.leg_vast("leerbaarheidstoets", "2026-11-20", score=41)
    assert [probleem.veld for probleem in fout.value.problemen] == ["score"]
    from regie.dossiers.dossier import tijdlijn

    with cast.als("karin"):
        assert "leerbaarheidstoets" not in {rij["type"] for rij in tijdlijn(cast.dossier).gebeurtenissen}


def test_who_used_an_old_form_is_told_and_nothing_is_recorded(cast: Cast) -> None:
    from regie.dossiers.dossier import kop, sinds
    from regie.register.fouten import Verouderd
    from regie.register.vastleggen import leg_vast

    with cast.als("karin"):
        gelezen = kop(cast.dossier)
    assert gelezen is not None
    cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    laat = cast.nieuw("contact", "2026-11-21", kanaal="email", richting="uit", onderwerp="werk")
    with pytest.raises(Verouderd), cast.als("karin") as karin:
        leg_vast(karin, [laat], recht(), versies={cast.dossier: gelezen["laatste"]})
    with cast.als("karin"):
        assert [rij["gegevens"]["onderwerp"] for rij in sinds(cast.dossier, gelezen["laatste"])] == ["huur"]


def test_a_correction_is_a_withdrawal_and_a_new_row_in_one_go(cast: Cast) -> None:
    from regie.dossiers.dossier import gebeurtenis
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7

    fout = cast.leg_vast("kennismaking", "2026-07-01", vorm="azc")
    weg = Nieuw(
        uuid7(), cast.dossier, "kennismaking", date(2026, 7, 1), {"vorm": "azc"}, herroept=fout, reden="was 2 juli"
    )
    goed = cast.nieuw("kennismaking", "2026-07-02", vorm="azc")
    with cast.als("karin") as karin:
        leg_vast(karin, [weg, goed], recht())
    with cast.als("karin"):
        oud = gebeurtenis(cast.dossier, str(fout))
    assert oud is not None
    assert oud["herroepen_door"] == str(weg.id)
    assert oud["herroepen_reden"] == "was 2 juli"


def test_a_type_that_feeds_no_rule_leaves_the_rows_alone(cast: Cast) -> None:
    from regie.dossiers.vraag import rij

    def gerekend() -> object:
        with cast.als("karin"):
            return rij("SELECT xmin::text AS versie FROM dossier_feiten WHERE gemeente = %s", [cast.gemeente])

    voor = gerekend()
    cast.leg_vast("kwaliteitssignaal", "2026-11-20", aanbieder="school", onderwerp="lokaal te klein")
    assert gerekend() == voor


def test_the_moment_of_recording_rises_within_a_dossier(cast: Cast) -> None:
    from regie.dossiers.dossier import tijdlijn

    for dag in ("2026-11-20", "2026-11-21", "2026-11-22"):
        cast.leg_vast("contact", dag, kanaal="telefoon", richting="in", onderwerp="huur")
    with cast.als("karin"):
        momenten = [rij["vastgelegd_op"] for rij in tijdlijn(cast.dossier).gebeurtenissen if rij["type"] == "contact"]
    assert momenten == sorted(set(momenten), reverse=True)
