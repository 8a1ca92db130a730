# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the worker hands over, and what it does when the other side is not there: nothing lost, nothing sent twice."""

import threading
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.werk.brieven.bureau import (
    AFSPRAAK,
    EMAIL,
    LATER,
    OCHTEND,
    aan,
    bezorg,
    bezorger,
    brieven,
    het_is_later,
    met_email,
    tijdlijn,
    zet_klaar,
)
from tests.werk.brieven.postkantoor import Postkantoor, Smskantoor


def een(cast: Cast, sjabloon: str = "welkom", **velden: Any) -> UUID:
    """One letter to Amina that waits."""
    partij = zet_klaar(cast, sjabloon, [aan(cast.dossier, **velden)])
    return UUID(str(brieven(cast, partij)[0]["id"]))


def stand(cast: Cast, id_: UUID) -> dict[str, Any]:
    from regie.dossiers.brieven import brief

    with cast.als("karin"):
        gevonden = brief(id_)
    assert gevonden is not None
    return gevonden


def test_a_letter_arrives_with_the_pdf_and_is_in_the_timeline_once(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    assert tijdlijn(cast, "welkomstbericht") == []
    with kantoor.open():
        poging = bezorg(cast, id_)
        assert bezorg(cast, id_) is None
    assert poging is not None
    assert poging.verzonden
    [bericht] = kantoor.berichten
    assert bericht["To"] == EMAIL
    assert bericht["Message-ID"] == f"<{id_}@voorbeeldstad.example>"
    [bijlage] = list(bericht.iter_attachments())
    pdf = bijlage.get_content()
    assert pdf.startswith(b"%PDF")
    [gebeurd] = tijdlijn(cast, "welkomstbericht")
    assert (gebeurd["id"], gebeurd["door"], gebeurd["gegevens"]) == (
        str(id_),
        "karin",
        {"kanaal": "email", "taal": "ar"},
    )
    nu = stand(cast, id_)
    assert (nu["stand"], nu["aan"], nu["fout"]) == ("verzonden", EMAIL, "")
    assert document(cast, id_) == pdf


def test_the_mail_itself_says_no_more_than_the_name(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast, "oproep_1", waarden=AFSPRAAK, kanaal="email")
    with kantoor.open():
        bezorg(cast, id_)
    [bericht] = kantoor.berichten
    tekst = bericht.get_body().get_content() + str(bericht["Subject"])  # type: ignore[union-attr]
    assert "Amina Tesfay" in tekst
    for woord in ("Stadhuis", "december", "intake", "Karin", "1990", "inburger"):
        assert woord not in tekst


def test_an_arabic_letter_has_its_words_in_the_pdf(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    with kantoor.open():
        bezorg(cast, id_)
    bladen = PdfReader(BytesIO(document(cast, id_) or b"")).pages
    tekst = " ".join(blad.extract_text() for blad in bladen)
    assert "Amina Tesfay" in tekst
    assert any("\u0600" <= teken <= "\u06ff" or "\ufe70" <= teken <= "\ufeff" for teken in tekst)


def test_a_server_that_is_down_loses_nothing_and_gets_the_letter_once_it_is_up(
    cast: Cast, kantoor: Postkantoor
) -> None:
    id_ = een(cast)
    eerste = bezorg(cast, id_)
    assert eerste is not None
    assert (eerste.verzonden, eerste.over) == (False, 60)
    wacht = stand(cast, id_)
    assert (wacht["stand"], wacht["pogingen"], wacht["fout"]) == ("klaar", 1, "De mailserver is niet te bereiken.")
    assert bezorg(cast, id_) is None  # not yet its time
    assert tijdlijn(cast, "welkomstbericht") == []
    het_is_later(cast, id_)
    with kantoor.open():
        tweede = bezorg(cast, id_)
    assert tweede is not None
    assert tweede.verzonden
    assert len(kantoor.berichten) == 1
    assert len(tijdlijn(cast, "welkomstbericht")) == 1


def test_the_waits_grow_and_after_the_last_a_person_is_asked(cast: Cast, kantoor: Postkantoor) -> None:
    from regie.werk.brieven.versturen import WACHTTIJDEN, probeer_opnieuw

    id_ = een(cast)
    for over in [*WACHTTIJDEN, None]:
        poging = bezorg(cast, id_)
        assert poging is not None
        assert poging.over == over
        if over is not None:
            het_is_later(cast, id_)
    assert list(WACHTTIJDEN) == sorted(set(WACHTTIJDEN))
    assert stand(cast, id_)["stand"] == "mislukt"
    assert bezorg(cast, id_) is None
    with cast.als("karin") as karin:
        assert probeer_opnieuw(karin.gemeente, id_)
        assert not probeer_opnieuw(karin.gemeente, id_)
    with kantoor.open():
        bezorg(cast, id_)
    assert len(kantoor.berichten) == 1
    assert kantoor.berichten[0]["Message-ID"] == f"<{id_}@voorbeeldstad.example>"


@pytest.mark.parametrize(("antwoord", "wat"), [("550 onbekend", "mislukt"), ("450 later", "klaar")])
def test_a_server_that_refuses_says_whether_later_helps(
    cast: Cast, kantoor: Postkantoor, antwoord: str, wat: str
) -> None:
    id_ = een(cast)
    kantoor.weigert = antwoord
    with kantoor.open():
        bezorg(cast, id_)
    nu = stand(cast, id_)
    assert nu["stand"] == wat
    assert antwoord[:3] in nu["fout"]
    assert EMAIL not in nu["fout"]


def test_an_address_that_went_away_meanwhile_is_told(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    met_email(cast, email="")
    with kantoor.open():
        bezorg(cast, id_)
    nu = stand(cast, id_)
    assert nu["stand"] == "mislukt"
    assert "geen e-mailadres meer" in nu["fout"]


def test_two_workers_at_one_letter_send_it_once(cast: Cast, kantoor: Postkantoor) -> None:
    from django.db import connections

    id_ = een(cast)
    uitkomsten: list[Any] = []
    start = threading.Barrier(4)

    def werk() -> None:
        start.wait()
        uitkomsten.append(bezorg(cast, id_))
        connections.close_all()

    with kantoor.open():
        draden = [threading.Thread(target=werk) for _ in range(4)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
    assert len(kantoor.berichten) == 1
    assert sum(uitkomst is not None for uitkomst in uitkomsten) == 1
    assert len(tijdlijn(cast, "welkomstbericht")) == 1


def test_a_worker_that_stopped_halfway_sends_nothing_by_itself(cast: Cast, kantoor: Postkantoor) -> None:
    from django.db import connection

    id_ = een(cast)
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("UPDATE brief SET stand = 'onderweg', onderweg_sinds = %s WHERE id = %s", [OCHTEND, id_])
    with kantoor.open():
        assert bezorg(cast, id_) is None
        assert bezorger(cast, LATER).achterblijvers() == []
    assert kantoor.berichten == []
    nu = stand(cast, id_)
    assert nu["stand"] == "mislukt"
    assert "niet zeker" in nu["fout"]


def test_a_letter_whose_job_was_lost_is_found(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    assert bezorger(cast).achterblijvers() == []
    assert bezorger(cast, LATER).achterblijvers() == [id_]


def test_a_text_message_goes_through_the_gateway_with_one_mark(cast: Cast, smskantoor: Smskantoor) -> None:
    id_ = een(cast, "herinnering", waarden=AFSPRAAK, taal="nl")
    bezorg(cast, id_)
    [bericht] = smskantoor.berichten
    assert (bericht["to"], bericht["reference"]) == ("+31600000017", str(id_))
    assert "Stadhuis, kamer 3" in bericht["text"]
    assert smskantoor.koppen[0]["Authorization"] == "Bearer geheim-van-de-poort"
    [gebeurd] = tijdlijn(cast, "brief_verzonden")
    assert (gebeurd["gegevens"]["kanaal"], gebeurd["gegevens"]["sjabloon"]) == ("sms", "herinnering")


@pytest.mark.parametrize(("antwoord", "wat"), [(503, "klaar"), (429, "klaar"), (400, "mislukt"), (302, "mislukt")])
def test_a_gateway_that_refuses_says_whether_later_helps(
    cast: Cast, smskantoor: Smskantoor, antwoord: int, wat: str
) -> None:
    id_ = een(cast, "herinnering", waarden=AFSPRAAK, taal="nl")
    smskantoor.antwoord = antwoord
    bezorg(cast, id_)
    assert stand(cast, id_)["stand"] == wat
    assert smskantoor.berichten == []


def test_a_summons_is_recorded_as_one(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast, "oproep_1", waarden=AFSPRAAK, kanaal="email")
    with kantoor.open():
        bezorg(cast, id_)
    [gebeurd] = tijdlijn(cast, "oproep_intake")
    assert gebeurd["gegevens"] == {"nummer": 1, "verzendwijze": "email", "voor_datum": "2026-12-07"}


def test_a_letter_with_bezwaar_counts_from_the_day_on_which_it_leaves(cast: Cast, huisstijl: None) -> None:
    from regie.werk.brieven.versturen import op_de_dag

    id_ = een(cast, "pip_voorblad", waarden={"pip_dag": "2026-11-20", "leerroute": "B1"}, taal="nl")
    eerst = stand(cast, id_)["inhoud"]["nl"]["alineas"]
    assert any("11 januari 2027" in alinea for alinea in eerst)  # 29 November + six weeks is a Sunday
    with cast.als("karin"):
        later = op_de_dag(stand(cast, id_), recht(), "voorbeeld", OCHTEND.replace(month=12, day=8))
    assert any("19 januari 2027" in alinea for alinea in later.nl.alineas)


def document(cast: Cast, id_: UUID) -> bytes | None:
    from regie.dossiers.brieven import document as vraag

    with cast.als("karin"):
        return vraag(id_)
