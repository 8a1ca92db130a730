# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counts and their figures in the register: what is kept, what is asked for, and what somebody may see of it."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, Literal
from uuid import UUID, uuid4

import orjson
from django.db import connection

from regie.dossiers.vraag import rijen
from regie.monitor.metingen.vraag import Bewaard, Soort, Vraag
from regie.toegang.wie import Wie

Zicht = Literal["alles", "verborgen"]
Rij = dict[str, Any]
_ONEINDIG: Final = "infinity"
_KOLOMMEN: Final = (
    "id, peildatum, nullif(bekend_op, 'infinity') AS bekend_op, van, tot, soort, stand, gedaan, reden, beleid, kenmerk,"
    " aantal_dossiers AS dossiers, bijgewerkt_tot, gevraagd_op, moment"
)
_HIER: Final = "gemeente = current_setting('regie.gemeente')"


def zicht_van(wie: Wie) -> Zicht:
    """Who may open every dossier sees every number: suppression follows the reader."""
    return "alles" if wie.bereik == "gemeente" else "verborgen"


def laatste(vraag: Vraag, kenmerk: str | None = None) -> Bewaard | None:
    """The last count of a question that is ready. `kenmerk`: only when it was counted with these rules."""
    gevonden = rijen(
        f"SELECT {_KOLOMMEN} FROM meting WHERE {_HIER} AND peildatum = %(peildatum)s AND bekend_op = %(bekend_op)s"
        " AND van = %(van)s AND tot = %(tot)s AND stand = 'klaar'"
        " AND (%(kenmerk)s::text IS NULL OR kenmerk = %(kenmerk)s) ORDER BY gevraagd_op DESC LIMIT 1",
        {**_waarden(vraag), "kenmerk": kenmerk},
    )
    return _als_bewaard(gevonden[0]) if gevonden else None


def lopend(vraag: Vraag) -> Bewaard | None:
    """The count of a question that somebody waits for, or that did not work out after the last one that did. One of
    which nothing was heard for so long that it must have stopped, may be asked for again."""
    gevonden = rijen(
        f"SELECT * FROM (SELECT {_KOLOMMEN}, gevraagd_op > clock_timestamp() - interval '2 hours' AS vers FROM meting"
        f" WHERE {_HIER} AND peildatum = %(peildatum)s AND bekend_op = %(bekend_op)s AND van = %(van)s"
        " AND tot = %(tot)s ORDER BY gevraagd_op DESC LIMIT 1) m"
        " WHERE stand = 'mislukt' OR (stand <> 'klaar' AND vers)",
        _waarden(vraag),
    )
    return _als_bewaard(gevonden[0]) if gevonden else None


def lees(id_: UUID) -> Bewaard | None:
    gevonden = rijen(f"SELECT {_KOLOMMEN} FROM meting WHERE {_HIER} AND id = %(id)s", {"id": id_})
    return _als_bewaard(gevonden[0]) if gevonden else None


def bekende_dagen(aantal: int = 24) -> list[Bewaard]:
    """The counts that can be shown at once, newest day first: the last one of every question."""
    gevonden = rijen(
        f"SELECT * FROM (SELECT DISTINCT ON (peildatum, bekend_op, van, tot) {_KOLOMMEN} FROM meting"
        f" WHERE {_HIER} AND stand = 'klaar' ORDER BY peildatum, bekend_op, van, tot, gevraagd_op DESC) m"
        " ORDER BY peildatum DESC, bekend_op DESC NULLS FIRST LIMIT %(aantal)s",
        {"aantal": aantal},
    )
    return [_als_bewaard(rij) for rij in gevonden]


def laatste_dag() -> date | None:
    """The day of the newest count of all that is known."""
    gevonden = rijen(
        f"SELECT max(peildatum) AS dag FROM meting WHERE {_HIER} AND stand = 'klaar' AND bekend_op = 'infinity'"
    )
    dag: date | None = gevonden[0]["dag"]
    return dag


