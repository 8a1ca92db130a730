# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie medewerker` and `regie code`: accounts by the functional administrator, and codes only in the demo."""

import itertools
from datetime import date
from pathlib import Path

import pytest

from regie.cli.hoofd import main

WACHTWOORD = "vier gewone woorden samen"
VANDAAG = date(2026, 11, 29)
_nummers = itertools.count(1)


@pytest.fixture
def naam(databank: object) -> str:
    return f"medewerker{next(_nummers)}"


@pytest.fixture
def bestand(tmp_path: Path) -> str:
    pad = tmp_path / "wachtwoord"
    pad.write_text(WACHTWOORD + "\n", encoding="utf-8")
    return str(pad)


def nieuw(naam: str, gemeente: str, bestand: str, *meer: str) -> int:
    vast = ["--gemeente", gemeente, "--rol", "consulent", "--wachtwoord-uit", bestand]
    return main(["medewerker", "nieuw", naam, *vast, *meer])


def bestaat(naam: str) -> bool:
    from regie.toegang.models import Account

    return Account.objects.filter(username=naam).exists()


def test_a_new_member_of_staff_is_an_account_with_a_role(naam: str, gemeente: str, bestand: str) -> None:
    from django.db import transaction

    from regie.toegang.medewerkers import wie_van
    from regie.web.inloggen.accounts import account_met, wachtwoord_is_eenmalig

    assert nieuw(naam, gemeente, bestand, "--naam", "Karin de Vries", "--team", "west") == 0
    account = account_met(naam)
    assert account.check_password(WACHTWOORD)
    assert wachtwoord_is_eenmalig(account)
    with transaction.atomic():
        wie = wie_van(account.pk, VANDAAG)
    assert wie is not None
    assert (wie.gemeente, wie.naam, wie.rollen, wie.team) == (gemeente, "Karin de Vries", ("consulent",), "west")


def test_the_key_in_events_does_not_tell_who_it_is(naam: str, gemeente: str, bestand: str) -> None:
    from django.db import transaction

    from regie.toegang.medewerkers import wie_van
    from regie.web.inloggen.accounts import account_met

    nieuw(naam, gemeente, bestand, "--naam", "Karin")
    with transaction.atomic():
        wie = wie_van(account_met(naam).pk, VANDAAG)
    assert wie is not None
    assert naam not in wie.medewerker
    assert "karin" not in wie.medewerker.lower()


def test_one_more_place_to_work_for_who_has_an_account(naam: str, gemeente: str, bestand: str) -> None:
    from django.db import transaction

    from regie.toegang.medewerkers import petten
    from regie.web.inloggen.accounts import account_met

    nieuw(naam, gemeente, bestand)
    main(["organisatie", gemeente, "taalschool", "De Brug", "aanbieder"])
    plek = ["--gemeente", gemeente, "--organisatie", "taalschool", "--rol", "docent"]
    assert main(["medewerker", "erbij", naam, *plek]) == 0
    with transaction.atomic():
        werk = petten(account_met(naam).pk, VANDAAG)
    assert {(wie.organisatie, wie.rollen) for wie in werk} == {
        ("gemeente", ("consulent",)),
        ("taalschool", ("docent",)),
    }


def test_a_role_of_the_gemeente_at_a_school_is_refused_and_no_account_is_made(
    naam: str, gemeente: str, bestand: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["organisatie", gemeente, "taalschool", "De Brug", "aanbieder"])
    assert nieuw(naam, gemeente, bestand, "--organisatie", "taalschool") == 1
    assert "De rol consulent past niet bij De Brug" in " ".join(capsys.readouterr().err.split())
    assert not bestaat(naam)


