# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A file through the page: looked at first, taken in whole or not at all, and nothing of it stays on disk."""

import io
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regie.web.importeren.grens import HOOGSTENS
from tests.register.cast import Cast, verhaal
from tests.verhaal import gebeurtenis
from tests.web.scherm import tekst_van

PAD = "/beheer/importeren/"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20


@pytest.fixture(autouse=True)
def _niets_blijft_liggen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    assert list(tmp_path.iterdir()) == []


def regels(*rijen: dict[str, Any]) -> bytes:
    return "".join(json.dumps(rij) + "\n" for rij in rijen).encode()


def yusuf(cast: Cast) -> bytes:
    return regels(*verhaal(f"yusuf-{cast.gemeente}"))


def stuur(client: Any, inhoud: bytes, naam: str = "juli.jsonl", **velden: Any) -> Any:
    bestand = io.BytesIO(inhoud)
    bestand.name = naam
    return client.post(PAD, {"bestand": bestand, **velden})


def afdruk(antwoord: Any) -> str:
    return re.findall(r'name="afdruk" value="([^"]*)"', antwoord.content.decode())[0]


def aantal(cast: Cast) -> int:
    from regie.dossiers.vraag import rij

    with cast.als_systeem():
        gevonden = rij("SELECT count(*)::int AS n FROM gebeurtenis WHERE gemeente = %s", [cast.gemeente])
    assert gevonden is not None
    return int(gevonden["n"])


@pytest.mark.parametrize("wie", ["karin", "milan"])
def test_for_anybody_else_there_is_no_such_page(cast: Cast, wie: str) -> None:
    client, voor = cast.client(wie), aantal(cast)
    assert client.get(PAD).status_code == 404
    assert stuur(client, yusuf(cast)).status_code == 404
    assert aantal(cast) == voor


def test_first_it_is_looked_at_and_then_taken_in(cast: Cast) -> None:
    saskia, voor = cast.client("saskia"), aantal(cast)
    gekeken = stuur(saskia, yusuf(cast))
    tekst = tekst_van(gekeken)
    assert "juli.jsonl is in orde Gebeurtenissen 5 Daarvan nieuw 5 Dossiers 1 Er is nog niets vastgelegd." in tekst
    assert aantal(cast) == voor
    gedaan = stuur(saskia, yusuf(cast), afdruk=afdruk(gekeken))
    assert (gedaan.status_code, gedaan["Location"]) == (303, PAD)
    assert "Vastgelegd uit juli.jsonl: 5 gebeurtenissen." in tekst_van(saskia.get(PAD))
    assert aantal(cast) == voor + 5
    with cast.als("karin"):
        from regie.dossiers.dossier import kop

        assert kop(f"yusuf-{cast.gemeente}") is not None


def test_twice_adds_nothing(cast: Cast) -> None:
    saskia = cast.client("saskia")
    stuur(saskia, yusuf(cast), afdruk=afdruk(stuur(saskia, yusuf(cast))))
    voor = aantal(cast)
    nog_eens = stuur(saskia, yusuf(cast))
    assert "staat al in het register" in tekst_van(nog_eens)
    assert "Daarvan nieuw 0" in tekst_van(nog_eens)
    assert aantal(cast) == voor


def test_another_file_than_was_looked_at_is_looked_at_first(cast: Cast) -> None:
    saskia, voor = cast.client("saskia"), aantal(cast)
    merk = afdruk(stuur(saskia, yusuf(cast)))
    ander = stuur(saskia, regels(*verhaal(f"selam-{cast.gemeente}")), afdruk=merk)
    assert "Dit is een ander bestand" in tekst_van(ander)
    assert aantal(cast) == voor


@pytest.mark.parametrize("vorm", [".csv", ".parquet"])
def test_the_other_forms(cast: Cast, vorm: str) -> None:
    rijen = [rij | {"gegevens": json.dumps(rij["gegevens"])} for rij in verhaal(f"yusuf-{cast.gemeente}")]
    uit = io.BytesIO()
    frame = pl.DataFrame(rijen)
    frame.write_csv(uit) if vorm == ".csv" else frame.write_parquet(uit)
    antwoord = stuur(cast.client("saskia"), uit.getvalue(), f"juli{vorm.upper()}")
    assert "Gebeurtenissen 5" in tekst_van(antwoord)


