# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The papers at the front door say what is there."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.huis.plaatsen import HUIS, bestanden

WOORDEN = ("demo", "test", "check", "bench", "docs")
PAGINAS = [pad for pad in bestanden(".md") if pad.parts[0] != "tests"]
VERPLICHT = {
    "publiccodeYmlVersion", "name", "platforms", "developmentStatus", "softwareType", "description", "legal",
    "maintenance", "localisation",
}  # fmt: skip


def doelen() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (HUIS / "Makefile").read_text(encoding="utf-8"), flags=re.M))


@pytest.mark.parametrize("pad", PAGINAS, ids=str)
def test_a_link_to_a_file_leads_somewhere(pad: Path) -> None:
    tekst = (HUIS / pad).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", tekst)
    assert [link for link in links if not (HUIS / pad.parent / link).exists()] == []


def test_the_five_words_are_targets_and_ci_runs_the_same_words() -> None:
    assert set(WOORDEN) <= doelen()
    ci = (HUIS / ".ci/run").read_text(encoding="utf-8")
    assert "make check test" in ci
    assert "set -euo pipefail" in ci


def test_every_make_word_in_the_readme_exists() -> None:
    tekst = (HUIS / "README.md").read_text(encoding="utf-8")
    genoemd = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)`", tekst, flags=re.M))
    woorden = {woord for paar in genoemd for woord in paar if woord}
    assert {"demo", "test"} <= woorden <= doelen()


def test_ci_is_executable() -> None:
    assert (HUIS / ".ci/run").stat().st_mode & 0o111


def test_publiccode_has_the_required_fields_and_the_version_of_the_package() -> None:
    code = yaml.safe_load((HUIS / "publiccode.yml").read_text(encoding="utf-8"))
    project = tomllib.loads((HUIS / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(code) >= VERPLICHT
    assert code["softwareVersion"] == project["version"]
    assert code["legal"]["license"] == project["license"] == "EUPL-1.2"
    for taal in code["description"].values():
        assert len(taal["shortDescription"]) <= 150
        assert 150 <= len(taal["longDescription"]) <= 10_000
        assert taal["features"]


def test_the_changelog_speaks_of_the_version_of_the_package() -> None:
    versie = tomllib.loads((HUIS / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## {versie}" in (HUIS / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("slot", "extra"), [("requirements.txt", ["demo"]), ("requirements-dev.txt", ["demo", "dev"])])
def test_a_lock_holds_every_pinned_requirement_with_a_hash(slot: str, extra: list[str]) -> None:
    project = tomllib.loads((HUIS / "pyproject.toml").read_text(encoding="utf-8"))
    los = project["project"]["optional-dependencies"]
    nodig = [*project["project"]["dependencies"], *(eis for naam in extra for eis in los[naam])]
    tekst = (HUIS / slot).read_text(encoding="utf-8")
    assert [eis for eis in nodig if not _staat_in(eis, tekst)] == []
    assert "://" not in tekst
    assert set(project["build-system"]["requires"]) <= set(nodig)


def _staat_in(eis: str, slot: str) -> bool:
    """`name[extra]==1.2` stands in the lock with or without its extras, and with a hash."""
    naam, versie = re.sub(r"\[.*?\]", "", eis).split("==")
    return (
        re.search(rf"^{re.escape(naam)}(\[[a-z,-]+\])?=={re.escape(versie)} \\\n    --hash=sha256:", slot, re.M)
        is not None
    )


def test_make_understands_its_own_file() -> None:
    klaar = subprocess.run(
        ["make", "-n", "check", "test"], cwd=HUIS, capture_output=True, text=True, timeout=60, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    for deel in ("ruff format --check", "mypy --strict", "lint-imports", "recht controleer", "naslag", "pytest"):
        assert deel in klaar.stdout
