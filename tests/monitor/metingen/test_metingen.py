# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A count is kept whole or not at all, says how far it is and why it failed, and shows everybody what is theirs."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import NU, VANDAAG, bewaard, gemeente_van, onleesbaar, sql, stand, tel, vraag
from tests.register.cast import Cast
from tests.verhaal import recht

MENSEN = {("asiel_vergunning", "b1"): 9, ("asiel_vergunning", "z"): 2, ("gezinsmigrant", "b1"): 7}


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = Cast(gemeente, "niemand")
    cast.staf()
    bevolk(gemeente, MENSEN)
    return cast


def vraag_aan(cast: Cast, peildatum: date = VANDAAG, naam: str = "eva") -> UUID:
    from regie.monitor.metingen import opslag

    with cast.als(naam) as wie:
        return opslag.vraag_aan(wie, vraag(peildatum), "merk")


def voer_uit(cast: Cast, meting: UUID) -> None:
    from regie.monitor.metingen.tellen import tel_meting

    tel_meting(gemeente_van(cast.gemeente), recht(), meting, NU)


# ------------------------------------------------------------------------------------------ counting


def test_what_is_asked_waits_and_is_counted_once(cast: Cast) -> None:
    meting = vraag_aan(cast)
    assert (stand(cast, meting).stand, stand(cast, meting).loopt) == ("wacht", True)
    voer_uit(cast, meting)
    eerst = bewaard(cast, meting, "alles")
    assert eerst
    bevolk(cast.gemeente, {("gezinsmigrant", "z"): 1})
    voer_uit(cast, meting)
    assert bewaard(cast, meting, "alles") == eerst
    assert stand(cast, meting).dossiers == sum(MENSEN.values())


