# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who reads the database alone can make no code: the key of the app and the seed of the codes are encrypted there."""

import pytest

from tests.web.inloggen.mensen import CODE, SLEUTEL, Mens, code, tekst_van


def rijen() -> str:
    """All that the tables of logins and sessions hold, as text; sessions also unpacked."""
    from django.contrib.sessions.models import Session
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator UNION ALL SELECT value FROM cache")
        tekst = [rij[0] for rij in cursor.fetchall()]
    return " ".join(tekst + [str(sessie.get_decoded()) for sessie in Session.objects.all()])


def test_no_row_holds_the_key_of_an_app(karin: Mens) -> None:
    karin.log_in()
    assert "secret" in rijen()
    assert SLEUTEL not in rijen()


def test_no_row_holds_a_key_while_the_app_is_being_set_up(karin: Mens) -> None:
    from regie.web.inloggen.accounts import account_met, verwijder_app

    verwijder_app(account_met(karin.naam))
    karin.typ_wachtwoord()
    sleutel = tekst_van(karin.browser.get("/account/inloggen/app/")).split("Sleutel: ")[1][:39].replace(" ", "")
    assert len(sleutel) == 32
    assert sleutel not in rijen()


def test_no_row_holds_the_seed_of_the_recovery_codes(karin: Mens) -> None:
    from allauth.mfa.models import Authenticator
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.utils import decrypt

    from regie.web.inloggen.accounts import account_met

    codes = RecoveryCodes.activate(account_met(karin.naam))
    zaad = decrypt(Authenticator.objects.get(pk=codes.instance.pk).data["seed"])
    assert len(zaad) == 80
    assert zaad not in rijen()
    assert not any(een in rijen() for een in codes.get_unused_codes())


def test_with_another_key_of_the_application_nothing_can_be_read(karin: Mens) -> None:
    from django.test import override_settings

    from regie.web.inloggen.accounts import account_met, code_van_nu
    from regie.web.versleuteling import GeheimOnleesbaar

    with override_settings(SECRET_KEY="een andere sleutel"), pytest.raises(GeheimOnleesbaar, match="REGIE_SLEUTEL"):
        code_van_nu(account_met(karin.naam))


def test_while_the_key_of_the_application_changes_the_former_one_still_reads(karin: Mens) -> None:
    from django.conf import settings
    from django.test import override_settings

    with override_settings(SECRET_KEY="een nieuwe sleutel", SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        karin.typ_wachtwoord()
        assert karin.browser.post(CODE, {"code": code()})["Location"] == "/"


def test_a_secret_for_one_purpose_cannot_be_read_for_another() -> None:
    from regie.web.versleuteling import GeheimOnleesbaar, ontsleutel, versleutel

    geheim = versleutel(b"tekst", "het ene")
    assert ontsleutel(geheim, "het ene") == b"tekst"
    with pytest.raises(GeheimOnleesbaar, match="het andere"):
        ontsleutel(geheim, "het andere")
