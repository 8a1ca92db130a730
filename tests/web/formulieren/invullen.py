# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A form filled in: lawful fields that hypothesis makes up, and a browser that sends what a page shows."""

from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import QueryDict
from hypothesis import strategies as st

from regie.bestanden.recht import lees_recht
from regie.kern.gebeurtenissen.problemen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import uit_objecten
from regie.kern.gebeurtenissen.schema import schema
from regie.kern.gebeurtenissen.velden import NIVEAUS, ONDERDELEN
from regie.kern.recht.categorie import ZWAARTE
from regie.kern.recht.typen.register import Gebeurtenistype, Veld
from regie.web.formulieren import Gebeurtenisformulier, gebeurtenisformulier

RECHT = lees_recht()
TYPEN = tuple(RECHT.gebeurtenissen)
VANDAAG = date(2026, 11, 22)
ALLES = frozenset(ZWAARTE)
EERDER = UUID("0190a5f0-0000-7000-8000-000000000001")
ANDER = UUID("0190a5f0-0000-7000-8000-000000000002")

_teken = st.characters(exclude_categories=("Cs", "Cc"))
_sleutel = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}", fullmatch=True)


def verwijzingen(type_naam: str) -> dict[str, list[tuple[str, str]]]:
    """Two earlier events for every field that refers."""
    velden = RECHT.gebeurtenissen[type_naam].velden
    keuzes = [(str(EERDER), "PIP vastgesteld, 1 mei 2025"), (str(ANDER), "PIP gewijzigd, 2 juni 2026")]
    return {naam: keuzes for naam, veld in velden.items() if veld.soort == "verwijzing"}


def formulier(type_naam: str, **rest: Any) -> type[Gebeurtenisformulier]:
    return gebeurtenisformulier(type_naam, RECHT, verwijzingen(type_naam), VANDAAG, ALLES, **rest)


# --------------------------------------------------------------------------------------------- what may be filled in


def _tekst(hoogstens: int, teken: st.SearchStrategy[str] = _teken) -> st.SearchStrategy[str]:
    return st.text(teken, min_size=1, max_size=hoogstens)


def _waarde(veld: Veld) -> st.SearchStrategy[Any]:
    laagst = veld.min or 0
    match veld.soort:
        case "code":
            return st.sampled_from(sorted(RECHT.codelijsten[veld.lijst or ""].codes))
        case "codes":
            return st.lists(st.sampled_from(sorted(RECHT.codelijsten[veld.lijst or ""].codes)), max_size=6)
        case "geheel":
            return st.integers(laagst, 2_000_000 if veld.max is None else veld.max)
        case "uren":
            return st.integers(laagst * 4, 20_000 if veld.max is None else veld.max * 4).map(lambda kwart: kwart / 4)
        case "cent":
            return st.integers(laagst, 10**12 if veld.max is None else veld.max)
    return _VAST[veld.soort]


