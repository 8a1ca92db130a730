# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Values into a letter. Nothing is guessed: an unknown name, a missing value and a wrong date are refused."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Final

from regie.documenten.briefdatum import dag_voluit, tijd_voluit
from regie.documenten.brieftypen import (
    RECHTS,
    Briefsjabloon,
    Brieftekst,
    OnbekendeVariabele,
    OngeldigeWaarde,
    OntbrekendeVariabele,
    Variabele,
)

ISOLEER, EINDE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
LANGSTE: Final = 1000  # characters in one value
NAAM: Final = re.compile(r"\{(\w+)\}")
_STUUR: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIT: Final = re.compile(r"\s+")


def vul(sjabloon: Briefsjabloon, taal: str, waarden: Mapping[str, Any]) -> Brieftekst:
    """The letter in this language. A date is a date or ISO text, a time a time or HH:MM.

    Raises OnbekendeVariabele, OntbrekendeVariabele, OngeldigeWaarde.
    """
    _heeft_taal(sjabloon, taal, sjabloon.teksten)
    tekst, stukken = sjabloon.teksten[taal], _stukken(sjabloon, taal, waarden)
    alineas = (_alinea(alinea, stukken) for alinea in tekst.alineas)
    return Brieftekst(
        onderwerp=_zet(tekst.onderwerp, stukken),
        alineas=tuple(alinea for alinea in alineas if alinea),
        taal=taal,
        richting="rtl" if taal in RECHTS else "ltr",
    )


def vul_sms(sjabloon: Briefsjabloon, taal: str, waarden: Mapping[str, Any]) -> str:
    """The same as a text message. Raises as `vul` does."""
    _heeft_taal(sjabloon, taal, sjabloon.sms)
    return _zet(sjabloon.sms[taal], _stukken(sjabloon, taal, waarden))


def _heeft_taal(sjabloon: Briefsjabloon, taal: str, teksten: Mapping[str, object]) -> None:
    if taal not in teksten:
        bekend = ", ".join(teksten) or "geen enkele taal"
        raise OngeldigeWaarde(sjabloon.id, taal, f"er is geen tekst in de taal '{taal}'", f"Kies uit: {bekend}.")


def _stukken(sjabloon: Briefsjabloon, taal: str, waarden: Mapping[str, Any]) -> dict[str, str]:
    """Each value as it stands in the text; an optional one that is not there is empty."""
    for naam in waarden:
        if naam not in sjabloon.variabelen:
            bekend = ", ".join(sjabloon.variabelen)
            raise OnbekendeVariabele(sjabloon.id, naam, f"kent geen '{naam}'", f"Deze brief kent: {bekend}.")
    stukken = {}
    for naam, variabele in sjabloon.variabelen.items():
        waarde = waarden.get(naam)
        leeg = waarde is None or (isinstance(waarde, str) and not waarde.strip())
        if leeg and variabele.verplicht:
            raise OntbrekendeVariabele(sjabloon.id, naam, f"'{naam}' ontbreekt", f"Vul in: {variabele.label}.")
        stukken[naam] = "" if leeg else _waarde(sjabloon, naam, waarde, taal)
    _een_van(sjabloon, stukken)
    return stukken


def _een_van(sjabloon: Briefsjabloon, stukken: Mapping[str, str]) -> None:
    namen = sjabloon.minstens_een
    if namen and not any(stukken[naam] for naam in namen):
        labels = ", ".join(sjabloon.variabelen[naam].label for naam in namen)
        raise OntbrekendeVariabele(sjabloon.id, namen[0], "er is niets nieuws ingevuld", f"Vul er een in: {labels}.")


def _waarde(sjabloon: Briefsjabloon, naam: str, waarde: Any, taal: str) -> str:
    variabele = sjabloon.variabelen[naam]
    try:
        if variabele.soort == "datum":
            return dag_voluit(_dag(waarde), taal)
        if variabele.soort == "tijd":
            return tijd_voluit(_tijd(waarde), taal)
        return _los(_woorden(waarde), taal)
    except (TypeError, ValueError):
        raise _ongeldig(sjabloon, naam, variabele, waarde) from None


def _ongeldig(sjabloon: Briefsjabloon, naam: str, variabele: Variabele, waarde: object) -> OngeldigeWaarde:
    nu = {"datum": "Schrijf een dag als 2026-11-30.", "tijd": "Schrijf een tijd als 09:30."}
    anders = f"Schrijf tekst van ten hoogste {LANGSTE} tekens."
    kort = str(waarde)[:40]
    return OngeldigeWaarde(
        sjabloon.id, naam, f"'{kort}' past niet bij {variabele.label}", nu.get(variabele.soort, anders)
    )


def _dag(waarde: Any) -> date:
    if isinstance(waarde, datetime):
        raise TypeError("a moment is no day")
    return waarde if isinstance(waarde, date) else date.fromisoformat(waarde)


def _tijd(waarde: Any) -> time:
    return waarde if isinstance(waarde, time) else time.fromisoformat(waarde)


def _woorden(waarde: Any) -> str:
    """On one line, and without signs that turn the direction of what follows."""
    if not isinstance(waarde, str) or len(waarde) > LANGSTE:
        raise TypeError("no text, or too much")
    return _WIT.sub(" ", _STUUR.sub("", waarde)).strip()


def _los(woorden: str, taal: str) -> str:
    """A name keeps its own direction among words of the other one."""
    vreemd = taal in RECHTS or any(unicodedata.bidirectional(teken) in {"R", "AL"} for teken in woorden)
    return f"{ISOLEER}{woorden}{EINDE}" if vreemd else woorden


def _alinea(alinea: str, stukken: Mapping[str, str]) -> str:
    """Without the lines that need a value which is not there."""
    regels = alinea.split("\n")
    return "\n".join(_zet(regel, stukken) for regel in regels if all(stukken[naam] for naam in NAAM.findall(regel)))


def _zet(regel: str, stukken: Mapping[str, str]) -> str:
    """One pass: braces in a value stay what they are."""
    return NAAM.sub(lambda gevonden: stukken[gevonden[1]], regel)
