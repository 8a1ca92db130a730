# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows that hang on a dossier go to another one, and come back row for row. As regie_rekenaar, inside the one
transaction of a merging; meegaan.py says which tables."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from regie.register.fouten import RegisterFout
from regie.register.meegaan import AANHANG, Aanhang


class NietKlaar(RegisterFout):
    """Somebody has to look, or decide, once more."""


class Verhuizing(NamedTuple):
    """Of one table how many rows go along, and how many stay because the other dossier has one like it."""

    tabel: str
    mee: int
    blijft: int


def bekijk(van: str, naar: str) -> list[Verhuizing]:
    """What would go; only tables with rows. Raises NietKlaar for what a person must decide first."""
    gevonden = []
    for aanhang in AANHANG:
        waarden = {"van": van, "naar": naar}
        _keur(aanhang, waarden)
        telling = _een(
            f"SELECT count(*) FILTER (WHERE NOT ({aanhang.botst})), count(*) FILTER (WHERE {aanhang.botst})"
            f" FROM {aanhang.tabel} m WHERE {_VAN}",
            waarden,
        )
        if any(telling):
            gevonden.append(Verhuizing(aanhang.tabel, *telling))
    return gevonden


def verhuis(samenvoeging: UUID, van: str, naar: str, ids: Mapping[str, str]) -> None:
    """`ids`: event of `van` → the one in `naar` that says the same. Raises NietKlaar."""
    waarden = {"samenvoeging": samenvoeging, "van": van, "naar": naar, "ids": json.dumps(ids)}
    with connection.cursor() as cursor:
        for aanhang in AANHANG:
            cursor.execute(f"SELECT 1 FROM {aanhang.tabel} m WHERE {_VAN} FOR UPDATE", waarden)
            _keur(aanhang, waarden)  # nobody changes them any more
            cursor.execute(_onthoud(aanhang), waarden)
            cursor.execute(_zet_over(aanhang), waarden)
    neem_gelezen_mee(van, naar, ids)


def haal_terug(samenvoeging: UUID, van: str, naar: str) -> None:
    """What went along and is still there, goes back to `van`. Raises NietKlaar where its place was taken."""
    waarden = {"samenvoeging": samenvoeging, "van": naar, "naar": van}
    with connection.cursor() as cursor:
        for aanhang in AANHANG:
            waar = f"{_VAN} AND {_ging_mee(aanhang)} AND {aanhang.botst}"
            if _een(f"SELECT count(*) FROM {aanhang.tabel} m, samenvoeging_rij r WHERE {waar}", waarden)[0]:
                raise NietKlaar(
                    _("In het gesloten dossier is intussen iets bij gekomen dat botst met wat terug moet: %(wat)s.")
                    % {"wat": aanhang.wat}
                )
            cursor.execute(_zet_terug(aanhang), waarden)


def neem_gelezen_mee(van: str, naar: str, ids: Mapping[str, str]) -> None:
    """A message that was read is read as well where it stands now."""
    with connection.cursor() as cursor:
        cursor.execute(_GELEZEN, {"van": van, "naar": naar, "ids": json.dumps(ids)})


_VAN: Final = "m.gemeente = current_setting('regie.gemeente') AND m.dossier = %(van)s"
_GELEZEN: Final = """
    INSERT INTO bericht_gelezen (gemeente, dossier, gebeurtenis, kant, gelezen_op)
    SELECT b.gemeente, %(naar)s, (%(ids)s::jsonb ->> b.gebeurtenis::text)::uuid, b.kant, b.gelezen_op
    FROM bericht_gelezen b
    WHERE b.gemeente = current_setting('regie.gemeente') AND b.dossier = %(van)s
      AND %(ids)s::jsonb ->> b.gebeurtenis::text IS NOT NULL
    ON CONFLICT DO NOTHING
"""


