# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The seal in every form of the product: who opened the form. It proves, after a session ended, whose text it is."""

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

VELD = "wie"
GELDIG = 12 * 60 * 60  # seconds: a working day

_zegelaar = TimestampSigner(salt="regie.web.zegel")


def zegel_voor(account: int) -> str:
    return _zegelaar.sign(str(account))


def verzegeld_door(request: HttpRequest) -> int | None:
    """The account that opened the form that is posted now; None without a seal, or with one that is false or old."""
    try:
        return int(_zegelaar.unsign(request.POST.get(VELD, ""), max_age=GELDIG))
    except (BadSignature, ValueError):
        return None
