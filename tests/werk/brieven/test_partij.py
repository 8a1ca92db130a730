# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Thirty letters at once: looked at, three exceptions made, and sent; through the queue that the worker reads."""

import asyncio
from uuid import UUID

import pytest

from tests.register.cast import Cast, importeer, verhaal
from tests.verhaal import recht
from tests.werk.brieven.bureau import AFSPRAAK, OCHTEND, aan, brieven, met_email, taken, tijdlijn
from tests.werk.brieven.postkantoor import Postkantoor

AANTAL = 30


@pytest.fixture
def mensen(cast: Cast) -> list[str]:
    """Thirty people of Karin with an e-mail address; every third one speaks Tigrinya."""
    dossiers = [f"mens-{cast.gemeente}-{nummer:02d}" for nummer in range(AANTAL)]
    kop = "dossier,voornamen,achternaam,taal\n"
    regels = (
        f"{dossier},Mens,Achter{nummer:02d},{'' if nummer % 3 else 'ti'}\n" for nummer, dossier in enumerate(dossiers)
    )
    importeer(cast.gemeente, [rij for d in dossiers for rij in verhaal(d)], personen=kop + "".join(regels))
    for dossier in dossiers:
        met_email(cast, email=f"{dossier}@post.example", dossier=dossier)
    return dossiers


@pytest.fixture
def partij(cast: Cast, mensen: list[str], kantoor: Postkantoor) -> UUID:
    """A concept with an exception for three: on paper, in English, not at all."""
    from regie.werk.brieven.klaarzetten import maak_partij, maak_uitzondering

    with cast.als("karin") as karin:
        voor = [aan(dossier) for dossier in mensen]
        partij = maak_partij(karin, "uitnodiging_groep", voor, recht(), OCHTEND, {"groep": "Voorlichting", **AFSPRAAK})
    rijen = brieven(cast, partij)
    with cast.als("karin") as karin:
        maak_uitzondering(karin, rijen[0]["id"], "nl", "brief", "", recht(), OCHTEND)
        maak_uitzondering(karin, rijen[1]["id"], "en", "email", "", recht(), OCHTEND)
        maak_uitzondering(karin, rijen[2]["id"], "nl", "email", "Is ziek", recht(), OCHTEND)
    return partij


def verstuur(cast: Cast, partij: UUID) -> int:
    from regie.werk.brieven.klaarzetten import verstuur_partij

    with cast.als("karin") as karin:
        return verstuur_partij(karin, partij)


def laat_de_worker_werken() -> None:
    """What `regie worker` does with the queue, until it is empty."""
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    async def werk() -> None:
        with app.replace_connector(PsycopgConnector(kwargs=connector_params())) as eigen:
            async with eigen.open_async():
                await eigen.run_worker_async(
                    queues=["brieven"], wait=False, install_signal_handlers=False, listen_notify=False
                )

    asyncio.run(werk())


def test_thirty_letters_with_three_exceptions_arrive_through_the_queue(
    cast: Cast, partij: UUID, kantoor: Postkantoor
) -> None:
    assert taken(cast) == []
    assert verstuur(cast, partij) == AANTAL - 1
    assert len(taken(cast)) == AANTAL - 2
    with kantoor.open():
        laat_de_worker_werken()
    adressen = [bericht["To"] for bericht in kantoor.berichten if cast.gemeente in bericht["To"]]
    assert len(adressen) == len(set(adressen)) == AANTAL - 2
    rijen = brieven(cast, partij)
    assert [rij["stand"] for rij in rijen[:3]] == ["klaar", "verzonden", "overgeslagen"]
    assert {rij["stand"] for rij in rijen[3:]} == {"verzonden"}
    assert (rijen[0]["kanaal"], rijen[1]["taal"], rijen[2]["overslaan_reden"]) == ("brief", "en", "Is ziek")
    assert {rij["taal"] for rij in rijen[3::3]} == {"ti"}
    assert [len(tijdlijn(cast, "brief_verzonden", rij["dossier"])) for rij in rijen[:4]] == [0, 1, 0, 1]
    assert taken(cast) == []


