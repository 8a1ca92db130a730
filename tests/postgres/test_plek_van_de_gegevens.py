# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the data may be, and as whom the server runs."""

import os
import pwd
from pathlib import Path

import pytest

from regie.postgres import PostgresFout, databank
from regie.postgres.plek import open_plek, standaardmap
from regie.postgres.server import levend
from tests.postgres.kind import als_gewone_gebruiker, regels
from tests.postgres.servers import SERVERS

ZONDER_RECHTEN = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else os.geteuid()


def test_a_path_too_long_for_a_socket_is_refused_before_anything_is_made(kort: Path) -> None:
    lang = kort / ("a" * 90)
    with pytest.raises(PostgresFout, match=r"te lang.*107.*kortere map met REGIE_DATA"), databank(lang):
        pass
    assert not lang.exists()


def test_a_folder_that_the_server_cannot_use_is_refused_and_left_as_it_was(kort: Path) -> None:
    dicht = kort / "dicht"
    dicht.mkdir(mode=0o700 if os.geteuid() == 0 else 0o500)
    voor = dicht.stat().st_mode
    with pytest.raises(PostgresFout, match=r"REGIE_DATA"), databank(dicht / "data"):
        pass
    assert dicht.stat().st_mode == voor
    assert not list(dicht.iterdir())


def test_a_file_in_the_place_of_the_folder_is_refused(kort: Path) -> None:
    (kort / "data").write_text("", encoding="utf-8")
    with pytest.raises(PostgresFout, match=f"{kort / 'data'} is niet te gebruiken"), databank(kort / "data"):
        pass


def test_the_folders_above_the_data_are_not_touched(kort: Path) -> None:
    voor = [(map_, map_.stat().st_mode) for map_ in (kort, *kort.parents)]
    with databank(kort / "data"):
        assert [(map_, map_.stat().st_mode) for map_ in (kort, *kort.parents)] == voor


def test_the_setting_comes_before_the_usual_place(kort: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(kort))
    gewoon = Path("/var/lib/regie") if os.geteuid() == 0 else kort / ".local" / "share" / "regie"
    assert standaardmap() == gewoon
    monkeypatch.setenv("REGIE_DATA", str(kort / "hier"))
    assert standaardmap() == kort / "hier"


def test_the_server_never_runs_as_root(kort: Path) -> None:
    with databank(kort / "data"):
        pid = levend(open_plek(kort / "data"))
        assert Path(f"/proc/{pid}").stat().st_uid == ZONDER_RECHTEN


@pytest.mark.parametrize("programmas", SERVERS, ids=lambda map_: map_.parent.name)
def test_a_user_without_rights_has_a_server_in_his_own_home(kort: Path, programmas: Path) -> None:
    thuis = kort / "thuis"
    thuis.mkdir(mode=0o700)
    programma = """
with met_databank():
    with psycopg.connect(os.environ["DATABASE_URL"]) as app:
        print(app.execute("SELECT current_user").fetchone()[0], os.geteuid())
print("DATABASE_URL" in os.environ)
"""
    kind = als_gewone_gebruiker(programma, thuis, REGIE_POSTGRES_BIN=str(programmas))
    assert regels(kind) == [f"regie_app {ZONDER_RECHTEN}", "False"]
    assert (thuis / ".local" / "share" / "regie" / "cluster").stat().st_uid == ZONDER_RECHTEN