_dag = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat)
_zone = st.sampled_from(["Z", "+00:00", "+01:00", "+02:00", "-05:30"])
_VAST: dict[str, st.SearchStrategy[Any]] = {
    "tekst": _tekst(40),
    "vrije_tekst": _tekst(60, _teken | st.sampled_from("\n ")),
    "teksten": st.lists(_tekst(20), max_size=3),
    "datum": _dag,
    "maand": st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(lambda dag: dag.isoformat()[:7]),
    "tijdstip": st.builds("{}T{:02d}:{:02d}{}".format, _dag, st.integers(0, 23), st.integers(0, 59), _zone),
    "ja_nee": st.booleans(),
    "sleutel": _sleutel,
    "verwijzing": st.sampled_from([str(EERDER), str(ANDER), str(ANDER).upper()]) | st.uuids().map(str),
    "gemeentecode": st.from_regex(r"(GM)?[0-9]{4}", fullmatch=True),
    "land": st.from_regex(r"[A-Z]{3}", fullmatch=True),
    "taal": st.from_regex(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", fullmatch=True),
    "niveaus": st.dictionaries(st.sampled_from(ONDERDELEN), st.sampled_from(NIVEAUS), max_size=5),
}


@st.composite
def gegevens(draw: st.DrawFn, type_naam: str) -> dict[str, Any]:
    """Fields of an event that the kern takes."""
    type_ = RECHT.gebeurtenissen[type_naam]
    gevuld = {naam: draw(_waarde(veld)) for naam, veld in type_.velden.items() if veld.verplicht or draw(st.booleans())}
    return _kloppend(type_, gevuld)


def _kloppend(type_: Gebeurtenistype, gevuld: dict[str, Any]) -> dict[str, Any]:
    """The same, with what the checks over several fields ask."""
    for controle in type_.controle:
        er_zijn = [naam for naam in controle.velden if naam in gevuld]
        match controle.soort:
            case "som":
                gevuld[controle.is_ or ""] = sum(gevuld.get(naam) or 0 for naam in controle.velden)
            case "volgorde":
                gevuld |= dict(zip(er_zijn, sorted(gevuld[naam] for naam in er_zijn), strict=True))
            case "alleen_bij":
                past = all(gevuld.get(naam) in codes for naam, codes in (controle.bij or {}).items())
                gevuld = gevuld if past else {naam: w for naam, w in gevuld.items() if naam not in er_zijn}
            case "een_van":
                eerste = (er_zijn or controle.velden)[0]
                gevuld = {naam: w for naam, w in gevuld.items() if naam not in controle.velden}
                gevuld[eerste] = VOORBEELD[type_.velden[eerste].soort]
            case "minstens_een":
                gevuld |= {} if er_zijn else {controle.velden[0]: VOORBEELD[type_.velden[controle.velden[0]].soort]}
    return gevuld


VOORBEELD: dict[str, Any] = {
    "tekst": "Taalschool Tess", "vrije_tekst": "Het ging goed.", "teksten": ["post", "buren"], "geheel": 1, "uren": 2.5,
    "cent": 123_456, "datum": "2026-11-20", "maand": "1988-05", "tijdstip": "2026-11-20T09:30:00+01:00",
    "ja_nee": True, "sleutel": "groep-12", "verwijzing": str(EERDER), "gemeentecode": "0392", "land": "SYR",
    "taal": "ti", "niveaus": {"lezen": "a2"},
}  # fmt: skip


def voorbeeld(type_naam: str) -> dict[str, Any]:
    """Every field of a type, filled with something that it can hold."""
    type_ = RECHT.gebeurtenissen[type_naam]
    gevuld = {}
    for naam, veld in type_.velden.items():
        codes = list(RECHT.codelijsten[veld.lijst].codes) if veld.lijst else []
        los = codes[0] if veld.soort == "code" else codes[:2]
        gevuld[naam] = los if codes else max(VOORBEELD[veld.soort], veld.min) if veld.min else VOORBEELD[veld.soort]
    return _kloppend(type_, gevuld)


def oordeel(type_naam: str, gevuld: Mapping[str, Any]) -> InvoerFout | None:
    """What the kern says of these fields."""
    ruw, mis = uit_objecten([(1, {"dossier": "amina", "type": type_naam, "datum": "2026-11-20", "gegevens": gevuld})])
    if mis:
        return InvoerFout(mis)
    _kolommen, fouten = schema(type_naam, RECHT).lees(ruw["gegevens"].to_list())
    return InvoerFout(Probleem(1, *melding) for melding in fouten[0]) if fouten else None


# ---------------------------------------------------------------------------------------------------- the browser


class _Pagina(HTMLParser):
    """The controls of a page and what they would send."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paren: list[tuple[str, str]] = []
        self._lijst = self._vak = ""
        self._keuzes: list[tuple[str, bool]] = []
        self._tekst: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        gelezen = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "input":
            if gelezen.get("type") not in ("radio", "checkbox") or "checked" in gelezen:
                self.paren.append((gelezen["name"], gelezen.get("value", "").replace("\n", "")))
        elif tag == "textarea":
            self._vak, self._tekst = gelezen["name"], []
        elif tag == "select":
            self._lijst, self._keuzes = gelezen["name"], []
        elif tag == "option":
            self._keuzes.append((gelezen["value"], "selected" in gelezen))

    def handle_data(self, data: str) -> None:
        if self._vak:
            self._tekst.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            tekst = "".join(self._tekst).removeprefix("\r").removeprefix("\n")
            self.paren.append((self._vak, tekst.replace("\n", "\r\n")))
            self._vak = ""
        elif tag == "select":
            gekozen = [waarde for waarde, is_gekozen in self._keuzes if is_gekozen] or [self._keuzes[0][0]]
            self.paren.append((self._lijst, gekozen[-1]))


def verzend(form: Form) -> QueryDict:
    """What a browser sends when nothing is changed on the page."""
    pagina = _Pagina()
    pagina.feed("".join(str(veld) for veld in form))
    data = QueryDict(mutable=True)
    for naam, waarde in pagina.paren:
        data.appendlist(naam, waarde)
    return data
