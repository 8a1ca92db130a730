# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Logboek Dataverwerkingen 1.0: a line for every person, sealed, in the trace of who called, never by whom."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.register.cast import VANDAAG, Cast, maak
from tests.toegang.logboek import SPAN, TRACE, TRACEPARENT, inzages, lees, rijen, verwerkingen

NUL = f"00-{'0' * 32}-{SPAN}-01"


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def test_there_is_a_line_for_every_person_with_a_span_of_its_own(cast: Cast) -> None:
    lees(cast, "karin", "een", "twee", "drie")
    regels = verwerkingen(cast)
    assert len({bytes(rij["span_id"]) for rij in regels}) == 3
    assert len({rij["trace"] for rij in regels}) == 1
    assert all(rij["end_time"] >= rij["start_time"] for rij in regels)


def test_a_line_holds_the_purpose_and_nothing_of_who_looked(cast: Cast) -> None:
    lees(cast, "karin", cast.dossier, doel="intake")
    (regel,) = verwerkingen(cast)
    assert (regel["processing_activity"], regel["name"], regel["status"]) == ("intake", "dossier", "Ok")
    assert "karin" not in str(regel)
    assert cast.dossier not in str(regel)


def test_the_lines_belong_to_the_row_that_says_who_by_trace_and_moment(cast: Cast) -> None:
    from regie.toegang.spoor import spoor

    for wie in ("karin", "saskia"):  # two requests in one trace
        lees(cast, wie, cast.dossier, spoor=spoor(TRACEPARENT))
    gekoppeld = rijen(
        cast,
        "SELECT i.medewerker, count(*) AS regels FROM inzage i JOIN dataverwerking v"
        " ON v.gemeente = i.gemeente AND v.trace_id = i.trace_id AND v.end_time = i.moment GROUP BY 1 ORDER BY 1",
    )
    assert gekoppeld == [{"medewerker": "karin", "regels": 1}, {"medewerker": "saskia", "regels": 1}]


def test_a_valid_traceparent_is_gone_on_with(cast: Cast) -> None:
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["testserver"]):
        cast.client("karin").get(f"/dossiers/{cast.dossier}/", headers={"traceparent": TRACEPARENT})
    (regel,) = verwerkingen(cast)
    assert (regel["trace"], bytes(regel["parent_span_id"]).hex()) == (TRACE, SPAN)
    assert inzages(cast)[0]["trace"] == TRACE


@pytest.mark.parametrize(
    "kop",
    ["", "onzin", NUL, f"00-{TRACE}-{'0' * 16}-01", f"ff-{TRACE}-{SPAN}-01", f"00-{TRACE.upper()}-{SPAN}-01",
     f"00-{TRACE}-{SPAN}-01-meer", f"00-{TRACE}-{SPAN}", f"00-{TRACE}-{SPAN}-01\n", f" {TRACEPARENT}"],
)  # fmt: skip
def test_what_is_no_traceparent_begins_a_trace_of_its_own(kop: str) -> None:
    from regie.toegang.spoor import spoor

    begonnen = spoor(kop)
    assert begonnen.ouder is None
    assert len(begonnen.trace_id) == 16
    assert begonnen.trace_id.hex() != TRACE


def test_a_later_version_of_traceparent_is_read_as_far_as_it_is_known() -> None:
    from regie.toegang.spoor import Spoor, spoor

    assert spoor(f"01-{TRACE}-{SPAN}-01-wat-later-komt") == Spoor(bytes.fromhex(TRACE), bytes.fromhex(SPAN))


def test_a_seal_is_the_same_every_time_and_opens_only_in_its_gemeente(databank: object) -> None:
    from regie.toegang.verzegeld import GeenZegel, ontzegel, verzegel, zegels

    zegel = verzegel("0392", "amina-1")
    assert zegel == verzegel("0392", "amina-1")
    assert zegel not in (verzegel("0393", "amina-1"), verzegel("0392", "amina-2"))
    assert zegels("0392", "amina-1") == [zegel]
    assert ontzegel("0392", zegel) == "amina-1"
    for gemeente, fout in (("0393", zegel), ("0392", zegel[:-1] + b"\0"), ("0392", b"kort"), ("0392", b"")):
        with pytest.raises(GeenZegel):
            ontzegel(gemeente, fout)


