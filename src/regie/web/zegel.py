# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The seal in every form of the product: who opened the form. It proves, after a session ended, whose text it is."""

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.utils.safestring import SafeString

VELD = "wie"
GELDIG = 12 * 60 * 60  # seconds: a working day

_zegelaar = TimestampSigner(salt="regie.web.zegel")


def zegel_voor(account: int) -> str:
    return _zegelaar.sign(str(account))


def zegel(request: HttpRequest) -> SafeString | str:
    """The hidden field that lets what was typed survive the end of the session; nothing when nobody is logged in."""
    if not request.user.is_authenticated:
        return ""
    return format_html('<input type="hidden" name="{}" value="{}">', VELD, zegel_voor(request.user.pk))


def zegels(request: HttpRequest) -> SafeString:
    """Both hidden fields of a form, for a row that is poured: what {% csrf_token %} and {% zegel %} write elsewhere."""
    csrf = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    return csrf + zegel(request)


def verzegeld_door(request: HttpRequest) -> int | None:
    """The account that opened the form that is posted now; None without a seal, or with one that is false or old."""
    try:
        return int(_zegelaar.unsign(request.POST.get(VELD, ""), max_age=GELDIG))
    except (BadSignature, ValueError):
        return None
