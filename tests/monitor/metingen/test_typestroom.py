# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The events of a gemeente read by type are those that are read at once, with withdrawals, parts and required texts."""

from typing import Any

import polars as pl
import pytest

from regie.kern.gebeurtenissen.typerijen import geheel
from tests.register.cast import Cast, importeer, maak
from tests.register.rondom import omring
from tests.reizen.plek import trek_in
from tests.verhaal import gebeurtenis, recht


@pytest.fixture(scope="module")
def cast(databank: object) -> Cast:
    """Amina with something of everything."""
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from tests.databank import _codes

    code = str(next(_codes))
    voeg_gemeente_toe(code, f"Voorbeeldstad {code}", "voorbeeld")
    cast = maak(code)
    cast.staf()
    omring(cast)
    importeer(code, [
        gebeurtenis("dossier_geopend", "2026-01-05", f"yusuf-{code}", groep="asiel_vergunning", wet="wi2021",
                    nationaliteit="SYR", geestelijk_bedienaar=True, bekostiging="gemeente"),
        gebeurtenis("koppeling", "2026-02-01", f"yusuf-{code}", azc="Ter Apel", ibo=True),
    ])  # fmt: skip
    return cast


def lees(cast: Cast, *vooraf: Any) -> Any:
    from regie.register.typestroom import typestroom

    with cast.als_systeem():
        gelezen = typestroom(recht(), *vooraf)
        return {type_: geheel(gelezen.tabellen[type_]) for type_ in sorted(gelezen.tabellen)}


@pytest.mark.parametrize("vooraf", [(), ("dossier_geopend", "toewijzing")])
def test_read_by_type_is_the_same_as_read_at_once(cast: Cast, vooraf: tuple[str, ...]) -> None:
    alles, een_voor_een = lees(cast), lees(cast, vooraf)
    assert alles.keys() == een_voor_een.keys()
    assert len(alles) > 8
    for type_, tabel in alles.items():
        assert tabel.sort(pl.all()).equals(een_voor_een[type_].sort(pl.all())), type_


def test_a_withdrawn_event_is_there_with_what_withdrew_it(cast: Cast) -> None:
    weg = str(cast.leg_vast("contact", "2026-11-20", kanaal="brief", richting="uit", onderwerp="fout"))
    trek_in(cast, weg, "verkeerde dossier")
    contact = lees(cast, ())["contact"].filter(pl.col("id") == weg)
    assert contact["herroepen_op"].null_count() == 0
    assert contact["onderwerp"].to_list() == ["fout"], "een tekst zonder welke het niet kan, hoort erbij"


def test_a_part_that_is_kept_apart_is_a_field_again(cast: Cast) -> None:
    """What few may see is kept beside its event, in more parts than one; a figure counts all of it."""
    delen = _delen(cast)
    assert len(delen) >= 5
    alles = lees(cast, ())
    for type_, veld in delen:
        assert alles[type_][veld].drop_nulls().len() > 0, (type_, veld)


def _delen(cast: Cast) -> set[tuple[str, str]]:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT g.type, k FROM gebeurtenis_deel d JOIN gebeurtenis g ON g.id = d.gebeurtenis"
            " AND g.gemeente = d.gemeente, jsonb_object_keys(d.gegevens) k"
            " WHERE g.gemeente = current_setting('regie.gemeente') AND d.gegevens -> k <> 'null'"
        )
        return set(cursor.fetchall())


def test_nothing_of_another_gemeente_is_read(cast: Cast, elders: str) -> None:
    ander = Cast(elders, "niemand")
    assert lees(ander) == {}
    assert lees(ander, ()) == {}


@pytest.mark.parametrize("vooraf", [None, (), ("toewijzing",)])
def test_of_some_dossiers_alone_nothing_of_another_is_read(cast: Cast, vooraf: tuple[str, ...] | None) -> None:
    """Also of a type that only the others have: then it has no rows."""
    yusuf = f"yusuf-{cast.gemeente}"
    alles, gelezen = lees(cast), lees(cast, vooraf, [yusuf])
    met = {type_: tabel.height for type_, tabel in gelezen.items() if tabel.height}
    assert met == {"dossier_geopend": 1, "koppeling": 1}
    assert alles["koppeling"].height > 1
    assert gelezen["koppeling"]["ibo"].to_list() == [True]
