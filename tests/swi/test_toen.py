# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Reading events as they were at a moment of a day, not only at the end of it."""

from collections.abc import Callable
from datetime import date, datetime

from regie.kern.feiten import Feiten
from regie.kern.swi.record import Record, records
from regie.kern.swi.toen import tot_moment
from tests.swi.verhaal import Q3, begin
from tests.verhaal import gebeurtenis, naam_als_id, recht, stroom

OCHTEND, MIDDAG = "2026-10-05T09:00:00+02:00", "2026-10-05T15:00:00+02:00"


def op(moment: str, *rijen: dict[str, object], weg_later: frozenset[str] = frozenset()) -> Record:
    eerder = [rij | {"vastgelegd_op": OCHTEND} for rij in begin()]
    micros = round(datetime.fromisoformat(moment).timestamp() * 1_000_000)
    toen = tot_moment(stroom([*eerder, *rijen], date(2026, 11, 1)), micros, weg_later)
    (een,) = records(Feiten(toen, recht(), Q3.laatste), Q3)
    return een


def gesprek(moment: str, **velden: object) -> dict[str, object]:
    inhoud: dict[str, object] = {"vorm": "azc", "leefgebieden": ["werk"]}
    maak: Callable[..., dict[str, object]] = gebeurtenis
    return maak("voortgangsgesprek", "2026-08-01", vastgelegd_op=moment, **inhoud, **velden)


def test_what_was_recorded_in_the_afternoon_was_not_known_in_the_morning() -> None:
    assert op("2026-10-05T12:00:00+02:00", gesprek(MIDDAG)).waarden["gesprek_datum"] == []
    assert op(MIDDAG, gesprek(MIDDAG)).waarden["gesprek_datum"] == ["2026-08-01"]


def test_what_was_withdrawn_in_the_afternoon_stood_in_the_morning() -> None:
    weg = {"type": "voortgangsgesprek", "datum": "2026-08-01", "vastgelegd_op": MIDDAG, "reden": "verkeerde dag"}
    gegevens = {"vorm": "azc", "leefgebieden": ["werk"]}
    rijen: list[dict[str, object]] = [
        gesprek(OCHTEND, id="gesprek"),
        {"dossier": "amina", "gegevens": gegevens, "herroept": naam_als_id("gesprek"), **weg},
    ]
    toen = op("2026-10-05T12:00:00+02:00", *rijen, weg_later=frozenset({naam_als_id("gesprek")}))
    assert toen.waarden["gesprek_datum"] == ["2026-08-01"]
    assert op(MIDDAG, *rijen).waarden["gesprek_datum"] == []
