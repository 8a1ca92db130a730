# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the browser of somebody with a code remembers: the mark of it and the language. Nothing about a person."""

from typing import Final

from allauth.core import ratelimit
from django.http import HttpRequest

from regie.kern.recht.typen.vragenlijst import TALEN

AFDRUK: Final = "vragenlijst"
TAAL: Final = "vragenlijst_taal"
POGINGEN: Final = "vragenlijst"  # in ACCOUNT_RATE_LIMITS: wrong codes from one address


def begin(request: HttpRequest, afdruk: str, taal: str) -> None:
    """A session of its own: an id that was there before the code was typed, is worth nothing."""
    if request.user.is_authenticated:
        request.session.cycle_key()
    else:
        request.session.flush()
    request.session[AFDRUK], request.session[TAAL] = afdruk, taal


def eindig(request: HttpRequest) -> None:
    """The next one who holds this telephone sees nothing."""
    if request.user.is_authenticated:
        request.session.pop(AFDRUK, None)
        request.session.pop(TAAL, None)
    else:
        request.session.flush()


def afdruk(request: HttpRequest) -> str:
    return str(request.session.get(AFDRUK, ""))


def kies_taal(gevraagd: str, anders: str = "nl") -> str:
    return gevraagd if gevraagd in TALEN else anders


def te_vaak(request: HttpRequest) -> bool:
    """Too many wrong codes came from this address."""
    return not ratelimit.consume(request, action=POGINGEN, dry_run=True)


def tel_fout(request: HttpRequest) -> None:
    ratelimit.consume(request, action=POGINGEN)
