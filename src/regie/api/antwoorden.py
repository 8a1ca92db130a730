# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Answers as JSON, with the mark of their version: who has that already is told so, and gets nothing."""

from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlencode

import orjson
from django.http import HttpRequest, HttpResponse

from regie.api.problemen import Probleem
from regie.api.verzoek import geldend, van

JSON: Final = "application/json"
ONVERANDERD: Final = 304
_MERK: Final = 16  # characters of a hash
_NOG_NIETS: Final = "0"


def antwoord(
    request: HttpRequest, inhoud: Any, *, status: int = 200, merk: str = "", volgende: str = ""
) -> HttpResponse:
    """`merk`: the ETag; `volgende`: the address of the next page."""
    koppen = {"ETag": merk, "Cache-Control": "private, no-cache"} if merk else {}
    if volgende:
        koppen["Link"] = f'<{volgende}>; rel="next"'
    if merk and _heeft_al(request, merk):
        return HttpResponse(status=ONVERANDERD, headers=koppen)
    return HttpResponse(orjson.dumps(inhoud), content_type=JSON, status=status, headers=koppen)


def onveranderd(request: HttpRequest, merk: str) -> HttpResponse | None:
    """304 for who has this version already: before anything more is asked of the database."""
    return antwoord(request, None, merk=merk) if _heeft_al(request, merk) else None


def merk_van(request: HttpRequest, laatste: datetime | None, *delen: object) -> str:
    """The ETag of an answer about one dossier: its version, and a mark of whatever else makes one answer another.

    Rights belong to that: what one client sees is no version of what another sees. So does the day, for states.
    """
    wie, recht = van(request).klant.wie, geldend(request)
    alles = (wie.gemeente, wie.beleid, wie.medewerker, wie.rollen, wie.organisatie, van(request).vandaag, recht.kenmerk,
             request.get_full_path(), *delen)  # fmt: skip
    return f'"{_in_tekst(laatste)}.{sha256(repr(alles).encode()).hexdigest()[:_MERK]}"'


def _in_tekst(laatste: datetime | None) -> str:
    return _NOG_NIETS if laatste is None else f"{laatste.timestamp() * 1_000_000:.0f}"


def verwachte_versie(request: HttpRequest, laatste: datetime | None) -> bool:
    """Whether If-Match asks for a version. Raises Probleem where the dossier is in another one.

    Any ETag of the dossier will do: what counts is the version that stands in it.
    """
    gevraagd = request.headers.get("If-Match")
    if gevraagd is None:
        return False
    versies = {merk.strip().removeprefix("W/").strip('"').partition(".")[0] for merk in gevraagd.split(",")}
    if not versies & {"*", _in_tekst(laatste)}:
        raise Probleem(412)
    return True


def _heeft_al(request: HttpRequest, merk: str) -> bool:
    """Weak comparison (RFC 9110 13.1.2): a proxy that compresses makes a mark weak."""
    bekend = request.headers.get("If-None-Match", "")
    return any(een.strip().removeprefix("W/") in (merk, "*") for een in bekend.split(","))


def adres_van_volgende(request: HttpRequest, na: str) -> str:
    """This address, from after a key."""
    vraag = {**{naam: waarde for naam, waarde in request.GET.items() if naam != "na"}, "na": na} if na else {}
    return f"{request.path}?{urlencode(vraag)}" if vraag else ""
