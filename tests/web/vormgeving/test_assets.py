# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`make assets` takes exactly what package.json names, once, and refuses anything else."""

import hashlib
import json
from pathlib import Path

import pytest

from regie.web import assets

CSS = b".nl-knop{color:red}/*# sourceMappingURL=knop.css.map */"
LICENTIE = b"EUPL"


class Winkel:
    """A registry with one package; counts how often it is asked."""

    def __init__(self, css: bytes = CSS) -> None:
        self.css = css
        self.keren = 0

    def __call__(self, pakketten: dict[str, str], map_: Path) -> Path:
        self.keren += 1
        pakket = map_ / "node_modules" / "@nl" / "knop"
        pakket.mkdir(parents=True)
        (pakket / "knop.css").write_bytes(self.css)
        (pakket / "LICENSE").write_bytes(LICENTIE)
        return map_ / "node_modules"


@pytest.fixture
def wortel(tmp_path: Path) -> Path:
    """A project that wants one style sheet with its licence."""
    som = {naam: hashlib.sha256(inhoud).hexdigest() for naam, inhoud in (("css", CSS), ("licentie", LICENTIE))}
    lijst = {
        "dependencies": {"@nl/knop": "1.2.3"},
        "overnemen": {"@nl/knop/knop.css": ["a.css", som["css"]], "@nl/knop/LICENSE": ["LICENSE", som["licentie"]]},
    }
    (tmp_path / "package.json").write_text(json.dumps(lijst), encoding="utf-8")
    return tmp_path


def test_the_files_are_taken_with_their_origin(wortel: Path) -> None:
    doel = wortel / "derden"
    assert assets.maak(wortel, doel, haal=Winkel())
    assert (doel / "a.css").read_text(encoding="utf-8") == "/*! @nl/knop 1.2.3, EUPL-1.2 */\n.nl-knop{color:red}\n"
    assert (doel / "LICENSE").read_bytes() == LICENTIE
    assert "@nl/knop 1.2.3" in (doel / "HERKOMST.txt").read_text(encoding="utf-8")


def test_what_is_up_to_date_is_left_alone(wortel: Path) -> None:
    winkel = Winkel()
    assert assets.maak(wortel, wortel / "derden", haal=winkel)
    assert not assets.maak(wortel, wortel / "derden", haal=winkel)
    assert winkel.keren == 1


def test_a_damaged_or_stray_file_is_mended(wortel: Path) -> None:
    doel = wortel / "derden"
    assets.maak(wortel, doel, haal=Winkel())
    (doel / "a.css").write_text("kapot", encoding="utf-8")
    (doel / "vreemd.css").write_text("x", encoding="utf-8")
    assert assets.maak(wortel, doel, haal=Winkel())
    assert "nl-knop" in (doel / "a.css").read_text(encoding="utf-8")
    assert not (doel / "vreemd.css").exists()


def test_another_content_than_promised_is_refused_and_nothing_changes(wortel: Path) -> None:
    doel = wortel / "derden"
    assets.maak(wortel, doel, haal=Winkel())
    (doel / "a.css").unlink()
    with pytest.raises(assets.AssetsFout, match="andere inhoud"):
        assets.maak(wortel, doel, haal=Winkel(b".kwaad{}"))
    assert (doel / "LICENSE").exists()
    assert not (doel / "a.css").exists()


def test_a_file_that_the_package_lacks_is_named(wortel: Path) -> None:
    lijst = json.loads((wortel / "package.json").read_text(encoding="utf-8"))
    lijst["overnemen"]["@nl/knop/weg.css"] = ["a.css", "0"]
    (wortel / "package.json").write_text(json.dumps(lijst), encoding="utf-8")
    with pytest.raises(assets.AssetsFout, match="@nl/knop/weg.css bestaat niet"):
        assets.maak(wortel, wortel / "derden", haal=Winkel())


def test_a_registry_that_does_not_answer_is_told_in_plain_words(
    wortel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm = tmp_path / "bin" / "npm"
    npm.parent.mkdir()
    npm.write_text("#!/bin/sh\necho 'npm error network ECONNREFUSED' >&2\nexit 7\n", encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(npm.parent), prepend=":")
    with pytest.raises(assets.AssetsFout, match="(?s)stopte met code 7.*make assets.*ECONNREFUSED"):
        assets.maak(wortel, wortel / "derden")


def test_the_real_list_pins_every_package_to_one_version_and_every_file_to_its_content() -> None:
    lijst = json.loads((assets.WORTEL / "package.json").read_text(encoding="utf-8"))
    assert lijst["private"] is True
    assert all(versie.replace(".", "").isdigit() for versie in lijst["dependencies"].values())
    assert {"/".join(bron.split("/")[:2]) for bron in lijst["overnemen"]} == set(lijst["dependencies"])
    assert all(len(som) == 64 for _naam, som in lijst["overnemen"].values())
