# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The manual and the files for a server speak of commands, settings and checks that exist."""

import re

import pytest

from regie.cli.hoofd import ontleder
from regie.instellingen.controles import CONTROLES
from regie.instellingen.controles_databank import DATABANKCONTROLES
from regie.instellingen.tabel import PER_NAAM
from tests.huis.plaatsen import HUIS

PAPIEREN = ("docs/handleidingen/beheer.md", "deploy/regie.service", "deploy/Containerfile")
HANDLEIDING = (HUIS / PAPIEREN[0]).read_text(encoding="utf-8")


def opdrachten() -> set[str]:
    return set(re.findall(r"^    (\w+)(?:  |$)", ontleder().format_help(), flags=re.M))


@pytest.mark.parametrize("pad", PAPIEREN)
def test_every_setting_that_is_named_exists(pad: str) -> None:
    genoemd = set(re.findall(r"\b(?:REGIE|DATABASE)_[A-Z_]+[A-Z]\b", (HUIS / pad).read_text(encoding="utf-8")))
    assert genoemd
    assert {naam.removesuffix("_FILE") for naam in genoemd} <= set(PER_NAAM)


def test_every_command_that_is_named_exists() -> None:
    genoemd = set(re.findall(r"(?:^sudo regie-beheer|`regie|`sudo regie-beheer) ([a-z]+)", HANDLEIDING, flags=re.M))
    assert {"start", "migreer", "backup", "herstel", "worker"} <= genoemd <= opdrachten()


def test_every_check_that_is_named_exists() -> None:
    nummers = {controle.id for controle in (*CONTROLES, *DATABANKCONTROLES)}
    assert set(re.findall(r"\bregie\.[EW]\d{3}\b", HANDLEIDING)) <= nummers


def test_the_service_may_do_little() -> None:
    regels = (HUIS / "deploy/regie.service").read_text(encoding="utf-8").splitlines()
    nodig = {
        "User=regie",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "PrivateTmp=yes",
        "CapabilityBoundingSet=",
    }
    assert nodig <= set(regels)
    assert not any("EIGENAAR" in regel or "KOPIE" in regel for regel in regels)


def test_the_container_does_not_run_as_root_and_takes_only_what_is_pinned() -> None:
    tekst = (HUIS / "deploy/Containerfile").read_text(encoding="utf-8")
    assert tekst.rindex("USER regie") > tekst.rindex("FROM ")
    assert "--require-hashes -r requirements.txt" in tekst
    assert "DATABASE_URL" not in tekst