def test_it_says_how_far_it_is(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.monitor.metingen import opslag

    gemeld: list[tuple[str, int]] = []
    echt = opslag.zet_stand

    def onthoud(meting: UUID, stand_: str, gedaan: int, reden: str = "") -> None:
        gemeld.append((stand_, gedaan))
        echt(meting, stand_, gedaan, reden)

    monkeypatch.setattr(opslag, "zet_stand", onthoud)
    voer_uit(cast, vraag_aan(cast))
    assert {stand_ for stand_, _gedaan in gemeld} == {"bezig"}
    gedaan = [procent for _stand, procent in gemeld]
    assert gedaan == sorted(gedaan)
    assert (gedaan[0], gedaan[1]) == (0, 40)
    assert 40 < gedaan[-1] <= 85
    assert len(set(gedaan)) > 4


def test_every_sum_that_must_be_right_is_noted_as_right(cast: Cast) -> None:
    from regie.register.klopt_het import laatste

    tel(cast.gemeente)
    with cast.als_systeem():
        gevonden = laatste()["identiteit"].bevindingen
    assert {een.id for een in gevonden} <= set(recht().identiteiten)
    assert len({een.id for een in gevonden}) > 5
    assert [een for een in gevonden if not een.klopt] == []


def test_an_event_that_cannot_be_read_is_named_as_the_reason(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.gebeurtenissen import InvoerFout
    from regie.monitor.metingen import tellen

    monkeypatch.setattr(tellen, "typestroom", onleesbaar)
    meting = vraag_aan(cast)
    with pytest.raises(InvoerFout):
        voer_uit(cast, meting)
    mislukt = stand(cast, meting)
    assert (mislukt.stand, mislukt.loopt) == ("mislukt", False)
    assert '"overig" staat niet in de lijst' in mislukt.reden
    assert bewaard(cast, meting, "alles") == {}


def test_a_fault_of_the_program_ends_the_waiting_and_leaves_nothing_half(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regie.monitor.metingen import opslag

    def stuk(*_: Any) -> None:
        raise DatabaseError("geheim 123456782")

    meting = vraag_aan(cast)
    with monkeypatch.context() as even:
        even.setattr(opslag, "zet_klaar", stuk)
        with pytest.raises(DatabaseError):
            voer_uit(cast, meting)
    mislukt = stand(cast, meting)
    assert mislukt.stand == "mislukt"
    assert "geheim" not in mislukt.reden
    assert bewaard(cast, meting, "alles") == {}
    voer_uit(cast, meting)  # the second time it works
    assert stand(cast, meting).stand == "klaar"


def test_a_count_of_which_nothing_is_heard_any_more_may_be_asked_for_again(cast: Cast) -> None:
    from regie.monitor.metingen import opslag

    oud = vraag_aan(cast)
    with cast.als("eva"):
        gevonden = opslag.lopend(vraag(VANDAAG))
        assert gevonden is not None
        assert gevonden.id == oud
    with cast.als_systeem():
        sql("UPDATE meting SET gevraagd_op = gevraagd_op - interval '3 hours' WHERE id = %s", oud)
    with cast.als("eva"):
        assert opslag.lopend(vraag(VANDAAG)) is None


def test_as_known_before_anything_was_recorded_there_is_nobody(cast: Cast) -> None:
    meting = tel(cast.gemeente, date(2026, 11, 1), date(2025, 1, 1))
    gevonden = bewaard(cast, meting, "alles")
    assert {rij["waarde"] for rij in gevonden.values() if rij["eenheid"] == "dossiers"} <= {0, None}
    assert stand(cast, meting).bijgewerkt_tot is None


# ---------------------------------------------------------------------------------------------- the night


def nacht(cast: Cast) -> list[Any]:
    from regie.monitor.metingen.nacht import tel_nacht

    return tel_nacht(gemeente_van(cast.gemeente), recht(), NU)


def test_the_night_counts_today_and_the_month_that_is_over_and_then_nothing(cast: Cast) -> None:
    einde = date(2026, 10, 31)
    assert nacht(cast) == [vraag(VANDAAG), vraag(einde, einde)]
    assert nacht(cast) == []


def test_other_rules_count_the_day_again_and_leave_the_month_as_it_was(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regie.monitor.metingen import nacht as nachtwerk
    from regie.monitor.metingen import tellen

    nacht(cast)
    ander: Callable[..., str] = lambda *_: "andere regels"  # noqa: E731
    monkeypatch.setattr(nachtwerk, "kenmerk", ander)
    monkeypatch.setattr(tellen, "kenmerk", ander)
    assert nacht(cast) == [vraag(VANDAAG)]


def test_an_old_night_goes_and_what_was_published_or_asked_for_stays(cast: Cast) -> None:
    oud, grens = date(2026, 9, 1), date(2026, 10, 20)
    soorten = {soort: tel(cast.gemeente, oud, soort=soort) for soort in ("nacht", "maand", "gevraagd")}
    gepubliceerd, nieuw = tel(cast.gemeente, oud), tel(cast.gemeente, grens)
    with cast.als("saskia"):
        sql(
            "INSERT INTO publicatie (gemeente, id, meting, soort, gemaakt_op, sha256, omvang, door, regels, huisstijl,"
            " programma) VALUES (%s, %s, %s, 'factsheet', now(), repeat('0', 64), 1, 'saskia', '', '', '')",
            cast.gemeente, uuid4(), gepubliceerd,
        )  # fmt: skip
    from regie.monitor.metingen import opslag

    with cast.als_systeem():
        assert opslag.ruim_op(grens) == 1
        assert opslag.ruim_op(grens) == 0
        over = {id_ for (id_,) in sql("SELECT id FROM meting WHERE gemeente = %s", cast.gemeente)}
    assert over == {soorten["maand"], soorten["gevraagd"], gepubliceerd, nieuw}
    assert bewaard(cast, gepubliceerd, "verborgen")
    assert bewaard(cast, soorten["nacht"], "verborgen") == {}


# --------------------------------------------------------------------------------------- who sees what


def test_everybody_reads_what_is_theirs(cast: Cast) -> None:
    meting = tel(cast.gemeente)
    van = {"saskia": {"alles", "verborgen"}, "eva": {"verborgen"}}
    for naam in ("saskia", "eva", "karin", "bas", "tess", "thea", "vera", "cor", "boris", "inge"):
        zicht = van.get(naam, set())
        with cast.als(naam):
            assert {rij for (rij,) in sql("SELECT zicht FROM meting_cijfers WHERE meting = %s", meting)} == zicht, naam
            assert sql("SELECT id FROM meting WHERE id = %s", meting) == ([(meting,)] if zicht else []), naam


def test_a_beleid_reads_no_small_number(cast: Cast) -> None:
    gezien = bewaard(cast, tel(cast.gemeente), "verborgen", "eva")
    assert {rij["waarde"] for rij in gezien.values() if rij["eenheid"] == "dossiers"}.isdisjoint({1, 2, 3, 4, 5})
    assert any(rij["onderdrukt"] for rij in gezien.values())


def test_another_gemeente_reads_nothing(cast: Cast, elders: str) -> None:
    meting, ander = tel(cast.gemeente), Cast(elders, "niemand")
    for naam in ("saskia", "eva"):
        with ander.als(naam):
            assert sql("SELECT 1 FROM meting") == sql("SELECT 1 FROM meting_cijfers") == []
        assert bewaard(ander, meting, "alles", naam) == {}


@pytest.mark.parametrize(
    "wat",
    [
        "UPDATE meting SET stand = 'klaar'",
        "DELETE FROM meting",
        "DELETE FROM meting_cijfers",
        "UPDATE meting_cijfers SET rijen = ''",
        "INSERT INTO meting_cijfers SELECT * FROM meting_cijfers",
        "UPDATE publicatie SET omvang = 1",
        "DELETE FROM publicatie",
    ],
)
def test_nobody_of_the_application_makes_or_changes_a_figure(cast: Cast, wat: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("saskia"):
        sql(wat)


@pytest.mark.parametrize(
    ("naam", "kolom", "waarde"),
    [
        ("eva", "door", "saskia"),
        ("eva", "stand", "klaar"),
        ("eva", "soort", "maand"),
        ("eva", "gemeente", "0000"),
        ("karin", "door", "karin"),
        ("tess", "door", "tess"),
    ],
)
def test_asking_is_in_your_own_name_and_no_more_than_asking(cast: Cast, naam: str, kolom: str, waarde: str) -> None:
    rij = {
        "gemeente": cast.gemeente, "id": uuid4(), "peildatum": VANDAAG, "bekend_op": "infinity", "van": VANDAAG,
        "tot": VANDAAG, "soort": "gevraagd", "stand": "wacht", "beleid": "", "kenmerk": "", "door": naam,
    } | {kolom: waarde}  # fmt: skip
    vakken = ", ".join(["%s"] * len(rij))
    with pytest.raises(DatabaseError, match="row-level security"), cast.als(naam):
        sql(f"INSERT INTO meting ({', '.join(rij)}) VALUES ({vakken})", *rij.values())
