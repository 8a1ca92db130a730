# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The code on its way by text message, e-mail or on paper: it stands in the message, and nowhere else."""

import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.vragenlijst.lijst import antwoord, nieuwe_code, plek, telefoon
from tests.web.vragenlijst.test_toegang import probeer
from tests.werk.brieven.bureau import OCHTEND, bezorg, het_is_later, met_email, tijdlijn
from tests.werk.brieven.conftest import kantoor, smskantoor
from tests.werk.brieven.postkantoor import Postkantoor, Smskantoor

__all__ = ["kantoor", "smskantoor"]

CODE = re.compile(r"\d{4} \d{4} \d{4} \d{4}")
DICHT = "•••• •••• •••• ••••"
NEE = (422, True)


@pytest.fixture(autouse=True)
def bereikbaar(cast: Cast) -> None:
    """By e-mail too; a telephone she has."""
    met_email(cast, "ar")


def stuur(cast: Cast, kanaal: str, taal: str = "ar") -> Any:
    return cast.client("karin").post(plek(cast), {"doe": "stuur", "kanaal": kanaal, "taal": taal})


def stand(cast: Cast, id_: Any) -> str:
    from regie.dossiers.brieven import brief

    with cast.als("karin"):
        return str((brief(id_) or {})["stand"])


def bericht(cast: Cast) -> dict[str, Any]:
    from regie.dossiers.brieven import brief, brieven_van

    with cast.als("karin"):
        gevonden = brief(brieven_van(cast.dossier)[0]["id"])
    assert gevonden is not None
    return gevonden


def gestuurd(cast: Cast, kanaal: str, taal: str = "ar") -> dict[str, Any]:
    antwoord_ = stuur(cast, kanaal, taal)
    assert antwoord_.status_code == 303, antwoord_.content.decode()
    return bericht(cast)


def waar_staat(cast: Cast, code: str) -> list[str]:
    """The tables with this code in them, with or without spaces."""
    from regie.toegang.context import als_rekenaar

    with cast.als("karin"):
        gewoon = [tabel for tabel in ("brief", "partij", "vragenlijst") if _staat_in(tabel, code)]
        with als_rekenaar():
            return gewoon + [tabel for tabel in ("gebeurtenis", "gebeurtenis_deel") if _staat_in(tabel, code)]


def _staat_in(tabel: str, code: str) -> bool:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT t::text FROM {tabel} t")
        rijen = cursor.fetchall()
    assert rijen or tabel == "gebeurtenis_deel"
    return any(code.replace(" ", "") in tekst.replace(" ", "") for (tekst,) in rijen)


def tekst_van(pdf: bytes) -> str:
    return " ".join(blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages)


