# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How each kind of field is read from what a person typed, and shown again: two functions per kind.

Reading only takes apart; whether a value is allowed is for the kern to say. It raises ValueError when there is
nothing to take apart ("abc" as a number).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from regie.dossiers.woorden import bedrag, in_amsterdam
from regie.kern.gebeurtenissen.strikte_json import is_unicode
from regie.kern.kalender.amsterdam import ZONE

_GEHEEL: Final = re.compile(r"[+-]?[0-9]{1,40}")
_UREN: Final = re.compile(r"-?[0-9]{1,40}([.,][0-9]{1,2})?")
_BEDRAG: Final = re.compile(
    r"(?P<min>-?)(?P<euro>[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,40})(,(?P<cent>[0-9]{1,2}|-)|\.(?P<cent_punt>[0-9]{1,2}))?"
)
_DAG: Final = re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})-(?P<dag>[0-9]{2})")
_DAG_NL: Final = re.compile(r"(?P<dag>[0-9]{1,2})[-/. ](?P<maand>[0-9]{1,2})[-/. ](?P<jaar>[0-9]{4})")
_MAAND: Final = re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{1,2})")
_MAAND_NL: Final = re.compile(r"(?P<maand>[0-9]{1,2})[-/. ](?P<jaar>[0-9]{4})")
_TIJDSTIP: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(:[0-9]{2})?)")


class KlokVerzet(ValueError):
    """A time on the night that the clock changes: it does not exist, or it exists twice."""

    def __init__(self, bestaat: bool) -> None:
        self.bestaat = bestaat
        super().__init__("twee keer" if bestaat else "nooit")


@dataclass(frozen=True)
class Leeswijze:
    """`lees`: typed text → stored value · `toon`: stored value → text in the field."""

    lees: Callable[[str], Any]
    toon: Callable[[Any], str] = str


def regels(tekst: str) -> str:
    """A browser sends every line end as two characters; one is stored."""
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def te_bewaren(tekst: str) -> bool:
    """Whether the database can hold it: no null characters, no half ones."""
    return "\x00" not in tekst and is_unicode(tekst)


def _geheel(tekst: str) -> int:
    return int(_gevonden(_GEHEEL, tekst)[0])


def _uren(tekst: str) -> float:
    aantal = float(_gevonden(_UREN, tekst)[0].replace(",", "."))
    return int(aantal) if aantal.is_integer() else aantal


def _toon_uren(aantal: float) -> str:
    return f"{aantal:.15g}".replace(".", ",")


def _cent(tekst: str) -> int:
    delen = _gevonden(_BEDRAG, tekst.replace("€", "").strip())
    cent = (delen["cent"] or delen["cent_punt"] or "").replace("-", "").ljust(2, "0")
    return int(f"{delen['min']}{delen['euro'].replace('.', '')}{cent}")


def _datum(tekst: str) -> str:
    delen = _DAG.fullmatch(tekst) or _gevonden(_DAG_NL, tekst)
    return date(int(delen["jaar"]), int(delen["maand"]), int(delen["dag"])).isoformat()


def _maand(tekst: str) -> str:
    delen = _MAAND.fullmatch(tekst) or _gevonden(_MAAND_NL, tekst)
    return f"{delen['jaar']}-{delen['maand']:0>2}"


def _tijdstip(tekst: str) -> str:
    """A time on the Dutch clock, with its zone."""
    delen = _gevonden(_TIJDSTIP, tekst)
    moment = datetime.fromisoformat(f"{delen[1]}T{delen[2]}").replace(tzinfo=ZoneInfo(ZONE))
    eerst, daarna = (moment.replace(fold=keer).utcoffset() for keer in (0, 1))
    if eerst != daarna:
        assert eerst is not None
        assert daarna is not None
        raise KlokVerzet(bestaat=eerst > daarna)
    return moment.isoformat()


def _toon_tijdstip(tijdstip: str) -> str:
    return in_amsterdam(tijdstip).strftime("%Y-%m-%dT%H:%M")


def _teksten(tekst: str) -> list[str]:
    return [regel.strip() for regel in tekst.split("\n") if regel.strip()]


def _taal(tekst: str) -> str:
    kop, streep, rest = tekst.partition("-")
    return kop.lower() + streep + rest


def _gevonden(patroon: re.Pattern[str], tekst: str) -> re.Match[str]:
    if (gevonden := patroon.fullmatch(tekst)) is None:
        raise ValueError("hier valt niets te lezen")
    return gevonden


LEESWIJZEN: Final[dict[str, Leeswijze]] = {
    "tekst": Leeswijze(str),
    "vrije_tekst": Leeswijze(str),
    "teksten": Leeswijze(_teksten, "\n".join),
    "geheel": Leeswijze(_geheel),
    "uren": Leeswijze(_uren, _toon_uren),
    "cent": Leeswijze(_cent, bedrag),
    "datum": Leeswijze(_datum),
    "maand": Leeswijze(_maand),
    "tijdstip": Leeswijze(_tijdstip, _toon_tijdstip),
    "sleutel": Leeswijze(str),
    "gemeentecode": Leeswijze(str.upper),
    "land": Leeswijze(str.upper),
    "taal": Leeswijze(_taal),
}
