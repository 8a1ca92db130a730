# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which policy is meant: a shipped name, a file, or a name in the gemeente's own folder."""

from datetime import date
from pathlib import Path

import pytest

from regie.bestanden.recht import EIGEN_BELEID, lees_beleid, lees_recht
from regie.kern.recht import Recht, RechtFout

BASIS = Path(__file__).parent / "basis"
VANDAAG = date(2026, 11, 24)


@pytest.fixture
def recht(monkeypatch: pytest.MonkeyPatch) -> Recht:
    monkeypatch.delenv(EIGEN_BELEID, raising=False)
    return lees_recht(BASIS)


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    pad = tmp_path / "waterstad.toml"
    pad.write_text((BASIS / "gemeenten/molendam.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return pad


def test_the_tables_are_read_once(recht: Recht) -> None:
    assert lees_recht(BASIS) is recht


def test_a_shipped_name_gives_the_law_as_it_is(recht: Recht) -> None:
    assert lees_beleid("molendam", recht, VANDAAG) == (recht, "molendam")


def test_a_path_adds_the_policy_under_the_name_of_the_file(recht: Recht, eigen: Path) -> None:
    met, naam = lees_beleid(str(eigen), recht, VANDAAG)
    assert naam == "waterstad"
    assert met.regels(naam).beleid == "waterstad"


def test_a_name_in_the_own_folder_is_found(recht: Recht, eigen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EIGEN_BELEID, str(eigen.parent))
    assert lees_beleid("waterstad", recht, VANDAAG)[1] == "waterstad"


def test_an_unknown_name_lists_what_exists(recht: Recht, eigen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EIGEN_BELEID, str(eigen.parent))
    with pytest.raises(RechtFout, match="'waterstat' bestaat niet; bekend zijn: molendam, waterstad"):
        lees_beleid("waterstat", recht, VANDAAG)


def test_a_name_that_is_both_shipped_and_own_is_not_guessed(
    recht: Recht, eigen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eigen.rename(eigen.with_name("molendam.toml"))
    monkeypatch.setenv(EIGEN_BELEID, str(eigen.parent))
    with pytest.raises(RechtFout, match="wordt ook meegeleverd"):
        lees_beleid("molendam", recht, VANDAAG)


def test_an_own_folder_that_does_not_exist_is_refused(
    recht: Recht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EIGEN_BELEID, str(tmp_path / "weg"))
    with pytest.raises(RechtFout, match="is geen map, en staat wel in REGIE_BELEID"):
        lees_beleid("waterstad", recht, VANDAAG)


def test_a_file_that_does_not_exist_is_refused_without_a_traceback(recht: Recht, tmp_path: Path) -> None:
    with pytest.raises(RechtFout, match="niet te lezen"):
        lees_beleid(str(tmp_path / "weg.toml"), recht, VANDAAG)


def test_a_file_that_is_not_utf8_is_refused(recht: Recht, eigen: Path) -> None:
    eigen.write_bytes(b"\xff\xfe" + eigen.read_text(encoding="utf-8").encode("utf-16-le"))
    with pytest.raises(RechtFout, match="geen UTF-8"):
        lees_beleid(str(eigen), recht, VANDAAG)


def test_a_policy_that_was_checked_in_the_future_is_refused(recht: Recht, eigen: Path) -> None:
    with pytest.raises(RechtFout, match=r"gecontroleerd_op \(2026-11-22\) ligt na vandaag"):
        lees_beleid(str(eigen), recht, date(2026, 11, 21))