def test_a_text_message_in_the_own_language_carries_a_code_that_works(
    cast: Cast, smskantoor: Smskantoor, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    rij = gestuurd(cast, "sms")
    assert DICHT in rij["inhoud"]["sms"]
    assert bezorg(cast, rij["id"]).verzonden  # type: ignore[union-attr]
    [sms] = smskantoor.berichten
    [code] = CODE.findall(sms["text"])
    assert "لدى بلدية" in sms["text"]
    assert "/vragenlijst/?taal=ar" in sms["text"]
    assert "Amina" not in sms["text"]
    telefoon(code)
    [gebeurd] = tijdlijn(cast, "brief_verzonden")
    assert (gebeurd["gegevens"]["sjabloon"], gebeurd["gegevens"]["kanaal"]) == ("vragenlijst", "sms")
    assert waar_staat(cast, code) == []
    geschreven = caplog.text + "".join(capfd.readouterr())
    assert not CODE.search(geschreven)
    assert code.replace(" ", "") not in geschreven
    assert "verstuurd" in cast.client("karin").get(plek(cast)).content.decode()


def test_an_email_carries_the_code_in_the_letter_and_what_is_kept_has_dots(cast: Cast, kantoor: Postkantoor) -> None:
    from regie.dossiers.brieven import document

    rij = gestuurd(cast, "email", "ti")
    with kantoor.open():
        bezorg(cast, rij["id"])
    [mail] = kantoor.berichten
    [bijlage] = list(mail.iter_attachments())
    tekst = tekst_van(bijlage.get_content())
    codes = set(CODE.findall(tekst))
    assert len(codes) == 1
    assert not CODE.search(mail.get_body().get_content())  # type: ignore[union-attr]
    telefoon(codes.pop())
    with cast.als("karin"):
        bewaard = tekst_van(document(rij["id"]) or b"")
    assert not CODE.search(bewaard)
    assert "••••" in bewaard


def test_on_paper_the_code_is_kept_until_the_letter_was_posted(cast: Cast) -> None:
    from regie.dossiers.brieven import document
    from regie.werk.brieven.printen import geprint, maak_printronde, print_pdf

    rij = gestuurd(cast, "brief")
    with cast.als("saskia") as saskia:
        gemaakt = maak_printronde(saskia, recht(), OCHTEND)
        assert gemaakt is not None
        assert gemaakt[1] == 1
        geprint_blad = print_pdf(gemaakt[0])
    [code] = set(CODE.findall(tekst_van(geprint_blad)))
    telefoon(code)
    with cast.als("saskia") as saskia:
        assert geprint(saskia, gemaakt[0], recht(), OCHTEND) == 1
    with cast.als("karin"):
        assert not CODE.search(tekst_van(document(rij["id"]) or b""))
    telefoon(code)


def test_a_new_code_makes_the_old_one_dead_wherever_it_came_from(cast: Cast, smskantoor: Smskantoor) -> None:
    getoond = nieuwe_code(cast)
    bezorg(cast, gestuurd(cast, "sms")["id"])
    assert probeer(getoond) == NEE
    [eerste] = CODE.findall(smskantoor.berichten[0]["text"])
    bezorg(cast, gestuurd(cast, "sms")["id"])
    assert probeer(eerste) == NEE
    telefoon(CODE.findall(smskantoor.berichten[1]["text"])[0])


def test_a_second_attempt_has_a_code_of_its_own_and_is_no_repetition_to_the_gateway(
    cast: Cast, smskantoor: Smskantoor
) -> None:
    id_ = gestuurd(cast, "sms")["id"]
    smskantoor.antwoord = 503
    assert not bezorg(cast, id_).verzonden  # type: ignore[union-attr]
    smskantoor.antwoord = 202
    het_is_later(cast, id_)
    assert bezorg(cast, id_).verzonden  # type: ignore[union-attr]
    assert smskantoor.koppen[0]["Idempotency-Key"] == f"{id_}-2"
    telefoon(CODE.findall(smskantoor.berichten[0]["text"])[0])


def test_what_waits_does_not_leave_after_another_code_or_a_withdrawal(cast: Cast, smskantoor: Smskantoor) -> None:
    eerste = gestuurd(cast, "sms")["id"]
    tweede = gestuurd(cast, "brief")["id"]
    assert bezorg(cast, eerste) is None
    getoond = nieuwe_code(cast)
    assert stand(cast, tweede) == "vervallen"
    derde = gestuurd(cast, "sms")["id"]
    cast.client("karin").post(plek(cast), {"doe": "trek_in"})
    assert bezorg(cast, derde) is None
    assert smskantoor.berichten == []
    assert probeer(getoond) == NEE


def test_when_the_list_was_handed_in_meanwhile_no_code_leaves(cast: Cast, smskantoor: Smskantoor) -> None:
    een = telefoon(nieuwe_code(cast))
    antwoord(een, "diploma", "diploma_nee")
    id_ = gestuurd(cast, "sms")["id"]
    een.post("/vragenlijst/einde/", {"doe": "verstuur"})
    assert not bezorg(cast, id_).verzonden  # type: ignore[union-attr]
    assert smskantoor.berichten == []
    assert "intussen ingeleverd" in bericht(cast)["fout"]


def test_where_it_cannot_go_the_page_says_why_and_what_to_do(cast: Cast) -> None:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM persoon_nummer n USING dossier d WHERE d.persoon = n.persoon AND d.id = %s", [cast.dossier]
        )
    met_email(cast, email="")
    blad = cast.client("karin").get(plek(cast)).content.decode()
    assert "Er is geen telefoonnummer bekend. Vul het in het dossier in" in blad
    assert "Er is geen e-mailadres bekend. Vul het in het dossier in" in blad
    for kanaal in ("sms", "email"):
        geweigerd = stuur(cast, kanaal)
        assert geweigerd.status_code == 422
        assert "Vul het in het dossier in" in geweigerd.content.decode()
    assert "Kies eerst hoe de code moet gaan" in stuur(cast, "duif").content.decode()
    assert "Er is nog geen vragenlijst gegeven" in cast.client("karin").get(plek(cast)).content.decode()


def test_the_letter_with_a_code_is_not_among_those_that_anybody_writes(cast: Cast) -> None:
    karin = cast.client("karin")
    assert "Code voor de vragenlijst" not in karin.get(f"/dossiers/{cast.dossier}/brief/").content.decode()
    assert karin.get(f"/dossiers/{cast.dossier}/brief/?sjabloon=vragenlijst").status_code == 404
