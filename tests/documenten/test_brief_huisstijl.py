# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The house style of a gemeente: its own file, else the one of Regie, else plain; a wrong one is refused."""

from pathlib import Path

import pytest

from regie.documenten.huisstijl import CONTRAST, MEEGELEVERD, HuisstijlFout, contrast_op_wit, huisstijl, lees

GOED = 'afzender = "Gemeente Proef"\nadres = ["Postbus 1", "1000 AA Proef"]\ntelefoon = "14 001"\nkleur = "#123456"\n'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="3"><rect width="8" height="3"/></svg>'


def schrijf(map_: Path, inhoud: str, svg: str = SVG) -> Path:
    (map_ / "logo.svg").write_text(svg, encoding="utf-8")
    pad = map_ / "1234.toml"
    pad.write_text(inhoud, encoding="utf-8")
    return pad


def test_a_file_gives_sender_address_telephone_colour_and_logo(tmp_path: Path) -> None:
    stijl = lees(schrijf(tmp_path, GOED + 'logo = "logo.svg"\n'), "Proef")
    assert (stijl.naam, stijl.afzender, stijl.kleur, stijl.logo) == ("Proef", "Gemeente Proef", "#123456", SVG)
    assert stijl.waarden() == {
        "gemeente": "Proef", "telefoon": "14 001", "gemeente_adres": "Postbus 1, 1000 AA Proef"
    }  # fmt: skip


def test_a_gemeente_without_a_file_has_its_name_and_no_address() -> None:
    stijl = huisstijl("1234", "Ergens")
    assert stijl.afzender == "Gemeente Ergens"
    assert stijl.waarden()["gemeente_adres"] == ""


def test_a_folder_of_ones_own_goes_before_what_comes_with_regie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert huisstijl("9999", "Voorbeeldgemeente").telefoon == "14 000"
    schrijf(tmp_path, GOED).rename(tmp_path / "9999.toml")
    monkeypatch.setenv("REGIE_HUISSTIJL", str(tmp_path))
    assert huisstijl("9999", "Voorbeeldgemeente").telefoon == "14 001"


def test_every_file_that_comes_with_regie_is_right() -> None:
    paden = sorted(MEEGELEVERD.glob("*.toml"))
    assert [pad.name for pad in paden] == ["9999.toml"]  # of a real gemeente only itself knows the address
    for pad in paden:
        stijl = lees(pad, "Naam")
        assert stijl.adres
        assert stijl.telefoon
        assert contrast_op_wit(stijl.kleur) >= CONTRAST


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast_op_wit("#000000") == pytest.approx(21)
    assert contrast_op_wit("#ffffff") == pytest.approx(1)
    assert contrast_op_wit("#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("kleur = ", "is niet te lezen"),
        ('geur = "roos"', "'geur' bestaat niet"),
        ('kleur = "blauw"', "'blauw' is geen kleur"),
        ('kleur = "#ffee00"', "te licht op wit papier"),
        ('adres = "Postbus 1"', "'adres' is een lijst van regels"),
        ("adres = [1]", "'adres' is een lijst van regels"),
        ("telefoon = 14", "'telefoon' is geen tekst"),
        ('logo = "../logo.svg"', "in dezelfde map"),
        ('logo = "logo.png"', "in dezelfde map"),
        ('logo = "weg.svg"', "is niet te lezen"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(tmp_path: Path, inhoud: str, melding: str) -> None:
    with pytest.raises(HuisstijlFout, match=f"^1234.toml.*{melding}"):
        lees(schrijf(tmp_path, inhoud), "Proef")


@pytest.mark.parametrize(
    "binnen",
    ["<script>1</script>", '<image href="x.png"/>', '<a href="https://elders.nl"/>', '<use xlink:href="#a"/>',
     '<rect fill="url(https://elders.nl/x)"/>', "<foreignObject/>"],
)  # fmt: skip
def test_a_logo_that_fetches_or_runs_is_refused(tmp_path: Path, binnen: str) -> None:
    svg = SVG.replace("</svg>", binnen + "</svg>")
    with pytest.raises(HuisstijlFout, match="haalt iets van buiten"):
        lees(schrijf(tmp_path, 'logo = "logo.svg"', svg), "Proef")


def test_a_gradient_of_its_own_in_a_logo_may(tmp_path: Path) -> None:
    svg = SVG.replace("<rect ", '<linearGradient id="a"/><rect fill="url(#a)" ')
    assert lees(schrijf(tmp_path, 'logo = "logo.svg"', svg), "Proef").logo == svg


@pytest.mark.parametrize("code", ["", "12", "../x", "abcd"])
def test_what_is_no_code_of_a_gemeente_is_refused(code: str) -> None:
    with pytest.raises(HuisstijlFout, match="geen code van een gemeente"):
        huisstijl(code, "Ergens")


def test_a_folder_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIE_HUISSTIJL", "/bestaat/niet")
    with pytest.raises(HuisstijlFout, match="is geen map"):
        huisstijl("9999", "Voorbeeldgemeente")