def test_after_a_change_of_key_an_older_seal_still_opens_and_is_found(databank: object) -> None:
    from django.conf import settings
    from django.test import override_settings

    from regie.toegang.verzegeld import ontzegel, verzegel, zegels

    oud = verzegel("0392", "amina-1")
    with override_settings(SECRET_KEY="n" * 60, SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        assert ontzegel("0392", oud) == "amina-1"
        assert zegels("0392", "amina-1") == [verzegel("0392", "amina-1"), oud]


def test_the_file_has_the_fields_of_the_standard(cast: Cast, tmp_path: Path) -> None:
    from regie.toegang.logboek_dataverwerkingen import regels
    from regie.toegang.spoor import spoor
    from regie.toegang.verzegeld import ontzegel

    lees(cast, "karin", cast.dossier, doel="intake", spoor=spoor(TRACEPARENT))
    (regel,) = regels(cast.gemeente, VANDAAG, VANDAAG)
    attributen = regel.pop("attributes")
    assert regel.pop("end_time") >= regel.pop("start_time") > 1_700_000_000_000
    assert len(regel.pop("span_id")) == 16
    assert regel.pop("resource")["attributes"]["service.name"] == "regie"
    assert regel == {"trace_id": TRACE, "parent_span_id": SPAN, "status": "Ok", "name": "dossier"}
    assert ontzegel(cast.gemeente, bytes.fromhex(attributen.pop("dpl.core.data_subject_id"))) == cast.dossier
    assert attributen == {
        "dpl.core.processing_activity_id": "urn:regie:verwerkingenregister#intake",
        "dpl.core.data_subject_id_type": "dossiernummer",
        "dpl.core.foreign_operation.span_id": SPAN,
    }


def test_a_long_period_is_read_in_parts_and_every_line_comes_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.toegang import logboek_dataverwerkingen

    monkeypatch.setattr(logboek_dataverwerkingen, "STUK", 3)
    lees(cast, "karin", *(f"dossier-{nummer}" for nummer in range(8)))
    gevonden = [regel["span_id"] for regel in logboek_dataverwerkingen.regels(cast.gemeente, VANDAAG, VANDAAG)]
    assert len(gevonden) == len(set(gevonden)) == 8


def test_a_period_in_which_nobody_looked_is_empty(cast: Cast) -> None:
    from regie.toegang.logboek_dataverwerkingen import regels

    lees(cast, "karin", cast.dossier)
    assert list(regels(cast.gemeente, date(2026, 1, 1), date(2026, 1, 2))) == []
    assert list(regels("0000", VANDAAG, VANDAAG)) == []


def test_the_command_writes_the_file_whole(cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from regie.cli.hoofd import main

    lees(cast, "karin", cast.dossier, "nog-een")
    uit, dag = tmp_path / "log.jsonl", VANDAAG.isoformat()
    assert main(["dataverwerkingen", "--gemeente", cast.gemeente, "--van", dag, "--tot", dag, "--uit", str(uit)]) == 0
    assert "2 regels" in capsys.readouterr().out
    assert [json.loads(regel)["name"] for regel in uit.read_text().splitlines()] == ["dossier", "dossier"]
    assert main(["dataverwerkingen", "--gemeente", "0000", "--van", dag, "--tot", dag, "--uit", str(uit)]) == 1
    terug = ["dataverwerkingen", "--gemeente", cast.gemeente, "--van", dag, "--tot", "2020-01-01", "--uit", str(uit)]
    assert main(terug) == 1
    assert len(uit.read_text().splitlines()) == 2