@pytest.mark.parametrize(
    ("meer", "zin"),
    [
        (["--rol", "burgemeester"], "De rol 'burgemeester' bestaat niet. Kies uit: consulent, teamleider"),
        (["--gemeente", "0000"], "Gemeente '0000' staat niet in dit register."),
        (["--wachtwoord-uit", "/nergens/te/vinden"], "Het bestand /nergens/te/vinden is niet te lezen."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    naam: str, gemeente: str, bestand: str, meer: list[str], zin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert nieuw(naam, gemeente, bestand, *meer) == 1
    assert zin in capsys.readouterr().err
    assert not bestaat(naam)


def test_a_weak_password_is_refused(
    naam: str, gemeente: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zwak").write_text("welkom01", encoding="utf-8")
    assert nieuw(naam, gemeente, str(tmp_path / "zwak")) == 1
    assert "Neem minstens 12 tekens. " in capsys.readouterr().err
    assert not bestaat(naam)


def test_a_name_that_is_taken_is_refused_also_with_capitals(
    naam: str, gemeente: str, bestand: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert nieuw(naam, gemeente, bestand) == 0
    assert nieuw(naam.upper(), gemeente, bestand) == 1
    assert f"Er is al een account '{naam.upper()}'." in capsys.readouterr().err


def test_without_a_terminal_the_password_comes_from_a_file(
    naam: str, gemeente: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["medewerker", "nieuw", naam, "--gemeente", gemeente, "--rol", "consulent"]) == 1
    assert "--wachtwoord-uit BESTAND" in capsys.readouterr().err


def test_a_new_password_is_for_one_time(naam: str, gemeente: str, bestand: str) -> None:
    from regie.web.inloggen.accounts import account_met, geef_wachtwoord, wachtwoord_is_eenmalig

    nieuw(naam, gemeente, bestand)
    geef_wachtwoord(account_met(naam), "een eigen lang wachtwoord", eenmalig=False)
    assert not wachtwoord_is_eenmalig(account_met(naam))
    assert main(["medewerker", "wachtwoord", naam, "--wachtwoord-uit", bestand]) == 0
    assert account_met(naam).check_password(WACHTWOORD)
    assert wachtwoord_is_eenmalig(account_met(naam))


def test_an_app_is_taken_away_once(naam: str, gemeente: str, bestand: str, capsys: pytest.CaptureFixture[str]) -> None:
    from regie.web.inloggen.accounts import account_met, koppel_app

    nieuw(naam, gemeente, bestand)
    koppel_app(account_met(naam), "JBSWY3DPEHPK3PXP")
    assert main(["medewerker", "totp-weg", naam]) == 0
    assert main(["medewerker", "totp-weg", naam]) == 1
    assert "heeft geen app" in capsys.readouterr().err


def test_an_account_is_switched_off(naam: str, gemeente: str, bestand: str) -> None:
    from regie.web.inloggen.accounts import account_met

    nieuw(naam, gemeente, bestand)
    assert main(["medewerker", "uit", naam]) == 0
    assert not account_met(naam).is_active


@pytest.mark.parametrize("actie", ["wachtwoord", "totp-weg", "uit"])
def test_an_unknown_name_is_said_so(
    databank: object, bestand: str, actie: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["medewerker", actie, "niemand", "--wachtwoord-uit", bestand]) == 1
    assert "Er is geen account 'niemand'." in capsys.readouterr().err


def test_a_code_is_shown_in_the_demo_and_nowhere_else(
    naam: str,
    gemeente: str,
    bestand: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from regie.web.inloggen.accounts import account_met, koppel_app

    nieuw(naam, gemeente, bestand)
    koppel_app(account_met(naam), "JBSWY3DPEHPK3PXP")
    capsys.readouterr()
    assert main(["code", naam]) == 1
    geweigerd = capsys.readouterr()
    assert geweigerd.out == ""
    assert "alleen in de demo" in geweigerd.err
    monkeypatch.setenv("REGIE_DEMO", "ja")
    assert main(["code", naam]) == 0
    assert len(capsys.readouterr().out.strip()) == 6


def test_an_account_without_an_app_has_no_code(
    naam: str, gemeente: str, bestand: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nieuw(naam, gemeente, bestand)
    monkeypatch.setenv("REGIE_DEMO", "ja")
    assert main(["code", naam]) == 1
    assert "heeft nog geen app" in capsys.readouterr().err
