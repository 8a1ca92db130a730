# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie organisatie` and `regie oidc`: who works for a gemeente, and how its people log in."""

import itertools
from pathlib import Path

import pytest

from regie.cli.hoofd import main

_nummers = itertools.count(1)
UITGEVER = "https://inloggen.taalschool.example"


@pytest.fixture
def school(gemeente: str) -> str:
    assert main(["organisatie", gemeente, "taalschool-1", "Taalschool de Brug", "aanbieder"]) == 0
    return f"{gemeente}/taalschool-1"


@pytest.fixture
def login(school: str, tmp_path: Path) -> list[str]:
    """The words that make a new login for the school."""
    (tmp_path / "geheim").write_text("s3cr3t-van-de-uitgever\n", encoding="utf-8")
    id_ = f"taal-{next(_nummers)}"
    return ["oidc", id_, "--naam", "De Brug", "--uitgever", UITGEVER, "--client", id_, "--bij", school,
            "--geheim-uit", str(tmp_path / "geheim")]  # fmt: skip


def test_a_login_is_made_for_an_organisation_with_its_secret_encrypted(
    login: list[str], school: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from django.db import connections

    from regie.toegang.oidc import logins
    from regie.web.inloggen.organisatielogin import DOEL
    from regie.web.versleuteling import ontsleutel

    assert main(login) == 0
    gemaakt = logins()[login[1]]
    assert (gemaakt.naam, gemaakt.uitgever, gemaakt.eigen_mfa) == ("De Brug", UITGEVER, False)
    assert "s3cr3t" not in gemaakt.geheim
    assert ontsleutel(gemaakt.geheim, DOEL) == b"s3cr3t-van-de-uitgever"
    assert f"/account/oidc/{login[1]}/terug/" in capsys.readouterr().out
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("SELECT oidc FROM organisatie WHERE gemeente = %s AND id = 'taalschool-1'", [school[:4]])
        assert cursor.fetchone() == (login[1],)


def test_what_is_not_said_again_stays(login: list[str]) -> None:
    from regie.toegang.oidc import logins

    main(login)
    assert main(["oidc", login[1], "--eigen-mfa", "ja"]) == 0
    assert (logins()[login[1]].naam, logins()[login[1]].eigen_mfa) == ("De Brug", True)


@pytest.mark.parametrize(
    ("plek", "woord", "zin"),
    [
        (1, "Met Hoofdletters", "De sleutel 'Met Hoofdletters' kan niet"),
        (5, "http://uitgever.example", "moet met https:// beginnen"),
        (5, "ftp://x", "moet met https:// beginnen"),
        (9, "9999/nergens", "'9999/nergens' is er niet."),
        (11, "/nergens/te/vinden", "is niet te lezen"),
    ],
)
def test_what_is_wrong_is_said(
    login: list[str], plek: int, woord: str, zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    login[plek] = woord
    assert main(login) == 1
    assert zin in " ".join(capsys.readouterr().err.split())


def test_a_new_login_needs_all_of_it(databank: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oidc", "nieuw-hier", "--naam", "N"]) == 1
    assert "geef ook --naam, --uitgever, --client en --geheim-uit" in " ".join(capsys.readouterr().err.split())


def test_another_issuer_cannot_take_over_the_people_of_the_first(
    login: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The key of a person means something only at the issuer that gave it."""
    from allauth.socialaccount.models import SocialAccount

    from regie.toegang.models import Account

    main(login)
    anders = ["oidc", login[1], "--uitgever", "https://kwaad.example"]
    account = Account.objects.create(username=login[1])
    SocialAccount.objects.create(user=account, provider=login[1], uid="tess")
    assert main(anders) == 1
    assert "loggen al mensen in" in capsys.readouterr().err


def test_an_organisation_of_nowhere_or_with_a_strange_key_is_refused(
    gemeente: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["organisatie", "9998", "school", "School", "aanbieder"]) == 1
    assert "Gemeente '9998' staat niet in dit register." in capsys.readouterr().err
    assert main(["organisatie", gemeente, "Een School", "School", "aanbieder"]) == 1
    assert "De sleutel 'Een School' kan niet" in capsys.readouterr().err
