# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The documents of a PIP: made with the decision, kept as they are, read only by who may read all of it."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError

from tests.documenten.lezen import tekst as woorden
from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import VELDEN, pip, stel_vast, typ


@pytest.fixture
def klaar(cast: Cast) -> Cast:
    cast.klaar_voor_pip()
    cast.staf()
    return cast


def documenten(cast: Cast, naam: str = "karin") -> list[dict[str, Any]]:
    from regie.dossiers.pip import documenten as vraag

    with cast.als(naam):
        return vraag(cast.dossier)


def test_the_decision_and_the_plain_plan_are_kept_with_the_event(klaar: Cast) -> None:
    from regie.dossiers.dossier import van_type

    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    stukken = {(een["soort"], een["taal"]): een for een in documenten(klaar)}
    assert set(stukken) == {("besluit", "nl"), ("gewone_taal", "nl"), ("gewone_taal", "ti")}
    with klaar.als("karin"):
        [besluit] = van_type(klaar.dossier, ["pip_vastgesteld"])
    assert besluit["gegevens"]["document"] == stukken["besluit", "nl"]["id"]
    for een in stukken.values():
        antwoord = karin.get(pip(klaar, "document", een["id"]))
        assert antwoord["Content-Type"] == "application/pdf"
        assert antwoord.content.startswith(b"%PDF-")
        assert hashlib.sha256(antwoord.content).hexdigest() == een["sha256"]


def test_a_proof_is_a_pdf_and_is_not_kept(klaar: Cast) -> None:
    karin = klaar.client("karin")
    typ(karin, klaar, **VELDEN)
    assert karin.get(pip(klaar, "proefdruk")).content.startswith(b"%PDF-")
    assert documenten(klaar) == []


def test_a_document_is_read_by_who_may_read_all_that_is_in_it(klaar: Cast) -> None:
    stel_vast(klaar.client("karin"), klaar, vve="ja")
    [een, *_] = documenten(klaar)
    assert documenten(klaar, "saskia") == []
    for naam in ("saskia", "bas", "milan", "tess", "eva", "inge"):
        assert klaar.client(naam).get(pip(klaar, "document", een["id"])).status_code == 404


def test_who_opened_a_document_is_written_down(klaar: Cast) -> None:
    from regie.dossiers.vraag import rijen

    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    karin.get(pip(klaar, "document", documenten(klaar)[0]["id"]))
    with klaar.als_systeem():
        gezien = rijen("SELECT wat FROM inzage WHERE medewerker = 'karin'")
    assert "pip_document" in {een["wat"] for een in gezien}


@pytest.mark.parametrize("sql", ["UPDATE pip_document SET inhoud = ''", "DELETE FROM pip_document"])
def test_what_was_sent_stays_as_it_was(klaar: Cast, sql: str) -> None:
    from django.db import connection

    stel_vast(klaar.client("karin"), klaar)
    with pytest.raises(DatabaseError), klaar.als("karin"), connection.cursor() as cursor:
        cursor.execute(sql)


def test_where_the_document_cannot_be_made_nothing_is_recorded(klaar: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters of the typesetter are gone: an error of the machine, in the midst of a decision."""
    from pathlib import Path

    from regie.documenten import pdf
    from regie.dossiers.dossier import van_type
    from regie.dossiers.pip import concept

    monkeypatch.setattr(pdf, "LETTERS", Path("/bestaat/niet"))
    antwoord = stel_vast(klaar.client("karin"), klaar)
    assert antwoord.status_code == 409
    with klaar.als("karin"):
        assert van_type(klaar.dossier, ["pip_vastgesteld", "bericht"]) == []
        assert "pvt_uren" in concept(klaar.dossier)


@pytest.mark.parametrize("telefoon", ["0800 12 34", ""])
def test_the_decision_says_the_number_of_the_gemeente_where_there_is_one_and_the_role_of_who_decided(
    klaar: Cast, telefoon: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if telefoon:
        (tmp_path / f"{klaar.gemeente}.toml").write_text(f'telefoon = "{telefoon}"\n', encoding="utf-8")
    monkeypatch.setenv("REGIE_HUISSTIJL", str(tmp_path))
    karin = klaar.client("karin")
    stel_vast(karin, klaar)
    besluit = next(een for een in documenten(klaar) if een["soort"] == "besluit")
    gelezen = woorden(karin.get(pip(klaar, "document", besluit["id"])).content)
    assert "Functie: consulent." in gelezen
    assert ("Het telefoonnummer van de gemeente is 0800 12 34." in gelezen) == bool(telefoon)
    assert ("Het telefoonnummer van de gemeente" in gelezen) == bool(telefoon)


def test_the_versions_say_later_why_a_plan_came_late(klaar: Cast) -> None:
    karin = klaar.client("karin")
    stel_vast(karin, klaar, uitgesteld_reden="De school had tijd nodig.")
    assert "Reden van later vaststellen De school had tijd nodig." in tekst(karin.get(pip(klaar, "versies")))
