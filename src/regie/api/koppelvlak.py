# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The API object of django-ninja: reads requests, knows the operations, and hands every error to the gate.

Answers are made by the operations themselves (antwoorden.py): to check again what was read costs more than reading.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.parser import Parser

from regie.api.poort import mislukt
from regie.api.problemen import Fout, Probleem, onjuist
from regie.api.versie import VERSIE
from regie.kern.gebeurtenissen.strikte_json import GeenJson, is_unicode, ontleed

NUL: Final = "\\u0000"


class StriktLezen(Parser):
    """The JSON of the kern: no name twice, no NaN, no depth that breaks a reader."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            tekst = request.body.decode()
        except UnicodeDecodeError:
            raise GeenJson("het is geen UTF-8") from None
        gelezen = ontleed(tekst)
        if NUL in tekst or not is_unicode(json.dumps(gelezen, ensure_ascii=False)):
            raise GeenJson("er staat een teken in dat niet bewaard kan worden")
        return gelezen


api: Final = NinjaAPI(
    title="Regie",
    version=VERSIE,
    openapi_url=None,
    docs_url=None,
    parser=StriktLezen(),
    urls_namespace="api",
)


@api.exception_handler(ValidationError)
def _vorm_fout(request: HttpRequest, fout: Any) -> HttpResponse:
    return mislukt(request, onjuist(_in_woorden(fout.errors)))


@api.exception_handler(HttpError)
def _niet_te_lezen(request: HttpRequest, fout: Any) -> HttpResponse:
    oorzaak = fout.__cause__
    detail = f"De inhoud is geen geldige JSON: {oorzaak}." if isinstance(oorzaak, GeenJson) else ""
    return mislukt(request, oorzaak if isinstance(oorzaak, Probleem) else Probleem(fout.status_code, detail))


@api.exception_handler(Exception)
def _gemeld(request: HttpRequest, fout: Any) -> HttpResponse:
    return mislukt(request, fout)


def _in_woorden(fouten: list[dict[str, Any]]) -> Iterator[Fout]:
    """What pydantic says, where and in Dutch; never the value itself."""
    for fout in fouten:
        wat, nu = _WOORDEN.get(fout["type"], ("deze waarde kan hier niet.", "Zie openapi.json voor de vorm."))
        grenzen = {naam: str(waarde) for naam, waarde in fout.get("ctx", {}).items()}
        yield Fout(_plek(fout["loc"]), wat, nu.format_map(_Open(grenzen)))


class _Open(dict[str, str]):
    def __missing__(self, naam: str) -> str:
        return "…"


def _plek(loc: tuple[str | int, ...]) -> str:
    """`body, regeling, regels, 3, datum` → regels[3].datum."""
    delen = [deel for deel in loc[1:] if deel != INHOUD]
    tekst = "".join(f"[{deel}]" if isinstance(deel, int) else f".{deel}" for deel in delen)
    return tekst.removeprefix(".") or "inhoud"


INHOUD: Final = "inhoud"
"""The name of the argument of an operation that takes the body."""
_WOORDEN: Final[dict[str, tuple[str, str]]] = {
    "missing": ("dit veld ontbreekt.", "Vul het in."),
    "extra_forbidden": ("dit veld bestaat niet.", "Laat het weg, of kijk de naam na."),
    "string_type": ("dit is geen tekst.", "Zet de waarde tussen aanhalingstekens."),
    "string_too_short": ("deze tekst is te kort.", "Schrijf minstens {min_length} tekens."),
    "string_too_long": ("deze tekst is te lang.", "Schrijf hooguit {max_length} tekens."),
    "string_pattern_mismatch": ("deze tekst heeft niet de goede vorm.", "Gebruik geen regeleinden of tabs."),
    "int_type": ("dit is geen heel getal.", "Schrijf een getal zonder aanhalingstekens."),
    "int_parsing": ("dit is geen heel getal.", "Schrijf een heel getal."),
    "greater_than_equal": ("dit getal is te klein.", "Schrijf {ge} of hoger."),
    "less_than_equal": ("dit getal is te groot.", "Schrijf {le} of lager."),
    "date_from_datetime_parsing": ("dit is geen datum.", "Schrijf jjjj-mm-dd."),
    "date_parsing": ("dit is geen datum.", "Schrijf jjjj-mm-dd."),
    "date_type": ("dit is geen datum.", "Schrijf jjjj-mm-dd."),
    "uuid_parsing": ("dit is geen UUID.", "Schrijf 8-4-4-4-12 tekens (0-9, a-f)."),
    "uuid_type": ("dit is geen UUID.", "Schrijf 8-4-4-4-12 tekens (0-9, a-f)."),
    "dict_type": ("dit is geen object.", 'Schrijf {{"veld": waarde, ...}}.'),
    "list_type": ("dit is geen lijst.", "Schrijf [ ... ]."),
    "too_short": ("er staat niets in de lijst.", "Schrijf minstens {min_length} regel."),
    "too_long": ("de lijst is te lang.", "Schrijf hooguit {max_length} regels, en verdeel de rest."),
    "model_attributes_type": ("dit is geen object.", 'Schrijf {{"veld": waarde, ...}}.'),
    "model_type": ("dit is geen object.", 'Schrijf {{"veld": waarde, ...}}.'),
    "literal_error": ("deze waarde kan hier niet.", "Kies uit: {expected}."),
}
