# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A story of one or more people as events, and what the kern makes of it. Used by every test of the chain."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

import polars as pl

from regie.bestanden.recht import lees_recht
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen import uit_rijen
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht import Recht, Regels
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.regel import voorbereid
from regie.kern.termijnen.tabel import termijnen

AMINA = "amina"
VANDAAG = date(2035, 1, 1)  # stories may be set in the future of whoever runs the tests


@cache
def recht() -> Recht:
    return lees_recht()


@cache
def regels(beleid: str) -> Regels:
    return recht().regels(beleid)


def naam_als_id(naam: str) -> str:
    """A readable name as the id of an event: the same name gives the same UUID."""
    return str(uuid5(NAMESPACE_URL, f"verhaal:{naam}"))


def gebeurtenis(type_: str, datum: str | date, dossier: str = AMINA, **velden: Any) -> dict[str, Any]:
    """A row as it stands in a file. A field value `@naam` refers to the event with id `naam`."""
    rij: dict[str, Any] = {"dossier": dossier, "type": type_, "datum": str(datum)}
    for eigen in ("vastgelegd_op", "id", "herroept", "door_rij", "bron_rij"):
        if eigen in velden:
            rij[eigen.removesuffix("_rij")] = _waarde(velden.pop(eigen), eigen)
    rij["gegevens"] = {veld: _waarde(waarde, veld) for veld, waarde in velden.items()}
    return rij


def _waarde(waarde: Any, veld: str) -> Any:
    if veld == "vastgelegd_op":
        return _moment(waarde)
    if isinstance(waarde, str) and (waarde.startswith("@") or veld in ("id", "herroept")):
        return naam_als_id(waarde.removeprefix("@"))
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _moment(waarde: Any) -> str:
    """A day alone means noon of that day in Amsterdam."""
    if isinstance(waarde, datetime):
        return waarde.isoformat()
    if isinstance(waarde, str) and "T" in waarde:
        return waarde
    return datetime.combine(date.fromisoformat(str(waarde)), time(12), ZoneInfo("Europe/Amsterdam")).isoformat()


def stroom(rijen: Iterable[Mapping[str, Any]], vandaag: date = VANDAAG) -> Gebeurtenissen:
    return uit_rijen(rijen, recht(), vandaag)


def feiten(rijen: Iterable[Mapping[str, Any]], peildatum: str | date, bekend_op: str | date | None = None) -> Feiten:
    return Feiten(stroom(rijen), recht(), _dag(peildatum), None if bekend_op is None else _dag(bekend_op))


def _dag(dag: str | date) -> date:
    return date.fromisoformat(dag) if isinstance(dag, str) else dag


def tabel(
    rijen: Iterable[Mapping[str, Any]],
    peildatum: str | date,
    bekend_op: str | date | None = None,
    beleid: str = "voorbeeld",
    **opties: bool,
) -> pl.DataFrame:
    """The terms table of a story."""
    berekening = Berekening(feiten(rijen, peildatum, bekend_op), voorbereid(regels(beleid)))
    return termijnen(berekening, **opties)


def termijn(
    naam: str, rijen: Iterable[Mapping[str, Any]], peildatum: str | date, **opties: Any
) -> dict[str, Any] | None:
    """One row of the terms table of one person; None when the rule does not concern them."""
    gevonden = tabel(rijen, peildatum, **opties).filter(termijn=naam)
    assert gevonden.height <= 1, f"{naam} geeft {gevonden.height} rijen; gebruik tabel(...)"
    return gevonden.row(0, named=True) if gevonden.height else None