def test_a_wide_csv_is_named_after_what_it_holds(cast: Cast) -> None:
    antwoord = stuur(
        cast.client("saskia"), f"dossier,datum,vorm\n{cast.dossier},2026-07-01,azc\n".encode(), "Kennismaking.csv"
    )
    assert "Gebeurtenissen 1 Daarvan nieuw 1" in tekst_van(antwoord)


@pytest.mark.parametrize(
    ("inhoud", "naam", "fout"),
    [
        (b"", "leeg.jsonl", "Dit bestand is leeg."),
        (b" \n\n", "leeg.jsonl", "het bestand is leeg."),
        (PNG, "foto.jsonl", "dit bestand heet .jsonl, maar het is geen tekst: het is een afbeelding (PNG)."),
        (PNG, "foto.csv", "dit bestand heet .csv, maar het is geen tekst: het is een afbeelding (PNG)."),
        (PNG, "foto.jsonl", "Kies het bestand waar de gebeurtenissen in staan."),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "foto.JSONL", "een afbeelding (JPEG)"),
        (b"%PDF-1.7\n%\xe2\xe3", "brief.csv", "een PDF"),
        (b"PK\x03\x04\x14\0", "juli.csv", "Is het een blad van Excel? Sla het blad"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "juli.csv", "een oude Excel of Word"),
        (b"PAR1 en verder", "juli.jsonl", "Geef het een naam die eindigt op .parquet."),
        (PNG, "foto.parquet", "is geen leesbaar Parquet-bestand"),
        (PNG, "foto.png", "De naam moet eindigen op .jsonl, .csv of .parquet"),
        (b"{}", "juli", "De naam moet eindigen op"),
        (b"{}", "..", "Er is geen bestand gekozen."),
        (b"hallo\n", "brief.jsonl", "geen geldige JSON"),
        (b"[1, 2]\n", "lijst.jsonl", "geen JSON-object"),
        (b"\xff\xfe{\0}\0", "utf16.jsonl", "UTF-16"),
        (b"a,b\n1,2\n", "vreemd.csv", "er is geen kolom gegevens"),
        (b"PAR1 en verder niets", "kapot.parquet", "is geen leesbaar Parquet-bestand"),
    ],
)
def test_what_is_no_file_of_ours_is_told_in_words(cast: Cast, inhoud: bytes, naam: str, fout: str) -> None:
    voor = aantal(cast)
    antwoord = stuur(cast.client("saskia"), inhoud, naam)
    assert antwoord.status_code == 422
    tekst = tekst_van(antwoord)
    assert fout.lower() in tekst.lower()
    assert "/tmp" not in tekst
    assert "regie-import" not in tekst
    assert aantal(cast) == voor


def test_no_file_at_all(cast: Cast) -> None:
    antwoord = cast.client("saskia").post(PAD, {})
    assert antwoord.status_code == 422
    assert "Er is geen bestand gekozen." in tekst_van(antwoord)
    assert cast.client("saskia").post(PAD, {"bestand": "tekst"}).status_code == 422


def test_one_wrong_row_refuses_the_whole_file_and_every_problem_is_named(cast: Cast) -> None:
    mis = [
        gebeurtenis("leerbaarheidstoets", "2026-11-01", f"yusuf-{cast.gemeente}", score=41),
        gebeurtenis("bestaat_niet", "2026-11-01", f"yusuf-{cast.gemeente}"),
        gebeurtenis("contact", "2026-31-01", f"yusuf-{cast.gemeente}", kanaal="duif", richting="in", onderwerp="x"),
    ]
    voor = aantal(cast)
    antwoord = stuur(cast.client("saskia"), yusuf(cast) + regels(*mis))
    tekst = tekst_van(antwoord)
    assert antwoord.status_code == 422
    assert all(f"rij {nummer}" in tekst for nummer in (6, 7, 8))
    assert "Er is niets vastgelegd" in tekst
    assert "--" not in tekst
    assert aantal(cast) == voor