def test_a_letter_that_fails_goes_on_waiting_in_the_queue(cast: Cast, partij: UUID, kantoor: Postkantoor) -> None:
    verstuur(cast, partij)
    laat_de_worker_werken()  # nobody answers
    assert len(taken(cast)) == AANTAL - 2
    assert {rij["pogingen"] for rij in brieven(cast, partij)[3:]} == {1}


def test_a_batch_is_sent_once(cast: Cast, partij: UUID) -> None:
    from regie.werk.brieven.fouten import Weg
    from regie.werk.brieven.klaarzetten import gooi_weg, maak_uitzondering

    verstuur(cast, partij)
    with pytest.raises(Weg):
        verstuur(cast, partij)
    with pytest.raises(Weg), cast.als("karin") as karin:
        gooi_weg(karin, partij)
    een = brieven(cast, partij)[3]["id"]
    with pytest.raises(Weg), cast.als("karin") as karin:
        maak_uitzondering(karin, een, "nl", "brief", "", recht(), OCHTEND)
    assert len(taken(cast)) == AANTAL - 2


def test_what_is_thrown_away_leaves_no_letter(cast: Cast, partij: UUID) -> None:
    from regie.dossiers.brieven import partij as vraag
    from regie.werk.brieven.klaarzetten import gooi_weg

    with cast.als("karin") as karin:
        gooi_weg(karin, partij)
        gevonden = vraag(partij)
    assert gevonden is not None
    assert gevonden["stand"] == "vervallen"
    assert brieven(cast, partij) == []


def test_a_transaction_that_is_undone_leaves_neither_letter_nor_job(
    cast: Cast, mensen: list[str], kantoor: Postkantoor
) -> None:
    from django.db import transaction

    from regie.werk.brieven.klaarzetten import zet_klaar

    with cast.als("karin") as karin:
        partij = zet_klaar(karin, "welkom", [aan(dossier) for dossier in mensen], recht(), OCHTEND)
        assert len(taken(cast)) == AANTAL
        transaction.set_rollback(True)
    assert brieven(cast, partij) == []
    assert taken(cast) == []


def test_in_the_worker_too_a_letter_and_its_job_stand_or_fall_together(
    cast: Cast, mensen: list[str], kantoor: Postkantoor
) -> None:
    """A reminder is set ready by a job, while the queue of the worker has connections of its own."""
    from django.db import transaction
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem
    from regie.werk.brieven.klaarzetten import zet_klaar

    register = systeem(cast.gemeente, "voorbeeld")
    with app.replace_connector(PsycopgConnector(kwargs=connector_params())), transaction.atomic():
        zet_wie(register, OCHTEND.date())
        partij = zet_klaar(register, "welkom", [aan(dossier) for dossier in mensen], recht(), OCHTEND)
        assert len(taken(cast)) == AANTAL
        transaction.set_rollback(True)
    assert brieven(cast, partij) == []
    assert taken(cast) == []


def test_a_letter_of_somebody_who_went_to_a_colleague_waits_for_that_colleague(cast: Cast, partij: UUID) -> None:
    from regie.register.vastleggen import leg_vast
    from regie.werk.brieven.klaarzetten import verstuur_partij

    weg = brieven(cast, partij)[5]["dossier"]
    with cast.als("saskia") as saskia:
        nieuw = cast.nieuw("toewijzing", "2026-11-28", dossier=weg, rol="regie", medewerker="bas")
        leg_vast(saskia, [nieuw], recht())
    assert verstuur(cast, partij) == AANTAL - 2
    [over] = brieven(cast, partij, "bas")
    assert (over["dossier"], over["stand"]) == (weg, "concept")
    with cast.als("bas") as bas:
        assert verstuur_partij(bas, partij) == 1
    assert len(taken(cast)) == AANTAL - 2


def test_who_is_put_back_gets_the_letter_after_all(cast: Cast, partij: UUID) -> None:
    from regie.werk.brieven.klaarzetten import maak_uitzondering

    ziek = brieven(cast, partij)[2]
    with cast.als("karin") as karin:
        maak_uitzondering(karin, ziek["id"], "nl", "email", "", recht(), OCHTEND)
    nu = brieven(cast, partij)[2]
    assert (nu["stand"], nu["waarden"]["groep"], nu["overslaan_reden"]) == ("concept", "Voorlichting", "")
