# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One field of the registry as a pydantic type, and its values as a column in the units of the kern."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any, Final, Literal

import polars as pl
from pydantic import AfterValidator, Field, StringConstraints

from regie.kern.kalender import EERSTE_DAG, LAATSTE_DAG, NULDAG
from regie.kern.recht.typen.register import Codelijst, Veld

MINUTEN_PER_UUR: Final = 60
KWARTIER: Final = 0.25
GROOTST_GEHEEL: Final = 2_000_000
GROOTST_BEDRAG: Final = 10**12
KORT, LANG = 200, 20_000

UUID: Final = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
NIVEAUS: Final = ("a1", "a2", "b1", "b2", "c1", "c2")
TIJDSTIP: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$"
ONDERDELEN: Final = ("lezen", "luisteren", "schrijven", "spreken", "knm")


def _dag(tekst: str) -> date:
    """A day of the calendar; pydantic's own dates would also read a number in a text as seconds."""
    dag = date.fromisoformat(tekst)
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        raise ValueError("buiten de kalender")
    return dag


def _tijdstip(tekst: str) -> str:
    """Kept as it was written, zone and all."""
    _dag(datetime.fromisoformat(tekst).date().isoformat())
    return tekst


Kort = Annotated[str, StringConstraints(min_length=1, max_length=KORT)]
Lang = Annotated[str, StringConstraints(min_length=1, max_length=LANG)]
Dag = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_dag)]

_VAST: Final[dict[str, Any]] = {
    "tekst": Kort,
    "vrije_tekst": Lang,
    "teksten": list[Kort],
    "datum": Dag,
    "maand": Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$")],
    "tijdstip": Annotated[str, StringConstraints(pattern=TIJDSTIP), AfterValidator(_tijdstip)],
    "ja_nee": bool,
    "sleutel": Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$")],
    "verwijzing": Annotated[str, StringConstraints(pattern=UUID)],
    "gemeentecode": Annotated[str, StringConstraints(pattern=r"^(GM)?[0-9]{4}$")],
    "land": Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")],
    "taal": Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")],
    "niveaus": dict[Literal[ONDERDELEN], Literal[NIVEAUS]],  # type: ignore[valid-type]
}

VORM: Final[dict[str, str]] = {
    "tekst": "tekst van hooguit 200 tekens",
    "vrije_tekst": "tekst van hooguit 20.000 tekens",
    "teksten": "een lijst van teksten",
    "code": "een code uit de lijst",
    "codes": "een lijst van codes",
    "geheel": "een heel getal van 0 of hoger",
    "uren": "een aantal uren van 0 of hoger, in kwartieren (2.25)",
    "cent": "een bedrag in hele centen van 0 of hoger",
    "datum": "een datum als 2022-05-01, van 2000 tot en met 2099",
    "maand": "een maand als 1988-05",
    "tijdstip": "een tijdstip met zone, als 2022-05-01T09:30:00+02:00",
    "ja_nee": "true of false",
    "sleutel": "een kenmerk van hooguit 64 letters, cijfers of - _ . : / (geen naam)",
    "verwijzing": "het id (UUID) van een andere gebeurtenis",
    "gemeentecode": "een gemeentecode van vier cijfers, als 0392",
    "land": "een landcode van drie hoofdletters, als SYR",
    "taal": "een taalcode, als ar of fa-AF",
    "niveaus": 'niveaus per onderdeel, als {"lezen": "a2"}',
}


@dataclass(frozen=True)
class Kolom:
    """How the values of a field become a column."""

    dtype: pl.DataType
    maak: Callable[[Sequence[Any]], pl.Series]

    @cached_property
    def leeg(self) -> pl.Series:
        """One value that is not filled."""
        return pl.Series([None], dtype=self.dtype)


def pydantisch(veld: Veld, codelijsten: dict[str, Codelijst]) -> Any:
    """The strict type of one value."""
    match veld.soort:
        case "code":
            return Literal[tuple(codelijsten[veld.lijst or ""].codes)]
        case "codes":
            return list[Literal[tuple(codelijsten[veld.lijst or ""].codes)]]  # type: ignore[misc]
        case "geheel":
            return Annotated[int, Field(ge=veld.min or 0, le=_grens(veld, GROOTST_GEHEEL))]
        case "uren":
            return Annotated[
                float, Field(ge=veld.min or 0, le=_grens(veld, 20_000), multiple_of=KWARTIER, allow_inf_nan=False)
            ]
        case "cent":
            return Annotated[int, Field(ge=veld.min or 0, le=_grens(veld, GROOTST_BEDRAG))]
    return _VAST[veld.soort]


def _grens(veld: Veld, anders: int) -> int:
    return anders if veld.max is None else veld.max


def kolom(veld: Veld, codelijsten: dict[str, Codelijst]) -> Kolom:
    match veld.soort:
        case "code":
            return _gewoon(pl.Enum(list(codelijsten[veld.lijst or ""].codes)))
        case "codes":
            return _gewoon(pl.List(pl.Enum(list(codelijsten[veld.lijst or ""].codes))))
        case "geheel":
            return _gewoon(pl.Int32())
        case "cent":
            return _gewoon(pl.Int64())
        case "ja_nee":
            return _gewoon(pl.Boolean())
        case "uren":
            return Kolom(pl.Int32(), _minuten)
        case "datum":
            return Kolom(pl.Int32(), _dagnummers)
        case "verwijzing":
            return Kolom(pl.String(), lambda w: pl.Series(w, dtype=pl.String).str.to_lowercase())
        case "teksten" | "niveaus":
            return Kolom(
                pl.String(), lambda w: pl.Series([None if x is None else _json(x) for x in w], dtype=pl.String)
            )
    return _gewoon(pl.String())


def _gewoon(dtype: pl.DataType) -> Kolom:
    return Kolom(dtype, lambda waarden: pl.Series(waarden, dtype=dtype))


def _minuten(uren: Sequence[Any]) -> pl.Series:
    return (pl.Series(uren, dtype=pl.Float64) * MINUTEN_PER_UUR).cast(pl.Int32)


def _dagnummers(dagen: Sequence[Any]) -> pl.Series:
    return pl.Series(dagen, dtype=pl.Date).cast(pl.Int32)


def _json(waarde: Any) -> str:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def terug(kolom_: pl.Series, soort: str) -> list[Any]:
    """A column as values of a file again: the reverse of `kolom`."""
    match soort:
        case "uren":
            return [
                None if m is None else (m / MINUTEN_PER_UUR if m % MINUTEN_PER_UUR else m // MINUTEN_PER_UUR)
                for m in kolom_.to_list()
            ]
        case "datum":
            return [None if dag is None else dag.isoformat() for dag in kolom_.cast(pl.Date).to_list()]
        case "teksten" | "niveaus":
            return [None if tekst is None else json.loads(tekst) for tekst in kolom_.to_list()]
    return kolom_.to_list()


assert date(1970, 1, 1) == NULDAG, "Polars counts days from here"
