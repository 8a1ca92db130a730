# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was typed when the session had ended, or the form was too old: kept for the same person, never for another.

A page with a form does two things: `{% zegel %}` in the form, and in its view for GET:

    form = Formulier(bewaard.neem(request) or None)

The text is kept encrypted in the session. It goes away when the form is sent, when somebody else logs in, at logout,
and after twelve hours.
"""

import json
import zlib
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from regie.web.versleuteling import GeheimOnleesbaar, ontsleutel, versleutel
from regie.web.zegel import GELDIG, VELD, verzegeld_door

IN_SESSIE = "bewaard"
DOEL = "bewaarde tekst"
GRENS = 100_000  # bytes of one form; a session is read with every request
FORMULIEREN = 5  # at most, for someone with many tabs
NOOIT = ("csrfmiddlewaretoken", VELD)
GEHEIM = ("password", "wachtwoord")
MELDING = {
    "uitgelogd": _("U was uitgelogd. Wat u had getypt, staat er nog. Controleer het en sla het op."),
    "verlopen": _("Het formulier was verlopen. Wat u had getypt, staat er nog. Controleer het en sla het op."),
}


class Bewaard(NamedTuple):
    van: int  # the account that typed it
    reden: str
    velden: dict[str, list[str]]


def bewaar(request: HttpRequest, reden: Literal["uitgelogd", "verlopen"]) -> bool:
    """Keep the text of this POST for who opened the form. False: nothing was kept.

    Without the seal of the person nothing is kept: otherwise another site could put words in somebody's form.
    """
    van = verzegeld_door(request)
    if van is None or (request.user.is_authenticated and request.user.pk != van):
        return False
    inhoud = json.dumps([van, reden, _velden(request.POST)], ensure_ascii=False).encode()
    if len(inhoud) > GRENS:
        return False
    formulieren = {pad: geheim for pad, geheim in _formulieren(request).items() if pad != request.path}
    formulieren[request.path] = versleutel(zlib.compress(inhoud), DOEL)
    request.session[IN_SESSIE] = dict(list(formulieren.items())[-FORMULIEREN:])
    return True


def neem(request: HttpRequest) -> QueryDict | None:
    """What this person had typed in the form of this page; also says so to the person. None: there is nothing.

    It stays until the form is sent, so that opening the page again loses nothing.
    """
    gelezen = _lees(_formulieren(request).get(request.path))
    if gelezen is None or not request.user.is_authenticated or gelezen.van != request.user.pk:
        return None
    messages.info(request, MELDING[gelezen.reden])
    return QueryDict(urlencode(gelezen.velden, doseq=True))


def vergeet(request: HttpRequest) -> None:
    """The form of this page was sent: nothing to keep any more."""
    formulieren = _formulieren(request)
    if formulieren.pop(request.path, None) is not None:
        request.session[IN_SESSIE] = formulieren


@receiver(user_logged_in)
def alleen_van_zichzelf(request: HttpRequest, user: Any, **_rest: object) -> None:
    """Somebody logs in: what another typed before in this browser goes away."""
    formulieren = _formulieren(request)
    eigen = {pad: geheim for pad, geheim in formulieren.items() if (lezing := _lees(geheim)) and lezing.van == user.pk}
    if formulieren != eigen:
        request.session[IN_SESSIE] = eigen


def _formulieren(request: HttpRequest) -> dict[str, str]:
    return dict(request.session.get(IN_SESSIE, {}))


def _velden(post: QueryDict) -> dict[str, list[str]]:
    """Text only: files are not in POST, and secrets and tokens are left out."""
    return {
        naam: post.getlist(naam)
        for naam in post
        if naam not in NOOIT and not any(woord in naam.lower() for woord in GEHEIM)
    }


def _lees(geheim: str | None) -> Bewaard | None:
    if geheim is None:
        return None
    try:
        return Bewaard(*json.loads(zlib.decompress(ontsleutel(geheim, DOEL, hoogstens=GELDIG))))
    except GeheimOnleesbaar:
        return None