def vraag_aan(wie: Wie, vraag: Vraag, kenmerk: str, soort: Soort = "gevraagd") -> UUID:
    """Asks for a count; the caller defers the job in the same transaction."""
    id_ = uuid4()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO meting (gemeente, id, peildatum, bekend_op, van, tot, soort, beleid, kenmerk, door)"
            " VALUES (%(gemeente)s, %(id)s, %(peildatum)s, %(bekend_op)s, %(van)s, %(tot)s, %(soort)s, %(beleid)s,"
            " %(kenmerk)s, %(door)s)",
            {**_waarden(vraag), "gemeente": wie.gemeente, "id": id_, "soort": soort, "beleid": wie.beleid,
             "kenmerk": kenmerk, "door": wie.medewerker},
        )  # fmt: skip
    return id_


def _waarden(vraag: Vraag) -> dict[str, Any]:
    bekend_op = vraag.bekend_op.isoformat() if vraag.bekend_op else _ONEINDIG
    return {"peildatum": vraag.peildatum, "bekend_op": bekend_op, "van": vraag.van, "tot": vraag.tot}


def _als_bewaard(rij: Mapping[str, Any]) -> Bewaard:
    vraag = Vraag(rij["peildatum"], rij["bekend_op"], rij["van"], rij["tot"])
    rest = {
        naam: waarde for naam, waarde in rij.items() if naam not in ("peildatum", "bekend_op", "van", "tot", "vers")
    }
    return Bewaard(vraag=vraag, **rest)


# ------------------------------------------------------------------------------------------------- figures


def cijfers(meting: UUID, indicatoren: Iterable[str], zicht: Zicht) -> dict[str, list[Rij]]:
    """The rows of some indicators, as somebody may see them."""
    gevonden = rijen(
        f"SELECT indicator, rijen FROM meting_cijfers WHERE {_HIER} AND meting = %(meting)s AND zicht = %(zicht)s"
        " AND indicator = ANY(%(indicatoren)s)",
        {"meting": meting, "zicht": zicht, "indicatoren": list(indicatoren)},
    )
    return {rij["indicator"]: json.loads(zlib.decompress(bytes(rij["rijen"]))) for rij in gevonden}


def bewaar_cijfers(gemeente: str, meting: UUID, zicht: Zicht, alle: Sequence[Mapping[str, Any]]) -> None:
    """As regie_rekenaar."""
    per_indicator: dict[str, list[Mapping[str, Any]]] = {}
    for rij in alle:
        per_indicator.setdefault(rij["indicator"], []).append(rij)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO meting_cijfers (gemeente, meting, indicator, zicht, rijen) VALUES (%s, %s, %s, %s, %s)",
            [
                (gemeente, meting, indicator, zicht, zlib.compress(orjson.dumps(deel), 1))
                for indicator, deel in per_indicator.items()
            ],
        )


# ------------------------------------------------------------------------------- progress: as regie_rekenaar


def zet_stand(meting: UUID, stand: str, gedaan: int, reden: str = "") -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE meting SET stand = %s, gedaan = %s, reden = %s WHERE {_HIER} AND id = %s AND stand <> 'klaar'",
            [stand, gedaan, reden[:500], meting],
        )


def zet_klaar(meting: UUID, dossiers: int, bijgewerkt_tot: datetime | None, moment: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE meting SET stand = 'klaar', gedaan = 100, aantal_dossiers = %s, bijgewerkt_tot = %s, moment = %s"
            f" WHERE {_HIER} AND id = %s",
            [dossiers, bijgewerkt_tot, moment, meting],
        )


def bijgewerkt_tot(bekend_op: date | None) -> datetime | None:
    """When the last event was received that could count."""
    gevonden = rijen(
        f"SELECT max(ontvangen_op) AS moment FROM gebeurtenis WHERE {_HIER}"
        " AND (%(op)s::date IS NULL OR (vastgelegd_op AT TIME ZONE 'Europe/Amsterdam')::date <= %(op)s)",
        {"op": bekend_op},
    )
    moment: datetime | None = gevonden[0]["moment"]
    return moment


def ruim_op(voor: date) -> int:
    """Counts of a night before a day go, unless something was published of them: they can be counted again."""
    waar = (
        f"{_HIER} AND soort = 'nacht' AND peildatum < %(voor)s AND NOT EXISTS"
        " (SELECT 1 FROM publicatie p WHERE p.gemeente = meting.gemeente AND p.meting = meting.id)"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM meting_cijfers WHERE {_HIER} AND meting IN (SELECT id FROM meting WHERE {waar})",
            {"voor": voor},
        )
        cursor.execute(f"DELETE FROM meting WHERE {waar}", {"voor": voor})
        return int(cursor.rowcount)