def test_the_first_hundred_of_many_problems(cast: Cast) -> None:
    mis = [gebeurtenis("bestaat_niet", "2026-11-01", f"d-{n}") for n in range(1200)]
    tekst = tekst_van(stuur(cast.client("saskia"), regels(*mis)))
    assert re.search(r"Er zijn [\d.]+ problemen. Hieronder staan de eerste 100.", tekst)
    assert len(re.findall(r"rij \d+", tekst)) == 100


def test_a_file_of_another_gemeente_is_refused(cast: Cast, gemeente: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    elders = f"6{gemeente[1:]}"
    voeg_gemeente_toe(elders, "Elders", "voorbeeld")
    rijen = verhaal("van-elders")
    rijen[0]["gegevens"]["gemeentecode"] = elders
    antwoord = stuur(cast.client("saskia"), regels(*rijen))
    assert antwoord.status_code == 422
    assert f"Gemeente {elders} is niet de uwe." in tekst_van(antwoord)


def test_what_a_team_leader_may_not_record_may_not_come_in_by_file(cast: Cast) -> None:
    rij = gebeurtenis("meting", "2026-11-01", cast.dossier)
    from tests.verhaal import recht

    verboden = next(naam for naam, type_ in recht().gebeurtenissen.items() if "teamleider" not in type_.vastleggen)
    antwoord = stuur(cast.client("saskia"), regels(rij | {"type": verboden}))
    assert antwoord.status_code == 422


def test_an_event_that_says_something_else_than_before_is_refused(cast: Cast) -> None:
    saskia = cast.client("saskia")
    id_ = cast.leg_vast("contact", "2026-11-20", kanaal="telefoon", richting="in", onderwerp="huur")
    anders = gebeurtenis("contact", "2026-11-20", cast.dossier, kanaal="telefoon", richting="in", onderwerp="werk")
    antwoord = stuur(saskia, regels(anders | {"id": str(id_)}))
    assert antwoord.status_code == 422
    assert "bestaat al en zegt iets anders" in tekst_van(antwoord)


def test_what_a_person_may_let_pass_is_asked_on_the_page(cast: Cast) -> None:
    saskia, windows = cast.client("saskia"), yusuf(cast).replace(b"\n", b"\r\n")
    gevraagd = stuur(saskia, windows)
    assert gevraagd.status_code == 422
    assert "zet hieronder een vinkje" in tekst_van(gevraagd)
    assert "De regels eindigen zoals Windows dat doet" in tekst_van(gevraagd)
    gekeken = stuur(saskia, windows, aanvaard="crlf")
    assert "is in orde" in tekst_van(gekeken)
    assert stuur(saskia, windows, aanvaard="crlf", afdruk=afdruk(gekeken)).status_code == 303


def test_a_file_that_is_too_large_is_stopped_underway(cast: Cast) -> None:
    groot = yusuf(cast) + b" " * HOOGSTENS
    antwoord = stuur(cast.client("saskia"), groot)
    assert antwoord.status_code == 422
    assert "Dit bestand is te groot: hooguit 20 MB." in tekst_van(antwoord)


def test_a_parquet_file_that_unpacks_to_too_much_is_refused(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regie.web.importeren.proef.UITGEPAKT", 1_000_000)
    uit = io.BytesIO()
    teksten = [f"{n}" + "x" * 100_000 for n in range(30)]
    pl.DataFrame({"dossier": teksten, "type": "t", "datum": "d", "gegevens": "{}"}).write_parquet(uit)
    assert len(uit.getvalue()) < 100_000
    antwoord = stuur(cast.client("saskia"), uit.getvalue(), "bom.parquet")
    assert antwoord.status_code == 422
    assert "uitgepakt te groot" in tekst_van(antwoord)


def test_a_name_that_is_markup_is_shown_as_a_name(cast: Cast) -> None:
    antwoord = stuur(cast.client("saskia"), yusuf(cast), "<b>x<!-- .jsonl")
    assert b"<b>x" not in antwoord.content