def _keur(aanhang: Aanhang, waarden: Mapping[str, Any]) -> None:
    if aanhang.weigert is None:
        return
    if _een(f"SELECT count(*) FROM {aanhang.tabel} m WHERE {_VAN} AND ({aanhang.weigert.als})", waarden)[0]:
        raise NietKlaar(str(aanhang.weigert.zin))


def _sleutel(aanhang: Aanhang) -> str:
    delen = ", ".join(f"'{kolom}', m.{kolom}" for kolom in aanhang.sleutel)
    return f"jsonb_build_object({delen})"


def _ging_mee(aanhang: Aanhang) -> str:
    return (
        "r.gemeente = m.gemeente AND r.samenvoeging = %(samenvoeging)s"
        f" AND r.tabel = '{aanhang.tabel}' AND r.sleutel = {_sleutel(aanhang)}"
    )


def _onthoud(aanhang: Aanhang) -> str:
    """Of every row that goes: its key, and the events that it names."""
    verwees = ", ".join(f"'{kolom}', {_genoemd(kolom)}" for kolom in aanhang.verwijst)
    return (
        "INSERT INTO samenvoeging_rij (gemeente, samenvoeging, tabel, sleutel, verwees)"
        f" SELECT m.gemeente, %(samenvoeging)s, '{aanhang.tabel}', {_sleutel(aanhang)},"
        f" jsonb_strip_nulls(jsonb_build_object({verwees}))"
        f" FROM {aanhang.tabel} m WHERE {_VAN} AND NOT ({aanhang.botst})"
    )


def _zet_over(aanhang: Aanhang) -> str:
    zetten = "".join(f", {kolom} = {_nieuw(kolom)}" for kolom in aanhang.verwijst)
    return (
        f"UPDATE {aanhang.tabel} m SET dossier = %(naar)s{zetten} FROM samenvoeging_rij r"
        f" WHERE {_VAN} AND {_ging_mee(aanhang)}"
    )


def _zet_terug(aanhang: Aanhang) -> str:
    zetten = "".join(f", {kolom} = {_oud(kolom)}" for kolom in aanhang.verwijst)
    return (
        f"UPDATE {aanhang.tabel} m SET dossier = %(naar)s{zetten} FROM samenvoeging_rij r"
        f" WHERE {_VAN} AND {_ging_mee(aanhang)}"
    )


VELDEN: Final = "gegevens"
"""A column with fields: any of them may name an event. Every other column that names one is an id itself."""


def _genoemd(kolom: str) -> str:
    if kolom == VELDEN:
        return (
            f"(SELECT jsonb_object_agg(v.key, v.value) FROM jsonb_each_text(m.{kolom}) v"
            " WHERE %(ids)s::jsonb ->> v.value IS NOT NULL)"
        )
    return f"CASE WHEN %(ids)s::jsonb ->> m.{kolom}::text IS NOT NULL THEN m.{kolom} END"


def _nieuw(kolom: str) -> str:
    if kolom == VELDEN:
        return (
            f"m.{kolom} || coalesce((SELECT jsonb_object_agg(v.key, %(ids)s::jsonb ->> v.value)"
            f" FROM jsonb_each_text(r.verwees -> '{kolom}') v), '{{}}')"
        )
    return f"coalesce((%(ids)s::jsonb ->> m.{kolom}::text)::uuid, m.{kolom})"


def _oud(kolom: str) -> str:
    if kolom == VELDEN:  # a field that was emptied meanwhile stays empty
        return (
            f"m.{kolom} || coalesce((SELECT jsonb_object_agg(v.key, v.value)"
            f" FROM jsonb_each(r.verwees -> '{kolom}') v WHERE jsonb_exists(m.{kolom}, v.key)), '{{}}')"
        )
    return f"coalesce((r.verwees ->> '{kolom}')::uuid, m.{kolom})"


def _een(sql: str, waarden: Mapping[str, Any]) -> Sequence[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        gevonden: Sequence[int] = cursor.fetchone()
    return gevonden
