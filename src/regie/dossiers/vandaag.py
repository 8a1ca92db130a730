# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: what needs someone now, law before policy before targets, the longest overdue first (6-schermen 1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from regie.dossiers.vraag import NAAM, TERMIJN, Rij, rijen
from regie.toegang.wie import Wie

PER_BLADZIJDE: Final = 50


@dataclass(frozen=True, slots=True)
class Filter:
    """`van`: whose dossiers (mij, a team, or everything that one may see); the others: one code each, or nothing."""

    van: Literal["mij", "team", "alles"] = "alles"
    consulent: str = ""
    leerroute: str = ""
    groep: str = ""
    termijn: str = ""


class Sleutel(NamedTuple):
    """Where a page ends: the order of the list itself."""

    aard_rang: int
    uiterlijk: date
    dossier: str
    volgnummer: int
    aanleiding: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """`volgende`: the key to go on from; None at the end."""

    regels: list[Rij]
    volgende: Sleutel | None


# The most urgent row of a rule in a dossier is the line; a line that was put away comes back on its day.
_WERKLIJST: Final = """
    SELECT {kolommen}, t.aard_rang, t.volgnummer, {naam} AS naam, p.taal, f.leerroute, f.groep, f.fase, f.consulent,
           h.huishouden
    FROM {begin}
    JOIN dossier_feiten f ON f.gemeente = t.gemeente AND f.dossier = t.dossier
    JOIN dossier d ON d.gemeente = t.gemeente AND d.id = t.dossier
    JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    LEFT JOIN huishouden h ON h.gemeente = t.gemeente AND h.dossier = t.dossier
    WHERE t.gemeente = %(gemeente)s AND t.gehaald_op = 'infinity' AND t.uiterlijk < 'infinity' AND t.let_op
      AND f.is_actief
      AND NOT EXISTS (
        SELECT 1 FROM termijn e
        WHERE e.gemeente = t.gemeente AND e.dossier = t.dossier AND e.termijn = t.termijn
          AND e.gehaald_op = 'infinity' AND e.vervalt_op > e.uiterlijk
          AND (e.uiterlijk, e.aanleiding) < (t.uiterlijk, t.aanleiding))
      AND NOT EXISTS (
        SELECT 1 FROM gebeurtenis w
        WHERE w.gemeente = t.gemeente AND w.dossier = t.dossier AND w.type = 'termijn_toelichting' AND w.herroept IS NULL
          AND w.gegevens ->> 'termijn' = t.termijn AND w.gegevens ->> 'opnieuw_op' > %(vandaag)s
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = w.gemeente AND x.herroept = w.id))
      {voorwaarden}
    ORDER BY t.aard_rang, t.uiterlijk, t.dossier, t.volgnummer, t.aanleiding
    LIMIT %(aantal)s
"""
_EIGEN: Final = """toegang tg JOIN termijn_vandaag t ON t.gemeente = tg.gemeente AND t.dossier = tg.dossier
    AND tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s"""

_VOORWAARDEN: Final[Mapping[str, str]] = {
    "consulent": "f.consulent = %(consulent)s",
    "leerroute": "f.leerroute = %(leerroute)s",
    "groep": "f.groep = %(groep)s",
    "termijn": "t.termijn = %(termijn)s",
}


def werklijst(
    wie: Wie, vandaag: date, filter_: Filter, na: Sleutel | None = None, aantal: int = PER_BLADZIJDE
) -> Bladzijde:
    """A page of lines, from after a key."""
    eigen = filter_.van == "mij" or wie.bereik == "caseload"
    waarden: dict[str, Any] = {
        "gemeente": wie.gemeente, "medewerker": wie.medewerker, "vandaag": vandaag.isoformat(), "aantal": aantal + 1,
        "team": wie.team,
    }  # fmt: skip
    delen = []
    for naam, voorwaarde in _VOORWAARDEN.items():
        if gekozen := getattr(filter_, naam):
            delen.append(voorwaarde)
            waarden[naam] = gekozen
    if filter_.van == "team" and not eigen:
        delen.append("f.consulent IN (SELECT id FROM medewerker WHERE gemeente = %(gemeente)s AND team = %(team)s)")
    if na is not None:
        delen.append(
            "(t.aard_rang, t.uiterlijk, t.dossier, t.volgnummer, t.aanleiding)"
            " > (%(n0)s::smallint, %(n1)s::date, %(n2)s, %(n3)s::smallint, %(n4)s)"
        )
        waarden |= {f"n{plaats}": deel for plaats, deel in enumerate(na)}
    sql = _WERKLIJST.format(
        kolommen=TERMIJN,
        naam=NAAM,
        begin=_EIGEN if eigen else "termijn_vandaag t",
        voorwaarden="".join(f" AND {deel}" for deel in delen),
    )
    gevonden = rijen(sql, waarden)
    return Bladzijde(gevonden[:aantal], _sleutel(gevonden[aantal - 1]) if len(gevonden) > aantal else None)


def _sleutel(rij: Rij) -> Sleutel:
    return Sleutel(*(rij[naam] for naam in Sleutel._fields))


def signalen(wie: Wie, vandaag: date, aantal: int = 20) -> list[Rij]:
    """What others (DUO, a school, a partner, the person) let us know in the last week, newest first."""
    begin = "toegang tg JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier"
    waar = "tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s"
    if wie.bereik == "gemeente":
        begin, waar = "gebeurtenis g", "g.gemeente = %(gemeente)s"
    return rijen(
        f"""
        SELECT g.id::text, g.dossier, g.type, g.datum, g.bron, g.gegevens, g.vastgelegd_op, {NAAM} AS naam
        FROM {begin}
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE {waar} AND g.bron IN ('duo', 'school', 'mb', 'coa', 'inburgeraar') AND g.herroept IS NULL
          AND g.vastgelegd_op >= %(vandaag)s::date - 7
        ORDER BY g.vastgelegd_op DESC, g.id LIMIT %(aantal)s
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "vandaag": vandaag, "aantal": aantal},
    )


def afspraken(wie: Wie, vandaag: date) -> list[Rij]:
    """The appointments of today in the own caseload, in the order of the day."""
    return rijen(
        f"""
        SELECT g.id::text, g.dossier, g.gegevens, {NAAM} AS naam,
               (g.gegevens ->> 'begin')::timestamptz AS begin
        FROM toegang tg
        JOIN gebeurtenis g ON g.gemeente = tg.gemeente AND g.dossier = tg.dossier AND g.type = 'afspraak_gepland'
        JOIN dossier d ON d.gemeente = g.gemeente AND d.id = g.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s AND g.herroept IS NULL
          AND ((g.gegevens ->> 'begin')::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date = %(vandaag)s
          AND NOT EXISTS (SELECT 1 FROM gebeurtenis x WHERE x.gemeente = g.gemeente AND x.herroept = g.id)
          AND NOT EXISTS (
            SELECT 1 FROM gebeurtenis v
            WHERE v.gemeente = g.gemeente AND v.dossier = g.dossier AND v.type = 'afspraak_vervallen'
              AND v.gegevens ->> 'afspraak_id' = g.gegevens ->> 'afspraak_id' AND v.herroept IS NULL)
        ORDER BY begin, g.dossier
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "vandaag": vandaag},
    )
